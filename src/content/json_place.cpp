#include "content/json_tree.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::content {

Place placeAt(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const auto lineStart = before.rfind('\n');
    return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<int>(lineStart == std::string_view::npos ? before.size() + 1
                                                                 : before.size() - lineStart)};
}

std::string inQuotes(std::string_view text) {
    constexpr std::size_t kShown = 40;
    std::string shown(text.substr(0, kShown));
    if (text.size() > kShown) {
        const auto isContinuation = [&](std::size_t at) {
            return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
        };
        std::size_t end = kShown;
        while (end > 0 && isContinuation(end)) {
            --end;
        }
        shown = fmt::format("{}...", text.substr(0, end));
    }
    std::replace_if(
        shown.begin(), shown.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return '"' + shown + '"';
}

std::string describe(const JsonNode& node) {
    switch (node.type) {
    case JsonType::text:
        return inQuotes(node.text);
    case JsonType::list:
        return "a list";
    case JsonType::object:
        return "an object";
    default:
        return node.text.size() > 40 ? node.text.substr(0, 40) + "..." : node.text;
    }
}

} // namespace unhunch::content
