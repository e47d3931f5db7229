#include "platform/bus.h"

#include <QFile>

namespace unhunch::ui {

std::optional<QDBusConnection> sessionBus() {
    const bool named = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!named && (runtime.isEmpty() || !QFile::exists(runtime + QStringLiteral("/bus")))) {
        return std::nullopt; // connecting would start a bus that stays behind
    }
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() ? std::optional(bus) : std::nullopt;
}

} // namespace unhunch::ui
