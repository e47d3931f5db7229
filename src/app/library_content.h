// What the library is made of: the content folder and the packs beside the diary.
#pragma once

#include "app/paths.h"
#include "store/library_database.h"

#include <string>
#include <vector>

namespace unhunch::app {

inline constexpr std::string_view kPackEnding = ".unhunch";

/// A file of the folder of packs. One whose name does not end in .unhunch is none.
struct PackFile {
    std::string id; ///< its name without the ending
    std::string bytes;
    std::string fault; ///< why it could not be read; empty when it was
};

struct LibraryFiles {
    std::vector<content::ContentFile> shipped;
    std::vector<PackFile> packs; ///< by name
};
/// Fails when the content folder cannot be read. A pack that cannot be read is told in its fault.
[[nodiscard]] Result<LibraryFiles> readLibraryFiles(const Paths& paths);
/// Of everything that was read. Without packs it is that of the content folder.
[[nodiscard]] std::string hashOf(const LibraryFiles& files);

struct LoadedLibrary {
    store::LibraryContent content;
    std::vector<content::Diagnostic> faults; ///< of what is shipped: then there is no content
};
/// Parses and checks everything. Packs are taken in one after the other; one with a fault is left
/// out whole.
[[nodiscard]] LoadedLibrary loadLibrary(LibraryFiles files);

/// The text of the shipped base poses; "" when there are none.
[[nodiscard]] std::string basePosesIn(const store::LibraryPart& shipped);
/// The files of an archive or of a folder that holds a pack.
[[nodiscard]] Result<std::vector<content::ContentFile>> readPack(const std::filesystem::path& path);

} // namespace unhunch::app
