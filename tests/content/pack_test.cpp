// A pack stands beside the shipped content: it may mention that, and change nothing of it.
#include "content/picture.h"
#include "support/pack_samples.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

namespace {

const ContentPack& shipped() {
    static const ContentPack pack = load(sampleFilesWithFigure()).pack;
    return pack;
}

LoadReport loadBesideSample(const std::vector<ContentFile>& files, const Taken& taken = {}) {
    return loadPack(files, {shipped(), kSampleBasePoses, taken});
}

std::string packReport(const std::vector<ContentFile>& files, const Taken& taken = {}) {
    std::string text;
    for (const Diagnostic& diagnostic : loadBesideSample(files, taken).diagnostics) {
        text += (text.empty() ? "" : "\n") + toString(diagnostic);
    }
    return text;
}

std::vector<ContentFile> packPlus(const std::string& name, const std::string& bytes) {
    auto files = samplePack();
    files.push_back({name, bytes});
    return files;
}

std::string pngOf(std::uint32_t width, std::uint32_t height) {
    std::string png = kSamplePng;
    for (unsigned i = 0; i < 4; ++i) {
        png[16 + i] = static_cast<char>(width >> (24 - 8 * i) & 0xFFU);
        png[20 + i] = static_cast<char>(height >> (24 - 8 * i) & 0xFFU);
    }
    return png;
}

} // namespace

TEST_CASE("a sound pack is read with everything in it, and nothing of what is shipped") {
    const LoadReport report = loadBesideSample(samplePack());
    CHECK(packReport(samplePack()).empty());
    CHECK(report.pack.info ==
          PackInfo{"runners", "Runners", "2.0", "A. Doe", "CC BY 4.0", "For those who run."});
    REQUIRE(report.pack.exercises.size() == 1);
    CHECK(report.pack.exercises[0].value.title == "Hip flexor");
    CHECK(report.pack.exercises[0].file == "exercises/runners-hip.json");
    REQUIRE(report.pack.routines.size() == 1);
    CHECK(report.pack.routines[0].value.steps[1].exercise == ExerciseId("cat-cow"));
    CHECK(report.pack.articles.size() == 1);
    CHECK(report.pack.sources.size() == 1);
    CHECK(report.pack.facts.empty());
    REQUIRE(report.pack.pictures.size() == 1);
    CHECK(report.pack.pictures[0].exercise == ExerciseId("runners-hip"));
    CHECK(report.pack.pictures[0].file == "pictures/runners-hip.png");
}

TEST_CASE("a pack needs to say what it is") {
    auto files = samplePack();
    std::erase_if(files, [](const auto& file) { return file.name == "pack.json"; });
    CHECK(packReport(files) == "pack.json: error: the file is missing [file-name]\n"
                               "  hint: it says what the pack is");
    CHECK(packReport(samplePackWith("pack.json", "\"format\": 1", "\"format\": 2")) ==
          "pack.json:2:13: error: /format: expected a whole number from 1 to 1, found 2 "
          "[number-range]");
    CHECK(packReport(samplePackWith("pack.json", "\"runners\"", "\"Runners Inc\""))
              .starts_with("pack.json:3:9: error: /id: "));
    CHECK(packReport(samplePackWith("pack.json", "\"runners\"", "\"mine\""))
              .starts_with("pack.json:3:9: error: /id: "));
    CHECK(packReport(samplePackWith("pack.json", "\"title\": \"Runners\",", ""))
              .find("[missing-key]") != std::string::npos);
    CHECK(packReport(samplePackWith("pack.json", "\"Runners\"", '"' + std::string(101, 'x') + '"'))
              .find("[text]") != std::string::npos);
    CHECK(packReport({{"pack.json", kSamplePackInfo}}).find("[list-size]") != std::string::npos);
}

TEST_CASE("what a pack may leave out is left out without a word") {
    auto files = samplePackWith("pack.json", R"("version": "2.0",
  "author": "A. Doe",
  "licence": "CC BY 4.0",
  "describes": "For those who run.")",
                                R"("version": "2.0")");
    std::erase_if(files, [](const auto& file) {
        return file.name.starts_with("pictures/") || file.name == "README.md" ||
               file.name == "LICENSE";
    });
    CHECK(packReport(files).empty());
}

