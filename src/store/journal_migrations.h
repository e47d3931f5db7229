// The shape of journal.db, as numbered steps. A step that has shipped is never edited.
#pragma once

#include <span>

namespace unhunch::store {

struct Migration {
    int version;     ///< user_version after this step; 1, 2, 3 ...
    const char* sql; ///< statements, run in one transaction with the version
};

[[nodiscard]] std::span<const Migration> journalMigrations();

} // namespace unhunch::store
