#include "content/reader.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::content {

namespace {
/// Hints given for one object; nobody reads more, and finding them takes time.
constexpr int kMostHints = 100;
} // namespace

ObjectReader::ObjectReader(Value value) : m_value(std::move(value)) {
    if (!isObject()) {
        fault("type", fmt::format("expected an object, found {}", describe(m_value.node)));
    }
}

ObjectReader::~ObjectReader() {
    std::vector<std::string> absent; // a misspelt key most likely means one that is not there
    for (const std::string& known : m_known) {
        const auto& keys = m_value.node.keys;
        if (std::none_of(keys.begin(), keys.end(),
                         [&](const JsonKey& key) { return key.text == known; })) {
            absent.push_back(known);
        }
    }
    int hintsLeft = kMostHints;
    for (const JsonKey& key : m_value.node.keys) {
        if (std::find(m_known.begin(), m_known.end(), key.text) == m_known.end()) {
            reportUnknown(key, hintsLeft-- > 0 ? absent : std::vector<std::string>{});
        }
    }
    for (const std::string& key : m_missing) {
        fault("missing-key", fmt::format("the key \"{}\" is missing", key));
    }
}

void ObjectReader::reportUnknown(const JsonKey& key, const std::vector<std::string>& absent) {
    const auto meant = nearestOf(key.text, absent);
    if (meant) {
        std::erase(m_missing, *meant);
    }
    m_value.report.add(key.place, m_value.pointer + '/' + pointerToken(key.text), "unknown-key",
                       "unknown key " + inQuotes(key.text), meant ? didYouMean(*meant) : "");
}

void ObjectReader::fault(std::string_view code, std::string message, std::string hint) const {
    m_value.fault(code, std::move(message), std::move(hint));
}

void ObjectReader::missing(std::string_view key) {
    if (std::find(m_missing.begin(), m_missing.end(), key) == m_missing.end()) {
        m_missing.emplace_back(key);
    }
}

std::optional<Value> ObjectReader::may(std::string_view key) {
    if (std::find(m_known.begin(), m_known.end(), key) == m_known.end()) {
        m_known.emplace_back(key);
    }
    const auto& keys = m_value.node.keys;
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const JsonKey& each) { return each.text == key; });
    if (found == keys.end()) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(found - keys.begin());
    return Value{m_value.node.items[index], m_value.pointer + '/' + pointerToken(key),
                 m_value.report};
}

std::optional<Value> ObjectReader::need(std::string_view key) {
    auto value = may(key);
    if (!value && isObject()) {
        missing(key);
    }
    return value;
}

std::string ObjectReader::text(std::string_view key, std::size_t maxLength) {
    const auto value = need(key);
    return value ? readText(*value, maxLength).value_or("") : "";
}

std::string ObjectReader::optionalText(std::string_view key, std::size_t maxLength) {
    const auto value = may(key);
    return value ? readText(*value, maxLength).value_or("") : "";
}

int ObjectReader::integer(std::string_view key, int min, int max) {
    const auto value = need(key);
    return value ? readInteger(*value, min, max).value_or(min) : min;
}

std::optional<int> ObjectReader::optionalInteger(std::string_view key, int min, int max) {
    const auto value = may(key);
    return value ? readInteger(*value, min, max) : std::nullopt;
}

Milliseconds ObjectReader::seconds(std::string_view key, int min, int max) {
    const auto value = need(key);
    return value ? readSeconds(*value, min, max).value_or(Seconds{min}) : Seconds{min};
}

std::optional<Milliseconds> ObjectReader::optionalSeconds(std::string_view key, int min, int max) {
    const auto value = may(key);
    return value ? readSeconds(*value, min, max) : std::nullopt;
}

CivilDay ObjectReader::date(std::string_view key) {
    const auto value = need(key);
    return value ? readDate(*value).value_or(CivilDay{}) : CivilDay{};
}

std::vector<std::string> ObjectReader::textsOf(const Value& value, ListSize size) const {
    std::vector<std::string> found;
    readList(value, size, [&](const Value& item) {
        if (const auto text = readText(item)) {
            addOnce(found, *text, item);
        }
    });
    return found;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, ListSize size) {
    const auto value = need(key);
    return value ? textsOf(*value, size) : std::vector<std::string>{};
}

std::vector<std::string> ObjectReader::optionalTexts(std::string_view key) {
    const auto value = may(key);
    return value ? textsOf(*value, {}) : std::vector<std::string>{};
}

std::vector<SourceId> ObjectReader::sources(std::string_view key) {
    std::vector<SourceId> found;
    const auto value = need(key);
    if (!value) {
        return found;
    }
    if (value->node.type == JsonType::list && value->node.items.empty()) {
        value->fault("missing-source", "a statement needs at least one source");
        return found;
    }
    readList(*value, {}, [&](const Value& item) {
        if (auto id = readCode(item, "E-", true)) {
            addOnce(found, SourceId(*id), item);
            item.report.mention(Mention::source, *id, item.node.place, item.pointer);
        }
    });
    return found;
}

std::vector<FactId> ObjectReader::optionalFacts(std::string_view key) {
    std::vector<FactId> found;
    if (const auto value = may(key)) {
        readList(*value, {}, [&](const Value& item) {
            if (auto id = readCode(item, "F-", true)) {
                addOnce(found, FactId(*id), item);
                item.report.mention(Mention::fact, *id, item.node.place, item.pointer);
            }
        });
    }
    return found;
}

void ObjectReader::objects(std::string_view key, ListSize size,
                           const std::function<void(ObjectReader&)>& each) {
    if (const auto value = need(key)) {
        readList(*value, size, [&](const Value& item) {
            ObjectReader reader(item);
            if (reader.isObject()) {
                each(reader);
            }
        });
    }
}

void ObjectReader::object(std::string_view key, const std::function<void(ObjectReader&)>& read) {
    if (const auto value = need(key)) {
        ObjectReader reader(*value);
        if (reader.isObject()) {
            read(reader);
        }
    }
}

} // namespace unhunch::content
