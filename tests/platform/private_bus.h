// A message bus of the test's own, with the real services and the mocks it starts on it.
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantList>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <memory>
#include <vector>

namespace unhunch::test {

/// How long anything may take on a busy machine.
inline constexpr int kPatienceMs = 30'000;

/// Waits for `condition` with the event loop running, then lets arrive what is on its way already:
/// an answer from the bus takes two rounds of the loop.
template <typename Condition> bool eventually(Condition condition) {
    const bool came = QTest::qWaitFor(condition, kPatienceMs);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    return came;
}

/// Session bus and system bus of this process, and of those it starts. There is one for each
/// process, because Qt keeps the connections; no service is started by it.
class PrivateBus {
public:
    static PrivateBus& instance();

    [[nodiscard]] QDBusConnection connection() const { return QDBusConnection::sessionBus(); }

private:
    PrivateBus();
    ~PrivateBus();
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

/// What a variant within a D-Bus message holds.
[[nodiscard]] QVariant unwrapped(const QVariant& value);

/// A service made by python-dbusmock, gone with this object.
class MockService {
public:
    /// `arguments` as for `python3 -m dbusmock`. Waits until the bus knows `name`.
    MockService(QString name, QString path, const QStringList& arguments);
    ~MockService();

    /// Defines a method of `interface` by a line of Python.
    void addMethod(const QString& interface, const QString& method, const QString& in,
                   const QString& out, const QString& code);
    void addProperty(const QString& interface, const QString& name, const QVariant& value);
    void emitSignal(const QString& interface, const QString& signal, const QString& signature,
                    const QVariantList& arguments);
    /// The arguments of each call of `method` so far.
    [[nodiscard]] std::vector<QVariantList> calls(const QString& method) const;

private:
    QDBusMessage call(const QString& method, const QVariantList& arguments) const;
    QString m_name;
    QString m_path;
    QProcess m_process;
};

} // namespace unhunch::test
