#include "main/desktop.h"

#include "app/reminders.h"
#include "presentation/reminder_text.h"
#include "presentation/words.h"

#include <QApplication>
#include <QCloseEvent>

namespace unhunch::ui {

namespace {

/// A desktop that starts up may show its tray after the programs it starts.
constexpr std::chrono::seconds kTrayPatience{10};

const QString& startId() {
    static const QString id = QStringLiteral("start");
    return id;
}
const QString& snoozeId() {
    static const QString id = QStringLiteral("snooze");
    return id;
}
const QString& notTodayId() {
    static const QString id = QStringLiteral("notToday");
    return id;
}

} // namespace

Desktop::Desktop(const Theme& theme, AppModel& model, MainWindow& window, Autostart autostart,
                 double speed)
    : m_theme(theme), m_model(model), m_window(window), m_autostart(std::move(autostart)),
      m_speed(speed),
      m_reminders(std::make_unique<app::Reminders>(*model.application().journal, model.clock())),
      m_card(theme, &window) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Desktop::look);
    connect(&m_card, &ReminderCard::answered, this, &Desktop::answer);
    connect(&window, &MainWindow::sessionRuns, this, &Desktop::keepScreenOn);
    connect(&window, &MainWindow::sessionChanged, this, [this] {
        takeReminderAway();
        look();
    });
    window.installEventFilter(this);
    model.setDesktop(this);
}

Desktop::~Desktop() {
    m_model.setDesktop(nullptr);
}

void Desktop::start(bool background) {
    m_background = background;
    if (background) {
        begin();
        QTimer::singleShot(kTrayPatience, this, &Desktop::minimiseWithoutTray);
    } else {
        openWindow();
        m_window.show();
    }
}

/// Once, after the first paint.
void Desktop::begin() {
    m_begun = true;
    m_sleep = std::make_unique<SleepWatch>();
    connect(m_sleep.get(), &SleepWatch::sleeping, &m_window, &MainWindow::pauseSession);
    connect(m_sleep.get(), &SleepWatch::woke, this, &Desktop::look);
    connect(&m_model, &AppModel::settingsChanged, this, &Desktop::followSettings);
    followSettings();
}

void Desktop::followSettings() {
    if (m_model.settings().theme() == app::ThemeChoice::system && !m_scheme) {
        m_scheme = std::make_unique<ColourScheme>();
        connect(m_scheme.get(), &ColourScheme::changed, this, &Desktop::lookChanged);
    }
    updateTray();
    look();
}

std::optional<bool> Desktop::isDark() const {
    return m_scheme ? m_scheme->isDark() : std::nullopt;
}

void Desktop::openWindow() {
    if (!std::exchange(m_opened, true)) {
        m_window.open();
    }
}

void Desktop::bringUp(const QByteArray& token) {
    if (!token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token); // Qt takes it from there
    }
    openWindow();
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Desktop::minimiseWithoutTray() {
    if (!Tray::isAvailable() && !m_opened) {
        openWindow();
        m_window.showMinimized();
    }
}

// ---- tray

void Desktop::updateTray() {
    const bool wanted = m_background || m_model.settings().keepInTray();
    if (!wanted) {
        m_tray.reset();
    } else if (!m_tray) {
        m_tray = std::make_unique<Tray>(m_theme, [this] { return pausedUntil(); });
        connect(m_tray.get(), &Tray::open, this, [this] { bringUp(); });
        connect(m_tray.get(), &Tray::startToday, this, [this] {
            bringUp();
            m_window.startToday();
        });
        connect(m_tray.get(), &Tray::notePain, this, [this] {
            bringUp();
            if (!m_window.isBusy()) {
                m_window.go({Destination::Place::today, {}});
            }
        });
        connect(m_tray.get(), &Tray::pauseForAnHour, this, [this] {
            m_reminders->pauseForAnHour();
            m_model.notifyDesktopChanged();
        });
        connect(m_tray.get(), &Tray::pauseUntilTomorrow, this, [this] {
            m_reminders->pauseUntilTomorrow();
            m_model.notifyDesktopChanged();
        });
        connect(m_tray.get(), &Tray::resume, this, &Desktop::resumeReminders);
        connect(m_tray.get(), &Tray::quit, this, [this] {
            m_window.pauseSession();
            QApplication::exit(0);
        });
    }
}

