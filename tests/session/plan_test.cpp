#include "base/ids.h"
#include "session/plan.h"
#include "support/session_fixtures.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::session;
using namespace unhunch::test;
using domain::Side;

namespace {

/// "prepare left 0 10", one line a segment: phase, side, count, seconds.
Lines layout(const SessionPlan& plan) {
    Lines lines;
    for (const Segment& segment : plan.segments) {
        lines.push_back(std::string(domain::name(segment.phase)) + " " +
                        std::string(domain::name(segment.side)) + " " +
                        std::to_string(segment.set) + "/" + std::to_string(segment.count) + " " +
                        std::to_string(segment.length.count() / 1000));
    }
    return lines;
}

Seconds totalOf(const domain::RoutineStep& step) {
    return std::chrono::duration_cast<Seconds>(planOf(routineOf({step}))->total);
}

} // namespace

TEST_CASE("the totals are those of the routine tables") {
    CHECK(planOf(floorMobility())->total == Seconds{434});
    CHECK(totalOf(stepOf(catCow(), 10)) == Seconds{95});
    CHECK(totalOf(stepOf(threadTheNeedle(), 2)) == Seconds{128});
    CHECK(totalOf(stepOf(openBook(), 6)) == Seconds{131});
    CHECK(totalOf(stepOf(childsPose(), 2)) == Seconds{80});
    CHECK(totalOf(stepOf(birdDog(), 6, 2, 30)) == Seconds{247});
    CHECK(totalOf(stepOf(seatedTurn(), 5)) == Seconds{55});
    CHECK(totalOf(stepOf(wallPress(), 3)) == Seconds{84});
    auto quickBirdDog = stepOf(birdDog(), 6);
    quickBirdDog.setup = Seconds{10};
    CHECK(totalOf(quickBirdDog) == Seconds{111}); // R07, line 4
    auto seatedBreathing = stepOf(bellyBreathing(), 4);
    seatedBreathing.setup = Seconds{10};
    CHECK(totalOf(seatedBreathing) == Seconds{50}); // R02, line 1
}

TEST_CASE("each exercise of a routine starts where the table says") {
    const auto plan = planOf(floorMobility());
    Milliseconds start{0};
    std::vector<std::int64_t> starts;
    for (const PlanStep& step : plan->steps) {
        starts.push_back(start / Seconds{1});
        start += step.length;
    }
    CHECK(starts == std::vector<std::int64_t>{0, 95, 223, 354});
}

TEST_CASE("a hold on each side is done whole on the left, then whole on the right") {
    const auto plan = planOf(routineOf({stepOf(threadTheNeedle(), 2)}));
    CHECK(layout(*plan) == Lines{"prepare left 1/0 10", "hold left 1/1 25", "gap left 1/1 5",
                                 "hold left 1/2 25", "switch-sides right 1/0 8",
                                 "hold right 1/1 25", "gap right 1/1 5", "hold right 1/2 25"});
}

TEST_CASE("alternating repetitions go left, right, left, right without a pause") {
    auto turn = stepOf(seatedTurn(), 2);
    turn.gap = Seconds{5};
    const auto plan = planOf(routineOf({turn}));
    CHECK(layout(*plan) == Lines{"prepare left 1/0 5", "turn left 1/1 3", "back left 1/1 2",
                                 "turn right 1/1 3", "back right 1/1 2", "turn left 1/2 3",
                                 "back left 1/2 2", "turn right 1/2 3", "back right 1/2 2"});
}

TEST_CASE("sets are parted by a rest and start on the left again") {
    const auto plan = planOf(routineOf({stepOf(birdDog(), 1, 2, 30)}));
    CHECK(layout(*plan) == Lines{"prepare left 1/0 15", "lift left 1/1 2", "hold left 1/1 4",
                                 "lower left 1/1 2", "switch-sides right 1/0 5", "lift right 1/1 2",
                                 "hold right 1/1 4", "lower right 1/1 2", "rest left 2/0 30",
                                 "lift left 2/1 2", "hold left 2/1 4", "lower left 2/1 2",
                                 "switch-sides right 2/0 5", "lift right 2/1 2", "hold right 2/1 4",
                                 "lower right 2/1 2"});
}

