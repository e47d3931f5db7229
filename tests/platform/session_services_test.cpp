// Screen, sleep and single instance, against services and processes of our own.
#include "platform/inhibit.h"
#include "platform/private_bus.h"
#include "platform/single_instance.h"
#include "platform/sleep_watch.h"
#include "support/start.h"

#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;

namespace {

const QString kSaver = QStringLiteral("org.freedesktop.ScreenSaver");
const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");

std::unique_ptr<MockService> screenSaver() {
    const QString path = QStringLiteral("/org/freedesktop/ScreenSaver");
    auto service = std::make_unique<MockService>(kSaver, path, QStringList{kSaver, path, kSaver});
    service->addMethod(kSaver, QStringLiteral("Inhibit"), QStringLiteral("ss"), QStringLiteral("u"),
                       QStringLiteral("ret = 7"));
    service->addMethod(kSaver, QStringLiteral("UnInhibit"), QStringLiteral("u"), QString(),
                       QString());
    return service;
}

} // namespace

TEST_CASE("the screen is kept on by the screen saver's service and let go with its cookie") {
    PrivateBus::instance();
    const auto service = screenSaver();
    ui::ScreenInhibitor inhibitor;
    inhibitor.hold(QStringLiteral("A session is running"));
    inhibitor.hold(QStringLiteral("A session is running"));
    REQUIRE(eventually([&] { return inhibitor.isHeld(); }));
    REQUIRE(service->calls(QStringLiteral("Inhibit")).size() == 1);
    CHECK(service->calls(QStringLiteral("Inhibit"))[0][1] ==
          QStringLiteral("A session is running"));
    inhibitor.release();
    REQUIRE(eventually([&] { return service->calls(QStringLiteral("UnInhibit")).size() == 1; }));
    CHECK(service->calls(QStringLiteral("UnInhibit"))[0][0].toUInt() == 7);
    CHECK_FALSE(inhibitor.isHeld());
}

TEST_CASE("a screen let go before the answer came is not kept on") {
    PrivateBus::instance();
    const auto service = screenSaver();
    ui::ScreenInhibitor inhibitor;
    inhibitor.hold(QStringLiteral("A session is running"));
    inhibitor.release();
    REQUIRE(eventually([&] { return service->calls(QStringLiteral("UnInhibit")).size() == 1; }));
    CHECK_FALSE(inhibitor.isHeld());
}

TEST_CASE("without that service the portal is asked, and its request closed") {
    PrivateBus::instance();
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString interface = QStringLiteral("org.freedesktop.portal.Inhibit");
    MockService portal(kPortal, path, {kPortal, path, interface});
    portal.addMethod(interface, QStringLiteral("Inhibit"), QStringLiteral("sua{sv}"),
                     QStringLiteral("o"),
                     QStringLiteral("ret = '/org/freedesktop/portal/desktop'"));
    portal.addMethod(QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Close"),
                     QString(), QString(), QString());
    ui::ScreenInhibitor inhibitor;
    inhibitor.hold(QStringLiteral("A session is running"));
    REQUIRE(eventually([&] { return inhibitor.isHeld(); }));
    CHECK(portal.calls(QStringLiteral("Inhibit"))[0][1].toUInt() == 8);
    inhibitor.release();
    REQUIRE(eventually([&] { return portal.calls(QStringLiteral("Close")).size() == 1; }));
}

TEST_CASE("sleep is told before and after") {
    PrivateBus::instance();
    MockService logind(QStringLiteral("org.freedesktop.login1"),
                       QStringLiteral("/org/freedesktop/login1"),
                       {QStringLiteral("--template"), QStringLiteral("logind")});
    ui::SleepWatch watch;
    QSignalSpy sleeping(&watch, &ui::SleepWatch::sleeping);
    QSignalSpy woke(&watch, &ui::SleepWatch::woke);
    const QString manager = QStringLiteral("org.freedesktop.login1.Manager");
    const QString prepare = QStringLiteral("PrepareForSleep");
    logind.emitSignal(manager, prepare, QStringLiteral("b"), {true});
    REQUIRE(eventually([&] { return sleeping.size() == 1; }));
    CHECK(woke.isEmpty());
    logind.emitSignal(manager, prepare, QStringLiteral("b"), {false});
    REQUIRE(eventually([&] { return woke.size() == 1; }));
}

TEST_CASE("one folder, one program: the second raises the first; another folder is another") {
    const TempFolder folder;
    auto first = std::make_unique<ui::SingleInstance>(folder / "a" / "data");
    REQUIRE(first->isFirst());
    first->listen();
    QSignalSpy raised(first.get(), &ui::SingleInstance::raised);
    CHECK(modeOf(folder / "a" / "data") == 0700);
    CHECK(modeOf(folder / "a" / "data" / "unhunch.raise") == 0600);

    qputenv("XDG_ACTIVATION_TOKEN", "token");
    const ui::SingleInstance second(folder / "a" / "data");
    CHECK_FALSE(second.isFirst());
    CHECK(second.raiseFirst());
    qunsetenv("XDG_ACTIVATION_TOKEN");
    REQUIRE(eventually([&] { return raised.size() == 1; }));
    CHECK(raised[0][0] == QByteArray("token"));

    CHECK(ui::SingleInstance(folder / "b").isFirst());
    first.reset();
    CHECK_FALSE(std::filesystem::exists(folder / "a" / "data" / "unhunch.raise"));
    CHECK(ui::SingleInstance(folder / "a" / "data").isFirst());
}

TEST_CASE("a folder that cannot be written does not count as one in use") {
    const TempFolder folder;
    writeBytes(folder / "file", "");
    CHECK(ui::SingleInstance(folder / "file" / "data").isFirst());
}
