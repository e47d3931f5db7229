// Noting pain from the command line, and every call that is refused.
#include "base/log.h"
#include "cli/console.h"

#include <regex>

using namespace unhunch;
using namespace unhunch::test;
using Json = nlohmann::json;

namespace {

/// A place with summer time: UTC+2 before 2026-10-25 01:00 UTC, UTC+1 from then on.
class SummerClock final : public Clock {
public:
    SteadyInstant steadyNow() const override { return {}; }
    Milliseconds timeAsleep() const override { return Milliseconds{0}; }
    UtcInstant utcNow() const override { return ManualClock().utcNow(); }
    UtcOffset offsetAt(UtcInstant at) const override {
        return at.msSinceEpoch < 1'792'890'000'000 ? UtcOffset{120} : UtcOffset{60};
    }
};

/// The log of a folder without the time of each line and the folder's own name.
std::string logWithoutTimes(const std::filesystem::path& folder) {
    log::flush();
    std::string text = std::regex_replace(bytesOf(folder / "unhunch.log"),
                                          std::regex(R"(\[[-0-9]+ [0-9:.]+\])"), "");
    const std::string name = folder.string();
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name)) {
        text.erase(at, name.size());
    }
    return text;
}

} // namespace

TEST_CASE_METHOD(Console, "what rate notes, ratings gives back") {
    const Said noted = say({"rate", "4", "--kind", "day", "--place", "between-blades", "--note",
                            "x y", "--at", "2026-11-18T21:10"});
    CHECK(noted.code == cli::kOk);
    CHECK(noted.out == "Noted 4.\n");
    CHECK(noted.err.empty());
    const Json list = json({"ratings"});
    REQUIRE(list.size() == 1);
    CHECK(list[0].at("id") == 1);
    CHECK(list[0].at("score") == 4);
    CHECK(list[0].at("kind") == "day");
    CHECK(list[0].at("places") == Json{"between-blades"});
    CHECK(list[0].at("note") == "x y");
    CHECK(list[0].at("at") == "2026-11-18T21:10:00+01:00");
    CHECK(list[0].at("day") == "2026-11-18");
    CHECK(list[0].at("session").is_null());
    const std::string text = say({"ratings"}).out;
    CHECK(has(text, "2026-11-18 21:10"));
    CHECK(has(text, "between-blades"));
}

TEST_CASE_METHOD(Console, "every score of the scale and every kind can be noted") {
    for (int score = 0; score <= 10; ++score) {
        CHECK(say({"rate", std::to_string(score)}).code == cli::kOk);
    }
    for (const char* kind : {"day", "now", "before", "after", "worst"}) {
        CHECK(say({"rate", "5", "--kind", kind}).code == cli::kOk);
        CHECK(json({"ratings"}).back().at("kind") == kind);
    }
    CHECK(json({"rate", "5"}) == Json{{"id", 17}});
}

TEST_CASE_METHOD(Console, "a rating without options is about now") {
    REQUIRE(say({"rate", "0"}).code == cli::kOk);
    const Json list = json({"ratings"});
    CHECK(list[0].at("kind") == "now");
    CHECK(list[0].at("at") == "2026-11-19T09:00:00+01:00");
}

TEST_CASE_METHOD(Console, "several places may be given, before and after the number") {
    REQUIRE(say({"rate", "--place", "neck", "4", "--place", "low-back"}).code == cli::kOk);
    CHECK(json({"ratings"})[0].at("places") == Json{"neck", "low-back"});
}

TEST_CASE_METHOD(Console, "a note may hold anything that is text") {
    for (const std::string note : {"-1", "--json", "status", "[a,b]", "\"quoted\"\nsecond line\t",
                                   "M\xC3\xBC"
                                   "de \xF0\x9F\x98\xB4",
                                   ""}) {
        INFO(note);
        REQUIRE(say({"rate", "4", "--note", note}).code == cli::kOk);
        CHECK(json({"ratings"}).back().at("note") == note);
    }
}

TEST_CASE_METHOD(Console, "a note that is not UTF-8 is refused") {
    for (const char* note : {"\xFF", "ab\xC3", "\xED\xA0\x80", "\xC0\xAF"}) {
        const Said said = say({"rate", "4", "--note", note});
        CHECK(said.code == cli::kUsage);
        CHECK(has(said.err, "UTF-8"));
    }
    CHECK(json({"ratings"}).empty());
}

TEST_CASE_METHOD(Console, "a number outside the scale is refused in plain words") {
    for (const char* score :
         {"11", "-1", "4.5", "four", "", " 4", "4 ", "+4", "0x4", "1e1", "99999999999999999999"}) {
        INFO(score);
        const Said said = say({"rate", score});
        CHECK(said.code == cli::kUsage);
        CHECK(said.out.empty());
        CHECK(has(said.err, "whole number from 0 to 10"));
    }
    CHECK(json({"ratings"}).empty());
}

