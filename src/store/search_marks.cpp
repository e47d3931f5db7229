#include "store/search_marks.h"

#include <algorithm>
#include <bit>

namespace unhunch::store {

namespace {

constexpr std::size_t kPassage = 26;       ///< words
constexpr std::size_t kBefore = 4;         ///< words kept before a find in the middle of a sentence
constexpr std::size_t kSentenceBefore = 9; ///< or as many, where the sentence starts there
constexpr char kMarkBegin = '\x02';
constexpr char kMarkEnd = '\x03';

} // namespace

SearchMarks::SearchMarks(const SearchQuery& query, const SearchText& cutter)
    : m_query(query), m_cutter(cutter) {
    for (const Lookup& lookup : query.lookups) {
        Pattern pattern;
        for (const std::string& stem : lookup.stems) {
            const auto place =
                m_stems.try_emplace(stem, static_cast<int>(m_stems.size())).first->second;
            pattern.stems.push_back(place);
        }
        for (const auto& [term, weight] : lookup.terms) {
            pattern.terms |= 1U << term;
        }
        m_patterns.resize(m_stems.size());
        m_patterns[static_cast<std::size_t>(pattern.stems.front())].push_back(pattern);
    }
}

std::vector<SearchMarks::Word> SearchMarks::wordsOf(std::string_view text) const {
    std::vector<Word> words;
    m_cutter.stems(text, [&](std::string_view stem, std::size_t begin, std::size_t end) {
        const auto found = m_stems.find(stem);
        const std::size_t before = words.empty() ? 0 : words.back().end;
        const bool starts =
            words.empty() ||
            text.substr(before, begin - before).find_first_of(".?!") != std::string_view::npos;
        words.push_back({begin, end, found == m_stems.end() ? -1 : found->second, 0, starts});
    });
    markPhrases(words);
    return words;
}

void SearchMarks::markPhrases(std::vector<Word>& words) const {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].stem < 0) {
            continue;
        }
        for (const Pattern& pattern : m_patterns[static_cast<std::size_t>(words[i].stem)]) {
            const bool fits = i + pattern.stems.size() <= words.size();
            if (fits && std::equal(pattern.stems.begin(), pattern.stems.end(),
                                   words.begin() + static_cast<std::ptrdiff_t>(i),
                                   [](int stem, const Word& word) { return stem == word.stem; })) {
                for (std::size_t k = i; k < i + pattern.stems.size(); ++k) {
                    words[k].terms |= pattern.terms;
                }
            }
        }
    }
}

double SearchMarks::rarityOf(std::uint32_t terms) const {
    double sum = 0;
    for (; terms != 0; terms &= terms - 1) {
        sum += m_query.terms[static_cast<std::size_t>(std::countr_zero(terms))].rarity;
    }
    return sum;
}

std::string SearchMarks::cut(std::string_view text, const std::vector<Word>& words,
                             std::size_t from, std::size_t to) {
    std::string out;
    std::size_t at = from == 0 ? 0 : words[from].begin;
    for (std::size_t i = from; i < to; ++i) {
        if (words[i].terms == 0) {
            continue;
        }
        out += text.substr(at, words[i].begin - at);
        out += kMarkBegin;
        const std::size_t begin = words[i].begin;
        // Neighbours are one mark.
        while (i + 1 < to && words[i + 1].terms != 0 && words[i + 1].begin == words[i].end + 1 &&
               text[words[i].end] == ' ') {
            ++i;
        }
        out += text.substr(begin, words[i].end - begin);
        out += kMarkEnd;
        at = words[i].end;
    }
    const std::size_t end = to == words.size() ? text.size() : words[to - 1].end;
    return out.append(text.substr(at, end - at));
}

std::string SearchMarks::marked(std::string_view text) const {
    const std::vector<Word> words = wordsOf(text);
    return words.empty() ? std::string(text) : cut(text, words, 0, words.size());
}

std::string SearchMarks::passage(std::string_view text) const {
    const std::vector<Word> words = wordsOf(text);
    if (words.empty()) {
        return {};
    }
    std::size_t best = 0;
    double bestRarity = -1;
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        sentence = words[i].startsSentence ? i : sentence;
        if (words[i].terms == 0) {
            continue;
        }
        const std::size_t from = i - sentence <= kSentenceBefore ? sentence : i - kBefore;
        std::uint32_t terms = 0;
        for (std::size_t k = from; k < std::min(from + kPassage, words.size()); ++k) {
            terms |= words[k].terms;
        }
        if (const double rarity = rarityOf(terms); rarity > bestRarity) {
            bestRarity = rarity;
            best = from;
        }
    }
    const std::size_t end = std::min(best + kPassage, words.size());
    std::string out = best > 0 && !words[best].startsSentence ? "…" : "";
    out += cut(text, words, best, end);
    return end < words.size() ? out + "…" : out;
}

double SearchMarks::closeness(std::string_view sentence) const {
    const std::vector<Word> words = wordsOf(sentence);
    std::uint32_t found = 0;
    std::size_t count = 0;
    std::size_t hit = 0;
    for (const Word& word : words) {
        const bool says = !isFiller(sentence.substr(word.begin, word.end - word.begin));
        found |= word.terms;
        count += says || word.terms != 0 ? 1 : 0;
        hit += word.terms != 0 ? 1 : 0;
    }
    double all = 0;
    for (const SearchTerm& term : m_query.terms) {
        all += term.rarity;
    }
    return hit == 0 || all <= 0
               ? 0
               : rarityOf(found) / all * static_cast<double>(hit) / static_cast<double>(count);
}

} // namespace unhunch::store
