// Where a statement comes from.
#pragma once

#include "domain/exercise.h"

namespace unhunch::domain {

struct Source {
    SourceId id; ///< "E-09"
    std::string citation;
    std::string link; ///< https address or DOI as printed; may be empty
    std::string says; ///< in our words
    friend bool operator==(const Source&, const Source&) = default;
};

/// A statement of the source documents, in our words, with our judgement of it.
struct Fact {
    FactId id;                        ///< "F-210"
    std::optional<Strength> strength; ///< absent for instructions and definitions
    std::string text;
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// Facts that the content deliberately does not use.
struct LeftOut {
    std::string why;
    std::vector<FactId> facts;
    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

} // namespace unhunch::domain
