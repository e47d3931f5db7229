#include "pages/reminder_settings.h"

#include "pages/setting_row.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/select.h"
#include "widgets/switch.h"
#include "widgets/text_block_widget.h"
#include "widgets/weekday_picker.h"

#include <QHBoxLayout>
#include <array>

namespace unhunch::ui {

namespace {

using coaching::TimeOfDay;

constexpr std::array kEvery{20, 30, 40, 45, 50, 60, 90, 120, 180};
constexpr int kHalfHour = 30;

QString everyText(int minutes) {
    return ReminderSettingsRows::tr("%1 minutes").arg(minutes);
}

/// Shows a value that the list does not offer, too.
void choose(Select* select, int value, const std::function<QString(int)>& text) {
    int index = select->findData(value);
    if (index < 0) {
        for (index = 0; index < select->count(); ++index) {
            if (select->itemData(index).toInt() > value) {
                break;
            }
        }
        select->insertItem(index, text(value), value);
    }
    select->setCurrentIndex(index);
}

/// Controls side by side; words between them are labels.
QWidget* together(const Theme& theme, const std::vector<QWidget*>& controls,
                  const QString& between = {}) {
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (std::size_t i = 0; i < controls.size(); ++i) {
        if (i == 1 && !between.isEmpty()) {
            auto* word = new TextBlock(theme, Type::Small, between, Role::Text2);
            word->setWrapping(false);
            row->addWidget(word);
        }
        row->addWidget(controls[i]);
    }
    return holder;
}

} // namespace

ReminderSettingsRows::ReminderSettingsRows(const Theme& theme, AppModel& model,
                                           SettingGroup* reminders, SettingGroup* background)
    : QObject(reminders), m_theme(theme), m_model(model) {
    makeBreaks(reminders);
    makeDaily(reminders);
    makeBackground(background);
}

void ReminderSettingsRows::change(const std::function<void(Reminders&)>& change) {
    m_model.changeSettings([&](app::Settings& settings) {
        Reminders reminders = settings.reminders();
        change(reminders);
        return settings.setReminders(reminders);
    });
}

Switch* ReminderSettingsRows::makeSwitch(const char* id, const QString& name,
                                         bool Reminders::*value) {
    auto* control = new Switch(m_theme, name);
    control->setObjectName(QString::fromLatin1(id));
    connect(control, &QAbstractButton::clicked, this,
            [this, value](bool on) { change([=](Reminders& all) { all.*value = on; }); });
    m_shown.emplace_back([=](const Reminders& all) { control->setChecked(all.*value); });
    return control;
}

Select* ReminderSettingsRows::makeTimes(const char* id, const QString& name, bool Reminders::*on,
                                        TimeOfDay Reminders::*value) {
    auto* control = new Select(m_theme, name);
    control->setObjectName(QString::fromLatin1(id));
    for (int minutes = 0; minutes < 24 * 60; minutes += kHalfHour) {
        control->addItem(words::timeOfDay(minutes), minutes);
    }
    connect(control, &QComboBox::activated, this, [this, control, value](int index) {
        const int minutes = control->itemData(index).toInt();
        change([=](Reminders& all) { (all.*value).minutes = minutes; });
    });
    m_shown.emplace_back([=](const Reminders& all) {
        choose(control, (all.*value).minutes, words::timeOfDay);
        control->setEnabled(all.*on);
    });
    return control;
}

WeekdayPicker* ReminderSettingsRows::makeDays(const char* id, const QString& name,
                                              bool Reminders::*on,
                                              coaching::Weekdays Reminders::*value) {
    auto* control = new WeekdayPicker(m_theme, name);
    control->setObjectName(QString::fromLatin1(id));
    connect(control, &WeekdayPicker::changed, this, [this, control, value] {
        change([=](Reminders& all) { all.*value = control->days(); });
    });
    m_shown.emplace_back([=](const Reminders& all) {
        control->setDays(all.*value);
        control->setEnabled(all.*on);
    });
    return control;
}

void ReminderSettingsRows::makeBreaks(SettingGroup* group) {
    group->addRow(tr("Movement breaks"), tr("A quiet note while you work. Never during a session"),
                  makeSwitch("breaks", tr("Movement breaks"), &Reminders::breaks));
    auto* every = new Select(m_theme, tr("Every"));
    every->setObjectName(QStringLiteral("breakMinutes"));
    for (const int minutes : kEvery) {
        every->addItem(everyText(minutes), minutes);
    }
    connect(every, &QComboBox::activated, this, [this, every](int index) {
        const int minutes = every->itemData(index).toInt();
        change([=](Reminders& all) { all.breakMinutes = minutes; });
    });
    m_shown.emplace_back([every](const Reminders& all) {
        choose(every, all.breakMinutes, everyText);
        every->setEnabled(all.breaks);
    });
    group->addRow(tr("Every"), tr("Counted from the last session or reminder"), every);
    QWidget* between = together(
        m_theme,
        {makeTimes("breaksFrom", tr("Breaks from"), &Reminders::breaks, &Reminders::breaksFrom),
         makeTimes("breaksTo", tr("Breaks until"), &Reminders::breaks, &Reminders::breaksTo)},
        tr("and"));
    group->addRow(tr("Between"), {}, between);
    QWidget* days =
        makeDays("breakDays", tr("Days with breaks"), &Reminders::breaks, &Reminders::breakDays);
    group->addRow(tr("On"), {}, days);
}

void ReminderSettingsRows::makeDaily(SettingGroup* group) {
    group->addRow(
        tr("Session reminder"), tr("Unless you have done one that day"),
        together(m_theme, {makeTimes("sessionAt", tr("Session reminder at"), &Reminders::session,
                                     &Reminders::sessionAt),
                           makeSwitch("session", tr("Session reminder"), &Reminders::session)}));
    group->addRow(tr("Session reminder on"), {},
                  makeDays("sessionDays", tr("Days with a session reminder"), &Reminders::session,
                           &Reminders::sessionDays));
    group->addRow(
        tr("Evening pain note"), tr("Once a day, if you have not noted it"),
        together(m_theme, {makeTimes("painNoteAt", tr("Evening pain note at"), &Reminders::painNote,
                                     &Reminders::painNoteAt),
                           makeSwitch("painNote", tr("Evening pain note"), &Reminders::painNote)}));
    QWidget* times = together(
        m_theme,
        {makeTimes("quietFrom", tr("Quiet from"), &Reminders::quiet, &Reminders::quietFrom),
         makeTimes("quietTo", tr("Quiet until"), &Reminders::quiet, &Reminders::quietTo),
         makeSwitch("quiet", tr("Quiet hours"), &Reminders::quiet)},
        tr("to"));
    group->addRow(tr("Quiet hours"), tr("No reminder in them"), times);
    m_resume = new Button(m_theme, tr("Resume"));
    m_resume->setObjectName(QStringLiteral("resumeReminders"));
    connect(m_resume, &QAbstractButton::clicked, this,
            [this] { m_model.desktop()->resumeReminders(); });
    m_place = group->addRow(tr("Where they show"), QStringLiteral(" "), m_resume);
}

void ReminderSettingsRows::makeBackground(SettingGroup* group) {
    m_autostart = new Switch(m_theme, tr("Start with the computer"));
    m_autostart->setObjectName(QStringLiteral("autostart"));
    connect(m_autostart, &QAbstractButton::clicked, this, [this](bool on) {
        if (const auto done = m_model.desktop()->setStartsWithComputer(on); !done) {
            m_model.report(done.error());
        }
        m_model.notifyDesktopChanged();
    });
    group->addRow(tr("Start with the computer"), tr("Without a window, for reminders"),
                  m_autostart);
    m_tray = new Switch(m_theme, tr("Keep running in the tray"));
    m_tray->setObjectName(QStringLiteral("keepInTray"));
    connect(m_tray, &QAbstractButton::clicked, this, [this](bool on) {
        m_model.changeSettings([=](app::Settings& settings) { return settings.setKeepInTray(on); });
    });
    m_trayAbout = group->addRow(tr("Keep running in the tray"), QStringLiteral(" "), m_tray);
}

void ReminderSettingsRows::render(const SettingsState& state) {
    for (const auto& show : m_shown) {
        show(state.reminders);
    }
    QString place = tr("In this window");
    switch (state.desktop.place) {
    case ReminderPlace::unknown:
        break;
    case ReminderPlace::windowOnly:
        place = tr("This desktop has no notification service: in this window only, while it is "
                   "open");
        break;
    case ReminderPlace::plain:
        place = tr("As notifications of the desktop. It shows no buttons on them: answer in this "
                   "window");
        break;
    case ReminderPlace::full:
        place = tr("As notifications of the desktop, and in this window while it is in front");
        break;
    }
    const QString paused = state.desktop.pausedUntil;
    m_place->setText(paused.isEmpty() ? place : tr("Paused until %1").arg(paused));
    m_resume->setVisible(!paused.isEmpty());
    renderBackground(state);
}

void ReminderSettingsRows::renderBackground(const SettingsState& state) {
    m_autostart->setEnabled(m_model.desktop() != nullptr);
    m_autostart->setChecked(state.desktop.startsWithComputer);
    m_tray->setChecked(state.keepInTray);
    m_trayAbout->setText(state.desktop.tray
                             ? tr("When the window is closed. Without it, reminders end with the "
                                  "window")
                             : tr("This desktop shows no tray. Reminders end with the window"));
}

} // namespace unhunch::ui
