// The .unhunch file: a zip file of JSON, pictures and plain words. What comes in is hostile.
#pragma once

#include "base/result.h"
#include "content/content_pack.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::exchange {

struct ArchiveFile {
    std::string name; ///< relative, with '/'
    std::string bytes;
    friend bool operator==(const ArchiveFile&, const ArchiveFile&) = default;
};

inline constexpr std::size_t kMaxArchiveBytes = 64 * 1024 * 1024;
inline constexpr std::size_t kMaxUnpackedBytes = 128 * 1024 * 1024;
inline constexpr std::size_t kMaxTextBytes = content::kMaxFileBytes;       ///< of an entry of text
inline constexpr std::size_t kMaxPictureBytes = content::kMaxPictureBytes; ///< of a picture
inline constexpr std::size_t kMaxEntries = 5'000;
inline constexpr std::size_t kMaxNameBytes = 200;
inline constexpr std::size_t kMaxFolders = 4;     ///< of a name
inline constexpr std::size_t kMaxExpansion = 200; ///< unpacked bytes for one packed

/// Every file in it, sorted by name, or an error that names the entry; never a part. A name is of
/// letters, digits, '.', '_', '-' and '/'; no part of it starts with '.'. It ends in .json, .png,
/// .jpg, .jpeg or .md, or is LICENSE or README. No two differ by case alone. Entries are plain
/// files, stored or deflated; entries for folders are left out. The limits above are counted while
/// unpacking: what a header says is not believed.
[[nodiscard]] Result<std::vector<ArchiveFile>> readArchive(const std::filesystem::path& file);
[[nodiscard]] Result<std::vector<ArchiveFile>> readArchiveBytes(std::string_view bytes,
                                                                const std::string& nameForErrors);

/// Writes an archive that readArchive() gives back as `files`, atomically and with mode 0600, or
/// fails and leaves `file` as it was. The same files give the same bytes.
[[nodiscard]] Result<void> writeArchive(const std::filesystem::path& file,
                                        const std::vector<ArchiveFile>& files);

} // namespace unhunch::exchange
