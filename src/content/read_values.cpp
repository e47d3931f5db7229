#include "base/text.h"
#include "content/reader.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace unhunch::content {

namespace {

constexpr const char* kNotWellFormed = " is not a well-formed id";
constexpr const char* kSlugHint = "2 to 64 characters of a-z, 0-9 and single hyphens";

std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// The first control character: C0, DEL or C1.
std::optional<unsigned> controlCharacter(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F) {
            return byte;
        }
        if (byte == 0xC2 && i + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[i + 1]);
            if (next < 0xA0) {
                return next;
            }
        }
    }
    return std::nullopt;
}

std::string listOf(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& each : names) {
        text += (text.empty() ? "" : ", ") + each;
    }
    return text;
}

bool expectText(const Value& value, std::string_view what) {
    if (value.node.type != JsonType::text) {
        value.fault("type", fmt::format("expected {}, found {}", what, describe(value.node)));
        return false;
    }
    return true;
}

} // namespace

void FileReport::add(Place place, std::string pointer, std::string_view code, std::string message,
                     std::string hint) {
    ++m_faults;
    m_diagnostics.push_back({m_file, place.line, place.column, std::move(pointer),
                             std::move(message), std::string(code), std::move(hint)});
}

void FileReport::mention(Mention kind, std::string id, Place place, std::string pointer) {
    m_references.push_back({kind, std::move(id), m_file, place, std::move(pointer)});
}

void Value::fault(std::string_view code, std::string message, std::string hint) const {
    report.add(node.place, pointer, code, std::move(message), std::move(hint));
}

std::string pointerToken(std::string_view key) {
    std::string token;
    for (const char c : key) {
        if (c == '~') {
            token += "~0";
        } else if (c == '/') {
            token += "~1";
        } else {
            token += c;
        }
    }
    return token;
}

Value Value::item(std::size_t index) const {
    return {node.items[index], fmt::format("{}/{}", pointer, index), report};
}

std::optional<std::string> nearestOf(std::string_view text,
                                     const std::vector<std::string>& candidates) {
    constexpr std::size_t kLongestName = 80; // no name is longer: do not measure a hostile one
    return text.size() > kLongestName ? std::nullopt : nearestName(text, candidates);
}

std::string didYouMean(std::string_view name) {
    return fmt::format("did you mean \"{}\"?", name);
}

std::string nearestHint(std::string_view text, const std::vector<std::string>& candidates) {
    const auto nearest = nearestOf(text, candidates);
    return nearest ? didYouMean(*nearest) : std::string();
}

