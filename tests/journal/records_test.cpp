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
