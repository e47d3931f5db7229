#include "support/own_samples.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

/// The message of a text that is refused.
std::string faultOf(const std::string& text) {
    const auto own = ownExerciseFromText(text);
    REQUIRE_FALSE(own);
    CHECK(own.error().code == ErrorCode::invalidInput);
    return own.error().message;
}

} // namespace

TEST_CASE("any own exercise is read back as it was written") {
    CHECK(rc::check([] {
        const auto own = anyOwnExercise();
        RC_ASSERT(ownExerciseFromText(toText(own)).value() == own);
    }));
}

TEST_CASE("any own routine and any shared content are read back as they were written") {
    CHECK(rc::check([] {
        SharedContent shared;
        shared.exercises = {ownExercise(), anyOwnExercise()};
        shared.routines = {anyOwnRoutine(shared.exercises)};
        RC_ASSERT(ownRoutineFromText(toText(shared.routines[0])).value() == shared.routines[0]);
        RC_ASSERT(sharedFromText(toText(shared)).value() == shared);
    }));
}

TEST_CASE("a fault of an own exercise is told with its place") {
    const std::string text = toText(ownExercise());
    CHECK(faultOf(replaced(text, "\"count\": 3", "\"count\": 61")).find("/count") !=
          std::string::npos);
    CHECK(faultOf(replaced(text, "\"seconds\": 20", "\"seconds\": 4.5")).find("/seconds") !=
          std::string::npos);
    CHECK(faultOf(replaced(text, "\"mine-towel-rotation\"", "\"cat-cow\"")).find("mine-") !=
          std::string::npos);
    CHECK(faultOf(replaced(text, "\"kind\"", "\"kinds\"")).find("unknown-key") !=
          std::string::npos);
    CHECK(faultOf(replaced(text, "Towel rotation", std::string(91, 'x'))).find("/title") !=
          std::string::npos);
    CHECK(faultOf(replaced(text, "My physio", "My \\u0007 physio")).find("/from") !=
          std::string::npos);
    CHECK(faultOf(text.substr(0, text.size() / 2)).find("syntax") != std::string::npos);
    CHECK_FALSE(ownExerciseFromText("[]"));
    CHECK_FALSE(ownExerciseFromText(""));
}

TEST_CASE("shared content of another format, or too much of it, is refused") {
    SharedContent shared;
    shared.exercises = {ownExercise()};
    const std::string text = toText(shared);
    CHECK_FALSE(sharedFromText(replaced(text, "\"format\": 1", "\"format\": 2")));
    CHECK_FALSE(sharedFromText(replaced(text, "\"format\": 1,", "")));
    shared.exercises.assign(201, ownExercise());
    const auto tooMuch = sharedFromText(toText(shared));
    REQUIRE_FALSE(tooMuch);
    CHECK(tooMuch.error().message.find("/exercises") != std::string::npos);
}

TEST_CASE("a routine without a step is no routine") {
    CHECK_FALSE(ownRoutineFromText(toText(ownRoutine({}))));
}
