#include "base/text.h"
#include "content/readers.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace unhunch::content {

namespace {

bool checkEncoding(std::string_view bytes, FileReport& report) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        report.add({1, 1}, "", "encoding", "the file begins with a byte-order mark",
                   "save it as UTF-8 without one");
    }
    if (const auto invalid = firstInvalidUtf8(bytes)) {
        report.add(placeAt(bytes, *invalid), "", "encoding",
                   fmt::format("the byte 0x{:02X} is not UTF-8",
                               static_cast<unsigned char>(bytes[*invalid])),
                   "save the file as UTF-8");
        return false;
    }
    // The parser would take a NUL for the end of the file and accept what stands before it.
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
        report.add(placeAt(bytes, nul), "", "encoding", "the file holds a NUL byte");
        return false;
    }
    return true;
}

void reportDuplicateKeys(const Value& value) {
    const JsonNode& node = value.node;
    std::vector<std::size_t> order(node.keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return node.keys[a].text < node.keys[b].text;
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
        const JsonKey& first = node.keys[order[i - 1]];
        const JsonKey& second = node.keys[order[i]];
        if (first.text == second.text) {
            value.report.add(second.place, value.pointer + '/' + pointerToken(second.text),
                             "duplicate-key",
                             fmt::format("the key {} stands twice; first in line {}",
                                         inQuotes(second.text), first.place.line));
        }
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        reportDuplicateKeys(node.type == JsonType::list
                                ? value.item(i)
                                : Value{node.items[i],
                                        value.pointer + '/' + pointerToken(node.keys[i].text),
                                        value.report});
    }
}

} // namespace

std::optional<JsonNode> readDocument(std::string_view bytes, FileReport& report) {
    if (bytes.size() > kMaxFileBytes) {
        report.add({}, "", "file-size", "the file is larger than 1 MiB");
        return std::nullopt;
    }
    if (!checkEncoding(bytes, report)) {
        return std::nullopt;
    }
    JsonDocument document = parseJson(bytes, kMaxDepth);
    if (document.fault) {
        report.add(document.fault->place, "", document.fault->code,
                   std::move(document.fault->message), std::move(document.fault->hint));
        return std::nullopt;
    }
    reportDuplicateKeys({*document.root, "", report});
    return std::move(document.root);
}

} // namespace unhunch::content
