#include "store/search_memory.h"

#include "content/content_pack.h"

#include <algorithm>

namespace unhunch::store {

namespace {

constexpr auto kByText = [](const SearchMemory::Word& a, const SearchMemory::Word& b) {
    return a.text < b.text;
};

} // namespace

SearchMemory::SearchMemory(SQLite::Database& database, const SearchText& cutter) {
    SQLite::Statement state(database, "SELECT changes, documents FROM search_state");
    if (!state.executeStep()) {
        throw DamagedRow{"the state of the search is missing"};
    }
    m_changes = Row(state).integer(0);
    m_documents = Row(state).number(1);
    readWords(database, cutter);
    readSynonyms(database, cutter);
    std::stable_sort(m_words.begin(), m_words.end(), kByText);
    const auto last = std::unique(m_words.begin(), m_words.end(),
                                  [](const Word& a, const Word& b) { return a.text == b.text; });
    m_words.erase(last, m_words.end());
}

bool SearchMemory::isCurrent(SQLite::Database& database) const {
    return database.execAndGet("SELECT changes FROM search_state").getInt64() == m_changes;
}

void SearchMemory::add(std::string word, int documents, const SearchText& cutter) {
    const std::string stem = cutter.stem(word);
    const auto next = static_cast<std::uint32_t>(m_stems.size());
    const auto [place, isNew] = m_stemPlaces.try_emplace(stem, next);
    if (isNew) {
        m_stems.push_back({stem, word, 0});
    }
    m_stems[place->second].documents += documents;
    m_words.push_back({std::move(word), place->second});
}

void SearchMemory::readWords(SQLite::Database& database, const SearchText& cutter) {
    SQLite::Statement query(database, "SELECT word, documents FROM search_word");
    while (query.executeStep()) {
        const Row row(query);
        add(row.text(0), row.number(1), cutter);
    }
}

Phrase SearchMemory::phraseOf(const std::string& text, const SearchText& cutter) {
    Phrase phrase{cutter.stems(text), {}, 0};
    for (const std::string& word : cutter.words(text)) {
        phrase.words += (phrase.words.empty() ? "\"" : " ") + word;
        add(word, 0, cutter);
    }
    phrase.words += '"';
    return phrase;
}

void SearchMemory::readSynonyms(SQLite::Database& database, const SearchText& cutter) {
    SQLite::Statement query(database, "SELECT body FROM document WHERE kind = 'synonyms'");
    while (query.executeStep()) {
        const auto synonyms = content::synonymsFromText(Row(query).text(0));
        if (!synonyms) {
            throw DamagedRow{"the synonyms cannot be read"};
        }
        for (const auto& words : synonyms->groups) {
            std::vector<Phrase>& group = m_groups.emplace_back();
            for (const std::string& word : words) {
                group.push_back(phraseOf(word, cutter));
                group.back().group = static_cast<int>(m_groups.size()) - 1;
            }
        }
        for (const std::string& word : synonyms->warningWords) {
            m_warnings.push_back(phraseOf(word, cutter));
        }
    }
}

const SearchMemory::Stem* SearchMemory::findStem(const std::string& stem) const {
    const auto found = m_stemPlaces.find(stem);
    return found == m_stemPlaces.end() ? nullptr : &m_stems[found->second];
}

std::span<const SearchMemory::Word> SearchMemory::startingWith(std::string_view start) const {
    const auto from =
        std::lower_bound(m_words.begin(), m_words.end(), start,
                         [](const Word& word, std::string_view text) { return word.text < text; });
    const auto to = std::find_if_not(
        from, m_words.end(), [&](const Word& word) { return word.text.starts_with(start); });
    return {from, to};
}

bool isOneSlip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    const auto differs = std::mismatch(a.begin(), a.end(), b.begin());
    const std::string_view restOfA(differs.first, a.end());
    const std::string_view restOfB(differs.second, b.end());
    if (restOfA.size() < restOfB.size()) {
        return restOfA == restOfB.substr(1);
    }
    if (restOfA.empty()) {
        return false; // the same word
    }
    const bool replaced = restOfA.substr(1) == restOfB.substr(1);
    const bool swapped = restOfA.size() > 1 && restOfA[0] == restOfB[1] &&
                         restOfA[1] == restOfB[0] && restOfA.substr(2) == restOfB.substr(2);
    return replaced || swapped;
}

} // namespace unhunch::store
