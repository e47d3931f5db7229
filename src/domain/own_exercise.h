// An exercise of the person's own: what a physiotherapist wrote on a sheet of paper.
#pragma once

#include "domain/routine.h"

#include <set>

namespace unhunch::domain {

/// Every id of the person's own begins with it, and no other does.
inline constexpr std::string_view kOwnPrefix = "mine-";
[[nodiscard]] bool isOwn(std::string_view id);

/// An id for `title` that is not in `taken`: "mine-" and the title as a slug, numbered when needed.
/// At most 48 characters, so that "exercise-" and it are a slug, too.
[[nodiscard]] std::string ownId(std::string_view title, const std::set<std::string>& taken);

struct OwnExercise {
    enum class Kind { hold, repetitions };

    static constexpr std::size_t kLongestTitle = 90; ///< characters; it is shown large
    static constexpr std::size_t kMostNotes = 40;
    static constexpr Milliseconds kShortestRepetition{1'000};
    static constexpr Milliseconds kLongestRepetition{30'000};
    static constexpr int kMostTimesAWeek = 14;

    ExerciseId id;
    std::string title;
    Kind kind = Kind::hold;
    int count = 3;               ///< holds or repetitions per side and set, 1..Dose::kMostCount
    Milliseconds length{20'000}; ///< of a hold, 5..120 s, or of one repetition, 1..30 s
    int sets = 1;                ///< 1..6
    Milliseconds rest{0};        ///< between two sets, 0..180 s
    Sides sides = Sides::none;
    int timesAWeek = 0; ///< 0..kMostTimesAWeek; 0: not said
    Position position = Position::standing;
    std::vector<Equipment> equipment;
    std::vector<std::string> notes; ///< lines; at most kMostNotes
    std::string from;               ///< who gave it: "My physio"; may be empty
    std::string figure; ///< of the library, whose picture stands for this one; may be empty
    friend bool operator==(const OwnExercise&, const OwnExercise&) = default;
};
/// "hold", "repetitions".
[[nodiscard]] std::string_view name(OwnExercise::Kind kind);

/// The exercise as plans, sessions and pages know it. It says nothing that the person did not say:
/// no aims, no cautions, no evidence.
[[nodiscard]] Exercise asExercise(const OwnExercise& own);

} // namespace unhunch::domain
