#include "session/engine.h"
#include "support/session_generators.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::session;
using namespace unhunch::test;

namespace {

constexpr SteadyInstant kStart{Milliseconds{5'000}};
using Events = std::vector<Event>;

void append(Events& all, const Events& more) {
    all.insert(all.end(), more.begin(), more.end());
}

SessionEngine started(const std::shared_ptr<const SessionPlan>& plan, Events* events = nullptr) {
    SessionEngine engine(plan);
    const auto first = engine.handle(Start{}, kStart);
    if (events != nullptr) {
        append(*events, first);
    }
    return engine;
}

/// Advances to `to` in random cuts, some of them going back in time.
Events advanceInPieces(SessionEngine& engine, SteadyInstant from, SteadyInstant to) {
    Events events;
    const auto length = (to - from).count();
    auto cuts = *rc::gen::container<std::vector<std::int64_t>>(
        rc::gen::inRange<std::int64_t>(0, length + 1));
    if (*rc::gen::arbitrary<bool>()) {
        std::ranges::sort(cuts);
    }
    for (const auto cut : cuts) {
        append(events, engine.advance(from + Milliseconds{cut}));
    }
    append(events, engine.advance(to));
    return events;
}

/// Time order; a start, then exactly one end of the same segment, then the next start or the end.
void checkOrder(const Events& events) {
    std::optional<int> running;
    bool finished = false;
    SteadyInstant last = kStart;
    for (const Event& event : events) {
        RC_ASSERT(!finished);
        RC_ASSERT(instantOf(event) >= last);
        last = instantOf(event);
        if (const auto* start = std::get_if<SegmentStarted>(&event)) {
            RC_ASSERT(!running);
            running = start->segment;
        } else if (const auto* end = std::get_if<SegmentEnded>(&event)) {
            RC_ASSERT(running == end->segment);
            RC_ASSERT(end->active >= Milliseconds{0});
            running.reset();
        } else if (std::holds_alternative<Finished>(event)) {
            RC_ASSERT(!running);
            finished = true;
        } else {
            RC_ASSERT(running.has_value());
        }
    }
}

Milliseconds activeIn(const Events& events) {
    Milliseconds sum{0};
    for (const Event& event : events) {
        if (const auto* end = std::get_if<SegmentEnded>(&event)) {
            sum += end->active;
        }
    }
    return sum;
}

} // namespace

TEST_CASE("a compiled routine is as long as its steps say, and both sides get the same") {
    CHECK(rc::check([] {
        const auto any = anyRoutine();
        const auto plan = compile(any.routine, any.exercises).value();
        Milliseconds expected{0};
        std::size_t next = 0;
        for (std::size_t i = 0; i < any.routine.steps.size(); ++i) {
            const auto& step = any.routine.steps[i];
            const auto& exercise = any.exercises.at(step.exercise);
            RC_ASSERT(plan.steps[i].length == domain::stepLength(exercise, step));
            RC_ASSERT(plan.steps[i].firstSegment == static_cast<int>(next));
            expected += plan.steps[i].length;
            Milliseconds left{0};
            Milliseconds right{0};
            for (int k = 0; k < plan.steps[i].segmentCount; ++k, ++next) {
                const Segment& segment = plan.segments[next];
                RC_ASSERT(segment.index == static_cast<int>(next));
                RC_ASSERT(segment.step == static_cast<int>(i));
                RC_ASSERT(segment.length > Milliseconds{0});
                RC_ASSERT(segment.count <= step.dose.count);
                if (domain::isWork(segment.phase)) {
                    left += segment.side == domain::Side::left ? segment.length : Milliseconds{0};
                    right += segment.side == domain::Side::right ? segment.length : Milliseconds{0};
                }
            }
            RC_ASSERT(left == right);
        }
        RC_ASSERT(next == plan.segments.size());
        RC_ASSERT(plan.total == expected);
    }));
}

TEST_CASE("cutting time into pieces changes nothing") {
    CHECK(rc::check([] {
        const auto any = anyRoutine();
        const auto plan = planOf(any, anyOptions(any));
        auto whole = started(plan);
        auto pieces = whole;
        SteadyInstant now = kStart;
        for (int round = 0; round < 6; ++round) {
            const SteadyInstant next = now + anyWhile();
            RC_ASSERT(whole.advance(next) == advanceInPieces(pieces, now, next));
            RC_ASSERT(whole.snapshot() == pieces.snapshot());
            const Command command = anyCommand();
            RC_ASSERT(whole.handle(command, next) == pieces.handle(command, next));
            RC_ASSERT(whole.snapshot() == pieces.snapshot());
            RC_ASSERT(whole.nextDeadline() == pieces.nextDeadline());
            now = next;
        }
    }));
}

TEST_CASE("a thousand pauses add no active time and lose none") {
    CHECK(rc::check([] {
        const auto plan = anyPlan();
        Events events;
        auto engine = started(plan, &events);
        SteadyInstant now = kStart;
        Milliseconds stoodStill{0};
        // Enough short stretches that the plan is not over before the last pause.
        const auto most = std::max<std::int64_t>(1, plan->total.count() / 1001);
        for (int i = 0; i < 1000; ++i) {
            now = now + Milliseconds{*rc::gen::inRange<std::int64_t>(0, most)};
            append(events, engine.handle(Pause{}, now));
            const Milliseconds pause{*rc::gen::inRange(0, 100'000)};
            now = now + pause;
            append(events, engine.handle(Resume{}, now));
            now = now + kResumeCount;
            append(events, engine.advance(now));
            stoodStill += pause + kResumeCount;
        }
        append(events, engine.advance(now + plan->total));
        RC_ASSERT(engine.snapshot().active == plan->total);
        RC_ASSERT(activeIn(events) == plan->total);
        const Event end =
            Finished{journal::SessionState::completed, kStart + plan->total + stoodStill};
        RC_ASSERT(events.back() == end);
    }));
}

TEST_CASE("waking only at the deadlines misses nothing, and no wake-up is for nothing") {
    CHECK(rc::check([] {
        const auto plan = anyPlan();
        Events hopped;
        auto hopper = started(plan, &hopped);
        Events walked;
        auto walker = started(plan, &walked);
        while (const auto deadline = hopper.nextDeadline()) {
            const auto more = hopper.advance(*deadline);
            RC_ASSERT(!more.empty());
            RC_ASSERT(instantOf(more.front()) == *deadline);
            append(hopped, more);
        }
        append(walked, walker.advance(kStart + plan->total));
        RC_ASSERT(hopped == walked);
        RC_ASSERT(walker.snapshot().state == EngineState::finished);
    }));
}

TEST_CASE("an engine taken up from its snapshot goes on as the first would have") {
    CHECK(rc::check([] {
        const auto any = anyRoutine();
        const auto plan = planOf(any, anyOptions(any));
        auto first = started(plan);
        SteadyInstant now = kStart;
        const int before = *rc::gen::inRange(0, 8);
        for (int i = 0; i < before; ++i) {
            now = now + anyWhile();
            (void)first.handle(anyCommand(), now);
        }
        SessionEngine second(plan, first.snapshot(), now);
        RC_ASSERT(second.snapshot() == first.snapshot());
        for (int i = 0; i < 8; ++i) {
            now = now + anyWhile();
            const Command command = anyCommand();
            RC_ASSERT(second.handle(command, now) == first.handle(command, now));
            RC_ASSERT(second.snapshot() == first.snapshot());
        }
    }));
}

namespace {

/// What a new plan may not touch: all that was, and where the session stands.
void checkSamePlace(const SessionPlan& before, const SessionPlan& after, std::size_t present) {
    for (std::size_t i = 0; i < present; ++i) {
        RC_ASSERT(before.segments[i] == after.segments[i]);
    }
    const Segment& was = before.segments[present];
    const Segment& is = after.segments[present];
    RC_ASSERT(was.step == is.step);
    RC_ASSERT(was.phase == is.phase);
    RC_ASSERT(was.side == is.side);
    RC_ASSERT(was.set == is.set);
    RC_ASSERT(was.untimed == is.untimed);
    RC_ASSERT(was.untimed || was.count == is.count);
}

/// Every plan, however often it was changed: numbered on, its sums right, every dose within its
/// limits.
void checkSound(const SessionPlan& plan) {
    Milliseconds total{0};
    int next = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const PlanStep& step = plan.steps[i];
        RC_ASSERT(step.firstSegment == next);
        RC_ASSERT(step.segmentCount > 0);
        RC_ASSERT(step.counts >= 1);
        RC_ASSERT(step.counts <= domain::Dose::kMostCount);
        RC_ASSERT(step.hold == Milliseconds{0} || step.hold >= domain::Dose::kShortestHold);
        RC_ASSERT(step.hold <= domain::Dose::kLongestHold);
        Milliseconds length{0};
        for (int k = 0; k < step.segmentCount; ++k, ++next) {
            const Segment& segment = plan.segments[static_cast<std::size_t>(next)];
            RC_ASSERT(segment.index == next);
            RC_ASSERT(segment.step == static_cast<int>(i));
            RC_ASSERT(segment.length > Milliseconds{0});
            length += segment.length;
        }
        RC_ASSERT(step.length == length);
        total += length;
    }
    RC_ASSERT(next == static_cast<int>(plan.segments.size()));
    RC_ASSERT(plan.total == total);
}

/// A random change of the session that `engine` runs.
void changePlan(SessionEngine& engine, const AnyRoutine& any) {
    const auto before = engine.snapshot();
    const SessionPlan plan = engine.plan();
    CompileOptions options = plan.options;
    options.changes.push_back(anyChange(any, before.segment));
    const auto changed = planOf(any, options);
    checkSound(*changed);
    checkSamePlace(plan, *changed, static_cast<std::size_t>(before.segment));
    RC_ASSERT(engine.replan(changed) == (before.state != EngineState::finished));
    auto after = engine.snapshot();
    if (after.extension != before.extension) { // made shorter than it has run
        RC_ASSERT(engine.segmentLength() == before.elapsed + kLeastLeft);
        after.extension = before.extension;
    }
    RC_ASSERT(after == before);
}

} // namespace

TEST_CASE("whatever a person presses or changes, the session stays in order and its sums agree") {
    CHECK(rc::check([] {
        const auto any = anyRoutine();
        const auto plan = planOf(any, anyOptions(any));
        checkSound(*plan);
        Events events;
        auto engine = started(plan, &events);
        SteadyInstant now = kStart;
        const int presses = *rc::gen::inRange(0, 40);
        for (int i = 0; i < presses; ++i) {
            now = now + anyWhile();
            if (*rc::gen::inRange(0, 4) == 0) {
                append(events, engine.advance(now));
                changePlan(engine, any);
            }
            const auto state = engine.snapshot().state;
            const Command command = anyCommand();
            append(events, engine.handle(command, now));
            const auto snapshot = engine.snapshot();
            const bool untimed = engine.segment().untimed;
            RC_ASSERT(engine.timeLeft() >= Milliseconds{0});
            RC_ASSERT(snapshot.elapsed >= Milliseconds{0});
            RC_ASSERT(untimed || snapshot.elapsed <= engine.segmentLength());
            RC_ASSERT(snapshot.resumeLeft <= kResumeCount);
            RC_ASSERT(snapshot.state == EngineState::finished || untimed ||
                      engine.timeLeft() > Milliseconds{0});
            if (state == EngineState::paused && !std::holds_alternative<Resume>(command)) {
                RC_ASSERT(snapshot.state == EngineState::paused ||
                          snapshot.state == EngineState::finished);
            }
            const bool over = snapshot.state == EngineState::finished;
            RC_ASSERT(snapshot.active ==
                      activeIn(events) + (over ? Milliseconds{0} : snapshot.elapsed));
        }
        checkOrder(events);
    }));
}
