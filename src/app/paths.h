// Where things live on this machine.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace unhunch::app {

struct Paths {
    std::filesystem::path journal; ///< the user's data
    std::filesystem::path library; ///< rebuilt from content at any time
    std::filesystem::path log;
    std::filesystem::path content; ///< the folder of JSON files

    [[nodiscard]] std::filesystem::path dataFolder() const { return journal.parent_path(); }
    /// Installed packs, one .unhunch file each.
    [[nodiscard]] std::filesystem::path packFolder() const { return dataFolder() / "packs"; }
    /// Pictures of figures, drawn anew when they are gone.
    [[nodiscard]] std::filesystem::path pictureFolder() const {
        return library.parent_path() / "pictures";
    }
};

/// Reads an environment variable; nullopt when unset or empty.
using Environment = std::function<std::optional<std::string>(const char*)>;
[[nodiscard]] std::optional<std::string> processEnvironment(const char* name);

/// The XDG folders: data in XDG_DATA_HOME/unhunch, library in XDG_CACHE_HOME/unhunch, log in
/// XDG_STATE_HOME/unhunch. With `dataFolder`, everything lives in that one folder. Content is
/// looked for in `contentFolder`, else in share/unhunch/content beside the program's bin folder.
/// Fails when neither HOME nor the XDG variables say where.
[[nodiscard]] Result<Paths> findPaths(const Environment& environment,
                                      const std::filesystem::path& program,
                                      const std::optional<std::filesystem::path>& dataFolder,
                                      const std::optional<std::filesystem::path>& contentFolder);

} // namespace unhunch::app
