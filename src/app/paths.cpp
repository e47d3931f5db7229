#include "app/paths.h"

#include <cstdlib>

namespace unhunch::app {

namespace fs = std::filesystem;

namespace {

/// The XDG rule: the variable if it holds an absolute path, else HOME with `fallback`.
Result<fs::path> xdgFolder(const Environment& environment, const char* variable,
                           const char* fallback) {
    if (const auto value = environment(variable); value && fs::path(*value).is_absolute()) {
        return fs::path(*value) / "unhunch";
    }
    if (const auto home = environment("HOME"); home && fs::path(*home).is_absolute()) {
        return fs::path(*home) / fallback / "unhunch";
    }
    return fail(ErrorCode::notFound, "There is no home folder to keep the diary in.",
                "Set HOME, or name a folder with --data-dir.");
}

} // namespace

std::optional<std::string> processEnvironment(const char* name) {
    const char* value = std::getenv(name); // read once, at start
    if (value == nullptr || *value == '\0') {
        return std::nullopt;
    }
    return std::string(value);
}

Result<Paths> findPaths(const Environment& environment, const fs::path& program,
                        const std::optional<fs::path>& dataFolder,
                        const std::optional<fs::path>& contentFolder) {
    Paths paths;
    paths.content = contentFolder.value_or(program.parent_path().parent_path() / "share" /
                                           "unhunch" / "content");
    if (dataFolder) {
        const fs::path folder = fs::absolute(*dataFolder).lexically_normal();
        paths.journal = folder / "journal.db";
        paths.library = folder / "library.db";
        paths.log = folder / "unhunch.log";
        return paths;
    }
    const auto data = xdgFolder(environment, "XDG_DATA_HOME", ".local/share");
    const auto cache = xdgFolder(environment, "XDG_CACHE_HOME", ".cache");
    const auto state = xdgFolder(environment, "XDG_STATE_HOME", ".local/state");
    if (!data || !cache || !state) {
        return tl::unexpected((!data ? data : !cache ? cache : state).error());
    }
    paths.journal = *data / "journal.db";
    paths.library = *cache / "library.db";
    paths.log = *state / "unhunch.log";
    return paths;
}

} // namespace unhunch::app
