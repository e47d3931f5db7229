// Choosing when to be reminded, and what stays when the window is closed.
#pragma once

#include "painting/theme.h"
#include "presentation/settings_state.h"

#include <QObject>
#include <functional>

namespace unhunch::ui {

class Button;
class Select;
class SettingGroup;
class Switch;
class TextBlock;
class WeekdayPicker;

/// Fills two groups of settings. Choices are kept at once. Owned by the first group.
class ReminderSettingsRows : public QObject {
    Q_OBJECT
public:
    /// Theme and model must outlive it.
    ReminderSettingsRows(const Theme& theme, AppModel& model, SettingGroup* reminders,
                         SettingGroup* background);

    void render(const SettingsState& state);

private:
    using Reminders = coaching::ReminderSettings;

    void makeBreaks(SettingGroup* group);
    void makeDaily(SettingGroup* group);
    void makeBackground(SettingGroup* group);
    Switch* makeSwitch(const char* id, const QString& name, bool Reminders::*value);
    Select* makeTimes(const char* id, const QString& name, bool Reminders::*on,
                      coaching::TimeOfDay Reminders::*value);
    WeekdayPicker* makeDays(const char* id, const QString& name, bool Reminders::*on,
                            coaching::Weekdays Reminders::*value);
    void change(const std::function<void(Reminders&)>& change);
    void renderBackground(const SettingsState& state);

    const Theme& m_theme;
    AppModel& m_model;
    std::vector<std::function<void(const Reminders&)>> m_shown; ///< put a value into its control
    TextBlock* m_place = nullptr;
    TextBlock* m_trayAbout = nullptr;
    Switch* m_autostart = nullptr;
    Switch* m_tray = nullptr;
    Button* m_resume = nullptr;
};

} // namespace unhunch::ui
