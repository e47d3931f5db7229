// A program started on a private folder with the content we ship.
#pragma once

#include "app/application.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <sys/stat.h>

namespace unhunch::test {

inline const std::filesystem::path kShippedContent{UNHUNCH_SOURCE_DIR "/content"};
inline constexpr std::size_t kShippedExercises = 35; ///< evidence.md 5.2, EX-20 as two
inline constexpr std::size_t kShippedRoutines = 12;  ///< evidence.md 5.3

inline app::Paths pathsIn(const std::filesystem::path& folder,
                          const std::filesystem::path& content = kShippedContent) {
    return {folder / "journal.db", folder / "library.db", folder / "unhunch.log", content};
}

/// Starts, or fails the test saying why.
inline std::unique_ptr<app::Application> started(const app::Paths& paths, const Clock& clock) {
    auto result = app::start(paths, clock);
    if (!result) {
        FAIL("start: " << result.error().error.message);
    }
    return std::move(*result);
}

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

inline unsigned modeOf(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

/// A copy of the shipped content that a test may spoil.
inline void copyContent(const std::filesystem::path& to) {
    std::filesystem::copy(kShippedContent, to, std::filesystem::copy_options::recursive);
}

} // namespace unhunch::test
