#include "session/engine.h"
#include "support/session_fixtures.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::session;
using namespace unhunch::test;

namespace {

constexpr SteadyInstant kStart{Milliseconds{1'000'000}};
SteadyInstant at(int seconds) {
    return kStart + Seconds{seconds};
}
SteadyInstant atMs(int milliseconds) {
    return kStart + Milliseconds{milliseconds};
}

/// Child's pose twice: 0 prepare 15, 1 hold 30, 2 gap 5, 3 hold 30. Then a turn twice: 4 prepare 5,
/// and 5..12 turn 3, back 2.
std::shared_ptr<const SessionPlan> restAndTurn() {
    return planOf(routineOf({stepOf(childsPose(), 2), stepOf(seatedTurn(), 2)}));
}

class Bench {
public:
    explicit Bench(std::shared_ptr<const SessionPlan> plan = restAndTurn())
        : engine(std::move(plan)) {}
    Lines to(int seconds) { return describe(engine.advance(at(seconds)), kStart); }
    Lines give(const Command& command, int seconds) {
        return describe(engine.handle(command, at(seconds)), kStart);
    }
    /// Started and run silently to `seconds`.
    static Bench startedAt(int seconds) {
        Bench bench;
        bench.give(Start{}, 0);
        bench.to(seconds);
        return bench;
    }
    SessionEngine engine;
};

} // namespace

TEST_CASE("nothing happens before the start") {
    Bench bench;
    CHECK(bench.to(1000).empty());
    CHECK(bench.engine.snapshot().state == EngineState::ready);
    CHECK_FALSE(bench.engine.nextDeadline());
    for (const Command& command : {Command{Pause{}}, Command{Resume{}}, Command{Back{}},
                                   Command{Skip{}}, Command{RestartStep{}}, Command{Extend{}},
                                   Command{Done{}}, Command{SkipHurt{}}, Command{EndEarly{}}}) {
        CHECK(bench.give(command, 1000).empty());
    }
    CHECK(bench.engine.timeLeft() == Seconds{105});
    CHECK(bench.give(Start{}, 1001) == Lines{"1001 started 0"});
}

TEST_CASE("a jump over many segments gives every event at its own instant") {
    Bench bench;
    CHECK(bench.give(Start{}, 0) == Lines{"0 started 0"});
    CHECK(bench.to(86) == Lines{"12 count 3",
                                "13 count 2",
                                "14 count 1",
                                "15 ended 0 completed 15000",
                                "15 started 1",
                                "30 halfway 1",
                                "42 count 3",
                                "43 count 2",
                                "44 count 1",
                                "45 ended 1 completed 30000",
                                "45 started 2",
                                "47 count 3",
                                "48 count 2",
                                "49 count 1",
                                "50 ended 2 completed 5000",
                                "50 started 3",
                                "65 halfway 3",
                                "77 count 3",
                                "78 count 2",
                                "79 count 1",
                                "80 ended 3 completed 30000",
                                "80 started 4",
                                "82 count 3",
                                "83 count 2",
                                "84 count 1",
                                "85 ended 4 completed 5000",
                                "85 started 5"});
    const Lines end = bench.to(5000);
    CHECK(end.back() == "105 finished completed");
    CHECK(bench.engine.snapshot().state == EngineState::finished);
    CHECK(bench.engine.snapshot().active == Seconds{105});
    CHECK(bench.engine.timeLeft() == Milliseconds{0});
    CHECK_FALSE(bench.engine.nextDeadline());
}

TEST_CASE("short repetitions are neither counted down nor halved") {
    Bench bench = Bench::startedAt(85);
    CHECK(bench.to(91) == Lines{"88 ended 5 completed 3000", "88 started 6",
                                "90 ended 6 completed 2000", "90 started 7"});
}

TEST_CASE("the next deadline is the next thing that happens") {
    Bench bench = Bench::startedAt(0);
    CHECK(bench.engine.nextDeadline() == at(12));
    bench.to(20);
    CHECK(bench.engine.nextDeadline() == at(30));
    bench.to(30);
    CHECK(bench.engine.nextDeadline() == at(42));
    bench.give(Pause{}, 31);
    CHECK_FALSE(bench.engine.nextDeadline());
    bench.give(Resume{}, 60);
    CHECK(bench.engine.nextDeadline() == at(63));
}

