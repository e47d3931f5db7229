// Random routines, commands and stretches of time for the property tests of sessions.
#pragma once

#include "support/session_fixtures.h"

#include <rapidcheck.h>

namespace unhunch::test {

inline domain::Exercise anyExercise(int number) {
    static const std::vector<std::vector<Phase>> kCycles{
        {Phase::hold},
        {Phase::press, Phase::ease},
        {Phase::inhale, Phase::exhale},
        {Phase::lift, Phase::hold, Phase::lower},
        {Phase::turn, Phase::back},
        {Phase::step},
    };
    // Content gives times in half seconds, up to 120 s.
    const auto halfSeconds = [](int least, int most) {
        return Milliseconds{500} * *rc::gen::inRange(2 * least, 2 * most + 1);
    };
    domain::Exercise exercise;
    exercise.id = ExerciseId{"exercise-" + std::to_string(number)};
    exercise.title = "Exercise " + std::to_string(number);
    exercise.sides = *rc::gen::element(Sides::none, Sides::alternating, Sides::each);
    exercise.setup = halfSeconds(5, 60);
    exercise.setupInstruction = "Get ready";
    exercise.gap = halfSeconds(0, 30);
    if (exercise.sides == Sides::each) {
        exercise.sideChange = halfSeconds(0, 30);
    }
    for (const Phase phase : *rc::gen::elementOf(kCycles)) {
        exercise.cycle.push_back(
            {.phase = phase, .length = halfSeconds(1, 60), .instruction = "Do"});
    }
    return exercise;
}

inline domain::RoutineStep anyStep(const domain::Exercise& exercise) {
    auto step = stepOf(exercise, *rc::gen::inRange(1, 5), *rc::gen::inRange(1, 4),
                       *rc::gen::inRange(0, 61));
    if (*rc::gen::arbitrary<bool>()) {
        step.gap = Milliseconds{500} * *rc::gen::inRange(0, 61);
    }
    if (*rc::gen::arbitrary<bool>()) {
        step.dose.holdLength = Seconds{*rc::gen::inRange(5, 121)};
    }
    if (*rc::gen::arbitrary<bool>()) {
        step.setup = Seconds{*rc::gen::inRange(5, 61)};
    }
    return step;
}

struct AnyRoutine {
    domain::Routine routine;
    session::ExerciseMap exercises;
};

/// A routine of one to four steps, each value in the range that content may have.
inline AnyRoutine anyRoutine() {
    AnyRoutine any;
    const int steps = *rc::gen::inRange(1, 5);
    for (int i = 0; i < steps; ++i) {
        auto exercise = anyExercise(i);
        any.routine.steps.push_back(anyStep(exercise));
        any.exercises.emplace(exercise.id, std::move(exercise));
    }
    any.routine.id = RoutineId{"any-routine"};
    any.routine.title = "Any routine";
    return any;
}

inline std::shared_ptr<const session::SessionPlan>
planOf(const AnyRoutine& any, const session::CompileOptions& options = {}) {
    return std::make_shared<const session::SessionPlan>(
        session::compile(any.routine, any.exercises, options).value());
}

inline std::shared_ptr<const session::SessionPlan> anyPlan() {
    return planOf(anyRoutine());
}

inline domain::DoseDelta anyDelta() {
    return {*rc::gen::inRange(-70, 70), Seconds{*rc::gen::inRange(-130, 130)}};
}

inline session::CompileOptions anyOptions(const AnyRoutine& any) {
    session::CompileOptions options;
    options.ownPace = *rc::gen::arbitrary<bool>();
    for (const auto& [id, exercise] : any.exercises) {
        if (*rc::gen::inRange(0, 3) == 0) {
            options.deltas.emplace(id, anyDelta());
        }
    }
    return options;
}

/// A change of dose, now and then another exercise in the place of the present one.
inline session::StepChange anyChange(const AnyRoutine& any, int segment) {
    session::StepChange change;
    change.segment = segment;
    if (*rc::gen::inRange(0, 4) == 0) {
        auto exercise = any.exercises.begin();
        std::advance(exercise, *rc::gen::inRange<std::ptrdiff_t>(
                                   0, static_cast<std::ptrdiff_t>(any.exercises.size())));
        change.instead = exercise->first;
    } else {
        change.delta = anyDelta();
    }
    return change;
}

/// Any command but Start.
inline session::Command anyCommand() {
    using namespace session;
    switch (*rc::gen::weightedElement<int>(
        {{6, 0}, {8, 1}, {3, 2}, {4, 3}, {2, 4}, {3, 5}, {2, 6}, {4, 9}, {1, 7}, {1, 8}})) {
    case 0:
        return Pause{};
    case 1:
        return Resume{};
    case 2:
        return Back{};
    case 3:
        return Skip{};
    case 4:
        return RestartStep{};
    case 5:
        return Extend{};
    case 6:
        return SkipHurt{};
    case 9:
        return Done{};
    case 7:
        return EndEarly{};
    default:
        return EndEarly{.stopSign = true};
    }
}

/// A stretch of time: mostly seconds, sometimes a millisecond or many minutes.
inline Milliseconds anyWhile() {
    return Milliseconds{*rc::gen::weightedOneOf<int>({{1, rc::gen::inRange(0, 3)},
                                                      {6, rc::gen::inRange(0, 20'000)},
                                                      {2, rc::gen::inRange(0, 200'000)}})};
}

} // namespace unhunch::test
