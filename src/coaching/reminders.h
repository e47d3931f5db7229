// When to remind, and of what (evidence.md 2.6). Pure: the settings, what has happened and the
// clock in; at most one reminder and the time of the next look out.
//
// Times of day are the wall clock's, wherever the machine is. One that a change of the clocks skips
// is taken at the next minute there is; one that comes twice counts the first time.
#pragma once

#include "base/clock.h"

#include <array>
#include <cstdint>
#include <optional>

namespace unhunch::coaching {

/// A later one goes before an earlier one when both are due.
enum class ReminderKind : std::uint8_t { movementBreak, painNote, session };
inline constexpr std::size_t kReminderKinds = 3;

/// Minutes since midnight, 0..1439.
struct TimeOfDay {
    int minutes = 0;
    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// Monday first.
using Weekdays = std::array<bool, 7>;
inline constexpr Weekdays kWorkdays{true, true, true, true, true, false, false};

inline constexpr int kShortestBreakMinutes = 20;
inline constexpr int kLongestBreakMinutes = 180;

/// Everything is off at first.
struct ReminderSettings {
    bool breaks = false;
    int breakMinutes = 50; ///< of work, kShortest.. to kLongestBreakMinutes (2.6: 50 to 60, E-24)
    /// Breaks fall from..to on days that begin with `from`; a `to` that is not later is next day's.
    TimeOfDay breaksFrom{9 * 60};
    TimeOfDay breaksTo{17 * 60 + 30};
    Weekdays breakDays = kWorkdays;
    bool session = false;
    TimeOfDay sessionAt{12 * 60 + 30};
    Weekdays sessionDays = kWorkdays;
    bool painNote = false;
    TimeOfDay painNoteAt{20 * 60 + 30};
    bool quiet = false;
    TimeOfDay quietFrom{21 * 60 + 30};
    TimeOfDay quietTo{8 * 60}; ///< not later than `quietFrom`: next day's
    friend bool operator==(const ReminderSettings&, const ReminderSettings&) = default;
};

/// "In 10 min"; also the least time between two reminders.
inline constexpr Milliseconds kSnooze{10 * 60'000};
/// What is later than this is dropped: the machine slept, and the moment has passed.
inline constexpr Milliseconds kTooLate{2 * 3'600'000};
/// The next look is never sooner: the background must not cost anything.
inline constexpr Milliseconds kSoonestLook{60'000};
/// The next look is never later, so that a clock that was set or a new time zone is noticed.
inline constexpr Milliseconds kLatestLook{3'600'000};

/// What reminding remembers. An instant or a day that a clock set back has left in the future
/// counts as never.
struct ReminderState {
    /// The stretch of work began here at the earliest: the program started or breaks were set.
    UtcInstant workSince;
    std::optional<UtcInstant> lastShown;
    /// The day (CivilDay) for which a kind is over: "Not today"; for session and pain note also
    /// once shown.
    std::array<std::optional<CivilDay>, kReminderKinds> overOn;
    struct Snoozed {
        ReminderKind kind;
        UtcInstant until;
        friend bool operator==(const Snoozed&, const Snoozed&) = default;
    };
    std::optional<Snoozed> snoozed;
    std::optional<UtcInstant> pausedUntil;
    friend bool operator==(const ReminderState&, const ReminderState&) = default;
};

struct ReminderFacts {
    bool inSession = false;              ///< nothing is shown
    std::optional<UtcInstant> lastMoved; ///< end of the last session
    bool movedToday = false;             ///< then the session reminder is not due
    bool notedToday = false;             ///< then the pain note is not due
};

struct ReminderLook {
    std::optional<ReminderKind> due;
    std::optional<UtcInstant> next; ///< nullopt: nothing is switched on
    ReminderState state;            ///< `due` counts as shown in it
};

/// Never in quiet hours, in a session, while paused, or within kSnooze of the last. Of several that
/// have come due one is shown: a break gives way to the others, of those the latest is shown and
/// the earlier is dropped; at the same minute the session comes first and the pain note after
/// kSnooze.
[[nodiscard]] ReminderLook lookForReminder(const ReminderSettings& settings,
                                           const ReminderState& state, const ReminderFacts& facts,
                                           const Clock& clock);

/// After the user changed settings: a time of today that has passed already is not made up for.
[[nodiscard]] ReminderState settingsChanged(ReminderState state, const ReminderSettings& before,
                                            const ReminderSettings& after, const Clock& clock);
/// "In 10 min".
[[nodiscard]] ReminderState snoozed(ReminderState state, ReminderKind kind, const Clock& clock);
/// "Not today".
[[nodiscard]] ReminderState notToday(ReminderState state, ReminderKind kind, const Clock& clock);
[[nodiscard]] ReminderState pausedForAnHour(ReminderState state, const Clock& clock);
/// Until the day ends (kDayEndsAtHour).
[[nodiscard]] ReminderState pausedUntilTomorrow(ReminderState state, const Clock& clock);
/// Until when nothing is shown because the user said so; nullopt when reminders go on.
[[nodiscard]] std::optional<UtcInstant> pausedUntil(const ReminderState& state, UtcInstant now);

/// The first instant at which the wall clock shows `minutes` past midnight of `day` (a calendar
/// day) or, where that time is skipped, later. `minutes` may be beyond the day.
[[nodiscard]] UtcInstant firstInstant(CivilDay day, int minutes, const Clock& clock);

} // namespace unhunch::coaching
