// The icon beside the clock, with its menu.
#pragma once

#include <QMenu>
#include <QSystemTrayIcon>
#include <functional>

namespace unhunch::ui {

class Theme;

/// Shown as soon as the desktop has a tray, which may be after the program has started. Never the
/// only way to quit: the window has its own.
/// Signals: open(), startToday(), notePain(), pauseForAnHour(), pauseUntilTomorrow(), resume(),
/// quit().
class Tray : public QObject {
    Q_OBJECT
public:
    /// `pausedUntil` gives "15:30" while reminders are paused, else nothing; asked when the menu
    /// opens. The theme must outlive it.
    Tray(const Theme& theme, std::function<QString()> pausedUntil, QObject* parent = nullptr);

    /// The desktop has a place for such icons.
    [[nodiscard]] static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    [[nodiscard]] QMenu& menu() { return m_menu; }
    /// A line that goes away by itself.
    void say(const QString& title, const QString& text);

signals:
    void open();
    void startToday();
    void notePain();
    void pauseForAnHour();
    void pauseUntilTomorrow();
    void resume();
    void quit();

private:
    void updatePause();

    std::function<QString()> m_pausedUntil;
    QMenu m_menu;
    QMenu* m_pause;
    QAction* m_resume;
    QSystemTrayIcon m_icon;
};

} // namespace unhunch::ui
