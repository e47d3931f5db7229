// The 7-day middle value of evidence.md 3.4 A.
#pragma once

#include "stats/daily_series.h"

namespace unhunch::stats {

inline constexpr int kMedianDays = 7;
inline constexpr int kMedianNeedsDays = 4; ///< rated days of the seven

/// Middle value; of an even number the mean of the two in the middle. nullopt for none.
[[nodiscard]] std::optional<double> medianOf(std::vector<int> values);

/// For each day the median of that day and the six before it, if at least four of the seven were
/// rated (evidence.md 3.4 A). A gap of two unrated days or more stays a gap: nothing is drawn
/// across it (3.3, rule 1). Days before the first of `scores` count as unrated.
[[nodiscard]] std::vector<std::optional<double>> movingMedian(const DayScores& scores);

} // namespace unhunch::stats
