// What hurt, whether it settled, and the person's usual changes of dose.
#include "store/journal_database.h"
#include "store/sqlite.h"

namespace unhunch::store {

using journal::HurtRecord;
using journal::SettledRecord;

namespace {

Result<void> noSuchSession() {
    return fail(ErrorCode::notFound, "There is no such session.");
}

void bindRange(SQLite::Statement& statement, journal::DayRange range) {
    statement.bind(1, range.first.daysSinceEpoch);
    statement.bind(2, range.last.daysSinceEpoch);
}

} // namespace

Result<void> JournalDatabase::addHurt(const HurtRecord& record) {
    return guarded("save what hurt", [&]() -> Result<void> {
        SQLite::Statement insert(
            *m_database, "INSERT INTO hurt (session_id, exercise_id, exercise_title, light, "
                         "at_utc_ms) SELECT id, ?2, ?3, ?4, ?5 FROM session WHERE id = ?1");
        insert.bind(1, record.session.value);
        insert.bind(2, record.exercise.value);
        insert.bind(3, record.exerciseTitle);
        insert.bind(4, std::string(domain::name(record.light)));
        insert.bind(5, record.at.msSinceEpoch);
        return insert.exec() == 1 ? Result<void>{} : noSuchSession();
    });
}

Result<std::vector<HurtRecord>> JournalDatabase::hurts(journal::DayRange range) const {
    return guarded("read what hurt", [&]() -> Result<std::vector<HurtRecord>> {
        SQLite::Statement query(*m_database,
                                "SELECT session_id, exercise_id, exercise_title, light, at_utc_ms "
                                "FROM hurt JOIN session ON session.id = hurt.session_id "
                                "WHERE local_day BETWEEN ? AND ? ORDER BY hurt.id");
        bindRange(query, range);
        std::vector<HurtRecord> records;
        while (query.executeStep()) {
            const Row row(query);
            const auto light = domain::lightFromName(row.text(3));
            if (!light) {
                throw DamagedRow{"light"};
            }
            records.push_back({.session = {row.integer(0)},
                               .exercise = ExerciseId{row.text(1)},
                               .exerciseTitle = row.text(2),
                               .light = *light,
                               .at = {row.integer(4)}});
        }
        return records;
    });
}

Result<void> JournalDatabase::setSettled(const SettledRecord& record) {
    return guarded("save the answer", [&]() -> Result<void> {
        SQLite::Statement put(
            *m_database,
            "INSERT INTO settled (session_id, answer, at_utc_ms, utc_offset_minutes) "
            "SELECT id, ?2, ?3, ?4 FROM session WHERE id = ?1 "
            "ON CONFLICT (session_id) DO UPDATE SET answer = excluded.answer, "
            "at_utc_ms = excluded.at_utc_ms, utc_offset_minutes = excluded.utc_offset_minutes");
        put.bind(1, record.session.value);
        put.bind(2, std::string(journal::name(record.answer)));
        put.bind(3, record.at.at.msSinceEpoch);
        put.bind(4, record.at.offset.minutes);
        return put.exec() == 1 ? Result<void>{} : noSuchSession();
    });
}

Result<std::vector<SettledRecord>> JournalDatabase::settled(journal::DayRange range) const {
    return guarded("read the answers", [&]() -> Result<std::vector<SettledRecord>> {
        SQLite::Statement query(
            *m_database,
            "SELECT session_id, answer, at_utc_ms, settled.utc_offset_minutes FROM settled "
            "JOIN session ON session.id = session_id WHERE local_day BETWEEN ? AND ? "
            "ORDER BY session_id");
        bindRange(query, range);
        std::vector<SettledRecord> records;
        while (query.executeStep()) {
            const Row row(query);
            const auto answer = journal::settledFromName(row.text(1));
            if (!answer) {
                throw DamagedRow{"settled"};
            }
            records.push_back({{row.integer(0)}, *answer, {{row.integer(2)}, {row.number(3)}}});
        }
        return records;
    });
}

Result<void> JournalDatabase::setDoseDelta(const ExerciseId& exercise,
                                           const domain::DoseDelta& delta) {
    return guarded("save the change", [&]() -> Result<void> {
        SQLite::Statement put(
            *m_database, delta.isNone()
                             ? "DELETE FROM dose_change WHERE exercise_id = ?1"
                             : "INSERT INTO dose_change (exercise_id, count_delta, hold_delta_ms) "
                               "VALUES (?1, ?2, ?3) ON CONFLICT (exercise_id) DO UPDATE SET "
                               "count_delta = excluded.count_delta, "
                               "hold_delta_ms = excluded.hold_delta_ms");
        put.bind(1, exercise.value);
        if (!delta.isNone()) {
            put.bind(2, delta.count);
            put.bind(3, std::int64_t{delta.hold.count()});
        }
        put.exec();
        return {};
    });
}

Result<std::map<ExerciseId, domain::DoseDelta>> JournalDatabase::doseDeltas() const {
    using Deltas = std::map<ExerciseId, domain::DoseDelta>;
    return guarded("read the changes", [&]() -> Result<Deltas> {
        SQLite::Statement query(*m_database,
                                "SELECT exercise_id, count_delta, hold_delta_ms FROM dose_change");
        Deltas deltas;
        while (query.executeStep()) {
            const Row row(query);
            deltas[ExerciseId{row.text(0)}] = {row.number(1), Milliseconds{row.integer(2)}};
        }
        return deltas;
    });
}

} // namespace unhunch::store
