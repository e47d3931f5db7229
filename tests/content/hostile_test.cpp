// Input made by chance or malice: never a crash, never a folder accepted that was cut off.
#include "content/content_pack.h"
#include "support/figure_content.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;

namespace {

std::string codeFor(std::string bytes) {
    auto files = sampleFiles();
    fileIn(files, "cat-cow").bytes = std::move(bytes);
    const auto report = load(files);
    return report.diagnostics.empty() ? "" : report.diagnostics.front().code;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() + piece.size() <= bytes) {
        text += piece;
    }
    return text;
}

} // namespace

TEST_CASE("a mebibyte of open brackets is too deep, not a crash") {
    CHECK(codeFor(repeated("[", kMaxFileBytes)) == "depth");
    CHECK(codeFor(repeated("{\"a\":", kMaxFileBytes)) == "depth");
    CHECK(codeFor(repeated("[{\"a\":", kMaxFileBytes)) == "depth");
}

TEST_CASE("exactly 32 levels are read, 33 are not") {
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    CHECK(codeFor(nested(32)) == "type");
    CHECK(codeFor(nested(33)) == "depth");
}

TEST_CASE("a mebibyte of keys, entries or digits is answered") {
    CHECK(codeFor("{" + repeated("\"a\":1,", kMaxFileBytes - 20) + "\"b\":1}") ==
          "missing-key"); // and a hundred thousand more
    std::string keys = "{";
    for (int i = 0; keys.size() < kMaxFileBytes - 40; ++i) {
        keys += "\"k" + std::to_string(i) + "\":0,";
    }
    CHECK(codeFor(keys + "\"z\":0}") == "missing-key");
    CHECK(codeFor("[" + repeated("0,", kMaxFileBytes - 4) + "0]") == "type");
    CHECK(codeFor(repeated("9", kMaxFileBytes)) == "number-range");
    CHECK(codeFor('"' + repeated("\\\\", kMaxFileBytes - 2) + '"') == "type");
}

TEST_CASE("numbers beyond any type are told, not rounded") {
    CHECK(codeFor("1e999") == "number-range");
    CHECK(codeFor("-1e999") == "number-range");
    CHECK(codeFor("{\"level\": 123456789012345678901234567890}") == "missing-key");
}

TEST_CASE("half of a surrogate pair is not a character") {
    CHECK(codeFor("\"\\uD800\"") == "syntax");
    CHECK(codeFor("\"\\uDC00\"") == "syntax");
    CHECK(codeFor("\"\\uD800\\u0041\"") == "syntax");
    CHECK(codeFor("\"\xED\xA0\x80\"") == "encoding");
}

TEST_CASE("what stands after a NUL is not overlooked") {
    CHECK(codeFor(kSampleExercise + std::string(1, '\0')) == "encoding");
    CHECK(codeFor(kSampleExercise + std::string("\0garbage", 8)) == "encoding");
}

TEST_CASE("a file cut off at any byte is never accepted") {
    for (const ContentFile& whole : sampleFilesWithFigure()) {
        const std::size_t end = whole.bytes.find_last_of('}');
        for (std::size_t size = 0; size <= end; ++size) {
            ContentFile cut = whole;
            cut.bytes.resize(size);
            const auto report = load({cut});
            const auto faults = std::count_if(
                report.diagnostics.begin(), report.diagnostics.end(),
                [&](const Diagnostic& each) { return each.file == whole.name && each.line > 0; });
            if (faults != 1) {
                CAPTURE(whole.name, size);
                FAIL("a file cut off must have exactly one fault");
            }
        }
    }
}

TEST_CASE("changed bytes give a pack or diagnostics, and the store reads what was accepted") {
    CHECK(rc::check([] {
        auto files = sampleFiles();
        ContentFile& file = files[*rc::gen::inRange<std::size_t>(0, files.size())];
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, file.bytes.size());
            file.bytes[at] = *rc::gen::oneOf(
                rc::gen::element('"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', '\n', '\0'),
                rc::gen::arbitrary<char>());
        }
        const auto report = load(files);
        for (const Diagnostic& diagnostic : report.diagnostics) {
            RC_ASSERT(!diagnostic.message.empty());
            RC_ASSERT(!diagnostic.code.empty());
        }
        if (report.ok()) {
            RC_ASSERT(exerciseFromText(files[0].bytes) == report.pack.exercises[0].value);
            RC_ASSERT(articleFromText(files[2].bytes) == report.pack.articles[0].value);
            RC_ASSERT(warningSignsFromText(files[3].bytes) == report.pack.warningSigns);
        }
    }));
}

TEST_CASE("any bytes at all are answered") {
    CHECK(rc::check([](const std::string& bytes) {
        auto files = sampleFiles();
        files[4].bytes = bytes;
        RC_ASSERT(!load(files).ok());
    }));
}
