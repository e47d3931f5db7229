#include "content/content_pack.h"
#include "support/content_samples.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

namespace {

/// Writes a file, making the folders on the way.
void write(const TempFolder& folder, const std::string& name, const std::string& bytes) {
    const auto file = folder / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    const auto files = readFolder(folder);
    REQUIRE(files);
    std::vector<std::string> names;
    for (const ContentFile& file : *files) {
        names.push_back(file.name);
    }
    return names;
}

} // namespace

TEST_CASE("a folder is read as the files that were written, by name") {
    const TempFolder folder;
    for (const ContentFile& file : sampleFiles()) {
        write(folder, file.name, file.bytes);
    }
    const auto files = readFolder(folder.path());
    REQUIRE(files);
    CHECK(load(*files).ok());
    CHECK(contentHash(*files) == contentHash(sampleFiles()));
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"articles/looking-down.json",
                                                             "exercises/cat-cow.json",
                                                             "routines/floor-mobility.json",
                                                             "sources.json", "warning-signs.json"});
}

TEST_CASE("schemas and other kinds of file are left alone") {
    const TempFolder folder;
    write(folder, "schema/exercise.schema.json", "{}");
    write(folder, "README.md", "Hello");
    write(folder, "exercises/.cat-cow.json.swp", "x");
    write(folder, "exercises/schema/a.json", "{}");
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"exercises/schema/a.json"});
}

TEST_CASE("symbolic links to files and folders are not followed") {
    const TempFolder outside;
    write(outside, "secret.json", "{}");
    const TempFolder folder;
    write(folder, "exercises/a.json", "{}");
    std::filesystem::create_symlink(outside / "secret.json", folder / "exercises/link.json");
    std::filesystem::create_directory_symlink(outside.path(), folder / "articles");
    std::filesystem::create_directory_symlink(folder.path(), folder / "exercises/loop");
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"exercises/a.json"});
}

TEST_CASE("a file over the limit is read no further than the limit, and reported") {
    const TempFolder folder;
    for (const ContentFile& file : sampleFiles()) {
        write(folder, file.name, file.bytes);
    }
    write(folder, "exercises/huge.json", std::string(3 * kMaxFileBytes, ' '));
    const auto files = readFolder(folder.path());
    REQUIRE(files);
    CHECK(files->at(2).bytes.size() == kMaxFileBytes + 1);
    CHECK(reportOf(*files) ==
          "exercises/huge.json: error: the file is larger than 1 MiB [file-size]");
}

TEST_CASE("the content that fuzzing starts from is sound") {
    const auto files = readFolder(UNHUNCH_SOURCE_DIR "/tests/fuzz/content");
    REQUIRE(files);
    CHECK(reportOf(*files).empty());
}

TEST_CASE("a folder that is not there is an error") {
    const TempFolder folder;
    const auto files = readFolder(folder / "nowhere");
    REQUIRE_FALSE(files);
    CHECK(files.error().code == ErrorCode::notFound);
}

TEST_CASE("the hash does not depend on the order of the files") {
    auto files = sampleFiles();
    const std::string hash = contentHash(files);
    CHECK(hash.size() == 16);
    std::reverse(files.begin(), files.end());
    CHECK(contentHash(files) == hash);
}

TEST_CASE("the hash is the same on every machine") {
    CHECK(contentHash({}) == "cbf29ce484222325");
    CHECK(contentHash({{"a", "b"}}) == "41c80da72d0aec94");
}

TEST_CASE("a byte moved between name and text, or from file to file, changes the hash") {
    const std::string hash = contentHash({{"ab", "cd"}, {"ef", "gh"}});
    CHECK(contentHash({{"abc", "d"}, {"ef", "gh"}}) != hash);
    CHECK(contentHash({{"a", "bcd"}, {"ef", "gh"}}) != hash);
    CHECK(contentHash({{"ab", "cde"}, {"f", "gh"}}) != hash);
    CHECK(contentHash({{"ab", "gh"}, {"ef", "cd"}}) != hash);
    CHECK(contentHash({{"ab", "cd"}}) != hash);
}
