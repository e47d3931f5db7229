// The Settings page: what is chosen, where the data is, and what the content check found.
#pragma once

#include "presentation/app_model.h"

#include <QString>
#include <QStringList>

namespace unhunch::ui {

struct SettingsState {
    app::ThemeChoice theme = app::ThemeChoice::system;
    int textPercent = 100;
    bool strongContrast = false;
    bool reducedMotion = false;
    bool singleKeys = true;
    coaching::ReminderSettings reminders;
    bool keepInTray = false;
    DesktopState desktop;
    bool fullScreenSessions = true;
    bool ownPace = false; ///< the person counts the repetitions
    QString number;       ///< emergency number
    QString folder;       ///< where the diary is
    QString kept;         ///< "12 numbers and 3 sessions"
    QString backup; ///< the copy made before the diary was last brought up to date; may be empty
    QString version;
    QString contentFolder;
    int faultCount = 0;
    QStringList faults; ///< the first few, "exercises/x.json:12: what was expected"
    friend bool operator==(const SettingsState&, const SettingsState&) = default;
};
[[nodiscard]] SettingsState settingsState(AppModel& model);

} // namespace unhunch::ui
