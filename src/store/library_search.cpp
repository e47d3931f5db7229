// Searching library.db. What a user types never reaches FTS5 as syntax.
#include "base/text.h"
#include "store/library_impl.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace unhunch::store {

namespace {

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kLongestText = 400; ///< bytes; the rest is not looked at

/// The words of `text`: runs of letters and digits of ASCII and of everything beyond it.
std::vector<std::string> wordsOf(std::string_view text) {
    std::string clean(text.substr(0, kLongestText));
    while (const auto invalid = firstInvalidUtf8(clean)) {
        clean[*invalid] = ' ';
    }
    std::vector<std::string> words(1);
    for (const char c : clean) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase(words, "");
    words.resize(std::min(words.size(), kMostWords));
    return words;
}

/// Every word must occur. In quotes no word is an operator; words of punctuation alone fall away.
std::string queryFor(const std::vector<std::string>& words, bool lastMayBeHalf) {
    std::string query;
    for (const std::string& word : words) {
        query += fmt::format("\"{}\" ", word);
    }
    query.pop_back();
    return lastMayBeHalf ? query + '*' : query;
}

struct RankedHit {
    domain::SearchHit hit;
    double rank = 0; ///< smaller is better
};

domain::HitKind kindOf(const std::string& text) {
    const auto kind = domain::hitKindFromName(text);
    if (!kind) {
        throw DamagedRow{"an unknown kind"};
    }
    return *kind;
}

/// Adds what `table` finds to `hits`; a document found before keeps the better rank.
void collect(SQLite::Database& database, std::string_view table, const std::string& query,
             int limit, std::map<std::int64_t, RankedHit>& hits) {
    // A word in the title outweighs one in the other names, and that one in the text.
    SQLite::Statement statement(database,
                                fmt::format("SELECT document_id, kind, id, document.title, "
                                            "snippet({0}, 2, char(2), char(3), '…', 16), "
                                            "bm25({0}, 10.0, 5.0, 1.0) AS score "
                                            "FROM {0} JOIN document ON document_id = {0}.rowid "
                                            "WHERE {0} MATCH ? ORDER BY score, document_id LIMIT ?",
                                            table));
    statement.bind(1, query);
    statement.bind(2, limit);
    while (statement.executeStep()) {
        const Row row(statement);
        const double rank = statement.getColumn(5).getDouble();
        const auto [found, isNew] = hits.try_emplace(
            row.integer(0),
            RankedHit{{kindOf(row.text(1)), row.text(2), row.text(3), row.text(4)}, rank});
        found->second.rank = std::min(found->second.rank, rank);
    }
}

} // namespace

Result<std::vector<domain::SearchHit>> LibraryDatabase::search(std::string_view text,
                                                               int limit) const {
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty() || limit <= 0) {
        return std::vector<domain::SearchHit>{};
    }
    return guarded("search the library", [&]() -> Result<std::vector<domain::SearchHit>> {
        std::map<std::int64_t, RankedHit> found;
        collect(*m_impl->database, "search_word", queryFor(words, true), limit, found);
        collect(*m_impl->database, "search_stem", queryFor(words, false), limit, found);
        std::vector<RankedHit> ranked;
        for (auto& [document, hit] : found) {
            ranked.push_back(std::move(hit));
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const RankedHit& a, const RankedHit& b) { return a.rank < b.rank; });
        std::vector<domain::SearchHit> hits;
        for (RankedHit& each : ranked) {
            if (hits.size() < static_cast<std::size_t>(limit)) {
                hits.push_back(std::move(each.hit));
            }
        }
        return hits;
    });
}

} // namespace unhunch::store
