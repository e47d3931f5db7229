// Where what was searched for stands in a text.
#pragma once

#include "store/search_query.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::store {

class SearchMarks {
public:
    /// Query and cutter must outlive it.
    SearchMarks(const SearchQuery& query, const SearchText& cutter);

    /// `text` with U+0002 before and U+0003 after what was found.
    [[nodiscard]] std::string marked(std::string_view text) const;
    /// The stretch of `text` that says most of what was searched for, marked likewise, with "…"
    /// where it was cut; the beginning when nothing of it was found.
    [[nodiscard]] std::string passage(std::string_view text) const;
    /// How much of the query `sentence` says and how little else, from 0 to 1.
    [[nodiscard]] double closeness(std::string_view sentence) const;

private:
    struct Word {
        std::size_t begin = 0;
        std::size_t end = 0;
        int stem = -1;           ///< place of its stem among those looked for
        std::uint32_t terms = 0; ///< a bit for each that it stands for
        bool startsSentence = false;
    };
    [[nodiscard]] std::vector<Word> wordsOf(std::string_view text) const;
    void markPhrases(std::vector<Word>& words) const;
    [[nodiscard]] double rarityOf(std::uint32_t terms) const;
    [[nodiscard]] static std::string cut(std::string_view text, const std::vector<Word>& words,
                                         std::size_t from, std::size_t to);

    struct Pattern {
        std::vector<int> stems;
        std::uint32_t terms = 0;
    };
    const SearchQuery& m_query;
    const SearchText& m_cutter;
    TextMap<int> m_stems;
    std::vector<std::vector<Pattern>> m_patterns; ///< by their first stem
};

} // namespace unhunch::store
