#include "content/readers.h"

namespace unhunch::content {

namespace {

constexpr int kFormat = 1;
constexpr std::size_t kMaxLine = 100; ///< characters of what stands in one line

std::string optionalLine(ObjectReader& reader, std::string_view key) {
    const auto value = reader.may(key);
    return value ? readText(*value, kMaxLine).value_or("") : "";
}

} // namespace

PackInfo readPackInfo(const JsonNode& root, FileReport& report) {
    ObjectReader reader({root, "", report});
    PackInfo info;
    if (!reader.isObject()) {
        return info;
    }
    (void)reader.integer("format", kFormat, kFormat);
    if (const auto id = reader.need("id")) {
        info.id = readSlug(*id).value_or("");
        if (isOwnId(info.id)) {
            id->fault("name", "mine is kept for what people make themselves");
        }
    }
    info.title = reader.text("title", kMaxLine);
    info.version = reader.text("version", kMaxLine);
    info.author = optionalLine(reader, "author");
    info.licence = optionalLine(reader, "licence");
    info.describes = reader.optionalText("describes");
    return info;
}

} // namespace unhunch::content
