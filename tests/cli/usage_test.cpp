// How the program is called: help, versions, faults of the call, folders and outputs.
#include "cli/console.h"

#include <cmath>
#include <streambuf>

using namespace unhunch;
using namespace unhunch::test;

namespace {

const std::vector<std::vector<std::string>> kCommands{
    {"content", "check"}, {"exercises"}, {"routines"}, {"search"}, {"simulate"}, {"rate"},
    {"ratings"},          {"sessions"},  {"status"},
};

/// A disk that is full.
class FullBuffer final : public std::streambuf {
protected:
    int overflow(int) override { return traits_type::eof(); }
};

} // namespace

TEST_CASE_METHOD(Console, "option --help lists every command and asks for nothing") {
    for (const char* option : {"--help", "-h"}) {
        const Said said = raw({option});
        CHECK(said.code == cli::kOk);
        CHECK(said.err.empty());
        CHECK_FALSE(said.outcome.wantsWindow);
        for (const auto& command : kCommands) {
            CHECK(has(said.out, "\n  " + command.front()));
        }
        for (const char* name : {"--data-dir", "--content-dir", "--speed", "--version"}) {
            CHECK(has(said.out, name));
        }
    }
    CHECK_FALSE(std::filesystem::exists(data));
}

TEST_CASE_METHOD(Console, "each command has its own help and does nothing else then") {
    for (std::vector<std::string> command : kCommands) {
        INFO(command.front());
        command.emplace_back("--help");
        const Said said = say(command);
        CHECK(said.code == cli::kOk);
        CHECK(said.err.empty());
        CHECK(has(said.out, command[command.size() - 2]));
        CHECK(has(said.out, "--json"));
    }
    CHECK_FALSE(std::filesystem::exists(data));
}

TEST_CASE_METHOD(Console, "option --version says name and version") {
    const Said said = raw({"--version"});
    CHECK(said.code == cli::kOk);
    CHECK(said.out.starts_with("Unhunch "));
    CHECK(said.err.empty());
}

TEST_CASE_METHOD(Console, "without a command the window is wanted, with the options given") {
    const Said plain = raw({});
    CHECK(plain.code == cli::kOk);
    CHECK(plain.outcome.wantsWindow);
    CHECK_FALSE(plain.outcome.dataFolder);
    CHECK(plain.outcome.speed == 1.0);
    const Said said = raw({"--data-dir", "/d", "--content-dir", "/c", "--speed", "60"});
    CHECK(said.outcome.wantsWindow);
    CHECK(said.outcome.dataFolder == "/d");
    CHECK(said.outcome.contentFolder == "/c");
    CHECK(said.outcome.speed == 60.0);
    CHECK_FALSE(raw({"--help"}).outcome.wantsWindow);
}

TEST_CASE_METHOD(Console,
                 "a call that is wrong ends with 2, one message beside the output, no window") {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"nonsense"},
             {"--nonsense"},
             {"exercises", "--nonsense"},
             {"exercises", "too", "many"},
             {"content"},
             {"content", "chekc"},
             {"content", "check", "a", "b"},
             {"search"},
             {"simulate"},
             {"simulate", "a", "b"},
             {"rate"},
             {"rate", "4", "5"},
             {"rate", "4", "--note"},
             {"rate", "4", "--note", "a", "--note", "b"},
             {"rate", "--place", "neck"},
             {"exercises", "routines"},
             {"--json"},
             {"--data-dir"},
             {"--data-dir", ""},
             {"--data-dir="},
             {"exercises", "--content-dir", ""},
             {"--speed", "0"},
             {"--speed", "1001"},
             {"--speed", "-5"},
             {"--speed", "nan"},
             {"--speed", "inf"},
             {"--speed", "fast"},
             {""},
         }) {
        INFO(Catch::Detail::stringify(arguments));
        const Said said = raw(arguments);
        CHECK(said.code == cli::kUsage);
        CHECK(said.out.empty());
        INFO(said.err);
        CHECK(said.err.starts_with("unhunch: "));
        CHECK(has(said.err, "  hint: "));
        CHECK_FALSE(said.outcome.wantsWindow);
    }
}

