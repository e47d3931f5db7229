// Figures among the other files: their base poses, their exercises, and input made by malice.
#include "support/figure_content.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

namespace {

std::string changed(std::string_view file, std::string_view from, std::string_view to) {
    auto files = sampleFilesWithFigure();
    replace(fileIn(files, file).bytes, from, to);
    return reportOf(files);
}

/// `count` times `piece`, with {} for the number.
std::string many(std::size_t count, std::string_view piece) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += (i == 0 ? "" : ", ") + fmt::format(fmt::runtime(piece), i);
    }
    return text;
}

/// The sample figure under another id and code.
ContentFile figureNamed(const std::string& id, const std::string& code = "EX-02") {
    ContentFile file{"figures/" + id + ".json", kSampleFigure};
    replace(file.bytes, R"("id": "cat-cow")", R"("id": ")" + id + '"');
    replace(file.bytes, "EX-02", code);
    return file;
}

} // namespace

TEST_CASE("a folder with a figure is read whole") {
    CHECK(reportOf(sampleFilesWithFigure()).empty());
    auto files = sampleFilesWithFigure();
    files.push_back(figureNamed("arm-swing", "EX-30"));
    const auto report = load(files);
    REQUIRE(report.ok());
    REQUIRE(report.pack.figures.size() == 2);
    CHECK(report.pack.figures[0].value.id == "arm-swing");
    CHECK(report.pack.figures[1].value.id == "cat-cow");
    CHECK(report.pack.figures[1].file == "figures/cat-cow.json");
    CHECK(clipFromText(kSampleFigure, kSampleBasePoses) == report.pack.figures[1].value);
}

TEST_CASE("base-poses.json is needed as soon as there is a figure") {
    auto files = sampleFilesWithFigure();
    std::erase_if(files, [](const auto& file) { return file.name == "base-poses.json"; });
    CHECK(reportOf(files) == "base-poses.json: error: the file is missing [file-name]");
    std::erase_if(files, [](const auto& file) { return file.name.starts_with("figures/"); });
    CHECK(reportOf(files).empty());
    files.push_back({"base-poses.json", kSampleBasePoses});
    CHECK(reportOf(files).empty());
}

TEST_CASE("the order of the files does not matter to figures") {
    auto files = sampleFilesWithFigure();
    std::reverse(files.begin(), files.end());
    CHECK(reportOf(files).empty());
}

TEST_CASE("base poses that cannot be read do not make figures faulty") {
    for (const char* bytes : {"[", "[]", "{}", "{\"poses\": 1}", "\xFF"}) {
        CAPTURE(bytes);
        auto files = sampleFilesWithFigure();
        fileIn(files, "base-poses").bytes = bytes;
        const auto report = load(files);
        REQUIRE(report.diagnostics.size() == 1);
        CHECK(report.diagnostics[0].file == "base-poses.json");
    }
    CHECK(changed("base-poses", "\"ankle\": {", "\"ankles\": {") ==
          "base-poses.json:12:29: error: /poses/all-fours/pose/legs/contact: there is no contact "
          "\"ankle\" [reference]\n  hint: did you mean \"ankles\"?");
}

TEST_CASE("keys, props or contacts that cannot be read are not faults of those who mention them") {
    const auto linesIn = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '\n');
    };
    CHECK(linesIn(changed("figures/", R"("name": "cow")", R"("name": 5)")) == 0);
    CHECK(linesIn(changed("figures/", R"("keys": [)", R"("keis": [)")) == 1); // with a hint
    CHECK(linesIn(changed("figures/", R"("name": "pad", "kind")", R"("name": 5, "kind")")) == 0);
    CHECK(linesIn(changed("figures/", R"("kind": "mat")", R"("kind": "rug")")) == 1);
    CHECK(linesIn(changed("figures/", R"("far-hand": {"at": [0.2, 0, 0.6], "on": "mat"})",
                          R"("far-hand": 5)")) == 0);
}

TEST_CASE("all faults of figures are told in one run") {
    auto files = sampleFilesWithFigure();
    std::string& figure = fileIn(files, "figures/").bytes;
    replace(figure, "\"pitch\": 12", "\"pitch\": 99");
    replace(figure, "\"reach\": 0.5", "\"reech\": 0.5");
    replace(figure, "\"during\": [\"cat\"]", "\"during\": [\"bat\"]");
    replace(fileIn(files, "base-poses").bytes, "\"bend\": 20", "\"bend\": 400");
    CHECK(reportOf(files) ==
          "base-poses.json:12:80: error: /poses/all-fours/pose/legs/bend: expected a number from "
          "-360 to 360, found 400 [number-range]\n"
          "figures/cat-cow.json:6:33: error: /view/pitch: expected a number from 0 to 60, found 99 "
          "[number-range]\n"
          "figures/cat-cow.json:25:59: error: /arrows/0/during/0: there is no key \"bat\" "
          "[reference]\n  hint: did you mean \"cat\"?\n"
          "figures/cat-cow.json:32:104: error: /keys/1/pose/arm_left/reech: unknown key \"reech\" "
          "[unknown-key]\n  hint: did you mean \"reach\"?");
}

