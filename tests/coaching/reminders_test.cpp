#include "coaching/desk.h"

#include <catch2/catch.hpp>
#include <map>

using namespace unhunch;
using namespace unhunch::test;

namespace {

ReminderSettings all() {
    ReminderSettings settings;
    settings.breaks = settings.session = settings.painNote = settings.quiet = true;
    return settings;
}

} // namespace

TEST_CASE("nothing is on at first, and then nothing is looked for") {
    Desk desk("2026-11-19T08:00Z");
    const ReminderLook look = desk.look();
    CHECK_FALSE(look.due);
    CHECK_FALSE(look.next);
}

TEST_CASE("breaks come after each stretch of work, on working days, between the two times") {
    Desk desk("2026-11-19T08:00Z"); // a Thursday
    desk.settings.breaks = true;
    desk.work(5 * 24 * kHour);
    const auto times = desk.times(ReminderKind::movementBreak);
    REQUIRE(times.size() == 3 * 10); // Thursday, Friday, Monday; 8.5 h hold ten times 50 minutes
    CHECK(times.front() == "2026-11-19T09:50");
    CHECK(times[1] == "2026-11-19T10:40");
    CHECK(times[9] == "2026-11-19T17:20");
    CHECK(times[10] == "2026-11-20T09:50");
    CHECK(times[20] == "2026-11-23T09:50");
}

TEST_CASE("a session counts as moving") {
    Desk desk("2026-11-19T09:00Z");
    desk.settings.breaks = true;
    desk.work(40 * kMinute);
    desk.facts.lastMoved = desk.clock.utcNow();
    desk.work(2 * kHour);
    CHECK(desk.times(ReminderKind::movementBreak) ==
          std::vector<std::string>{"2026-11-19T10:30", "2026-11-19T11:20"});
}

TEST_CASE("a night shift's breaks go on past midnight and belong to the day they began") {
    Desk desk("2026-11-20T12:00Z"); // Friday
    desk.settings.breaks = true;
    desk.settings.breakMinutes = 120;
    desk.settings.breaksFrom = {22 * 60};
    desk.settings.breaksTo = {6 * 60};
    desk.work(48 * kHour);
    CHECK(desk.times(ReminderKind::movementBreak) ==
          std::vector<std::string>{"2026-11-21T00:00", "2026-11-21T02:00", "2026-11-21T04:00"});
}

TEST_CASE("a year minute by minute with both changes of the clocks") {
    Desk desk("2026-01-01T00:00Z");
    desk.settings.painNote = true;
    desk.settings.painNoteAt = {1 * 60 + 30}; // skipped on 29 March, twice on 25 October
    desk.settings.session = true;
    desk.settings.sessionDays.fill(true);
    desk.settings.breaks = true;
    for (int minute = 0; minute < 365 * 24 * 60; ++minute) {
        desk.look();
        desk.clock.advance(kMinute);
    }
    const auto notes = desk.times(ReminderKind::painNote);
    std::map<std::string, std::string> byDay;
    for (const std::string& time : notes) {
        CHECK(byDay.emplace(time.substr(0, 10), time.substr(11)).second);
    }
    CHECK(notes.size() == 365);
    for (const auto& [day, time] : byDay) {
        INFO(day);
        CHECK(time == (day == "2026-03-29" ? "02:00" : "01:30"));
    }
    const auto sessions = desk.times(ReminderKind::session);
    CHECK(sessions.size() == 365);
    for (const std::string& time : sessions) {
        CHECK(time.substr(11) == "12:30");
    }
    for (const std::string& time : desk.times(ReminderKind::movementBreak)) {
        INFO(time);
        CHECK(time.substr(11) >= "09:50");
        CHECK(time.substr(11) < "17:30");
    }
}