bool Desktop::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && !std::exchange(m_begun, true)) {
        QTimer::singleShot(0, this, &Desktop::begin);
    } else if (event->type() == QEvent::Close && m_model.settings().keepInTray() && m_tray &&
               Tray::isAvailable()) {
        event->ignore();
        hideToTray();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Desktop::hideToTray() {
    m_window.hide();
    if (!m_model.settings().toldOfTray()) {
        m_tray->say(tr("Unhunch is in the tray"),
                    tr("It goes on reminding you. Its menu there has Quit."));
        m_model.changeSettings(
            [](app::Settings& settings) { return settings.setToldOfTray(true); });
    }
}

// ---- reminders

void Desktop::look() {
    const app::Reminders::Look found = m_reminders->look(m_window.isBusy());
    if (found.due) {
        remind(*found.due);
    }
    if (found.next) {
        const Milliseconds wait = *found.next - m_model.clock().utcNow();
        m_timer.start(
            Milliseconds{static_cast<std::int64_t>(static_cast<double>(wait.count()) / m_speed)});
    } else {
        m_timer.stop();
    }
}

Notifications& Desktop::notifications() {
    if (!m_notifications) {
        m_notifications = std::make_unique<Notifications>();
        connect(m_notifications.get(), &Notifications::answered, this, &Desktop::answer);
        connect(m_notifications.get(), &Notifications::failed, this, &Desktop::presentCard);
        connect(m_notifications.get(), &Notifications::serviceChanged, &m_model,
                &AppModel::notifyDesktopChanged);
    }
    return *m_notifications;
}

/// In front of the person's eyes: in the window if that is where they are.
void Desktop::remind(coaching::ReminderKind kind) {
    const auto text = reminderText(m_model, kind);
    if (!text) {
        return;
    }
    m_shown = kind;
    m_notice = {
        text->title,
        text->text,
        {{startId(), text->start}, {snoozeId(), tr("In 10 min")}, {notTodayId(), tr("Not today")}}};
    if (m_window.isActiveWindow() && !m_window.isMinimized()) {
        presentCard();
        return;
    }
    notifications().show(m_notice);
    if (notifications().service() == Notifications::Service::plain) {
        presentCard(); // for the answers
    }
}

void Desktop::presentCard() {
    std::vector<ReminderCard::Answer> answers;
    for (const auto& [id, words] : m_notice.answers) {
        answers.push_back({id, words});
    }
    m_card.present(m_notice.title, m_notice.text, answers);
}

void Desktop::answer(const QString& id) {
    if (!m_shown) {
        return;
    }
    const coaching::ReminderKind kind = *m_shown;
    takeReminderAway();
    if (id == snoozeId()) {
        m_reminders->snooze(kind);
    } else if (id == notTodayId()) {
        m_reminders->notToday(kind);
    } else {
        bringUp();
    }
    const auto text = reminderText(m_model, kind);
    if (id == startId() && text && !m_window.isBusy()) {
        m_window.go(text->routine ? Destination{Destination::Place::routine,
                                                words::fromUtf8(text->routine->value)}
                                  : Destination{Destination::Place::today, {}});
    }
    look();
}

void Desktop::takeReminderAway() {
    m_shown.reset();
    m_card.hide();
    if (m_notifications) {
        m_notifications->withdraw();
    }
}

void Desktop::resumeReminders() {
    m_reminders->resume();
    m_model.notifyDesktopChanged();
}

// ---- what the settings show

DesktopState Desktop::state() {
    DesktopState state;
    switch (notifications().service()) {
    case Notifications::Service::unknown:
        break;
    case Notifications::Service::none:
        state.place = ReminderPlace::windowOnly;
        break;
    case Notifications::Service::plain:
        state.place = ReminderPlace::plain;
        break;
    case Notifications::Service::full:
        state.place = ReminderPlace::full;
        break;
    }
    state.tray = Tray::isAvailable();
    state.startsWithComputer = m_autostart.isOn();
    state.pausedUntil = pausedUntil();
    return state;
}

QString Desktop::pausedUntil() const {
    const auto until = m_reminders->pausedUntil();
    return until ? words::clockTime(*until) : QString();
}

Result<void> Desktop::setStartsWithComputer(bool on) {
    return m_autostart.set(on);
}

void Desktop::keepScreenOn(bool on) {
    if (!m_screen) {
        m_screen = std::make_unique<ScreenInhibitor>();
    }
    if (on) {
        m_screen->hold(tr("A session is running"));
    } else {
        m_screen->release();
    }
}

} // namespace unhunch::ui
