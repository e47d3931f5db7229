// Exercises and routines built by hand from the tables of evidence.md 5.2 and 5.3, and events as
// text.
#pragma once

#include "domain/routine.h"
#include "session/engine.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace unhunch::test {

using domain::Phase;
using domain::Sides;

inline domain::Exercise exerciseOf(const std::string& id, Sides sides, int setupSeconds,
                                   std::vector<std::pair<Phase, int>> cycle) {
    domain::Exercise exercise;
    exercise.id = ExerciseId{id};
    exercise.code = "EX-99";
    exercise.title = id;
    exercise.aims = {domain::Aim::loosen};
    exercise.sides = sides;
    exercise.setup = Seconds{setupSeconds};
    exercise.setupInstruction = "Get ready for " + id;
    exercise.easier = "Smaller";
    for (const auto& [phase, seconds] : cycle) {
        exercise.cycle.push_back({.phase = phase,
                                  .length = Seconds{seconds},
                                  .instruction = std::string(domain::name(phase)) + " now"});
    }
    return exercise;
}

inline domain::Exercise catCow() {
    return exerciseOf("cat-cow", Sides::none, 15, {{Phase::inhale, 4}, {Phase::exhale, 4}});
}
inline domain::Exercise threadTheNeedle() {
    auto exercise = exerciseOf("thread-the-needle", Sides::each, 10, {{Phase::hold, 25}});
    exercise.gap = Seconds{5};
    exercise.sideChange = Seconds{8};
    return exercise;
}
inline domain::Exercise openBook() {
    auto exercise = exerciseOf("open-book", Sides::each, 20, {{Phase::turn, 4}, {Phase::back, 4}});
    exercise.sideChange = Seconds{15};
    return exercise;
}
inline domain::Exercise childsPose() {
    auto exercise = exerciseOf("childs-pose", Sides::none, 15, {{Phase::hold, 30}});
    exercise.gap = Seconds{5};
    return exercise;
}
inline domain::Exercise birdDog() {
    auto exercise = exerciseOf("bird-dog", Sides::each, 15,
                               {{Phase::lift, 2}, {Phase::hold, 4}, {Phase::lower, 2}});
    exercise.sideChange = Seconds{5};
    return exercise;
}
inline domain::Exercise seatedTurn() {
    return exerciseOf("seated-turn", Sides::alternating, 5, {{Phase::turn, 3}, {Phase::back, 2}});
}
inline domain::Exercise bellyBreathing() {
    return exerciseOf("belly-breathing", Sides::none, 15, {{Phase::inhale, 4}, {Phase::exhale, 6}});
}
inline domain::Exercise wallPress() {
    return exerciseOf("wall-press", Sides::none, 15, {{Phase::press, 8}, {Phase::ease, 15}});
}

inline domain::RoutineStep stepOf(const domain::Exercise& exercise, int count, int sets = 1,
                                  int restSeconds = 0) {
    return {.exercise = exercise.id,
            .variant = {},
            .setup = std::nullopt,
            .gap = std::nullopt,
            .dose = {.count = count,
                     .sets = sets,
                     .setRest = Seconds{restSeconds},
                     .holdLength = std::nullopt}};
}

inline session::ExerciseMap allExercises() {
    session::ExerciseMap map;
    for (auto& exercise : {catCow(), threadTheNeedle(), openBook(), childsPose(), birdDog(),
                           seatedTurn(), bellyBreathing(), wallPress()}) {
        map.emplace(exercise.id, exercise);
    }
    return map;
}

inline domain::Routine routineOf(std::vector<domain::RoutineStep> steps) {
    domain::Routine routine;
    routine.id = RoutineId{"a-routine"};
    routine.title = "A routine";
    routine.steps = std::move(steps);
    return routine;
}

/// R04 Floor mobility of evidence.md 5.3: 434 s.
inline domain::Routine floorMobility() {
    auto routine = routineOf({stepOf(catCow(), 10), stepOf(threadTheNeedle(), 2),
                              stepOf(openBook(), 6), stepOf(childsPose(), 2)});
    routine.id = RoutineId{"floor-mobility"};
    routine.title = "Floor mobility";
    return routine;
}

inline std::shared_ptr<const session::SessionPlan>
planOf(const domain::Routine& routine, const session::CompileOptions& options = {}) {
    return std::make_shared<const session::SessionPlan>(
        session::compile(routine, allExercises(), options).value());
}

/// "12.5 ended 3 completed 8": seconds since `origin`, what, segment, details.
inline std::string describe(const session::Event& event, SteadyInstant origin = {}) {
    using namespace session;
    const auto ms = (instantOf(event) - origin).count();
    std::string text = std::to_string(ms / 1000);
    if (ms % 1000 != 0) {
        text += "." + std::to_string(1000 + ms % 1000).substr(1);
    }
    struct Details {
        std::string operator()(const SegmentStarted& e) const {
            return " started " + std::to_string(e.segment);
        }
        std::string operator()(const SegmentEnded& e) const {
            return " ended " + std::to_string(e.segment) + " " +
                   std::string(journal::name(e.outcome)) + " " + std::to_string(e.active.count());
        }
        std::string operator()(const Halfway& e) const {
            return " halfway " + std::to_string(e.segment);
        }
        std::string operator()(const CountDown& e) const {
            return " count " + std::to_string(e.secondsLeft);
        }
        std::string operator()(const Paused&) const { return " paused"; }
        std::string operator()(const ResumeCounting&) const { return " counting"; }
        std::string operator()(const Resumed&) const { return " resumed"; }
        std::string operator()(const Extended& e) const {
            return " extended " + std::to_string(e.segment);
        }
        std::string operator()(const Finished& e) const {
            return " finished " + std::string(journal::name(e.state));
        }
    };
    return text + std::visit(Details{}, event);
}

using Lines = std::vector<std::string>;
inline Lines describe(const std::vector<session::Event>& events, SteadyInstant origin = {}) {
    Lines lines;
    for (const auto& event : events) {
        lines.push_back(describe(event, origin));
    }
    return lines;
}

} // namespace unhunch::test
