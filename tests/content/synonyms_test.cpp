#include "content/content_pack.h"
#include "support/content_samples.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

namespace {

constexpr const char* kSynonyms = R"({
  "groups": [
    {"words": ["desk", "office"]},
    {"words": ["thoracic", "between the shoulder blades"]}
  ],
  "warning_words": ["numb", "chest pain"]
}
)";

std::vector<ContentFile> filesWith(std::string synonyms) {
    auto files = sampleFiles();
    files.push_back({"synonyms.json", std::move(synonyms)});
    return files;
}

/// What the checker says when `from` in the synonyms is `to`.
std::string broken(std::string_view from, std::string_view to) {
    std::string text = kSynonyms;
    replace(text, from, to);
    return reportOf(filesWith(text));
}

std::string wordList(int count) {
    std::string words;
    for (int i = 0; i < count; ++i) {
        words += fmt::format("{}\"w{}\"", i == 0 ? "" : ", ", i);
    }
    return words;
}

} // namespace

TEST_CASE("words that mean the same and words of warning are read as they stand") {
    const LoadReport report = load(filesWith(kSynonyms));
    REQUIRE(report.ok());
    const domain::Synonyms expected{
        {{"desk", "office"}, {"thoracic", "between the shoulder blades"}}, {"numb", "chest pain"}};
    CHECK(report.pack.synonyms == expected);
    CHECK(synonymsFromText(kSynonyms) == expected);
    CHECK(synonymsFromText("{}").error().code == ErrorCode::corrupt);
}

TEST_CASE("a folder without synonyms has none") {
    const LoadReport report = load(sampleFiles());
    CHECK(report.ok());
    CHECK(report.pack.synonyms == domain::Synonyms{});
}

TEST_CASE("a fault in the synonyms is told with its place") {
    CHECK(broken("\"words\": [\"desk\"", "\"wordes\": [\"desk\"") ==
          "synonyms.json:3:6: error: /groups/0/wordes: unknown key \"wordes\" [unknown-key]\n"
          "  hint: did you mean \"words\"?");
    CHECK(broken("[\"desk\", \"office\"]", "[\"desk\"]") ==
          "synonyms.json:3:15: error: /groups/0/words: expected at least 2 entries, found 1 "
          "[list-size]");
    CHECK(broken("\"office\"", "\"desk\"") ==
          "synonyms.json:3:24: error: /groups/0/words/1: \"desk\" stands twice [list-size]");
    CHECK(broken("\"office\"", "7") ==
          "synonyms.json:3:24: error: /groups/0/words/1: expected text, found 7 [type]");
    CHECK(
        broken("\"numb\"", "\"\"") ==
        "synonyms.json:6:21: error: /warning_words/0: expected a text, found an empty one [text]");
    CHECK(broken("\"numb\"", '"' + std::string(61, 'n') + '"').find("[text]") != std::string::npos);
    CHECK(broken("\"warning_words\"", "\"warnings\"").find("[unknown-key]") != std::string::npos);
}

TEST_CASE("groups and their words are limited in number") {
    CHECK(broken("\"desk\", \"office\"", wordList(40)).empty());
    CHECK(broken("\"desk\", \"office\"", wordList(41)).find("[list-size]") != std::string::npos);
    std::string groups;
    for (int i = 0; i < 498; ++i) {
        groups += "{\"words\": [\"a\", \"b\"]},\n";
    }
    const std::string first = "{\"words\": [\"desk\"";
    CHECK(broken(first, groups + first).empty());
    CHECK(broken(first, groups + "{\"words\": [\"a\", \"b\"]},\n" + first).find("[list-size]") !=
          std::string::npos);
}

TEST_CASE("an article may hold the questions that it answers") {
    const auto files = samplesWith("looking-down", "\"keywords\": [\"phone\"]",
                                   "\"keywords\": [\"phone\"],\n\"questions\": [\"Why there?\"]");
    const LoadReport report = load(files);
    REQUIRE(report.ok());
    CHECK(report.pack.articles[0].value.questions == std::vector<std::string>{"Why there?"});
    const auto fault = [](const std::string& questions) {
        return reportOf(samplesWith("looking-down", "\"keywords\": [\"phone\"]",
                                    "\"keywords\": [\"phone\"],\n\"questions\": " + questions));
    };
    CHECK(fault("[]").find("[list-size]") != std::string::npos);
    CHECK(fault("[" + wordList(21) + "]").find("[list-size]") != std::string::npos);
    CHECK(fault("[\"Why?\", \"Why?\"]").find("[list-size]") != std::string::npos);
    CHECK(fault("\"Why?\"").find("[type]") != std::string::npos);
}
