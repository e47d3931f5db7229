// One slip is one line; several slips are told in one run.
#include "content/content_pack.h"
#include "support/content_samples.h"

#include <catch2/catch.hpp>
#include <string>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

TEST_CASE("all faults of several files are reported in one run, by file, line and column") {
    auto files = sampleFiles();
    std::string& exercise = fileIn(files, "cat-cow").bytes;
    replace(exercise, "\"count\": 6", "\"count\": 90");
    replace(exercise, "\"position\": \"floor\"", "\"position\": \"flor\"");
    replace(exercise, "  \"breath\": \"Slowly.\",\n", "");
    replace(fileIn(files, "floor-mobility").bytes, "\"sources\": [\"E-09\"]", "\"sources\": []");
    replace(fileIn(files, "looking-down").bytes, "[E-10]", "[E-11]");
    fileIn(files, "warning-signs").bytes = "[";
    CHECK(reportOf(files) ==
          "articles/looking-down.json:11:74: error: /sections/0/paragraphs/0: there is no source "
          "\"E-11\" [reference]\n"
          "  hint: did you mean \"E-10\"?\n"
          "exercises/cat-cow.json:1:1: error: the key \"breath\" is missing [missing-key]\n"
          "exercises/cat-cow.json:7:15: error: /position: unknown word \"flor\" [name]\n"
          "  hint: did you mean \"floor\"?\n"
          "exercises/cat-cow.json:20:21: error: /dose/count: expected a whole number from 1 to 60, "
          "found 90 [number-range]\n"
          "routines/floor-mobility.json:14:14: error: /sources: a statement needs at least one "
          "source [missing-source]\n"
          "warning-signs.json:1:2: error: not JSON: unexpected end of input; expected a value "
          "[syntax]");
}

TEST_CASE("a faulty exercise does not make its routine's total or references faulty") {
    for (const char* broken : {"[", "{\"id\": \"cat-cow\"}", "\xFF"}) {
        auto files = sampleFiles();
        fileIn(files, "exercises/").bytes = broken;
        for (const Diagnostic& diagnostic : load(files).diagnostics) {
            CHECK(diagnostic.file == "exercises/cat-cow.json");
        }
    }
    const auto report = load(samplesWith("exercises/", "\"count\": 6", "\"count\": 61"));
    CHECK(report.diagnostics.size() == 1);
}

TEST_CASE("an exercise under a wrong id is told once, not by those who mention it") {
    CHECK(load(samplesWith("exercises/", "\"id\": \"cat-cow\"", "\"id\": \"catcow\""))
              .diagnostics.size() == 1);
}

TEST_CASE("sources that cannot be read do not make every citation faulty") {
    CHECK(load(samplesWith("sources.json", "{", "[")).diagnostics.size() == 1);
    CHECK(load(samplesWith("sources.json", "\"id\": \"E-09\"", "\"id\": \"E09\""))
              .diagnostics.size() == 1);
    CHECK(
        load(samplesWith("sources.json", "\"id\": \"F-210\"", "\"id\": 210")).diagnostics.size() ==
        1);
    CHECK(load(samplesWith("sources.json", "\"facts\": [", "\"fakts\": [")).diagnostics.size() ==
          1);
}

TEST_CASE("a missing exercise makes no claim about the routine's total") {
    const auto report = load(samplesWith("routines/", "{\"exercise\": \"cat-cow\"},",
                                         "{\"exercise\": \"no-such-thing\"},"));
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].code == "reference");
}

TEST_CASE("the order of the files does not matter") {
    auto files = sampleFiles();
    files[0].bytes = "[";
    replace(files[2].bytes, "[E-09]", "[E09]");
    const std::string inOrder = reportOf(files);
    std::reverse(files.begin(), files.end());
    CHECK(reportOf(files) == inOrder);
}

TEST_CASE("a file given twice is one too many") {
    auto files = sampleFiles();
    files.push_back(files.front());
    CHECK(reportOf(files) ==
          "exercises/cat-cow.json: error: the file is given twice [duplicate-id]");
}

TEST_CASE("long texts are cut in messages, never inside a character") {
    std::string umlauts;
    for (int i = 0; i < 60; ++i) {
        umlauts += "\xC3\xBC";
    }
    std::string shown;
    for (int i = 0; i < 20; ++i) {
        shown += "\xC3\xBC";
    }
    const auto report = load(samplesWith("exercises/", "\"floor\"", '"' + umlauts + '"'));
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].message == "unknown word \"" + shown + "...\"");
}
