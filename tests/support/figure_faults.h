// Tables of slips in the sample figure and what the checker says about each.
#pragma once

#include "support/figure_content.h"

#include <fmt/format.h>

namespace unhunch::test {

struct Slip {
    std::string_view file; ///< part of its name
    std::string_view from;
    std::string_view to;
    /// All that is said, a line each: "line:column pointer: message [code] hint".
    std::string_view expected;
};

[[nodiscard]] inline std::string saidAbout(const Slip& slip) {
    auto files = sampleFilesWithFigure();
    content::ContentFile& file = fileIn(files, slip.file);
    replace(file.bytes, slip.from, slip.to);
    std::string text;
    for (const content::Diagnostic& d : content::load(files).diagnostics) {
        CHECK(d.file == file.name);
        text += fmt::format("{}{}:{} {}: {} [{}]{}{}", text.empty() ? "" : "\n", d.line, d.column,
                            d.pointer, d.message, d.code, d.hint.empty() ? "" : " ", d.hint);
    }
    return text;
}

inline void checkEach(const std::vector<Slip>& slips) {
    for (const Slip& slip : slips) {
        CAPTURE(slip.to);
        CHECK(saidAbout(slip) == slip.expected);
    }
}

} // namespace unhunch::test
