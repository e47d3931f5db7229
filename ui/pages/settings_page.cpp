#include "pages/settings_page.h"

#include "pages/library_settings.h"
#include "pages/page_parts.h"
#include "pages/person_settings.h"
#include "pages/reminder_settings.h"
#include "pages/setting_row.h"
#include "pages/side_list.h"
#include "pages/sound_settings.h"
#include "widgets/button.h"
#include "widgets/field.h"
#include "widgets/scroll_page.h"
#include "widgets/segmented.h"
#include "widgets/select.h"
#include "widgets/switch.h"
#include "widgets/text_block_widget.h"

#include <QRegularExpressionValidator>
#include <QScrollBar>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kSections = 190;
constexpr int kGap = 44;
constexpr int kBody = 730;
constexpr int kReach = 12;
constexpr int kNumber = 150;
constexpr int kPlaceMargin = 80;

} // namespace

SettingsPage::SettingsPage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_sections(new SideList(theme(), tr("Sections"))), m_body(new QWidget) {
    setObjectName(QStringLiteral("settingsPage"));
    m_sections->setObjectName(QStringLiteral("sections"));
    auto* title = new TextBlock(theme(), Type::H1, tr("Settings"));
    title->setObjectName(QStringLiteral("pageTitle"));
    setTitleWidget(title);
    column()->addWidget(title);
    column()->addSpacing(20);
    auto* body = new QHBoxLayout;
    body->setSpacing(kGap);
    body->addItem(new OutdentItem(m_sections, kReach, kReach));
    body->setAlignment(m_sections, Qt::AlignTop);
    body->addWidget(m_body, 1);
    column()->addLayout(body);
    column()->addStretch();
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    makeReminders();
    makeSound();
    makeSessions();
    makeAppearance();
    makePerson();
    makeKeyboard();
    makeSafety();
    makeLibrary();
    makeData();
    makeAbout();
    m_sections->setEntries({{tr("Reminders"), QStringLiteral("bell"), {}},
                            {tr("In the background"), QStringLiteral("clock"), {}},
                            {tr("Voice and sound"), QStringLiteral("speaker-high"), {}},
                            {tr("Sessions"), QStringLiteral("person-simple-tai-chi"), {}},
                            {tr("Appearance"), QStringLiteral("sun"), {}},
                            {tr("Person"), QStringLiteral("person-simple"), {}},
                            {tr("Keyboard"), QStringLiteral("keyboard"), {}},
                            {tr("Safety"), QStringLiteral("first-aid"), {}},
                            {tr("Library"), QStringLiteral("book-open"), {}},
                            {tr("Data"), QStringLiteral("database"), {}},
                            {tr("About"), QStringLiteral("info"), {}}});
    connect(&model, &AppModel::settingsChanged, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
    connect(m_sections, &SideList::chosen, this, [this](int index) {
        scrollToTop(m_headings[static_cast<std::size_t>(index)]);
        m_sections->setCurrent(index);
    });
    connect(scrollArea()->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &SettingsPage::markSection);
}

SettingGroup* SettingsPage::addSection(const QString& name) {
    TextBlock* heading = makeHeading(theme(), name);
    m_column->addWidget(heading);
    m_headings.push_back(heading);
    auto* group = new SettingGroup(theme());
    m_column->addSpacing(10);
    m_column->addWidget(group);
    m_column->addSpacing(26);
    m_groups.push_back(group);
    return group;
}

Switch* SettingsPage::addSwitch(SettingGroup* group, const char* id, const QString& name,
                                const QString& about, Result<void> (app::Settings::*set)(bool)) {
    auto* control = new Switch(theme(), name);
    control->setObjectName(QString::fromLatin1(id));
    group->addRow(name, about, control);
    connect(control, &QAbstractButton::clicked, this, [this, set](bool on) {
        model().changeSettings([=](app::Settings& settings) { return (settings.*set)(on); });
    });
    return control;
}

void SettingsPage::makeReminders() {
    SettingGroup* reminders = addSection(tr("Reminders"));
    m_reminders =
        new ReminderSettingsRows(theme(), model(), reminders, addSection(tr("In the background")));
}

void SettingsPage::makeSound() {
    m_sound = new SoundSettings(theme(), model(), addSection(tr("Voice and sound")));
}

void SettingsPage::makeSessions() {
    SettingGroup* group = addSection(tr("Sessions"));
    m_fullScreen = addSwitch(group, "fullScreenSessions", tr("Open in full screen"),
                             tr("Larger figure and words, easier to read from the mat"),
                             &app::Settings::setFullScreenSessions);
    m_repetitions = new Segmented(theme(), tr("Repetitions"), {tr("Paced"), tr("At my own pace")});
    m_repetitions->setObjectName(QStringLiteral("repetitions"));
    group->addRow(tr("Repetitions"),
                  tr("Paced: a word for each phase. At your own pace: you count, and say when you "
                     "are done. Holds and breaths keep their time"),
                  m_repetitions);
    connect(m_repetitions, &Segmented::chosen, this, [this](int index) {
        model().changeSettings(
            [=](app::Settings& settings) { return settings.setOwnPace(index == 1); });
    });
}

void SettingsPage::makeAppearance() {
    SettingGroup* group = addSection(tr("Appearance"));
    m_theme = new Segmented(theme(), tr("Theme"), {tr("Match system"), tr("Light"), tr("Dark")});
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->setIconName(0, QStringLiteral("monitor"));
    m_theme->setIconName(1, QStringLiteral("sun"));
    m_theme->setIconName(2, QStringLiteral("moon"));
    group->addRow(tr("Theme"), {}, m_theme);
    connect(m_theme, &Segmented::chosen, this, [this](int index) {
        model().changeSettings([=](app::Settings& settings) {
            return settings.setTheme(static_cast<app::ThemeChoice>(index));
        });
    });
    m_text = new Select(theme(), tr("Text size"));
    m_text->setObjectName(QStringLiteral("textSize"));
    for (const int percent : app::kTextPercents) {
        m_text->addItem(tr("%1 %").arg(percent), percent);
    }
    group->addRow(tr("Text size"), tr("Of words and controls. Sessions grow with the window"),
                  m_text);
    connect(m_text, &QComboBox::activated, this, [this](int index) {
        const int percent = m_text->itemData(index).toInt();
        model().changeSettings(
            [=](app::Settings& settings) { return settings.setTextPercent(percent); });
    });
    m_motion =
        addSwitch(group, "reduceMotion", tr("Reduce motion"),
                  tr("Changes happen at once instead of moving"), &app::Settings::setReducedMotion);
    m_contrast =
        addSwitch(group, "strongContrast", tr("Stronger contrast"),
                  tr("Darker lines and text, no tints"), &app::Settings::setStrongContrast);
}

void SettingsPage::makePerson() {
    m_person =
        new PersonSettings(m_figures, model(), addSection(tr("Person who shows the movements")));
}

void SettingsPage::makeKeyboard() {
    SettingGroup* group = addSection(tr("Keyboard"));
    m_keys = addSwitch(group, "singleKeys", tr("Single-key shortcuts"),
                       tr("Such as H for \u201cthis hurts\u201d and N for a new entry"),
                       &app::Settings::setSingleKeys);
}

void SettingsPage::makeSafety() {
    SettingGroup* group = addSection(tr("Safety"));
    m_number = new Field(theme(), tr("Emergency number"));
    m_number->setObjectName(QStringLiteral("emergencyNumber"));
    m_number->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9+ ]{0,20}")), this));
    group->addRow(tr("Emergency number"),
                  tr("Shown with the warning signs. Empty it for the number of your region"),
                  m_number);
    connect(m_number, &QLineEdit::editingFinished, this, &SettingsPage::saveNumber);
    auto* again = new Button(theme(), tr("Answer again"));
    again->setObjectName(QStringLiteral("safetyCheck"));
    group->addRow(tr("Safety check"),
                  tr("The questions of the first start. Answer again when something has changed"),
                  again);
    connect(again, &QAbstractButton::clicked, this, [this] {
        emit go({Destination::Place::safetyCheck, {}});
    });
}

