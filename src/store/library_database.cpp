// Reading library.db.
#include "store/library_database.h"

#include "content/own_text.h"
#include "store/library_impl.h"

#include <fmt/format.h>
#include <sstream>

namespace unhunch::store {

namespace {

constexpr const char* kAction = "read the library";

/// The value a stored name stands for.
template <typename Parse> auto named(const std::string& text, Parse parse) {
    const auto value = parse(text);
    if (!value) {
        throw DamagedRow{"an unknown word"};
    }
    return *value;
}

template <typename Parse> auto namedList(const std::string& text, Parse parse) {
    std::vector<std::decay_t<decltype(*parse(text))>> values;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        values.push_back(named(word, parse));
    }
    return values;
}

std::optional<domain::Strength> strengthAt(SQLite::Statement& statement, int column) {
    if (statement.getColumn(column).isNull()) {
        return std::nullopt;
    }
    return named(Row(statement).text(column), domain::strengthFromName);
}

Error notFound(std::string_view kind, const std::string& id) {
    return {ErrorCode::notFound, fmt::format("There is no {} \"{}\" in the library.", kind, id),
            ""};
}

/// The text of a document as its author wrote it.
Result<std::string> documentText(SQLite::Database& database, const std::string& kind,
                                 const std::string& id) {
    return guarded(kAction, [&]() -> Result<std::string> {
        SQLite::Statement query(database, "SELECT body FROM document WHERE kind = ? AND id = ?");
        query.bind(1, kind);
        query.bind(2, id);
        if (!query.executeStep()) {
            return tl::unexpected(notFound(kind, id));
        }
        return Row(query).text(0);
    });
}

/// Of the exercises that the text of a routine names: there may be thousands of others. A text that
/// is no JSON names none.
std::map<ExerciseId, domain::Dose> ownDoses(SQLite::Database& database,
                                            const std::string& routine) {
    SQLite::Statement query(
        database, "SELECT id, dose_count, dose_sets, dose_rest_ms "
                  "FROM document JOIN exercise_summary USING (document_id) "
                  "WHERE kind = 'exercise' AND id IN (SELECT json_extract(value, '$.exercise') "
                  "FROM json_each(iif(json_valid(?1), ?1, '{}'), '$.steps'))");
    query.bind(1, routine);
    std::map<ExerciseId, domain::Dose> doses;
    while (query.executeStep()) {
        const Row row(query);
        doses[ExerciseId(row.text(0))] = {row.number(1), row.number(2),
                                          Milliseconds{row.integer(3)}, std::nullopt};
    }
    return doses;
}

/// By the usual routine, the shortest first; nothing for those without another form.
std::map<RoutineId, std::vector<domain::RoutineSummary::Form>>
routineForms(SQLite::Database& database) {
    SQLite::Statement query(
        database, "SELECT coalesce(nullif(form_of, ''), id) AS usual, form, id, total_ms "
                  "FROM routine_summary JOIN document USING (document_id) "
                  "WHERE usual IN (SELECT form_of FROM routine_summary) ORDER BY usual, total_ms");
    std::map<RoutineId, std::vector<domain::RoutineSummary::Form>> forms;
    while (query.executeStep()) {
        const Row row(query);
        forms[RoutineId(row.text(0))].push_back({named(row.text(1), domain::routineFormFromName),
                                                 RoutineId(row.text(2)),
                                                 Milliseconds{row.integer(3)}});
    }
    return forms;
}

} // namespace

std::optional<std::string> LibraryDatabase::contentHash() const {
    const auto hash = guarded(kAction, [&]() -> Result<std::string> {
        SQLite::Statement query(*m_impl->database, "SELECT content_hash FROM content_state");
        if (!query.executeStep()) {
            return fail(ErrorCode::notFound, "The library is empty.");
        }
        return Row(query).text(0);
    });
    return hash ? std::optional(*hash) : std::nullopt;
}

Result<std::vector<domain::ExerciseSummary>> LibraryDatabase::exercises() const {
    return guarded(kAction, [&]() -> Result<std::vector<domain::ExerciseSummary>> {
        SQLite::Statement query(
            *m_impl->database, "SELECT id, code, title, summary, position, aims, equipment, level, "
                               "length_ms FROM exercise_summary JOIN document USING (document_id) "
                               "ORDER BY title COLLATE NOCASE, id");
        std::vector<domain::ExerciseSummary> found;
        while (query.executeStep()) {
            const Row row(query);
            found.push_back({ExerciseId(row.text(0)), row.text(1), row.text(2), row.text(3),
                             named(row.text(4), domain::positionFromName),
                             namedList(row.text(5), domain::aimFromName),
                             namedList(row.text(6), domain::equipmentFromName), row.number(7),
                             Milliseconds{row.integer(8)}});
        }
        return found;
    });
}

// CROSS JOIN: from the few routines to their documents, and not through thousands of those.

