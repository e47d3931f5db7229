// Start-up as named steps, and what the services stand on.
#pragma once

#include "app/paths.h"
#include "base/clock.h"
#include "content/content_pack.h"
#include "store/journal_database.h"
#include "store/library_database.h"

#include <memory>
#include <optional>
#include <vector>

namespace unhunch::app {

/// The steps of a start, in order.
enum class StartStep { folders, journal, library };

/// Everything open and ready. Owns the two databases; the clock is the caller's.
struct Application {
    Paths paths;
    const Clock& clock;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<store::LibraryDatabase> library;
    store::OpenOutcome journalOutcome = store::OpenOutcome::current;
    std::optional<std::filesystem::path> journalBackup; ///< made before a migration
    /// Faults of the content folder. The last good library is then in use.
    std::vector<content::Diagnostic> contentFaults;
};

/// Why a start ended, and at which step.
struct StartFailure {
    StartStep step = StartStep::folders;
    std::optional<store::OpenOutcome> journalOutcome; ///< set for step journal
    Error error;
    std::vector<content::Diagnostic> contentFaults; ///< when there is no good library at all
};

using StartResult = tl::expected<std::unique_ptr<Application>, StartFailure>;

/// Folders, log, journal, library. Nothing of the user's is changed by a start that fails.
[[nodiscard]] StartResult start(const Paths& paths, const Clock& clock);

struct RefreshedLibrary {
    std::vector<content::Diagnostic> faults; ///< of the content folder: then nothing was changed
    std::vector<domain::LibraryChange> changes;
};
/// Brings the library up to the content folder and the packs. A pack with faults is left out:
/// LibraryDatabase::packs() says why.
[[nodiscard]] Result<RefreshedLibrary> refreshLibrary(store::LibraryDatabase& library,
                                                      const Paths& paths, CivilDay today,
                                                      store::Telling telling);

} // namespace unhunch::app
