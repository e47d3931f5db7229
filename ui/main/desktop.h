// The program among other programs: reminders, tray, sleep, screen, and one window for each folder.
#pragma once

#include "platform/autostart.h"
#include "platform/colour_scheme.h"
#include "platform/inhibit.h"
#include "platform/notifications.h"
#include "platform/sleep_watch.h"
#include "platform/tray.h"
#include "presentation/app_model.h"
#include "widgets/reminder_card.h"
#include "window/main_window.h"

#include <QTimer>
#include <memory>

namespace unhunch::app {
class Reminders;
}

namespace unhunch::ui {

/// Makes what speaks to the desktop when it is first needed, and nothing of it before the first
/// paint. Idle it wakes at the next reminder, at most once a minute, at least once an hour; not at
/// all while no reminder is on. Signal: lookChanged(), the desktop became light or dark.
class Desktop : public QObject, public DesktopPort {
    Q_OBJECT
public:
    /// `speed`: how many times faster than real time the model's clock runs. Theme, model and
    /// window must outlive it.
    Desktop(const Theme& theme, AppModel& model, MainWindow& window, Autostart autostart,
            double speed);
    ~Desktop() override;

    /// Shows the window. In the background only the tray's icon; where there is no tray, the window
    /// minimised.
    void start(bool background);
    /// The window to the front. `token`: the right to take the focus, from who asked (Wayland).
    void bringUp(const QByteArray& token = {});
    /// Reminds if something is due, and arms the next look.
    void look();
    /// As the desktop wishes; nullopt when it says nothing.
    [[nodiscard]] std::optional<bool> isDark() const;
    [[nodiscard]] Tray* tray() const { return m_tray.get(); }

    [[nodiscard]] DesktopState state() override;
    [[nodiscard]] Result<void> setStartsWithComputer(bool on) override;
    void resumeReminders() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void lookChanged();

private:
    void begin();
    void openWindow();
    void followSettings();
    void updateTray();
    void minimiseWithoutTray();
    Notifications& notifications();
    void remind(coaching::ReminderKind kind);
    void presentCard();
    void answer(const QString& id);
    void takeReminderAway();
    [[nodiscard]] QString pausedUntil() const;
    void hideToTray();
    void keepScreenOn(bool on);

    const Theme& m_theme;
    AppModel& m_model;
    MainWindow& m_window;
    Autostart m_autostart;
    double m_speed;
    std::unique_ptr<app::Reminders> m_reminders;
    QTimer m_timer; ///< to the next look
    ReminderCard m_card;
    std::optional<coaching::ReminderKind> m_shown; ///< what card and notification ask
    DesktopNotice m_notice;                        ///< their words
    std::unique_ptr<Notifications> m_notifications;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<SleepWatch> m_sleep;
    std::unique_ptr<ColourScheme> m_scheme;
    std::unique_ptr<ScreenInhibitor> m_screen;
    bool m_begun = false;
    bool m_opened = false;
    bool m_background = false;
};

} // namespace unhunch::ui
