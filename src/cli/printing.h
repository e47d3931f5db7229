// How commands print. Private to this room.
#pragma once

#include <fmt/format.h>
#include <ostream>
#include <utility>

namespace unhunch::cli {

/// One line of text.
template <typename... Args>
void line(std::ostream& out, fmt::format_string<Args...> text, Args&&... args) {
    out << fmt::format(text, std::forward<Args>(args)...) << '\n';
}

} // namespace unhunch::cli
