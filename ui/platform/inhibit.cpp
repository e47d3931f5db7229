#include "platform/inhibit.h"

#include "platform/bus.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace unhunch::ui {

namespace {

constexpr uint kIdle = 8; ///< of the portal's flags: no blanking, sleep as usual

QDBusMessage screenSaver(const char* method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QString::fromLatin1(method));
}

} // namespace

ScreenInhibitor::~ScreenInhibitor() {
    release();
}

void ScreenInhibitor::hold(const QString& reason) {
    m_wanted = true;
    m_reason = reason;
    const auto bus = sessionBus();
    if (m_asking || isHeld() || !bus) {
        return;
    }
    m_asking = true;
    QDBusMessage call = screenSaver("Inhibit");
    call << QStringLiteral("Unhunch") << reason;
    auto* watcher = new QDBusPendingCallWatcher(bus->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        m_asking = false;
        if (reply.isError()) {
            askPortal();
            return;
        }
        m_cookie = reply.value();
        drop();
    });
}

void ScreenInhibitor::askPortal() {
    const auto bus = sessionBus();
    if (!m_wanted || !bus) {
        return;
    }
    m_asking = true;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"),
        QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Inhibit"), QStringLiteral("Inhibit"));
    call << QString() << kIdle << QVariantMap{{QStringLiteral("reason"), m_reason}};
    auto* watcher = new QDBusPendingCallWatcher(bus->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        watcher->deleteLater();
        m_asking = false;
        if (!reply.isError()) {
            m_request = reply.value().path();
            drop();
        }
    });
}

void ScreenInhibitor::release() {
    m_wanted = false;
    drop();
}

/// Lets go of what is held and no longer wanted.
void ScreenInhibitor::drop() {
    const auto bus = sessionBus();
    if (m_wanted || !bus) {
        return;
    }
    if (m_cookie) {
        QDBusMessage call = screenSaver("UnInhibit");
        call << *m_cookie;
        bus->send(call);
        m_cookie.reset();
    }
    if (!m_request.isEmpty()) {
        bus->send(QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.portal.Desktop"), m_request,
            QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Close")));
        m_request.clear();
    }
}

} // namespace unhunch::ui