TEST_CASE("a pause freezes the segment and three seconds are counted before it runs again") {
    Bench bench = Bench::startedAt(20);
    CHECK(bench.give(Pause{}, 25) == Lines{"25 paused"});
    CHECK(bench.to(4000).empty());
    CHECK(bench.engine.snapshot().elapsed == Seconds{10});
    CHECK(bench.give(Pause{}, 4000).empty());
    CHECK(bench.give(Resume{}, 4000) == Lines{"4000 counting"});
    CHECK(bench.engine.snapshot().resumeLeft == kResumeCount);
    CHECK(bench.to(4008) == Lines{"4003 resumed", "4008 halfway 1"});
    CHECK(bench.to(4024).back() == "4023 started 2");
}

TEST_CASE("a pause during the count goes back to paused, and the next count is whole again") {
    Bench bench = Bench::startedAt(20);
    bench.give(Pause{}, 25);
    bench.give(Resume{}, 30);
    CHECK(bench.give(Pause{}, 32) == Lines{"32 paused"});
    CHECK(bench.to(99).empty());
    bench.give(Resume{}, 100);
    CHECK(bench.to(103) == Lines{"103 resumed"});
    CHECK(bench.engine.snapshot().elapsed == Seconds{10});
}

TEST_CASE("back goes to the start of the exercise, and from its very start to the one before") {
    Bench bench = Bench::startedAt(95);
    CHECK(bench.give(Back{}, 95) == Lines{"95 ended 9 skipped 0", "95 started 4"});
    bench.to(98);
    CHECK(bench.give(Back{}, 98) == Lines{"98 ended 4 skipped 3000", "98 started 0"});
    CHECK(bench.give(Back{}, 99) == Lines{"99 ended 0 skipped 1000", "99 started 0"});
    bench.to(103);
    CHECK(bench.give(Back{}, 103) == Lines{"103 ended 0 skipped 4000", "103 started 0"});
}

TEST_CASE("back counts from the start of the exercise, not of the segment") {
    Bench bench = Bench::startedAt(85); // segment 5 has just begun, 5 s into the exercise
    CHECK(bench.give(Back{}, 85) == Lines{"85 ended 5 skipped 0", "85 started 4"});
}

TEST_CASE("skip ends a wait, and leaves an exercise from its work") {
    Bench bench = Bench::startedAt(2);
    CHECK(bench.give(Skip{}, 2) == Lines{"2 ended 0 skipped 2000", "2 started 1"});
    bench.to(33);
    CHECK(bench.give(Skip{}, 33) == Lines{"33 ended 2 skipped 1000", "33 started 3"});
    CHECK(bench.give(Skip{}, 40) == Lines{"40 ended 3 skipped 7000", "40 started 4"});
    bench.give(Skip{}, 40);
    CHECK(bench.give(Skip{}, 41) == Lines{"41 ended 5 skipped 1000", "41 finished completed"});
    CHECK(bench.engine.snapshot().state == EngineState::finished);
    CHECK(bench.give(Skip{}, 42).empty());
    CHECK(bench.give(Start{}, 42).empty());
}

TEST_CASE("starting an exercise over goes to its first work segment") {
    Bench bench = Bench::startedAt(60);
    CHECK(bench.give(RestartStep{}, 60) == Lines{"60 ended 3 skipped 10000", "60 started 1"});
}

TEST_CASE("an exercise that hurts is left at once, also while paused") {
    Bench bench = Bench::startedAt(60);
    bench.give(Pause{}, 60);
    CHECK(bench.give(SkipHurt{}, 70) == Lines{"70 ended 3 hurt 10000", "70 started 4"});
    CHECK(bench.engine.snapshot().state == EngineState::paused);
    CHECK(bench.to(500).empty());
    CHECK(bench.give(SkipHurt{}, 500) == Lines{"500 ended 4 hurt 0", "500 finished completed"});
}

TEST_CASE("moving while paused stays paused at the new place") {
    Bench bench = Bench::startedAt(60);
    bench.give(Pause{}, 60);
    for (const Command& command : {Command{Back{}}, Command{Skip{}}, Command{RestartStep{}}}) {
        bench.give(command, 70);
        CHECK(bench.engine.snapshot().state == EngineState::paused);
        CHECK(bench.engine.snapshot().elapsed == Milliseconds{0});
    }
    CHECK(bench.engine.snapshot().segment == 1);
}

