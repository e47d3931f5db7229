// From a routine to a flat list of timed segments.
#pragma once

#include "base/result.h"
#include "domain/routine.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unhunch::session {

/// One stretch of time with one instruction. A waiting segment (prepare, gap, rest, switch sides)
/// speaks about what comes next: its side and set are those of the next work segment, its count is
/// what was done there so far.
struct Segment {
    int index = 0; ///< position in the plan, from 0
    int step = 0;  ///< index into SessionPlan::steps
    domain::Phase phase = domain::Phase::prepare;
    domain::Side side = domain::Side::none;
    int set = 1;   ///< from 1
    int count = 0; ///< hold or repetition on this side in this set, from 1; 0 before the first
    Milliseconds length{0}; ///< > 0
    /// The person counts: all repetitions of this set and side (alternating: of both sides, with
    /// Side::none), `count` of them. The length is an estimate only; it ends when the person says
    /// so.
    bool untimed = false;
    std::string instruction;
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// What the session shows about one exercise of the plan.
struct PlanStep {
    ExerciseId exercise;
    std::string title; ///< with the variant: "Belly breathing, seated"
    std::string variant;
    domain::Sides sides = domain::Sides::none;
    int sets = 1;
    int counts = 1;        ///< per side and set
    bool isHold = false;   ///< a position is kept: "round 2 of 4" rather than "6 of 10"
    bool isBreath = false; ///< "breath 4 of 10": the disc breathes
    /// Length of each hold where one position is kept for a time that may be changed; 0 elsewhere:
    /// there the count is what may be changed.
    Milliseconds hold{0};
    std::string easier;        ///< easier form, may be empty
    ExerciseId easierExercise; ///< easier exercise, may be empty
    int firstSegment = 0;
    int segmentCount = 0;
    Milliseconds length{0}; ///< sum of its segments
    friend bool operator==(const PlanStep&, const PlanStep&) = default;
};

/// A change of what is still to come of the exercise that a session stands in.
struct StepChange {
    int segment = 0;         ///< where it stands; what comes before stays as it was
    domain::DoseDelta delta; ///< of this exercise's present dose
    /// When not empty, the rest of the exercise is left out and this exercise follows, with its own
    /// dose; `delta` is not used.
    ExerciseId instead;
    friend bool operator==(const StepChange&, const StepChange&) = default;
};

/// How a plan differs from its routine. Kept with a session, so that it can be compiled again.
struct CompileOptions {
    /// Steps left out at the user's wish or for safety, by index into Routine::steps. An index the
    /// routine does not have is ignored.
    std::vector<int> leaveOut;
    bool ownPace = false; ///< repetitions are untimed segments; holds and breaths are not
    std::map<ExerciseId, domain::DoseDelta> deltas; ///< the person's usual changes
    std::vector<StepChange> changes;                ///< made during the session, oldest first
    friend bool operator==(const CompileOptions&, const CompileOptions&) = default;
};
/// For the journal: one line for each option; "" for none.
[[nodiscard]] std::string toText(const CompileOptions& options);
/// nullopt when `text` was not made by toText().
[[nodiscard]] std::optional<CompileOptions> optionsFromText(const std::string& text);

struct SessionPlan {
    RoutineId routine;
    std::string title;
    std::vector<PlanStep> steps;
    std::vector<Segment> segments; ///< in order; each step's are contiguous
    Milliseconds total{0};
    domain::SoundProfile sound = domain::SoundProfile::even; ///< no part of the fingerprint
    CompileOptions options;                                  ///< it was compiled with

    /// FNV-1a 64 over every step and segment, 16 hex digits: an interrupted session is taken up
    /// only under the very plan it was started with.
    [[nodiscard]] std::string fingerprint() const;
    friend bool operator==(const SessionPlan&, const SessionPlan&) = default;
};

using ExerciseMap = std::map<ExerciseId, domain::Exercise>;

/// For each step: prepare, then the sets. In a set: for each side in turn (left first) the whole
/// count, with gaps between counts, and a switch-sides segment between the sides (`each`); or left
/// and right by turns (`alternating`). Between sets: rest. Each side gets its full time. Segments
/// of zero length are not made, and so a step without any is no step of the plan. The total is the
/// sum of domain::stepLength over the steps that are kept, unless `options` change a dose or the
/// pace. A change keeps every segment before its own, and its own but for length and words; a
/// count is never less than what has begun. `exercises` holds those of the steps that are kept and
/// of the changes. notFound when one is missing; invalidInput when nothing is left.
[[nodiscard]] Result<SessionPlan> compile(const domain::Routine& routine,
                                          const ExerciseMap& exercises,
                                          const CompileOptions& options = {});

/// One exercise on its own, as a routine of one step with its own dose. The routine id is
/// "exercise-<id>" cut to 64 characters, without a hyphen at its end.
[[nodiscard]] domain::Routine asRoutine(const domain::Exercise& exercise);

} // namespace unhunch::session
