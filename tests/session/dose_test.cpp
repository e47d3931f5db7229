#include "session/dose.h"
#include "support/session_fixtures.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::session;
using namespace unhunch::test;

namespace {

std::shared_ptr<const SessionPlan> holdsOf(int seconds) {
    auto step = stepOf(childsPose(), 2);
    step.dose.holdLength = Seconds{seconds};
    return planOf(routineOf({step}));
}

} // namespace

TEST_CASE("a hold goes up and down by ten seconds, from five to a hundred and twenty") {
    CHECK(shorter(*holdsOf(30), 0)->hold == Seconds{-10});
    CHECK(longer(*holdsOf(30), 0)->hold == Seconds{10});
    CHECK(shorter(*holdsOf(12), 0)->hold == Seconds{-7});
    CHECK(longer(*holdsOf(115), 0)->hold == Seconds{5});
    CHECK_FALSE(shorter(*holdsOf(5), 0));
    CHECK_FALSE(longer(*holdsOf(120), 0));
    CHECK(shorter(*holdsOf(30), 0)->count == 0);
}

TEST_CASE("repetitions go up and down by two, from one or what has begun to sixty") {
    // 0 prepare, then turn and back, left and right: four segments a repetition.
    const auto plan = planOf(routineOf({stepOf(seatedTurn(), 5)}));
    CHECK(shorter(*plan, 0)->count == -2);
    CHECK(longer(*plan, 0)->count == 2);
    CHECK(shorter(*plan, 13)->count == -1); // the fourth has begun
    CHECK_FALSE(shorter(*plan, 17));        // the last has
    CHECK(longer(*plan, 17)->count == 2);
    CHECK_FALSE(shorter(*planOf(routineOf({stepOf(seatedTurn(), 1)})), 0));
    CHECK_FALSE(longer(*planOf(routineOf({stepOf(seatedTurn(), 60)})), 0));
}

TEST_CASE("a wait between two counts keeps the one it waits for") {
    const auto plan = planOf(routineOf({stepOf(wallPress(), 3)}));
    CHECK(leastCount(plan->segments[2]) == 1);
    auto gaps = stepOf(openBook(), 3);
    gaps.gap = Seconds{5};
    const auto waiting = planOf(routineOf({gaps}));
    REQUIRE(waiting->segments[3].phase == domain::Phase::gap);
    CHECK(leastCount(waiting->segments[3]) == 2);
}

TEST_CASE("amber asks for two thirds of a hold, in steps of five seconds") {
    const auto easedTo = [](int seconds) {
        return std::chrono::duration_cast<Seconds>(Seconds{seconds} +
                                                   eased(*holdsOf(seconds), 0).hold)
            .count();
    };
    CHECK(easedTo(30) == 20);
    CHECK(easedTo(25) == 15);
    CHECK(easedTo(45) == 30);
    CHECK(easedTo(8) == 5);
    CHECK(easedTo(5) == 5);
}

TEST_CASE("amber asks for half of the repetitions that are left, rounded up") {
    const auto plan = planOf(routineOf({stepOf(seatedTurn(), 5)}));
    CHECK(eased(*plan, 0).count == -2);  // 3 of 5
    CHECK(eased(*plan, 5).count == -2);  // the second has begun: 1 and half of 4
    CHECK(eased(*plan, 13).count == -1); // 3 and half of 2
    CHECK(eased(*plan, 17).isNone());    // the last one is done
}

TEST_CASE("only a position that is kept has a hold to change") {
    CHECK(keptHold(childsPose(), stepOf(childsPose(), 1).dose) == Seconds{30});
    CHECK(keptHold(wallPress(), {}) == Seconds{0}); // a press is not a hold
    CHECK(keptHold(birdDog(), {}) == Seconds{0});   // a movement with a pause in it
    CHECK(keptHold(seatedTurn(), {}) == Seconds{0});
}
