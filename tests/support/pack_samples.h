// The smallest pack that has one thing of each kind, beside the sample content.
#pragma once

#include "support/content_samples.h"
#include "support/figure_content.h"

namespace unhunch::test {

inline const std::string kSamplePackInfo = R"({
  "format": 1,
  "id": "runners",
  "title": "Runners",
  "version": "2.0",
  "author": "A. Doe",
  "licence": "CC BY 4.0",
  "describes": "For those who run."
}
)";

/// One pixel.
inline const std::string kSamplePng(
    "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3A\x7E\x9B\x55\0\0\0\nIDA"
    "Tx\x9C\x63\x60\0\0\0\x02\0\x01\x48\xAF\xA4\x71\0\0\0\0IEND\xAE\x42\x60\x82",
    67);

inline std::string withId(std::string text, std::string_view old, std::string_view id) {
    replace(text, '"' + std::string(old) + '"', '"' + std::string(id) + '"');
    return text;
}

/// An exercise with a picture, one shipped and one own step, an article, a source of its own.
[[nodiscard]] inline std::vector<content::ContentFile> samplePack() {
    std::string exercise = withId(kSampleExercise, "cat-cow", "runners-hip");
    replace(exercise, "\"Cat-cow\"", "\"Hip flexor\"");
    replace(exercise, "[\"E-09\"]", "[\"E-1000\", \"E-09\"]");
    std::string routine = withId(kSampleRoutine, "floor-mobility", "runners-ten");
    replace(routine, "\"Floor mobility\"", "\"After a run\"");
    replace(routine, "\"exercise\": \"cat-cow\"", "\"exercise\": \"runners-hip\"");
    std::string article = withId(kSampleArticle, "looking-down", "runners-why");
    replace(article, "\"Looking down hurts\"", "\"Why runners are stiff\"");
    return {{"LICENSE", "CC BY 4.0"},
            {"README.md", "# Runners"},
            {"articles/runners-why.json", article},
            {"exercises/runners-hip.json", exercise},
            {"pack.json", kSamplePackInfo},
            {"pictures/runners-hip.png", kSamplePng},
            {"routines/runners-ten.json", routine},
            {"sources.json", R"({
  "sources": [
    {"id": "E-1000", "citation": "Poe 2022.", "says": "Hips tire."}
  ],
  "facts": []
}
)"}};
}

/// The sample pack with one piece of one file changed.
[[nodiscard]] inline std::vector<content::ContentFile>
samplePackWith(std::string_view file, std::string_view from, std::string_view to) {
    auto files = samplePack();
    replace(fileIn(files, file).bytes, from, to);
    return files;
}

} // namespace unhunch::test
