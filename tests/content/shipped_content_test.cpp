#include "content/content_pack.h"
#include "support/content_samples.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::content;

TEST_CASE("the content we ship has no faults") {
    const auto files = readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    CHECK(test::reportOf(*files).empty());
}

TEST_CASE("the content we ship is not empty") {
    const auto files = readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    const auto report = load(*files);
    CHECK_FALSE(report.pack.exercises.empty());
    CHECK_FALSE(report.pack.routines.empty());
    CHECK_FALSE(report.pack.articles.empty());
}
