// Whether the content repeats the texts it started from: they are under copyright, and only their
// facts carry over. The texts are not part of the project; UNHUNCH_PHRASE_SOURCES names a folder
// that holds them. Without it this test is skipped.
#include "content/content_pack.h"

#include <catch2/catch.hpp>
#include <cctype>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace unhunch;

namespace {

constexpr std::size_t kRun = 8; ///< words

/// Calls `each` with every run of eight words. Only letters (also beyond ASCII) and digits count.
template <typename Each> void forEachRun(const std::string& text, Each each) {
    std::deque<std::string> words;
    std::string word;
    for (const char c : text + ' ') {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80) {
            word += static_cast<char>(std::tolower(byte));
            continue;
        }
        if (word.empty()) {
            continue;
        }
        words.push_back(std::move(word));
        word.clear();
        if (words.size() > kRun) {
            words.pop_front();
        }
        if (words.size() == kRun) {
            std::string run;
            for (const std::string& part : words) {
                run += (run.empty() ? "" : " ") + part;
            }
            each(run);
        }
    }
}

std::set<std::string> runsOfFolder(const std::filesystem::path& folder) {
    std::set<std::string> runs;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            const std::ifstream file(entry.path());
            std::ostringstream text;
            text << file.rdbuf();
            forEachRun(text.str(), [&](const std::string& run) { runs.insert(run); });
        }
    }
    return runs;
}

/// The runs of every text value of a JSON file that are in `runs`, one a line.
std::string sharedWith(const std::set<std::string>& runs, const content::ContentFile& file) {
    std::string shared;
    const auto flat = nlohmann::json::parse(file.bytes).flatten();
    for (const auto& [pointer, value] : flat.items()) {
        if (value.is_string()) {
            forEachRun(value.get<std::string>(), [&](const std::string& run) {
                if (runs.contains(run)) {
                    shared += file.name + pointer + ": " + run + '\n';
                }
            });
        }
    }
    return shared;
}

} // namespace

TEST_CASE("a run of eight words is found whatever its case, breaks and punctuation") {
    std::set<std::string> runs;
    forEachRun("One, two three\nFOUR five six (seven) eight nine.",
               [&](const std::string& run) { runs.insert(run); });
    CHECK(runs == std::set<std::string>{"one two three four five six seven eight",
                                        "two three four five six seven eight nine"});
    CHECK(sharedWith(runs,
                     {"a.json", R"({"text": ["Zero one two three four five six seven eight"]})"}) ==
          "a.json/text/0: one two three four five six seven eight\n");
    CHECK(sharedWith(runs, {"a.json", R"({"text": "one two three four five six seven"})"}).empty());
}

TEST_CASE("the content repeats no eight words of the texts it started from") {
    const char* folder = std::getenv("UNHUNCH_PHRASE_SOURCES");
    if (folder == nullptr) {
        std::cout << "skipped: UNHUNCH_PHRASE_SOURCES names no folder of texts\n";
        return;
    }
    const auto runs = runsOfFolder(folder);
    REQUIRE_FALSE(runs.empty());
    const auto files = content::readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    for (const content::ContentFile& file : *files) {
        const std::string shared = sharedWith(runs, file);
        INFO(shared);
        CHECK(shared.empty());
    }
}