std::string secondsText(Milliseconds length) {
    const auto tenths = length.count() / 100;
    return tenths % 10 == 0 ? fmt::format("{}", tenths / 10)
                            : fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::optional<std::string> readText(const Value& value, std::size_t maxLength) {
    if (!expectText(value, "text")) {
        return std::nullopt;
    }
    const std::string& text = value.node.text;
    if (const auto control = controlCharacter(text)) {
        value.fault("encoding",
                    fmt::format("the text holds the control character U+{:04X}", *control));
        return std::nullopt;
    }
    if (text.find_first_not_of(' ') == std::string::npos) {
        value.fault("text", "expected a text, found an empty one");
        return std::nullopt;
    }
    if (const std::size_t length = characterCount(text); length > maxLength) {
        value.fault("text",
                    fmt::format("expected at most {} characters, found {}", maxLength, length));
        return std::nullopt;
    }
    return text;
}

std::optional<int> readInteger(const Value& value, int min, int max) {
    const JsonNode& node = value.node;
    const bool whole = node.type == JsonType::integer;
    if (!whole || !node.integer || *node.integer < min || *node.integer > max) {
        value.fault(whole ? "number-range" : "type",
                    fmt::format("expected a whole number from {} to {}, found {}", min, max,
                                describe(node)));
        return std::nullopt;
    }
    return static_cast<int>(*node.integer);
}

std::optional<double> readNumber(const Value& value, double min, double max) {
    const JsonNode& node = value.node;
    if (!node.isNumber() || !(node.number >= min && node.number <= max)) {
        value.fault(
            node.isNumber() ? "number-range" : "type",
            fmt::format("expected a number from {} to {}, found {}", min, max, describe(node)));
        return std::nullopt;
    }
    return node.number;
}

std::optional<bool> readFlag(const Value& value) {
    if (value.node.type != JsonType::boolean) {
        value.fault("type", fmt::format("expected true or false, found {}", describe(value.node)));
        return std::nullopt;
    }
    return value.node.text == "true";
}

std::optional<Milliseconds> readSeconds(const Value& value, int min, int max) {
    const auto seconds = readNumber(value, min, max);
    if (!seconds) {
        return std::nullopt;
    }
    const double halves = *seconds * 2;
    if (halves != std::floor(halves)) {
        value.fault("number-range",
                    fmt::format("expected steps of half a second, found {}", describe(value.node)));
        return std::nullopt;
    }
    return Milliseconds{static_cast<std::int64_t>(halves) * 500};
}

std::optional<CivilDay> readDate(const Value& value) {
    if (!expectText(value, "a date")) {
        return std::nullopt;
    }
    constexpr std::size_t kDateLength = 10;
    const std::string& text = value.node.text;
    const auto noon = parseIso8601(text + "T12:00Z", UtcOffset{0});
    if (text.size() != kDateLength || !noon) {
        value.fault("name", inQuotes(text) + " is not a date", "write it as 2026-11-19");
        return std::nullopt;
    }
    return civilDay(*noon);
}

std::optional<std::string> readSlug(const Value& value) {
    if (!expectText(value, "an id")) {
        return std::nullopt;
    }
    if (!isSlug(value.node.text)) {
        value.fault("name", inQuotes(value.node.text) + kNotWellFormed, kSlugHint);
        return std::nullopt;
    }
    return value.node.text;
}

bool isCode(std::string_view text, std::string_view prefix, bool letterAllowed) {
    constexpr std::size_t kMostDigits = 6;
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    if (letterAllowed && !text.empty() && text.back() >= 'a' && text.back() <= 'z') {
        text.remove_suffix(1);
    }
    return !text.empty() && text.size() <= kMostDigits &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::string> readCode(const Value& value, std::string_view prefix,
                                    bool letterAllowed) {
    const std::string example = fmt::format("{}02", prefix);
    if (!expectText(value, "text like \"" + example + "\"")) {
        return std::nullopt;
    }
    if (!isCode(value.node.text, prefix, letterAllowed)) {
        value.fault("name", inQuotes(value.node.text) + " is not well-formed",
                    fmt::format("write it like \"{}\"", example));
        return std::nullopt;
    }
    return value.node.text;
}

std::optional<std::size_t> readName(const Value& value, const std::vector<std::string>& names) {
    if (!expectText(value, "text")) {
        return std::nullopt;
    }
    const auto found = std::find(names.begin(), names.end(), value.node.text);
    if (found == names.end()) {
        std::string hint = nearestHint(value.node.text, names);
        value.fault("name", "unknown word " + inQuotes(value.node.text),
                    hint.empty() ? "one of: " + listOf(names) : std::move(hint));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - names.begin());
}

template <> std::optional<domain::Phase> readChoice<domain::Phase>(const Value& value) {
    std::vector<domain::Phase> phases;
    for (const std::string& each : authorNames<domain::Phase>()) {
        const auto phase = domain::phaseFromName(each);
        if (phase && domain::isWork(*phase)) {
            phases.push_back(*phase);
        }
    }
    return readOneOf(value, phases);
}

bool readList(const Value& value, ListSize size, const std::function<void(const Value&)>& each) {
    if (value.node.type != JsonType::list) {
        value.fault("type", fmt::format("expected a list, found {}", describe(value.node)));
        return false;
    }
    const std::size_t count = value.node.items.size();
    const bool fits = count >= size.min && count <= size.max;
    if (!fits) {
        std::string expected = size.min == size.max ? fmt::format("{}", size.min)
                               : count < size.min   ? fmt::format("at least {}", size.min)
                                                    : fmt::format("at most {}", size.max);
        value.fault("list-size", fmt::format("expected {} {}, found {}", expected,
                                             expected.ends_with(" 1") ? "entry" : "entries",
                                             count == 0 ? "none" : std::to_string(count)));
    }
    for (std::size_t i = 0; i < std::min(count, size.max); ++i) {
        each(value.item(i));
    }
    return fits;
}

bool readEntries(const Value& value, std::size_t max,
                 const std::function<void(const std::string&, const Value&)>& each) {
    const JsonNode& node = value.node;
    if (node.type != JsonType::object) {
        value.fault("type", fmt::format("expected an object, found {}", describe(node)));
        return false;
    }
    bool right = node.keys.size() <= max;
    if (!right) {
        value.fault("list-size",
                    fmt::format("expected at most {} entries, found {}", max, node.keys.size()));
    }
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < std::min(node.keys.size(), max); ++i) {
        const JsonKey& key = node.keys[i];
        const std::string pointer = value.pointer + '/' + pointerToken(key.text);
        if (!isSlug(key.text)) {
            value.report.add(key.place, pointer, "name", inQuotes(key.text) + kNotWellFormed,
                             kSlugHint);
            right = false;
        } else if (seen.insert(key.text).second) {
            each(key.text, {node.items[i], pointer, value.report});
        } else {
            right = false; // told when the document was read
        }
    }
    return right;
}

} // namespace unhunch::content
