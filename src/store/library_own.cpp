// The person's own things in library.db: a copy of what the journal holds, made for reading.
#include "base/log.h"
#include "content/own_text.h"
#include "store/library_impl.h"

#include <fmt/format.h>

namespace unhunch::store {

namespace {

using domain::Exercise;
using journal::OwnDocument;

bool hasOwn(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT 1 FROM document WHERE origin = 'mine' LIMIT 1");
    return query.executeStep();
}

void clearOwn(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT document_id FROM document WHERE origin = 'mine'");
    while (query.executeStep()) {
        unindexDocument(database, Row(query).integer(0));
    }
    database.exec("DELETE FROM document WHERE origin = 'mine'");
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
        if (documents.empty() && !hasOwn(database)) {
            return {};
        }
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        clearOwn(database);
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

Result<std::string> LibraryDatabase::picture(const ExerciseId& id) const {
    return guarded("read a picture", [&]() -> Result<std::string> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT bytes FROM picture JOIN document USING (document_id) "
                                "WHERE kind = 'exercise' AND id = ?");
        query.bind(1, id.value);
        return query.executeStep() ? Row(query).bytes(0) : std::string();
    });
}

} // namespace unhunch::store