TEST_CASE_METHOD(Console, "a slip in a command's name is answered with the right one") {
    CHECK(has(raw({"exercise"}).err, "Did you mean \"exercises\"?"));
    CHECK(has(raw({"statsu"}).err, "Did you mean \"status\"?"));
    CHECK(has(raw({"xyzzyxyzzy"}).err, "--help"));
}

TEST_CASE_METHOD(Console, "folders may be named before and after the command") {
    const std::string where = data.string();
    const std::string what = content.string();
    CHECK(raw({"--data-dir", where, "--content-dir", what, "rate", "4"}).code == cli::kOk);
    CHECK(raw({"rate", "5", "--data-dir=" + where, "--content-dir=" + what}).code == cli::kOk);
    CHECK(json({"ratings"}).size() == 2);
}

TEST_CASE_METHOD(Console, "a data folder that is not there is made, for its owner alone") {
    data = folder / "new/deeper";
    REQUIRE(say({"rate", "4"}).code == cli::kOk);
    CHECK(modeOf(folder / "new") == 0700);
    CHECK(modeOf(data) == 0700);
    for (const auto& entry : std::filesystem::directory_iterator(data)) {
        INFO(entry.path());
        CHECK(modeOf(entry.path()) == 0600);
    }
    CHECK(std::filesystem::exists(data / "journal.db"));
    CHECK(std::filesystem::exists(data / "unhunch.log"));
}

TEST_CASE_METHOD(Console, "with --data-dir nothing is written anywhere else") {
    REQUIRE(say({"rate", "4"}).code == cli::kOk);
    const auto here = std::filesystem::directory_iterator(folder.path());
    CHECK(std::distance(begin(here), end(here)) == 1);
}

TEST_CASE_METHOD(Console, "without a home and without --data-dir a command fails and says so") {
    const Said said = raw({"ratings"});
    CHECK(said.code == cli::kFailed);
    CHECK(has(said.err, "--data-dir"));
}

TEST_CASE_METHOD(Console, "a folder that cannot be used fails the command, output stays empty") {
    writeBytes(folder / "taken", "a file");
    data = folder / "taken";
    for (const char* command : {"exercises", "routines", "ratings", "sessions", "status"}) {
        const Said said = say({command, "--json"});
        CHECK(said.code == cli::kFailed);
        CHECK(said.out.empty());
        CHECK(said.err.starts_with("unhunch: "));
    }
}

TEST_CASE_METHOD(Console, "output that cannot be written fails the command") {
    FullBuffer full;
    std::ostream out(&full);
    std::ostringstream err;
    const auto outcome =
        cli::run({"exercises", "--data-dir", data.string(), "--content-dir", content.string()},
                 "/opt/bin/unhunch", out, err, clock, [](const char*) { return std::nullopt; });
    CHECK(outcome.exitCode == cli::kFailed);
    CHECK(has(err.str(), "could not be written"));
}

TEST_CASE_METHOD(Console, "pictures of a figure are left to who can draw them") {
    std::ostringstream out;
    std::ostringstream err;
    const auto wish = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"figure", "render", "cat-cow", "--out", "pictures"});
        return cli::run(words, "/opt/bin/unhunch", out, err, clock,
                        [](const char*) { return std::nullopt; });
    };
    const auto plain = wish({});
    REQUIRE(plain.render);
    CHECK_FALSE(plain.wantsWindow);
    CHECK(plain.render->clip == "cat-cow");
    CHECK(plain.render->out == "pictures");
    CHECK(plain.render->frames == 0);
    const auto full = wish({"--frames", "12", "--size", "320x200", "--theme", "dark", "--side", "R",
                            "--skin", "6", "--hair", "curls", "--strip"});
    REQUIRE(full.render);
    CHECK(full.render->frames == 12);
    CHECK(full.render->width == 320);
    CHECK(full.render->height == 200);
    CHECK(full.render->dark);
    CHECK(full.render->rightSide);
    CHECK(full.render->skinTone == 6);
    CHECK(full.render->hair == "curls");
    CHECK(full.render->strip);
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--size", "9x600"},
                                                  {"--size", "600"},
                                                  {"--frames", "0"},
                                                  {"--theme", "pink"},
                                                  {"--skin", "7"},
                                                  {"--side", "X"}}) {
        CAPTURE(wrong);
        CHECK(wish(wrong).exitCode == cli::kUsage);
    }
}