TEST_CASE("moving during the count goes on counting") {
    Bench bench = Bench::startedAt(60);
    bench.give(Pause{}, 60);
    bench.give(Resume{}, 70);
    bench.give(Skip{}, 71);
    CHECK(bench.engine.snapshot().state == EngineState::resuming);
    CHECK(bench.to(73) == Lines{"73 resumed"});
    CHECK(bench.engine.segment().index == 4);
}

TEST_CASE("an extension lengthens this segment alone") {
    Bench bench = Bench::startedAt(20);
    CHECK(bench.engine.canExtend());
    CHECK(bench.give(Extend{}, 20) == Lines{"20 extended 1"});
    CHECK(bench.give(Extend{}, 20) == Lines{"20 extended 1"});
    CHECK(bench.engine.segmentLength() == Seconds{50});
    CHECK(bench.engine.timeLeft() == Seconds{105});
    CHECK(bench.to(66) == Lines{"40 halfway 1", "62 count 3", "63 count 2", "64 count 1",
                                "65 ended 1 completed 50000", "65 started 2"});
    CHECK(bench.engine.segmentLength() == Seconds{5});
}

TEST_CASE("halfway is told once although the end moves away; the count is told again") {
    Bench bench = Bench::startedAt(43);
    bench.give(Extend{}, 43);
    CHECK(bench.to(56) == Lines{"52 count 3", "53 count 2", "54 count 1",
                                "55 ended 1 completed 40000", "55 started 2"});
    Bench early = Bench::startedAt(31);
    early.give(Extend{}, 31); // halfway would now be at 35
    CHECK(early.to(40).empty());
}

TEST_CASE("holds and waits can be lengthened, repetitions and presses cannot") {
    Bench turning = Bench::startedAt(86);
    CHECK_FALSE(turning.engine.canExtend());
    CHECK(turning.give(Extend{}, 86).empty());
    Bench pressing(planOf(routineOf({stepOf(wallPress(), 1)})));
    CHECK_FALSE(pressing.engine.canExtend()); // not started
    pressing.give(Start{}, 0);
    CHECK(pressing.engine.canExtend()); // getting ready
    pressing.to(16);
    CHECK_FALSE(pressing.engine.canExtend());
    pressing.to(24);
    CHECK(pressing.engine.canExtend()); // easing
    pressing.to(100);
    CHECK_FALSE(pressing.engine.canExtend()); // finished
    Bench dog(planOf(routineOf({stepOf(birdDog(), 1)})));
    dog.give(Start{}, 0);
    dog.to(18);
    CHECK(dog.engine.segment().phase == Phase::hold);
    CHECK_FALSE(dog.engine.canExtend()); // the hold is part of a repetition
}

TEST_CASE("ending early says whether a warning sign was the reason") {
    Bench byChoice = Bench::startedAt(20);
    CHECK(byChoice.give(EndEarly{}, 20) == Lines{"20 ended 1 skipped 5000", "20 finished ended"});
    CHECK(byChoice.engine.timeLeft() == Milliseconds{0});
    Bench bySign = Bench::startedAt(20);
    bySign.give(Pause{}, 20);
    CHECK(bySign.give(EndEarly{.stopSign = true}, 30) ==
          Lines{"30 ended 1 hurt 5000", "30 finished stopped"});
}

TEST_CASE("a command at a boundary meets the segment that begins there") {
    Bench bench = Bench::startedAt(0);
    const Lines lines = bench.give(Skip{}, 15);
    REQUIRE(lines.size() == 7);
    CHECK(lines[4] == "15 started 1");
    CHECK(lines[5] == "15 ended 1 skipped 0");
    CHECK(lines[6] == "15 started 4");
}

TEST_CASE("a time before one already seen counts as the time seen") {
    Bench bench = Bench::startedAt(20);
    CHECK(bench.to(10).empty());
    CHECK(bench.give(Pause{}, 10) == Lines{"20 paused"});
}

