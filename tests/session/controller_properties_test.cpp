#include "session/controller.h"
#include "support/manual_clock.h"
#include "support/memory_journal.h"
#include "support/session_generators.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::session;
using namespace unhunch::test;
using journal::SegmentOutcome;
using journal::SegmentRecord;
using journal::SessionState;

namespace {

struct World {
    explicit World(AnyRoutine itsRoutine, const CompileOptions& options = {})
        : routine(std::move(itsRoutine)), plan(planOf(routine, options)) {
        controller = SessionController::begin(plan, journal, clock).value();
        listen();
    }
    void listen() {
        controller->onEvent([this](const Event& event) { events.push_back(event); });
    }
    void dieAndResume() {
        controller.reset();
        const auto record = journal.openSession()->value();
        const auto options = optionsFromText(record.planOptions);
        RC_ASSERT(options.has_value());
        plan = planOf(routine, *options);
        controller = SessionController::resume(plan, record, journal, clock).value();
        listen();
    }
    /// The person changes what is still to come.
    void change() {
        controller->tick();
        const auto snapshot = controller->engine().snapshot();
        CompileOptions options = controller->engine().plan().options;
        options.changes.push_back(anyChange(routine, snapshot.segment));
        const auto done = controller->replan(planOf(routine, options));
        RC_ASSERT(done.has_value() == (snapshot.state != EngineState::finished));
    }
    /// Time goes on in ordinary life: the page wakes at each deadline.
    void live(Milliseconds length) {
        const SteadyInstant end = clock.steadyNow() + length;
        while (clock.steadyNow() < end) {
            clock.advanceTo(std::min(end, controller->nextDeadline().value_or(end)));
            controller->tick();
        }
    }
    [[nodiscard]] EngineState state() const { return controller->engine().snapshot().state; }

    AnyRoutine routine;
    std::shared_ptr<const SessionPlan> plan; ///< it began with, or was taken up under
    ManualClock clock;
    MemoryJournal journal;
    std::unique_ptr<SessionController> controller;
    std::vector<Event> events;
};

/// One thing that may befall a session.
void befall(World& world) {
    switch (
        *rc::gen::weightedElement<int>({{6, 0}, {6, 1}, {1, 2}, {1, 3}, {2, 4}, {1, 5}, {2, 6}})) {
    case 0:
        world.live(anyWhile());
        break;
    case 1:
        world.controller->handle(anyCommand());
        break;
    case 2:
        world.clock.sleep(anyWhile());
        world.controller->tick();
        break;
    case 3:
        world.clock.advance(anyWhile()); // nobody ticks: the program is frozen
        world.controller->tick();
        break;
    case 4:
        world.journal.failWrites(*rc::gen::arbitrary<bool>());
        break;
    case 6:
        world.change();
        break;
    default:
        world.clock.jumpUtc(anyWhile() - Seconds{10});
        break;
    }
}

/// Segment index, time and outcome of every end, as told and as stored.
using Ends = std::vector<std::tuple<int, Milliseconds, SegmentOutcome>>;
Ends endsIn(const std::vector<Event>& events) {
    Ends ends;
    for (const Event& event : events) {
        if (const auto* end = std::get_if<SegmentEnded>(&event)) {
            ends.emplace_back(end->segment, end->active, end->outcome);
        }
    }
    return ends;
}
Ends endsIn(const std::vector<SegmentRecord>& records) {
    Ends ends;
    for (const SegmentRecord& record : records) {
        ends.emplace_back(record.segment, record.active, record.outcome);
    }
    return ends;
}

} // namespace

TEST_CASE("the journal agrees with what was told, whatever happened") {
    CHECK(rc::check([] {
        const auto routine = anyRoutine();
        World world(routine, anyOptions(routine));
        const int things = *rc::gen::inRange(0, 40);
        for (int i = 0; i < things; ++i) {
            befall(world);
        }
        world.journal.failWrites(false);
        world.clock.advance(kWriteRetry);
        world.controller->tick();
        RC_ASSERT(!world.controller->writeError());
        const auto record = world.journal.session(world.controller->id()).value();
        const auto segments = world.journal.segments(record.id).value();
        RC_ASSERT(endsIn(segments) == endsIn(world.events));
        const bool finished = world.state() == EngineState::finished;
        RC_ASSERT(finished == (record.state != SessionState::open));
        if (finished) {
            RC_ASSERT(std::get<Finished>(world.events.back()).state == record.state);
            RC_ASSERT(record.active == world.controller->engine().snapshot().active);
        } else {
            RC_ASSERT(record.position.segment == world.controller->engine().snapshot().segment);
        }
        if (world.state() == EngineState::paused) {
            RC_ASSERT(record.position.elapsed == world.controller->engine().snapshot().elapsed);
        }
    }));
}

