// The days after something hurt (evidence.md 4.3, columns "By next morning" and "Do").
#pragma once

#include "journal/records.h"

#include <optional>
#include <span>

namespace unhunch::coaching {

/// A session is asked about from the day after it until this many days after it.
inline constexpr int kAskSettledDays = 3;
/// "Still worse" keeps the plan easy on the day it was said and on the next: "R09 for 1-2 days".
inline constexpr int kEasyDays = 2;

struct HurtHistory {
    std::span<const journal::SessionRecord> sessions; ///< all, in any order
    std::span<const journal::HurtRecord> hurts;       ///< all, in the order they were written
    std::span<const journal::SettledRecord> answers;  ///< all, in any order
    CivilDay today;
};

/// What to ask about: the last red, or else the last amber, of the newest session before today.
/// None when that is too long ago, nothing in it hurt so much, or there is an answer, "not now"
/// included.
[[nodiscard]] std::optional<journal::HurtRecord> settleQuestion(const HurtHistory& history);

/// Whether "still worse" was said in the last kEasyDays days, today included.
[[nodiscard]] bool notSettled(const HurtHistory& history);

/// Whether both of the two newest sessions that are over were red: something in them was, or had
/// not settled. Then a professional should look ("if red twice in a row").
[[nodiscard]] bool redTwiceRunning(const HurtHistory& history);

} // namespace unhunch::coaching
