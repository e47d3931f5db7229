// The command line: everything but the window, without a display. The words and exit codes are
// written down in docs/unhunch.1.
#pragma once

#include "app/paths.h"
#include "base/clock.h"

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace unhunch::cli {

inline constexpr int kOk = 0;
inline constexpr int kFailed = 1; ///< the thing asked for did not work, or a check found faults
inline constexpr int kUsage = 2;  ///< the call itself is wrong

/// What is left to do when a command line has been read.
struct Outcome {
    int exitCode = kOk;
    bool wantsWindow = false; ///< no command was given: start the window with the options below
    std::optional<std::filesystem::path> dataFolder;
    std::optional<std::filesystem::path> contentFolder;
    double speed = 1.0; ///< 0.1 .. 1000
};

/// Reads `arguments` (without the program's name) and carries out the command they name, if any.
[[nodiscard]] Outcome run(const std::vector<std::string>& arguments,
                          const std::filesystem::path& program, std::ostream& out,
                          std::ostream& err, const Clock& clock,
                          const app::Environment& environment);

} // namespace unhunch::cli
