#include "stats/moving_median.h"
#include "stats/summary.h"
#include "support/records.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::stats;
using namespace unhunch::test;
using domain::RatingKind;

namespace {
constexpr CivilDay kThursday{20'776}; // 2026-11-19
constexpr int kUnrated = -1;

DayScores scoresOf(const std::vector<int>& values) {
    DayScores scores;
    for (const int value : values) {
        scores.push_back(value == kUnrated ? std::nullopt : domain::PainScore::from(value));
    }
    return scores;
}

using Medians = std::vector<std::optional<double>>;
constexpr std::nullopt_t kNone = std::nullopt;
} // namespace

TEST_CASE("the median of seven days needs four rated ones") {
    CHECK(movingMedian(scoresOf({5, 3, 4})) == Medians{kNone, kNone, kNone});
    CHECK(movingMedian(scoresOf({5, 3, 4, 8})) == Medians{kNone, kNone, kNone, 4.5});
    CHECK(movingMedian(scoresOf({9, 1, 1, 1, 1, 1, 1, 9, 9})).back() == 1.0);
    // The ninth place has only three rated days in its seven.
    CHECK_FALSE(
        movingMedian(scoresOf({5, 5, 5, kUnrated, kUnrated, 5, kUnrated, kUnrated, 5})).back());
}

TEST_CASE("one missing day is bridged, two are a gap") {
    CHECK(movingMedian(scoresOf({5, 5, 5, 5, kUnrated, 5}))[4] == 5.0);
    const auto gap = movingMedian(scoresOf({5, 5, 5, 5, kUnrated, kUnrated, 5}));
    CHECK(gap[3] == 5.0);
    CHECK_FALSE(gap[4]);
    CHECK_FALSE(gap[5]);
    CHECK(gap[6] == 5.0);
    CHECK_FALSE(movingMedian(scoresOf({5, 5, 5, 5, kUnrated})).back());
}

TEST_CASE("coverage counts rated days and the span they lie in") {
    CHECK(coverageOf({}) == Coverage{});
    CHECK(coverageOf(scoresOf({kUnrated, kUnrated})) == Coverage{});
    CHECK(coverageOf(scoresOf({kUnrated, 3, 3, kUnrated, kUnrated, 4, kUnrated})) ==
          Coverage{.ratedDays = 3, .spanDays = 5, .inFirstThird = 1, .inLastThird = 1});
    const DayScores year(365, domain::PainScore::from(2));
    CHECK(coverageOf(year).spanDays == kTrendWindowDays);
}

TEST_CASE("a trend waits until enough days are rated, spread over enough time") {
    const Coverage enough{.ratedDays = 14, .spanDays = 21, .inFirstThird = 3, .inLastThird = 3};
    CHECK_FALSE(isTooEarly(enough));
    const auto with = [&](auto change) {
        Coverage coverage = enough;
        change(coverage);
        return isTooEarly(coverage);
    };
    CHECK(with([](Coverage& c) { c.ratedDays = 13; }));
    CHECK(with([](Coverage& c) { c.spanDays = 20; }));
    CHECK(with([](Coverage& c) { c.spanDays = 29; })); // 14 of 29 is under half
    CHECK_FALSE(with([](Coverage& c) { c.spanDays = 28; }));
    CHECK(with([](Coverage& c) { c.inFirstThird = 2; }));
    CHECK(with([](Coverage& c) { c.inLastThird = 2; }));
    CHECK(isTooEarly({}));
}

TEST_CASE("the last days are told as a range and as what most of them were") {
    CHECK_FALSE(rangeOfLast({}));
    CHECK_FALSE(rangeOfLast(scoresOf({5, kUnrated, kUnrated}), 2));
    CHECK(
        rangeOfLast(scoresOf({5})) ==
        ScoreRange{.ratedDays = 1, .lowest = 5, .highest = 5, .mostDaysFrom = 5, .mostDaysTo = 5});
    CHECK(
        rangeOfLast(scoresOf({4, 5, 4, 5, 9, 1, kUnrated})) ==
        ScoreRange{.ratedDays = 6, .lowest = 1, .highest = 9, .mostDaysFrom = 4, .mostDaysTo = 5});
    // Exactly half is not most.
    CHECK(
        rangeOfLast(scoresOf({2, 2, 6, 7})) ==
        ScoreRange{.ratedDays = 4, .lowest = 2, .highest = 7, .mostDaysFrom = 2, .mostDaysTo = 6});
    // Older than fourteen days does not count.
    DayScores scores(14, domain::PainScore::from(3));
    scores.insert(scores.begin(), domain::PainScore::from(10));
    CHECK(rangeOfLast(scores)->highest == 3);
}

TEST_CASE("the week runs from Monday to Sunday and knows today") {
    const auto week =
        weekOf(kThursday, std::vector{sessionOn(kThursday - 3, 5), sessionOn(kThursday, 7),
                                      sessionOn(kThursday - 4, 9)});
    CHECK(isoWeekday(week[0].day) == 1);
    CHECK(week[0].day == kThursday - 3);
    CHECK(week[6].day == kThursday + 3);
    CHECK(week[0].sessions == 1);
    CHECK(week[3].active == Seconds{420});
    CHECK(week[3].isToday);
    CHECK_FALSE(week[0].isToday);
    CHECK(week[1].sessions == 0);
    for (int offset = -3; offset <= 3; ++offset) {
        CHECK(weekOf(kThursday + offset, {})[0].day == kThursday - 3);
    }
}

TEST_CASE("before and after are counted by routine, for sessions with both") {
    std::vector<journal::SessionRecord> sessions;
    std::vector<journal::Rating> ratings;
    const auto add = [&](const std::string& routine, std::optional<int> before,
                         std::optional<int> after) {
        const auto number = static_cast<std::int64_t>(sessions.size()) + 1;
        auto session = sessionOn(kThursday + static_cast<int>(number), 5, routine);
        session.id = SessionId{number};
        for (const auto& [score, kind] :
             {std::pair{before, RatingKind::before}, {after, RatingKind::after}}) {
            if (score) {
                ratings.push_back(ratingOn(civilDay(session.startedAt), *score, kind));
                ratings.back().session = session.id;
            }
        }
        sessions.push_back(session);
    };
    add("desk-reset", 5, 3);
    add("desk-reset", 5, 5);
    add("desk-reset", 5, std::nullopt);
    add("desk-reset", std::nullopt, 2);
    add("easy-day", 4, 6);
    for (int i = 0; i < 5; ++i) {
        add("open-the-front", 5, 4 - i % 2);
    }
    sessions[1].routineTitle = "Desk reset, renamed";
    const auto lines = beforeAndAfter(ratings, sessions);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].title == "Desk reset, renamed");
    CHECK(std::tuple(lines[0].lower, lines[0].same, lines[0].higher) == std::tuple(1, 1, 0));
    CHECK_FALSE(lines[0].medianChange);
    CHECK(lines[1].higher == 1);
    CHECK(lines[2].lower == 5);
    CHECK(lines[2].medianChange == -1.0);
}

TEST_CASE("a rating before a session that was written down days later is not counted") {
    auto session = sessionOn(kThursday, 5);
    session.id = SessionId{1};
    auto before = ratingOn(kThursday, 5, RatingKind::before);
    auto after = ratingOn(kThursday, 3, RatingKind::after, 10);
    before.session = session.id;
    after.session = session.id;
    CHECK(beforeAndAfter(std::vector{before, after}, std::vector{session}).size() == 1);
    before.enteredAt = noonOf(kThursday + 2).at;
    CHECK(beforeAndAfter(std::vector{before, after}, std::vector{session}).empty());
}
