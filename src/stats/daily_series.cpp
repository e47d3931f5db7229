#include "stats/daily_series.h"

#include <tuple>

namespace unhunch::stats {

namespace {

using domain::RatingKind;
using journal::Rating;

/// Later in the sense of dailySeries().
bool isLater(const Rating& a, const Rating& b) {
    return std::tuple(a.at.at, a.enteredAt, a.id) > std::tuple(b.at.at, b.enteredAt, b.id);
}

struct DayRatings {
    const Rating* day = nullptr;
    const Rating* now = nullptr; ///< now or before
    const Rating* after = nullptr;
};

const Rating** placeFor(DayRatings& ratings, RatingKind kind) {
    switch (kind) {
    case RatingKind::day:
        return &ratings.day;
    case RatingKind::now:
    case RatingKind::before:
        return &ratings.now;
    case RatingKind::after:
        return &ratings.after;
    case RatingKind::worst:
    case RatingKind::exercise:
        break; // their own questions, in no series
    }
    return nullptr;
}

bool isOver(const journal::SessionRecord& session) {
    return session.state != journal::SessionState::open && session.active > Milliseconds{0};
}

DayScores scoresOf(const DailySeries& series, bool dayKindOnly) {
    DayScores scores;
    scores.reserve(series.size());
    for (const DayEntry& entry : series) {
        const bool counts = entry.noted && (!dayKindOnly || entry.noted->kind == RatingKind::day);
        scores.push_back(counts ? std::optional(entry.noted->score) : std::nullopt);
    }
    return scores;
}

} // namespace

Entry entryOf(const journal::Rating& rating) {
    const CivilDay entered = civilDay({rating.enteredAt, rating.at.offset});
    const int daysLate = entered - rating.day();
    if (daysLate <= 0) {
        return Entry::sameDay;
    }
    return daysLate == 1 ? Entry::dayAfter : Entry::tooLate;
}

DailySeries dailySeries(std::span<const journal::Rating> ratings,
                        std::span<const journal::SessionRecord> sessions, CivilDay first,
                        CivilDay last) {
    if (last < first) {
        return {};
    }
    DailySeries series(static_cast<std::size_t>(last - first) + 1);
    std::vector<DayRatings> chosen(series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        series[i].day = first + static_cast<std::int32_t>(i);
    }
    const auto placeOf = [&](CivilDay day) -> std::optional<std::size_t> {
        return day < first || day > last ? std::nullopt
                                         : std::optional(static_cast<std::size_t>(day - first));
    };
    for (const Rating& rating : ratings) {
        const auto place = placeOf(rating.day());
        if (!place || entryOf(rating) == Entry::tooLate) {
            continue;
        }
        const Rating** held = placeFor(chosen[*place], rating.kind);
        if (held != nullptr && (*held == nullptr || isLater(rating, **held))) {
            *held = &rating;
        }
    }
    for (std::size_t i = 0; i < series.size(); ++i) {
        const Rating* noted = chosen[i].day != nullptr ? chosen[i].day : chosen[i].now;
        if (noted != nullptr) {
            series[i].noted = {.score = noted->score,
                               .kind = noted->kind,
                               .enteredLater = entryOf(*noted) == Entry::dayAfter};
        }
        if (chosen[i].after != nullptr) {
            series[i].after = chosen[i].after->score;
        }
    }
    for (const journal::SessionRecord& session : sessions) {
        const auto place = placeOf(civilDay(session.startedAt));
        if (place && isOver(session)) {
            ++series[*place].sessions;
            series[*place].active += session.active;
        }
    }
    return series;
}

DayScores dayRatings(const DailySeries& series) {
    return scoresOf(series, true);
}

DayScores notedScores(const DailySeries& series) {
    return scoresOf(series, false);
}

} // namespace unhunch::stats
