#include "stats/daily_series.h"
#include "support/records.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::stats;
using namespace unhunch::test;
using domain::RatingKind;
using journal::Rating;
using journal::SessionState;

namespace {
constexpr CivilDay kDay{20'776};

DayEntry onlyDay(const std::vector<Rating>& ratings) {
    return dailySeries(ratings, {}, kDay, kDay).at(0);
}
} // namespace

TEST_CASE("a series has every day from first to last, also the empty ones") {
    const auto series = dailySeries(std::vector{ratingOn(kDay, 4)}, {}, kDay - 2, kDay + 1);
    REQUIRE(series.size() == 4);
    CHECK(series[0].day == kDay - 2);
    CHECK_FALSE(series[1].noted);
    CHECK(series[2].noted->score.value() == 4);
    CHECK(series[3].day == kDay + 1);
    CHECK(dailySeries({}, {}, kDay, kDay - 1).empty());
}

TEST_CASE("the question about the day comes before what was noted in passing") {
    const auto entry =
        onlyDay({ratingOn(kDay, 4, RatingKind::day), ratingOn(kDay, 7, RatingKind::now, 60),
                 ratingOn(kDay, 9, RatingKind::worst, 90)});
    CHECK(entry.noted->score.value() == 4);
    CHECK(entry.noted->kind == RatingKind::day);
}

TEST_CASE("without it the latest rating of the moment stands for the day, and says so") {
    const auto entry =
        onlyDay({ratingOn(kDay, 5, RatingKind::before, 60), ratingOn(kDay, 3, RatingKind::now, 30),
                 ratingOn(kDay, 2, RatingKind::after, 90)});
    CHECK(entry.noted->score.value() == 5);
    CHECK(entry.noted->kind == RatingKind::before);
    CHECK(entry.after->value() == 2);
    const auto series =
        dailySeries(std::vector{ratingOn(kDay, 5, RatingKind::now)}, {}, kDay, kDay);
    CHECK_FALSE(dayRatings(series)[0]);
    CHECK(notedScores(series)[0]->value() == 5);
}

TEST_CASE("the worst pain and the pain after a session are no day's pain") {
    CHECK_FALSE(onlyDay({ratingOn(kDay, 9, RatingKind::worst)}).noted);
    CHECK_FALSE(onlyDay({ratingOn(kDay, 2, RatingKind::after)}).noted);
}

TEST_CASE("of several answers for one day the latest counts") {
    auto corrected = ratingOn(kDay, 6, RatingKind::day, 10);
    corrected.enteredAt = corrected.enteredAt + Seconds{60};
    CHECK(onlyDay({corrected, ratingOn(kDay, 4, RatingKind::day, 10),
                   ratingOn(kDay, 3, RatingKind::day)})
              .noted->score.value() == 6);
    auto second = ratingOn(kDay, 8, RatingKind::day, 10);
    second.id = RatingId{2};
    auto first = ratingOn(kDay, 1, RatingKind::day, 10);
    first.id = RatingId{1};
    CHECK(onlyDay({second, first}).noted->score.value() == 8);
}

TEST_CASE("no pain is a rating of nought, not a missing one") {
    const auto entry = onlyDay({ratingOn(kDay, 0)});
    REQUIRE(entry.noted);
    CHECK(entry.noted->score.value() == 0);
}

TEST_CASE("a rating entered the day after is marked, one entered later is diary only") {
    const auto entered = [](int daysLater) {
        auto rating = ratingOn(kDay, 5);
        rating.enteredAt = noonOf(kDay + daysLater).at;
        return rating;
    };
    CHECK(entryOf(entered(0)) == Entry::sameDay);
    CHECK(entryOf(entered(1)) == Entry::dayAfter);
    CHECK(entryOf(entered(2)) == Entry::tooLate);
    CHECK_FALSE(onlyDay({entered(0)}).noted->enteredLater);
    CHECK(onlyDay({entered(1)}).noted->enteredLater);
    CHECK_FALSE(onlyDay({entered(2)}).noted);
    CHECK_FALSE(onlyDay({entered(300)}).noted);
}

TEST_CASE("an entry shortly after midnight is no late one") {
    auto rating = ratingOn(kDay, 5, RatingKind::day, 10 * 60); // 22:00
    rating.enteredAt = noonOf(kDay, 14 * 60).at;               // 02:00
    CHECK(entryOf(rating) == Entry::sameDay);
    rating.enteredAt = noonOf(kDay, 15 * 60).at; // 03:00
    CHECK(entryOf(rating) == Entry::dayAfter);
}

TEST_CASE("sessions that are over are counted on the day they began") {
    const std::vector sessions{sessionOn(kDay, 5),
                               sessionOn(kDay, 7, "x", SessionState::ended),
                               sessionOn(kDay, 1, "x", SessionState::stopped),
                               sessionOn(kDay, 9, "x", SessionState::open),
                               sessionOn(kDay, 0, "x", SessionState::ended),
                               sessionOn(kDay + 1, 3)};
    const auto series = dailySeries({}, sessions, kDay, kDay);
    CHECK(series[0].sessions == 3);
    CHECK(series[0].active == Seconds{13 * 60});
}
