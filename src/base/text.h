// Small text helpers shared by readers of outside input.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace unhunch {

/// Offset of the first byte that is not part of well-formed UTF-8 (overlong forms, surrogates and
/// values above U+10FFFF are refused), or nullopt when all is well.
[[nodiscard]] std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Levenshtein distance in bytes.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate nearest to `text`, when it is near enough to be a slip of the keyboard (at most a
/// third of its length and at most three edits); otherwise nullopt.
[[nodiscard]] std::optional<std::string> nearestName(std::string_view text,
                                                     std::span<const std::string> candidates);

} // namespace unhunch
