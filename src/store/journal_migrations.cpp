#include "store/journal_migrations.h"

#include <array>

namespace unhunch::store {

namespace {

// Times are UTC milliseconds, offsets minutes east of UTC, local days are days since 1970-01-01
// with the day ending at 03:00. `places` are zone names separated by spaces, `feelings` words, each
// ended by a line break (escaped inside), `ticked` question ids separated by spaces.
constexpr const char* kFirst = R"sql(
CREATE TABLE session (
    id                  INTEGER PRIMARY KEY,
    routine_id          TEXT    NOT NULL,
    routine_title       TEXT    NOT NULL,
    plan_fingerprint    TEXT    NOT NULL,
    started_at_utc_ms   INTEGER NOT NULL,
    utc_offset_minutes  INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -840 AND 840),
    local_day           INTEGER NOT NULL,
    ended_at_utc_ms     INTEGER,
    state               TEXT    NOT NULL CHECK (state IN ('open', 'completed', 'ended', 'stopped')),
    position_segment    INTEGER NOT NULL CHECK (position_segment >= 0),
    position_elapsed_ms INTEGER NOT NULL CHECK (position_elapsed_ms >= 0),
    planned_ms          INTEGER NOT NULL CHECK (planned_ms >= 0),
    active_ms           INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0)
) STRICT;
CREATE INDEX session_by_day ON session (local_day, started_at_utc_ms);
CREATE INDEX session_open ON session (state) WHERE state = 'open';

CREATE TABLE segment (
    id              INTEGER PRIMARY KEY,
    session_id      INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    segment         INTEGER NOT NULL CHECK (segment >= 0),
    step            INTEGER NOT NULL CHECK (step >= 0),
    exercise_id     TEXT    NOT NULL,
    exercise_title  TEXT    NOT NULL,
    phase           TEXT    NOT NULL,
    side            TEXT    NOT NULL CHECK (side IN ('none', 'left', 'right')),
    planned_ms      INTEGER NOT NULL CHECK (planned_ms >= 0),
    active_ms       INTEGER NOT NULL CHECK (active_ms >= 0),
    outcome         TEXT    NOT NULL CHECK (outcome IN ('completed', 'skipped', 'hurt')),
    ended_at_utc_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX segment_by_session ON segment (session_id, id);

CREATE TABLE rating (
    id                 INTEGER PRIMARY KEY,
    kind               TEXT    NOT NULL CHECK (kind IN ('day', 'now', 'before', 'after', 'worst')),
    score              INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    at_utc_ms          INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -840 AND 840),
    local_day          INTEGER NOT NULL,
    entered_at_utc_ms  INTEGER NOT NULL,
    places             TEXT    NOT NULL DEFAULT '',
    feelings           TEXT    NOT NULL DEFAULT '',
    note               TEXT    NOT NULL DEFAULT '',
    session_id         INTEGER REFERENCES session (id) ON DELETE SET NULL,
    deleted_at_utc_ms  INTEGER
) STRICT;
CREATE INDEX rating_by_day ON rating (local_day, at_utc_ms);
CREATE INDEX rating_by_session ON rating (session_id) WHERE session_id IS NOT NULL;

-- What a rating said before each edit.
CREATE TABLE rating_history (
    id                 INTEGER PRIMARY KEY,
    rating_id          INTEGER NOT NULL REFERENCES rating (id) ON DELETE CASCADE,
    replaced_at_utc_ms INTEGER NOT NULL,
    kind               TEXT    NOT NULL,
    score              INTEGER NOT NULL,
    at_utc_ms          INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    entered_at_utc_ms  INTEGER NOT NULL,
    places             TEXT    NOT NULL,
    feelings           TEXT    NOT NULL,
    note               TEXT    NOT NULL
) STRICT;
CREATE INDEX rating_history_by_rating ON rating_history (rating_id);

CREATE TABLE screening (
    id                   INTEGER PRIMARY KEY,
    at_utc_ms            INTEGER NOT NULL,
    utc_offset_minutes   INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -840 AND 840),
    version              INTEGER NOT NULL CHECK (version >= 1),
    ticked               TEXT    NOT NULL,
    assessed             TEXT    NOT NULL CHECK (assessed IN ('yes', 'no-new', 'no-years', 'unanswered')),
    checked_by_clinician INTEGER NOT NULL CHECK (checked_by_clinician IN (0, 1)),
    consented            INTEGER NOT NULL CHECK (consented IN (0, 1))
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What hurt and whether it settled, usual changes of dose, the plan of a changed session, ratings
// of one exercise. `plan_options` has one option a line (session::toText). The table of ratings is
// made anew because the list of kinds is part of it; its history goes first, so that it is not
// deleted along with the rows it speaks about.
constexpr const char* kSecond = R"sql(
ALTER TABLE session ADD COLUMN plan_options TEXT NOT NULL DEFAULT '';

