#include "journal/records.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::journal;

namespace {

SegmentRecord segment(int step, int index, domain::Phase phase, int seconds,
                      SegmentOutcome outcome = SegmentOutcome::completed) {
    SegmentRecord record;
    record.segment = index;
    record.step = step;
    record.exercise = ExerciseId{"exercise-" + std::to_string(step)};
    record.exerciseTitle = "Exercise " + std::to_string(step);
    record.phase = phase;
    record.active = Seconds{seconds};
    record.outcome = outcome;
    return record;
}

constexpr auto kPrepare = domain::Phase::prepare;
constexpr auto kHold = domain::Phase::hold;
constexpr auto kSkipped = SegmentOutcome::skipped;
constexpr auto kHurt = SegmentOutcome::hurt;

} // namespace

TEST_CASE("a summary has one line a step, in step order, and counts work only") {
    const auto lines =
        summarise({segment(1, 4, kHold, 25), segment(0, 0, kPrepare, 15), segment(0, 1, kHold, 30),
                   segment(0, 2, domain::Phase::gap, 5), segment(0, 3, kHold, 30)});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].exercise == ExerciseId{"exercise-0"});
    CHECK(lines[0].title == "Exercise 0");
    CHECK(lines[0].active == Seconds{60});
    CHECK(lines[0].segmentsCompleted == 2);
    CHECK_FALSE(lines[0].skipped);
    CHECK(lines[1].step == 1);
    CHECK(summarise({}).empty());
}

TEST_CASE("getting ready sooner does not make an exercise skipped") {
    const auto lines = summarise({segment(0, 0, kPrepare, 2, kSkipped), segment(0, 1, kHold, 30)});
    CHECK_FALSE(lines[0].skipped);
}

TEST_CASE("work that is done again is not skipped; its time counts each time, its number once") {
    const auto lines = summarise({segment(0, 1, kHold, 30), segment(0, 2, kHold, 7, kSkipped),
                                  segment(0, 1, kHold, 30), segment(0, 2, kHold, 30)});
    CHECK_FALSE(lines[0].skipped);
    CHECK(lines[0].segmentsCompleted == 2);
    CHECK(lines[0].active == Seconds{97});
}

TEST_CASE("work left for good is skipped, and what hurt has hurt even if it was done again") {
    const auto lines = summarise({segment(0, 1, kHold, 7, kSkipped), segment(1, 2, kHold, 7, kHurt),
                                  segment(1, 2, kHold, 30), segment(2, 3, kPrepare, 1, kHurt)});
    CHECK(lines[0].skipped);
    CHECK_FALSE(lines[0].hurt);
    CHECK(lines[1].hurt);
    CHECK_FALSE(lines[1].skipped);
    CHECK(lines[2].hurt);
}

TEST_CASE("left and right are told apart") {
    const auto work = [](int segment, domain::Side side, int seconds,
                         SegmentOutcome outcome = SegmentOutcome::completed) {
        SegmentRecord record;
        record.segment = segment;
        record.exercise = ExerciseId{"open-book"};
        record.side = side;
        record.active = Seconds{seconds};
        record.outcome = outcome;
        return record;
    };
    auto gap = work(2, domain::Side::left, 5);
    gap.phase = domain::Phase::gap;
    const auto outcome =
        summarise({work(1, domain::Side::left, 25), gap, work(3, domain::Side::left, 25),
                   work(5, domain::Side::right, 25), work(5, domain::Side::right, 20),
                   work(7, domain::Side::right, 4, SegmentOutcome::skipped)})
            .at(0);
    CHECK(outcome.left == SideWork{Seconds{50}, 2});
    CHECK(outcome.right == SideWork{Seconds{49}, 1});
    CHECK(outcome.active == Seconds{99});
    CHECK(outcome.segmentsCompleted == 3);
    CHECK(summarise({work(1, domain::Side::none, 9)}).at(0).left == SideWork{});
}

TEST_CASE("an exercise that took over a step has its own line") {
    std::vector<SegmentRecord> records(2);
    records[0].exercise = ExerciseId{"superman"};
    records[0].outcome = SegmentOutcome::hurt;
    records[1].exercise = ExerciseId{"chest-lift"};
    const auto outcomes = summarise(records);
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].hurt != outcomes[1].hurt);
}
