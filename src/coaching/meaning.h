// What may be said about two numbers, before and after (evidence.md 3.2; design: Summary).
#pragma once

#include "domain/pain.h"

namespace unhunch::coaching {

enum class Change {
    lower,
    aboutTheSame, ///< less than 2 points either way
    higher,
};

struct Meaning {
    Change change = Change::aboutTheSame;
    int points = 0; ///< after - before
    /// "of a size many people notice": at least 2 points and at least 30 % of a start of 4 or more
    /// (E-48, E-49, E-51). Without it give the number and no label.
    bool ofSizeManyNotice = false;
    friend bool operator==(const Meaning&, const Meaning&) = default;
};

[[nodiscard]] Meaning meaningOf(domain::PainScore before, domain::PainScore after);

} // namespace unhunch::coaching
