// What the files of the library half share. Private to this room.
#pragma once

#include "store/library_database.h"
#include "store/sqlite.h"

#include <memory>

namespace unhunch::store {

struct LibraryDatabase::Impl {
    std::unique_ptr<SQLite::Database> database;
};

/// Makes the tables of an empty library.db.
void createLibrarySchema(SQLite::Database& database);

inline constexpr int kLibraryApplicationId = 0x556E684C; // "UnhL"
/// Raised with every change of the schema or of what is put into it: the file is then made anew.
inline constexpr int kLibraryVersion = 3;

inline constexpr const char* kInsertExerciseSummary =
    "INSERT INTO exercise_summary VALUES (?,?,?,?,?,?,?,?,?,?)";
void bindSummary(SQLite::Statement& insert, std::int64_t document,
                 const domain::Exercise& exercise);
inline constexpr const char* kInsertRoutineSummary =
    "INSERT INTO routine_summary VALUES (?,?,?,?,?,?)";
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
