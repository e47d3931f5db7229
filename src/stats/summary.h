// Numbers for sentences: how much is known, what the last days were like, what sessions changed.
#pragma once

#include "stats/daily_series.h"

#include <array>
#include <string>

namespace unhunch::stats {

/// How much of a series is rated. The gate for any statement about a trend (evidence.md 3.4 B).
struct Coverage {
    int ratedDays = 0;
    int spanDays = 0;     ///< first to last rated day, both counted; 0 without ratings
    int inFirstThird = 0; ///< rated days in the first third of the span
    int inLastThird = 0;  ///< rated days in the last third of the span
    friend bool operator==(const Coverage&, const Coverage&) = default;
};
inline constexpr int kTrendWindowDays = 84; ///< a trend looks back twelve weeks at most
inline constexpr int kTrendNeedsSpan = 21;
inline constexpr int kTrendNeedsRated = 14;
inline constexpr int kTrendNeedsInThird = 3;

/// Over the last kTrendWindowDays of `scores`.
[[nodiscard]] Coverage coverageOf(const DayScores& scores);
/// Whether a statement about a trend has to wait: span under 21 days, fewer than 14 rated days,
/// less than half of the span rated, or fewer than 3 rated days in its first or last third
/// (evidence.md 3.4 B, gate; 3.3, rule 4).
[[nodiscard]] bool isTooEarly(const Coverage& coverage);

/// What the rated days of a stretch were like. Descriptive only; no trend is meant.
struct ScoreRange {
    int ratedDays = 0;
    int lowest = 0;
    int highest = 0;
    /// The narrowest range that holds more than half of the rated days ("between 4 and 5 on most
    /// days"). Of equally narrow ones the one with the most days, then the lowest.
    int mostDaysFrom = 0;
    int mostDaysTo = 0;
    friend bool operator==(const ScoreRange&, const ScoreRange&) = default;
};
/// Over the last `days` places of `scores`; nullopt without a rated day.
[[nodiscard]] std::optional<ScoreRange> rangeOfLast(const DayScores& scores, int days = 14);

struct WeekDay {
    CivilDay day;
    int sessions = 0;
    Milliseconds active{0};
    bool isToday = false;
    friend bool operator==(const WeekDay&, const WeekDay&) = default;
};
/// Monday to Sunday of the ISO week that holds `today`. Sessions count as in DayEntry.
[[nodiscard]] std::array<WeekDay, 7> weekOf(CivilDay today,
                                            std::span<const journal::SessionRecord> sessions);

/// What was stated right before and right after the sessions of one routine. Counts only: a diary
/// of before and after cannot show a cause (evidence.md 3.4 D, E-57).
struct BeforeAfter {
    RoutineId routine;
    std::string title; ///< as it was called last
    int lower = 0;
    int same = 0;
    int higher = 0;
    /// Middle of (after - before), from kMedianNeedsSessions sessions on (3.4 D).
    std::optional<double> medianChange;
    friend bool operator==(const BeforeAfter&, const BeforeAfter&) = default;
};
inline constexpr int kMedianNeedsSessions = 5;

/// One line a routine with at least one session that has both ratings, by routine id. Of several
/// ratings of a kind for one session the latest counts, as in dailySeries().
[[nodiscard]] std::vector<BeforeAfter>
beforeAndAfter(std::span<const journal::Rating> ratings,
               std::span<const journal::SessionRecord> sessions);

} // namespace unhunch::stats
