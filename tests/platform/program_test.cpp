// The program itself: one for each folder, and its place in the tray of a real X server.
#include "app/settings.h"
#include "platform/private_bus.h"
#include "support/start.h"

#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnectionInterface>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;

namespace {

/// The program, gone with this object.
struct Program {
    Program(const std::filesystem::path& folder, const QStringList& options,
            const char* platform = "offscreen", const QString& display = {}) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QLatin1String(platform));
        environment.insert(QStringLiteral("DISPLAY"), display);
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(UNHUNCH_PROGRAM),
            QStringList{QStringLiteral("--data-dir"), QString::fromStdString(folder.string())} +
                options);
    }
    ~Program() {
        process.kill();
        process.waitForFinished(kPatienceMs);
    }
    [[nodiscard]] bool ends() { return process.waitForFinished(kPatienceMs); }

    QProcess process;
};

/// A tray as desktops have it now: org.kde.StatusNotifierWatcher.
struct MockTray {
    const QString name = QStringLiteral("org.kde.StatusNotifierWatcher");
    const QString path = QStringLiteral("/StatusNotifierWatcher");
    MockService service{name, path, {name, path, name}};

    MockTray() {
        service.addMethod(name, QStringLiteral("RegisterStatusNotifierItem"), QStringLiteral("s"),
                          {}, {});
        service.addProperty(name, QStringLiteral("IsStatusNotifierHostRegistered"), true);
    }
    /// The program's name on the bus, once its icon is there.
    [[nodiscard]] QString item() const {
        REQUIRE(eventually(
            [&] { return !service.calls(QStringLiteral("RegisterStatusNotifierItem")).empty(); }));
        return service.calls(QStringLiteral("RegisterStatusNotifierItem"))[0][0].toString();
    }
};

QDBusMessage menuCall(const QString& item, const char* method) {
    return QDBusMessage::createMethodCall(item, QStringLiteral("/MenuBar"),
                                          QStringLiteral("com.canonical.dbusmenu"),
                                          QString::fromLatin1(method));
}

/// The number of the entry with this label, below `parent`.
std::optional<int> entryOf(const QDBusArgument& layout, const QString& label) {
    int id = 0;
    QVariantMap properties;
    QVariantList children;
    layout.beginStructure();
    layout >> id >> properties >> children;
    layout.endStructure();
    if (properties.value(QStringLiteral("label")).toString() == label) {
        return id;
    }
    for (const QVariant& child : children) {
        const auto below = unwrapped(child).value<QDBusArgument>();
        if (const auto found = entryOf(below, label)) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<int> entryOf(const QString& item, const QString& label) {
    QDBusMessage call = menuCall(item, "GetLayout");
    call << 0 << -1 << QStringList();
    const QDBusMessage reply = PrivateBus::instance().connection().call(call);
    REQUIRE(reply.type() == QDBusMessage::ReplyMessage);
    return entryOf(reply.arguments().at(1).value<QDBusArgument>(), label);
}

void clickEntry(const QString& item, const QString& label) {
    const auto id = entryOf(item, label);
    INFO(label.toStdString());
    REQUIRE(id);
    QDBusMessage call = menuCall(item, "Event");
    call << *id << QStringLiteral("clicked") << QVariant::fromValue(QDBusVariant(0)) << 0U;
    PrivateBus::instance().connection().call(call);
}

/// An X server of our own.
struct XServer {
    XServer() {
        process.start(QStringLiteral("Xvfb"),
                      {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                       QStringLiteral("0"), QStringLiteral("1280x800x24"),
                       QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        REQUIRE(process.waitForReadyRead(kPatienceMs));
        display = QStringLiteral(":") + QString::fromLatin1(process.readLine().trimmed());
    }
    ~XServer() {
        process.kill();
        process.waitForFinished(kPatienceMs);
    }
    /// Of its windows: "list" gives their names, "close" asks them to.
    QString windows(const char* command) const {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), display);
        QProcess python;
        python.setProcessEnvironment(environment);
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral(UNHUNCH_SOURCE_DIR "/tests/platform/windows.py"),
                      QString::fromLatin1(command)});
        REQUIRE(python.waitForFinished(kPatienceMs));
        INFO(python.readAllStandardError().toStdString());
        REQUIRE(python.exitCode() == 0);
        return QString::fromUtf8(python.readAllStandardOutput());
    }
    [[nodiscard]] bool shows() const { return windows("list").contains(QStringLiteral("Unhunch")); }

    QProcess process;
    QString display;
};

