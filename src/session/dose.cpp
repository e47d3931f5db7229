#include "session/dose.h"

#include <algorithm>

namespace unhunch::session {

namespace {

using domain::CyclePhase;
using domain::Dose;
using domain::DoseDelta;
using domain::Phase;

constexpr Milliseconds kRounding{5'000};

const Segment& segmentAt(const SessionPlan& plan, int segment) {
    return plan.segments[static_cast<std::size_t>(segment)];
}

const PlanStep& stepOf(const SessionPlan& plan, int segment) {
    return plan.steps[static_cast<std::size_t>(segmentAt(plan, segment).step)];
}

/// From the present dose to these values, within the limits; nullopt when that changes nothing.
std::optional<DoseDelta> deltaTo(const SessionPlan& plan, int segment, Milliseconds hold,
                                 int count) {
    const PlanStep& step = stepOf(plan, segment);
    DoseDelta delta;
    if (step.hold > Milliseconds{0}) {
        delta.hold = std::clamp(hold, Dose::kShortestHold, Dose::kLongestHold) - step.hold;
    } else {
        const int least = leastCount(segmentAt(plan, segment));
        delta.count = std::clamp(count, least, Dose::kMostCount) - step.counts;
    }
    return delta.isNone() ? std::nullopt : std::optional(delta);
}

} // namespace

bool isKept(const domain::Exercise& exercise) {
    return std::ranges::all_of(exercise.cycle, [](const CyclePhase& phase) {
        return phase.phase == Phase::hold || phase.phase == Phase::press ||
               phase.phase == Phase::ease;
    });
}

Milliseconds keptHold(const domain::Exercise& exercise, const Dose& dose) {
    const auto hold = std::ranges::find(exercise.cycle, Phase::hold, &CyclePhase::phase);
    if (!isKept(exercise) || hold == exercise.cycle.end()) {
        return Milliseconds{0};
    }
    const Milliseconds length = dose.holdLength.value_or(hold->length);
    return length >= Dose::kShortestHold ? length : Milliseconds{0};
}

Dose changed(const domain::Exercise& exercise, Dose dose, const DoseDelta& delta) {
    dose.count = std::clamp(dose.count + delta.count, 1, Dose::kMostCount);
    const Milliseconds hold = keptHold(exercise, dose);
    if (hold > Milliseconds{0} && delta.hold != Milliseconds{0}) {
        dose.holdLength = std::clamp(hold + delta.hold, Dose::kShortestHold, Dose::kLongestHold);
    }
    return dose;
}

int leastCount(const Segment& segment) {
    if (segment.untimed) {
        return 1;
    }
    // A gap speaks about the next count: it is there only because that one comes.
    return std::max(1, segment.count + (segment.phase == Phase::gap ? 1 : 0));
}

std::optional<DoseDelta> shorter(const SessionPlan& plan, int segment) {
    const PlanStep& step = stepOf(plan, segment);
    return deltaTo(plan, segment, step.hold - kHoldStep, step.counts - kCountStep);
}

std::optional<DoseDelta> longer(const SessionPlan& plan, int segment) {
    const PlanStep& step = stepOf(plan, segment);
    return deltaTo(plan, segment, step.hold + kHoldStep, step.counts + kCountStep);
}

DoseDelta eased(const SessionPlan& plan, int segment) {
    const PlanStep& step = stepOf(plan, segment);
    const Milliseconds twoThirds = step.hold * 2 / 3;
    const Milliseconds hold = (twoThirds + kRounding / 2) / kRounding * kRounding;
    const int done = leastCount(segmentAt(plan, segment)) - 1;
    const int left = step.counts - done;
    return deltaTo(plan, segment, hold, done + (left + 1) / 2).value_or(DoseDelta{});
}

} // namespace unhunch::session
