// One routine step as segments. Private to this room.
#pragma once

#include "session/plan.h"

namespace unhunch::session {

/// A step of a plan that is not in its place yet: its first segment is 0, the indices count from 0
/// and the segments' step is 0.
struct PlanPart {
    PlanStep shown;
    domain::RoutineStep step; ///< with the dose it was written with
    std::vector<Segment> segments;
};

/// Lays out one step. The order is the promise of compile().
[[nodiscard]] PlanPart writeStep(const domain::Exercise& exercise, const domain::RoutineStep& step,
                                 bool ownPace);

} // namespace unhunch::session
