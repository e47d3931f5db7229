// What the files of the library half share. Private to this room.
#pragma once

#include "store/library_database.h"
#include "store/sqlite.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace unhunch::store {

struct LibraryDatabase::Impl {
    std::unique_ptr<SQLite::Database> database;
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
/// Raised with every change of the schema or of what is put into it: the file is then made anew.
inline constexpr int kLibraryVersion = 4;

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
