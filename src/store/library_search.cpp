// Searching library.db. What a user types never reaches FTS5 as syntax.
#include "store/library_impl.h"
#include "store/search_marks.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace unhunch::store {

namespace {

constexpr int kMostRows = 5'000;      ///< of the index, read for one search
constexpr int kMostSteps = 20'000;    ///< over documents that hold its words, read or not
constexpr std::size_t kCompared = 40; ///< documents of which titles and questions are read
constexpr double kLeastOfBest = 0.15; ///< what scores less than this share says too little
constexpr std::array kFieldWeights{3.0, 2.0, 1.5, 1.0}; ///< title, questions, names, body
constexpr std::array kFieldHalves{0.0, 0.5, 0.0, 1.5};  ///< as often, and it counts half
constexpr double kTitleCloseness = 6;
constexpr double kQuestionCloseness = 6;

struct Candidate {
    std::int64_t document = 0;
    std::array<float, kMostTerms> found{}; ///< by term, the best that stands for it
    double score = 0;
};

/// What counts of `packed`, which field_counts() gave.
double fieldScore(std::int64_t packed) {
    double score = 0;
    for (std::size_t field = 0; field < kFieldWeights.size(); ++field) {
        const auto count = static_cast<double>(packed >> (8 * field) & 0xFF);
        if (count > 0) {
            score += kFieldWeights.at(field) * count / (count + kFieldHalves.at(field));
        }
    }
    return score;
}

/// Asks the index for everything a query stands for, and ranks what holds it.
class Ranking {
public:
    Ranking(SQLite::Database& database, const SearchQuery& query, int documents)
        : m_query(query), m_documents(documents),
          m_find(database, "SELECT rowid, field_counts(search_index) FROM search_index "
                           "WHERE search_index MATCH ? LIMIT ?") {}

    std::vector<Candidate> rank() {
        for (const Lookup& lookup : m_query.lookups) {
            if (lookup.steps > m_stepsLeft && !m_candidates.empty()) {
                takePart(lookup);
            } else if (lookup.titleOnly) {
                collect(lookup, "title : " + lookup.match);
            } else if (lookup.documents <= m_rowsLeft) {
                collect(lookup, lookup.match);
            } else {
                takePart(lookup);
                collect(lookup, "{title questions names} : " + lookup.match);
            }
        }
        if (m_candidates.empty() && m_common != nullptr) {
            collect(*m_common, m_common->match);
        }
        std::erase_if(m_candidates, [&](Candidate& each) { return !score(each); });
        return std::move(m_candidates);
    }

private:
    /// Not every document that holds it is seen, so none must.
    void takePart(const Lookup& lookup) {
        m_common = m_common == nullptr ? &lookup : m_common;
        for (const auto& [term, weight] : lookup.terms) {
            m_partly |= 1U << term;
        }
    }

    void collect(const Lookup& lookup, const std::string& match) {
        m_stepsLeft -= lookup.steps;
        const double rarity = rarityOf(lookup.documents, m_documents);
        m_find.reset();
        m_find.bind(1, match);
        m_find.bind(2, m_rowsLeft);
        while (m_find.executeStep()) {
            const std::int64_t document = m_find.getColumn(0).getInt64();
            const double fields = fieldScore(m_find.getColumn(1).getInt64());
            const auto [place, isNew] = m_places.try_emplace(document, m_candidates.size());
            if (isNew) {
                m_candidates.push_back({document, {}, 0});
            }
            auto& found = m_candidates[place->second].found;
            for (const auto& [term, weight] : lookup.terms) {
                const double says = std::min(rarity, m_query.terms[term].rarity);
                found.at(term) =
                    std::max(found.at(term), static_cast<float>(weight * says * fields));
            }
            --m_rowsLeft;
        }
        m_find.reset();
    }

    /// Whether the document holds enough of the query.
    [[nodiscard]] bool score(Candidate& candidate) const {
        double all = 0;
        double covered = 0;
        for (std::size_t i = 0; i < m_query.terms.size(); ++i) {
            const double rarity = m_query.terms[i].rarity;
            const bool found = candidate.found.at(i) > 0;
            if (!found && m_query.everyWord && (m_partly >> i & 1U) == 0) {
                return false;
            }
            all += rarity;
            covered += found ? rarity : 0;
            candidate.score += candidate.found.at(i);
        }
        candidate.score *= covered / all;
        return candidate.score > 0;
    }