TEST_CASE("looking only when told to shows the same year as looking each minute") {
    const auto year = [](bool eachMinute) {
        Desk desk("2026-01-01T00:00Z");
        desk.settings = all();
        desk.settings.breakMinutes = 20;
        desk.settings.breaksFrom = {9 * 60 + 31};
        const UtcInstant end = desk.clock.utcNow() + 365 * 24 * kHour;
        while (desk.clock.utcNow() < end) {
            desk.look();
            CHECK(*desk.next - desk.clock.utcNow() >= kSoonestLook);
            CHECK(*desk.next - desk.clock.utcNow() <= kLatestLook);
            desk.clock.set(eachMinute ? desk.clock.utcNow() + kMinute : *desk.next);
        }
        std::vector<std::pair<ReminderKind, std::string>> shown;
        for (const Shown& each : desk.shown) {
            shown.emplace_back(each.kind, each.wall);
        }
        return shown;
    };
    const auto told = year(false);
    CHECK(told.size() > 2000);
    CHECK(told == year(true));
}

TEST_CASE("after a flight the new wall clock rules, and no day is reminded twice") {
    Desk desk("2026-11-16T00:00Z");
    desk.settings.painNote = true;
    desk.work(2 * 24 * kHour + 21 * kHour); // Wednesday 21:00, reminded
    desk.clock.zone = [](UtcInstant) { return UtcOffset{8 * 60}; };
    desk.work(24 * kHour);
    desk.clock.zone = [](UtcInstant) { return UtcOffset{0}; }; // and back
    desk.work(24 * kHour);
    CHECK(desk.times(ReminderKind::painNote) ==
          std::vector<std::string>{"2026-11-16T20:30", "2026-11-17T20:30", "2026-11-18T20:30",
                                   "2026-11-19T20:30", "2026-11-20T20:30"});
}

TEST_CASE("asleep over five reminders: one on waking") {
    Desk desk("2026-11-19T08:00Z");
    desk.settings = all();
    desk.settings.breakMinutes = 20;
    desk.settings.sessionAt = {11 * 60 + 30};
    desk.settings.painNoteAt = {11 * 60 + 45};
    desk.work(kHour + 10 * kMinute); // 09:10
    REQUIRE(desk.shown.empty());
    desk.clock.advance(2 * kHour + 50 * kMinute); // noon: eight breaks, a session and a note later
    desk.work(15 * kMinute);
    REQUIRE(desk.shown.size() == 1);
    CHECK(desk.shown[0].kind == ReminderKind::painNote);
    CHECK(desk.shown[0].wall == "2026-11-19T12:00");
}

TEST_CASE("a break that is an hour late is shown once, one from before lunch not at all") {
    for (const auto& [asleep, expected] : {std::pair{60 * kMinute, 1}, {4 * kHour, 0}}) {
        Desk desk("2026-11-19T09:00Z");
        desk.settings.breaks = true;
        desk.work(45 * kMinute);
        desk.clock.advance(asleep);
        const UtcInstant woke = desk.clock.utcNow();
        desk.work(kMinute);
        CHECK(desk.shown.size() == static_cast<std::size_t>(expected));
        desk.work(50 * kMinute);
        CHECK(desk.shown.size() == static_cast<std::size_t>(expected + 1));
        CHECK(desk.state.lastShown == woke + 50 * kMinute);
    }
}

TEST_CASE("an evening note missed by three hours is left alone, and comes the next evening") {
    Desk desk("2026-11-19T20:00Z");
    desk.settings.painNote = true;
    desk.look();
    desk.clock.advance(3 * kHour + 30 * kMinute);
    desk.work(24 * kHour);
    CHECK(desk.times(ReminderKind::painNote) == std::vector<std::string>{"2026-11-20T20:30"});
}

TEST_CASE("what was done already is not asked for") {
    Desk desk("2026-11-19T08:00Z");
    desk.settings.painNote = desk.settings.session = true;
    desk.facts.movedToday = desk.facts.notedToday = true;
    desk.work(20 * kHour);
    CHECK(desk.shown.empty());
}