TEST_CASE_METHOD(Console, "an option that cannot be is refused with a hint, and nothing is noted") {
    struct Call {
        std::vector<std::string> options;
        std::string hint;
    };
    for (const Call& call :
         {Call{{"--kind", "sometimes"}, "One of: day, now, before, after, worst."},
          Call{{"--kind", "exercise"}, "One of: day, now, before, after, worst."},
          Call{{"--kind", "wurst"}, "Did you mean \"worst\"?"}, Call{{"--kind", ""}, "One of:"},
          Call{{"--kind", "Day"}, "Did you mean \"day\"?"},
          Call{{"--place", "elbow"}, "between-blades"},
          Call{{"--place", "between-blade"}, "Did you mean \"between-blades\"?"},
          Call{{"--at", "tomorrow"}, "2026-11-19T21:10"},
          Call{{"--at", "2026-02-30T10:00"}, "2026-11-19T21:10"},
          Call{{"--at", "2026-11-19T09:02"}, "now or an earlier time"},
          Call{{"--at", "1969-12-31T23:59"}, "2026-11-19T21:10"}}) {
        INFO(call.options[0] << " " << call.options[1]);
        std::vector<std::string> arguments{"rate", "4"};
        arguments.insert(arguments.end(), call.options.begin(), call.options.end());
        const Said said = say(arguments);
        CHECK(said.code == cli::kUsage);
        CHECK(said.out.empty());
        CHECK(said.err.starts_with("unhunch: "));
        INFO(said.err);
        CHECK(has(said.err, "  hint: "));
        CHECK(has(said.err, call.hint));
    }
    CHECK(json({"ratings"}).empty());
}

TEST_CASE_METHOD(Console, "an empty --at is refused rather than taken for now") {
    CHECK(say({"rate", "4", "--at", ""}).code == cli::kUsage);
    CHECK(json({"ratings"}).empty());
}

TEST_CASE_METHOD(Console, "option --at with a zone is that moment") {
    REQUIRE(say({"rate", "4", "--at", "2026-11-18T21:10Z"}).code == cli::kOk);
    REQUIRE(say({"rate", "5", "--at", "2026-11-18T21:10-05:00"}).code == cli::kOk);
    const Json list = json({"ratings"});
    CHECK(list[0].at("at_utc_ms") == 1'795'036'200'000);
    CHECK(list[1].at("at_utc_ms") == 1'795'036'200'000 + 5 * 3'600'000);
}

TEST_CASE("option --at without a zone means the clock on the wall that day, summer or winter") {
    const TempFolder folder;
    const SummerClock clock;
    const auto run = [&](std::vector<std::string> arguments) {
        std::ostringstream out;
        std::ostringstream err;
        arguments.insert(arguments.end(), {"--data-dir", folder.path().string(), "--content-dir",
                                           kShippedContent.string()});
        CHECK(cli::run(arguments, "/opt/bin/unhunch", out, err, clock, [](const char*) {
                  return std::nullopt;
              }).exitCode == cli::kOk);
        return out.str();
    };
    run({"rate", "4", "--at", "2026-07-01T12:00"});
    run({"rate", "4", "--at", "2026-11-01T12:00"});
    const Json list = Json::parse(run({"ratings", "--json"}));
    CHECK(list[0].at("at") == "2026-07-01T12:00:00+02:00");
    CHECK(list[1].at("at") == "2026-11-01T12:00:00+01:00");
}

TEST_CASE("the log is the same whatever was rated, where and in which words") {
    Console calm;
    Console sore;
    for (const Console* console : {&calm, &sore}) {
        const bool isSore = console == &sore;
        const std::string score = isSore ? "9" : "2";
        const std::string note = isSore ? "Quetzalcoatl in my ribs" : "";
        const std::string place = isSore ? "left-ribs" : "neck";
        const std::string kind = isSore ? "worst" : "day";
        const auto rate = [&](const std::string& at) {
            return console
                ->say({"rate", score, "--kind", kind, "--place", place, "--note", note, "--at", at})
                .code;
        };
        CHECK(rate("2026-11-18T21:10") == cli::kOk);
        CHECK(rate("2030-01-01T00:00") == cli::kUsage);
        CHECK(console->say({"ratings"}).code == cli::kOk);
        CHECK(console->say({"status", "--json"}).code == cli::kOk);
    }
    const std::string log = logWithoutTimes(sore.data);
    CHECK(has(log, "journal: created"));
    CHECK(has(log, "library rebuilt"));
    CHECK_FALSE(has(log, "Quetzalcoatl"));
    CHECK(log == logWithoutTimes(calm.data));
}
