// Each kind of fault, to the letter: file, line, column, pointer, message, code, hint.
#include "content/content_pack.h"
#include "support/content_samples.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

namespace {

/// What the checker says when `from` in the sample file is `to`.
std::string broken(std::string_view file, std::string_view from, std::string_view to) {
    return reportOf(samplesWith(file, from, to));
}

} // namespace

TEST_CASE("file-size: a file over 1 MiB") {
    auto files = sampleFiles();
    fileIn(files, "cat-cow").bytes.append(kMaxFileBytes, ' ');
    CHECK(reportOf(files) ==
          "exercises/cat-cow.json: error: the file is larger than 1 MiB [file-size]");
}

TEST_CASE("file-size: more than 20,000 files") {
    std::vector<ContentFile> files(kMaxFiles + 1);
    CHECK(reportOf(files) == ".: error: more than 20,000 files [file-size]");
}

TEST_CASE("encoding: not UTF-8, byte-order mark, NUL, control character") {
    CHECK(broken("looking-down", "caf\xC3\xA9", "caf\xE9") ==
          "articles/looking-down.json:12:55: error: the byte 0xE9 is not UTF-8 [encoding]\n  hint: "
          "save the file as UTF-8");
    CHECK(broken("sources", "{", "\xEF\xBB\xBF{") ==
          "sources.json:1:1: error: the file begins with a byte-order mark [encoding]\n  hint: "
          "save it as UTF-8 without one");
    CHECK(broken("sources", "2021.", std::string_view("2021\0", 5)) ==
          "sources.json:4:41: error: the file holds a NUL byte [encoding]");
    CHECK(broken("cat-cow", "Slowly.", "Slow\\tly.") ==
          "exercises/cat-cow.json:22:13: error: /breath: the text holds the control character "
          "U+0009 [encoding]");
    CHECK(broken("cat-cow", "Slowly.", "Slow\\u0000ly.") ==
          "exercises/cat-cow.json:22:13: error: /breath: the text holds the control character "
          "U+0000 [encoding]");
    CHECK(broken("cat-cow", "Slowly.", "Slow\xC2\x85ly.") ==
          "exercises/cat-cow.json:22:13: error: /breath: the text holds the control character "
          "U+0085 [encoding]");
}

TEST_CASE("syntax: the place of the offending character") {
    CHECK(broken("sources", "\"E-10\",", "\"E-10\"") ==
          "sources.json:4:19: error: not JSON: unexpected text; expected ',' or '}' [syntax]");
    CHECK(broken("sources", "usual.\"}", "usual.\"},") ==
          "sources.json:8:3: error: not JSON: unexpected ']'; expected a value [syntax]\n  hint: "
          "remove the comma before it");
    CHECK(broken("sources", "\"id\": \"E-10\"", "\"id\" \"E-10\"") ==
          "sources.json:4:11: error: not JSON: unexpected text; expected ':' [syntax]");
    CHECK(broken("sources", "\"id\": \"E-10\"", "id: \"E-10\"") ==
          "sources.json:4:6: error: not JSON: invalid literal [syntax]");
    CHECK(broken("sources", "Roe 2021.\"", "Roe 2021.") ==
          "sources.json:4:45: error: not JSON: invalid literal [syntax]");
    CHECK(broken("sources", "Roe 2021.", "Roe \\x 2021.") ==
          "sources.json:4:38: error: not JSON: invalid string: forbidden character after backslash "
          "[syntax]");
    CHECK(broken("sources", "Roe 2021.", "Roe \\uD800 2021.") ==
          "sources.json:4:43: error: not JSON: invalid string: surrogate U+D800..U+DBFF must be "
          "followed by U+DC00..U+DFFF [syntax]");
    CHECK(broken("sources", "\"Roe 2021.\"", "nul") ==
          "sources.json:4:35: error: not JSON: invalid literal [syntax]");
    CHECK(broken("sources", "\"Roe 2021.\"", "01") ==
          "sources.json:4:36: error: not JSON: unexpected number; expected ',' or '}' [syntax]");
    CHECK(broken("sources", "\"Roe 2021.\"", "") ==
          "sources.json:4:32: error: not JSON: unexpected ','; expected a value [syntax]");
    CHECK(
        broken("sources", "\n}\n", "\n") ==
        "sources.json:9:1: error: not JSON: unexpected end of input; expected ',' or '}' [syntax]");
    CHECK(broken("sources", "\n}\n", "\n}\n]") ==
          "sources.json:10:1: error: not JSON: unexpected ']'; expected end of input [syntax]");
    CHECK(broken("sources", kSampleSources, "") ==
          "sources.json:1:1: error: not JSON: unexpected end of input; expected a value [syntax]");
}

