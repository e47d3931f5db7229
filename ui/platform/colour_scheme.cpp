#include "platform/colour_scheme.h"

#include "base/log.h"
#include "platform/bus.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>

namespace unhunch::ui {

namespace {

const QString& service() {
    static const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
    return name;
}
const QString& path() {
    static const QString name = QStringLiteral("/org/freedesktop/portal/desktop");
    return name;
}
const QString& interface() {
    static const QString name = QStringLiteral("org.freedesktop.portal.Settings");
    return name;
}
const QString& group() {
    static const QString name = QStringLiteral("org.freedesktop.appearance");
    return name;
}
const QString& key() {
    static const QString name = QStringLiteral("color-scheme");
    return name;
}

} // namespace

ColourScheme::ColourScheme(QObject* parent) : QObject(parent) {
    auto bus = sessionBus();
    if (!bus) {
        return;
    }
    // A slot that takes the value itself is refused: QDBusVariant is not registered (Qt 6.4).
    if (!bus->connect(service(), path(), interface(), QStringLiteral("SettingChanged"), this,
                      SLOT(settingChanged(QDBusMessage)))) {
        log::warning("the desktop's change of theme cannot be followed");
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(service(), path(), interface(), QStringLiteral("Read"));
    call << group() << key();
    auto* watcher = new QDBusPendingCallWatcher(bus->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            take(reply.value().variant());
        }
    });
}

void ColourScheme::settingChanged(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments[0] == group() && arguments[1] == key()) {
        take(arguments[2]);
    }
}

/// 1 is dark, 2 is light, 0 no preference; within one or two variants.
void ColourScheme::take(const QVariant& value) {
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>()) {
        inner = inner.value<QDBusVariant>().variant();
    }
    const uint scheme = inner.toUInt();
    const std::optional<bool> dark =
        scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
    if (dark != m_dark) {
        m_dark = dark;
        emit changed();
    }
}

} // namespace unhunch::ui
