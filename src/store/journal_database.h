// journal.db: the user's own data in SQLite. Never dropped, never downgraded; migrated forward with
// a verified backup made first.
#pragma once

#include "base/clock.h"
#include "journal/journal.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace unhunch::store {

/// How opening went. Each has its own screen.
enum class OpenOutcome {
    created,  ///< there was none; an empty one was made
    current,  ///< opened as it is
    migrated, ///< brought to this version; `backup` says where the old one is
    tooNew,   ///< written by a newer version: nothing was touched
    notOurs,  ///< some other program's file: nothing was touched
    corrupt,  ///< damaged: nothing was touched
    locked,   ///< another program holds it
    readOnly, ///< cannot be written
    diskFull, ///< no room to open, migrate or back up
};
[[nodiscard]] std::string_view name(OpenOutcome outcome);

class JournalDatabase;

struct OpenResult {
    OpenOutcome outcome = OpenOutcome::corrupt;
    std::unique_ptr<JournalDatabase> journal; ///< set for created, current and migrated
    std::optional<std::filesystem::path> backup;
    Error error; ///< message and hint for the outcomes without a journal
};

class JournalDatabase final : public journal::Journal {
public:
    /// Opens or creates `file` (mode 0600, folder 0700). WAL, synchronous FULL, foreign keys on: a
    /// write is on disk after one flush. Waits at most 2 s for another writer.
    [[nodiscard]] static OpenResult open(const std::filesystem::path& file, const Clock& clock);
    ~JournalDatabase() override;

    // journal::Journal, see journal/journal.h

private:
    JournalDatabase();
};

} // namespace unhunch::store
