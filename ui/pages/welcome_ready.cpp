#include "pages/welcome_ready.h"

#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/check_card.h"
#include "widgets/segmented.h"
#include "widgets/text_block_widget.h"
#include "widgets/week_strip.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

WelcomeReady::WelcomeReady(const Theme& theme, AppModel& model)
    : ScrollPage(theme), m_theme(theme), m_model(model) {
    setMaximumContentWidth(720);
    auto* column = new QVBoxLayout(content());
    column->setSpacing(0);
    column->addWidget(makeBrand(theme));
    column->addStretch(1);
    column->addWidget(new TextBlock(theme, Type::Question, tr("Ready when you are"), Role::Text));
    const auto signs = model.application().library->warningSigns();
    column->addWidget(new TextBlock(
        theme, Type::Lead, signs ? words::fromUtf8(signs->clearScreen) : QString(), Role::Text2));
    column->addSpacing(28);
    const coaching::ReminderSettings reminders = model.settings().reminders();
    column->addWidget(new TextBlock(theme, Type::H3, tr("Would a reminder help?"), Role::Text));
    column->addWidget(new TextBlock(
        theme, Type::Small, tr("Days and times are in Settings. Both can stay off."), Role::Text2));
    column->addSpacing(10);
    column->addWidget(makeReminder("breaks",
                                   tr("To move, every %1 minutes on weekdays, %2 to %3")
                                       .arg(reminders.breakMinutes)
                                       .arg(words::timeOfDay(reminders.breaksFrom.minutes),
                                            words::timeOfDay(reminders.breaksTo.minutes)),
                                   &coaching::ReminderSettings::breaks));
    column->addSpacing(10);
    column->addWidget(makeReminder("painNote",
                                   tr("To note the pain of the day, at %1")
                                       .arg(words::timeOfDay(reminders.painNoteAt.minutes)),
                                   &coaching::ReminderSettings::painNote));
    column->addSpacing(28);
    column->addWidget(new TextBlock(theme, Type::H3, tr("Light or dark?"), Role::Text));
    column->addSpacing(10);
    auto* look = new Segmented(theme, tr("Theme"), {tr("System"), tr("Light"), tr("Dark")});
    look->setObjectName(QStringLiteral("theme"));
    look->setCurrent(static_cast<int>(model.settings().theme()));
    connect(look, &Segmented::chosen, this, [this](int index) {
        m_model.changeSettings([index](app::Settings& settings) {
            return settings.setTheme(static_cast<app::ThemeChoice>(index));
        });
    });
    column->addWidget(look, 0, Qt::AlignLeft);
    column->addSpacing(32);
    auto* start = new Button(theme, tr("To today's routine"), ButtonKind::Primary);
    start->setObjectName(QStringLiteral("ready"));
    start->setSize(ButtonSize::Start);
    start->setKeyHint(tr("Enter"));
    connect(start, &Button::clicked, this, &WelcomeReady::done);
    column->addWidget(start, 0, Qt::AlignLeft);
    column->addStretch(2);
    auto* dots = new StepDots(theme, 3);
    dots->setCurrent(2);
    column->addWidget(dots, 0, Qt::AlignLeft);
}

QWidget* WelcomeReady::makeReminder(const char* id, const QString& text,
                                    bool coaching::ReminderSettings::*value) {
    auto* card = new CheckCard(m_theme, text);
    card->setObjectName(QString::fromLatin1(id));
    card->setChecked(m_model.settings().reminders().*value);
    connect(card, &CheckCard::clicked, this, [this, value](bool on) {
        m_model.changeSettings([=](app::Settings& settings) {
            coaching::ReminderSettings reminders = settings.reminders();
            reminders.*value = on;
            return settings.setReminders(reminders);
        });
    });
    return card;
}

QWidget* makeBrand(const Theme& theme) {
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Mark(theme, 28));
    auto* name = new TextBlock(theme, Type::Brand, QStringLiteral("Unhunch"), Role::Text);
    name->setWrapping(false);
    row->addWidget(name);
    row->addStretch();
    return holder;
}

} // namespace unhunch::ui