TEST_CASE("depth: more than 32 levels") {
    const std::string deep = std::string(40, '[') + std::string(40, ']');
    CHECK(broken("sources", "\"Roe 2021.\"", deep) ==
          "sources.json:4:61: error: nested deeper than 32 levels [depth]");
}

TEST_CASE("duplicate-key: a key twice in one object") {
    CHECK(
        broken("cat-cow", "\"feel\": \"A", "\"breath\": \"Deeply.\", \"feel\": \"A") ==
        R"(exercises/cat-cow.json:23:3: error: /breath: the key "breath" stands twice; first in line 22 [duplicate-key])");
    CHECK(
        broken("cat-cow", "\"sets\": 2", "\"count\": 6, \"sets\": 2") ==
        R"(exercises/cat-cow.json:20:24: error: /dose/count: the key "count" stands twice; first in line 20 [duplicate-key])");
}

TEST_CASE("unknown-key: with a hint on a near miss") {
    CHECK(broken("cat-cow", "\"sides\": \"each\"", "\"sidess\": \"each\"") ==
          R"(exercises/cat-cow.json:11:3: error: /sidess: unknown key "sidess" [unknown-key])"
          "\n"
          R"(  hint: did you mean "sides"?)");
    CHECK(broken("cat-cow", "\"level\": 2,", "\"level\": 2, \"lifel\": 1,") ==
          R"(exercises/cat-cow.json:10:15: error: /lifel: unknown key "lifel" [unknown-key])");
    CHECK(
        broken("floor-mobility", "\"variant\"", "\"a/b~c\"") ==
        R"(routines/floor-mobility.json:11:29: error: /steps/1/a~1b~0c: unknown key "a/b~c" [unknown-key])");
    CHECK(broken("cat-cow", "\"sides\": \"each\"", "\"sides\": \"none\"").find("unknown-key") !=
          std::string::npos);
}

TEST_CASE("missing-key: at the object that lacks it") {
    CHECK(broken("cat-cow", "  \"breath\": \"Slowly.\",\n", "") ==
          R"(exercises/cat-cow.json:1:1: error: the key "breath" is missing [missing-key])");
    CHECK(
        broken("cat-cow", "\"count\": 6, ", "") ==
        R"(exercises/cat-cow.json:20:11: error: /dose: the key "count" is missing [missing-key])");
    CHECK(
        broken("cat-cow", ", \"text\": \"Hollow only a little.\"", "") ==
        R"(exercises/cat-cow.json:33:5: error: /cautions/1: the key "text" is missing [missing-key])");
}

