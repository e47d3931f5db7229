// The session bus, when there is one.
#pragma once

#include <QtDBus/QDBusConnection>
#include <optional>

namespace unhunch::ui {

/// nullopt without a bus. None is started for it: the address comes from
/// DBUS_SESSION_BUS_ADDRESS or is the user's bus in XDG_RUNTIME_DIR.
[[nodiscard]] std::optional<QDBusConnection> sessionBus();

} // namespace unhunch::ui
