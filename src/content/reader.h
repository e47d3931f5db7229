// Reading JSON nodes into values: every reader reports what is wrong and goes on with a default, so
// that one run shows all faults of a file. Private to this room.
#pragma once

#include "base/time.h"
#include "content/content_pack.h"
#include "content/json_tree.h"
#include "domain/exercise.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

enum class Mention { exercise, routine, article, source, fact };

/// A mention of another thing. It is looked up when all files have been read.
struct Reference {
    Mention kind = Mention::exercise;
    std::string id;
    std::string file;
    Place place;
    std::string pointer;
};

/// What was found while one file was read.
class FileReport {
public:
    FileReport(std::string file, std::vector<Diagnostic>& diagnostics,
               std::vector<Reference>& references)
        : m_file(std::move(file)), m_diagnostics(diagnostics), m_references(references) {}

    void add(Place place, std::string pointer, std::string_view code, std::string message,
             std::string hint = {});
    void mention(Mention kind, std::string id, Place place, std::string pointer);

    [[nodiscard]] const std::string& file() const { return m_file; }
    /// Faults of this file so far.
    [[nodiscard]] std::size_t faults() const { return m_faults; }

private:
    std::string m_file;
    std::vector<Diagnostic>& m_diagnostics;
    std::vector<Reference>& m_references;
    std::size_t m_faults = 0;
};

/// A node together with the way to it.
struct Value {
    const JsonNode& node;
    std::string pointer;
    FileReport& report;

    void fault(std::string_view code, std::string message, std::string hint = {}) const;
    [[nodiscard]] Value item(std::size_t index) const;
};

/// A key as a JSON pointer writes it.
[[nodiscard]] std::string pointerToken(std::string_view key);

inline constexpr std::size_t kMaxTextLength = 2000; ///< characters
inline constexpr std::size_t kMaxShownLength = 90;  ///< characters of a text shown large
inline constexpr std::size_t kMaxListSize = 1000;   ///< entries of a list with no limit of its own

struct ListSize {
    std::size_t min = 0;
    std::size_t max = kMaxListSize;
};

/// The candidate that `text` is most likely a slip for.
[[nodiscard]] std::optional<std::string> nearestOf(std::string_view text,
                                                   const std::vector<std::string>& candidates);
[[nodiscard]] std::string didYouMean(std::string_view name);
/// `did you mean "x"?`, or nothing when no candidate is near.
[[nodiscard]] std::string nearestHint(std::string_view text,
                                      const std::vector<std::string>& candidates);
/// 434 or 2.5
[[nodiscard]] std::string secondsText(Milliseconds length);

// Single values. nullopt means that a fault was reported.
[[nodiscard]] std::optional<std::string> readText(const Value& value,
                                                  std::size_t maxLength = kMaxTextLength);
[[nodiscard]] std::optional<int> readInteger(const Value& value, int min, int max);
[[nodiscard]] std::optional<double> readNumber(const Value& value, double min, double max);
[[nodiscard]] std::optional<bool> readFlag(const Value& value);
/// A number of seconds in steps of half a second.
[[nodiscard]] std::optional<Milliseconds> readSeconds(const Value& value, int min, int max);
[[nodiscard]] std::optional<CivilDay> readDate(const Value& value);
[[nodiscard]] std::optional<std::string> readSlug(const Value& value);
/// "E-09", "EX-06b", "R04": `prefix`, digits and, where allowed, one lower-case letter.
[[nodiscard]] std::optional<std::string> readCode(const Value& value, std::string_view prefix,
                                                  bool letterAllowed);
/// Index of the text in `names`.
[[nodiscard]] std::optional<std::size_t> readName(const Value& value,
                                                  const std::vector<std::string>& names);

/// Whether `text` is `prefix`, digits and, where allowed, one lower-case letter.
[[nodiscard]] bool isCode(std::string_view text, std::string_view prefix, bool letterAllowed);

/// All names an author may write for `Enum`, in the order of its values.
template <typename Enum> std::vector<std::string> authorNames() {
    std::vector<std::string> names;
    for (int i = 0; !name(static_cast<Enum>(i)).empty(); ++i) {
        names.emplace_back(name(static_cast<Enum>(i)));
    }
    return names;
}

