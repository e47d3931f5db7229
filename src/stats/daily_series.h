// From ratings and sessions to one entry per civil day.
#pragma once

#include "journal/records.h"

#include <optional>
#include <span>
#include <vector>

namespace unhunch::stats {

/// A rating may be entered on its own day or the day after; later ones stay in the diary and out of
/// every statistic (evidence.md 3.3, rule 3; E-54).
enum class Entry {
    sameDay,  ///< solid dot
    dayAfter, ///< hollow dot, "entered later"
    tooLate,  ///< diary only
};
[[nodiscard]] Entry entryOf(const journal::Rating& rating);

/// The pain of one day as it was stated.
struct NotedPain {
    domain::PainScore score;
    domain::RatingKind kind = domain::RatingKind::day; ///< day, now or before
    bool enteredLater = false;                         ///< the day after
    friend bool operator==(const NotedPain&, const NotedPain&) = default;
};

/// One civil day (it ends at 03:00 local, evidence.md 3.3, rule 2).
struct DayEntry {
    CivilDay day;
    /// The latest `day` rating; where there is none, the latest `now` or `before` rating. The kinds
    /// are different questions (evidence.md 3.1): a statement about a trend uses dayRatings() only.
    std::optional<NotedPain> noted;
    std::optional<domain::PainScore> after; ///< the latest `after` rating
    int sessions = 0;                       ///< sessions begun that day that are over and had time
    Milliseconds active{0};                 ///< their active time
    friend bool operator==(const DayEntry&, const DayEntry&) = default;
};

/// Consecutive days, oldest first; days without anything are entries without anything.
using DailySeries = std::vector<DayEntry>;

/// The days `first` to `last`, both included; what lies outside is ignored. Empty when last <
/// first. Of several ratings for one question on one day the one with the latest moment counts,
/// then the one entered last, then the one stored last.
[[nodiscard]] DailySeries dailySeries(std::span<const journal::Rating> ratings,
                                      std::span<const journal::SessionRecord> sessions,
                                      CivilDay first, CivilDay last);

using DayScores = std::vector<std::optional<domain::PainScore>>;

/// The trend series: `day` ratings only, one place a day, gaps empty.
[[nodiscard]] DayScores dayRatings(const DailySeries& series);
/// Pain noted, of whichever kind.
[[nodiscard]] DayScores notedScores(const DailySeries& series);

} // namespace unhunch::stats
