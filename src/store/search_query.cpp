#include "store/search_query.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::store {

namespace {

constexpr std::size_t kLongestText = 400; ///< bytes; the rest is not looked at
constexpr std::size_t kFewWords = 3;      ///< typed: more make a sentence
constexpr std::size_t kSlipFrom = 5;      ///< letters of a word that may hold a slip
constexpr std::size_t kMostCompletions = 32;
constexpr double kCompletion = 0.9; ///< of a word, for each typed share of its letters
constexpr double kSynonym = 0.6;
constexpr double kSlip = 0.6;
constexpr double kTogether = 2; ///< of two words that stand side by side, as they were typed
constexpr int kMostHoldingBoth = 1'000; ///< documents; common words stand together anyhow

/// Words that hold sentences together, in alphabetical order.
constexpr auto kFillers = std::to_array<std::string_view>(
    {"a",       "about", "actually", "all",   "am",    "an",        "and",   "any",  "anything",
     "are",     "as",    "at",       "be",    "been",  "but",       "by",    "can",  "cannot",
     "could",   "did",   "do",       "does",  "don",   "for",       "from",  "get",  "gets",
     "getting", "give",  "go",       "goes",  "going", "got",       "had",   "has",  "have",
     "he",      "her",   "his",      "how",   "i",     "if",        "in",    "into", "is",
     "it",      "its",   "just",     "keep",  "like",  "lot",       "m",     "make", "makes",
     "me",      "much",  "my",       "of",    "on",    "one",       "or",    "our",  "really",
     "s",       "she",   "should",   "so",    "some",  "something", "t",     "take", "than",
     "that",    "the",   "their",    "them",  "then",  "there",     "these", "they", "thing",
     "this",    "to",    "too",      "us",    "ve",    "very",      "was",   "way",  "we",
     "were",    "what",  "when",     "where", "which", "who",       "why",   "will", "with",
     "would",   "you",   "your"});

std::string cleaned(std::string_view typed) {
    std::string text(typed.substr(0, kLongestText));
    while (const auto invalid = firstInvalidUtf8(text)) {
        text[*invalid] = ' ';
    }
    return text;
}

/// Whether `word` or its beginning, one letter shorter to one longer, is a slip of `typed`.
bool startsWithSlip(std::string_view word, std::string_view typed) {
    for (std::size_t length = typed.size() - 1; length <= typed.size() + 1; ++length) {
        if (length <= word.size() && isOneSlip(typed, word.substr(0, length))) {
            return true;
        }
    }
    return false;
}

/// A word as it was typed.
struct Typed {
    std::string word;
    std::vector<std::string> stems; ///< its own, and those of what it may be a slip for
    std::size_t term = kMostTerms;  ///< its place among the terms, if it is one
    bool half = false;              ///< the last word, perhaps not typed to its end
};

class Understanding {
public:
    Understanding(const SearchMemory& memory, const SearchText& cutter)
        : m_memory(memory), m_cutter(cutter) {}

    SearchQuery read(std::string_view typed) {
        const std::string text = cleaned(typed);
        std::size_t end = 0;
        m_cutter.words(text, [&](std::string_view word, std::size_t, std::size_t wordEnd) {
            m_typed.push_back({std::string(word), {}, kMostTerms, false});
            end = wordEnd;
        });
        if (m_typed.empty()) {
            return {};
        }
        m_typed.back().half = end == typed.size();
        m_query.everyWord = m_typed.size() <= kFewWords;
        chooseTerms();
        for (Typed& each : m_typed) {
            addWord(each);
        }
        addPairs();
        addSynonyms();
        m_query.warning = std::any_of(m_memory.warnings().begin(), m_memory.warnings().end(),
                                      [&](const Phrase& phrase) {
                                          for (std::size_t i = 0; i < m_typed.size(); ++i) {
                                              if (standsAt(phrase, i)) {
                                                  return true;
                                              }
                                          }
                                          return false;
                                      });
        weigh();
        return std::move(m_query);
    }

private:
    void chooseTerms() {
        const bool onlyFillers = std::all_of(m_typed.begin(), m_typed.end(),
                                             [](const Typed& each) { return isFiller(each.word); });
        for (Typed& each : m_typed) {
            const bool repeats =
                std::any_of(m_query.terms.begin(), m_query.terms.end(),
                            [&](const SearchTerm& term) { return term.word == each.word; });
            if ((onlyFillers || !isFiller(each.word)) && !repeats &&
                m_query.terms.size() < kMostTerms) {
                each.term = m_query.terms.size();
                m_query.terms.push_back({each.word, 0});
            }
        }
    }

