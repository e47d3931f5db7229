#include "domain/library.h"

#include "domain/names.h"

namespace unhunch::domain {

namespace {
constexpr NameTable<HitKind, 3> kHitKinds{{{HitKind::exercise, "exercise"},
                                           {HitKind::routine, "routine"},
                                           {HitKind::article, "article"}}};
constexpr NameTable<Change, 3> kChanges{
    {{Change::added, "added"}, {Change::changed, "changed"}, {Change::removed, "removed"}}};
} // namespace

std::string_view name(Change change) {
    return nameIn(kChanges, change);
}

std::optional<Change> changeFromName(std::string_view text) {
    return valueIn(kChanges, text);
}

std::string_view name(HitKind kind) {
    return nameIn(kHitKinds, kind);
}
std::optional<HitKind> hitKindFromName(std::string_view text) {
    return valueIn(kHitKinds, text);
}

} // namespace unhunch::domain
