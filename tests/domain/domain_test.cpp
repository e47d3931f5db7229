#include "domain/article.h"
#include "domain/library.h"
#include "domain/pain.h"
#include "domain/routine.h"
#include "domain/warning_signs.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::domain;

namespace {

Exercise exercise(Sides sides, std::vector<int> cycleSeconds, int setup, int sideChange, int gap) {
    Exercise made;
    made.sides = sides;
    made.setup = Seconds{setup};
    made.sideChange = Seconds{sideChange};
    made.gap = Seconds{gap};
    for (const int seconds : cycleSeconds) {
        made.cycle.push_back({Phase::hold, Seconds{seconds}, {}});
    }
    return made;
}

Milliseconds lengthOf(const Exercise& each, Dose dose) {
    RoutineStep step;
    step.dose = dose;
    return stepLength(each, step);
}

} // namespace

TEST_CASE("a pain score outside 0 to 10 cannot exist") {
    for (const std::int64_t value : {-1LL, 11LL, -4294967296LL, 4294967297LL}) {
        CHECK_FALSE(PainScore::from(value));
    }
    for (int value = 0; value <= 10; ++value) {
        REQUIRE(PainScore::from(value));
        CHECK(PainScore::from(value)->value() == value);
    }
}

TEST_CASE("every kind and every place has a name of its own that reads back") {
    for (const RatingKind kind : kAllRatingKinds) {
        CHECK(ratingKindFromName(name(kind)) == kind);
    }
    for (const BodyZone zone : kAllBodyZones) {
        CHECK(bodyZoneFromName(name(zone)) == zone);
    }
    CHECK_FALSE(bodyZoneFromName("elbow"));
    CHECK_FALSE(ratingKindFromName(""));
}

TEST_CASE("lengths follow the timing rule of the routine tables") {
    // evidence.md 5.3: R04 2 and 3, R03 2, R06 3, R05 3.
    CHECK(lengthOf(exercise(Sides::each, {25}, 10, 8, 5), {.count = 2}) == Seconds{128});
    CHECK(lengthOf(exercise(Sides::each, {3, 2, 3}, 20, 15, 0), {.count = 6}) == Seconds{131});
    CHECK(lengthOf(exercise(Sides::alternating, {2, 1, 2}, 15, 0, 0), {.count = 6}) == Seconds{75});
    CHECK(lengthOf(exercise(Sides::each, {2, 4, 2}, 15, 5, 0),
                   {.count = 6, .sets = 2, .setRest = Seconds{30}}) == Seconds{247});
    CHECK(lengthOf(exercise(Sides::none, {8, 15}, 15, 0, 0), {.count = 3}) == Seconds{84});
}

TEST_CASE("a dose's hold length replaces each hold and nothing else") {
    Exercise press = exercise(Sides::none, {10}, 5, 0, 0);
    press.cycle.push_back({Phase::ease, Seconds{15}, {}});
    CHECK(cycleLength(press, {.count = 1, .holdLength = Seconds{30}}) == Seconds{45});
}

TEST_CASE("waiting is not work, and only work against something is effort") {
    for (const Phase phase : {Phase::prepare, Phase::gap, Phase::rest, Phase::switchSides}) {
        CHECK_FALSE(isWork(phase));
        CHECK_FALSE(isEffort(phase));
    }
    CHECK(isEffort(Phase::press));
    CHECK(isWork(Phase::ease));
    CHECK_FALSE(isEffort(Phase::ease));
    CHECK_FALSE(isEffort(Phase::inhale));
}
