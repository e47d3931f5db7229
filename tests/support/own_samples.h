// Exercises and routines of a person's own: samples, and any that may be.
#pragma once

#include "content/own_text.h"

#include <rapidcheck.h>

namespace unhunch::test {

/// Three holds of 20 s on each side, three times a week.
inline domain::OwnExercise ownExercise() {
    domain::OwnExercise own;
    own.id = ExerciseId{"mine-towel-rotation"};
    own.title = "Towel rotation";
    own.sides = domain::Sides::each;
    own.timesAWeek = 3;
    own.position = domain::Position::floor;
    own.equipment = {domain::Equipment::mat};
    own.notes = {"Lie on the left side, knees bent.", "Look along with the hand."};
    own.from = "My physio";
    return own;
}

/// A step with the dose of `own`.
inline domain::RoutineStep stepOf(const domain::OwnExercise& own) {
    domain::RoutineStep step;
    step.exercise = own.id;
    step.title = own.title;
    step.dose = domain::asExercise(own).dose;
    return step;
}

inline domain::Routine ownRoutine(std::vector<domain::RoutineStep> steps) {
    domain::Routine routine;
    routine.id = RoutineId{"mine-evening"};
    routine.title = "Evening";
    routine.steps = std::move(steps);
    return routine;
}

/// Text as a person may write it: no control characters, not of spaces alone.
inline std::string anyText(int most) {
    static const std::vector<std::string> kPieces{"a", "Z", "7", " ",  "\"",   "\\", "/",
                                                  "é", "ß", "—", "背", "🙂", "{",  "<"};
    std::string text = "x";
    const int pieces = *rc::gen::inRange(0, most);
    for (int i = 0; i < pieces; ++i) {
        text += *rc::gen::elementOf(kPieces);
    }
    return text;
}

/// `least` to `most`, as often at the ends as between them.
inline int anyNumber(int least, int most) {
    return *rc::gen::oneOf(rc::gen::just(least), rc::gen::just(most),
                           rc::gen::inRange(least, most + 1));
}

inline Milliseconds anySeconds(int least, int most) {
    return Milliseconds{500} * anyNumber(2 * least, 2 * most);
}

inline domain::OwnExercise anyOwnExercise() {
    using domain::OwnExercise;
    OwnExercise own;
    own.title = anyText(domain::OwnExercise::kLongestTitle);
    own.id = ExerciseId{domain::ownId(own.title, {})};
    own.kind = *rc::gen::element(OwnExercise::Kind::hold, OwnExercise::Kind::repetitions);
    own.count = anyNumber(1, 60);
    own.length = own.kind == OwnExercise::Kind::hold ? anySeconds(5, 120) : anySeconds(1, 30);
    own.sets = anyNumber(1, 6);
    own.rest = anySeconds(0, 180);
    own.sides =
        *rc::gen::element(domain::Sides::none, domain::Sides::alternating, domain::Sides::each);
    own.timesAWeek = anyNumber(0, 14);
    own.position = *rc::gen::element(domain::Position::standing, domain::Position::seated,
                                     domain::Position::floor);
    if (*rc::gen::arbitrary<bool>()) {
        own.equipment = {domain::Equipment::band, domain::Equipment::mat};
    }
    own.notes.resize(static_cast<std::size_t>(anyNumber(0, OwnExercise::kMostNotes)));
    for (std::string& line : own.notes) {
        line = anyText(20);
    }
    own.from = *rc::gen::arbitrary<bool>() ? anyText(20) : "";
    own.figure = *rc::gen::element<std::string>("", "cat-cow");
    return own;
}

inline domain::Routine anyOwnRoutine(const std::vector<domain::OwnExercise>& exercises) {
    domain::Routine routine = ownRoutine({});
    routine.title = anyText(domain::OwnExercise::kLongestTitle);
    routine.goal = *rc::gen::arbitrary<bool>() ? anyText(60) : "";
    routine.sound = *rc::gen::element(domain::SoundProfile::quiet, domain::SoundProfile::even,
                                      domain::SoundProfile::clear);
    const int steps = anyNumber(1, 40);
    for (int i = 0; i < steps; ++i) {
        auto step = stepOf(*rc::gen::elementOf(exercises));
        step.dose.count = anyNumber(1, 60);
        step.dose.sets = anyNumber(1, 6);
        step.dose.setRest = anySeconds(0, 180);
        if (*rc::gen::arbitrary<bool>()) {
            step.dose.holdLength = anySeconds(5, 120);
            step.setup = anySeconds(5, 60);
            step.gap = anySeconds(0, 30);
            step.variant = anyText(10);
        }
        routine.steps.push_back(step);
    }
    return routine;
}

} // namespace unhunch::test
