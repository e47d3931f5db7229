// An ordered list of exercises with the dose each gets.
#pragma once

#include "domain/exercise.h"

#include <map>

namespace unhunch::domain {

/// How a routine's chimes sound: quiet for winding down, clear for strength.
enum class SoundProfile { quiet, even, clear };
[[nodiscard]] std::string_view name(SoundProfile profile); ///< "quiet", "even", "clear"

/// A routine with less or more time.
enum class RoutineForm { usual, shorter, longer };
[[nodiscard]] std::string_view name(RoutineForm form); ///< "usual", "shorter", "longer"
[[nodiscard]] std::optional<RoutineForm> routineFormFromName(std::string_view text);

struct RoutineStep {
    ExerciseId exercise;
    std::string title;   ///< in own routines: the exercise's, for the day when that is gone
    std::string variant; ///< a form named in the routine, such as "seated"; may be empty
    std::optional<Milliseconds> setup; ///< replaces the exercise's set-up time, 5..60 s
    std::optional<Milliseconds> gap;   ///< replaces the exercise's gap, 0..30 s
    Dose dose;                         ///< the exercise's own dose with the routine's changes in
    friend bool operator==(const RoutineStep&, const RoutineStep&) = default;
};

struct Routine {
    static constexpr std::size_t kMostSteps = 40;

    RoutineId id;
    std::string code; ///< "R04"; empty of one's own
    std::string title;
    std::string goal; ///< one sentence; may be empty of one's own
    int level = 1;    ///< 1..3
    std::vector<Equipment> equipment;
    Milliseconds total{0}; ///< stated length; the loader checks it against the steps
    SoundProfile sound = SoundProfile::even;
    RoutineForm form = RoutineForm::usual;
    RoutineId formOf;               ///< the usual routine; empty for one that is usual itself
    std::vector<RoutineStep> steps; ///< 1..kMostSteps
    std::vector<std::string> leaveOutIf;
    std::vector<SourceId> sources; ///< at least one; none of one's own
    friend bool operator==(const Routine&, const Routine&) = default;
};

/// Length of one step by the timing rule of evidence.md 5.3: set-up + work + side changes + gaps +
/// set rests.
[[nodiscard]] Milliseconds stepLength(const Exercise& exercise, const RoutineStep& step);

/// Fills in length, level and equipment of an own routine from those of its exercises that are in
/// `exercises`; the others are left out of it. Returns how many steps are left.
int derive(Routine& routine, const std::map<ExerciseId, Exercise>& exercises);

} // namespace unhunch::domain