CREATE TEMP TABLE kept_history AS SELECT * FROM rating_history;
DROP TABLE rating_history;
ALTER TABLE rating RENAME TO rating_1;
DROP INDEX rating_by_day;
DROP INDEX rating_by_session;
CREATE TABLE rating (
    id                 INTEGER PRIMARY KEY,
    kind               TEXT    NOT NULL
        CHECK (kind IN ('day', 'now', 'before', 'after', 'worst', 'exercise')),
    score              INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    at_utc_ms          INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -840 AND 840),
    local_day          INTEGER NOT NULL,
    entered_at_utc_ms  INTEGER NOT NULL,
    places             TEXT    NOT NULL DEFAULT '',
    feelings           TEXT    NOT NULL DEFAULT '',
    note               TEXT    NOT NULL DEFAULT '',
    session_id         INTEGER REFERENCES session (id) ON DELETE SET NULL,
    exercise_id        TEXT    NOT NULL DEFAULT '',
    deleted_at_utc_ms  INTEGER
) STRICT;
INSERT INTO rating (id, kind, score, at_utc_ms, utc_offset_minutes, local_day, entered_at_utc_ms,
                    places, feelings, note, session_id, deleted_at_utc_ms)
    SELECT id, kind, score, at_utc_ms, utc_offset_minutes, local_day, entered_at_utc_ms,
           places, feelings, note, session_id, deleted_at_utc_ms FROM rating_1;
DROP TABLE rating_1;
CREATE INDEX rating_by_day ON rating (local_day, at_utc_ms);
CREATE INDEX rating_by_session ON rating (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE rating_history (
    id                 INTEGER PRIMARY KEY,
    rating_id          INTEGER NOT NULL REFERENCES rating (id) ON DELETE CASCADE,
    replaced_at_utc_ms INTEGER NOT NULL,
    kind               TEXT    NOT NULL,
    score              INTEGER NOT NULL,
    at_utc_ms          INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    entered_at_utc_ms  INTEGER NOT NULL,
    places             TEXT    NOT NULL,
    feelings           TEXT    NOT NULL,
    note               TEXT    NOT NULL
) STRICT;
INSERT INTO rating_history SELECT * FROM kept_history;
DROP TABLE kept_history;
CREATE INDEX rating_history_by_rating ON rating_history (rating_id);

CREATE TABLE hurt (
    id             INTEGER PRIMARY KEY,
    session_id     INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    exercise_id    TEXT    NOT NULL,
    exercise_title TEXT    NOT NULL,
    light          TEXT    NOT NULL CHECK (light IN ('green', 'amber', 'red')),
    at_utc_ms      INTEGER NOT NULL
) STRICT;
CREATE INDEX hurt_by_session ON hurt (session_id, id);

CREATE TABLE settled (
    session_id         INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    answer             TEXT    NOT NULL CHECK (answer IN ('yes', 'no', 'not-now')),
    at_utc_ms          INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE TABLE dose_change (
    exercise_id   TEXT PRIMARY KEY,
    count_delta   INTEGER NOT NULL,
    hold_delta_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What the person made, and what they want to find again. `body` is JSON text as in
// docs/content-format.md; a picture belongs to the exercise of its id, deleted or not.
constexpr const char* kThird = R"sql(
CREATE TABLE own_document (
    kind              TEXT    NOT NULL CHECK (kind IN ('exercise', 'routine')),
    id                TEXT    NOT NULL,
    title             TEXT    NOT NULL,
    body              TEXT    NOT NULL,
    made_at_utc_ms    INTEGER NOT NULL,
    changed_at_utc_ms INTEGER NOT NULL,
    deleted_at_utc_ms INTEGER,
    PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE own_picture (
    exercise_id TEXT PRIMARY KEY,
    jpeg        BLOB NOT NULL
) STRICT;

CREATE TABLE bookmark (
    kind      TEXT    NOT NULL CHECK (kind IN ('exercise', 'routine', 'article')),
    id        TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;
)sql";

constexpr std::array kMigrations{Migration{1, kFirst}, Migration{2, kSecond}, Migration{3, kThird}};

} // namespace

std::span<const Migration> journalMigrations() {
    return kMigrations;
}

} // namespace unhunch::store