TEST_CASE("a position outside the plan is moved inside it") {
    const auto plan = restAndTurn();
    const auto taken = [&](int segment, Milliseconds elapsed) {
        EngineSnapshot snapshot;
        snapshot.state = EngineState::running;
        snapshot.segment = segment;
        snapshot.elapsed = elapsed;
        return SessionEngine(plan, snapshot, kStart).snapshot();
    };
    CHECK(taken(-5, Seconds{3}).segment == 0);
    CHECK(taken(-5, Seconds{3}).elapsed == Milliseconds{0});
    CHECK(taken(999, Seconds{3}).segment == 12);
    CHECK(taken(1, Seconds{999}).elapsed == Milliseconds{29'999});
    CHECK(taken(1, Seconds{-1}).elapsed == Milliseconds{0});
    SessionEngine engine(plan, taken(1, Seconds{999}), kStart);
    CHECK(describe(engine.advance(atMs(1)), kStart) ==
          Lines{"0.001 ended 1 completed 30000", "0.001 started 2"});
}

namespace {

/// 0 prepare 5, 1 five turns to each side as the person likes (25 s are expected), 2 prepare 15,
/// 3 hold 30.
std::shared_ptr<const SessionPlan> turnAsYouLike() {
    CompileOptions options;
    options.ownPace = true;
    return planOf(routineOf({stepOf(seatedTurn(), 5), stepOf(childsPose(), 1)}), options);
}

/// `plan` with the hold or count of the step of `segment` changed.
std::shared_ptr<const SessionPlan> changedAt(int segment, const domain::DoseDelta& delta) {
    CompileOptions options;
    options.changes = {{.segment = segment, .delta = delta, .instead = {}}};
    return planOf(routineOf({stepOf(childsPose(), 2), stepOf(seatedTurn(), 2)}), options);
}

} // namespace

TEST_CASE("work that the person counts ends when the person says so") {
    Bench bench(turnAsYouLike());
    bench.give(Start{}, 0);
    CHECK(bench.to(5) ==
          Lines{"2 count 3", "3 count 2", "4 count 1", "5 ended 0 completed 5000", "5 started 1"});
    CHECK_FALSE(bench.engine.nextDeadline());
    CHECK(bench.engine.timeLeft() == Seconds{50 + 15 + 30});
    CHECK(bench.to(15).empty());
    CHECK(bench.engine.timeLeft() == Seconds{40 + 15 + 30});
    CHECK(bench.to(500).empty()); // no halfway, no count, no end
    CHECK(bench.engine.timeLeft() == Seconds{15 + 30});
    CHECK_FALSE(bench.engine.canExtend());
    CHECK(bench.give(Done{}, 501) == Lines{"501 ended 1 completed 496000", "501 started 2"});
}

TEST_CASE("Done says nothing about timed work, and what was paused stays paused") {
    Bench bench = Bench::startedAt(20);
    CHECK(bench.give(Done{}, 20).empty());
    CHECK(bench.engine.snapshot().segment == 1);
    Bench untimed(turnAsYouLike());
    untimed.give(Start{}, 0);
    untimed.give(Pause{}, 10);
    CHECK(untimed.give(Done{}, 12) == Lines{"12 ended 1 completed 5000", "12 started 2"});
    CHECK(untimed.engine.snapshot().state == EngineState::paused);
}

TEST_CASE("a hold that is made shorter ends earlier") {
    Bench bench = Bench::startedAt(20); // 5 s into a hold of 30
    REQUIRE(bench.engine.replan(changedAt(1, {0, Seconds{-10}})));
    CHECK(bench.engine.segmentLength() == Seconds{20});
    CHECK(bench.to(35) == Lines{"25 halfway 1", "32 count 3", "33 count 2", "34 count 1",
                                "35 ended 1 completed 20000", "35 started 2"});
    (void)bench.to(59);
    CHECK(bench.to(60).front() == "60 ended 3 completed 20000"); // and so does the next one
}

TEST_CASE("a hold that has run longer than the new length has three seconds left") {
    Bench bench = Bench::startedAt(43); // 28 s into a hold of 30
    REQUIRE(bench.engine.replan(changedAt(1, {0, Seconds{-10}})));
    CHECK(bench.engine.timeLeft() == Seconds{3 + 5 + 20 + 5 + 20});
    CHECK(bench.to(46).front() == "44 count 2");
    CHECK(bench.engine.snapshot().segment == 2);
}

TEST_CASE("an engine does not take a plan in which something else was done") {
    Bench bench = Bench::startedAt(60);
    REQUIRE(bench.engine.snapshot().segment == 3);
    const auto before = bench.engine.snapshot();
    CHECK_FALSE(bench.engine.replan(changedAt(1, {0, Seconds{-10}})));
    CHECK_FALSE(bench.engine.replan(turnAsYouLike()));
    CHECK(bench.engine.snapshot() == before);
    CHECK_FALSE(Bench().engine.replan(restAndTurn())); // not started
}
