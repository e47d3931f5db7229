// "unhunch figure check".
#include "cli/console.h"

#include <algorithm>

using namespace unhunch;
using namespace unhunch::test;
using Json = nlohmann::json;

namespace {

/// A copy of the shipped content in which cat-cow bends its chest by 80 degrees in one key.
std::filesystem::path contentWithAFault(const TempFolder& folder) {
    const std::filesystem::path copy = folder / "content";
    std::filesystem::copy(kShippedContent, copy, std::filesystem::copy_options::recursive);
    const std::filesystem::path file = copy / "figures/cat-cow.json";
    std::string text = bytesOf(file);
    const std::string before = "\"thorax\": [";
    const auto flex = text.find(before);
    REQUIRE(flex != std::string::npos);
    const auto number = flex + before.size();
    text.replace(number, text.find(',', number) - number, "80");
    writeBytes(file, text);
    return copy;
}

} // namespace

TEST_CASE_METHOD(Console, "the check of figures names figure, rule, place and mend, and exits 1") {
    const auto copy = contentWithAFault(folder);
    const Said said = raw({"figure", "check", copy.string(), "cat-cow"});
    INFO(said.out << said.err);
    CHECK(said.code == cli::kFailed);
    CHECK(has(said.out, "cat-cow: joint (key "));
    CHECK(has(said.out, "thorax-flex is 80 degrees, 45 over its limit of 35: change the key's"));
    CHECK(has(said.out, "1 figures checked: "));
    CHECK_FALSE(has(said.out, "measured"));
}

TEST_CASE_METHOD(Console, "the check of figures prints what it measured when asked to") {
    const Said said = raw({"figure", "check", kShippedContent.string(), "cat-cow", "--verbose"});
    CHECK(has(said.out, "cat-cow: measured"));
    for (const char* line :
         {"lumbar-flex", "elbow-left", "pelvis-shift", "speed", "leg-left over floor"}) {
        INFO(line);
        CHECK(has(said.out, std::string("\n  ") + line));
    }
}

TEST_CASE_METHOD(Console, "the check of figures in JSON says the same, field by field") {
    const auto copy = contentWithAFault(folder);
    const Said said = raw({"figure", "check", copy.string(), "cat-cow", "--json"});
    CHECK(said.code == cli::kFailed);
    const Json findings = Json::parse(said.out);
    const auto joint = std::find_if(findings.begin(), findings.end(), [](const Json& f) {
        return f.at("message").get<std::string>().starts_with("thorax-flex is 80");
    });
    REQUIRE(joint != findings.end());
    CHECK(joint->at("figure") == "cat-cow");
    CHECK(joint->at("rule") == "joint");
    CHECK(joint->at("where").get<std::string>().starts_with("key "));
    CHECK(joint->at("seconds") == 0);
}

TEST_CASE_METHOD(Console, "the check of figures takes the folder in use when none is named") {
    content = contentWithAFault(folder);
    const Said said = say({"figure", "check", "cat-cow"});
    CHECK(said.code == cli::kFailed);
    CHECK(has(said.out, "thorax-flex is 80"));
}

TEST_CASE_METHOD(Console, "a figure that is not there is named, with the nearest that is") {
    const Said said = raw({"figure", "check", kShippedContent.string(), "cat-cov"});
    CHECK(said.code == cli::kFailed);
    CHECK(has(said.err, "There is no figure \"cat-cov\"."));
    CHECK(has(said.err, "cat-cow"));
}

TEST_CASE_METHOD(Console, "a figure that cannot be read is told as the content check tells it") {
    const auto copy = contentWithAFault(folder);
    writeBytes(copy / "figures/cat-cow.json", "{\"id\": 3}");
    const Said said = raw({"figure", "check", copy.string()});
    CHECK(said.code == cli::kFailed);
    CHECK(has(said.err, "figures/cat-cow.json:1:"));
    CHECK_FALSE(has(said.out, "cat-cow:"));
    const Said other = raw({"figure", "check", copy.string(), "side-to-side-turn"});
    CHECK_FALSE(has(other.err, "cat-cow"));
}
