#include "session/controller.h"
#include "support/manual_clock.h"
#include "support/memory_journal.h"
#include "support/session_fixtures.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::session;
using namespace unhunch::test;
using journal::SegmentOutcome;
using journal::SessionState;

namespace {

/// A session of floor mobility, started, with everything around it.
class Desk {
public:
    Desk() { controller = SessionController::begin(plan, journal, clock).value(); }

    /// Time goes on in steps of a second, the controller ticking along.
    void run(int seconds) {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(Seconds{1});
            controller->tick();
        }
    }
    [[nodiscard]] journal::SessionRecord stored() const {
        return journal.session(controller->id()).value();
    }
    [[nodiscard]] std::vector<journal::SegmentRecord> segments() const {
        return journal.segments(controller->id()).value();
    }
    [[nodiscard]] EngineState state() const { return controller->engine().snapshot().state; }
    /// The program dies and is started again.
    void dieAndResume() {
        controller.reset();
        controller =
            SessionController::resume(plan, journal.openSession()->value(), journal, clock).value();
    }

    std::shared_ptr<const SessionPlan> plan = planOf(floorMobility());
    ManualClock clock;
    MemoryJournal journal;
    std::unique_ptr<SessionController> controller;
};

journal::SessionPosition position(int segment, Milliseconds elapsed) {
    return {segment, elapsed};
}

} // namespace

TEST_CASE("a session that begins stands open in the journal and runs") {
    const Desk desk;
    const auto record = desk.stored();
    CHECK(record.routine == RoutineId{"floor-mobility"});
    CHECK(record.routineTitle == "Floor mobility");
    CHECK(record.planFingerprint == desk.plan->fingerprint());
    CHECK(record.startedAt == desk.clock.localNow());
    CHECK(record.planned == Seconds{434});
    CHECK(record.state == SessionState::open);
    CHECK(desk.state() == EngineState::running);
}

TEST_CASE("a session does not begin when the journal cannot take it") {
    ManualClock clock;
    MemoryJournal journal;
    journal.failWrites(true);
    const auto refused = SessionController::begin(planOf(floorMobility()), journal, clock);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::diskFull);
}

TEST_CASE("each segment is in the journal the moment it ends") {
    Desk desk;
    desk.run(14);
    CHECK(desk.segments().empty());
    desk.run(1);
    REQUIRE(desk.segments().size() == 1);
    const auto segment = desk.segments().front();
    CHECK(segment.exercise == ExerciseId{"cat-cow"});
    CHECK(segment.exerciseTitle == "cat-cow");
    CHECK(segment.phase == Phase::prepare);
    CHECK(segment.planned == Seconds{15});
    CHECK(segment.active == Seconds{15});
    CHECK(segment.outcome == SegmentOutcome::completed);
    CHECK(segment.endedAt == desk.stored().startedAt.at + Seconds{15});
    CHECK(desk.stored().position == position(1, Milliseconds{0}));
}

TEST_CASE("a whole session is completed with all its time") {
    Desk desk;
    std::vector<std::string> heard;
    desk.controller->onEvent([&](const Event& event) { heard.push_back(describe(event)); });
    desk.run(440);
    CHECK(desk.stored().state == SessionState::completed);
    CHECK(desk.stored().active == Seconds{434});
    CHECK(desk.stored().endedAt == desk.stored().startedAt.at + Seconds{434});
    CHECK(desk.segments().size() == desk.plan->segments.size());
    CHECK(heard.front() == "1000 started 0"); // from before the listener was set
    CHECK(heard.back() == "1434 finished completed");
    CHECK_FALSE(desk.controller->nextDeadline());
}

