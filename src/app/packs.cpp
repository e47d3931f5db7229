#include "app/packs.h"

#include "app/library_content.h"
#include "app/own_content.h"
#include "base/file.h"
#include "base/ids.h"
#include "base/log.h"
#include "exchange/archive.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::app {

namespace {

namespace fs = std::filesystem;

constexpr int kLinesBefore = 2;
constexpr int kLinesShown = 4;
constexpr std::size_t kLongestLine = 200; ///< bytes; the rest is not shown

std::string nameOf(const fs::path& path) {
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

/// Lines of `text` around `line`.
std::vector<SourceLine> linesAround(const std::string& text, int line) {
    const int first = std::max(1, line - kLinesBefore);
    std::vector<SourceLine> lines;
    std::size_t start = 0;
    for (int number = 1; number < first + kLinesShown && start < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (number >= first) {
            lines.push_back({number, text.substr(start, std::min(end - start, kLongestLine))});
        }
        start = end + 1;
    }
    return lines;
}

PackRefusal refusal(const fs::path& path, Error error) {
    return {nameOf(path), {}, std::move(error), {}, {}};
}

PackRefusal refusal(const fs::path& path, const std::vector<content::ContentFile>& files,
                    std::vector<content::Diagnostic> faults) {
    const content::Diagnostic& first = faults.front();
    PackRefusal why = refusal(path, {ErrorCode::invalidInput,
                                     fmt::format("{} does not pass the checks.", nameOf(path)),
                                     "Nothing was changed. Tell its author what is listed."});
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const auto& each) { return each.name == first.file; });
    if (file != files.end() && first.line > 0) {
        why.lines = linesAround(file->bytes, first.line);
    }
    why.faults = std::move(faults);
    return why;
}

/// What the other packs use.
content::Taken takenByOthers(const store::LibraryContent& library, const std::string& id) {
    content::Taken taken;
    for (const store::LibraryPart& part : library.parts) {
        if (!part.pack.info.id.empty() && part.pack.info.id != id) {
            content::take(part.pack, taken);
        }
    }
    return taken;
}

} // namespace

bool isPack(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error) || fs::is_regular_file(path / "pack.json", error);
}

tl::expected<CheckedPack, PackRefusal> checkPack(const Paths& paths, const fs::path& path) {
    const auto refuse = [&](const Error& why) { return tl::unexpected(refusal(path, why)); };
    auto files = readPack(path);
    if (!files) {
        return refuse(files.error());
    }
    auto around = readLibraryFiles(paths);
    if (!around) {
        return refuse(around.error());
    }
    const LoadedLibrary library = loadLibrary(std::move(*around));
    if (!library.faults.empty()) {
        return refuse(Error{ErrorCode::conflict,
                            "The content of Unhunch has faults itself, so no pack can be checked.",
                            "Run \"unhunch content check\" to see them."});
    }
    const store::LibraryPart& shipped = library.content.parts.front();
    content::Surroundings surroundings{shipped.pack, basePosesIn(shipped), {}};
    auto report = content::loadPack(*files, surroundings);
    if (report.ok()) {
        surroundings.taken = takenByOthers(library.content, report.pack.info.id);
        report = content::loadPack(*files, surroundings);
    }
    if (!report.ok()) {
        PackRefusal why = refusal(path, *files, std::move(report.diagnostics));
        why.id = report.pack.info.id;
        return tl::unexpected(std::move(why));
    }
    return CheckedPack{std::move(report.pack.info), std::move(*files)};
}

fs::path Packs::fileOf(const std::string& id) const {
    return m_app.paths.packFolder() / (id + std::string(kPackEnding));
}

Result<std::vector<domain::LibraryChange>> Packs::refresh(const fs::path& file,
                                                          const std::optional<std::string>& old) {
    auto refreshed =
        refreshLibrary(*m_app.library, m_app.paths, m_app.clock.today(), store::Telling::known);
    // An import leaves out the person's own things, whatever comes of it.
    if (const auto own = OwnContent(m_app).refresh(); !own) {
        log::warning(own.error().message);
    }
    if (refreshed && refreshed->faults.empty()) {
        if (const auto shown = OwnContent(m_app).refresh(); !shown) {
            log::warning(shown.error().message);
        }
        return std::move(refreshed->changes);
    }
    std::error_code ignored;
    if (!old) {
        fs::remove(file, ignored);
    } else if (auto restored = writeFileAtomically(file, *old); !restored) {
        log::error(restored.error().message);
    }
    return tl::unexpected(refreshed
                              ? Error{ErrorCode::conflict, "The content of Unhunch has faults.",
                                      "Run \"unhunch content check\" to see them."}
                              : refreshed.error());
}

Result<AddedPack> Packs::add(const CheckedPack& pack) {
    const fs::path file = fileOf(pack.info.id);
    if (auto made = makePrivateDirectory(file.parent_path()); !made) {
        return tl::unexpected(made.error());
    }
    std::optional<std::string> old;
    if (auto bytes = readFile(file, exchange::kMaxArchiveBytes)) {
        old = std::move(*bytes);
    }
    AddedPack added{pack.info, {}, {}};
    for (const store::PackRow& row : list().value_or(std::vector<store::PackRow>{})) {
        if (row.info.id == pack.info.id) {
            added.oldVersion = row.info.version;
        }
    }
    std::vector<exchange::ArchiveFile> entries;
    for (const content::ContentFile& each : pack.files) {
        entries.push_back({each.name, each.bytes});
    }
    if (auto written = exchange::writeArchive(file, entries); !written) {
        return tl::unexpected(written.error());
    }
    auto changes = refresh(file, old);
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    added.changes = std::move(*changes);
    log::info("pack added: " + pack.info.id);
    return added;
}

Result<void> Packs::remove(const std::string& id) {
    const fs::path file = fileOf(id);
    std::error_code error;
    if (!isSlug(id) || !fs::exists(file, error)) {
        return fail(ErrorCode::notFound, fmt::format("There is no pack \"{}\".", id),
                    "\"unhunch content list\" names those there are.");
    }
    const auto old = readFile(file, exchange::kMaxArchiveBytes);
    if (!fs::remove(file, error)) {
        return tl::unexpected(systemError(error.value(), "remove " + file.string()));
    }
    log::info("pack removed: " + id);
    return refresh(file, old ? std::optional(*old) : std::nullopt).map([](const auto&) {});
}

} // namespace unhunch::app
