// Three times, three types. They never convert into each other by accident.
//
//   SteadyInstant  a point on the monotonic clock: durations and deadlines. Meaningless after exit.
//   UtcInstant     a point in history, milliseconds since 1970-01-01T00:00:00Z.
//   CivilDay       a day of a person's life. It ends at 03:00 local time (evidence.md 3.3, rule 2),
//                  so a rating at half past midnight belongs to the evening before.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unhunch {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// Monotonic time since an arbitrary start. Does not advance while the machine sleeps.
struct SteadyInstant {
    Milliseconds sinceStart{0};

    friend auto operator<=>(const SteadyInstant&, const SteadyInstant&) = default;
    friend SteadyInstant operator+(SteadyInstant t, Milliseconds d) { return {t.sinceStart + d}; }
    friend SteadyInstant operator-(SteadyInstant t, Milliseconds d) { return {t.sinceStart - d}; }
    friend Milliseconds operator-(SteadyInstant a, SteadyInstant b) {
        return a.sinceStart - b.sinceStart;
    }
};

struct UtcInstant {
    std::int64_t msSinceEpoch = 0;

    friend auto operator<=>(const UtcInstant&, const UtcInstant&) = default;
    friend UtcInstant operator+(UtcInstant t, Milliseconds d) {
        return {t.msSinceEpoch + d.count()};
    }
    friend UtcInstant operator-(UtcInstant t, Milliseconds d) {
        return {t.msSinceEpoch - d.count()};
    }
    friend Milliseconds operator-(UtcInstant a, UtcInstant b) {
        return Milliseconds{a.msSinceEpoch - b.msSinceEpoch};
    }
};

/// Minutes east of UTC in force at some instant, -840..840.
struct UtcOffset {
    std::int32_t minutes = 0;
    friend auto operator<=>(const UtcOffset&, const UtcOffset&) = default;
};

/// Days since 1970-01-01 on the local calendar.
struct CivilDay {
    std::int32_t daysSinceEpoch = 0;

    friend auto operator<=>(const CivilDay&, const CivilDay&) = default;
    friend CivilDay operator+(CivilDay d, std::int32_t n) { return {d.daysSinceEpoch + n}; }
    friend CivilDay operator-(CivilDay d, std::int32_t n) { return {d.daysSinceEpoch - n}; }
    friend std::int32_t operator-(CivilDay a, CivilDay b) {
        return a.daysSinceEpoch - b.daysSinceEpoch;
    }
};

/// An instant together with the local offset that held then: enough to show the wall clock of that
/// day for ever, whatever zone the machine is in later.
struct LocalInstant {
    UtcInstant at;
    UtcOffset offset;

    friend auto operator<=>(const LocalInstant&, const LocalInstant&) = default;
};

/// Local hour at which a day of a person's life ends (evidence.md 3.3, rule 2).
inline constexpr int kDayEndsAtHour = 3;

/// The civil day an instant belongs to, with the day ending at kDayEndsAtHour.
[[nodiscard]] CivilDay civilDay(LocalInstant instant);

/// ISO weekday, Monday = 1 .. Sunday = 7.
[[nodiscard]] int isoWeekday(CivilDay day);

/// Wall-clock parts of a local instant (calendar day, not the civil day above).
struct WallClock {
    int year = 1970;
    int month = 1;  ///< 1..12
    int day = 1;    ///< 1..31
    int hour = 0;   ///< 0..23
    int minute = 0; ///< 0..59
    int second = 0; ///< 0..59
    friend bool operator==(const WallClock&, const WallClock&) = default;
};
[[nodiscard]] WallClock wallClock(LocalInstant instant);

/// "2026-11-19"
[[nodiscard]] std::string toIsoDate(CivilDay day);
/// "2026-11-19T21:10:04+01:00"
[[nodiscard]] std::string toIso8601(LocalInstant instant);
/// Accepts "YYYY-MM-DDTHH:MM[:SS][Z|+HH:MM|-HH:MM]" ("T" may be a space). Without a zone,
/// `assumed` is used. Years 1970..9999. Anything else is nullopt.
[[nodiscard]] std::optional<LocalInstant> parseIso8601(std::string_view text, UtcOffset assumed);
/// "7:14" for 434 s. Rounds up to a whole second; negative durations show as 0:00.
[[nodiscard]] std::string toMinutesSeconds(Milliseconds duration);

} // namespace unhunch