TEST_CASE("the end of a segment is dated to its own instant although the tick comes late") {
    Desk desk;
    desk.clock.advance(Milliseconds{20'700});
    desk.controller->tick();
    CHECK(desk.segments().front().endedAt == desk.stored().startedAt.at + Seconds{15});
}

TEST_CASE("a listener hears of a segment's end after it is in the journal") {
    Desk desk;
    std::size_t stored = 0;
    desk.controller->onEvent([&](const Event& event) {
        if (std::holds_alternative<SegmentEnded>(event)) {
            stored = desk.segments().size();
        }
    });
    desk.run(15);
    CHECK(stored == 1);
}

TEST_CASE("a listener may give a command, and hears everything in order") {
    Desk desk;
    std::vector<SteadyInstant> instants;
    std::vector<std::string> heard;
    desk.controller->onEvent([&](const Event& event) {
        instants.push_back(instantOf(event));
        heard.push_back(describe(event));
        if (std::holds_alternative<SegmentEnded>(event)) {
            desk.controller->handle(Pause{});
        }
    });
    desk.run(15);
    CHECK(std::ranges::is_sorted(instants));
    REQUIRE(heard.size() >= 3);
    CHECK(Lines(heard.end() - 3, heard.end()) ==
          Lines{"1015 ended 0 completed 15000", "1015 started 1", "1015 paused"});
}

TEST_CASE("a pause and a step back move the position in the journal") {
    Desk desk;
    desk.run(17);
    desk.controller->handle(Pause{});
    CHECK(desk.stored().position == position(1, Seconds{2}));
    desk.controller->handle(Back{});
    CHECK(desk.stored().position == position(0, Milliseconds{0}));
    CHECK(desk.segments().back().outcome == SegmentOutcome::skipped);
    CHECK(desk.stored().active == Seconds{17});
}

TEST_CASE("a session ended by a warning sign says so") {
    Desk desk;
    desk.run(17);
    desk.controller->handle(EndEarly{.stopSign = true});
    CHECK(desk.stored().state == SessionState::stopped);
    CHECK(desk.journal.hurtSince(CivilDay{0}).value() == std::vector{ExerciseId{"cat-cow"}});
}

TEST_CASE("a machine that sleeps pauses the session at the last sure moment") {
    Desk desk;
    desk.run(17);
    desk.clock.sleep(Seconds{3600});
    desk.clock.advance(Seconds{2}); // waking up takes a moment
    desk.controller->tick();
    CHECK(desk.state() == EngineState::paused);
    CHECK(desk.stored().position == position(1, Seconds{2}));
    CHECK(desk.segments().size() == 1);
    desk.controller->handle(Resume{});
    desk.run(3);
    CHECK(desk.state() == EngineState::running);
    CHECK(desk.controller->engine().snapshot().elapsed == Seconds{2});
}

TEST_CASE("a frozen program pauses the session at its last tick") {
    Desk desk;
    desk.run(17);
    desk.clock.advance(kLostTime + Milliseconds{1});
    SECTION("found by a tick") {
        desk.controller->tick();
    }
    SECTION("found by a command, which is then carried out") {
        desk.controller->handle(Pause{});
    }
    CHECK(desk.state() == EngineState::paused);
    CHECK(desk.stored().position == position(1, Seconds{2}));
}

TEST_CASE("a gap that is not too long is caught up with, event by event") {
    Desk desk;
    desk.clock.advance(kLostTime);
    desk.controller->tick();
    CHECK(desk.state() == EngineState::running);
    CHECK(desk.stored().active == Seconds{27}); // 15 s of getting ready, three times 4 s
}

TEST_CASE("a sleep or a gap while paused changes nothing") {
    Desk desk;
    desk.run(17);
    desk.controller->handle(Pause{});
    desk.clock.sleep(Seconds{3600});
    desk.clock.advance(Seconds{3600});
    desk.controller->tick();
    CHECK(desk.state() == EngineState::paused);
    desk.controller->handle(Resume{});
    CHECK(desk.state() == EngineState::resuming);
    desk.clock.sleep(Seconds{60});
    desk.controller->tick();
    CHECK(desk.state() == EngineState::paused);
}

TEST_CASE("two clocks read a little apart are no sleep") {
    Desk desk;
    desk.run(10);
    desk.clock.sleep(kSleepTolerance);
    desk.controller->tick();
    CHECK(desk.state() == EngineState::running);
}

TEST_CASE("a quiet hold of two minutes is not taken for lost time") {
    auto longHold = stepOf(childsPose(), 1);
    longHold.dose.holdLength = Seconds{120};
    ManualClock clock;
    MemoryJournal journal;
    const auto controller =
        SessionController::begin(planOf(routineOf({longHold})), journal, clock).value();
    while (const auto deadline = controller->nextDeadline()) {
        REQUIRE(*deadline > clock.steadyNow());
        REQUIRE(*deadline - clock.steadyNow() <= kHeartbeat);
        clock.advanceTo(*deadline);
        controller->tick();
    }
    const auto stored = journal.session(controller->id()).value();
    CHECK(stored.state == SessionState::completed);
    CHECK(stored.active == Seconds{135});
}

TEST_CASE("a jump of the calendar changes only the recorded dates") {
    Desk desk;
    desk.run(10);
    desk.clock.jumpUtc(Seconds{86'400});
    desk.run(430);
    CHECK(desk.stored().state == SessionState::completed);
    CHECK(desk.stored().active == Seconds{434});
    CHECK(desk.stored().endedAt == desk.stored().startedAt.at + Seconds{86'400 + 434});
}

TEST_CASE("a write error is told and loses no segment") {
    Desk desk;
    desk.run(10);
    desk.journal.failWrites(true);
    desk.run(10);
    REQUIRE(desk.controller->writeError());
    CHECK(desk.controller->writeError()->code == ErrorCode::diskFull);
    CHECK(desk.segments().empty());
    CHECK(desk.state() == EngineState::running);
    desk.journal.failWrites(false);
    desk.run(5);
    CHECK_FALSE(desk.controller->writeError());
    CHECK(desk.segments().size() == 3);
    CHECK(desk.stored().position.segment == 3);
}

TEST_CASE("the end of a session is written later when the disk was full at the time") {
    Desk desk;
    desk.journal.failWrites(true);
    desk.run(434);
    CHECK(desk.state() == EngineState::finished);
    const auto retry = desk.controller->nextDeadline();
    REQUIRE(retry);
    CHECK(*retry - desk.clock.steadyNow() <= kWriteRetry);
    desk.journal.failWrites(false);
    desk.clock.advance(kWriteRetry);
    desk.controller->tick();
    CHECK(desk.stored().state == SessionState::completed);
    CHECK(desk.stored().active == Seconds{434});
    CHECK(desk.stored().endedAt == desk.stored().startedAt.at + Seconds{434});
    CHECK_FALSE(desk.controller->writeError());
    CHECK_FALSE(desk.controller->nextDeadline());
}

TEST_CASE("a full disk is not tried at every frame") {
    Desk desk;
    desk.run(14);
    desk.journal.failWrites(true);
    desk.run(1);
    for (int frame = 0; frame < 60; ++frame) {
        desk.clock.advance(Milliseconds{16});
        desk.controller->tick();
    }
    CHECK(desk.journal.failedWrites() == 1);
}

TEST_CASE("a discarded session is gone from the journal and finished") {
    Desk desk;
    desk.run(40);
    Lines heard;
    desk.controller->onEvent([&](const Event& event) { heard.push_back(describe(event)); });
    REQUIRE(desk.controller->discard());
    CHECK(desk.state() == EngineState::finished);
    CHECK(heard.back() == "1040 finished ended");
    CHECK_FALSE(desk.controller->writeError());
    CHECK(desk.journal.sessions({})->empty());
    desk.run(10);
    CHECK_FALSE(desk.controller->nextDeadline());
}

TEST_CASE("a session that cannot be discarded goes on") {
    Desk desk;
    desk.journal.failWrites(true);
    CHECK_FALSE(desk.controller->discard());
    CHECK(desk.state() == EngineState::running);
}

TEST_CASE("a session that was cut off is taken up where it stood, paused") {
    Desk desk;
    desk.run(17);
    desk.controller->handle(Pause{});
    desk.run(5);
    desk.dieAndResume();
    CHECK(desk.state() == EngineState::paused);
    const auto snapshot = desk.controller->engine().snapshot();
    CHECK(snapshot.segment == 1);
    CHECK(snapshot.elapsed == Seconds{2});
    CHECK(snapshot.active == Seconds{17});
    desk.controller->handle(Resume{});
    desk.run(3 + 434 - 17);
    CHECK(desk.stored().state == SessionState::completed);
    CHECK(desk.stored().active == Seconds{434});
}

TEST_CASE("a hold that was lengthened is taken up beyond its own length") {
    Desk desk;
    desk.controller->handle(Extend{});
    desk.run(18);
    desk.controller->handle(Pause{});
    desk.dieAndResume();
    CHECK(desk.controller->engine().snapshot().elapsed == Seconds{18});
    CHECK(desk.controller->engine().segmentLength() == Seconds{25});
}

TEST_CASE("a session that only lacks its end is finished when it is taken up") {
    Desk desk;
    desk.run(433);
    desk.journal.failWritesAfter(1); // the last segment is written, the end is not
    desk.run(1);
    REQUIRE(desk.stored().state == SessionState::open);
    desk.journal.failWrites(false);
    desk.clock.advance(Seconds{86'400});
    desk.dieAndResume();
    CHECK(desk.state() == EngineState::finished);
    CHECK(desk.stored().state == SessionState::completed);
    CHECK(desk.stored().endedAt == desk.stored().startedAt.at + Seconds{434});
    CHECK(desk.segments().size() == desk.plan->segments.size());
}

TEST_CASE("a session is not taken up under another plan or after its end") {
    Desk desk;
    desk.run(17);
    const auto open = desk.stored();
    const auto other = planOf(floorMobility(), {.leaveOut = {1}});
    const auto changed = SessionController::resume(other, open, desk.journal, desk.clock);
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::conflict);
    desk.controller->handle(EndEarly{});
    const auto ended =
        SessionController::resume(desk.plan, desk.stored(), desk.journal, desk.clock);
    REQUIRE_FALSE(ended);
    CHECK(ended.error().code == ErrorCode::conflict);
}