TEST_CASE("type: another type than the format says") {
    CHECK(
        broken("cat-cow", "\"level\": 2", "\"level\": \"2\"") ==
        R"(exercises/cat-cow.json:10:12: error: /level: expected a whole number from 1 to 3, found "2" [type])");
    CHECK(broken("cat-cow", "\"mat\"]", "\"mat\", null]") ==
          "exercises/cat-cow.json:9:24: error: /equipment/1: expected text, found null [type]");
    CHECK(broken("cat-cow", "[\"mat\"]", "\"mat\"") ==
          R"(exercises/cat-cow.json:9:16: error: /equipment: expected a list, found "mat" [type])");
    CHECK(broken("cat-cow", "{\"count\": 6, \"sets\": 2, \"rest_seconds\": 20}", "6") ==
          "exercises/cat-cow.json:20:11: error: /dose: expected an object, found 6 [type]");
    CHECK(broken("cat-cow", "\"setup_seconds\": 10", "\"setup_seconds\": true") ==
          "exercises/cat-cow.json:12:20: error: /setup_seconds: expected a number from 5 to 60, "
          "found true [type]");
    CHECK(broken("cat-cow", "\"Slowly.\"", "{}") ==
          "exercises/cat-cow.json:22:13: error: /breath: expected text, found an object [type]");
    CHECK(broken("sources", kSampleSources, "[]") ==
          "sources.json:1:1: error: expected an object, found a list [type]");
}

TEST_CASE("a whole number is written as one") {
    for (const char* number : {"2.9", "1e3", "2.0", "1E0", "-1.0", "0.9999999999999999999"}) {
        CAPTURE(number);
        CHECK(broken("cat-cow", "\"count\": 6", fmt::format("\"count\": {}", number)) ==
              fmt::format("exercises/cat-cow.json:20:21: error: /dose/count: expected a whole "
                          "number from 1 to 60, found {} [type]",
                          number));
    }
    for (const char* number : {"-1", "0", "61", "4294967297", "-4294967295", "9223372036854775808",
                               "99999999999999999999"}) {
        CAPTURE(number);
        CHECK(broken("cat-cow", "\"count\": 6", fmt::format("\"count\": {}", number)) ==
              fmt::format("exercises/cat-cow.json:20:21: error: /dose/count: expected a whole "
                          "number from 1 to 60, found {} [number-range]",
                          number));
    }
}

TEST_CASE("number-range: outside the range, or not in half seconds") {
    CHECK(broken("cat-cow", "\"setup_seconds\": 10", "\"setup_seconds\": 61") ==
          "exercises/cat-cow.json:12:20: error: /setup_seconds: expected a number from 5 to 60, "
          "found 61 [number-range]");
    CHECK(broken("cat-cow", "\"seconds\": 2.5", "\"seconds\": 2.3") ==
          "exercises/cat-cow.json:17:36: error: /cycle/0/seconds: expected steps of half a second, "
          "found 2.3 [number-range]");
    CHECK(broken("cat-cow", "\"seconds\": 2.5", "\"seconds\": 1e999") ==
          "exercises/cat-cow.json:17:36: error: the number 1e999 is too large [number-range]");
    CHECK(broken("cat-cow",
                 "    {\"phase\": \"inhale\", \"seconds\": 2.5, \"instruction\": "
                 "\"Breathe in.\"},\n",
                 "") == "exercises/cat-cow.json:17:34: error: /cycle/0/seconds: expected a number "
                        "from 5 to 120, found 3 [number-range]");
}

TEST_CASE("text: empty or too long") {
    CHECK(
        broken("cat-cow", "\"Slowly.\"", "\"\"") ==
        "exercises/cat-cow.json:22:13: error: /breath: expected a text, found an empty one [text]");
    CHECK(
        broken("cat-cow", "\"Slowly.\"", "\"  \"") ==
        "exercises/cat-cow.json:22:13: error: /breath: expected a text, found an empty one [text]");
    CHECK(broken("cat-cow", "Hands and knees.", std::string(91, 'x')) ==
          "exercises/cat-cow.json:15:24: error: /setup_instruction: expected at most 90 "
          "characters, found 91 [text]");
    CHECK(broken("cat-cow", "Hands and knees.\"",
                 [] {
                     std::string accents;
                     for (int i = 0; i < 90; ++i) {
                         accents += "\xC3\xA9";
                     }
                     return accents + '"';
                 }())
              .empty());
    CHECK(broken("cat-cow", "Slowly.", std::string(2001, 'x')) ==
          "exercises/cat-cow.json:22:13: error: /breath: expected at most 2000 characters, found "
          "2001 [text]");
}

