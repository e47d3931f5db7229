// Files of the user: private, written whole or not at all.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace unhunch {

/// The whole file, refused above `maxBytes` before it is read.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& file, std::size_t maxBytes);

/// Creates `directory` and its missing parents, each with mode 0700. Folders that exist already are
/// left as they are: they may be shared with other programs.
[[nodiscard]] Result<void> makePrivateDirectory(const std::filesystem::path& directory);

/// Writes to a neighbour with mode 0600, flushes it to disk and renames it over `file`, so that a
/// reader sees the old or the new content and never a part.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& file,
                                               std::string_view bytes);

/// Turns errno into an Error with the fitting code. `action` reads like "open /x/y".
[[nodiscard]] Error systemError(int errorNumber, std::string_view action);

} // namespace unhunch
