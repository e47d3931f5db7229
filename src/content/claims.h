// What became of each statement of the source documents: docs/claims.md.
#pragma once

#include "content/content_pack.h"

namespace unhunch::content {

struct Claim {
    domain::Fact fact;
    /// "articles/flare-ups.json: The way back", "exercises/cat-cow.json: dose" or the file alone
    /// for an exercise as a whole. By file.
    std::vector<std::string> uses;
    std::string whyLeftOut; ///< empty when nobody says that it was left out
};

/// One for each fact of the pack, in its order.
[[nodiscard]] std::vector<Claim> claims(const ContentPack& pack);

/// The claims as Markdown.
[[nodiscard]] std::string claimsRegister(const ContentPack& pack);

} // namespace unhunch::content
