// What the Settings page says and asks of the desktop around the program.
#pragma once

#include "base/result.h"

#include <QString>

namespace unhunch::ui {

/// Where reminders show while the window is not in front.
enum class ReminderPlace {
    unknown,    ///< not asked yet
    windowOnly, ///< there is no notification service
    plain,      ///< notifications without buttons
    full,       ///< notifications with buttons
};

struct DesktopState {
    ReminderPlace place = ReminderPlace::unknown;
    bool tray = false; ///< the desktop shows tray icons
    bool startsWithComputer = false;
    QString pausedUntil; ///< "15:30" while reminders are paused; else empty
    friend bool operator==(const DesktopState&, const DesktopState&) = default;
};

/// Used from the thread of the window. Its owner tells AppModel when the state changes.
class DesktopPort {
public:
    DesktopPort() = default;
    DesktopPort(const DesktopPort&) = delete;
    DesktopPort& operator=(const DesktopPort&) = delete;
    virtual ~DesktopPort() = default;

    /// May ask the desktop what it can; the answer then comes as a change of state.
    [[nodiscard]] virtual DesktopState state() = 0;
    [[nodiscard]] virtual Result<void> setStartsWithComputer(bool on) = 0;
    virtual void resumeReminders() = 0;
};

} // namespace unhunch::ui