    void addWord(Typed& typed) {
        typed.stems.push_back(m_cutter.stem(typed.word));
        const bool isTerm = typed.term != kMostTerms;
        const SearchMemory::Stem* own = m_memory.findStem(typed.stems.front());
        if (own != nullptr && isTerm) {
            add(*own, typed.term, 1);
        }
        const auto completions = m_memory.startingWith(typed.word);
        if (typed.half && isTerm) {
            addCompletions(typed, completions);
        }
        const bool known = own != nullptr || (typed.half && !completions.empty());
        if (!known && typed.word.size() >= kSlipFrom) {
            addSlips(typed);
        }
    }

    /// The words most documents hold; of a single letter, in titles alone.
    void addCompletions(const Typed& typed, std::span<const SearchMemory::Word> words) {
        std::vector<const SearchMemory::Word*> best;
        for (const SearchMemory::Word& word : words) {
            best.push_back(&word);
        }
        const auto last =
            best.begin() + static_cast<std::ptrdiff_t>(std::min(best.size(), kMostCompletions));
        std::partial_sort(best.begin(), last, best.end(), [&](const auto* a, const auto* b) {
            return m_memory.stem(*a).documents > m_memory.stem(*b).documents;
        });
        for (auto it = best.begin(); it != last; ++it) {
            const double share =
                static_cast<double>(typed.word.size()) / static_cast<double>((*it)->text.size());
            add(m_memory.stem(**it), typed.term, kCompletion * (0.5 + 0.5 * share),
                typed.word.size() == 1);
        }
    }

    void addSlips(Typed& typed) {
        for (const SearchMemory::Word& word : m_memory.words()) {
            if (isOneSlip(typed.word, word.text) ||
                (typed.half && startsWithSlip(word.text, typed.word))) {
                const SearchMemory::Stem& stem = m_memory.stem(word);
                typed.stems.push_back(stem.text);
                if (typed.term != kMostTerms) {
                    add(stem, typed.term, kSlip);
                }
            }
        }
    }

    void addPairs() {
        for (std::size_t i = 1; i < m_typed.size(); ++i) {
            const Typed& first = m_typed[i - 1];
            const Typed& second = m_typed[i];
            const SearchMemory::Stem* a = m_memory.findStem(first.stems.front());
            const SearchMemory::Stem* b = m_memory.findStem(second.stems.front());
            if (first.term == kMostTerms || second.term == kMostTerms || a == nullptr ||
                b == nullptr) {
                continue;
            }
            const int documents = std::min(a->documents, b->documents);
            if (documents > 0 && documents <= kMostHoldingBoth) {
                const Lookup both{'"' + a->word + ' ' + b->word + '"',
                                  {a->text, b->text},
                                  documents,
                                  a->documents + b->documents,
                                  false,
                                  {}};
                add(both, first.term, kTogether);
                add(both, second.term, kTogether);
            }
        }
    }

    [[nodiscard]] bool standsAt(const Phrase& phrase, std::size_t at) const {
        if (phrase.stems.empty() || at + phrase.stems.size() > m_typed.size()) {
            return false;
        }
        for (std::size_t i = 0; i < phrase.stems.size(); ++i) {
            const auto& stems = m_typed[at + i].stems;
            if (std::find(stems.begin(), stems.end(), phrase.stems[i]) == stems.end()) {
                return false;
            }
        }
        return true;
    }

    void addSynonyms() {
        for (const auto& group : m_memory.groups()) {
            for (const Phrase& phrase : group) {
                for (std::size_t at = 0; at < m_typed.size(); ++at) {
                    if (standsAt(phrase, at)) {
                        addGroup(group, at, phrase.stems.size());
                    }
                }
            }
        }
    }