TEST_CASE("name: not one of the words, or not well-formed") {
    CHECK(broken("cat-cow", "\"position\": \"floor\"", "\"position\": \"flor\"") ==
          R"(exercises/cat-cow.json:7:15: error: /position: unknown word "flor" [name])"
          "\n"
          R"(  hint: did you mean "floor"?)");
    CHECK(broken("cat-cow", "\"position\": \"floor\"", "\"position\": \"ceiling\"") ==
          R"(exercises/cat-cow.json:7:15: error: /position: unknown word "ceiling" [name])"
          "\n  hint: one of: standing, seated, floor");
    CHECK(broken("cat-cow", "\"phase\": \"inhale\"", "\"phase\": \"prepare\"") ==
          R"(exercises/cat-cow.json:17:15: error: /cycle/0/phase: unknown word "prepare" [name])"
          "\n  hint: one of: press, hold, lift, lower, pull, turn, back, step, squeeze, release, "
          "ease, inhale, exhale");
    CHECK(broken("cat-cow", "\"EX-02\"", "\"EX2\"") ==
          R"(exercises/cat-cow.json:3:11: error: /code: "EX2" is not well-formed [name])"
          "\n"
          R"(  hint: write it like "EX-02")");
    CHECK(
        broken("cat-cow", "2026-11-19", "2026-02-30") ==
        R"(exercises/cat-cow.json:40:100: error: /evidence/reviewed: "2026-02-30" is not a date [name])"
        "\n  hint: write it as 2026-11-19");
    CHECK(
        broken("cat-cow", "[\"E-09\"]", "[\"E09\"]") ==
        R"(exercises/cat-cow.json:40:79: error: /evidence/sources/0: "E09" is not well-formed [name])"
        "\n"
        R"(  hint: write it like "E-02")");
    CHECK(broken("cat-cow", "\"id\": \"cat-cow\"", "\"id\": \"Cat Cow\"") ==
          R"(exercises/cat-cow.json:2:9: error: /id: "Cat Cow" is not a well-formed id [name])"
          "\n  hint: 2 to 64 characters of a-z, 0-9 and single hyphens");
    CHECK(
        broken("warning-signs", "\"urgency\": \"same-day\", \"title\"",
               "\"urgency\": \"soon\", \"title\"") ==
        R"(warning-signs.json:10:17: error: /levels/1/urgency: expected "same-day" here, found "soon" [name])");
}

TEST_CASE("file-name: not the id, in no known folder, or missing") {
    CHECK(
        broken("cat-cow", "\"id\": \"cat-cow\"", "\"id\": \"cat-kow\"") ==
        R"(exercises/cat-cow.json:2:9: error: /id: expected "cat-cow" as in the file name, found "cat-kow" [file-name])");
    auto files = sampleFiles();
    files.push_back({"exercise/cat-cow.json", "{}"});
    files.push_back({"exercises/deep/cat-cow.json", "{}"});
    files.push_back({"exercises/Cat.json", "{}"});
    files.push_back({"source.json", "{}"});
    CHECK(reportOf(files) ==
          R"(exercise/cat-cow.json: error: no such file belongs to the content [file-name])"
          "\n"
          R"(  hint: did you mean "exercises"?)"
          "\nexercises/Cat.json: error: the file name is not a well-formed id [file-name]"
          "\n  hint: 2 to 64 characters of a-z, 0-9 and single hyphens, then .json"
          "\nexercises/deep/cat-cow.json: error: the file name is not a well-formed id [file-name]"
          "\n  hint: 2 to 64 characters of a-z, 0-9 and single hyphens, then .json"
          "\nsource.json: error: no such file belongs to the content [file-name]"
          "\n"
          R"(  hint: did you mean "sources.json"?)");
    CHECK(reportOf({}) ==
          "sources.json: error: the file is missing [file-name]\nwarning-signs.json: error: the "
          "file is missing [file-name]");
}

