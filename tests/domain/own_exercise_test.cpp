#include "domain/own_exercise.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::domain;

namespace {

OwnExercise sample() {
    OwnExercise own;
    own.id = ExerciseId{"mine-towel-rotation"};
    own.title = "Towel rotation";
    own.sides = Sides::each;
    own.position = Position::floor;
    own.notes = {"Slowly.", "Look along."};
    own.from = "My physio";
    own.timesAWeek = 3;
    return own;
}

Milliseconds lengthOf(const OwnExercise& own) {
    const Exercise exercise = asExercise(own);
    RoutineStep step;
    step.dose = exercise.dose;
    return stepLength(exercise, step);
}

} // namespace

TEST_CASE("an own id is a slug made of the title, and another one when it is taken") {
    CHECK(ownId("Thread the needle, slowly!", {}) == "mine-thread-the-needle-slowly");
    CHECK(ownId("Plank", {"mine-plank"}) == "mine-plank-2");
    CHECK(ownId("Plank", {"mine-plank", "mine-plank-2"}) == "mine-plank-3");
    CHECK(ownId("背中のストレッチ", {}) == "mine-own");
    CHECK(ownId("-- ! --", {"mine-own"}) == "mine-own-2");
    const std::string longest = ownId(std::string(500, 'a') + " b", {});
    CHECK(isSlug(longest));
    CHECK(isSlug("exercise-" + ownId(std::string(500, 'a'), {longest})));
    CHECK(isOwn(longest));
    CHECK_FALSE(isOwn("cat-cow"));
}

TEST_CASE("an own hold becomes an exercise of one hold, with time to let go between two") {
    const Exercise exercise = asExercise(sample());
    REQUIRE(exercise.cycle.size() == 1);
    CHECK(exercise.cycle[0].phase == Phase::hold);
    CHECK(exercise.cycle[0].length == Seconds{20});
    CHECK(exercise.cycle[0].instruction == "Slowly.");
    CHECK(exercise.level == 2);
    // 10 to get ready, 6 holds of 20, 4 pauses of 5, 5 to change sides.
    CHECK(lengthOf(sample()) == Seconds{155});
}

TEST_CASE("own repetitions follow each other without a pause") {
    OwnExercise own = sample();
    own.kind = OwnExercise::Kind::repetitions;
    own.count = 10;
    own.length = Milliseconds{2'500};
    own.sides = Sides::none;
    own.sets = 3;
    own.rest = Seconds{30};
    CHECK(asExercise(own).cycle[0].phase == Phase::step);
    CHECK(lengthOf(own) == Seconds{10 + 3 * 25 + 2 * 30});
}

TEST_CASE("nothing about health is made up for an own exercise") {
    const Exercise exercise = asExercise(sample());
    CHECK(exercise.own == OwnMark{"My physio", 3, ""});
    CHECK(exercise.steps == std::vector<std::string>{"Slowly.", "Look along."});
    CHECK(exercise.aims.empty());
    CHECK(exercise.cautions.empty());
    CHECK(exercise.evidence == EvidenceCard{});
    CHECK((exercise.feel + exercise.breath + exercise.easier + exercise.summary).empty());
}

TEST_CASE("a note too long to be shown large is not") {
    OwnExercise own = sample();
    own.notes = {std::string(91, 'n')};
    CHECK(asExercise(own).cycle[0].instruction == own.title);
    own.notes.clear();
    CHECK(asExercise(own).cycle[0].instruction == own.title);
}

TEST_CASE(
    "an own routine's length, level and equipment are those of the exercises that are there") {
    OwnExercise band = sample();
    band.id = ExerciseId{"mine-band"};
    band.equipment = {Equipment::band, Equipment::mat};
    OwnExercise mat = sample();
    mat.equipment = {Equipment::mat};
    const std::map<ExerciseId, Exercise> exercises{{band.id, asExercise(band)},
                                                   {mat.id, asExercise(mat)}};
    Routine routine;
    for (const ExerciseId& id : {band.id, mat.id, ExerciseId{"gone"}}) {
        RoutineStep step;
        step.exercise = id;
        step.dose = asExercise(mat).dose;
        routine.steps.push_back(step);
    }
    CHECK(derive(routine, exercises) == 2);
    CHECK(routine.total == lengthOf(mat) + lengthOf(band));
    CHECK(routine.level == 3);
    CHECK(routine.equipment == std::vector{Equipment::band, Equipment::mat});
    CHECK(routine.steps.size() == 3);
    CHECK(derive(routine, {}) == 0);
    CHECK(routine.total == Milliseconds{0});
}
