#include "app/application.h"

#include "app/library_content.h"
#include "app/own_content.h"
#include "base/file.h"
#include "base/log.h"

#include <fmt/format.h>

namespace unhunch::app {

namespace {

tl::unexpected<StartFailure> failedAt(StartStep step, Error error) {
    log::error(error.message);
    return tl::unexpected(StartFailure{step, std::nullopt, std::move(error), {}});
}

} // namespace

Result<RefreshedLibrary> refreshLibrary(store::LibraryDatabase& library, const Paths& paths,
                                        CivilDay today, store::Telling telling) {
    auto files = readLibraryFiles(paths);
    if (!files) {
        return tl::unexpected(files.error());
    }
    if (library.contentHash() == hashOf(*files)) {
        return RefreshedLibrary{};
    }
    LoadedLibrary loaded = loadLibrary(std::move(*files));
    if (!loaded.faults.empty()) {
        log::warning(
            fmt::format("content has {} faults; the library is as it was", loaded.faults.size()));
        return RefreshedLibrary{std::move(loaded.faults), {}};
    }
    auto changes = library.import(loaded.content, today, telling);
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    for (const store::PackRow& pack : loaded.content.leftOut) {
        log::warning(fmt::format("the pack {} is left out: {}", pack.info.id, pack.fault));
    }
    const content::ContentPack& shipped = loaded.content.parts.front().pack;
    log::info(fmt::format("library rebuilt: {} exercises, {} routines, {} articles, {} packs",
                          shipped.exercises.size(), shipped.routines.size(),
                          shipped.articles.size(), loaded.content.parts.size() - 1));
    return RefreshedLibrary{{}, std::move(*changes)};
}

StartResult start(const Paths& paths, const Clock& clock) {
    for (const auto& folder :
         {paths.dataFolder(), paths.library.parent_path(), paths.log.parent_path()}) {
        if (auto made = makePrivateDirectory(folder); !made) {
            return failedAt(StartStep::folders, made.error());
        }
    }
    log::openFile(paths.log);

    store::OpenResult journal = store::JournalDatabase::open(paths.journal, clock);
    log::info(fmt::format("journal: {}", store::name(journal.outcome)));
    if (!journal.journal) {
        return tl::unexpected(
            StartFailure{StartStep::journal, journal.outcome, std::move(journal.error), {}});
    }
    auto library = store::LibraryDatabase::open(paths.library);
    if (!library) {
        return failedAt(StartStep::library, library.error());
    }
    auto faults = refreshLibrary(**library, paths, clock.today(), store::Telling::later)
                      .map([](RefreshedLibrary refreshed) { return std::move(refreshed.faults); });
    const bool hasLibrary = (*library)->contentHash().has_value();
    if (!hasLibrary) {
        Error error = faults ? Error{ErrorCode::invalidInput, "The exercises could not be read.",
                                     "Run \"unhunch content check\" to see every fault."}
                             : faults.error();
        return tl::unexpected(StartFailure{StartStep::library, std::nullopt, std::move(error),
                                           faults.value_or(std::vector<content::Diagnostic>{})});
    }
    if (!faults) {
        log::warning(faults.error().message);
        faults = std::vector<content::Diagnostic>{{.file = paths.content.string(),
                                                   .line = 0,
                                                   .column = 0,
                                                   .pointer = {},
                                                   .message = faults.error().message,
                                                   .code = "folder",
                                                   .hint = faults.error().hint}};
    }
    auto application =
        std::make_unique<Application>(Application{.paths = paths,
                                                  .clock = clock,
                                                  .journal = std::move(journal.journal),
                                                  .library = std::move(*library),
                                                  .journalOutcome = journal.outcome,
                                                  .journalBackup = std::move(journal.backup),
                                                  .contentFaults = std::move(*faults)});
    if (const auto shown = OwnContent(*application).refresh(); !shown) {
        log::warning(shown.error().message);
    }
    return application;
}

} // namespace unhunch::app
