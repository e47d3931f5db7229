// Exercises and routines of the person's own.
#include "store/journal_database.h"
#include "store/sqlite.h"

#include <fmt/format.h>

namespace unhunch::store {

using journal::OwnDocument;

namespace {

constexpr const char* kAction = "save your own exercises and routines";

Result<void> noSuchDocument(OwnDocument::Kind kind, const std::string& id) {
    return fail(ErrorCode::notFound,
                fmt::format("You have no {} \"{}\".", journal::name(kind), id));
}

void putPicture(SQLite::Database& database, const OwnDocument& document) {
    SQLite::Statement put(database, document.picture.empty()
                                        ? "DELETE FROM own_picture WHERE exercise_id = ?1"
                                        : "INSERT INTO own_picture VALUES (?1, ?2) "
                                          "ON CONFLICT (exercise_id) DO UPDATE SET "
                                          "jpeg = excluded.jpeg");
    put.bind(1, document.id);
    if (!document.picture.empty()) {
        put.bind(2, document.picture.data(), static_cast<int>(document.picture.size()));
    }
    put.exec();
}

} // namespace

Result<void> JournalDatabase::putOwn(const std::vector<OwnDocument>& documents) {
    return guarded(kAction, [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement put(
            *m_database, "INSERT INTO own_document (kind, id, title, body, made_at_utc_ms, "
                         "changed_at_utc_ms) VALUES (?,?,?,?,?,?) "
                         "ON CONFLICT (kind, id) DO UPDATE SET title = excluded.title, "
                         "body = excluded.body, changed_at_utc_ms = excluded.changed_at_utc_ms "
                         "WHERE deleted_at_utc_ms IS NULL");
        for (const OwnDocument& document : documents) {
            put.reset();
            put.bind(1, std::string(journal::name(document.kind)));
            put.bind(2, document.id);
            put.bind(3, document.title);
            put.bind(4, document.body);
            put.bind(5, document.made.msSinceEpoch);
            put.bind(6, document.changed.msSinceEpoch);
            if (put.exec() == 0) {
                return fail(ErrorCode::conflict,
                            fmt::format("The {} \"{}\" was deleted. Nothing was changed.",
                                        journal::name(document.kind), document.title),
                            "Undo the deletion first.");
            }
            if (document.kind == OwnDocument::Kind::exercise) {
                putPicture(*m_database, document);
            }
        }
        transaction.commit();
        return {};
    });
}

Result<void> JournalDatabase::removeOwn(OwnDocument::Kind kind, const std::string& id) {
    return guarded(kAction, [&]() -> Result<void> {
        SQLite::Statement hide(*m_database,
                               "UPDATE own_document SET deleted_at_utc_ms = ? "
                               "WHERE kind = ? AND id = ? AND deleted_at_utc_ms IS NULL");
        hide.bind(1, m_clock.utcNow().msSinceEpoch);
        hide.bind(2, std::string(journal::name(kind)));
        hide.bind(3, id);
        return hide.exec() == 1 ? Result<void>{} : noSuchDocument(kind, id);
    });
}

Result<void> JournalDatabase::restoreOwn(OwnDocument::Kind kind, const std::string& id) {
    return guarded(kAction, [&]() -> Result<void> {
        SQLite::Statement show(*m_database,
                               "UPDATE own_document SET deleted_at_utc_ms = NULL "
                               "WHERE kind = ? AND id = ? AND deleted_at_utc_ms IS NOT NULL");
        show.bind(1, std::string(journal::name(kind)));
        show.bind(2, id);
        return show.exec() == 1 ? Result<void>{} : noSuchDocument(kind, id);
    });
}

Result<std::vector<OwnDocument>> JournalDatabase::own() const {
    return guarded(
        "read your own exercises and routines", [&]() -> Result<std::vector<OwnDocument>> {
            SQLite::Statement query(
                *m_database, "SELECT kind, id, title, body, coalesce(jpeg, x''), made_at_utc_ms, "
                             "changed_at_utc_ms, deleted_at_utc_ms FROM own_document "
                             "LEFT JOIN own_picture ON kind = 'exercise' AND exercise_id = id "
                             "ORDER BY made_at_utc_ms, own_document.rowid");
            std::vector<OwnDocument> documents;
            while (query.executeStep()) {
                const Row row(query);
                const auto kind = journal::ownKindFromName(row.text(0));
                if (!kind) {
                    throw DamagedRow{"kind"};
                }
                documents.push_back({*kind,
                                     row.text(1),
                                     row.text(2),
                                     row.text(3),
                                     row.bytes(4),
                                     {row.integer(5)},
                                     {row.integer(6)},
                                     row.optionalInteger(7).has_value()});
            }
            return documents;
        });
}

} // namespace unhunch::store
