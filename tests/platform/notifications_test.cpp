// Against a notification service on a bus of our own.
#include "platform/notifications.h"
#include "platform/private_bus.h"

#include <QSignalSpy>
#include <QtDBus/QDBusArgument>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using Service = ui::Notifications::Service;

namespace {

const QString kName = QStringLiteral("org.freedesktop.Notifications");

std::unique_ptr<MockService> daemon(const char* capabilities) {
    return std::make_unique<MockService>(
        kName, QStringLiteral("/org/freedesktop/Notifications"),
        QStringList{QStringLiteral("--template"), QStringLiteral("notification_daemon"),
                    QStringLiteral("--parameters"),
                    QStringLiteral(R"({"capabilities": "%1"})").arg(QLatin1String(capabilities))});
}

ui::DesktopNotice breakNotice() {
    return {QStringLiteral("Time to move a little"),
            QStringLiteral("Two minutes & a stretch"),
            {{QStringLiteral("start"), QStringLiteral("Start")},
             {QStringLiteral("snooze"), QStringLiteral("In 10 min")}}};
}

} // namespace

TEST_CASE("a notification with buttons: shown once, replaced, answered, withdrawn") {
    PrivateBus::instance();
    const auto service = daemon("body body-markup actions");
    ui::Notifications notifications;
    QSignalSpy answered(&notifications, &ui::Notifications::answered);
    notifications.show(breakNotice()); // before the service has said what it can
    REQUIRE(eventually([&] { return service->calls(QStringLiteral("Notify")).size() == 1; }));
    CHECK(notifications.service() == Service::full);
    const QVariantList call = service->calls(QStringLiteral("Notify")).front();
    CHECK(call[1].toUInt() == 0);
    CHECK(call[3] == QStringLiteral("Time to move a little"));
    CHECK(call[4] == QStringLiteral("Two minutes &amp; a stretch"));
    CHECK(qdbus_cast<QStringList>(call[5]) ==
          QStringList{QStringLiteral("default"), QStringLiteral("Open Unhunch"),
                      QStringLiteral("start"), QStringLiteral("Start"), QStringLiteral("snooze"),
                      QStringLiteral("In 10 min")});

    // Somebody else's notification is not ours.
    service->emitSignal(kName, QStringLiteral("ActionInvoked"), QStringLiteral("us"),
                        {9U, QStringLiteral("start")});
    service->emitSignal(kName, QStringLiteral("ActionInvoked"), QStringLiteral("us"),
                        {1U, QStringLiteral("snooze")});
    REQUIRE(eventually([&] { return answered.size() == 1; }));
    CHECK(answered[0][0] == QStringLiteral("snooze"));

    notifications.show(breakNotice());
    REQUIRE(eventually([&] { return service->calls(QStringLiteral("Notify")).size() == 2; }));
    CHECK(service->calls(QStringLiteral("Notify"))[1][1].toUInt() == 1); // takes its place
    service->emitSignal(kName, QStringLiteral("ActionInvoked"), QStringLiteral("us"),
                        {1U, QStringLiteral("default")});
    REQUIRE(eventually([&] { return answered.size() == 2; }));
    CHECK(answered[1][0] == QStringLiteral("open"));
    notifications.withdraw();
    REQUIRE(eventually(
        [&] { return service->calls(QStringLiteral("CloseNotification")).size() == 1; }));
}

TEST_CASE("a notification withdrawn before the service answered is taken away") {
    PrivateBus::instance();
    const auto service = daemon("actions");
    ui::Notifications notifications;
    REQUIRE(eventually([&] { return notifications.service() == Service::full; }));
    notifications.show(breakNotice());
    notifications.withdraw();
    REQUIRE(eventually(
        [&] { return service->calls(QStringLiteral("CloseNotification")).size() == 1; }));
    CHECK(service->calls(QStringLiteral("CloseNotification"))[0][0].toUInt() == 1);
}

TEST_CASE("a service without buttons is told none; one without markup gets plain text") {
    PrivateBus::instance();
    const auto service = daemon("body");
    ui::Notifications notifications;
    notifications.show(breakNotice());
    REQUIRE(eventually([&] { return service->calls(QStringLiteral("Notify")).size() == 1; }));
    CHECK(notifications.service() == Service::plain);
    const QVariantList call = service->calls(QStringLiteral("Notify")).front();
    CHECK(qdbus_cast<QStringList>(call[5]).isEmpty());
    CHECK(call[4] == QStringLiteral("Two minutes & a stretch"));
}

TEST_CASE("without a service it says so; one that comes later is used, one that goes is missed") {
    PrivateBus::instance();
    ui::Notifications notifications;
    QSignalSpy failed(&notifications, &ui::Notifications::failed);
    notifications.show(breakNotice());
    REQUIRE(eventually([&] { return failed.size() == 1; }));
    CHECK(notifications.service() == Service::none);
    {
        const auto service = daemon("actions");
        REQUIRE(eventually([&] { return notifications.service() == Service::full; }));
        notifications.show(breakNotice());
        REQUIRE(eventually([&] { return service->calls(QStringLiteral("Notify")).size() == 1; }));
    }
    REQUIRE(eventually([&] { return notifications.service() == Service::none; }));
    notifications.show(breakNotice());
    CHECK(failed.size() == 2);
}

TEST_CASE("without a bus there is no service, and nothing waits") {
    PrivateBus::instance();
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    {
        ui::Notifications notifications;
        QSignalSpy failed(&notifications, &ui::Notifications::failed);
        CHECK(notifications.service() == Service::none);
        notifications.show(breakNotice());
        CHECK(failed.size() == 1);
        notifications.withdraw();
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    if (!runtime.isEmpty()) {
        qputenv("XDG_RUNTIME_DIR", runtime);
    }
}