TEST_CASE("a figure belongs to the exercise with the longest fitting id") {
    auto files = sampleFilesWithFigure();
    ContentFile longer = fileIn(files, "exercises/");
    longer.name = "exercises/cat-cow-slow.json";
    replace(longer.bytes, "\"cat-cow\"", "\"cat-cow-slow\"");
    replace(longer.bytes, "EX-02", "EX-22");
    replace(longer.bytes, "\"inhale\"", "\"exhale\"");
    files.push_back(longer);
    SECTION("another id is free") {
        files.push_back(figureNamed("cat-cows", "EX-40"));
        CHECK(reportOf(files).empty());
    }
    SECTION("a form of the shorter one, with a code of its own") {
        files.push_back(figureNamed("cat-cow-wide", "EX-02b"));
        CHECK(reportOf(files).empty());
    }
    SECTION("a form of the longer one") {
        files.push_back(figureNamed("cat-cow-slow-wide", "EX-22"));
        CHECK(reportOf(files) ==
              "figures/cat-cow-slow-wide.json:40:12: error: /cycle: expected the phases exhale, "
              "hold of the exercise \"cat-cow-slow\", found inhale, hold [cycle]");
    }
}

TEST_CASE("a faulty exercise is not compared with its figure") {
    CHECK(changed("exercises/", "\"count\": 6", "\"count\": 61").find("figures/") ==
          std::string::npos);
}

TEST_CASE("lists of a figure are no longer than is stated") {
    const auto sizeFault = [](std::string_view from, const std::string& to) {
        const std::string text = changed("figures/", from, to);
        return text.substr(text.find("error: "));
    };
    CHECK(sizeFault(R"({"name": "table"})",
                    many(22, R"({{"name": "k{}"}})") + R"(, {"name": "table"})")
              .starts_with("error: /keys: expected at most 24 entries, found 25 [list-size]"));
    CHECK(sizeFault(R"({"kind": "mat")",
                    many(10, R"({{"name": "p{}", "kind": "dumbbell", "hand": "left"}})") +
                        R"(, {"kind": "mat")")
              .starts_with("error: /props: expected at most 12 entries, found 13 [list-size]"));
    CHECK(sizeFault(R"("far-hand":)",
                    many(31, R"("c{}": {{"at": [0, 0, 0], "on": "floor"}})") + R"(, "far-hand":)")
              .starts_with("error: /contacts: expected at most 32 entries, found 33 [list-size]"));
    CHECK(sizeFault(R"({"to": "cat", "seconds": 3})", many(33, R"({{"to": "cat", "seconds": 3}})"))
              .starts_with("error: /entry/moves: expected at most 32 entries, found 33"));
    CHECK(changed("base-poses", R"("all-fours":)",
                  many(64, R"("pose-{}": {{"pose": {{}}}})") + R"(, "all-fours":)")
              .starts_with(
                  "base-poses.json:2:12: error: /poses: expected at most 64 entries, found 65"));
}

TEST_CASE("a mebibyte of keys, contacts, points or moves is answered") {
    const auto answered = [](std::string_view file, std::string_view from, std::string_view piece) {
        auto files = sampleFilesWithFigure();
        std::string& bytes = fileIn(files, file).bytes;
        std::string flood(from);
        for (std::size_t i = 0; flood.size() + bytes.size() < kMaxFileBytes - 100; ++i) {
            flood += fmt::format(fmt::runtime(piece), i);
        }
        replace(bytes, from, flood);
        return !load(files).ok();
    };
    CHECK(answered("figures/", "\"keys\": [", "{{\"name\": \"k{}\"}},"));
    CHECK(answered("figures/", "\"keys\": [", "0,"));
    CHECK(answered("figures/", "\"contacts\": {", "\"c{}\":{{}},"));
    CHECK(answered("figures/", "\"contacts\": {", "\"c\":0,"));
    CHECK(answered("figures/", "\"props\": [", "{{}},"));
    CHECK(answered("figures/", "\"points\": [", "[0,0,0],"));
    CHECK(answered("figures/", "\"cycle\": [", "{{\"phase\":\"hold\",\"moves\":[]}},"));
    CHECK(answered("figures/", "\"travel\": {", "\"t{}\":{{}},"));
    CHECK(answered("base-poses", "\"poses\": {", "\"p{}\":{{\"pose\":{{}}}},"));
}

TEST_CASE("changed bytes of a figure give a clip or diagnostics") {
    CHECK(rc::check([] {
        auto files = sampleFilesWithFigure();
        ContentFile& file = fileIn(files, *rc::gen::element<std::string>("base-poses", "figures/"));
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, file.bytes.size());
            file.bytes[at] = *rc::gen::oneOf(
                rc::gen::element('"', '{', '}', '[', ']', ',', ':', '\\', '0', '9', '-', 'e'),
                rc::gen::arbitrary<char>());
        }
        const auto report = load(files);
        const auto clip =
            clipFromText(fileIn(files, "figures/").bytes, fileIn(files, "base-poses").bytes);
        if (report.ok()) {
            RC_ASSERT(clip == report.pack.figures[0].value);
        } else if (!clip) {
            RC_ASSERT(clip.error().code == ErrorCode::corrupt);
        }
    }));
}
