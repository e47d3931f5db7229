// "unhunch content check", and what a folder with faults does to a program that has run before.
#include "cli/console.h"
#include "support/content_samples.h"

#include <algorithm>

using namespace unhunch;
using namespace unhunch::test;
using Json = nlohmann::json;

namespace {

/// Writes `files` into `folder`.
void writeContent(const std::filesystem::path& folder,
                  const std::vector<content::ContentFile>& files) {
    for (const content::ContentFile& file : files) {
        writeBytes(folder / file.name, file.bytes);
    }
}

/// The samples with one slip in a file of each kind.
std::vector<content::ContentFile> oneSlipInEach() {
    auto files = sampleFiles();
    replace(fileIn(files, "articles/").bytes, "\"reading_minutes\": 3", "\"reading_minutes\": 0");
    replace(fileIn(files, "exercises/").bytes, "\"position\": \"floor\"", "\"position\": \"flor\"");
    replace(fileIn(files, "routines/").bytes, "\"level\": 2", "\"level\": 9");
    replace(fileIn(files, "sources.json").bytes, "https://", "http://");
    replace(fileIn(files, "warning-signs").bytes, "\"version\": 1,", "\"version\": \"1\",");
    return files;
}

std::vector<std::string> faultLines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("  hint: ")) {
            lines.push_back(line);
        }
    }
    return lines;
}

} // namespace

TEST_CASE_METHOD(Console, "the content we ship passes the check without a word") {
    const Said said = raw({"content", "check", kShippedContent.string()});
    CHECK(said.code == cli::kOk);
    CHECK(said.out.empty());
    CHECK(said.err.empty());
    CHECK(Json::parse(raw({"content", "check", "--json", kShippedContent.string()}).out) ==
          Json::array());
}

TEST_CASE_METHOD(Console, "the check takes the folder in use when none is named") {
    CHECK(say({"content", "check"}).code == cli::kOk);
    content = folder / "broken";
    writeContent(content, oneSlipInEach());
    CHECK(say({"content", "check"}).code == cli::kFailed);
    CHECK(raw({"content", "check", content.string()}).code == cli::kFailed);
}

TEST_CASE_METHOD(Console,
                 "one broken file of each kind gives one precise line for each and exit code 1") {
    writeContent(folder / "broken", oneSlipInEach());
    const Said said = raw({"content", "check", (folder / "broken").string()});
    CHECK(said.code == cli::kFailed);
    CHECK(said.err.empty());
    const auto lines = faultLines(said.out);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].starts_with("articles/looking-down.json:7:22: error: /reading_minutes: "));
    CHECK(lines[1].starts_with("exercises/cat-cow.json:7:15: error: /position: "));
    CHECK(lines[2].starts_with("routines/floor-mobility.json:6:12: error: /level: "));
    CHECK(lines[3].starts_with("sources.json:3:53: error: /sources/0/link: "));
    CHECK(lines[4].starts_with("warning-signs.json:2:14: error: /version: "));
    CHECK(lines[0].ends_with("[number-range]"));
    CHECK(lines[1].ends_with("[name]"));
    CHECK(lines[2].ends_with("[number-range]"));
    CHECK(lines[4].ends_with("[type]"));
    CHECK(has(said.out, "  hint: did you mean \"floor\"?\n"));
}

TEST_CASE_METHOD(Console, "the check in JSON says the same, field by field") {
    writeContent(folder / "broken", oneSlipInEach());
    const Said said = raw({"content", "check", (folder / "broken").string(), "--json"});
    CHECK(said.code == cli::kFailed);
    const Json faults = Json::parse(said.out);
    REQUIRE(faults.size() == 5);
    CHECK(faults[1].at("file") == "exercises/cat-cow.json");
    CHECK(faults[1].at("line") == 7);
    CHECK(faults[1].at("column") == 15);
    CHECK(faults[1].at("pointer") == "/position");
    CHECK(faults[1].at("code") == "name");
    CHECK(faults[1].at("hint") == "did you mean \"floor\"?");
    CHECK_FALSE(faults[1].at("message").get<std::string>().empty());
}

TEST_CASE_METHOD(Console,
                 "the claims are printed as in docs/claims.md, of the folder in use or another") {
    const Said said = raw({"content", "claims", kShippedContent.string()});
    CHECK(said.code == cli::kOk);
    CHECK(said.err.empty());
    CHECK(said.out == bytesOf(UNHUNCH_SOURCE_DIR "/docs/claims.md"));
    CHECK(say({"content", "claims"}).out == said.out);
}

TEST_CASE_METHOD(Console, "of content with faults, no claims are printed but the faults") {
    writeContent(folder / "broken", oneSlipInEach());
    const Said said = raw({"content", "claims", (folder / "broken").string()});
    CHECK(said.code == cli::kFailed);
    CHECK(said.out.empty());
    CHECK(faultLines(said.err).size() == 5);
}

TEST_CASE_METHOD(Console, "a check writes nothing, neither here nor there") {
    writeContent(folder / "broken", oneSlipInEach());
    const auto contents = [&] {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            names.push_back(entry.path().string());
        }
        std::sort(names.begin(), names.end());
        return names;
    };
    const auto before = contents();
    CHECK(
        raw({"content", "check", (folder / "broken").string(), "--data-dir", data.string()}).code ==
        cli::kFailed);
    CHECK(contents() == before);
}

TEST_CASE_METHOD(Console, "a folder that is not there fails the check and is named") {
    const Said said = raw({"content", "check", (folder / "nowhere").string()});
    CHECK(said.code == cli::kFailed);
    CHECK(said.out.empty());
    CHECK(has(said.err, "nowhere"));
}

TEST_CASE_METHOD(Console, "with broken content the last good library goes on, byte for byte") {
    REQUIRE(say({"exercises"}).code == cli::kOk);
    const auto goodList = say({"exercises"}).out;
    const std::string library = bytesOf(data / "library.db");

    content = folder / "broken";
    writeContent(content, oneSlipInEach());
    const Said said = say({"exercises"});
    CHECK(said.code == cli::kOk);
    CHECK(said.out == goodList);
    CHECK(has(said.err, "last good library"));
    CHECK(has(said.err, "content check"));
    CHECK(bytesOf(data / "library.db") == library);
    const Json status = Json::parse(say({"status", "--json"}).out);
    CHECK(status.at("content_faults") == 5);
    CHECK(bytesOf(data / "library.db") == library);
}

TEST_CASE_METHOD(Console, "without any good library a command fails with every fault") {
    content = folder / "broken";
    writeContent(content, oneSlipInEach());
    const Said said = say({"exercises"});
    CHECK(said.code == cli::kFailed);
    CHECK(said.out.empty());
    for (const char* file :
         {"articles/looking-down.json:7:22", "exercises/cat-cow.json:7:15",
          "routines/floor-mobility.json:6:12", "sources.json:3:53", "warning-signs.json:2:14"}) {
        CHECK(has(said.err, file));
    }
}
