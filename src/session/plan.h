// From a routine to a flat list of timed segments.
#pragma once

#include "base/result.h"
#include "domain/routine.h"

#include <map>
#include <span>
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
    std::string easier;    ///< easier form, may be empty
    int firstSegment = 0;
    int segmentCount = 0;
    Milliseconds length{0}; ///< sum of its segments
    friend bool operator==(const PlanStep&, const PlanStep&) = default;
};

struct SessionPlan {
    RoutineId routine;
    std::string title;
    std::vector<PlanStep> steps;
    std::vector<Segment> segments; ///< in order; each step's are contiguous
    Milliseconds total{0};
    domain::SoundProfile sound = domain::SoundProfile::even; ///< no part of the fingerprint

    /// FNV-1a 64 over every step and segment, 16 hex digits: an interrupted session is taken up
    /// only under the very plan it was started with.
    [[nodiscard]] std::string fingerprint() const;
    friend bool operator==(const SessionPlan&, const SessionPlan&) = default;
};

/// Steps left out at the user's wish or for safety, by index into Routine::steps. An index the
/// routine does not have is ignored.
struct CompileOptions {
    std::vector<int> leaveOut;
};

using ExerciseMap = std::map<ExerciseId, domain::Exercise>;

/// For each step: prepare, then the sets. In a set: for each side in turn (left first) the whole
/// count, with gaps between counts, and a switch-sides segment between the sides (`each`); or left
/// and right by turns (`alternating`). Between sets: rest. Each side gets its full time. Segments
/// of zero length are not made, and so a step without any is no step of the plan. The total is the
/// sum of domain::stepLength over the steps that are kept. notFound when an exercise is missing;
/// invalidInput when nothing is left.
[[nodiscard]] Result<SessionPlan> compile(const domain::Routine& routine,
                                          const ExerciseMap& exercises,
                                          const CompileOptions& options = {});

/// One exercise on its own, as a routine of one step with its own dose. The routine id is
/// "exercise-<id>" cut to 64 characters, without a hyphen at its end.
[[nodiscard]] domain::Routine asRoutine(const domain::Exercise& exercise);

} // namespace unhunch::session