/// A data folder in which closing the window leaves the icon.
void keepInTray(const TempFolder& folder) {
    const auto app = started(pathsIn(folder / "data"), ManualClock());
    REQUIRE(app::Settings(*app->journal).setKeepInTray(true));
}

} // namespace

TEST_CASE("a second start ends well and says why; the lock of a killed program is no lock") {
    PrivateBus::instance();
    const TempFolder folder;
    const auto pipe = folder / "data" / "unhunch.raise";
    {
        Program first(folder / "data", {});
        REQUIRE(eventually([&] { return std::filesystem::exists(pipe); }));
        Program second(folder / "data", {});
        REQUIRE(second.ends());
        CHECK(second.process.exitCode() == 0);
        CHECK(second.process.readAllStandardError().contains("running already"));
        CHECK(first.process.state() == QProcess::Running);

        Program quiet(folder / "data", {QStringLiteral("--background")});
        REQUIRE(quiet.ends());
        CHECK(quiet.process.exitCode() == 0);
        // The command line works beside it, once the diary is there.
        CHECK(eventually([&] {
            Program command(folder / "data", {QStringLiteral("ratings")});
            return command.ends() && command.process.exitCode() == 0;
        }));
    } // killed
    Program again(folder / "data", {});
    REQUIRE(eventually([&] {
        const std::string holder = std::to_string(again.process.processId()) + "\n";
        return bytesOf(folder / "data" / "unhunch.lock").starts_with(holder);
    }));
    Program other(folder / "data", {});
    REQUIRE(other.ends());
    CHECK(other.process.exitCode() == 0); // the new one answers
}

TEST_CASE("in the background: an icon, a menu that works, and Quit") {
    PrivateBus::instance();
    const XServer server;
    const TempFolder folder;
    const MockTray tray;
    Program program(folder / "data", {QStringLiteral("--background")}, "xcb", server.display);
    const QString item = tray.item();
    for (const char* label : {"Start today\u2019s routine", "Note pain", "Open Unhunch"}) {
        INFO(label);
        CHECK(entryOf(item, QString::fromUtf8(label)));
    }
    clickEntry(item, QStringLiteral("For an hour"));
    REQUIRE(eventually([&] {
        const auto app = started(pathsIn(folder / "data"), ManualClock());
        const auto kept = app->journal->setting("reminded.paused-until");
        return kept && *kept && !(*kept)->empty();
    }));
    clickEntry(item, QStringLiteral("Quit"));
    REQUIRE(program.ends());
    CHECK(program.process.exitStatus() == QProcess::NormalExit);
    CHECK(program.process.exitCode() == 0);
}

TEST_CASE("closing the window leaves the icon, which brings it back") {
    PrivateBus::instance();
    const XServer server;
    const TempFolder folder;
    const MockTray tray;
    keepInTray(folder);
    Program program(folder / "data", {}, "xcb", server.display);
    const QString item = tray.item();
    REQUIRE(eventually([&] { return server.shows(); }));
    server.windows("close");
    REQUIRE(eventually([&] { return !server.shows(); }));
    CHECK(program.process.state() == QProcess::Running);
    clickEntry(item, QStringLiteral("Open Unhunch"));
    CHECK(eventually([&] { return server.shows(); }));
}

TEST_CASE("without a tray closing the window ends the program, whatever was chosen") {
    PrivateBus::instance();
    const XServer server;
    const TempFolder folder;
    keepInTray(folder);
    Program program(folder / "data", {}, "xcb", server.display);
    REQUIRE(eventually([&] { return server.shows(); }));
    server.windows("close");
    REQUIRE(program.ends());
    CHECK(program.process.exitCode() == 0);
}

TEST_CASE("in the background without a tray there is a window to find") {
    PrivateBus::instance();
    const XServer server;
    const TempFolder folder;
    Program program(folder / "data", {QStringLiteral("--background")}, "xcb", server.display);
    CHECK(eventually([&] { return server.shows(); }));
    CHECK(program.process.state() == QProcess::Running);
}
