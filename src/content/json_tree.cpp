#include "content/json_tree.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace unhunch::content {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Walks the text in step with the parser: one call for each token it reports. nlohmann tells no
/// positions; since it has accepted every token up to here, finding its bounds again is simple.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : m_bytes(bytes) {
        if (bytes.starts_with(kByteOrderMark)) {
            m_at = kByteOrderMark.size(); // columns count its bytes
        }
    }

    /// Moves to the start of the next token. A comma or colon before it is passed over when the
    /// grammar allows one there.
    void toToken(bool mayHaveSeparator) {
        skipSpace();
        if (mayHaveSeparator && m_at < m_bytes.size() &&
            (m_bytes[m_at] == ',' || m_bytes[m_at] == ':')) {
            m_separator = m_bytes[m_at];
            advance(1);
            skipSpace();
        } else {
            m_separator = '\0';
        }
    }

    [[nodiscard]] Place place() const { return {m_line, static_cast<int>(m_at - m_lineStart) + 1}; }
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    [[nodiscard]] char separatorBefore() const { return m_separator; }
    [[nodiscard]] std::size_t offset() const { return m_at; }

    /// Passes over the token here and returns it as written.
    std::string_view take(JsonType type) {
        const std::size_t start = m_at;
        std::size_t end = start + 1; // a bracket
        if (type == JsonType::text) {
            while (m_bytes[end] != '"') {
                end += m_bytes[end] == '\\' ? 2U : 1U;
            }
            ++end;
        } else if (type != JsonType::list && type != JsonType::object) {
            end = std::min(m_bytes.find_first_of(" \t\r\n,:]}", start), m_bytes.size());
        }
        advance(end - start);
        return m_bytes.substr(start, end - start);
    }

private:
    void skipSpace() {
        while (m_at < m_bytes.size() &&
               std::string_view(" \t\r\n").find(m_bytes[m_at]) != std::string_view::npos) {
            advance(1);
        }
    }
    /// A token of JSON holds no line break, only the space between tokens does.
    void advance(std::size_t count) {
        if (m_bytes[m_at] == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        }
        m_at += count;
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    int m_line = 1;
    std::size_t m_lineStart = 0;
    char m_separator = '\0';
};

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
}

/// The part of nlohmann's message that helps an author.
std::string plainSyntaxMessage(std::string message) {
    if (const auto dash = message.find(" - "); dash != std::string::npos) {
        message.erase(0, dash + 3);
    }
    if (const auto last = message.find("; last read"); last != std::string::npos) {
        message.erase(last);
    }
    replaceAll(message, "; expected ']'", "; expected ',' or ']'");
    replaceAll(message, "; expected '}'", "; expected ',' or '}'");
    replaceAll(message, "'[', '{', or a literal", "a value");
    replaceAll(message, "; expected string literal", "; expected a key");
    replaceAll(message, "string literal", "text");
    replaceAll(message, "number literal", "number");
    return "not JSON: " + message;
}

/// Receives the parser's events and builds the tree.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(std::string_view bytes, int maxDepth)
        : m_bytes(bytes), m_cursor(bytes), m_maxDepth(static_cast<std::size_t>(maxDepth)) {}

    bool null() override { return scalar(JsonType::null); }
    bool boolean(bool) override { return scalar(JsonType::boolean); }
    bool number_integer(number_integer_t value) override { return wholeNumber(value); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
            return number(static_cast<double>(value));
        }
        return wholeNumber(static_cast<std::int64_t>(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return number(value); }
    bool string(string_t& value) override {
        JsonNode node = token(JsonType::text);
        node.text = std::move(value);
        return finish(std::move(node));
    }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& value) override {
        JsonNode node = token(JsonType::text);
        m_open.back().keys.push_back({std::move(value), node.place});
        return true;
    }
    bool start_object(std::size_t) override { return open(JsonType::object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonType::list); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string& lastToken,
                     const nlohmann::detail::exception& error) override;

    [[nodiscard]] JsonDocument result() && {
        if (m_fault) {
            return {std::nullopt, std::move(m_fault)};
        }
        return {std::move(m_root), std::nullopt};
    }

private:
    /// The token that was just reported: its place and, for all but texts, how it is written.
    JsonNode token(JsonType type) {
        JsonNode node;
        node.type = type;
        m_cursor.toToken(m_separatorMayFollow);
        node.place = m_cursor.place();
        const std::string_view written = m_cursor.take(type);
        if (type != JsonType::text && type != JsonType::list && type != JsonType::object) {
            node.text = written;
        }
        m_separatorMayFollow = true;
        return node;
    }

    bool scalar(JsonType type) { return finish(token(type)); }

    bool wholeNumber(std::int64_t value) {
        JsonNode node = token(JsonType::integer);
        node.integer = value;
        node.number = static_cast<double>(value);
        return finish(std::move(node));
    }

    /// A decimal, or a whole number too large for 64 bits.
    bool number(double value) {
        JsonNode node = token(JsonType::decimal);
        node.number = value;
        if (node.text.find_first_of(".eE") == std::string::npos) {
            node.type = JsonType::integer;
        }
        return finish(std::move(node));
    }

    bool open(JsonType type) {
        JsonNode node = token(type);
        m_separatorMayFollow = false;
        if (m_open.size() >= m_maxDepth) {
            m_fault = JsonFault{node.place, fmt::format("nested deeper than {} levels", m_maxDepth),
                                "depth", ""};
            return false;
        }
        m_open.push_back(std::move(node));
        return true;
    }

    bool close() {
        m_cursor.toToken(false);
        m_cursor.take(JsonType::list);
        m_separatorMayFollow = true;
        JsonNode node = std::move(m_open.back());
        m_open.pop_back();
        return finish(std::move(node));
    }

    bool finish(JsonNode node) {
        if (m_open.empty()) {
            m_root = std::move(node);
        } else {
            m_open.back().items.push_back(std::move(node));
        }
        return true;
    }

    std::string_view m_bytes;
    Cursor m_cursor;
    std::size_t m_maxDepth;
    bool m_separatorMayFollow = false;
    std::vector<JsonNode> m_open;
    std::optional<JsonNode> m_root;
    std::optional<JsonFault> m_fault;
};

bool TreeBuilder::parse_error(std::size_t position, const std::string&,
                              const nlohmann::detail::exception& error) {
    constexpr int kOutOfRange = 406;
    m_cursor.toToken(m_separatorMayFollow);
    JsonFault fault{m_cursor.place(), {}, "syntax", {}};
    if (error.id == kOutOfRange) {
        const std::string_view written = m_cursor.take(JsonType::decimal);
        fault.code = "number-range";
        fault.message =
            fmt::format("the number {} is too large", written.substr(0, std::size_t{40}));
        m_fault = std::move(fault);
        return false;
    }
    fault.message = plainSyntaxMessage(error.what());
    const bool insideToken = fault.message.find("unexpected ") == std::string::npos;
    if (insideToken && position > m_cursor.offset()) {
        fault.place = placeAt(m_bytes, std::min(position - 1, m_bytes.size()));
    } else if (m_cursor.separatorBefore() == ',' &&
               (m_cursor.peek() == '}' || m_cursor.peek() == ']')) {
        fault.hint = "remove the comma before it";
    }
    m_fault = std::move(fault);
    return false;
}

} // namespace

JsonDocument parseJson(std::string_view bytes, int maxDepth) {
    TreeBuilder builder(bytes, maxDepth);
    nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder);
    return std::move(builder).result();
}

} // namespace unhunch::content
