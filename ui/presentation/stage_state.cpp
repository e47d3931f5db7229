#include "presentation/stage_state.h"

#include "presentation/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionStage)
};

using session::EngineState;
using session::PlanStep;
using session::Segment;

double share(Milliseconds part, Milliseconds whole) {
    return whole.count() <= 0
               ? 0.0
               : std::clamp(static_cast<double>(part.count()) / static_cast<double>(whole.count()),
                            0.0, 1.0);
}

QString wholeSeconds(Milliseconds left) {
    return QString::number(std::max<std::int64_t>(0, (left.count() + 999) / 1000));
}

QString roundText(const PlanStep& step, const Segment& segment, int index, int stepCount) {
    if (segment.phase == domain::Phase::prepare || segment.count == 0) {
        return Text::tr("%1 of %2").arg(index + 1).arg(stepCount);
    }
    if (segment.untimed) {
        const QString side = segment.side != domain::Side::none ? words::side(segment.side)
                                                                : Text::tr("At your own pace");
        return step.sets > 1 ? Text::tr("%1, %2").arg(
                                   side, Text::tr("set %1 of %2").arg(segment.set).arg(step.sets))
                             : side;
    }
    QString text = step.isBreath ? Text::tr("Breath %1 of %2")
                   : step.isHold ? Text::tr("Round %1 of %2")
                                 : Text::tr("%1 of %2");
    text = text.arg(segment.count).arg(step.counts);
    if (step.sets > 1) {
        text = Text::tr("Set %1, %2").arg(segment.set).arg(text.toLower());
    }
    if (segment.side != domain::Side::none) {
        text = Text::tr("%1, %2").arg(words::side(segment.side), text.toLower());
    }
    return text;
}

Milliseconds doneInStep(const session::SessionPlan& plan, const Segment& segment,
                        Milliseconds elapsed) {
    Milliseconds done = elapsed;
    for (int i = segment.index - 1; i >= 0; --i) {
        const Segment& earlier = plan.segments[static_cast<std::size_t>(i)];
        if (earlier.step != segment.step) {
            break;
        }
        done += earlier.length;
    }
    return done;
}

/// Fullness of the breath: rises over an inhale, falls over an exhale, along a sine.
double breathAt(domain::Phase phase, double done) {
    const double eased = (1.0 - std::cos(std::numbers::pi * done)) / 2.0;
    return phase == domain::Phase::inhale   ? eased
           : phase == domain::Phase::exhale ? 1.0 - eased
                                            : 0.0;
}

void fillPause(StageState& state, const session::EngineSnapshot& now) {
    state.effort = false;
    if (now.state == EngineState::resuming) {
        state.resuming = true;
        state.phase = words::phase(domain::Phase::prepare);
        state.number = wholeSeconds(now.resumeLeft);
        state.remaining = share(now.resumeLeft, session::kResumeCount);
    } else {
        state.paused = true;
        state.phase = Text::tr("PAUSED");
        state.unit = state.untimed ? state.unit : Text::tr("seconds left");
        state.instruction =
            Text::tr("Take the time you need. You will get a three-second count before it starts "
                     "again.");
    }
}

void fillNext(StageState& state, const session::SessionPlan& plan, int step) {
    const auto next = static_cast<std::size_t>(step) + 1;
    if (next < plan.steps.size()) {
        state.nextLabel = Text::tr("Next up");
        state.next = words::fromUtf8(plan.steps[next].title);
    } else {
        state.nextLabel = Text::tr("Last one, then");
        state.next = Text::tr("How does it feel?");
    }
}

} // namespace

StageState stageState(const session::SessionEngine& engine, bool showEasier) {
    const session::SessionPlan& plan = engine.plan();
    const session::EngineSnapshot now = engine.snapshot();
    const Segment& segment = engine.segment();
    const PlanStep& step = plan.steps[static_cast<std::size_t>(segment.step)];
    const Milliseconds length = engine.segmentLength();

    StageState state;
    state.effort = domain::isEffort(segment.phase);
    state.exercise = words::fromUtf8(step.title);
    state.round = roundText(step, segment, segment.step, static_cast<int>(plan.steps.size()));
    state.phase = words::phase(segment.phase);
    state.number = wholeSeconds(length - now.elapsed);
    state.unit = Text::tr("seconds");
    state.remaining = share(length - now.elapsed, length);
    state.instruction = words::fromUtf8(segment.instruction);
    state.timeLeft = Text::tr("%1 left").arg(words::fromUtf8(toMinutesSeconds(engine.timeLeft())));
    for (const PlanStep& each : plan.steps) {
        state.lengths.push_back(static_cast<double>(each.length.count()) / 1000.0);
    }
    state.current = segment.step;
    state.currentDone = share(doneInStep(plan, segment, now.elapsed), step.length);
    fillNext(state, plan, segment.step);
    state.breathes = step.isBreath;
    state.breath = breathAt(segment.phase, share(now.elapsed, length));
    state.waiting = !domain::isWork(segment.phase);
    state.canExtend = engine.canExtend();
    state.halfway = now.halfwayTold;
    if (segment.untimed) {
        state.untimed = true;
        state.phase = Text::tr("YOUR\nPACE", "at most 7 letters a line");
        state.number = QString::number(segment.count);
        state.unit =
            step.sides == domain::Sides::alternating ? Text::tr("each side") : Text::tr("times");
        state.remaining = share(now.elapsed, length);
    }
    if (showEasier) {
        state.easier = words::fromUtf8(step.easier);
    }
    if (now.state == EngineState::paused || now.state == EngineState::resuming) {
        fillPause(state, now);
    }
    return state;
}

} // namespace unhunch::ui
