#include "platform/notifications.h"

#include "platform/bus.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusServiceWatcher>

namespace unhunch::ui {

namespace {

const QString& serviceName() {
    static const QString name = QStringLiteral("org.freedesktop.Notifications");
    return name;
}

const QString& path() {
    static const QString name = QStringLiteral("/org/freedesktop/Notifications");
    return name;
}

QDBusMessage method(const char* name) {
    return QDBusMessage::createMethodCall(serviceName(), path(), serviceName(),
                                          QString::fromLatin1(name));
}

} // namespace

Notifications::Notifications(QObject* parent) : QObject(parent) {
    auto bus = sessionBus();
    if (!bus) {
        m_service = Service::none;
        return;
    }
    // From whoever owns the name: Qt 6.4 loses track when the service starts anew.
    bus->connect({}, path(), serviceName(), QStringLiteral("ActionInvoked"), this,
                 SLOT(actionInvoked(uint, QString)));
    bus->connect({}, path(), serviceName(), QStringLiteral("NotificationClosed"), this,
                 SLOT(notificationClosed(uint, uint)));
    auto* watcher = new QDBusServiceWatcher(serviceName(), *bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString& before, const QString& owner) {
                if (!before.isEmpty()) {
                    m_shown = 0; // it went with the service that showed it
                }
                if (owner.isEmpty()) {
                    settle(Service::none, false);
                } else {
                    probe();
                }
            });
    probe();
}

void Notifications::probe() {
    auto* watcher =
        new QDBusPendingCallWatcher(sessionBus()->asyncCall(method("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        watcher->deleteLater();
        const QStringList can = reply.isError() ? QStringList() : reply.value();
        settle(reply.isError()                           ? Service::none
               : can.contains(QStringLiteral("actions")) ? Service::full
                                                         : Service::plain,
               can.contains(QStringLiteral("body-markup")));
    });
}

void Notifications::settle(Service service, bool markup) {
    m_markup = markup;
    if (service != m_service) {
        m_service = service;
        emit serviceChanged();
    }
    if (m_waiting) {
        send();
    }
}

void Notifications::show(const DesktopNotice& notice) {
    m_waiting = notice;
    if (m_service != Service::unknown) {
        send();
    }
}

void Notifications::send() {
    const DesktopNotice notice = *std::exchange(m_waiting, std::nullopt);
    const auto bus = sessionBus();
    if (m_service == Service::none || !bus) {
        emit failed();
        return;
    }
    QStringList answers;
    if (m_service == Service::full) {
        answers << QStringLiteral("default") << tr("Open Unhunch");
        for (const auto& [id, words] : notice.answers) {
            answers << id << words;
        }
    }
    QDBusMessage call = method("Notify");
    call << QStringLiteral("Unhunch") << m_shown << QStringLiteral("unhunch") << notice.title
         << (m_markup ? notice.text.toHtmlEscaped() : notice.text) << answers
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("unhunch")},
                        {QStringLiteral("suppress-sound"), true}}
         << -1;
    auto* watcher = new QDBusPendingCallWatcher(bus->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, n = ++m_sent] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError()) {
            emit failed();
            return;
        }
        m_shown = reply.value();
        if (n != m_sent) { // withdrawn or followed by another before it was there
            close();
        }
    });
}

void Notifications::withdraw() {
    ++m_sent;
    m_waiting.reset();
    close();
}

void Notifications::close() {
    const auto bus = sessionBus();
    if (m_shown != 0 && bus) {
        QDBusMessage call = method("CloseNotification");
        call << m_shown;
        bus->send(call);
        m_shown = 0;
    }
}

void Notifications::actionInvoked(uint id, const QString& action) {
    if (id == m_shown && id != 0) {
        emit answered(action == QLatin1String("default") ? QStringLiteral("open") : action);
    }
}

void Notifications::notificationClosed(uint id, uint) {
    if (id == m_shown) {
        m_shown = 0;
    }
}

} // namespace unhunch::ui
