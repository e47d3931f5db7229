// The person's own things in library.db: a copy of what the journal holds, made for reading.
#include "base/log.h"
#include "content/own_text.h"
#include "store/library_impl.h"

#include <fmt/format.h>

namespace unhunch::store {

namespace {

using domain::Exercise;
using journal::OwnDocument;

std::vector<std::int64_t> ownDocuments(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT document_id FROM document WHERE origin = 'mine'");
    std::vector<std::int64_t> ids;
    while (query.executeStep()) {
        ids.push_back(Row(query).integer(0));
    }
    return ids;
}

std::int64_t addDocument(SQLite::Database& database, const OwnDocument& document) {
    SQLite::Statement insert(database, "INSERT INTO document (kind, id, code, title, body, origin) "
                                       "VALUES (?, ?, '', ?, ?, 'mine')");
    insert.bind(1, std::string(journal::name(document.kind)));
    insert.bind(2, document.id);
    insert.bind(3, document.title);
    insert.bind(4, document.body);
    insert.exec();
    return database.getLastInsertRowid();
}

void addPicture(SQLite::Database& database, std::int64_t id, const std::string& bytes) {
    SQLite::Statement insert(database, "INSERT INTO picture VALUES (?, ?)");
    insert.bind(1, id);
    insert.bind(2, bytes.data(), static_cast<int>(bytes.size()));
    insert.exec();
}

void addExercise(SQLite::Database& database, const OwnDocument& document, const Exercise& own) {
    const std::int64_t id = addDocument(database, document);
    SQLite::Statement summary(database, kInsertExerciseSummary);
    bindSummary(summary, id, own);
    summary.exec();
    std::string words = own.own->from;
    for (const std::string& line : own.steps) {
        words += ' ' + line;
    }
    indexDocument(database, id, {own.title, {}, {}, words});
    if (!document.picture.empty()) {
        addPicture(database, id, document.picture);
    }
}

void addRoutine(SQLite::Database& database, const OwnDocument& document, const domain::Routine& own,
                int exercises) {
    const std::int64_t id = addDocument(database, document);
    SQLite::Statement summary(database, kInsertRoutineSummary);
    bindSummary(summary, id, own, exercises);
    summary.exec();
    std::string words = own.goal;
    for (const domain::RoutineStep& step : own.steps) {
        words += ' ' + step.title;
    }
    indexDocument(database, id, {own.title, {}, {}, words});
}

/// What cannot be read stays in the journal and is not shown.
void logDamaged(const OwnDocument& document) {
    log::warning(
        fmt::format("The {} {} cannot be read.", journal::name(document.kind), document.id));
}

} // namespace

int LibraryDatabase::derive(domain::Routine& own) const {
    std::map<ExerciseId, Exercise> exercises;
    for (const domain::RoutineStep& step : own.steps) {
        if (auto found = exercise(step.exercise)) {
            exercises.emplace(step.exercise, std::move(*found));
        }
    }
    return domain::derive(own, exercises);
}

Result<void> LibraryDatabase::replaceOwn(const std::vector<OwnDocument>& documents) {
    return guarded("put your own exercises into the library", [&]() -> Result<void> {
        SQLite::Database& database = *m_impl->database;
        const std::vector<std::int64_t> before = ownDocuments(database);
        if (documents.empty() && before.empty()) {
            return {};
        }
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const std::int64_t id : before) {
            unindexDocument(database, id);
        }
        database.exec("DELETE FROM document WHERE origin = 'mine'");
        for (const OwnDocument& document : documents) {
            if (document.kind == OwnDocument::Kind::exercise && !document.deleted) {
                const auto own = content::ownExerciseFromText(document.body);
                if (own) {
                    addExercise(database, document, domain::asExercise(*own));
                } else {
                    logDamaged(document);
                }
            }
        }
        for (const OwnDocument& document : documents) {
            if (document.kind == OwnDocument::Kind::routine && !document.deleted) {
                auto own = content::ownRoutineFromText(document.body);
                if (own) {
                    const int exercises = derive(*own);
                    addRoutine(database, document, *own, exercises);
                } else {
                    logDamaged(document);
                }
            }
        }
        transaction.commit();
        return {};
    });
}

} // namespace unhunch::store
