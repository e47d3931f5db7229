// Shorter and longer forms of a routine.
#include "content/content_pack.h"
#include "support/content_samples.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;

namespace {

/// The samples and a second routine, which is `form` ("shorter") of `of`.
std::vector<content::ContentFile> withForm(const std::string& form, const std::string& of,
                                           int count) {
    auto files = sampleFiles();
    std::string routine = fileIn(files, "routines/").bytes;
    replace(routine, "\"floor-mobility\"", "\"floor-other\"");
    replace(routine, "\"R04\"", "\"R04s\"");
    replace(routine, "\"total_seconds\": 319",
            "\"form_of\": \"" + of + "\", \"form\": \"" + form +
                "\", \"total_seconds\": " + std::to_string(30 + 30 * count));
    const auto from = routine.find("\"steps\": [");
    const auto to = routine.find("],", from);
    routine.replace(from, to - from,
                    "\"steps\": [{\"exercise\": \"cat-cow\", \"dose\": {\"count\": " +
                        std::to_string(count) + "}}");
    files.push_back({"routines/floor-other.json", routine});
    return files;
}

} // namespace

TEST_CASE("a form names its usual routine and is what its word says") {
    CHECK(reportOf(withForm("shorter", "floor-mobility", 4)) == "");
    CHECK(reportOf(withForm("longer", "floor-mobility", 60)) == "");
    using Catch::Contains;
    CHECK_THAT(reportOf(withForm("longer", "floor-mobility", 4)),
               Contains("/total_seconds: expected a longer time than 319, found 150 [form]"));
    CHECK_THAT(reportOf(withForm("shorter", "floor-mobility", 60)),
               Contains("/total_seconds: expected a shorter time than 319, found 1830 [form]"));
    CHECK_THAT(reportOf(withForm("shorter", "flor-mobility", 4)),
               Contains("/form_of: there is no routine \"flor-mobility\" [reference]") &&
                   Contains("\"floor-mobility\""));
    CHECK_THAT(reportOf(withForm("shorter", "floor-other", 4)),
               Contains("/form_of: \"floor-other\" is a form of another routine itself [form]"));
    CHECK_THAT(reportOf(withForm("usual", "floor-mobility", 4)),
               Contains("/form: ") && Contains("[name]"));
}

TEST_CASE("there is one form of each kind, and its two keys go together") {
    auto files = withForm("shorter", "floor-mobility", 4);
    std::string again = files.back().bytes;
    replace(again, "\"floor-other\"", "\"floor-third\"");
    replace(again, "\"R04s\"", "\"R04t\"");
    files.push_back({"routines/floor-third.json", again});
    CHECK_THAT(reportOf(files), Catch::Contains("routines/floor-third.json") &&
                                    Catch::Contains("/form_of: routines/floor-other.json is the "
                                                    "shorter form of it already [duplicate-id]"));
    files = withForm("shorter", "floor-mobility", 4);
    replace(files.back().bytes, "\"form\": \"shorter\", ", "");
    CHECK_THAT(reportOf(files), Catch::Contains("missing-key") && Catch::Contains("\"form\""));
    files = withForm("shorter", "floor-mobility", 4);
    replace(files.back().bytes, "\"form_of\": \"floor-mobility\", ", "");
    CHECK_THAT(reportOf(files), Catch::Contains("missing-key") && Catch::Contains("\"form_of\""));
}

TEST_CASE("a shipped form asks for no more of an exercise than its card or the usual routine") {
    const auto report = content::load(content::readFolder(UNHUNCH_SOURCE_DIR "/content").value());
    REQUIRE(report.ok());
    const auto most = [&](const RoutineId& usual, const ExerciseId& exercise, auto what) {
        int found = 0;
        for (const auto& [card, file] : report.pack.exercises) {
            found = card.id == exercise ? std::max(found, what(card.dose)) : found;
        }
        for (const auto& [routine, file] : report.pack.routines) {
            for (const domain::RoutineStep& step : routine.steps) {
                if (routine.id == usual && step.exercise == exercise) {
                    found = std::max(found, what(step.dose));
                }
            }
        }
        return found;
    };
    int forms = 0;
    for (const auto& [routine, file] : report.pack.routines) {
        forms += routine.formOf.empty() ? 0 : 1;
        for (const domain::RoutineStep& step : routine.steps) {
            INFO(file << ": " << step.exercise.value);
            if (!routine.formOf.empty()) {
                const auto count = [](const domain::Dose& dose) { return dose.count; };
                const auto sets = [](const domain::Dose& dose) { return dose.sets; };
                CHECK(step.dose.count <= most(routine.formOf, step.exercise, count));
                CHECK(step.dose.sets <= most(routine.formOf, step.exercise, sets));
            }
        }
    }
    CHECK(forms == 23);
}