TEST_CASE("duplicate-id: two things with one id or code") {
    auto files = sampleFiles();
    ContentFile second = fileIn(files, "cat-cow");
    second.name = "exercises/dog-cow.json";
    replace(second.bytes, "\"cat-cow\"", "\"dog-cow\"");
    files.push_back(second);
    CHECK(
        reportOf(files) ==
        R"(exercises/dog-cow.json:3:11: error: /code: "EX-02" is also the code of exercises/cat-cow.json [duplicate-id])");
    CHECK(broken("sources", "\"E-10\"", "\"E-09\"").find("duplicate-id") != std::string::npos);
    CHECK(
        broken("warning-signs", "\"id\": \"fever\"", "\"id\": \"chest-pain\"") ==
        R"(warning-signs.json:16:12: error: /questions/1/id: "chest-pain" is also the id of another question [duplicate-id])");
}

TEST_CASE("easier: a way that leads back to where it began") {
    CHECK(
        broken("cat-cow", R"("easier": "Move less.",)",
               R"("easier": "Move less.", "easier_exercise": "cat-cow",)") ==
        R"(exercises/cat-cow.json:24:46: error: /easier_exercise: the easier exercises lead back to this one [easier])");
    auto files = samplesWith("cat-cow", R"("easier": "Move less.",)",
                             R"("easier": "Move less.", "easier_exercise": "dog-cow",)");
    std::string other = kSampleExercise;
    replace(other, R"("id": "cat-cow")", R"("id": "dog-cow")");
    replace(other, "EX-02", "EX-03");
    files.push_back({"exercises/dog-cow.json", other});
    CHECK(reportOf(files).empty());
    replace(files.back().bytes, R"("easier": "Move less.",)",
            R"("easier": "Move less.", "easier_exercise": "cat-cow",)");
    CHECK(
        reportOf(files) ==
        R"(exercises/cat-cow.json:24:46: error: /easier_exercise: the easier exercises lead back to this one [easier])");
    CHECK(broken("cat-cow", R"("easier": "Move less.",)",
                 R"("easier": "Move less.", "easier_exercise": "cat-cov",)")
              .find(R"(there is no exercise "cat-cov" [reference])") != std::string::npos);
}

TEST_CASE("reference: something that does not exist") {
    CHECK(
        broken("floor-mobility", "\"exercise\": \"cat-cow\", \"variant\"",
               "\"exercise\": \"cat-cov\", \"variant\"") ==
        R"(routines/floor-mobility.json:11:18: error: /steps/1/exercise: there is no exercise "cat-cov" [reference])"
        "\n"
        R"(  hint: did you mean "cat-cow"?)");
    CHECK(
        broken("floor-mobility", "[\"E-09\"]", "[\"E-90\"]") ==
        R"(routines/floor-mobility.json:14:15: error: /sources/0: there is no source "E-90" [reference])"
        "\n"
        R"(  hint: did you mean "E-10"?)");
    CHECK(broken("cat-cow", "\"facts\": [\"F-210\"]\n", "\"facts\": [\"F-211\"]\n") ==
          R"(exercises/cat-cow.json:41:13: error: /facts/0: there is no fact "F-211" [reference])"
          "\n"
          R"(  hint: did you mean "F-210"?)");
    CHECK(
        broken("looking-down", "(exercise:cat-cow)", "(exercise:unknown-thing)") ==
        R"(articles/looking-down.json:11:74: error: /sections/0/paragraphs/0: there is no exercise "unknown-thing" [reference])");
    CHECK(
        broken("looking-down", "(article:looking-down)", "(article:looking-up)") ==
        R"(articles/looking-down.json:11:127: error: /sections/0/paragraphs/1: there is no article "looking-up" [reference])");
    CHECK(broken("looking-down", "[E-09]", "[E-99]") ==
          R"(articles/looking-down.json:5:11: error: /lead: there is no source "E-99" [reference])"
          "\n"
          R"(  hint: did you mean "E-09"?)");
    CHECK(
        broken("looking-down", "\"try_exercise\": \"cat-cow\"", "\"try_exercise\": \"cow\"") ==
        R"(articles/looking-down.json:14:19: error: /try_exercise: there is no exercise "cow" [reference])");
}

