// The window among services of the desktop: reminders, screen, sleep.
#include "main/desktop.h"
#include "platform/private_bus.h"
#include "support/start.h"
#include "support/window_fixture.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace unhunch;
using namespace unhunch::test;
using Stage = ui::SessionFlow::Stage;

namespace {

constexpr Milliseconds kMinute{60'000};
const QString kNotifications = QStringLiteral("org.freedesktop.Notifications");
const QString kNotify = QStringLiteral("Notify");

std::unique_ptr<MockService> notificationService() {
    return std::make_unique<MockService>(
        kNotifications, QStringLiteral("/org/freedesktop/Notifications"),
        QStringList{QStringLiteral("--template"), QStringLiteral("notification_daemon"),
                    QStringLiteral("--parameters"),
                    QStringLiteral(R"({"capabilities": "body actions"})")});
}

/// A working day with breaks on, from 2026-11-19 09:00.
struct Day {
    Day() {
        PrivateBus::instance();
        fixture.answerSafetyCheck();
        coaching::ReminderSettings reminders;
        reminders.breaks = true;
        REQUIRE(fixture.model().changeSettings(
            [&](app::Settings& settings) { return settings.setReminders(reminders); }));
        desktop = std::make_unique<ui::Desktop>(
            fixture.theme(), fixture.model(), fixture.window(),
            ui::Autostart(folder / "autostart", "/usr/bin/unhunch", {}), 1.0);
        desktop->start(false);
        fixture.window().activateWindow();
        REQUIRE(eventually([&] { return fixture.window().isActiveWindow(); }));
        WindowFixture::settle();
    }
    ~Day() { desktop.reset(); }

    void after(int minutes) {
        fixture.clock.advance(minutes * kMinute);
        desktop->look();
        WindowFixture::settle();
    }
    [[nodiscard]] bool cardShows() {
        return fixture.window().findChild<QWidget*>(QStringLiteral("reminderCard"))->isVisible();
    }
    void click(const char* name) {
        auto* button = fixture.window().findChild<QAbstractButton*>(QString::fromLatin1(name));
        REQUIRE(button != nullptr);
        button->click();
        WindowFixture::settle();
    }
    void begin() {
        fixture.window().go({ui::Destination::Place::routine, QStringLiteral("floor-mobility")});
        fixture.press(Qt::Key_3);
        fixture.press(Qt::Key_Return);
        REQUIRE(fixture.stage() == Stage::running);
        fixture.run(30'000 * Milliseconds{1});
    }
    [[nodiscard]] bool paused() { return fixture.session()->flow().isPaused(); }

    TempFolder folder;
    WindowFixture fixture;
    std::unique_ptr<ui::Desktop> desktop;
};

} // namespace

TEST_CASE("in front of the window the reminder is a card; ten minutes later it asks again") {
    Day day;
    day.after(49);
    CHECK_FALSE(day.cardShows());
    day.after(1);
    CHECK(day.cardShows());
    CHECK(day.fixture.window().focusWidget() != nullptr); // it takes no focus
    CHECK_FALSE(day.fixture.window()
                    .findChild<QWidget*>(QStringLiteral("reminderCard"))
                    ->isAncestorOf(QApplication::focusWidget()));
    day.click("snooze");
    CHECK_FALSE(day.cardShows());
    day.after(10);
    CHECK(day.cardShows());
    day.click("notToday");
    day.after(60);
    CHECK_FALSE(day.cardShows());
}

TEST_CASE("behind other windows it is a notification, and its button starts the two minutes") {
    Day day;
    const auto service = notificationService();
    day.fixture.window().showMinimized();
    WindowFixture::settle();
    day.after(50);
    REQUIRE(eventually([&] { return service->calls(kNotify).size() == 1; }));
    CHECK_FALSE(day.cardShows());
    CHECK(service->calls(kNotify)[0][3] == QStringLiteral("Time to move a little"));
    service->emitSignal(kNotifications, QStringLiteral("ActionInvoked"), QStringLiteral("us"),
                        {1U, QStringLiteral("start")});
    REQUIRE(eventually([&] { return day.fixture.session() != nullptr; }));
    CHECK(day.fixture.session()->flow().plan().routine == RoutineId{"desk-break"});
    CHECK_FALSE(day.fixture.window().isMinimized());
}

TEST_CASE("without a notification service the card waits in the window") {
    Day day;
    day.fixture.window().showMinimized();
    WindowFixture::settle();
    day.after(50);
    REQUIRE(eventually([&] {
        return !day.fixture.window()
                    .findChild<QWidget*>(QStringLiteral("reminderCard"))
                    ->isHidden();
    }));
    CHECK(day.desktop->state().place == ui::ReminderPlace::windowOnly);
}

TEST_CASE("never during a session; a reminder that stands goes when one begins") {
    Day day;
    day.after(50);
    REQUIRE(day.cardShows());
    day.begin();
    CHECK_FALSE(day.cardShows());
    day.after(120);
    CHECK_FALSE(day.cardShows());
}

TEST_CASE("no movement is offered while a warning sign withholds sessions") {
    Day day;
    journal::ScreeningRecord record;
    record.at = day.fixture.clock.localNow();
    record.version = day.fixture.model().application().library->warningSigns()->version;
    record.ticked = {"legs-bladder"};
    record.consented = true;
    REQUIRE(day.fixture.model().answerScreening(record));
    day.after(50);
    CHECK_FALSE(day.cardShows());
}

TEST_CASE("a session pauses when the window is minimised or hidden, or the machine sleeps") {
    Day day;
    MockService logind(QStringLiteral("org.freedesktop.login1"),
                       QStringLiteral("/org/freedesktop/login1"),
                       {QStringLiteral("--template"), QStringLiteral("logind")});
    day.begin();
    REQUIRE_FALSE(day.paused());
    SECTION("minimised") {
        day.fixture.window().showMinimized();
    }
    SECTION("hidden") {
        day.fixture.window().hide();
    }
    SECTION("asleep") {
        logind.emitSignal(QStringLiteral("org.freedesktop.login1.Manager"),
                          QStringLiteral("PrepareForSleep"), QStringLiteral("b"), {true});
    }
    REQUIRE(eventually([&] { return day.paused(); }));
    const auto open = day.fixture.journal().openSession();
    REQUIRE((open && *open));
    CHECK((*open)->position.elapsed + (*open)->active == Milliseconds{30'000});
}

TEST_CASE("the screen stays on while a session runs, and no longer") {
    Day day;
    const QString saver = QStringLiteral("org.freedesktop.ScreenSaver");
    const QString path = QStringLiteral("/org/freedesktop/ScreenSaver");
    MockService service(saver, path, {saver, path, saver});
    service.addMethod(saver, QStringLiteral("Inhibit"), QStringLiteral("ss"), QStringLiteral("u"),
                      QStringLiteral("ret = 7"));
    service.addMethod(saver, QStringLiteral("UnInhibit"), QStringLiteral("u"), {}, {});
    const auto count = [&](const char* method) {
        return service.calls(QString::fromLatin1(method)).size();
    };
    day.begin();
    REQUIRE(eventually([&] { return count("Inhibit") == 1; }));
    CHECK(count("UnInhibit") == 0);
    day.fixture.press(Qt::Key_Space); // pause
    REQUIRE(eventually([&] { return count("UnInhibit") == 1; }));
    day.fixture.press(Qt::Key_Space); // resume
    REQUIRE(eventually([&] { return count("Inhibit") == 2; }));
    day.fixture.run(Milliseconds{2'000'000});
    REQUIRE(day.fixture.stage() == Stage::summary);
    REQUIRE(eventually([&] { return count("UnInhibit") == 2; }));
}

TEST_CASE("starting with the computer is a file, written and taken away") {
    Day day;
    day.fixture.window().go({ui::Destination::Place::settings, {}});
    WindowFixture::settle();
    day.click("autostart");
    const std::string entry = bytesOf(day.folder / "autostart" / "unhunch.desktop");
    CHECK(entry.find("Exec=\"/usr/bin/unhunch\" --background\n") != std::string::npos);
    CHECK(day.desktop->state().startsWithComputer);
    day.click("autostart");
    CHECK_FALSE(std::filesystem::exists(day.folder / "autostart" / "unhunch.desktop"));
}

TEST_CASE("an entry that another tool has switched off counts as off") {
    const TempFolder folder;
    const ui::Autostart autostart(folder.path(), "/opt/a \"b\" $c\\d 100%/unhunch", "/tmp/x y");
    REQUIRE(autostart.set(true));
    const std::string entry = bytesOf(folder / "unhunch.desktop");
    CHECK(entry.find(R"(Exec="/opt/a \\"b\\" \\$c\\\\d 100%%/unhunch" --background )"
                     R"(--data-dir "/tmp/x y")") != std::string::npos);
    CHECK(autostart.isOn());
    for (const char* off : {"Hidden=true\n", "X-GNOME-Autostart-enabled=false\n"}) {
        writeBytes(folder / "unhunch.desktop", std::string("[Desktop Entry]\n") + off);
        CHECK_FALSE(autostart.isOn());
    }
    CHECK(autostart.set(false));
    CHECK(autostart.set(false));
}

TEST_CASE("the desktop's portal says dark or light, and the change of it") {
    PrivateBus::instance();
    const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
    MockService portal(name, path, {name, path, settings});
    portal.addMethod(settings, QStringLiteral("Read"), QStringLiteral("ss"), QStringLiteral("v"),
                     QStringLiteral("ret = dbus.UInt32(1, variant_level=1)"));
    ui::ColourScheme scheme;
    CHECK_FALSE(scheme.isDark());
    REQUIRE(eventually([&] { return scheme.isDark() == true; }));
    const auto tell = [&](uint value) {
        portal.emitSignal(
            settings, QStringLiteral("SettingChanged"), QStringLiteral("ssv"),
            {QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), value});
    };
    tell(2);
    REQUIRE(eventually([&] { return scheme.isDark() == false; }));
    tell(0);
    REQUIRE(eventually([&] { return !scheme.isDark().has_value(); }));
}
