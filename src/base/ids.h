// Names of things. Content is named by a slug ("cat-cow"), journal rows by a number.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace unhunch {

/// A name that cannot be mixed up with a name of another kind.
template <typename Tag> struct Slug {
    std::string value;

    Slug() = default;
    explicit Slug(std::string text) : value(std::move(text)) {}
    [[nodiscard]] bool empty() const { return value.empty(); }
    friend auto operator<=>(const Slug&, const Slug&) = default;
};

using ExerciseId = Slug<struct ExerciseTag>; ///< "cat-cow"
using RoutineId = Slug<struct RoutineTag>;   ///< "floor-mobility"
using ArticleId = Slug<struct ArticleTag>;   ///< "looking-down-hurts"
using SourceId = Slug<struct SourceTag>;     ///< "E-09"
using FactId = Slug<struct FactTag>;         ///< "F-210"

/// Row number in the journal; 0 means "not stored yet".
template <typename Tag> struct RowId {
    std::int64_t value = 0;
    [[nodiscard]] bool isStored() const { return value > 0; }
    friend auto operator<=>(const RowId&, const RowId&) = default;
};

using RatingId = RowId<struct RatingTag>;
using SessionId = RowId<struct SessionTag>;

/// Slugs are 2 to 64 characters of a-z, 0-9 and single hyphens, not at either end.
[[nodiscard]] bool isSlug(std::string_view text);

} // namespace unhunch

template <typename Tag> struct std::hash<unhunch::Slug<Tag>> {
    std::size_t operator()(const unhunch::Slug<Tag>& slug) const noexcept {
        return std::hash<std::string>{}(slug.value);
    }
};
