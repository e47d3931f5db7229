// What the files of the library half share. Private to this room.
#pragma once

#include "store/library_database.h"
#include "store/search_memory.h"
#include "store/sqlite.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace unhunch::store {

struct LibraryDatabase::Impl {
    std::unique_ptr<SQLite::Database> database;
    std::unique_ptr<SearchText> cutter;
    std::unique_ptr<SearchMemory> memory; ///< read with the first search after every change
};

/// Makes the tables of an empty library.db.
void createLibrarySchema(SQLite::Database& database);

/// What lists of changes are about: (kind, id) to title and text.
struct ComparedDocument {
    std::string title;
    std::string body;
};
using ComparedDocuments = std::map<std::pair<std::string, std::string>, ComparedDocument>;
/// Exercises, routines and articles as they are, but not the user's own.
[[nodiscard]] ComparedDocuments comparedDocuments(SQLite::Database& database);
/// What was changed since `before`, by kind and id.
[[nodiscard]] std::vector<domain::LibraryChange> changesSince(SQLite::Database& database,
                                                              const ComparedDocuments& before);
/// Adds `changes` to the news, inside the caller's transaction. News that was seen makes room;
/// changes that undo each other leave no trace.
void addNews(SQLite::Database& database, const std::vector<domain::LibraryChange>& changes,
             CivilDay today, Telling telling);

/// Replaces the list of packs, inside the caller's transaction.
void writePacks(SQLite::Database& database, const LibraryContent& content);

inline constexpr int kLibraryApplicationId = 0x556E684C; // "UnhL"
/// What of a document is searched: what stands first counts most. One question a line.
struct DocumentText {
    std::string title;
    std::string questions;
    std::string names;
    std::string body;
};

inline constexpr const char* kInsertSearchText = "INSERT INTO search_text VALUES (?,?,?,?,?)";
/// Stores the text with a statement of kInsertSearchText; found after rebuildSearch().
void addSearchText(SQLite::Statement& insert, std::int64_t document, const DocumentText& text);
/// Indexes everything in search_text anew.
void rebuildSearch(SQLite::Database& database);
/// Makes one document found, or found no more, at once: rebuildSearch() is for many. These belong
/// into the transaction that adds or removes the document; take it from the index before it is
/// deleted. Removing one that is not indexed does nothing.
void indexDocument(SQLite::Database& database, std::int64_t document, const DocumentText& text);
void unindexDocument(SQLite::Database& database, std::int64_t document);

/// Raised with every change of the schema or of what is put into it: the file is then made anew.
inline constexpr int kLibraryVersion = 5;

inline constexpr const char* kInsertExerciseSummary =
    "INSERT INTO exercise_summary VALUES (?,?,?,?,?,?,?,?,?,?)";
void bindSummary(SQLite::Statement& insert, std::int64_t document,
                 const domain::Exercise& exercise);
inline constexpr const char* kInsertRoutineSummary =
    "INSERT INTO routine_summary VALUES (?,?,?,?,?,?,?,?)";
/// `exercises`: how many of its steps can be done.
void bindSummary(SQLite::Statement& insert, std::int64_t document, const domain::Routine& routine,
                 int exercises);

/// Words of a list column: "mat wall".
template <typename Enum> std::string joinNames(const std::vector<Enum>& values) {
    std::string text;
    for (const Enum value : values) {
        text += text.empty() ? "" : " ";
        text += name(value);
    }
    return text;
}

} // namespace unhunch::store
