// The person's own exercises and routines as JSON text (docs/content-format.md). What is written is
// read back the same; what is read is checked as strictly as content.
#pragma once

#include "base/result.h"
#include "domain/own_exercise.h"

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

[[nodiscard]] std::string toText(const domain::OwnExercise& exercise);
/// Length, level and equipment are not written: domain::derive() finds them.
[[nodiscard]] std::string toText(const domain::Routine& routine);
/// invalidInput with the first fault, its place and its pointer.
[[nodiscard]] Result<domain::OwnExercise> ownExerciseFromText(const std::string& text);
[[nodiscard]] Result<domain::Routine> ownRoutineFromText(const std::string& text);

/// What one person gives to another.
struct SharedContent {
    std::vector<domain::OwnExercise> exercises; ///< at most 200
    std::vector<domain::Routine> routines;      ///< at most 200
    friend bool operator==(const SharedContent&, const SharedContent&) = default;
};
inline constexpr std::string_view kSharedFile = "shared.json";
[[nodiscard]] std::string toText(const SharedContent& shared);
[[nodiscard]] Result<SharedContent> sharedFromText(const std::string& text);

} // namespace unhunch::content
