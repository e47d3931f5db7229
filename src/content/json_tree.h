// JSON text as a tree that knows where everything stands. Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

struct Place {
    int line = 0;   ///< from 1; 0 when the whole file is meant
    int column = 0; ///< from 1, in bytes
};

enum class JsonType { null, boolean, integer, decimal, text, list, object };

struct JsonKey {
    std::string text;
    Place place;
};

struct JsonNode {
    JsonType type = JsonType::null;
    Place place;
    /// The value of a text; otherwise the token as written: "2.5", "1e9", "true".
    std::string text;
    /// Set for `integer` that fits. A number written with '.', 'e' or 'E' is a `decimal`.
    std::optional<std::int64_t> integer;
    double number = 0; ///< for both kinds of number
    std::vector<JsonNode> items;
    std::vector<JsonKey> keys; ///< for `object`: keys[i] names items[i]; a key may stand twice

    [[nodiscard]] bool isNumber() const {
        return type == JsonType::integer || type == JsonType::decimal;
    }
};

/// Why a text gave no tree.
struct JsonFault {
    Place place;
    std::string message;
    std::string code; ///< "syntax", "depth", "number-range"
    std::string hint;
};

struct JsonDocument {
    std::optional<JsonNode> root;
    std::optional<JsonFault> fault; ///< set exactly when there is no root
};

/// Reads `bytes`, which must be UTF-8 without NUL and may begin with a byte-order mark. Stops at
/// the first fault and as soon as the nesting passes `maxDepth`: no input can exhaust the stack.
[[nodiscard]] JsonDocument parseJson(std::string_view bytes, int maxDepth);

/// Line and column of a byte.
[[nodiscard]] Place placeAt(std::string_view bytes, std::size_t offset);

/// The value as a message shows it: "90", "\"desk\"", "a list"; long texts are cut.
[[nodiscard]] std::string describe(const JsonNode& node);
/// `text` in quotes, cut after 40 bytes (never inside a character), control characters as '?'.
[[nodiscard]] std::string inQuotes(std::string_view text);

} // namespace unhunch::content
