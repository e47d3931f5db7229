// Ratings and sessions by hand for tests of statistics and coaching.
#pragma once

#include "journal/records.h"

namespace unhunch::test {

/// Noon local time on `day`, UTC+1, or `minutes` after that.
inline LocalInstant noonOf(CivilDay day, int minutes = 0) {
    const std::int64_t minuteOfEpoch = std::int64_t{day.daysSinceEpoch} * 1440 + 720 + minutes - 60;
    return {UtcInstant{minuteOfEpoch * 60'000}, UtcOffset{60}};
}

/// Entered at the moment it speaks about.
inline journal::Rating ratingAt(LocalInstant at, int score,
                                domain::RatingKind kind = domain::RatingKind::now) {
    return {.id = {},
            .kind = kind,
            .score = *domain::PainScore::from(score),
            .at = at,
            .enteredAt = at.at,
            .places = {},
            .feelings = {},
            .note = {},
            .session = std::nullopt,
            .exercise = {}};
}

inline journal::Rating ratingOn(CivilDay day, int score,
                                domain::RatingKind kind = domain::RatingKind::day,
                                int minutes = 0) {
    return ratingAt(noonOf(day, minutes), score, kind);
}

inline journal::SessionRecord
sessionOn(CivilDay day, int minutes, const std::string& routine = "desk-reset",
          journal::SessionState state = journal::SessionState::completed) {
    journal::SessionRecord record;
    record.routine = RoutineId{routine};
    record.routineTitle = routine;
    record.startedAt = noonOf(day);
    record.state = state;
    record.active = Seconds{60 * minutes};
    return record;
}

} // namespace unhunch::test
