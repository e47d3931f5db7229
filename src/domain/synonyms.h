// Words that mean the same to whoever searches.
#pragma once

#include <string>
#include <vector>

namespace unhunch::domain {

struct Synonyms {
    /// Words and phrases of one group mean the same: each finds what the others find.
    std::vector<std::vector<std::string>> groups;
    /// Words and phrases that speak of a warning sign or of where it hurts.
    std::vector<std::string> warningWords;
    friend bool operator==(const Synonyms&, const Synonyms&) = default;
};

} // namespace unhunch::domain
