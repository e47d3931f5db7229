// What became of the library from one import to the next.
#include "store/library_impl.h"

namespace unhunch::store {

namespace {

using domain::Change;

using domain::LibraryChange;
using News = std::map<std::pair<domain::HitKind, std::string>, LibraryChange>;

/// The value of a stored word.
template <typename T> T known(const std::optional<T>& value) {
    if (!value) {
        throw DamagedRow{"an unknown word"};
    }
    return *value;
}

/// `later` after `before`, of one thing; nullopt when nothing is left of both.
std::optional<Change> together(Change before, Change later) {
    if (before == Change::added) {
        return later == Change::removed ? std::nullopt : std::optional(Change::added);
    }
    return later == Change::added ? Change::changed : later;
}

LibraryChange changeFrom(const Row& row) {
    return {known(domain::changeFromName(row.text(0))), known(domain::hitKindFromName(row.text(1))),
            row.text(2), row.text(3)};
}

std::vector<LibraryChange> readNews(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT change, kind, id, title FROM news "
                                      "ORDER BY kind, title COLLATE NOCASE, id");
    std::vector<LibraryChange> news;
    while (query.executeStep()) {
        news.push_back(changeFrom(Row(query)));
    }
    return news;
}

void writeNews(SQLite::Database& database, const News& news) {
    database.exec("DELETE FROM news");
    SQLite::Statement insert(database, "INSERT INTO news (change, kind, id, title) "
                                       "VALUES (?,?,?,?)");
    for (const auto& [key, change] : news) {
        insert.reset();
        insert.bind(1, std::string(name(change.change)));
        insert.bind(2, std::string(name(change.kind)));
        insert.bind(3, change.id);
        insert.bind(4, change.title);
        insert.exec();
    }
}

/// Whether there is news that nobody has looked at.
bool hasUnseen(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT 1 FROM news_state WHERE seen = 0");
    return query.executeStep();
}

} // namespace

ComparedDocuments comparedDocuments(SQLite::Database& database) {
    SQLite::Statement query(
        database, "SELECT kind, id, title, body FROM document "
                  "WHERE kind IN ('exercise', 'routine', 'article') AND origin <> 'mine'");
    ComparedDocuments documents;
    while (query.executeStep()) {
        const Row row(query);
        documents[{row.text(0), row.text(1)}] = {row.text(2), row.text(3)};
    }
    return documents;
}

std::vector<LibraryChange> changesSince(SQLite::Database& database,
                                        const ComparedDocuments& before) {
    const ComparedDocuments now = comparedDocuments(database);
    std::vector<LibraryChange> changes;
    const auto add = [&](Change change, const auto& entry) {
        changes.push_back({change, known(domain::hitKindFromName(entry.first.first)),
                           entry.first.second, entry.second.title});
    };
    for (const auto& document : now) {
        const auto old = before.find(document.first);
        if (old == before.end()) {
            add(Change::added, document);
        } else if (old->second.body != document.second.body) {
            add(Change::changed, document);
        }
    }
    for (const auto& document : before) {
        if (!now.contains(document.first)) {
            add(Change::removed, document);
        }
    }
    return changes;
}

void addNews(SQLite::Database& database, const std::vector<LibraryChange>& changes, CivilDay today,
             Telling telling) {
    if (changes.empty()) {
        return;
    }
    const bool goesOn = hasUnseen(database);
    News news;
    if (goesOn) {
        for (const LibraryChange& old : readNews(database)) {
            news[{old.kind, old.id}] = old;
        }
    }
    for (const LibraryChange& fresh : changes) {
        const auto key = std::pair(fresh.kind, fresh.id);
        const auto old = news.find(key);
        const auto change =
            old == news.end() ? fresh.change : together(old->second.change, fresh.change);
        if (change) {
            news[key] = {*change, fresh.kind, fresh.id, fresh.title};
        } else {
            news.erase(old);
        }
    }
    writeNews(database, news);
    if (!goesOn) {
        SQLite::Statement state(database, "INSERT OR REPLACE INTO news_state VALUES (1, ?, ?)");
        state.bind(1, today.daysSinceEpoch);
        state.bind(2, telling == Telling::known ? 1 : 0);
        state.exec();
    }
}

Result<domain::LibraryNews> LibraryDatabase::news() const {
    return guarded("read the library's news", [&]() -> Result<domain::LibraryNews> {
        SQLite::Database& database = *m_impl->database;
        domain::LibraryNews news;
        SQLite::Statement state(database, "SELECT since_day, seen FROM news_state");
        if (state.executeStep()) {
            news.since = {Row(state).number(0)};
            news.seen = Row(state).number(1) != 0;
        }
        news.changes = readNews(database);
        return news;
    });
}

Result<void> LibraryDatabase::markNewsSeen() {
    return guarded("keep that the news was seen", [&]() -> Result<void> {
        m_impl->database->exec("UPDATE news_state SET seen = 1");
        return {};
    });
}

} // namespace unhunch::store