TEST_CASE("waits of no length are not made") {
    auto step = stepOf(childsPose(), 2, 2);
    step.gap = Seconds{0};
    CHECK(layout(*planOf(routineOf({step}))) == Lines{"prepare none 1/0 15", "hold none 1/1 30",
                                                      "hold none 1/2 30", "hold none 2/1 30",
                                                      "hold none 2/2 30"});
}

TEST_CASE("a routine's own set-up, gap and hold length replace the exercise's") {
    auto step = stepOf(childsPose(), 2);
    step.setup = Seconds{20};
    step.gap = Seconds{10};
    step.dose.holdLength = Seconds{45};
    CHECK(layout(*planOf(routineOf({step}))) ==
          Lines{"prepare none 1/0 20", "hold none 1/1 45", "gap none 1/1 10", "hold none 1/2 45"});
}

TEST_CASE("every segment says in plain words what to do") {
    const auto needle = planOf(routineOf({stepOf(threadTheNeedle(), 3, 2, 10)}));
    CHECK(needle->segments[0].instruction == "Get ready for thread-the-needle");
    CHECK(needle->segments[1].instruction == "hold now");
    CHECK(needle->segments[2].instruction == "Come back gently. Then again on the same side.");
    CHECK(needle->segments[4].instruction == "Come back gently. Once more on the same side.");
    CHECK(needle->segments[6].instruction == "Change sides. The same again to your right.");
    CHECK(needle->segments[12].instruction == "Rest. Let the breath settle.");
    const auto rest = planOf(routineOf({stepOf(childsPose(), 2)}));
    CHECK(rest->segments[2].instruction == "Come back gently. Once more.");
}

TEST_CASE("a step of the plan says how to count it") {
    auto seated = stepOf(bellyBreathing(), 4);
    seated.variant = "seated";
    const auto plan = planOf(routineOf({seated, stepOf(birdDog(), 6, 2), stepOf(childsPose(), 2),
                                        stepOf(wallPress(), 3), stepOf(seatedTurn(), 3)}));
    CHECK(plan->steps[0].title == "belly-breathing, seated");
    CHECK(plan->steps[0].variant == "seated");
    CHECK(plan->steps[0].isBreath);
    CHECK_FALSE(plan->steps[0].isHold);
    CHECK(plan->steps[1].title == "bird-dog");
    CHECK(plan->steps[1].sets == 2);
    CHECK(plan->steps[1].counts == 6);
    CHECK(plan->steps[1].sides == Sides::each);
    CHECK(plan->steps[1].easier == "Smaller");
    CHECK_FALSE(plan->steps[1].isHold);
    CHECK(plan->steps[2].isHold);
    CHECK_FALSE(plan->steps[2].isBreath);
    CHECK(plan->steps[3].isHold); // press and ease: a position is kept
    CHECK_FALSE(plan->steps[4].isHold);
}

TEST_CASE("steps left out are no part of the plan and the rest is numbered on") {
    const auto whole = planOf(floorMobility());
    const auto part = planOf(floorMobility(), {.leaveOut = {1, 3, 99, -1}});
    REQUIRE(part->steps.size() == 2);
    CHECK(part->steps[0] == whole->steps[0]);
    CHECK(part->steps[1].exercise == ExerciseId{"open-book"});
    CHECK(part->segments.back().step == 1);
    CHECK(part->total == Seconds{95 + 131});
    CHECK(part->routine == RoutineId{"floor-mobility"});
}

TEST_CASE("a routine with a missing exercise or nothing left does not compile") {
    auto missing = routineOf({stepOf(catCow(), 1)});
    missing.steps[0].exercise = ExerciseId{"no-such-thing"};
    const auto unknown = compile(missing, allExercises());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::notFound);
    const auto empty =
        compile(floorMobility(), allExercises(), {.leaveOut = std::vector<int>{0, 1, 2, 3}});
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == ErrorCode::invalidInput);
}