    const SearchQuery& m_query;
    int m_documents;
    SQLite::Statement m_find;
    int m_rowsLeft = kMostRows;
    int m_stepsLeft = kMostSteps;
    const Lookup* m_common = nullptr; ///< the first of which not every document was seen
    std::uint32_t m_partly = 0;       ///< a bit for each term of which not every document was seen
    std::unordered_map<std::int64_t, std::size_t> m_places;
    std::vector<Candidate> m_candidates;
};

domain::HitKind kindOf(const std::string& text) {
    const auto kind = domain::hitKindFromName(text);
    if (!kind) {
        throw DamagedRow{"an unknown kind"};
    }
    return *kind;
}

void keepBest(std::vector<Candidate>& candidates, std::size_t count) {
    const auto last =
        candidates.begin() + static_cast<std::ptrdiff_t>(std::min(count, candidates.size()));
    std::partial_sort(candidates.begin(), last, candidates.end(), [](const auto& a, const auto& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    });
    candidates.erase(last, candidates.end());
}

/// Adds how close the titles and questions of the best are to the query as a sentence.
void compareSentences(SQLite::Database& database, const SearchMarks& marks, double scale,
                      std::vector<Candidate>& candidates) {
    SQLite::Statement query(database,
                            "SELECT title, questions FROM search_text WHERE document_id = ?");
    for (Candidate& each : candidates) {
        query.reset();
        query.bind(1, each.document);
        if (!query.executeStep()) {
            continue;
        }
        const Row row(query);
        const std::string questions = row.text(1);
        double best = 0;
        for (std::size_t from = 0; from < questions.size();) {
            const std::size_t end = std::min(questions.find('\n', from), questions.size());
            best = std::max(best,
                            marks.closeness(std::string_view(questions).substr(from, end - from)));
            from = end + 1;
        }
        each.score +=
            scale * (kTitleCloseness * marks.closeness(row.text(0)) + kQuestionCloseness * best);
    }
}

std::vector<domain::SearchHit> hitsOf(SQLite::Database& database, const SearchMarks& marks,
                                      const std::vector<Candidate>& candidates) {
    SQLite::Statement query(database, "SELECT kind, id, document.title, search_text.body "
                                      "FROM search_text JOIN document USING (document_id) "
                                      "WHERE document_id = ?");
    std::vector<domain::SearchHit> hits;
    for (const Candidate& each : candidates) {
        query.reset();
        query.bind(1, each.document);
        if (!query.executeStep()) {
            continue;
        }
        const Row row(query);
        const std::string title = row.text(2);
        hits.push_back({kindOf(row.text(0)), row.text(1), title, marks.marked(title),
                        marks.passage(row.text(3))});
    }
    return hits;
}

} // namespace

Result<domain::SearchResult> LibraryDatabase::search(std::string_view text, int limit) const {
    return guarded("search the library", [&]() -> Result<domain::SearchResult> {
        SQLite::Database& database = *m_impl->database;
        const SQLite::Transaction oneState(database);
        if (!m_impl->cutter) {
            m_impl->cutter = std::make_unique<SearchText>(database);
        }
        if (!m_impl->memory || !m_impl->memory->isCurrent(database)) {
            m_impl->memory = std::make_unique<SearchMemory>(database, *m_impl->cutter);
        }
        const SearchMemory& memory = *m_impl->memory;
        const SearchQuery query = understand(text, memory, *m_impl->cutter);
        domain::SearchResult result{{}, query.warning, {}};
        if (query.terms.empty() || limit <= 0) {
            return result;
        }
        std::vector<Candidate> candidates = Ranking(database, query, memory.documents()).rank();
        double all = 0;
        for (const SearchTerm& term : query.terms) {
            all += term.rarity;
        }
        const SearchMarks marks(query, *m_impl->cutter);
        keepBest(candidates, std::max(kCompared, static_cast<std::size_t>(limit)));
        compareSentences(database, marks, all, candidates);
        keepBest(candidates, static_cast<std::size_t>(limit));
        if (!query.everyWord && !candidates.empty()) {
            const double least = kLeastOfBest * candidates.front().score;
            std::erase_if(candidates, [&](const Candidate& each) { return each.score < least; });
        }
        result.hits = hitsOf(database, marks, candidates);
        if (result.hits.empty()) {
            result.nearest = nearestWords(query, memory);
        }
        return result;
    });
}

} // namespace unhunch::store
