// What the search keeps in memory: the words of the library and what means the same.
#pragma once

#include "store/search_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace unhunch::store {

/// A word or phrase of the synonyms.
struct Phrase {
    std::vector<std::string> stems;
    std::string words; ///< as FTS5 takes them, in quotes
    int group = 0;
};

class SearchMemory {
public:
    struct Word {
        std::string text;
        std::uint32_t stem = 0; ///< place in stems()
    };
    struct Stem {
        std::string text;
        std::string word;  ///< one that has it: FTS5 stems what it is asked for
        int documents = 0; ///< that hold it, counted once for each of its words; 0: synonyms only
    };

    /// Reads everything. Throws SQLite::Exception or DamagedRow.
    SearchMemory(SQLite::Database& database, const SearchText& cutter);

    /// Whether the index has not changed since.
    [[nodiscard]] bool isCurrent(SQLite::Database& database) const;

    [[nodiscard]] int documents() const { return m_documents; }
    [[nodiscard]] const Stem& stem(const Word& word) const { return m_stems[word.stem]; }
    /// nullptr when no document and no synonym holds it.
    [[nodiscard]] const Stem* findStem(const std::string& stem) const;
    /// Words that start with `start`.
    [[nodiscard]] std::span<const Word> startingWith(std::string_view start) const;
    /// Words of documents and synonyms, sorted.
    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }

    [[nodiscard]] const std::vector<std::vector<Phrase>>& groups() const { return m_groups; }
    [[nodiscard]] const std::vector<Phrase>& warnings() const { return m_warnings; }

private:
    void readWords(SQLite::Database& database, const SearchText& cutter);
    void readSynonyms(SQLite::Database& database, const SearchText& cutter);
    [[nodiscard]] Phrase phraseOf(const std::string& text, const SearchText& cutter);
    void add(std::string word, int documents, const SearchText& cutter);

    std::int64_t m_changes = 0;
    int m_documents = 0;
    std::vector<Word> m_words;
    std::vector<Stem> m_stems;
    TextMap<std::uint32_t> m_stemPlaces;
    std::vector<std::vector<Phrase>> m_groups;
    std::vector<Phrase> m_warnings;
};

/// Whether one letter put in, left out, replaced or swapped with its neighbour makes `a` of `b`.
[[nodiscard]] bool isOneSlip(std::string_view a, std::string_view b);

} // namespace unhunch::store
