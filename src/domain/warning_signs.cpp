#include "domain/warning_signs.h"

#include "domain/names.h"

namespace unhunch::domain {

namespace {
constexpr NameTable<Urgency, 4> kUrgencies{{{Urgency::emergency, "emergency"},
                                            {Urgency::sameDay, "same-day"},
                                            {Urgency::soon, "soon"},
                                            {Urgency::routine, "routine"}}};
} // namespace

std::string_view name(Urgency urgency) {
    return nameIn(kUrgencies, urgency);
}
std::optional<Urgency> urgencyFromName(std::string_view text) {
    return valueIn(kUrgencies, text);
}

} // namespace unhunch::domain
