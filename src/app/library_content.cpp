#include "app/library_content.h"

#include "base/file.h"
#include "exchange/archive.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::app {

namespace {

namespace fs = std::filesystem;

std::vector<content::ContentFile> filesOf(std::vector<exchange::ArchiveFile> entries) {
    std::vector<content::ContentFile> files;
    files.reserve(entries.size());
    for (exchange::ArchiveFile& entry : entries) {
        files.push_back({std::move(entry.name), std::move(entry.bytes)});
    }
    return files;
}

std::vector<fs::path> packFilesIn(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error; // no folder: no packs
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == kPackEnding) {
            found.push_back(it->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// One line of what is wrong with a pack.
std::string faultText(const std::vector<content::Diagnostic>& faults) {
    const content::Diagnostic& first = faults.front();
    const std::string place =
        first.line > 0 ? fmt::format("{}, line {}", first.file, first.line) : first.file;
    return fmt::format("{}: {}", place, first.message);
}

/// Takes the pack in, or says why not.
std::string addPack(PackFile& pack, content::Surroundings& surroundings,
                    store::LibraryContent& library, content::PackInfo& info) {
    if (!pack.fault.empty()) {
        return pack.fault;
    }
    auto entries = exchange::readArchiveBytes(pack.bytes, pack.id + std::string(kPackEnding));
    if (!entries) {
        return entries.error().message;
    }
    auto files = filesOf(std::move(*entries));
    auto report = content::loadPack(files, surroundings);
    if (report.pack.info.id == pack.id) {
        info = report.pack.info;
    }
    if (!report.ok()) {
        return faultText(report.diagnostics);
    }
    if (report.pack.info.id != pack.id) {
        return fmt::format("The file is named {}, the pack in it {}.", pack.id,
                           report.pack.info.id);
    }
    content::take(report.pack, surroundings.taken);
    library.parts.push_back({std::move(report.pack), std::move(files)});
    return {};
}

} // namespace

Result<std::vector<content::ContentFile>> readPack(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return content::readPackFolder(path);
    }
    return exchange::readArchive(path).map(filesOf);
}

Result<LibraryFiles> readLibraryFiles(const Paths& paths) {
    auto shipped = content::readFolder(paths.content);
    if (!shipped) {
        return tl::unexpected(shipped.error());
    }
    LibraryFiles files{std::move(*shipped), {}};
    for (const fs::path& file : packFilesIn(paths.packFolder())) {
        PackFile pack{.id = file.stem().string(), .bytes = {}, .fault = {}};
        if (auto bytes = readFile(file, exchange::kMaxArchiveBytes)) {
            pack.bytes = std::move(*bytes);
        } else {
            pack.fault = bytes.error().message;
        }
        files.packs.push_back(std::move(pack));
    }
    return files;
}

std::string hashOf(const LibraryFiles& files) {
    if (files.packs.empty()) {
        return content::contentHash(files.shipped);
    }
    std::vector<content::ContentFile> all{{"shipped", content::contentHash(files.shipped)}};
    for (const PackFile& pack : files.packs) {
        all.push_back({pack.id, pack.bytes + pack.fault});
    }
    return content::contentHash(all);
}

std::string basePosesIn(const store::LibraryPart& shipped) {
    const auto found =
        std::find_if(shipped.files.begin(), shipped.files.end(),
                     [](const auto& file) { return file.name == "base-poses.json"; });
    return found == shipped.files.end() ? std::string() : found->bytes;
}

LoadedLibrary loadLibrary(LibraryFiles files) {
    LoadedLibrary loaded;
    store::LibraryContent& library = loaded.content;
    library.hash = hashOf(files);
    auto report = content::load(files.shipped);
    if (!report.ok()) {
        loaded.faults = std::move(report.diagnostics);
        return loaded;
    }
    library.parts.push_back({std::move(report.pack), std::move(files.shipped)});
    const content::ContentPack shipped = library.parts.front().pack;
    content::Surroundings surroundings{shipped, basePosesIn(library.parts.front()), {}};
    for (PackFile& pack : files.packs) {
        store::PackRow row;
        row.info.id = pack.id;
        row.info.title = pack.id;
        row.fault = addPack(pack, surroundings, library, row.info);
        if (!row.fault.empty()) {
            library.leftOut.push_back(std::move(row));
        }
    }
    return loaded;
}

} // namespace unhunch::app
