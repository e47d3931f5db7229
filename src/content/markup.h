// The small markup of articles: **bold**, [E-38] for a citation, [words](warning-signs),
// [words](article:id) and [words](exercise:id) for links. The checker, the search index and the
// screen all read it here.
#pragma once

#include "base/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

/// A piece of a marked-up text.
struct MarkupSpan {
    enum class Kind { words, citation, warningSigns, article, exercise };
    Kind kind = Kind::words;
    std::string text;   ///< what is shown; for a citation "E-38"
    std::string target; ///< id of an article, an exercise or a source; "" for the others
    bool bold = false;
    friend bool operator==(const MarkupSpan&, const MarkupSpan&) = default;
};

/// A part that is not well-formed. It is kept as words.
struct MarkupFault {
    std::string message;
    std::string hint; ///< may be empty
};

struct Markup {
    bool listItem = false; ///< the text began with "- ", which is not part of the spans
    std::vector<MarkupSpan> spans;
    std::vector<MarkupFault> faults;
};

[[nodiscard]] Markup parseMarkup(std::string_view text);

/// The words alone: no marks, no citations.
[[nodiscard]] std::string plainText(std::string_view markup);

} // namespace unhunch::content
