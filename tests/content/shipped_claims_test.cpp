// What each statement of the content rests on, and what became of every fact.
#include "content/claims.h"
#include "support/content_samples.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

using namespace unhunch;
using namespace unhunch::content;

namespace {

ContentPack shipped() {
    const auto files = readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    return load(*files).pack;
}

const Claim& claimOf(const std::vector<Claim>& all, const std::string& fact) {
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Claim& claim) { return claim.fact.id.value == fact; });
    REQUIRE(found != all.end());
    return *found;
}

/// Only to be reported, never to be advised.
bool isDoubtful(const domain::Fact& fact) {
    return fact.strength == domain::Strength::notEstablished ||
           fact.strength == domain::Strength::contradicted;
}

int wordsIn(const domain::Article& article) {
    std::string text = article.lead + ' ' + article.caution;
    for (const domain::ArticleSection& section : article.sections) {
        text += ' ' + section.heading;
        for (const std::string& paragraph : section.paragraphs) {
            text += ' ' + paragraph;
        }
    }
    std::istringstream words(text);
    int count = 0;
    for (std::string word; words >> word;) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("a claim knows every place that uses its fact") {
    const auto all = claims(load(test::sampleFiles()).pack);
    REQUIRE(all.size() == 1);
    CHECK(all[0].uses == std::vector<std::string>{"articles/looking-down.json: What is known",
                                                  "exercises/cat-cow.json: dose"});
    CHECK(all[0].whyLeftOut.empty());
}

TEST_CASE("a fact that only the exercise as a whole uses is listed under its file") {
    const auto all =
        claims(load(test::samplesWith("cat-cow", ", \"facts\": [\"F-210\"]},", "},")).pack);
    REQUIRE(all.size() == 1);
    CHECK(all[0].uses == std::vector<std::string>{"articles/looking-down.json: What is known",
                                                  "exercises/cat-cow.json"});
}

TEST_CASE("a fact left out carries the reason") {
    const auto files =
        test::samplesWith("sources", "usual.\"}\n  ]",
                          "usual.\"},\n    {\"id\": \"F-211\", \"text\": \"Buy now.\"}\n  ],\n"
                          "  \"left_out\": [{\"why\": \"Advertising.\", \"facts\": [\"F-211\"]}]");
    REQUIRE(test::reportOf(files).empty());
    const auto pack = load(files).pack;
    const auto all = claims(pack);
    CHECK(claimOf(all, "F-211").whyLeftOut == "Advertising.");
    CHECK(claimOf(all, "F-211").uses.empty());
    CHECK(claimsRegister(pack).find(
              "| F-211 | Buy now. | not a claim | left out: Advertising. |") != std::string::npos);
}

TEST_CASE("every fact is used or left out for a reason, and never both") {
    for (const Claim& claim : claims(shipped())) {
        INFO(claim.fact.id.value);
        CHECK(claim.uses.empty() != claim.whyLeftOut.empty());
    }
}

TEST_CASE("all 251 facts of the source documents are on the list") {
    const auto all = claims(shipped());
    REQUIRE(all.size() == 251);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::ostringstream id;
        id << "F-" << std::string(i < 9 ? "00" : i < 99 ? "0" : "") << i + 1;
        CHECK(all[i].fact.id.value == id.str());
    }
}

TEST_CASE("docs/claims.md says what the content gives") {
    const std::ifstream file(UNHUNCH_SOURCE_DIR "/docs/claims.md");
    std::ostringstream text;
    text << file.rdbuf();
    INFO("build/release/bin/unhunch content claims content > docs/claims.md");
    CHECK(text.str() == claimsRegister(shipped()));
}

TEST_CASE("a doubtful fact stands only under \"What you may have read\"") {
    const auto pack = shipped();
    const auto all = claims(pack);
    for (const auto& article : pack.articles) {
        for (const domain::ArticleSection& section : article.value.sections) {
            for (const FactId& fact : section.facts) {
                if (isDoubtful(claimOf(all, fact.value).fact)) {
                    INFO(article.file << ": " << section.heading << ": " << fact.value);
                    CHECK(section.heading.starts_with("What you may have read: "));
                    CHECK((section.strength == domain::Strength::notEstablished ||
                           section.strength == domain::Strength::contradicted));
                }
            }
        }
    }
}

TEST_CASE("a section that deals with a fact says how sure we are") {
    for (const auto& article : shipped().articles) {
        for (const domain::ArticleSection& section : article.value.sections) {
            INFO(article.file << ": " << section.heading);
            CHECK((section.facts.empty() || section.strength.has_value()));
        }
    }
}

TEST_CASE("there are at least 30 articles, of 300 to 900 words, and every topic has one") {
    const auto pack = shipped();
    CHECK(pack.articles.size() >= 30);
    std::set<domain::Topic> topics;
    for (const auto& article : pack.articles) {
        INFO(article.file);
        const int words = wordsIn(article.value);
        CHECK(words >= 300);
        CHECK(words <= 900);
        CHECK_FALSE(article.value.keywords.empty());
        topics.insert(article.value.topic);
    }
    for (int i = 0; !name(static_cast<domain::Topic>(i)).empty(); ++i) {
        CHECK(topics.contains(static_cast<domain::Topic>(i)));
    }
}

TEST_CASE("every exercise has its cautions, the source of its dose, and its evidence") {
    for (const auto& exercise : shipped().exercises) {
        const domain::Exercise& e = exercise.value;
        INFO(exercise.file);
        CHECK(std::any_of(e.cautions.begin(), e.cautions.end(), [](const domain::Caution& caution) {
            return caution.advice != domain::CautionAdvice::fine || !caution.text.empty();
        }));
        CHECK_FALSE(e.leaveOutIf.empty());
        CHECK_FALSE(e.sourceDose.text.empty());
        CHECK((!e.sourceDose.facts.empty() || !e.sourceDose.whyDifferent.empty()));
        CHECK_FALSE(e.evidence.sources.empty());
        CHECK_FALSE(e.evidence.text.empty());
    }
}
