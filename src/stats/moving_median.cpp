#include "stats/moving_median.h"

#include <algorithm>

namespace unhunch::stats {

std::optional<double> medianOf(std::vector<int> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    const std::size_t upper = values.size() / 2;
    const std::size_t lower = (values.size() - 1) / 2;
    return (values[lower] + values[upper]) / 2.0;
}

std::vector<std::optional<double>> movingMedian(const DayScores& scores) {
    std::vector<std::optional<double>> medians(scores.size());
    const auto isRated = [&](std::size_t i) { return i < scores.size() && scores[i].has_value(); };
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const bool alone = i > 0 && isRated(i - 1) && isRated(i + 1); // the gap is one day
        if (!isRated(i) && !alone) {
            continue;
        }
        std::vector<int> window;
        const std::size_t first = i + 1 < kMedianDays ? 0 : i + 1 - kMedianDays;
        for (std::size_t k = first; k <= i; ++k) {
            if (scores[k]) {
                window.push_back(scores[k]->value());
            }
        }
        if (window.size() >= kMedianNeedsDays) {
            medians[i] = medianOf(std::move(window));
        }
    }
    return medians;
}

} // namespace unhunch::stats
