// The repository port of the user's own data. One real implementation (store/journal_database.h),
// one for tests (tests/support/memory_journal.h), one contract test that runs against both.
//
// Threads: used from one thread at a time. Every writing call is durable when it returns: after a
// power cut the row is there. The two that follow a running session, append() and savePosition(),
// do not wait for the disk: what they wrote outlives the program at once, a power cut within
// moments. Errors leave everything as it was.
#pragma once

#include "base/result.h"
#include "journal/records.h"

#include <limits>
#include <map>
#include <string>
#include <string_view>

namespace unhunch::journal {

/// Days, first and last included.
struct DayRange {
    CivilDay first{std::numeric_limits<std::int32_t>::min() / 2};
    CivilDay last{std::numeric_limits<std::int32_t>::max() / 2};
};

class RatingRepository {
public:
    virtual ~RatingRepository() = default;

    /// Stores a new rating and returns its id. `rating.id` is ignored.
    [[nodiscard]] virtual Result<RatingId> add(const Rating& rating) = 0;
    /// Replaces a rating; what it was before is kept as history. notFound when absent or deleted.
    [[nodiscard]] virtual Result<void> update(const Rating& rating) = 0;
    /// Hides a rating from every list. restore() brings it back. notFound when absent or deleted.
    [[nodiscard]] virtual Result<void> remove(RatingId id) = 0;
    /// Undoes remove(). notFound when there is nothing to restore.
    [[nodiscard]] virtual Result<void> restore(RatingId id) = 0;
    [[nodiscard]] virtual Result<Rating> rating(RatingId id) const = 0;
    /// By day, then time, oldest first; deleted ones left out.
    [[nodiscard]] virtual Result<std::vector<Rating>> ratings(DayRange range) const = 0;
    /// The newest rating by `at`, if any; those of kind exercise left out: they speak about one
    /// movement, and have their own rule (evidence.md 4.3).
    [[nodiscard]] virtual Result<std::optional<Rating>> latestRating() const = 0;
};

class SessionRepository {
public:
    virtual ~SessionRepository() = default;

    /// Stores a session in state `open` and returns its id. `record.id` is ignored.
    [[nodiscard]] virtual Result<SessionId> begin(const SessionRecord& record) = 0;
    /// Appends a segment end and moves the session's position, in one step.
    /// conflict when the session is not open.
    [[nodiscard]] virtual Result<void> append(SessionId id, const SegmentRecord& segment,
                                              SessionPosition next) = 0;
    /// Moves the position only (pause, back). conflict when the session is not open.
    [[nodiscard]] virtual Result<void> savePosition(SessionId id, SessionPosition position) = 0;
    /// Notes the plan an open session goes on with. conflict when it is not open.
    [[nodiscard]] virtual Result<void> replan(SessionId id, const std::string& planFingerprint,
                                              const std::string& planOptions) = 0;
    /// Ends an open session. `state` is not `open`. conflict when it is not open.
    [[nodiscard]] virtual Result<void> finish(SessionId id, SessionState state, UtcInstant at) = 0;
    /// Removes a session and its segments for good ("End without saving"); its ratings stay.
    [[nodiscard]] virtual Result<void> discard(SessionId id) = 0;
    /// The newest session still open, if any.
    [[nodiscard]] virtual Result<std::optional<SessionRecord>> openSession() const = 0;
    [[nodiscard]] virtual Result<SessionRecord> session(SessionId id) const = 0;
    /// By start day, oldest first. Open ones included.
    [[nodiscard]] virtual Result<std::vector<SessionRecord>> sessions(DayRange range) const = 0;
    /// In the order they were written.
    [[nodiscard]] virtual Result<std::vector<SegmentRecord>> segments(SessionId id) const = 0;
    /// Exercises left because they hurt, in sessions that began on or after `since`; no doubles.
    [[nodiscard]] virtual Result<std::vector<ExerciseId>> hurtSince(CivilDay since) const = 0;
};

/// What hurt in sessions, and whether it settled. Goes with the session when that is discarded.
class HurtRepository {
public:
    virtual ~HurtRepository() = default;

    /// notFound when there is no such session.
    [[nodiscard]] virtual Result<void> addHurt(const HurtRecord& record) = 0;
    /// Of sessions that began in `range`, in the order they were written.
    [[nodiscard]] virtual Result<std::vector<HurtRecord>> hurts(DayRange range) const = 0;
    /// Keeps the answer about a session; a later one replaces it. notFound when there is no such
    /// session.
    [[nodiscard]] virtual Result<void> setSettled(const SettledRecord& record) = 0;
    /// Of sessions that began in `range`, in any order.
    [[nodiscard]] virtual Result<std::vector<SettledRecord>> settled(DayRange range) const = 0;
};

/// The person's usual changes of dose, by exercise.
class DoseRepository {
public:
    virtual ~DoseRepository() = default;

    /// A delta of nothing forgets the change.
    [[nodiscard]] virtual Result<void> setDoseDelta(const ExerciseId& exercise,
                                                    const domain::DoseDelta& delta) = 0;
    [[nodiscard]] virtual Result<std::map<ExerciseId, domain::DoseDelta>> doseDeltas() const = 0;
};

class ScreeningRepository {
public:
    virtual ~ScreeningRepository() = default;

    [[nodiscard]] virtual Result<void> addScreening(const ScreeningRecord& record) = 0;
    /// The newest, if any.
    [[nodiscard]] virtual Result<std::optional<ScreeningRecord>> latestScreening() const = 0;
};

/// Preferences: short text by key. Keys are slugs with dots ("appearance.theme").
class SettingRepository {
public:
    virtual ~SettingRepository() = default;

    [[nodiscard]] virtual Result<std::optional<std::string>>
    setting(std::string_view key) const = 0;
    [[nodiscard]] virtual Result<void> setSetting(std::string_view key, std::string_view value) = 0;
};

/// Exercises and routines of the person's own.
class OwnRepository {
public:
    virtual ~OwnRepository() = default;

    /// Stores or replaces all of them, or none. Of one that is there `made` stays as it was, and
    /// `deleted` is ignored. conflict when one of them is deleted.
    [[nodiscard]] virtual Result<void> putOwn(const std::vector<OwnDocument>& documents) = 0;
    /// Marks as deleted. notFound when absent or deleted.
    [[nodiscard]] virtual Result<void> removeOwn(OwnDocument::Kind kind, const std::string& id) = 0;
    /// Undoes removeOwn(). notFound when there is nothing to restore.
    [[nodiscard]] virtual Result<void> restoreOwn(OwnDocument::Kind kind,
                                                  const std::string& id) = 0;
    /// In the order they were made, deleted ones included: their ids stay taken.
    [[nodiscard]] virtual Result<std::vector<OwnDocument>> own() const = 0;
};

/// What the person wants to find again.
class BookmarkRepository {
public:
    virtual ~BookmarkRepository() = default;

    /// Sets or takes away a mark; one that is set already keeps its place and takes the title.
    [[nodiscard]] virtual Result<void> setBookmark(domain::HitKind kind, const std::string& id,
                                                   const std::string& title, bool on) = 0;
    /// Newest first.
    [[nodiscard]] virtual Result<std::vector<Bookmark>> bookmarks() const = 0;
};

/// All of the user's data.
class Journal : public RatingRepository,
                public SessionRepository,
                public HurtRepository,
                public DoseRepository,
                public ScreeningRepository,
                public SettingRepository,
                public OwnRepository,
                public BookmarkRepository {};

} // namespace unhunch::journal
