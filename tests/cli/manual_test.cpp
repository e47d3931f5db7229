// docs/unhunch.1 against what the program says of itself.
#include "cli/console.h"

#include <regex>
#include <set>

using namespace unhunch;
using namespace unhunch::test;

namespace {

/// The page without groff's backslashes before hyphens.
std::string manualPage() {
    std::string text = bytesOf(UNHUNCH_SOURCE_DIR "/docs/unhunch.1");
    REQUIRE_FALSE(text.empty());
    text.erase(std::remove(text.begin(), text.end(), '\\'), text.end());
    return text;
}

std::set<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex expression(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
        found.insert(at->str(1));
    }
    return found;
}

} // namespace

TEST_CASE_METHOD(Console, "the manual page names every command and every option of the help") {
    const std::string help = raw({"--help"}).out;
    auto commands = matches(help.substr(help.find("Subcommands:")), R"(\n  ([a-z]+) )");
    REQUIRE(commands.size() == 10);
    auto options = matches(help, R"((--[a-z-]+))");
    for (const std::string& command : commands) {
        options.merge(matches(raw({command, "--help"}).out, R"((--[a-z-]+))"));
    }
    for (const char* command : {"check", "claims", "add", "remove", "list"}) {
        options.merge(matches(raw({"content", command, "--help"}).out, R"((--[a-z-]+))"));
        CHECK(has(manualPage(), std::string("content ") + command));
    }
    options.merge(matches(raw({"figure", "check", "--help"}).out, R"((--[a-z-]+))"));
    options.merge(matches(raw({"figure", "render", "--help"}).out, R"((--[a-z-]+))"));
    REQUIRE(options.size() >= 10);

    const std::string page = manualPage();
    for (const std::string& command : commands) {
        INFO(command);
        CHECK(std::regex_search(page, std::regex("\n\\.(B|BI|BR) \"?" + command + "[ \"\n]")));
    }
    for (const std::string& option : options) {
        INFO(option);
        CHECK(has(page, option));
    }
}

TEST_CASE_METHOD(Console, "the manual page names no option that the program does not have") {
    std::string help = raw({"--help"}).out;
    for (const std::string& command : matches(help, R"(\n  ([a-z]+) )")) {
        help += raw({command, "--help"}).out;
    }
    help += raw({"content", "check", "--help"}).out;
    help += raw({"content", "claims", "--help"}).out;
    help += raw({"figure", "check", "--help"}).out;
    help += raw({"figure", "render", "--help"}).out;
    for (const std::string& option : matches(manualPage(), R"((--[a-z][a-z-]*))")) {
        INFO(option);
        CHECK(has(help, option));
    }
}

TEST_CASE("the manual page names every kind, every place, every exit code, file and variable") {
    const std::string page = manualPage();
    for (const auto kind : domain::kAllRatingKinds) {
        CHECK(has(page, std::string(domain::name(kind))));
    }
    for (const auto zone : domain::kAllBodyZones) {
        INFO(domain::name(zone));
        CHECK(has(page, std::string(domain::name(zone))));
    }
    for (const char* words :
         {".SH EXIT STATUS", ".B 0", ".B 1", ".B 2", ".SH FILES", "journal.db", "library.db",
          "unhunch.log", "unhunch.lock", "autostart/unhunch.desktop", "backups", ".SH ENVIRONMENT",
          "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"}) {
        INFO(words);
        CHECK(has(page, words));
    }
}
