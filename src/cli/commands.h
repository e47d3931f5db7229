// What each command does. Each returns an exit code and writes to `out`; faults go to `err`.
#pragma once

#include "app/application.h"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace unhunch::cli {

/// What every command gets.
struct Console {
    std::ostream& out;
    std::ostream& err;
    bool json = false;
};

[[nodiscard]] int checkContent(const Console& console, const std::filesystem::path& folder);
/// A pack, beside the content and the packs of `paths`.
[[nodiscard]] int checkPack(const Console& console, const app::Paths& paths,
                            const std::filesystem::path& pack);
[[nodiscard]] int addPack(const Console& console, app::Application& application,
                          const std::filesystem::path& pack);
[[nodiscard]] int removePack(const Console& console, app::Application& application,
                             const std::string& id);
[[nodiscard]] int listPacks(const Console& console, app::Application& application);
/// Prints which fact is used where; of content with faults, the faults.
[[nodiscard]] int listClaims(const Console& console, const std::filesystem::path& folder);

/// What of the figures is looked at, and whether what was measured is printed too.
struct FigureCheck {
    std::vector<std::string> ids; ///< all when empty
    bool verbose = false;
};
[[nodiscard]] int checkFigures(const Console& console, const std::filesystem::path& folder,
                               const FigureCheck& wish);

[[nodiscard]] int listExercises(const Console& console, const app::Application& application);
[[nodiscard]] int listRoutines(const Console& console, const app::Application& application);
[[nodiscard]] int search(const Console& console, const app::Application& application,
                         const std::vector<std::string>& words);
[[nodiscard]] int simulate(const Console& console, app::Application& application,
                           const std::string& routine);

/// The text of each option of `rate`, as typed.
struct RateOptions {
    std::string score;
    std::string kind = "now";
    std::vector<std::string> places;
    std::string note;
    std::optional<std::string> at;
};
[[nodiscard]] int rate(const Console& console, app::Application& application,
                       const RateOptions& options);
[[nodiscard]] int listRatings(const Console& console, const app::Application& application);
[[nodiscard]] int listSessions(const Console& console, app::Application& application);
[[nodiscard]] int status(const Console& console, app::Application& application);

/// Prints "unhunch: message" and the hint to `err`.
int report(const Console& console, const Error& error);

} // namespace unhunch::cli
