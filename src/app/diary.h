// Noting pain, changing what was noted, and looking back.
#pragma once

#include "base/clock.h"
#include "journal/journal.h"

#include <optional>
#include <string>
#include <vector>

namespace unhunch::app {

/// What a person may say about one number.
struct RatingDraft {
    domain::RatingKind kind = domain::RatingKind::now;
    domain::PainScore score;
    std::optional<LocalInstant> at; ///< default: now. Not in the future.
    std::vector<domain::BodyZone> places;
    std::vector<std::string> feelings;
    std::string note;
    std::optional<SessionId> session;
    ExerciseId exercise; ///< for kind exercise, and only there
};

/// One day of the diary, newest entry first.
struct DiaryDay {
    CivilDay day;
    std::vector<journal::Rating> ratings;
    std::vector<journal::SessionRecord> sessions;
};

class Diary {
public:
    /// Both must outlive it.
    Diary(journal::Journal& journal, const Clock& clock) : m_journal(journal), m_clock(clock) {}

    /// On disk when it returns. invalidInput for a time in the future or before 1970, and when an
    /// exercise is named for another kind than exercise or none for that.
    [[nodiscard]] Result<RatingId> note(const RatingDraft& draft);
    /// Changes words, place or number; the moment it was entered stays.
    [[nodiscard]] Result<void> change(const journal::Rating& rating);
    [[nodiscard]] Result<void> remove(RatingId id);
    [[nodiscard]] Result<void> restore(RatingId id);
    [[nodiscard]] Result<journal::Rating> rating(RatingId id) const { return m_journal.rating(id); }
    [[nodiscard]] Result<std::optional<journal::Rating>> latest() const {
        return m_journal.latestRating();
    }
    /// Days with an entry, newest first. Sessions that are still open are left out.
    [[nodiscard]] Result<std::vector<DiaryDay>> days(journal::DayRange range) const;

private:
    journal::Journal& m_journal;
    const Clock& m_clock;
};

} // namespace unhunch::app