void SettingsPage::makeLibrary() {
    m_librarySection = static_cast<int>(m_headings.size());
    m_library = new LibrarySettings(theme(), model(), addSection(tr("Library")));
}

void SettingsPage::showLibrary() {
    scrollToTop(m_headings[static_cast<std::size_t>(m_librarySection)]);
    m_sections->setCurrent(m_librarySection);
}

void SettingsPage::addPack(const QString& path) {
    showLibrary();
    m_library->add(path);
}

void SettingsPage::makeData() {
    SettingGroup* group = addSection(tr("Data"));
    auto* open = new Button(theme(), tr("Open folder"));
    open->setObjectName(QStringLiteral("openFolder"));
    open->setIconName(QStringLiteral("folder-open"));
    connect(open, &QAbstractButton::clicked, this, &SettingsPage::openFolder);
    m_kept = group->addRow(tr("Everything stays on this computer"), QStringLiteral(" "), open);
    m_folder = group->addRow(tr("Folder"), QStringLiteral(" "), nullptr);
}

void SettingsPage::makeAbout() {
    SettingGroup* group = addSection(tr("About"));
    m_version = group->addRow(tr("Unhunch"), QStringLiteral(" "), nullptr);
    m_content = group->addRow(tr("Exercises, routines and articles"), QStringLiteral(" "), nullptr);
    group->addRow(tr("Licences"),
                  tr("Program: GPL-3.0-or-later. Exercises and articles: CC BY-SA 4.0. Typeface "
                     "Inter: SIL Open Font License. Phosphor icons: MIT."),
                  nullptr);
    m_notice = group->addRow(tr("What it is"), QStringLiteral(" "), nullptr);
}

