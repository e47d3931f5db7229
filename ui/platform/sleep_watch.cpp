#include "platform/sleep_watch.h"

#include "base/log.h"

#include <QtDBus/QDBusConnection>

namespace unhunch::ui {

SleepWatch::SleepWatch(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::systemBus();
    const bool listens = bus.isConnected() &&
                         bus.connect(QStringLiteral("org.freedesktop.login1"),
                                     QStringLiteral("/org/freedesktop/login1"),
                                     QStringLiteral("org.freedesktop.login1.Manager"),
                                     QStringLiteral("PrepareForSleep"), this, SLOT(prepare(bool)));
    if (!listens) {
        log::info("no word of sleep from this machine; the clocks tell afterwards");
    }
}

void SleepWatch::prepare(bool toSleep) {
    if (toSleep) {
        emit sleeping();
    } else {
        emit woke();
    }
}

} // namespace unhunch::ui