Result<std::vector<domain::RoutineSummary>> LibraryDatabase::routines() const {
    return guarded(kAction, [&]() -> Result<std::vector<domain::RoutineSummary>> {
        SQLite::Statement query(
            *m_impl->database,
            "SELECT id, code, title, goal, level, equipment, total_ms, exercise_count "
            "FROM routine_summary CROSS JOIN document USING (document_id) WHERE form_of = '' "
            "ORDER BY code, title COLLATE NOCASE, id");
        std::vector<domain::RoutineSummary> found;
        auto forms = routineForms(*m_impl->database);
        while (query.executeStep()) {
            const Row row(query);
            found.push_back({RoutineId(row.text(0)), row.text(1), row.text(2), row.text(3),
                             row.number(4), namedList(row.text(5), domain::equipmentFromName),
                             Milliseconds{row.integer(6)}, row.number(7),
                             std::move(forms[RoutineId(row.text(0))])});
        }
        return found;
    });
}

Result<std::vector<domain::ArticleSummary>> LibraryDatabase::articles() const {
    return guarded(kAction, [&]() -> Result<std::vector<domain::ArticleSummary>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT id, title, topic, summary, reading_minutes, strength "
                                "FROM article_summary CROSS JOIN document USING (document_id) "
                                "ORDER BY title COLLATE NOCASE, id");
        std::vector<domain::ArticleSummary> found;
        while (query.executeStep()) {
            const Row row(query);
            found.push_back({ArticleId(row.text(0)), row.text(1),
                             named(row.text(2), domain::topicFromName), row.text(3), row.number(4),
                             strengthAt(query, 5)});
        }
        return found;
    });
}

Result<domain::Exercise> LibraryDatabase::exercise(const ExerciseId& id) const {
    const auto text = documentText(*m_impl->database, "exercise", id.value);
    if (domain::isOwn(id.value)) {
        return text.and_then(content::ownExerciseFromText).map(domain::asExercise);
    }
    return text.and_then(content::exerciseFromText);
}

Result<domain::Routine> LibraryDatabase::routine(const RoutineId& id) const {
    return guarded(kAction, [&]() -> Result<domain::Routine> {
        const auto text = documentText(*m_impl->database, "routine", id.value);
        if (!text) {
            return tl::unexpected(text.error());
        }
        if (domain::isOwn(id.value)) {
            auto own = content::ownRoutineFromText(*text);
            if (own) {
                derive(*own);
            }
            return own;
        }
        return content::routineFromText(*text, ownDoses(*m_impl->database, *text));
    });
}

Result<domain::Article> LibraryDatabase::article(const ArticleId& id) const {
    return documentText(*m_impl->database, "article", id.value).and_then(content::articleFromText);
}

Result<domain::WarningSigns> LibraryDatabase::warningSigns() const {
    return documentText(*m_impl->database, "warning-signs", "warning-signs")
        .and_then(content::warningSignsFromText);
}

Result<std::vector<std::string>> LibraryDatabase::figureIds() const {
    return guarded(kAction, [&]() -> Result<std::vector<std::string>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT id FROM document WHERE kind = 'figure' ORDER BY id");
        std::vector<std::string> ids;
        while (query.executeStep()) {
            ids.push_back(Row(query).text(0));
        }
        return ids;
    });
}

Result<figure::Clip> LibraryDatabase::figure(const std::string& id) const {
    const auto text = documentText(*m_impl->database, "figure", id);
    if (!text) {
        return tl::unexpected(text.error());
    }
    const auto bases = documentText(*m_impl->database, "base-poses", "base-poses");
    if (!bases && bases.error().code == ErrorCode::notFound) {
        return fail(ErrorCode::corrupt, "The library has figures but no poses to start them from.",
                    "Start the program again: it builds its library anew.");
    }
    return bases.and_then(
        [&](const std::string& poses) { return content::clipFromText(*text, poses); });
}

Result<std::string> LibraryDatabase::picture(const ExerciseId& id) const {
    return guarded(kAction, [&]() -> Result<std::string> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT bytes FROM picture JOIN document USING (document_id) "
                                "WHERE kind = 'exercise' AND id = ?");
        query.bind(1, id.value);
        return query.executeStep() ? Row(query).bytes(0) : std::string();
    });
}

Result<domain::Source> LibraryDatabase::source(const SourceId& id) const {
    return guarded(kAction, [&]() -> Result<domain::Source> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT citation, link, says FROM source WHERE id = ?");
        query.bind(1, id.value);
        if (!query.executeStep()) {
            return tl::unexpected(notFound("source", id.value));
        }
        const Row row(query);
        return domain::Source{id, row.text(0), row.text(1), row.text(2)};
    });
}

Result<domain::Fact> LibraryDatabase::fact(const FactId& id) const {
    return guarded(kAction, [&]() -> Result<domain::Fact> {
        SQLite::Statement query(*m_impl->database, "SELECT strength, text FROM fact WHERE id = ?");
        query.bind(1, id.value);
        if (!query.executeStep()) {
            return tl::unexpected(notFound("fact", id.value));
        }
        return domain::Fact{id, strengthAt(query, 0), Row(query).text(1)};
    });
}

} // namespace unhunch::store
