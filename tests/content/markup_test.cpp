#include "content/markup.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::content;

using Kind = MarkupSpan::Kind;

TEST_CASE("marks become spans") {
    const Markup markup =
        parseMarkup("- See **the [signs](warning-signs)** and [cat-cow](exercise:cat-cow) [E-38].");
    CHECK(markup.listItem);
    CHECK(markup.faults.empty());
    CHECK(markup.spans == std::vector<MarkupSpan>{
                              {Kind::words, "See ", "", false},
                              {Kind::words, "the ", "", true},
                              {Kind::warningSigns, "signs", "", true},
                              {Kind::words, " and ", "", false},
                              {Kind::exercise, "cat-cow", "cat-cow", false},
                              {Kind::words, " ", "", false},
                              {Kind::citation, "E-38", "E-38", false},
                              {Kind::words, ".", "", false},
                          });
}

TEST_CASE("everything else is text") {
    const Markup markup = parseMarkup("<b>2 * 3</b> (really) ] _x_ `y`");
    CHECK(markup.faults.empty());
    CHECK(markup.spans ==
          std::vector<MarkupSpan>{{Kind::words, "<b>2 * 3</b> (really) ] _x_ `y`", "", false}});
    CHECK(parseMarkup("").spans.empty());
}

TEST_CASE("what is not well-formed is told and kept as words") {
    for (const char* text : {"[", "[E-38", "[x]", "[]", "[x](", "[x]()", "[](warning-signs)",
                             "[x](https://example.org)", "[x](article:)", "[x](article:Big)",
                             "[x](source:E-38)", "[E-]", "[E-38A]", "**", "a ** b"}) {
        CAPTURE(text);
        CHECK(parseMarkup(text).faults.size() == 1);
    }
    CHECK(plainText("see [x](y)") == "see [x](y)");
}

TEST_CASE("plain text has the words alone") {
    CHECK(plainText("- **Move** the [upper back](article:upper-back) [E-38] [E-39], often.") ==
          "Move the upper back, often.");
}
