// A hostile archive is refused whole, with the entry named; a sound one comes back as it was.
#include "exchange/archive.h"
#include "support/temp_folder.h"
#include "support/zip_bytes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <rapidcheck.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace unhunch;
using namespace unhunch::exchange;
using namespace unhunch::test;

namespace {

const std::vector<ArchiveFile> kFiles{{"README.md", "Hello\n"},
                                      {"exercises/hip.json", "{\"id\": \"hip\"}"},
                                      {"pictures/hip.png", std::string("\x89PNG\0\xFF", 6)}};

/// What is said of an archive with this one entry.
std::string refusalOf(const ZipEntry& entry) {
    const auto read = readArchiveBytes(zipBytes({entry}), "x.unhunch");
    return read ? "" : read.error().message;
}

std::string refusalOfName(const std::string& name) {
    return refusalOf({.name = name, .bytes = "{}"});
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("a written archive reads back the same, sorted by name, and only its owner may read it") {
    const TempFolder folder;
    auto files = kFiles;
    std::reverse(files.begin(), files.end());
    REQUIRE(writeArchive(folder / "a.unhunch", files));
    const auto read = readArchive(folder / "a.unhunch");
    REQUIRE(read);
    CHECK(*read == kFiles);
    struct stat about {};
    REQUIRE(::stat((folder / "a.unhunch").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777U) == 0600U);
}

TEST_CASE("any files with proper names read back the same") {
    CHECK(rc::check([] {
        const TempFolder folder;
        std::vector<ArchiveFile> files;
        const auto count = *rc::gen::inRange(1, 8);
        for (int i = 0; i < count; ++i) {
            const std::string ending = *rc::gen::element<std::string>(".json", ".png", ".md");
            // Repeated text, as a diary has it, and noise, as a picture is.
            std::string bytes = *rc::gen::arbitrary<std::string>();
            const auto times = *rc::gen::inRange<std::size_t>(0, 4'000);
            bytes += std::string(times, 'x');
            files.push_back({"folder/f" + std::to_string(i) + ending, bytes});
        }
        RC_ASSERT(writeArchive(folder / "a.unhunch", files));
        RC_ASSERT(readArchive(folder / "a.unhunch") == files);
    }));
}

TEST_CASE("what repeats itself more than a bomb may is written so that it reads back") {
    const TempFolder folder;
    const std::vector<ArchiveFile> files{{"a.json", std::string(kMaxTextBytes, ' ')},
                                         {"b.json", ""}};
    REQUIRE(writeArchive(folder / "a.unhunch", files));
    CHECK(readArchive(folder / "a.unhunch") == files);
}

TEST_CASE("the same files give the same bytes") {
    const TempFolder folder;
    REQUIRE(writeArchive(folder / "a.unhunch", kFiles));
    REQUIRE(writeArchive(folder / "b.unhunch", kFiles));
    CHECK(bytesOf(folder / "a.unhunch") == bytesOf(folder / "b.unhunch"));
}

TEST_CASE("what could not be read back is not written, and the old file stays") {
    const TempFolder folder;
    REQUIRE(writeArchive(folder / "a.unhunch", kFiles));
    const std::string before = bytesOf(folder / "a.unhunch");
    for (const std::vector<ArchiveFile>& bad :
         {std::vector<ArchiveFile>{},
          {{"../a.json", "{}"}},
          {{"a.exe", "x"}},
          {{std::string("a.json\0b", 8), "x"}},
          {{"a.json", "1"}, {"A.json", "2"}},
          {{"a.json", "1"}, {"a.json", "2"}},
          {{"a.json", std::string(kMaxTextBytes + 1, ' ')}}}) {
        CHECK_FALSE(writeArchive(folder / "a.unhunch", bad));
        CHECK(bytesOf(folder / "a.unhunch") == before);
    }
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK_FALSE(writeArchive(folder / "nowhere" / "a.unhunch", kFiles));
}

TEST_CASE("names that lead out of the archive, or cannot be trusted, are refused") {
    for (const std::string& name : std::vector<std::string>{
             "/etc/passwd.json", "../a.json", "a/../../b.json", "a/./b.json", "a//b.json",
             "a\\b.json", "C:a.json", ".hidden.json", "a/.b.json", "a b.json", "caf\xC3\xA9.json",
             "\xFF\xFE.json", std::string("a\0b.json", 8), "a\nb.json", "",
             std::string(kMaxNameBytes, 'a') + ".json", "a/b/c/d/e/f.json"}) {
        INFO(name << ": " << refusalOfName(name));
        CHECK(refusalOfName(name).find("x.unhunch") == 0);
    }
    CHECK(refusalOfName("a/b/c/d/e.json").empty());
    CHECK(refusalOfName(std::string(kMaxNameBytes - 5, 'a') + ".json").empty());
}

TEST_CASE("only JSON, pictures, words and licences may be in it") {
    for (const char* name :
         {"run.sh", "a.json.exe", "a.svg", "LICENSE.sh", "a.JSON", "ajson", "a.zip", "b.unhunch"}) {
        INFO(name);
        CHECK(refusalOfName(name).find(name) != std::string::npos);
    }
    for (const char* name : {"LICENSE", "README", "README.md", "a.png", "b/c.jpg", "d.jpeg"}) {
        CHECK(refusalOfName(name).empty());
    }
}

TEST_CASE("a name that stands twice is refused, also when only its case differs") {
    for (const char* second : {"exercises/a.json", "Exercises/A.json"}) {
        const auto read = readArchiveBytes(
            zipBytes({{.name = "exercises/a.json", .bytes = "{}"}, {.name = second, .bytes = "1"}}),
            "x.unhunch");
        REQUIRE_FALSE(read);
        INFO(read.error().message);
        CHECK(read.error().message.find("twice") != std::string::npos);
    }
}

TEST_CASE("links and devices are refused, folders are left out") {
    CHECK(refusalOf({.name = "a.json", .bytes = "/etc/passwd", .mode = S_IFLNK | 0777})
              .find("links") != std::string::npos);
    CHECK_FALSE(refusalOf({.name = "a.json", .mode = S_IFCHR | 0666}).empty());
    CHECK_FALSE(refusalOf({.name = "a.json", .mode = S_IFIFO | 0666}).empty());
    const auto read = readArchiveBytes(zipBytes({{.name = "exercises/", .mode = S_IFDIR | 0755},
                                                 {.name = "exercises/a.json", .bytes = "{}"}}),
                                       "x.unhunch");
    REQUIRE(read);
    CHECK(*read == std::vector<ArchiveFile>{{"exercises/a.json", "{}"}});
}

TEST_CASE("encrypted entries and other methods than store and deflate are refused") {
    CHECK(
        refusalOf({.name = "a.json", .bytes = "0123456789abcdef", .flags = 1}).find("encrypted") !=
        std::string::npos);
    for (const unsigned method : {1U, 9U, 12U, 14U, 93U}) {
        CHECK(refusalOf({.name = "a.json", .bytes = "{}", .method = method}).find("deflated") !=
              std::string::npos);
    }
}

TEST_CASE("an entry over its limit is refused while it is unpacked, whatever its header says") {
    CHECK(refusalOf({.name = "a.json", .bytes = std::string(kMaxTextBytes, ' ')}).empty());
    const std::string fault =
        refusalOf({.name = "a.json", .bytes = std::string(kMaxTextBytes + 1, ' ')});
    CHECK(fault == "x.unhunch, a.json: it is larger than 1 MiB.");
    CHECK(refusalOf({.name = "a.png", .bytes = std::string(kMaxPictureBytes + 1, ' ')}) ==
          "x.unhunch, a.png: it is larger than 8 MiB.");
    CHECK_FALSE(
        refusalOf(
            {.name = "a.json", .bytes = std::string(kMaxTextBytes + 1, ' '), .statedSize = 10})
            .empty());
    CHECK_FALSE(refusalOf({.name = "a.json", .bytes = "{}", .statedSize = 1'000'000'000}).empty());
}

TEST_CASE("a bomb is refused, in one entry or in many") {
    // 1,000 to 1: what deflate makes of zeros.
    const std::string zeros = deflated(std::string(kMaxPictureBytes - 1, '\0'));
    REQUIRE(zeros.size() < 10'000);
    const ZipEntry bomb{
        .name = "a.png", .bytes = zeros, .method = 8, .statedSize = kMaxPictureBytes - 1};
    CHECK(refusalOf(bomb).find("200 times") != std::string::npos);
    // Each is within its own limits.
    std::string picture;
    for (unsigned i = 0; picture.size() < kMaxPictureBytes - 20'000; ++i) {
        picture += std::to_string(i * 2654435761U) + std::string(1'000, ' ');
    }
    const ZipEntry large{.bytes = deflated(picture),
                         .method = 8,
                         .statedSize = picture.size(),
                         .statedSum = checksum(picture)};
    std::vector<ZipEntry> many(17, large);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].name = std::to_string(i) + ".png";
    }
    const auto read = readArchiveBytes(zipBytes(many), "x.unhunch");
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "x.unhunch: unpacked it is larger than 128 MiB.");
    many.pop_back();
    CHECK(readArchiveBytes(zipBytes(many), "x.unhunch"));
}

TEST_CASE("more than 5,000 entries are refused") {
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < kMaxEntries; ++i) {
        entries.push_back({.name = std::to_string(i) + ".json", .bytes = "1"});
    }
    CHECK(readArchiveBytes(zipBytes(entries), "x.unhunch"));
    entries.push_back({.name = "one-more.json", .bytes = "1"});
    const auto read = readArchiveBytes(zipBytes(entries), "x.unhunch");
    REQUIRE_FALSE(read);
    CHECK(read.error().message.find("5000") != std::string::npos);
}

TEST_CASE("an archive cut off at any byte is an error") {
    const std::string whole = zipBytes(
        {{.name = "a.json", .bytes = "{\"a\": 1}"}, {.name = "b.json", .bytes = "{\"b\": 2}"}});
    REQUIRE(readArchiveBytes(whole, "x.unhunch"));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto read = readArchiveBytes(whole.substr(0, size), "x.unhunch");
        if (read) {
            CAPTURE(size);
            FAIL("an archive cut off must not be read");
        }
    }
}

TEST_CASE("changed bytes give an archive within the limits or an error, never a crash") {
    CHECK(rc::check([] {
        std::string bytes = zipBytes(
            {{.name = "a.json", .bytes = "{\"a\": 1}"},
             {.name = "b.json", .bytes = deflated("{\"b\": 2}"), .method = 8, .statedSize = 8}});
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        }
        if (const auto read = readArchiveBytes(bytes, "x"); read) {
            RC_ASSERT(read->size() <= 2U);
        }
    }));
}

TEST_CASE("a changed byte of an entry is found by its checksum") {
    std::string bytes = zipBytes({{.name = "a.json", .bytes = "{\"a\": 1}"}});
    bytes[bytes.find("\"a\"") + 1] = 'b';
    const auto read = readArchiveBytes(bytes, "x.unhunch");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::corrupt);
    CHECK(read.error().message.find("x.unhunch, a.json is damaged") == 0);
}

TEST_CASE("what is no archive, nothing, a folder or not there is said") {
    const TempFolder folder;
    for (const std::string& bytes :
         {std::string(), std::string("hello"), std::string(100, 'P'), zipBytes({})}) {
        std::ofstream(folder / "x.unhunch", std::ios::binary) << bytes;
        const auto read = readArchive(folder / "x.unhunch");
        REQUIRE_FALSE(read);
        CHECK(read.error().message.find("x.unhunch") != std::string::npos);
    }
    CHECK_FALSE(readArchive(folder.path()));
    REQUIRE_FALSE(readArchive(folder / "nowhere"));
    CHECK(readArchive(folder / "nowhere").error().code == ErrorCode::notFound);
}

TEST_CASE("a file over 64 MiB is refused before it is read") {
    const TempFolder folder;
    std::ofstream(folder / "x.unhunch").close();
    std::filesystem::resize_file(folder / "x.unhunch", kMaxArchiveBytes + 1);
    const auto read = readArchive(folder / "x.unhunch");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::invalidInput);
}
