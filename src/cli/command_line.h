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

/// Pictures of a figure: drawn by the part of the program that can paint.
struct FigureRender {
    std::string clip;          ///< id
    std::filesystem::path out; ///< folder, made when it is not there
    int frames = 0;            ///< of one cycle, 1 to 600; 0: the key poses
    int width = 600;           ///< pixels, 16 to 2400
    int height = 600;
    bool dark = false;
    bool rightSide = false;   ///< the right side's version, where the sides differ
    bool quarterView = false; ///< the second camera
    bool strip = false;       ///< all frames side by side in one picture
    std::string hair = "bun"; ///< words of figure::Hair and figure::Build
    std::string build = "slight";
    int skinTone = 3; ///< 1 to 6, light to deep
};

/// What is left to do when a command line has been read.
struct Outcome {
    int exitCode = kOk;
    bool wantsWindow = false; ///< no command was given: start the window with the options below
    std::optional<FigureRender> render; ///< likewise: draw these pictures
    std::optional<std::filesystem::path> dataFolder;
    std::optional<std::filesystem::path> contentFolder;
    double speed = 1.0;      ///< 0.1 .. 1000
    bool background = false; ///< start without a window, for reminders
};

/// Reads `arguments` (without the program's name) and carries out the command they name, if any.
[[nodiscard]] Outcome run(const std::vector<std::string>& arguments,
                          const std::filesystem::path& program, std::ostream& out,
                          std::ostream& err, const Clock& clock,
                          const app::Environment& environment);

} // namespace unhunch::cli