TEST_CASE("a session runs its whole plan once, however often the program dies") {
    CHECK(rc::check([] {
        World world(anyRoutine());
        const int deaths = *rc::gen::inRange(0, 6);
        for (int i = 0; i < deaths; ++i) {
            if (*rc::gen::inRange(0, 3) == 0) { // dies in the middle of its writes
                world.journal.failWritesAfter(*rc::gen::inRange(0, 4));
            }
            world.live(anyWhile());
            if (*rc::gen::arbitrary<bool>()) {
                world.controller->handle(Pause{});
            }
            const auto open = world.journal.openSession().value();
            world.journal.failWrites(false);
            if (!open) {
                break;
            }
            world.dieAndResume();
            const auto snapshot = world.controller->engine().snapshot();
            if (snapshot.state == EngineState::finished) {
                break;
            }
            RC_ASSERT(snapshot.state == EngineState::paused);
            RC_ASSERT(snapshot.segment == open->position.segment);
            RC_ASSERT(snapshot.elapsed == open->position.elapsed);
            world.controller->handle(Resume{});
        }
        world.controller->handle(Resume{});
        world.live(world.plan->total + kResumeCount);
        const auto record = world.journal.session(world.controller->id()).value();
        RC_ASSERT(record.state == SessionState::completed);
        RC_ASSERT(record.active == world.plan->total);
        const auto segments = world.journal.segments(record.id).value();
        RC_ASSERT(segments.size() == world.plan->segments.size());
        for (std::size_t i = 0; i < segments.size(); ++i) {
            RC_ASSERT(segments[i].segment == static_cast<int>(i));
            RC_ASSERT(segments[i].active == world.plan->segments[i].length);
            RC_ASSERT(segments[i].outcome == SegmentOutcome::completed);
        }
    }));
}

TEST_CASE("a session that was changed can be taken up wherever the program dies") {
    CHECK(rc::check([] {
        const auto routine = anyRoutine();
        World world(routine, anyOptions(routine));
        const int deaths = *rc::gen::inRange(1, 5);
        for (int i = 0; i < deaths; ++i) {
            if (*rc::gen::inRange(0, 3) == 0) {
                world.journal.failWritesAfter(*rc::gen::inRange(0, 4));
            }
            const int things = *rc::gen::inRange(0, 10);
            for (int k = 0; k < things; ++k) {
                *rc::gen::arbitrary<bool>() ? world.change() : world.live(anyWhile());
                world.controller->handle(anyCommand());
            }
            world.journal.failWrites(false);
            const auto open = world.journal.openSession().value();
            if (!open) {
                return;
            }
            world.dieAndResume();
            const auto snapshot = world.controller->engine().snapshot();
            if (snapshot.state != EngineState::finished) {
                RC_ASSERT(snapshot.segment == open->position.segment);
                RC_ASSERT(snapshot.elapsed == open->position.elapsed);
            }
        }
    }));
}

TEST_CASE("a jump of the calendar changes nothing that was told") {
    CHECK(rc::check([] {
        const auto routine = anyRoutine();
        World still(routine);
        World jumping(routine);
        for (int i = 0; i < 10; ++i) {
            const Milliseconds length = anyWhile();
            const Command command = anyCommand();
            jumping.clock.jumpUtc(anyWhile() - Seconds{10});
            for (World* world : {&still, &jumping}) {
                world->live(length);
                world->controller->handle(command);
            }
        }
        RC_ASSERT(still.events == jumping.events);
        RC_ASSERT(still.controller->engine().snapshot() == jumping.controller->engine().snapshot());
    }));
}