TEST_CASE("in 10 min: once more, ten minutes later, also across a restart") {
    Desk desk("2026-11-19T09:00Z");
    desk.settings.breaks = true;
    desk.work(51 * kMinute);
    REQUIRE(desk.shown.size() == 1);
    desk.state = snoozed(desk.state, ReminderKind::movementBreak, desk.clock);
    desk.work(30 * kMinute);
    CHECK(desk.times(ReminderKind::movementBreak) ==
          std::vector<std::string>{"2026-11-19T09:50", "2026-11-19T10:01"});
}

TEST_CASE("not today: quiet until the next day, also when it was put off before") {
    Desk desk("2026-11-19T09:00Z");
    desk.settings.breaks = true;
    desk.work(51 * kMinute);
    desk.state = snoozed(desk.state, ReminderKind::movementBreak, desk.clock);
    desk.state = notToday(desk.state, ReminderKind::movementBreak, desk.clock);
    desk.work(24 * kHour);
    CHECK(desk.times(ReminderKind::movementBreak) ==
          std::vector<std::string>{"2026-11-19T09:50", "2026-11-20T09:50"});
}

TEST_CASE("paused for an hour or until tomorrow") {
    Desk desk("2026-11-19T09:00Z");
    desk.settings.breaks = true;
    desk.state = pausedForAnHour(desk.state, desk.clock);
    CHECK(pausedUntil(desk.state, desk.clock.utcNow()) == utc("2026-11-19T10:00Z"));
    desk.work(65 * kMinute);
    CHECK(desk.times(ReminderKind::movementBreak) == std::vector<std::string>{"2026-11-19T10:00"});
    desk.state = pausedUntilTomorrow(desk.state, desk.clock);
    CHECK(pausedUntil(desk.state, desk.clock.utcNow()) == utc("2026-11-20T03:00Z"));
    desk.work(24 * kHour);
    CHECK(desk.times(ReminderKind::movementBreak)[1] == "2026-11-20T09:50");
}

TEST_CASE("a clock set back leaves nothing silenced") {
    Desk desk("2027-11-19T09:00Z");
    desk.settings.breaks = true;
    desk.work(51 * kMinute);
    desk.state = snoozed(desk.state, ReminderKind::movementBreak, desk.clock);
    desk.state = pausedUntilTomorrow(desk.state, desk.clock);
    desk.clock.set(utc("2026-11-19T09:00Z"));
    desk.work(55 * kMinute);
    CHECK(desk.shown.back().wall == "2026-11-19T09:50");
}

TEST_CASE("a change of settings reminds of nothing that has passed") {
    Desk desk("2026-11-19T12:00Z");
    const ReminderSettings before = desk.settings;
    desk.settings.breaks = desk.settings.painNote = true;
    desk.settings.painNoteAt = {11 * 60};
    desk.state.workSince = utc("2026-11-19T07:00Z");
    desk.state = settingsChanged(desk.state, before, desk.settings, desk.clock);
    desk.work(30 * kMinute);
    CHECK(desk.shown.empty());
    // A later time of the same day counts again.
    const ReminderSettings then = desk.settings;
    desk.settings.painNoteAt = {12 * 60 + 40};
    desk.state = settingsChanged(desk.state, then, desk.settings, desk.clock);
    desk.work(15 * kMinute);
    CHECK(desk.times(ReminderKind::painNote) == std::vector<std::string>{"2026-11-19T12:40"});
}

TEST_CASE("session and pain note at the same minute: the session, and the note ten minutes later") {
    Desk desk("2026-11-19T12:00Z");
    desk.settings.session = desk.settings.painNote = true;
    desk.settings.painNoteAt = desk.settings.sessionAt;
    desk.work(kHour);
    REQUIRE(desk.shown.size() == 2);
    CHECK(desk.shown[0].kind == ReminderKind::session);
    CHECK(desk.shown[1].wall == "2026-11-19T12:40");
}
