// A person at a machine, a year of reminders in a second.
#pragma once

#include "base/time.h"
#include "coaching/reminders.h"

#include <functional>
#include <string>
#include <vector>

namespace unhunch::test {

using namespace coaching;

inline constexpr Milliseconds kMinute{60'000};
inline constexpr Milliseconds kHour{3'600'000};

inline UtcInstant utc(const char* text) {
    return parseIso8601(text, {})->at;
}

/// Europe/London: from the last Sunday of March to the last Sunday of October, 01:00 UTC, an hour
/// ahead.
inline UtcOffset london(UtcInstant at) {
    const int year = wallClock({at, {}}).year;
    const auto lastSunday = [&](const char* monthEnd) {
        const UtcInstant end = utc((std::to_string(year) + monthEnd).c_str());
        return end - std::chrono::hours{24 * (isoWeekday(civilDay({end + 2 * kHour, {}})) % 7)};
    };
    const bool summer = at >= lastSunday("-03-31T01:00Z") && at < lastSunday("-10-31T01:00Z");
    return {summer ? 60 : 0};
}

class ZoneClock final : public Clock {
public:
    explicit ZoneClock(const char* start) : m_now(utc(start)) {}
    [[nodiscard]] SteadyInstant steadyNow() const override { return {}; }
    [[nodiscard]] Milliseconds timeAsleep() const override { return {}; }
    [[nodiscard]] UtcInstant utcNow() const override { return m_now; }
    [[nodiscard]] UtcOffset offsetAt(UtcInstant at) const override { return zone(at); }
    void advance(Milliseconds d) { m_now = m_now + d; }
    void set(UtcInstant at) { m_now = at; }
    [[nodiscard]] std::string wall() const { return toIso8601(localNow()).substr(0, 16); }

    std::function<UtcOffset(UtcInstant)> zone = london;

private:
    UtcInstant m_now;
};

struct Shown {
    ReminderKind kind;
    std::string wall; ///< "2026-03-29T02:00"
};

/// A person at a machine that looks whenever it was told to.
struct Desk {
    explicit Desk(const char* start) : clock(start) { state.workSince = clock.utcNow(); }

    ReminderLook look() {
        const ReminderLook found = lookForReminder(settings, state, facts, clock);
        state = found.state;
        next = found.next;
        if (found.due) {
            shown.push_back({*found.due, clock.wall()});
        }
        return found;
    }
    /// Awake, looking when due.
    void work(Milliseconds length) {
        const UtcInstant end = clock.utcNow() + length;
        while (clock.utcNow() < end) {
            look();
            const UtcInstant at = next ? std::min(*next, end) : end;
            clock.set(at);
        }
    }
    [[nodiscard]] std::vector<std::string> times(ReminderKind kind) const {
        std::vector<std::string> found;
        for (const Shown& each : shown) {
            if (each.kind == kind) {
                found.push_back(each.wall);
            }
        }
        return found;
    }

    ZoneClock clock;
    ReminderSettings settings;
    ReminderState state;
    ReminderFacts facts;
    std::optional<UtcInstant> next;
    std::vector<Shown> shown;
};

} // namespace unhunch::test