TEST_CASE("ids of what is shipped, of another pack or of the user are refused at their place") {
    auto files = samplePack();
    files[3] = {"exercises/cat-cow.json", kSampleExercise};
    CHECK(packReport(files).find("exercises/cat-cow.json:2:9: error: /id: \"cat-cow\" is already "
                                 "used by Unhunch [duplicate-id]") != std::string::npos);
    CHECK(packReport(samplePack(), {{"routines/runners-ten.json", "Walkers"}}) ==
          "routines/runners-ten.json:2:9: error: /id: \"runners-ten\" is already used by Walkers "
          "[duplicate-id]\n  hint: begin it with the id of the pack");
    CHECK(packReport(samplePack(), {{"E-1000", "Walkers"}})
              .find("\"E-1000\" is already used by Walkers [duplicate-id]") != std::string::npos);
    CHECK(
        packReport(samplePackWith("sources.json", "E-1000", "E-09"))
            .find("sources.json:3:12: error: /sources/0/id: \"E-09\" is already used by Unhunch") !=
        std::string::npos);
    CHECK(packReport(packPlus("articles/mine-why.json",
                              withId(kSampleArticle, "looking-down", "mine-why")))
              .find("articles/mine-why.json:2:9: error: /id: ids that begin with mine-") !=
          std::string::npos);
}

TEST_CASE("a pack is checked as what is shipped is: ranges, references, sources, totals") {
    CHECK(packReport(samplePackWith("exercises/", "\"count\": 6", "\"count\": 300")) ==
          "exercises/runners-hip.json:20:21: error: /dose/count: expected a whole number from 1 "
          "to 60, found 300 [number-range]");
    CHECK(packReport(samplePackWith("routines/", "\"cat-cow\"", "\"cat-cowl\""))
              .find("there is no exercise \"cat-cowl\" [reference]\n  hint: did you mean "
                    "\"cat-cow\"?") != std::string::npos);
    CHECK(packReport(samplePackWith("exercises/", "E-1000", "E-1001")).find("[reference]") !=
          std::string::npos);
    CHECK(packReport(samplePackWith("routines/", "319", "320")).find("[total]") !=
          std::string::npos);
    CHECK(packReport(samplePackWith("articles/", "[E-09]", "<a href=x>[E-09")).find("[markup]") !=
          std::string::npos);
}

TEST_CASE("warning signs, base poses and unknown files are not a pack's to bring") {
    for (const char* name : {"warning-signs.json", "base-poses.json", "other.json", "stuff/a.json",
                             "exercises/a/b.json", "icon.png"}) {
        INFO(name);
        CHECK(packReport(packPlus(name, kSamplePng)).find("[file-name]") != std::string::npos);
    }
}

TEST_CASE("a figure starts from the shipped base poses and is of one of the pack's exercises") {
    const std::string own = withId(kSampleFigure, "cat-cow", "runners-hip");
    CHECK(packReport(packPlus("figures/runners-hip.json", own)).empty());
    CHECK(packReport(packPlus("figures/runners-hip-low.json",
                              withId(kSampleFigure, "cat-cow", "runners-hip-low")))
              .empty());
    CHECK(packReport(
              packPlus("figures/cat-cow-low.json", withId(kSampleFigure, "cat-cow", "cat-cow-low")))
              .find("no exercise of the pack has this figure [reference]") != std::string::npos);
    CHECK(packReport(packPlus("figures/cat-cow.json", kSampleFigure)).find("[duplicate-id]") !=
          std::string::npos);
}

TEST_CASE("a picture is of one of the pack's exercises, and each has one") {
    CHECK(packReport(packPlus("pictures/cat-cow.png", kSamplePng)) ==
          "pictures/cat-cow.png: error: there is no exercise \"cat-cow\" in the pack [reference]");
    CHECK(packReport(packPlus("pictures/runners-hip.jpg",
                              "\xFF\xD8\xFF\xC0" + std::string("\0\x0B\x08\0\1\0\1", 7)))
              .find("the exercise has another picture [duplicate-id]") != std::string::npos);
}