TEST_CASE("list-size: too few, too many, or one twice") {
    CHECK(broken("cat-cow", "[\"loosen\"]", "[]") ==
          "exercises/cat-cow.json:8:11: error: /aims: expected at least 1 entry, found none "
          "[list-size]");
    CHECK(broken("cat-cow", "[\"mat\"]", "[\"mat\", \"wall\", \"mat\"]") ==
          R"(exercises/cat-cow.json:9:32: error: /equipment/2: "mat" stands twice [list-size])");
    CHECK(broken("cat-cow", "\"Kneel down.\"",
                 "\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\", "
                 "\"12\"") == "exercises/cat-cow.json:26:12: error: /steps: expected at most 12 "
                              "entries, found 13 [list-size]");
    CHECK(broken("cat-cow", "\"dizziness\"", "\"wrist\"") ==
          R"(exercises/cat-cow.json:36:5: error: /cautions/4: "wrist" stands twice [list-size])");
    CHECK(broken("cat-cow",
                 "    {\"condition\": \"wrist\", \"advice\": \"leave-out\", \"text\": "
                 "\"The wrists carry you.\"},\n",
                 "") ==
          R"(exercises/cat-cow.json:31:15: error: /cautions: no entry for "wrist" [list-size])");
}

TEST_CASE("missing-source: a statement that needs a source") {
    CHECK(broken("floor-mobility", "[\"E-09\"]", "[]") ==
          "routines/floor-mobility.json:14:14: error: /sources: a statement needs at least one "
          "source [missing-source]");
    CHECK(broken("looking-down", "It tires [E-10].", "It tires.") ==
          "articles/looking-down.json:11:5: error: /sections/0: a section with a strength cites at "
          "least one source [missing-source]\n  hint: write [E-09] after the statement");
}

TEST_CASE("total: another length than the steps give") {
    CHECK(broken("floor-mobility", "319", "320.5") ==
          "routines/floor-mobility.json:8:20: error: /total_seconds: expected 319, which the steps "
          "give, found 320.5 [total]");
}

TEST_CASE("markup: a link or citation that is not well-formed") {
    CHECK(
        broken("looking-down", "[E-09]", "[E09]") ==
        R"(articles/looking-down.json:5:11: error: /lead: "[E09]" is neither a citation nor a link [markup])"
        "\n  hint: write [E-09], [words](warning-signs), [words](article:id) or "
        "[words](exercise:id)");
    CHECK(
        broken("looking-down", "(warning-signs)", "(warning-sign)") ==
        R"~(articles/looking-down.json:9:14: error: /caution: "[the warning signs](warning-sign)" is not a link [markup])~"
        "\n  hint: write [E-09], [words](warning-signs), [words](article:id) or "
        "[words](exercise:id)");
    CHECK(
        broken("looking-down", "**one**", "**one") ==
        R"(articles/looking-down.json:5:11: error: /lead: "**" is opened and not closed [markup])");
    CHECK(broken("looking-down", "[E-09]", "[E-09") ==
          R"(articles/looking-down.json:5:11: error: /lead: "[" is opened and not closed [markup])"
          "\n  hint: write [E-09], [words](warning-signs), [words](article:id) or "
          "[words](exercise:id)");
    CHECK(
        broken("sources", "https://example.org", "http://example.org") ==
        R"(sources.json:3:53: error: /sources/0/link: "http://example.org/a" is not a link [markup])"
        "\n  hint: it starts with https:// or doi:");
    CHECK(
        broken("warning-signs", "\"Call {number}.\", \"signs\"", "\"Call {numbr}.\", \"signs\"") ==
        R"(warning-signs.json:9:61: error: /levels/0/action: only "{number}" may stand in braces [markup])");
}
