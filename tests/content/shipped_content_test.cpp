#include "content/content_pack.h"
#include "support/content_samples.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

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

TEST_CASE("every exercise we ship has its figure") {
    const auto files = readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    const auto report = load(*files);
    for (const auto& exercise : report.pack.exercises) {
        INFO(exercise.value.id.value);
        CHECK(std::any_of(
            report.pack.figures.begin(), report.pack.figures.end(),
            [&](const auto& figure) { return figure.value.id == exercise.value.id.value; }));
    }
}

namespace {

template <typename Enum> void checkWords(const std::string& schema) {
    for (int i = 0; !name(static_cast<Enum>(i)).empty(); ++i) {
        const std::string word = '"' + std::string(name(static_cast<Enum>(i))) + '"';
        CAPTURE(word);
        CHECK(schema.find(word) != std::string::npos);
    }
}

} // namespace

TEST_CASE("the schema of figures has every word of the format") {
    const std::ifstream file(UNHUNCH_SOURCE_DIR "/content/schema/figure.schema.json");
    std::ostringstream text;
    text << file.rdbuf();
    checkWords<figure::Side>(text.str());
    checkWords<figure::Space>(text.str());
    checkWords<figure::Point>(text.str());
    checkWords<figure::Unknown>(text.str());
    checkWords<figure::Ease>(text.str());
    checkWords<figure::Breath>(text.str());
    checkWords<figure::LimbName>(text.str());
    checkWords<figure::Bone>(text.str());
}

TEST_CASE("every article we ship has questions, and the synonyms hold words of warning") {
    const auto files = readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    const LoadReport report = load(*files);
    for (const auto& [article, file] : report.pack.articles) {
        INFO(file);
        CHECK(article.questions.size() >= 2);
        CHECK(article.questions.size() <= 6);
    }
    CHECK(report.pack.synonyms.groups.size() > 20);
    CHECK(report.pack.synonyms.warningWords.size() > 20);
}
