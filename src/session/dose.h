// Shorter, longer, easier: how a dose may be changed by a person or by the traffic light.
#pragma once

#include "session/plan.h"

#include <optional>

namespace unhunch::session {

/// One press of "shorter" or "longer": a hold by 10 s, repetitions by two.
inline constexpr Milliseconds kHoldStep{10'000};
inline constexpr int kCountStep = 2;

/// Nothing moves and nothing is breathed to: the person stays in a position.
[[nodiscard]] bool isKept(const domain::Exercise& exercise);

/// Length of each hold of an exercise that isKept() and has a hold of Dose::kShortestHold or more.
/// 0 otherwise.
[[nodiscard]] Milliseconds keptHold(const domain::Exercise& exercise, const domain::Dose& dose);

/// `dose` with `delta`, within the limits of a Dose. A hold that may not be changed stays.
[[nodiscard]] domain::Dose changed(const domain::Exercise& exercise, domain::Dose dose,
                                   const domain::DoseDelta& delta);

/// The fewest repetitions that the step of `segment` can have once it has come so far.
[[nodiscard]] int leastCount(const Segment& segment);

/// One press for the step in which `segment` of `plan` lies; nullopt at the limit.
[[nodiscard]] std::optional<domain::DoseDelta> shorter(const SessionPlan& plan, int segment);
[[nodiscard]] std::optional<domain::DoseDelta> longer(const SessionPlan& plan, int segment);

/// What amber asks for (evidence.md 4.3: "ease range or reps"; the sizes are ours): holds of two
/// thirds, rounded to 5 s and at least Dose::kShortestHold, or half of the repetitions that are
/// left, rounded up.
[[nodiscard]] domain::DoseDelta eased(const SessionPlan& plan, int segment);

} // namespace unhunch::session
