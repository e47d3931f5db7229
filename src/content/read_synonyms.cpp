#include "content/readers.h"

#include <algorithm>

namespace unhunch::content {

namespace {

constexpr std::size_t kMaxPhrase = 60; ///< characters
constexpr ListSize kGroups{0, 500};
constexpr ListSize kGroupSize{2, 40};

/// Words and phrases of which none stands twice.
std::vector<std::string> readPhrases(ObjectReader& reader, std::string_view key, ListSize size) {
    std::vector<std::string> phrases;
    const auto list = reader.need(key);
    if (!list) {
        return phrases;
    }
    readList(*list, size, [&](const Value& item) {
        auto phrase = readText(item, kMaxPhrase);
        if (phrase && std::find(phrases.begin(), phrases.end(), *phrase) != phrases.end()) {
            item.fault("list-size", describe(item.node) + " stands twice");
        } else if (phrase) {
            phrases.push_back(std::move(*phrase));
        }
    });
    return phrases;
}

} // namespace

domain::Synonyms readSynonyms(const JsonNode& root, FileReport& report) {
    ObjectReader reader({root, "", report});
    domain::Synonyms synonyms;
    if (!reader.isObject()) {
        return synonyms;
    }
    reader.objects("groups", kGroups, [&](ObjectReader& group) {
        synonyms.groups.push_back(readPhrases(group, "words", kGroupSize));
    });
    synonyms.warningWords = readPhrases(reader, "warning_words", {});
    return synonyms;
}

} // namespace unhunch::content
