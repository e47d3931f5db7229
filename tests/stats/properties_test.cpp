#include "stats/moving_median.h"
#include "stats/summary.h"
#include "support/records.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::stats;
using namespace unhunch::test;

namespace {

constexpr CivilDay kFirst{20'000};
constexpr int kDays = 40;

std::vector<journal::Rating> anyRatings() {
    std::vector<journal::Rating> ratings;
    const int count = *rc::gen::inRange(0, 120);
    for (int i = 0; i < count; ++i) {
        auto rating =
            ratingOn(kFirst + *rc::gen::inRange(0, kDays), *rc::gen::inRange(0, 11),
                     *rc::gen::elementOf(domain::kAllRatingKinds), *rc::gen::inRange(-500, 800));
        rating.enteredAt = rating.enteredAt + Seconds{*rc::gen::inRange(0, 200'000)};
        rating.id = RatingId{i + 1};
        ratings.push_back(rating);
    }
    return ratings;
}

DayScores anyScores() {
    DayScores scores;
    const int count = *rc::gen::inRange(0, 100);
    for (int i = 0; i < count; ++i) {
        scores.push_back(domain::PainScore::from(*rc::gen::inRange(-6, 11)));
    }
    return scores;
}

template <typename T> std::vector<T> shuffled(std::vector<T> values) {
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    std::ranges::shuffle(values, random);
    return values;
}

} // namespace

TEST_CASE("a series has one entry a day and does not depend on the order of the ratings") {
    CHECK(rc::check([] {
        const auto ratings = anyRatings();
        const auto series = dailySeries(ratings, {}, kFirst, kFirst + (kDays - 1));
        RC_ASSERT(series.size() == std::size_t{kDays});
        RC_ASSERT(series == dailySeries(shuffled(ratings), {}, kFirst, kFirst + (kDays - 1)));
        for (std::size_t i = 0; i < series.size(); ++i) {
            RC_ASSERT(series[i].day == kFirst + static_cast<int>(i));
            const auto alone = dailySeries(ratings, {}, series[i].day, series[i].day);
            RC_ASSERT(alone.at(0) == series[i]);
        }
    }));
}

TEST_CASE("a median lies between the least and the most and does not depend on order") {
    CHECK(rc::check([](const std::vector<int>& some) {
        std::vector<int> values;
        for (const int value : some) {
            values.push_back(value % 11);
        }
        const auto median = medianOf(values);
        RC_ASSERT(median == medianOf(shuffled(values)));
        RC_ASSERT(median.has_value() == !values.empty());
        if (median) {
            const auto [least, most] = std::ranges::minmax(values);
            RC_ASSERT(*median >= least);
            RC_ASSERT(*median <= most);
        }
    }));
}

TEST_CASE("a moving median stays within its days and is never drawn across a gap") {
    CHECK(rc::check([] {
        const auto scores = anyScores();
        const auto medians = movingMedian(scores);
        RC_ASSERT(medians.size() == scores.size());
        for (std::size_t i = 0; i < medians.size(); ++i) {
            if (!medians[i]) {
                continue;
            }
            int rated = 0;
            int least = 10;
            int most = 0;
            for (std::size_t k = i < 6 ? 0 : i - 6; k <= i; ++k) {
                if (scores[k]) {
                    ++rated;
                    least = std::min(least, scores[k]->value());
                    most = std::max(most, scores[k]->value());
                }
            }
            RC_ASSERT(rated >= 4);
            RC_ASSERT(*medians[i] >= least);
            RC_ASSERT(*medians[i] <= most);
            const bool gapBefore = i > 0 && !scores[i] && !scores[i - 1];
            const bool gapAfter = i + 1 < scores.size() && !scores[i] && !scores[i + 1];
            RC_ASSERT(!gapBefore);
            RC_ASSERT(!gapAfter);
        }
    }));
}

TEST_CASE("what most days were holds more than half of them and lies inside the range") {
    CHECK(rc::check([] {
        const auto scores = anyScores();
        const auto range = rangeOfLast(scores);
        if (!range) {
            return;
        }
        int held = 0;
        int rated = 0;
        const std::size_t first = scores.size() < 14 ? 0 : scores.size() - 14;
        for (std::size_t i = first; i < scores.size(); ++i) {
            if (scores[i]) {
                ++rated;
                const int value = scores[i]->value();
                held += value >= range->mostDaysFrom && value <= range->mostDaysTo ? 1 : 0;
            }
        }
        RC_ASSERT(rated == range->ratedDays);
        RC_ASSERT(held * 2 > rated);
        RC_ASSERT(range->lowest <= range->mostDaysFrom);
        RC_ASSERT(range->mostDaysFrom <= range->mostDaysTo);
        RC_ASSERT(range->mostDaysTo <= range->highest);
    }));
}