template <typename Enum> std::optional<Enum> readChoice(const Value& value) {
    const auto index = readName(value, authorNames<Enum>());
    return index ? std::optional(static_cast<Enum>(*index)) : std::nullopt;
}
/// A choice of which not every word fits here.
template <typename Enum>
std::optional<Enum> readOneOf(const Value& value, const std::vector<Enum>& allowed) {
    std::vector<std::string> names;
    for (const Enum each : allowed) {
        names.emplace_back(name(each));
    }
    const auto index = readName(value, names);
    return index ? std::optional(allowed[*index]) : std::nullopt;
}
/// The phases of a cycle; the others are added by the plan compiler.
template <> std::optional<domain::Phase> readChoice<domain::Phase>(const Value& value);

/// Calls `each` for every entry, after checking type and size. Returns whether both are right.
bool readList(const Value& value, ListSize size, const std::function<void(const Value&)>& each);

/// Calls `each` for every key of an object whose keys are names of the author's choice, after
/// checking type, number and names; a name that stands twice counts once. Returns whether all is
/// right.
bool readEntries(const Value& value, std::size_t max,
                 const std::function<void(const std::string&, const Value&)>& each);

/// Reads an object key by key. When it goes, it reports the keys that were missing and those nobody
/// asked for; a key that looks like a missing one misspelt counts once, as unknown.
class ObjectReader {
public:
    explicit ObjectReader(Value value);
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    /// The value of a key that must, or may, be there.
    [[nodiscard]] std::optional<Value> need(std::string_view key);
    [[nodiscard]] std::optional<Value> may(std::string_view key);

    // Each of these gives a default when the value is missing or faulty.
    [[nodiscard]] std::string text(std::string_view key, std::size_t maxLength = kMaxTextLength);
    [[nodiscard]] std::string optionalText(std::string_view key,
                                           std::size_t maxLength = kMaxTextLength);
    [[nodiscard]] int integer(std::string_view key, int min, int max);
    [[nodiscard]] std::optional<int> optionalInteger(std::string_view key, int min, int max);
    [[nodiscard]] Milliseconds seconds(std::string_view key, int min, int max);
    [[nodiscard]] std::optional<Milliseconds> optionalSeconds(std::string_view key, int min,
                                                              int max);
    [[nodiscard]] CivilDay date(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key, ListSize size);
    [[nodiscard]] std::vector<std::string> optionalTexts(std::string_view key);

    template <typename Enum> [[nodiscard]] std::optional<Enum> choice(std::string_view key) {
        const auto value = need(key);
        return value ? readChoice<Enum>(*value) : std::nullopt;
    }
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> optionalChoice(std::string_view key) {
        const auto value = may(key);
        return value ? readChoice<Enum>(*value) : std::nullopt;
    }
    /// Words of which none stands twice.
    template <typename Enum>
    [[nodiscard]] std::vector<Enum> choices(std::string_view key, ListSize size) {
        std::vector<Enum> found;
        if (const auto value = need(key)) {
            readList(*value, size, [&](const Value& item) {
                if (const auto choice = readChoice<Enum>(item)) {
                    addOnce(found, *choice, item);
                }
            });
        }
        return found;
    }

    /// Source ids; an empty list is a statement without a source.
    [[nodiscard]] std::vector<SourceId> sources(std::string_view key);
    [[nodiscard]] std::vector<FactId> optionalFacts(std::string_view key);

    /// Reads each entry of a list of objects with `each`.
    void objects(std::string_view key, ListSize size,
                 const std::function<void(ObjectReader&)>& each);
    /// Reads an object with `read`.
    void object(std::string_view key, const std::function<void(ObjectReader&)>& read);

    [[nodiscard]] const Value& value() const { return m_value; }
    [[nodiscard]] bool isObject() const { return m_value.node.type == JsonType::object; }
    void fault(std::string_view code, std::string message, std::string hint = {}) const;
    /// A key that is needed only because of another value.
    void missing(std::string_view key);

private:
    template <typename T>
    static void addOnce(std::vector<T>& found, const T& entry, const Value& item) {
        for (const T& other : found) {
            if (other == entry) {
                item.fault("list-size", describe(item.node) + " stands twice");
                return;
            }
        }
        found.push_back(entry);
    }
    [[nodiscard]] std::vector<std::string> textsOf(const Value& value, ListSize size) const;

    /// `absent`: keys it might be meant for.
    void reportUnknown(const JsonKey& key, const std::vector<std::string>& absent);

    Value m_value;
    std::vector<std::string> m_known;   ///< keys somebody asked for
    std::vector<std::string> m_missing; ///< those of them that are needed and not there
};

} // namespace unhunch::content
