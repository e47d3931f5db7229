// How an enumeration lists its written names, for code in this room.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace unhunch::domain {

template <typename Enum, std::size_t N>
using NameTable = std::array<std::pair<Enum, std::string_view>, N>;

template <typename Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view nameIn(const NameTable<Enum, N>& table, Enum value) {
    for (const auto& [entry, text] : table) {
        if (entry == value) {
            return text;
        }
    }
    return {};
}

template <typename Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> valueIn(const NameTable<Enum, N>& table,
                                                    std::string_view text) {
    for (const auto& [entry, entryText] : table) {
        if (entryText == text) {
            return entry;
        }
    }
    return std::nullopt;
}

} // namespace unhunch::domain
