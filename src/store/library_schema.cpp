#include "store/library_impl.h"

#include <fmt/format.h>

namespace unhunch::store {

namespace {

// `news` is what became of the library since the day in `news_state`, which has a row as soon as
// there was any.
// `document` keeps each file as it was written; the summaries hold what lists show without parsing.
// `origin` is empty for what is shipped, the id of a pack, or 'mine'. `picture` is a PNG or JPEG
// shown where an exercise has no figure. `search_index` holds the stems of `search_text`, so that
// "breathing" finds "breathe"; `search_word` the words as they stand, for words half typed or
// mistyped, and in how many documents. `changes` tells every connection that these are others now.
constexpr const char* kSchema = R"(
CREATE TABLE content_state (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    content_hash TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    document_id INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('exercise', 'routine', 'article', 'warning-signs',
                                              'figure', 'base-poses', 'synonyms')),
    id          TEXT NOT NULL,
    code        TEXT NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    origin      TEXT NOT NULL DEFAULT '',
    UNIQUE (kind, id)
) STRICT;
CREATE INDEX document_by_origin ON document (origin);

CREATE TABLE picture (
    document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    bytes       BLOB NOT NULL
) STRICT;

CREATE TABLE pack (
    id        TEXT PRIMARY KEY,
    title     TEXT NOT NULL,
    version   TEXT NOT NULL,
    author    TEXT NOT NULL,
    licence   TEXT NOT NULL,
    describes TEXT NOT NULL,
    fault     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE news_state (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    since_day INTEGER NOT NULL,
    seen      INTEGER NOT NULL CHECK (seen IN (0, 1))
) STRICT;

CREATE TABLE news (
    kind   TEXT NOT NULL,
    id     TEXT NOT NULL,
    title  TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'removed')),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE exercise_summary (
    document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    summary     TEXT NOT NULL,
    position    TEXT NOT NULL,
    aims        TEXT NOT NULL,
    equipment   TEXT NOT NULL,
    level       INTEGER NOT NULL,
    length_ms   INTEGER NOT NULL,
    dose_count  INTEGER NOT NULL,
    dose_sets   INTEGER NOT NULL,
    dose_rest_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE routine_summary (
    document_id    INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    goal           TEXT NOT NULL,
    level          INTEGER NOT NULL,
    equipment      TEXT NOT NULL,
    total_ms       INTEGER NOT NULL,
    exercise_count INTEGER NOT NULL,
    form           TEXT NOT NULL,
    form_of        TEXT NOT NULL
) STRICT;

CREATE TABLE article_summary (
    document_id     INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    topic           TEXT NOT NULL,
    summary         TEXT NOT NULL,
    reading_minutes INTEGER NOT NULL,
    strength        TEXT
) STRICT;

CREATE TABLE source (
    id       TEXT PRIMARY KEY,
    citation TEXT NOT NULL,
    link     TEXT NOT NULL,
    says     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
    id       TEXT PRIMARY KEY,
    strength TEXT,
    text     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_text (
    document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    title       TEXT NOT NULL,
    questions   TEXT NOT NULL,
    names       TEXT NOT NULL,
    body        TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5(
    title, questions, names, body, content='search_text', content_rowid='document_id',
    tokenize='porter unicode61 remove_diacritics 2');

CREATE TABLE search_word (
    word      TEXT PRIMARY KEY,
    documents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_state (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    changes   INTEGER NOT NULL,
    documents INTEGER NOT NULL
) STRICT;
INSERT INTO search_state VALUES (1, 0, 0);
)";

} // namespace

void createLibrarySchema(SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(kSchema);
    database.exec(fmt::format("PRAGMA application_id = {}", kLibraryApplicationId));
    database.exec(fmt::format("PRAGMA user_version = {}", kLibraryVersion));
    transaction.commit();
}

} // namespace unhunch::store