void SettingsPage::saveNumber() {
    const QString number = m_number->text().trimmed();
    if (number == model().emergencyNumber()) {
        return;
    }
    model().changeSettings([text = number.toStdString()](app::Settings& settings) {
        return settings.setEmergencyNumber(text);
    });
    refresh();
}

void SettingsPage::refresh() {
    render(settingsState(model()));
}

void SettingsPage::render(const SettingsState& state) {
    m_reminders->render(state);
    m_sound->render();
    m_person->render();
    m_library->render();
    m_theme->setCurrent(static_cast<int>(state.theme));
    m_text->setCurrentIndex(m_text->findData(state.textPercent));
    m_motion->setChecked(state.reducedMotion);
    m_contrast->setChecked(state.strongContrast);
    m_keys->setChecked(state.singleKeys);
    m_fullScreen->setChecked(state.fullScreenSessions);
    m_repetitions->setCurrent(state.ownPace ? 1 : 0);
    if (!m_number->hasFocus()) {
        m_number->setText(state.number);
    }
    m_kept->setText(tr("No account, no tracking. %1").arg(state.kept));
    m_folder->setText(state.backup.isEmpty()
                          ? state.folder
                          : tr("%1\nCopy made before the last change of format: %2")
                                .arg(state.folder, state.backup));
    m_version->setText(tr("Version %1").arg(state.version));
    m_content->setRole(state.faultCount > 0 ? Role::CautionTx : Role::Text2);
    m_content->setText(
        state.faultCount == 0
            ? tr("Passed all checks. Read from %1").arg(state.contentFolder)
            : tr("The exercises on disk have faults (%1); the last good version is in use.\n%2\n"
                 "To see all of them, run: unhunch content check %3")
                  .arg(state.faultCount)
                  .arg(state.faults.join(QLatin1Char('\n')), state.contentFolder));
    m_notice->setText(
        tr("General wellness information. Not a medical device. In an emergency call %1.")
            .arg(state.number));
}

void SettingsPage::arrange() {
    const bool narrow = isNarrow();
    m_sections->setVisible(!narrow);
    m_sections->setFixedWidth(theme().px(kSections) + 2 * kReach);
    m_body->setMaximumWidth(theme().px(kBody));
    m_number->setFixedWidth(theme().px(kNumber));
    for (SettingGroup* group : m_groups) {
        group->setStacked(narrow);
    }
}

/// The list shows which section is at the top.
void SettingsPage::markSection() {
    const QScrollBar* bar = scrollArea()->verticalScrollBar();
    int section = 0;
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        const int y = m_headings[i]->mapTo(scrollArea()->widget(), QPoint(0, 0)).y();
        if (y <= bar->value() + kPlaceMargin) {
            section = static_cast<int>(i);
        }
    }
    m_sections->setCurrent(section);
}

} // namespace unhunch::ui
