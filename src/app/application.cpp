#include "app/application.h"

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

Result<std::vector<content::Diagnostic>>
refreshLibrary(store::LibraryDatabase& library, const std::filesystem::path& contentFolder) {
    const auto files = content::readFolder(contentFolder);
    if (!files) {
        return tl::unexpected(files.error());
    }
    const std::string hash = content::contentHash(*files);
    if (library.contentHash() == hash) {
        return std::vector<content::Diagnostic>{};
    }
    const content::LoadReport report = content::load(*files);
    if (!report.ok()) {
        log::warning(fmt::format("content has {} faults; the library is as it was",
                                 report.diagnostics.size()));
        return report.diagnostics;
    }
    if (auto imported = library.import(report.pack, *files, hash); !imported) {
        return tl::unexpected(imported.error());
    }
    log::info(fmt::format("library rebuilt: {} exercises, {} routines, {} articles",
                          report.pack.exercises.size(), report.pack.routines.size(),
                          report.pack.articles.size()));
    return std::vector<content::Diagnostic>{};
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
    auto faults = refreshLibrary(**library, paths.content);
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
    if (const auto shown = journal.journal->own().and_then(
            [&](const auto& own) { return (*library)->replaceOwn(own); });
        !shown) {
        log::warning(shown.error().message);
    }
    return std::make_unique<Application>(Application{.paths = paths,
                                                     .clock = clock,
                                                     .journal = std::move(journal.journal),
                                                     .library = std::move(*library),
                                                     .journalOutcome = journal.outcome,
                                                     .journalBackup = std::move(journal.backup),
                                                     .contentFaults = std::move(*faults)});
}

} // namespace unhunch::app
