#include "store/background_flush.h"
#include "store/journal_database.h"
#include "store/sqlite.h"

#include <fmt/format.h>

namespace unhunch::store {

namespace {

using journal::SegmentRecord;
using journal::SessionPosition;
using journal::SessionRecord;
using journal::SessionState;

constexpr const char* kSessionColumns =
    "id, routine_id, routine_title, plan_fingerprint, started_at_utc_ms, utc_offset_minutes, "
    "ended_at_utc_ms, state, position_segment, position_elapsed_ms, planned_ms, active_ms, "
    "plan_options";

SessionRecord readSession(SQLite::Statement& statement) {
    const Row row(statement);
    SessionRecord record{.id = {row.integer(0)},
                         .routine = RoutineId{row.text(1)},
                         .routineTitle = row.text(2),
                         .planFingerprint = row.text(3),
                         .planOptions = row.text(12),
                         .startedAt = {{row.integer(4)}, {row.number(5)}},
                         .endedAt = std::nullopt,
                         .state = SessionState::open,
                         .position = {row.number(8), Milliseconds{row.integer(9)}},
                         .planned = Milliseconds{row.integer(10)},
                         .active = Milliseconds{row.integer(11)}};
    if (const auto ended = row.optionalInteger(6)) {
        record.endedAt = UtcInstant{*ended};
    }
    const auto state = journal::sessionStateFromName(row.text(7));
    if (!state) {
        throw DamagedRow{"state"};
    }
    record.state = *state;
    return record;
}

SegmentRecord readSegment(SQLite::Statement& statement) {
    const Row row(statement);
    const auto phase = domain::phaseFromName(row.text(4));
    const auto side = domain::sideFromName(row.text(5));
    const auto outcome = journal::segmentOutcomeFromName(row.text(8));
    if (!phase || !side || !outcome) {
        throw DamagedRow{"segment"};
    }
    return {.segment = row.number(0),
            .step = row.number(1),
            .exercise = ExerciseId{row.text(2)},
            .exerciseTitle = row.text(3),
            .phase = *phase,
            .side = *side,
            .planned = Milliseconds{row.integer(6)},
            .active = Milliseconds{row.integer(7)},
            .outcome = *outcome,
            .endedAt = {row.integer(9)}};
}

Result<void> notOpen() {
    return fail(ErrorCode::conflict, "This session is not running any more.");
}

Result<SessionRecord> noSuchSession() {
    return fail(ErrorCode::notFound, "There is no such session.");
}

/// Moves an open session to `position`, adding `active` to its time. False when it is not open.
bool movePosition(SQLite::Database& database, SessionId id, SessionPosition position,
                  Milliseconds active) {
    SQLite::Statement move(database,
                           "UPDATE session SET position_segment = ?, position_elapsed_ms = ?, "
                           "active_ms = active_ms + ? WHERE id = ? AND state = 'open'");
    move.bind(1, position.segment);
    move.bind(2, std::int64_t{position.elapsed.count()});
    move.bind(3, std::int64_t{active.count()});
    move.bind(4, id.value);
    return move.exec() == 1;
}

void insertSegment(SQLite::Database& database, SessionId id, const SegmentRecord& segment) {
    SQLite::Statement insert(database,
                             "INSERT INTO segment (session_id, segment, step, exercise_id, "
                             "exercise_title, phase, side, planned_ms, active_ms, outcome, "
                             "ended_at_utc_ms) VALUES (?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(1, id.value);
    insert.bind(2, segment.segment);
    insert.bind(3, segment.step);
    insert.bind(4, segment.exercise.value);
    insert.bind(5, segment.exerciseTitle);
    insert.bind(6, std::string(domain::name(segment.phase)));
    insert.bind(7, std::string(domain::name(segment.side)));
    insert.bind(8, std::int64_t{segment.planned.count()});
    insert.bind(9, std::int64_t{segment.active.count()});
    insert.bind(10, std::string(journal::name(segment.outcome)));
    insert.bind(11, segment.endedAt.msSinceEpoch);
    insert.exec();
}

} // namespace

Result<SessionId> JournalDatabase::begin(const SessionRecord& record) {
    return guarded("begin the session", [&]() -> Result<SessionId> {
        SQLite::Statement insert(
            *m_database,
            "INSERT INTO session (routine_id, routine_title, plan_fingerprint, started_at_utc_ms, "
            "utc_offset_minutes, local_day, state, position_segment, position_elapsed_ms, "
            "planned_ms, plan_options) VALUES (?,?,?,?,?,?,'open',?,?,?,?)");
        insert.bind(1, record.routine.value);
        insert.bind(2, record.routineTitle);
        insert.bind(3, record.planFingerprint);
        insert.bind(4, record.startedAt.at.msSinceEpoch);
        insert.bind(5, record.startedAt.offset.minutes);
        insert.bind(6, civilDay(record.startedAt).daysSinceEpoch);
        insert.bind(7, record.position.segment);
        insert.bind(8, std::int64_t{record.position.elapsed.count()});
        insert.bind(9, std::int64_t{record.planned.count()});
        insert.bind(10, record.planOptions);
        insert.exec();
        return SessionId{m_database->getLastInsertRowid()};
    });
}

template <typename Write> Result<void> JournalDatabase::writeOnTheWay(Write&& write) {
    return guarded("save the session", [&]() -> Result<void> {
        m_database->exec("PRAGMA synchronous = NORMAL");
        Result<void> written = guarded("save the session", write);
        m_database->exec("PRAGMA synchronous = FULL");
        m_flush->request();
        return written;
    });
}

Result<void> JournalDatabase::append(SessionId id, const SegmentRecord& segment,
                                     SessionPosition next) {
    return writeOnTheWay([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (!movePosition(*m_database, id, next, segment.active)) {
            return notOpen();
        }
        insertSegment(*m_database, id, segment);
        transaction.commit();
        return {};
    });
}

Result<void> JournalDatabase::savePosition(SessionId id, SessionPosition position) {
    return writeOnTheWay([&]() -> Result<void> {
        return movePosition(*m_database, id, position, Milliseconds{0}) ? Result<void>{}
                                                                        : notOpen();
    });
}

Result<void> JournalDatabase::replan(SessionId id, const std::string& planFingerprint,
                                     const std::string& planOptions) {
    return guarded("save the session", [&]() -> Result<void> {
        SQLite::Statement note(*m_database,
                               "UPDATE session SET plan_fingerprint = ?, plan_options = ? "
                               "WHERE id = ? AND state = 'open'");
        note.bind(1, planFingerprint);
        note.bind(2, planOptions);
        note.bind(3, id.value);
        return note.exec() == 1 ? Result<void>{} : notOpen();
    });
}

Result<void> JournalDatabase::finish(SessionId id, SessionState state, UtcInstant at) {
    if (state == SessionState::open) {
        return fail(ErrorCode::invalidInput, "A session ends completed, ended or stopped.");
    }
    return guarded("end the session", [&]() -> Result<void> {
        SQLite::Statement end(*m_database, "UPDATE session SET state = ?, ended_at_utc_ms = ? "
                                           "WHERE id = ? AND state = 'open'");
        end.bind(1, std::string(journal::name(state)));
        end.bind(2, at.msSinceEpoch);
        end.bind(3, id.value);
        return end.exec() == 1 ? Result<void>{} : notOpen();
    });
}

Result<void> JournalDatabase::discard(SessionId id) {
    return guarded("discard the session", [&]() -> Result<void> {
        SQLite::Statement erase(*m_database, "DELETE FROM session WHERE id = ?");
        erase.bind(1, id.value);
        if (erase.exec() == 0) {
            return tl::unexpected(noSuchSession().error());
        }
        return {};
    });
}

Result<std::optional<SessionRecord>> JournalDatabase::openSession() const {
    return guarded("read the sessions", [&]() -> Result<std::optional<SessionRecord>> {
        SQLite::Statement query(*m_database,
                                fmt::format("SELECT {} FROM session WHERE state = 'open' "
                                            "ORDER BY started_at_utc_ms DESC, id DESC LIMIT 1",
                                            kSessionColumns));
        if (!query.executeStep()) {
            return std::optional<SessionRecord>{};
        }
        return std::optional<SessionRecord>{readSession(query)};
    });
}

Result<SessionRecord> JournalDatabase::session(SessionId id) const {
    return guarded("read the session", [&]() -> Result<SessionRecord> {
        SQLite::Statement query(
            *m_database, fmt::format("SELECT {} FROM session WHERE id = ?", kSessionColumns));
        query.bind(1, id.value);
        return query.executeStep() ? Result<SessionRecord>{readSession(query)} : noSuchSession();
    });
}

Result<std::vector<SessionRecord>> JournalDatabase::sessions(journal::DayRange range) const {
    return guarded("read the sessions", [&]() -> Result<std::vector<SessionRecord>> {
        SQLite::Statement query(
            *m_database, fmt::format("SELECT {} FROM session WHERE local_day BETWEEN ? AND ? "
                                     "ORDER BY local_day, started_at_utc_ms, id",
                                     kSessionColumns));
        query.bind(1, range.first.daysSinceEpoch);
        query.bind(2, range.last.daysSinceEpoch);
        std::vector<SessionRecord> records;
        while (query.executeStep()) {
            records.push_back(readSession(query));
        }
        return records;
    });
}

Result<std::vector<SegmentRecord>> JournalDatabase::segments(SessionId id) const {
    return guarded("read the session", [&]() -> Result<std::vector<SegmentRecord>> {
        SQLite::Statement query(*m_database,
                                "SELECT segment, step, exercise_id, exercise_title, phase, side, "
                                "planned_ms, active_ms, outcome, ended_at_utc_ms FROM segment "
                                "WHERE session_id = ? ORDER BY id");
        query.bind(1, id.value);
        std::vector<SegmentRecord> records;
        while (query.executeStep()) {
            records.push_back(readSegment(query));
        }
        return records;
    });
}

Result<std::vector<ExerciseId>> JournalDatabase::hurtSince(CivilDay since) const {
    return guarded("read the sessions", [&]() -> Result<std::vector<ExerciseId>> {
        SQLite::Statement query(*m_database,
                                "SELECT DISTINCT exercise_id FROM segment JOIN session "
                                "ON session.id = segment.session_id "
                                "WHERE outcome = 'hurt' AND local_day >= ? ORDER BY exercise_id");
        query.bind(1, since.daysSinceEpoch);
        std::vector<ExerciseId> exercises;
        while (query.executeStep()) {
            exercises.emplace_back(Row(query).text(0));
        }
        return exercises;
    });
}

} // namespace unhunch::store
