// Reminders on a real journal file, across restarts.
#include "app/reminders.h"
#include "support/records.h"
#include "support/start.h"

#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::app;
using namespace unhunch::test;
using coaching::ReminderKind;

namespace {

constexpr Milliseconds kMinute{60'000};

/// 2026-11-19 09:00 at UTC+1, a Thursday.
struct Desk {
    Desk() {
        coaching::ReminderSettings settings;
        settings.breaks = settings.painNote = settings.session = true;
        settings.sessionAt = {18 * 60};
        REQUIRE(Settings(*app->journal).setReminders(settings));
        reminders.emplace(*app->journal, clock);
    }
    void restart() {
        reminders.reset();
        app.reset();
        app = started(pathsIn(folder.path()), clock);
        reminders.emplace(*app->journal, clock);
    }
    /// What comes when the clock goes on to `minutes` from here.
    std::optional<ReminderKind> after(int minutes) {
        clock.advance(minutes * kMinute);
        return reminders->look(false).due;
    }

    TempFolder folder;
    ManualClock clock;
    std::unique_ptr<Application> app = started(pathsIn(folder.path()), clock);
    std::optional<Reminders> reminders;
};

} // namespace

TEST_CASE("reminder settings: kept to the minute, refused out of range") {
    const TempFolder folder;
    const ManualClock clock;
    const auto app = started(pathsIn(folder.path()), clock);
    Settings settings(*app->journal);
    CHECK(settings.reminders() == coaching::ReminderSettings{});
    CHECK(rc::check([&] {
        coaching::ReminderSettings wanted;
        const auto time = [] { return coaching::TimeOfDay{*rc::gen::inRange(0, 1440)}; };
        const auto flag = [] { return *rc::gen::arbitrary<bool>(); };
        wanted.breaks = flag();
        wanted.breakMinutes = *rc::gen::inRange(20, 181);
        wanted.breaksFrom = time();
        wanted.breaksTo = time();
        wanted.sessionAt = time();
        wanted.painNote = flag();
        wanted.quiet = flag();
        wanted.quietTo = time();
        for (bool& day : wanted.breakDays) {
            day = flag();
        }
        RC_ASSERT(settings.setReminders(wanted).has_value());
        RC_ASSERT(settings.reminders() == wanted);
    }));
    const auto kept = settings.reminders();
    auto wrong = kept;
    wrong.breakMinutes = 19;
    CHECK_FALSE(settings.setReminders(wrong));
    wrong = kept;
    wrong.quietFrom.minutes = 1440;
    CHECK_FALSE(settings.setReminders(wrong));
    CHECK(settings.reminders() == kept);
}

TEST_CASE("reminder settings that cannot be read are their defaults") {
    const TempFolder folder;
    const ManualClock clock;
    const auto app = started(pathsIn(folder.path()), clock);
    for (const char* garbage : {"", "x", "25:00", "9:00", "11111112", "-1", "09:00Z", "999999"}) {
        for (const char* key : {"reminders.breaks", "reminders.break-minutes",
                                "reminders.breaks-from", "reminders.break-days"}) {
            REQUIRE(app->journal->setSetting(key, garbage));
        }
        INFO(garbage);
        CHECK(Settings(*app->journal).reminders() == coaching::ReminderSettings{});
    }
}

TEST_CASE("a break is not shown again by the next start") {
    Desk desk;
    CHECK(desk.after(50) == ReminderKind::movementBreak);
    desk.restart();
    CHECK_FALSE(desk.after(1));
    CHECK(desk.after(49) == ReminderKind::movementBreak);
}

TEST_CASE("ten minutes, not today and a pause outlive the program") {
    Desk desk;
    REQUIRE(desk.after(50) == ReminderKind::movementBreak);
    desk.reminders->snooze(ReminderKind::movementBreak);
    desk.restart();
    CHECK_FALSE(desk.after(9));
    CHECK(desk.after(1) == ReminderKind::movementBreak);
    desk.reminders->notToday(ReminderKind::movementBreak);
    desk.restart();
    CHECK_FALSE(desk.after(4 * 60));
    desk.reminders->pauseForAnHour();
    desk.restart();
    REQUIRE(desk.reminders->pausedUntil());
    CHECK(desk.reminders->pausedUntil()->at == desk.clock.utcNow() + 60 * kMinute);
    desk.reminders->resume();
    desk.restart();
    CHECK_FALSE(desk.reminders->pausedUntil());
}

TEST_CASE("a session today: no session reminder, and the next break counts from its end") {
    Desk desk;
    desk.clock.advance(30 * kMinute);
    auto& journal = *desk.app->journal;
    journal::SessionRecord record;
    record.startedAt = desk.clock.localNow();
    const auto id = journal.begin(record);
    REQUIRE(id);
    journal::SegmentRecord segment;
    segment.active = 2 * kMinute;
    REQUIRE(journal.append(*id, segment, {1, Milliseconds{0}}));
    desk.clock.advance(10 * kMinute);
    REQUIRE(journal.finish(*id, journal::SessionState::ended, desk.clock.utcNow()));
    CHECK_FALSE(desk.after(49));
    CHECK(desk.after(1) == ReminderKind::movementBreak);
    desk.reminders->notToday(ReminderKind::movementBreak);
    CHECK_FALSE(desk.after(7 * 60 + 30)); // 18:00
}

TEST_CASE("a number noted today: no evening note; none: the note comes") {
    for (const bool noted : {false, true}) {
        Desk desk;
        if (noted) {
            const auto rating = ratingOn(desk.clock.today(), 4);
            REQUIRE(desk.app->journal->add(rating));
        }
        desk.clock.advance(11 * 60 * kMinute + 25 * kMinute);
        desk.reminders->notToday(ReminderKind::session);
        CHECK(desk.after(5) == (noted ? std::nullopt : std::optional(ReminderKind::painNote)));
    }
}

TEST_CASE("never in a session, and right after it") {
    Desk desk;
    desk.clock.advance(60 * kMinute);
    const Reminders::Look busy = desk.reminders->look(true);
    CHECK_FALSE(busy.due);
    CHECK(busy.next);
    CHECK(desk.reminders->look(false).due == ReminderKind::movementBreak);
}

TEST_CASE("switching breaks on at noon does not remind of the morning") {
    Desk desk;
    auto settings = Settings(*desk.app->journal).reminders();
    settings.breaks = false;
    REQUIRE(Settings(*desk.app->journal).setReminders(settings));
    CHECK_FALSE(desk.after(180));
    settings.breaks = true;
    REQUIRE(Settings(*desk.app->journal).setReminders(settings));
    CHECK_FALSE(desk.after(0));
    CHECK(desk.after(50) == ReminderKind::movementBreak);
}
