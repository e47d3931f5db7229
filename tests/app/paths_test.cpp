#include "app/paths.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

using namespace unhunch;
using namespace unhunch::app;

namespace {

Environment environmentOf(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const char* name) -> std::optional<std::string> {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    };
}

Result<Paths> pathsFor(std::map<std::string, std::string> values) {
    return findPaths(environmentOf(std::move(values)), "/opt/unhunch/bin/unhunch", std::nullopt,
                     std::nullopt);
}

} // namespace

TEST_CASE("with HOME alone, data, cache and state are kept apart under it") {
    const auto paths = pathsFor({{"HOME", "/home/ada"}});
    REQUIRE(paths);
    CHECK(paths->journal == "/home/ada/.local/share/unhunch/journal.db");
    CHECK(paths->library == "/home/ada/.cache/unhunch/library.db");
    CHECK(paths->log == "/home/ada/.local/state/unhunch/unhunch.log");
    CHECK(paths->dataFolder() == "/home/ada/.local/share/unhunch");
}

TEST_CASE("each XDG variable moves its own folder and no other") {
    const auto data = pathsFor({{"HOME", "/home/ada"}, {"XDG_DATA_HOME", "/big/data"}});
    REQUIRE(data);
    CHECK(data->journal == "/big/data/unhunch/journal.db");
    CHECK(data->library == "/home/ada/.cache/unhunch/library.db");

    const auto cache = pathsFor({{"HOME", "/home/ada"}, {"XDG_CACHE_HOME", "/tmp/cache"}});
    REQUIRE(cache);
    CHECK(cache->library == "/tmp/cache/unhunch/library.db");
    CHECK(cache->journal == "/home/ada/.local/share/unhunch/journal.db");

    const auto state = pathsFor({{"HOME", "/home/ada"}, {"XDG_STATE_HOME", "/var/state"}});
    REQUIRE(state);
    CHECK(state->log == "/var/state/unhunch/unhunch.log");
    CHECK(state->library == "/home/ada/.cache/unhunch/library.db");
}

TEST_CASE("an XDG variable with a relative path is ignored, as the standard says") {
    const auto paths = pathsFor({{"HOME", "/home/ada"},
                                 {"XDG_DATA_HOME", "data"},
                                 {"XDG_CACHE_HOME", "./cache"},
                                 {"XDG_STATE_HOME", "../state"}});
    REQUIRE(paths);
    CHECK(paths->journal == "/home/ada/.local/share/unhunch/journal.db");
    CHECK(paths->library == "/home/ada/.cache/unhunch/library.db");
    CHECK(paths->log == "/home/ada/.local/state/unhunch/unhunch.log");
}

TEST_CASE("without HOME it is said that there is no place, and what to do") {
    for (const auto& values : {std::map<std::string, std::string>{},
                               {{"HOME", "home/ada"}},
                               {{"XDG_DATA_HOME", "/d"}, {"XDG_CACHE_HOME", "/c"}}}) {
        const auto paths = pathsFor(values);
        REQUIRE_FALSE(paths);
        CHECK(paths.error().code == ErrorCode::notFound);
        CHECK(paths.error().hint.find("--data-dir") != std::string::npos);
    }
}

TEST_CASE("without HOME the three XDG variables are enough") {
    const auto paths =
        pathsFor({{"XDG_DATA_HOME", "/d"}, {"XDG_CACHE_HOME", "/c"}, {"XDG_STATE_HOME", "/s"}});
    REQUIRE(paths);
    CHECK(paths->journal == "/d/unhunch/journal.db");
}

TEST_CASE("a named data folder holds everything, whatever the environment says") {
    for (const auto& environment :
         {environmentOf({}), environmentOf({{"HOME", "/home/ada"}, {"XDG_DATA_HOME", "/big"}})}) {
        const auto paths =
            findPaths(environment, "/usr/bin/unhunch", std::filesystem::path("/mnt/stick"), {});
        REQUIRE(paths);
        CHECK(paths->journal == "/mnt/stick/journal.db");
        CHECK(paths->library == "/mnt/stick/library.db");
        CHECK(paths->log == "/mnt/stick/unhunch.log");
    }
}

TEST_CASE("a relative data folder is one of where the program was called") {
    const auto paths = findPaths(environmentOf({}), "/usr/bin/unhunch",
                                 std::filesystem::path("./here/../there"), {});
    REQUIRE(paths);
    CHECK(paths->dataFolder() == std::filesystem::current_path() / "there");
}

TEST_CASE("content lies beside the program unless a folder is named") {
    const auto beside = pathsFor({{"HOME", "/home/ada"}});
    REQUIRE(beside);
    CHECK(beside->content == "/opt/unhunch/share/unhunch/content");
    const auto named = findPaths(environmentOf({{"HOME", "/home/ada"}}), "/usr/bin/unhunch", {},
                                 std::filesystem::path("/my/content"));
    REQUIRE(named);
    CHECK(named->content == "/my/content");
}
