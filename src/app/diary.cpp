#include "app/diary.h"

#include <algorithm>
#include <functional>
#include <map>

namespace unhunch::app {

namespace {

/// A clock that was set back a little must not refuse what was just noted.
constexpr Milliseconds kClockSlack{60'000};

Result<void> checkMoment(LocalInstant at, const Clock& clock) {
    if (at.at > clock.utcNow() + kClockSlack) {
        return fail(ErrorCode::invalidInput, "This time is still to come.",
                    "An entry speaks about now or an earlier time.");
    }
    if (at.at.msSinceEpoch < 0) {
        return fail(ErrorCode::invalidInput, "Entries begin with the year 1970.");
    }
    return {};
}

std::vector<domain::BodyZone> inOrder(std::vector<domain::BodyZone> places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace

Result<RatingId> Diary::note(const RatingDraft& draft) {
    const LocalInstant at = draft.at.value_or(m_clock.localNow());
    if (auto checked = checkMoment(at, m_clock); !checked) {
        return tl::unexpected(checked.error());
    }
    if ((draft.kind == domain::RatingKind::exercise) == draft.exercise.empty()) {
        return fail(ErrorCode::invalidInput, "A number during an exercise belongs to one exercise.",
                    "The window notes it in a session or after it.");
    }
    return m_journal.add({.id = {},
                          .kind = draft.kind,
                          .score = draft.score,
                          .at = at,
                          .enteredAt = m_clock.utcNow(),
                          .places = inOrder(draft.places),
                          .feelings = draft.feelings,
                          .note = draft.note,
                          .session = draft.session,
                          .exercise = draft.exercise});
}

Result<void> Diary::change(const journal::Rating& rating) {
    if (auto checked = checkMoment(rating.at, m_clock); !checked) {
        return checked;
    }
    journal::Rating changed = rating;
    changed.places = inOrder(rating.places);
    return m_journal.update(changed);
}

Result<void> Diary::remove(RatingId id) {
    return m_journal.remove(id);
}
Result<void> Diary::restore(RatingId id) {
    return m_journal.restore(id);
}

Result<std::vector<DiaryDay>> Diary::days(journal::DayRange range) const {
    const auto ratings = m_journal.ratings(range);
    if (!ratings) {
        return tl::unexpected(ratings.error());
    }
    const auto sessions = m_journal.sessions(range);
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    std::map<CivilDay, DiaryDay, std::greater<>> byDay;
    const auto dayOf = [&](CivilDay day) -> DiaryDay& {
        DiaryDay& entry = byDay[day];
        entry.day = day;
        return entry;
    };
    for (auto rating = ratings->rbegin(); rating != ratings->rend(); ++rating) {
        dayOf(rating->day()).ratings.push_back(*rating);
    }
    for (auto session = sessions->rbegin(); session != sessions->rend(); ++session) {
        if (session->state != journal::SessionState::open) {
            dayOf(civilDay(session->startedAt)).sessions.push_back(*session);
        }
    }
    std::vector<DiaryDay> days;
    days.reserve(byDay.size());
    for (auto& [day, entry] : byDay) {
        days.push_back(std::move(entry));
    }
    return days;
}

} // namespace unhunch::app
