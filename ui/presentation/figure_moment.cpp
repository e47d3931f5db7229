#include "presentation/figure_moment.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::ui {

namespace {

using session::Segment;

constexpr float kCalmBreathSeconds = 5;

float secondsOf(Milliseconds length) {
    return static_cast<float>(length.count()) / 1000.0F;
}

bool isSameCount(const Segment& a, const Segment& b) {
    return a.step == b.step && a.set == b.set && a.side == b.side && a.count == b.count &&
           domain::isWork(a.phase) && domain::isWork(b.phase);
}

/// The start of the cycle, with the breath the cycle takes up there at both ends of the wait.
figure::PoseBlend waiting(const figure::Clip& clip, float elapsed, float length) {
    figure::PoseBlend pose = figure::poseOf(clip, clip.start);
    const float level = figure::poseIn(clip, 0, 0, 1).breath;
    const float breaths = std::max(1.0F, std::round(length / kCalmBreathSeconds));
    const float share = length > 0 ? elapsed / length : 1.0F;
    const float wave = 0.5F - 0.5F * std::cos(2 * std::numbers::pi_v<float> * breaths * share);
    pose.breath = figure::mix(level, level < 0.5F ? 0.85F : 0.15F, wave);
    return pose;
}

/// The movement over and over at its own pace; by turns, one side after the other.
FigureMoment atOwnPace(const session::SessionEngine& engine, FigureClips& clips,
                       const ClipPointer& shown) {
    const Segment& segment = engine.segment();
    const auto& step = engine.plan().steps[static_cast<std::size_t>(segment.step)];
    const float elapsed = secondsOf(engine.snapshot().elapsed);
    domain::Side side = segment.side;
    if (step.sides == domain::Sides::alternating) {
        const bool even = std::fmod(elapsed, 2 * shown->cycleSeconds()) < shown->cycleSeconds();
        side = even ? domain::Side::left : domain::Side::right;
    }
    FigureMoment moment;
    moment.clip = clips.onSide(shown, side, step.sides);
    moment.pose = figure::poseAt(*moment.clip, elapsed);
    moment.still = stillOf(*moment.clip, 0);
    return moment;
}

} // namespace

std::size_t cycleLine(const session::SessionPlan& plan, const Segment& segment) {
    std::size_t line = 0;
    for (auto i = static_cast<std::size_t>(segment.index);
         i > 0 && isSameCount(plan.segments[i - 1], segment); --i) {
        ++line;
    }
    return line;
}

std::size_t stillOf(const figure::Clip& clip, std::size_t section) {
    const std::size_t at = std::min(section, clip.cycle.size() - 1);
    const std::size_t from = at == 0 ? clip.start : clip.cycle[at - 1].moves.back().to;
    const auto& moves = clip.cycle[at].moves;
    // Where it stays longest, or else the last place it goes to.
    std::size_t still = from;
    std::size_t here = from;
    float longest = 0;
    for (const figure::Move& move : moves) {
        const float stays = move.to == here ? move.seconds : 0;
        if (move.to != from && (stays > longest || longest == 0)) {
            longest = stays;
            still = move.to;
        }
        here = move.to;
    }
    return still;
}

FigureMoment figureMoment(const session::SessionEngine& engine, FigureClips& clips) {
    const session::SessionPlan& plan = engine.plan();
    const Segment& segment = engine.segment();
    const session::PlanStep& step = plan.steps[static_cast<std::size_t>(segment.step)];
    FigureMoment moment;
    const auto shown = clips.clip({step.exercise, step.variant});
    if (!shown) {
        return moment;
    }
    if (segment.untimed) {
        return atOwnPace(engine, clips, shown);
    }
    moment.clip = clips.onSide(shown, segment.side, step.sides);
    const figure::Clip& clip = *moment.clip;
    const float elapsed = secondsOf(engine.snapshot().elapsed);
    const float length = secondsOf(engine.segmentLength());
    if (segment.phase == domain::Phase::prepare) {
        moment.pose = figure::poseEntering(clip, elapsed, length);
        moment.still = clip.start;
    } else if (domain::isWork(segment.phase)) {
        const std::size_t line = cycleLine(plan, segment);
        moment.pose = figure::poseIn(clip, line, elapsed, length);
        moment.still = stillOf(clip, line);
    } else {
        moment.pose = waiting(clip, elapsed, length);
        moment.still = clip.start;
    }
    return moment;
}

} // namespace unhunch::ui
