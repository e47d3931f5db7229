// What the person wants to find again.
#include "store/journal_database.h"
#include "store/sqlite.h"

namespace unhunch::store {

using journal::Bookmark;

Result<void> JournalDatabase::setBookmark(domain::HitKind kind, const std::string& id,
                                          const std::string& title, bool on) {
    return guarded("save the bookmark", [&]() -> Result<void> {
        SQLite::Statement put(*m_database,
                              on ? "INSERT INTO bookmark VALUES (?1, ?2, ?3, ?4) "
                                   "ON CONFLICT (kind, id) DO UPDATE SET title = excluded.title"
                                 : "DELETE FROM bookmark WHERE kind = ?1 AND id = ?2");
        put.bind(1, std::string(domain::name(kind)));
        put.bind(2, id);
        if (on) {
            put.bind(3, title);
            put.bind(4, m_clock.utcNow().msSinceEpoch);
        }
        put.exec();
        return {};
    });
}

Result<std::vector<Bookmark>> JournalDatabase::bookmarks() const {
    return guarded("read the bookmarks", [&]() -> Result<std::vector<Bookmark>> {
        SQLite::Statement query(*m_database, "SELECT kind, id, title FROM bookmark "
                                             "ORDER BY at_utc_ms DESC, rowid DESC");
        std::vector<Bookmark> bookmarks;
        while (query.executeStep()) {
            const Row row(query);
            const auto kind = domain::hitKindFromName(row.text(0));
            if (!kind) {
                throw DamagedRow{"kind"};
            }
            bookmarks.push_back({*kind, row.text(1), row.text(2)});
        }
        return bookmarks;
    });
}

} // namespace unhunch::store