    /// What is said in the words from `at` on may be said in other words too.
    void addGroup(const std::vector<Phrase>& group, std::size_t at, std::size_t count) {
        for (const Phrase& phrase : group) {
            int documents = m_memory.documents();
            int steps = 0;
            for (const std::string& stem : phrase.stems) {
                const int held = m_memory.findStem(stem)->documents;
                documents = std::min(documents, held);
                steps += held;
            }
            for (std::size_t i = at; i < at + count; ++i) {
                if (m_typed[i].term != kMostTerms && documents > 0) {
                    add({phrase.words, phrase.stems, documents, steps, false, {}}, m_typed[i].term,
                        kSynonym);
                }
            }
        }
    }

    void add(const SearchMemory::Stem& stem, std::size_t term, double weight,
             bool titleOnly = false) {
        if (stem.documents > 0) {
            add({'"' + stem.word + '"', {stem.text}, stem.documents, stem.documents, titleOnly, {}},
                term, weight);
        }
    }

    /// The same stems are asked for once, whichever words stand for them.
    void add(Lookup lookup, std::size_t term, double weight) {
        auto found =
            std::find_if(m_query.lookups.begin(), m_query.lookups.end(), [&](const Lookup& other) {
                return other.stems == lookup.stems && other.titleOnly == lookup.titleOnly;
            });
        if (found == m_query.lookups.end()) {
            found = m_query.lookups.insert(found, std::move(lookup));
        }
        const auto known = std::find_if(found->terms.begin(), found->terms.end(),
                                        [&](const auto& each) { return each.term == term; });
        if (known == found->terms.end()) {
            found->terms.push_back({term, weight});
        } else {
            known->weight = std::max(known->weight, weight);
        }
    }

    /// A term is as rare as the word itself, or where that is unknown as the commonest stand-in.
    void weigh() {
        std::vector<int> documents(m_query.terms.size(), 0);
        std::vector<bool> own(m_query.terms.size(), false);
        for (const Lookup& lookup : m_query.lookups) {
            for (const auto& [term, weight] : lookup.terms) {
                if (weight == 1) {
                    documents[term] = lookup.documents;
                    own[term] = true;
                } else if (!own[term]) {
                    documents[term] = std::max(documents[term], lookup.documents);
                }
            }
        }
        for (std::size_t i = 0; i < m_query.terms.size(); ++i) {
            m_query.terms[i].rarity =
                documents[i] > 0 ? rarityOf(documents[i], m_memory.documents()) : 0;
        }
        std::stable_sort(
            m_query.lookups.begin(), m_query.lookups.end(),
            [](const Lookup& a, const Lookup& b) { return a.documents < b.documents; });
    }

    const SearchMemory& m_memory;
    const SearchText& m_cutter;
    std::vector<Typed> m_typed;
    SearchQuery m_query;
};

} // namespace

bool isFiller(std::string_view word) {
    return std::binary_search(kFillers.begin(), kFillers.end(), word);
}

double rarityOf(int documents, int all) {
    const double held = std::min(documents, all);
    return std::log(1 + (all - held + 0.5) / (held + 0.5));
}

SearchQuery understand(std::string_view typed, const SearchMemory& memory,
                       const SearchText& cutter) {
    return Understanding(memory, cutter).read(typed);
}

std::vector<std::string> nearestWords(const SearchQuery& query, const SearchMemory& memory) {
    constexpr std::size_t kMost = 4;
    std::vector<std::string> known;
    for (const SearchMemory::Word& word : memory.words()) {
        if (memory.stem(word).documents > 0 && word.text.size() > 2) {
            known.push_back(word.text);
        }
    }
    std::vector<std::string> near;
    for (const SearchTerm& term : query.terms) {
        const auto found =
            term.rarity > 0 ? std::optional(term.word) : nearestName(term.word, known);
        const bool isNew = found && std::find(near.begin(), near.end(), *found) == near.end();
        if (isNew && near.size() < kMost) {
            near.push_back(*found);
        }
    }
    return near;
}

} // namespace unhunch::store