TEST_CASE("the fingerprint is the same for the same plan and differs with any part of it") {
    const SessionPlan plan = *planOf(floorMobility());
    CHECK(plan.fingerprint() == planOf(floorMobility())->fingerprint());
    CHECK(plan.fingerprint().size() == 16);
    CHECK(plan.fingerprint().find_first_not_of("0123456789abcdef") == std::string::npos);
    const auto differs = [&](auto change) {
        SessionPlan other = plan;
        change(other);
        return other.fingerprint() != plan.fingerprint();
    };
    CHECK(differs([](SessionPlan& p) { p.segments[3].length += Milliseconds{500}; }));
    CHECK(differs([](SessionPlan& p) { p.segments[3].instruction += "."; }));
    CHECK(differs([](SessionPlan& p) { p.segments[3].side = Side::right; }));
    CHECK(differs([](SessionPlan& p) { p.segments.pop_back(); }));
    CHECK(differs([](SessionPlan& p) { p.steps[1].exercise = ExerciseId{"other"}; }));
    CHECK(differs([](SessionPlan& p) { p.steps[1].counts = 3; }));
    CHECK(differs([](SessionPlan& p) { p.steps[1].easier = ""; }));
    CHECK_FALSE(differs([](SessionPlan& p) { p.title = "Another name"; }));
}

TEST_CASE("one exercise on its own is a routine with its own dose") {
    auto exercise = birdDog();
    exercise.title = "Bird dog";
    exercise.dose = stepOf(exercise, 6, 2, 30).dose;
    exercise.evidence.sources = {SourceId{"E-08"}};
    const auto routine = asRoutine(exercise);
    CHECK(routine.id == RoutineId{"exercise-bird-dog"});
    CHECK(routine.title == "Bird dog");
    CHECK(routine.total == Seconds{247});
    CHECK(routine.sources == exercise.evidence.sources);
    CHECK(planOf(routine)->total == routine.total);
    exercise.id = ExerciseId{std::string(54, 'x') + "-" + std::string(9, 'y')};
    CHECK(asRoutine(exercise).id.value == "exercise-" + std::string(54, 'x'));
    CHECK(isSlug(asRoutine(exercise).id.value));
}

namespace {

std::shared_ptr<const SessionPlan> changed(const domain::Routine& routine,
                                           std::vector<StepChange> changes, bool ownPace = false) {
    CompileOptions options;
    options.ownPace = ownPace;
    options.changes = std::move(changes);
    return planOf(routine, options);
}

} // namespace

TEST_CASE(
    "at one's own pace a set of repetitions is one piece, holds and breaths are as they were") {
    CompileOptions options;
    options.ownPace = true;
    const auto plan = planOf(routineOf({stepOf(birdDog(), 6, 2, 30), stepOf(seatedTurn(), 5),
                                        stepOf(childsPose(), 1), stepOf(bellyBreathing(), 1)}),
                             options);
    CHECK(layout(*plan) == Lines{"prepare left 1/0 15", "lift left 1/6 48",
                                 "switch-sides right 1/0 5", "lift right 1/6 48",
                                 "rest left 2/0 30", "lift left 2/6 48", "switch-sides right 2/0 5",
                                 "lift right 2/6 48", "prepare none 1/0 5", "turn none 1/5 50",
                                 "prepare none 1/0 15", "hold none 1/1 30", "prepare none 1/0 15",
                                 "inhale none 1/1 4", "exhale none 1/1 6"});
    CHECK(plan->segments[1].untimed);
    CHECK_FALSE(plan->segments[2].untimed);
    CHECK_FALSE(plan->segments[11].untimed);
    CHECK(plan->segments[1].instruction == "6 times at your own pace. Then choose Done.");
    CHECK(plan->segments[9].instruction ==
          "5 times to each side, by turns, at your own pace. Then choose Done.");
}

TEST_CASE("a person's usual change holds wherever the exercise comes") {
    CompileOptions options;
    options.deltas = {{ExerciseId{"childs-pose"}, {0, Seconds{-10}}},
                      {ExerciseId{"open-book"}, {-2, Seconds{-10}}}};
    const auto plan = planOf(floorMobility(), options);
    CHECK(plan->total == Seconds{434 - 2 * 10 - 2 * 2 * 8});
    CHECK(plan->steps[3].hold == Seconds{20});
    CHECK(plan->steps[2].counts == 4);
    CHECK(plan->steps[2].hold == Seconds{0}); // its movement has no hold to change
    CHECK(plan->steps[0] == planOf(floorMobility())->steps[0]);
}

