#include "content/content_pack.h"
#include "support/content_samples.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

TEST_CASE("a right folder is read whole") {
    const LoadReport report = load(sampleFiles());
    CHECK(reportOf(sampleFiles()).empty());
    REQUIRE(report.pack.exercises.size() == 1);
    REQUIRE(report.pack.routines.size() == 1);
    REQUIRE(report.pack.articles.size() == 1);
    CHECK(report.pack.exercises[0].file == "exercises/cat-cow.json");
    CHECK(report.pack.sources.size() == 2);
    CHECK(report.pack.facts.size() == 1);
    CHECK(report.pack.warningSigns.levels.size() == 4);
    CHECK(report.pack.warningSigns.questions[1].urgency == domain::Urgency::sameDay);

    const domain::Exercise& exercise = report.pack.exercises[0].value;
    CHECK(exercise.sides == domain::Sides::each);
    CHECK(exercise.cycle[0].length == Milliseconds{2500});
    CHECK(exercise.dose.setRest == Seconds{20});
    CHECK(exercise.cautions[3].advice == domain::CautionAdvice::leaveOut);
    CHECK(toIsoDate(exercise.evidence.reviewed) == "2026-11-19");
}

TEST_CASE("what a routine's step leaves out comes from the exercise") {
    const LoadReport report = load(sampleFiles());
    const auto& steps = report.pack.routines.at(0).value.steps;
    CHECK(steps[0].dose == domain::Dose{6, 2, Seconds{20}, std::nullopt});
    CHECK_FALSE(steps[0].setup);
    CHECK(steps[1].dose == domain::Dose{4, 1, Seconds{0}, Seconds{10}});
    CHECK(steps[1].setup == Milliseconds{5000});
    CHECK(steps[1].gap == Milliseconds{0});
}

TEST_CASE("an article's sources stand in the order of their first citation") {
    auto files = samplesWith("looking-down", "New pain?", "New pain [E-10]?");
    const LoadReport report = load(files);
    REQUIRE(report.ok());
    CHECK(report.pack.articles[0].value.sources ==
          std::vector<SourceId>{SourceId("E-10"), SourceId("E-09")});
}

TEST_CASE("exercises are sorted by id and routines by code") {
    auto files = sampleFiles();
    auto second = files[0];
    second.name = "exercises/arm-swing.json";
    replace(second.bytes, "\"cat-cow\"", "\"arm-swing\"");
    replace(second.bytes, "EX-02", "EX-03");
    auto routine = files[1];
    routine.name = "routines/zz-first.json";
    replace(routine.bytes, "floor-mobility", "zz-first");
    replace(routine.bytes, "R04", "R01");
    files.push_back(second);
    files.push_back(routine);
    const LoadReport report = load(files);
    REQUIRE(report.ok());
    CHECK(report.pack.exercises[0].value.id == ExerciseId("arm-swing"));
    CHECK(report.pack.routines[0].value.code == "R01");
}

TEST_CASE("one document of the store is read as the whole folder was") {
    const LoadReport report = load(sampleFiles());
    REQUIRE(report.ok());
    const domain::Exercise& exercise = report.pack.exercises[0].value;
    CHECK(exerciseFromText(kSampleExercise) == exercise);
    CHECK(routineFromText(kSampleRoutine, {{exercise.id, exercise.dose}}) ==
          report.pack.routines[0].value);
    CHECK(articleFromText(kSampleArticle) == report.pack.articles[0].value);
    CHECK(warningSignsFromText(kSampleWarningSigns) == report.pack.warningSigns);
}

TEST_CASE("a damaged document of the store is an error") {
    const auto exercise = exerciseFromText("{\"id\": \"cat-cow\"");
    REQUIRE_FALSE(exercise);
    CHECK(exercise.error().code == ErrorCode::corrupt);
    CHECK(routineFromText(kSampleRoutine, {}).error().code == ErrorCode::corrupt);
    CHECK(articleFromText("[]").error().code == ErrorCode::corrupt);
    CHECK(warningSignsFromText("").error().code == ErrorCode::corrupt);
}
