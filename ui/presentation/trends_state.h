// The Trends page: what was noted, day by day, and an honest word about how much that says.
#pragma once

#include "presentation/app_model.h"

#include <QString>
#include <optional>
#include <vector>

namespace unhunch::ui {

enum class TrendRange { twoWeeks, fourWeeks, twelveWeeks, all };

struct TrendDay {
    QString label; ///< "19 Nov"
    QString name;  ///< "Thursday 19 November"
    std::optional<double> noted;
    bool enteredLater = false;
    std::optional<double> after;
    std::optional<double> median;
    double minutes = 0;
    friend bool operator==(const TrendDay&, const TrendDay&) = default;
};

struct TrendsState {
    TrendRange range = TrendRange::fourWeeks;
    QString verdict;      ///< "Too early to say"
    QString sentence;     ///< what is known, in a sentence or two
    QString completeness; ///< "25 of 28 days noted"
    int rated = 0;
    int needed = 14; ///< rated days before anything is said about a trend
    bool tooEarly = true;
    std::vector<TrendDay> days; ///< oldest first
    QString summary;            ///< the chart in words, for a screen reader
    friend bool operator==(const TrendsState&, const TrendsState&) = default;
};
[[nodiscard]] TrendsState trendsState(AppModel& model, TrendRange range);

} // namespace unhunch::ui