TEST_CASE("fewer repetitions leave those that were begun as they are") {
    const auto routine = routineOf({stepOf(openBook(), 6), stepOf(childsPose(), 1)});
    // 0 prepare, 1..12 left, 13 switch, 14..25 right. At the fifth on the left:
    const auto fewer = changed(routine, {{.segment = 9, .delta = {-4, {}}, .instead = {}}});
    CHECK(fewer->steps[0].counts == 5);
    CHECK(fewer->segments[9].count == 5);
    CHECK(fewer->segments[11].phase == domain::Phase::switchSides);
    CHECK(fewer->segments.back().index == 23);
    // At the first on the right the left keeps its six.
    const auto right = changed(routine, {{.segment = 14, .delta = {-4, {}}, .instead = {}}});
    CHECK(right->segments[12].count == 6);
    CHECK(right->segments[17].side == Side::right);
    CHECK(right->segments[17].count == 2);
    CHECK(right->segments[18].step == 1);
    CHECK(right->total == planOf(routine)->total - Seconds{4 * 8});
}

TEST_CASE("longer holds are those still to come") {
    const auto routine = routineOf({stepOf(threadTheNeedle(), 2)});
    const auto plan = changed(routine, {{.segment = 3, .delta = {0, Seconds{10}}, .instead = {}}});
    CHECK(layout(*plan) == Lines{"prepare left 1/0 10", "hold left 1/1 25", "gap left 1/1 5",
                                 "hold left 1/2 35", "switch-sides right 1/0 8",
                                 "hold right 1/1 35", "gap right 1/1 5", "hold right 1/2 35"});
}

TEST_CASE("another exercise takes over the rest of one, with its own dose") {
    auto squeeze = exerciseOf("squeeze", Sides::none, 5, {{domain::Phase::squeeze, 3}});
    squeeze.dose.count = 2;
    auto exercises = allExercises();
    exercises.emplace(squeeze.id, squeeze);
    CompileOptions options;
    options.changes = {{.segment = 2, .delta = {}, .instead = squeeze.id}};
    const auto routine = routineOf({stepOf(childsPose(), 2), stepOf(seatedTurn(), 1)});
    const auto plan = compile(routine, exercises, options).value();
    CHECK(layout(plan) == Lines{"prepare none 1/0 15", "hold none 1/1 30", "gap none 1/1 5",
                                "prepare none 1/0 5", "squeeze none 1/1 3", "squeeze none 1/2 3",
                                "prepare left 1/0 5", "turn left 1/1 3", "back left 1/1 2",
                                "turn right 1/1 3", "back right 1/1 2"});
    REQUIRE(plan.steps.size() == 3);
    CHECK(plan.steps[1].exercise == squeeze.id);
    CHECK(plan.steps[0].segmentCount == 3);
    CHECK_FALSE(compile(routine, allExercises(), options)); // an exercise nobody knows
}

TEST_CASE("what a plan was compiled with comes back from its text") {
    CHECK(toText({}).empty());
    CHECK(optionsFromText("") == CompileOptions{});
    CompileOptions options;
    options.leaveOut = {1, 3};
    options.ownPace = true;
    options.deltas = {{ExerciseId{"cat-cow"}, {-2, {}}}, {ExerciseId{"plank"}, {0, Seconds{5}}}};
    options.changes = {{.segment = 12, .delta = {4, Milliseconds{-10'000}}, .instead = {}},
                       {.segment = 15, .delta = {}, .instead = ExerciseId{"seated-turn"}}};
    CHECK(optionsFromText(toText(options)) == options);
    for (const char* other : {"leave-out", "leave-out x", "own-pace 1", "usual cat-cow 1",
                              "usual -x 1 1", "change 1 2", "swap 3", "swap 3 No", "more 1"}) {
        CAPTURE(other);
        CHECK_FALSE(optionsFromText(other));
    }
}
