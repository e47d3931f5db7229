#include "coaching/desk.h"

#include <catch2/catch.hpp>
#include <map>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::test;

namespace {

TimeOfDay anyTime() {
    return {*rc::gen::inRange(0, 48) * 30};
}

ReminderSettings anySettings() {
    ReminderSettings settings;
    settings.breaks = *rc::gen::arbitrary<bool>();
    settings.breakMinutes = *rc::gen::inRange(kShortestBreakMinutes, kLongestBreakMinutes + 1);
    settings.breaksFrom = anyTime();
    settings.breaksTo = anyTime();
    settings.session = *rc::gen::arbitrary<bool>();
    settings.sessionAt = anyTime();
    settings.sessionDays.fill(true);
    settings.painNote = *rc::gen::arbitrary<bool>();
    settings.painNoteAt = anyTime();
    settings.quiet = *rc::gen::arbitrary<bool>();
    settings.quietFrom = anyTime();
    settings.quietTo = anyTime();
    return settings;
}

bool isQuiet(const ReminderSettings& settings, const ZoneClock& clock) {
    const WallClock wall = wallClock(clock.localNow());
    const int now = wall.hour * 60 + wall.minute;
    const int from = settings.quietFrom.minutes;
    const int to = settings.quietTo.minutes;
    return settings.quiet && (from < to ? now >= from && now < to : now >= from || now < to);
}

} // namespace

TEST_CASE("whatever happens: not in quiet hours, not in a session, not too soon, never twice") {
    CHECK(rc::check([] {
        // A week without a change of the clocks, so that a wall time is one instant.
        Desk desk("2026-11-16T00:00Z");
        desk.settings = anySettings();
        std::map<std::pair<ReminderKind, int>, int> perDay;
        std::optional<UtcInstant> last;
        bool wasSnoozed = false;
        const UtcInstant end = desk.clock.utcNow() + 7 * 24 * kHour;
        while (desk.clock.utcNow() < end) {
            desk.facts.inSession = *rc::gen::weightedElement<bool>({{9, false}, {1, true}});
            const bool paused = pausedUntil(desk.state, desk.clock.utcNow()).has_value();
            const ReminderLook look = desk.look();
            if (look.due) {
                RC_ASSERT(!desk.facts.inSession);
                RC_ASSERT(!paused);
                RC_ASSERT(!isQuiet(desk.settings, desk.clock));
                RC_ASSERT(!last || desk.clock.utcNow() - *last >= kSnooze);
                last = desk.clock.utcNow();
                const int count = ++perDay[{*look.due, desk.clock.today().daysSinceEpoch}];
                RC_ASSERT(*look.due == ReminderKind::movementBreak || wasSnoozed || count == 1);
                wasSnoozed = *rc::gen::weightedElement<bool>({{4, false}, {1, true}});
                if (wasSnoozed) {
                    --perDay[{*look.due, desk.clock.today().daysSinceEpoch}];
                    desk.state = snoozed(desk.state, *look.due, desk.clock);
                }
            }
            if (*rc::gen::inRange(0, 40) == 0) {
                desk.state = pausedForAnHour(desk.state, desk.clock);
            }
            // On time, or asleep.
            const Milliseconds asleep = *rc::gen::weightedElement<Milliseconds>(
                {{12, Milliseconds{0}}, {2, kHour}, {1, 9 * kHour}});
            desk.clock.set(look.next.value_or(desk.clock.utcNow() + kHour) + asleep);
        }
    }));
}

TEST_CASE("a daily reminder comes at its time, or once the break before it is ten minutes old") {
    CHECK(rc::check([] {
        Desk desk("2026-03-23T00:00Z"); // the clocks change on Sunday
        desk.settings.painNote = true;
        desk.settings.painNoteAt = {*rc::gen::inRange(0, 24 * 60)};
        desk.settings.breaks = *rc::gen::arbitrary<bool>();
        desk.settings.breaksTo = desk.settings.breaksFrom; // all day
        // Switched on now: what has passed is not made up for.
        desk.state = settingsChanged(desk.state, {}, desk.settings, desk.clock);
        desk.work(7 * 24 * kHour);
        const auto times = desk.times(ReminderKind::painNote);
        RC_ASSERT(times.size() >= 6U);
        for (const std::string& time : times) {
            const int minutes = std::stoi(time.substr(11, 2)) * 60 + std::stoi(time.substr(14, 2));
            const int late = (minutes - desk.settings.painNoteAt.minutes + 1440) % 1440;
            RC_ASSERT(late <= 10 || time.substr(0, 10) == "2026-03-29");
        }
    }));
}