TEST_CASE("what is no picture, too large or has no size is refused by its header") {
    const auto reportOfPicture = [](const std::string& bytes) {
        auto files = samplePack();
        fileIn(files, ".png").bytes = bytes;
        return packReport(files);
    };
    CHECK(reportOfPicture(pngOf(4096, 4096)).empty());
    CHECK(reportOfPicture(pngOf(4097, 10)) ==
          "pictures/runners-hip.png: error: expected 1 to 4096 pixels each way, found 4097 by 10 "
          "[picture]");
    CHECK(reportOfPicture(pngOf(10, 0xFFFFFFFF)).find("[picture]") != std::string::npos);
    CHECK(reportOfPicture(pngOf(0, 10)).find("[picture]") != std::string::npos);
    CHECK(reportOfPicture("GIF89a").find("not a PNG") != std::string::npos);
    CHECK(reportOfPicture("\xFF\xD8\xFF\xE0").find("not a PNG") != std::string::npos);
    CHECK(reportOfPicture("").find("not a PNG") != std::string::npos);
    CHECK(reportOfPicture(kSamplePng + std::string(kMaxPictureBytes, '\0')).find("[file-size]") !=
          std::string::npos);
    for (std::size_t size = 0; size < 24; ++size) {
        CHECK_FALSE(pngSize(kSamplePng.substr(0, size)));
    }
}

TEST_CASE("the size of a JPEG stands in its frame, after whatever comes before") {
    const std::string frame("\xFF\xC2\0\x11\x08\1\2\3\4", 9);
    const std::string start = "\xFF\xD8";
    const auto sizeOf = [&](const std::string& middle) {
        const auto size = jpegSize(start + middle + frame);
        return size ? std::pair(size->width, size->height) : std::pair(0U, 0U);
    };
    const auto expected = std::pair(0x304U, 0x102U);
    CHECK(sizeOf("") == expected);
    CHECK(sizeOf(std::string("\xFF\xE0\0\4ab", 6)) == expected);
    CHECK(sizeOf(std::string("\xFF\xFF\xE0\0\4ab\xFF\xC4\0\3x", 12)) == expected);
    CHECK(sizeOf(std::string("\xFF\xE0\0\x99", 4)) == std::pair(0U, 0U)); // leads beyond the end
    CHECK(sizeOf(std::string("\xFF\xE0\0\0", 4)) == std::pair(0U, 0U));   // shorter than itself
    for (std::size_t size = 0; size < start.size() + frame.size(); ++size) {
        CHECK_FALSE(jpegSize((start + frame).substr(0, size)));
    }
}

TEST_CASE("any bytes at all are a picture with a size, or none") {
    CHECK(rc::check([](const std::string& bytes) {
        (void)jpegSize("\xFF\xD8\xFF" + bytes);
        (void)pngSize(kSamplePng.substr(0, 16) + bytes);
    }));
}

TEST_CASE("the folder of a pack is read with its pictures and words") {
    const TempFolder folder;
    for (const ContentFile& file : samplePack()) {
        std::filesystem::create_directories((folder / file.name).parent_path());
        std::ofstream(folder / file.name, std::ios::binary) << file.bytes;
    }
    std::ofstream(folder / "notes.txt") << "x";
    const auto files = readPackFolder(folder.path());
    REQUIRE(files);
    CHECK(files->size() == samplePack().size());
    CHECK(contentHash(*files) == contentHash(samplePack()));
}

TEST_CASE("changed bytes of a pack give a pack or diagnostics, never a crash") {
    CHECK(rc::check([] {
        auto files = samplePack();
        ContentFile& file = files[*rc::gen::inRange<std::size_t>(0, files.size())];
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            file.bytes[*rc::gen::inRange<std::size_t>(0, file.bytes.size())] =
                *rc::gen::arbitrary<char>();
        }
        for (const Diagnostic& diagnostic : loadBesideSample(files).diagnostics) {
            RC_ASSERT(!diagnostic.message.empty());
            RC_ASSERT(!diagnostic.code.empty());
        }
    }));
}
