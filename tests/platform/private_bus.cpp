#include "platform/private_bus.h"

#include <QFile>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnectionInterface>
#include <QtDBus/QDBusVariant>
#include <catch2/catch.hpp>
#include <csignal>
#include <sys/prctl.h>

namespace unhunch::test {

namespace {

constexpr const char* kConfiguration = R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:dir=%1</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

/// Whatever becomes of the test, its services go with it.
void dieWithParent() {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

} // namespace

QVariant unwrapped(const QVariant& value) {
    return value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
}

PrivateBus& PrivateBus::instance() {
    static PrivateBus bus;
    return bus;
}

PrivateBus::PrivateBus() {
    const QString configuration = m_folder.filePath(QStringLiteral("bus.conf"));
    QFile file(configuration);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QString::fromLatin1(kConfiguration).arg(m_folder.path()).toUtf8());
    file.close();
    m_daemon.setChildProcessModifier(dieWithParent);
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                    QStringLiteral("--config-file=") + configuration});
    REQUIRE(m_daemon.waitForReadyRead(kPatienceMs));
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    REQUIRE(connection().isConnected());
}

PrivateBus::~PrivateBus() {
    m_daemon.kill();
    m_daemon.waitForFinished(kPatienceMs);
}

MockService::MockService(QString name, QString path, const QStringList& arguments)
    : m_name(std::move(name)), m_path(std::move(path)) {
    QDBusConnectionInterface* bus = PrivateBus::instance().connection().interface();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier(dieWithParent);
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    QStringList{QStringLiteral("-m"), QStringLiteral("dbusmock")} + arguments);
    REQUIRE(m_process.waitForStarted(kPatienceMs));
    const bool there = eventually([&] { return bus->isServiceRegistered(m_name).value(); });
    INFO("python3-dbusmock: " << m_name.toStdString());
    REQUIRE(there);
}

MockService::~MockService() {
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
    QDBusConnectionInterface* bus = PrivateBus::instance().connection().interface();
    (void)eventually([&] { return !bus->isServiceRegistered(m_name).value(); });
}

QDBusMessage MockService::call(const QString& method, const QVariantList& arguments) const {
    QDBusMessage message = QDBusMessage::createMethodCall(
        m_name, m_path, QStringLiteral("org.freedesktop.DBus.Mock"), method);
    message.setArguments(arguments);
    QDBusMessage reply = PrivateBus::instance().connection().call(message);
    INFO(method.toStdString() << ": " << reply.errorMessage().toStdString());
    REQUIRE(reply.type() == QDBusMessage::ReplyMessage);
    return reply;
}

void MockService::addMethod(const QString& interface, const QString& method, const QString& in,
                            const QString& out, const QString& code) {
    call(QStringLiteral("AddMethod"), {interface, method, in, out, code});
}

void MockService::addProperty(const QString& interface, const QString& name,
                              const QVariant& value) {
    call(QStringLiteral("AddProperty"),
         {interface, name, QVariant::fromValue(QDBusVariant(value))});
}

void MockService::emitSignal(const QString& interface, const QString& signal,
                             const QString& signature, const QVariantList& arguments) {
    call(QStringLiteral("EmitSignal"), {interface, signal, signature, QVariant(arguments)});
}

std::vector<QVariantList> MockService::calls(const QString& method) const {
    const QDBusMessage reply = call(QStringLiteral("GetMethodCalls"), {method});
    const auto list = reply.arguments().constFirst().value<QDBusArgument>();
    std::vector<QVariantList> calls;
    list.beginArray();
    while (!list.atEnd()) {
        qulonglong time = 0;
        QVariantList arguments;
        list.beginStructure();
        list >> time >> arguments;
        list.endStructure();
        for (QVariant& argument : arguments) {
            argument = unwrapped(argument);
        }
        calls.push_back(arguments);
    }
    list.endArray();
    return calls;
}

} // namespace unhunch::test
