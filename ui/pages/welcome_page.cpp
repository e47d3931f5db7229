#include "pages/welcome_page.h"

#include "pages/welcome_ready.h"
#include "pages/welcome_scene.h"
#include "painting/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/check_card.h"
#include "widgets/chip.h"
#include "widgets/figure_studio.h"
#include "widgets/notice.h"
#include "widgets/scroll_page.h"
#include "widgets/text_block_widget.h"
#include "widgets/week_strip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kWelcome = 0;
constexpr int kCheck = 1;
constexpr int kReady = 2;

/// An icon before a line of text.
class IconLine : public QWidget {
public:
    IconLine(const Theme& theme, const char* icon, const QString& text)
        : m_theme(theme), m_icon(QString::fromLatin1(icon)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(38, 6, 0, 6);
        row->addWidget(new TextBlock(theme, Type::Lead, text, Role::Text));
        followTheme(this, theme);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawIcon(painter, QRectF(0, 0, 24, height()), m_icon, IconWeight::Regular, 24,
                 m_theme.color(Role::Primary));
    }

private:
    const Theme& m_theme;
    QString m_icon;
};

} // namespace

WelcomePage::WelcomePage(FigureStudio& figures, AppModel& model, bool checkOnly, QWidget* parent)
    : QWidget(parent), m_theme(figures.theme()), m_figures(figures), m_model(model),
      m_checkOnly(checkOnly), m_stack(new QStackedLayout(this)) {
    setObjectName(QStringLiteral("welcomePage"));
    m_stack->addWidget(makeWelcome());
    m_stack->addWidget(makeCheck());
    auto* ready = new WelcomeReady(m_theme, m_model);
    connect(ready, &WelcomeReady::done, this, &WelcomePage::done);
    m_stack->addWidget(ready);
    render();
    showStep(checkOnly ? kCheck : kWelcome);
}

QWidget* WelcomePage::makeWelcome() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* text = new ScrollPage(m_theme);
    text->setBare(true);
    auto* column = new QVBoxLayout(text->content());
    column->setContentsMargins(64, 60, 48, 40);
    column->addWidget(makeBrand(m_theme));
    column->addStretch(2);
    auto* title = new TextBlock(m_theme, Type::Welcome, tr("Ease for the middle of your back."));
    title->setBalanced(true);
    column->addWidget(title);
    column->addSpacing(10);
    column->addWidget(new TextBlock(
        m_theme, Type::WelcomeLead,
        tr("Short guided sessions, plain explanations, and a diary that shows how it has been."),
        Role::Text2));
    column->addSpacing(20);
    column->addWidget(
        new IconLine(m_theme, "timer", tr("Sessions of 2 to 8 minutes, readable from the mat")));
    column->addWidget(
        new IconLine(m_theme, "book-open", tr("What is known, what is guessed, and what is myth")));
    column->addWidget(
        new IconLine(m_theme, "lock-simple", tr("No account. Everything stays on this computer")));
    column->addStretch(2);
    auto* actions = new QHBoxLayout;
    auto* next = new Button(m_theme, tr("Next: a safety check"), ButtonKind::Primary);
    next->setObjectName(QStringLiteral("next"));
    next->setSize(ButtonSize::Start);
    next->setKeyHint(tr("Enter"));
    connect(next, &Button::clicked, this, &WelcomePage::advance);
    actions->addWidget(next);
    actions->addSpacing(16);
    actions->addWidget(new TextBlock(m_theme, Type::Small, tr("Takes about a minute"), Role::Text3),
                       1);
    column->addLayout(actions);
    column->addStretch(1);
    auto* foot = new QHBoxLayout;
    auto* dots = new StepDots(m_theme, 3);
    foot->addWidget(dots);
    foot->addSpacing(16);
    foot->addWidget(new TextBlock(m_theme, Type::Caption,
                                  tr("For adults. Not a medical device, and no substitute for a "
                                     "clinician."),
                                  Role::Text3),
                    1);
    column->addLayout(foot);
    row->addWidget(text, 720);
    row->addWidget(makeWelcomeScene(m_figures), 560);
    return page;
}

QWidget* WelcomePage::makeQuestions() {
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const ScreeningState state = screeningState(m_model, m_answers);
    int n = 0;
    for (const ScreeningQuestionState& question : state.questions) {
        auto* card = new CheckCard(m_theme, question.text);
        card->setObjectName(question.id);
        card->setDanger(question.urgent);
        const QString id = question.id;
        connect(card, &CheckCard::toggled, this, [this, id](bool on) { toggled(id, on); });
        grid->addWidget(card, n / 2, n % 2);
        m_questions.emplace_back(id, card);
        ++n;
    }
    m_none = new CheckCard(m_theme, tr("None of these"));
    m_none->setObjectName(QStringLiteral("none"));
    connect(m_none, &CheckCard::toggled, this, [this](bool on) {
        if (!m_rendering) {
            m_answers.none = on;
            if (on) {
                m_answers.ticked.clear();
            }
            render();
        }
    });
    grid->addWidget(m_none, (n + 1) / 2, 0, 1, 2);
    return holder;
}

QWidget* WelcomePage::makeCheck() {
    auto* holder = new QWidget;
    auto* whole = new QVBoxLayout(holder);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* page = new ScrollPage(m_theme);
    page->setMaximumContentWidth(1040);
    whole->addWidget(page, 1);
    auto* column = new QVBoxLayout(page->content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->addWidget(makeBrand(m_theme), 1);
    if (!m_checkOnly) {
        auto* dots = new StepDots(m_theme, 3);
        dots->setCurrent(1);
        top->addWidget(dots);
    }
    column->addLayout(top);
    column->addSpacing(20);
    column->addWidget(
        new TextBlock(m_theme, Type::Question, tr("Do any of these apply to you?"), Role::Text));
    column->addWidget(new TextBlock(
        m_theme, Type::Lead,
        tr("Now, or in the past few weeks. They are uncommon, and they need a person, not an app."),
        Role::Text2));
    column->addSpacing(18);
    column->addWidget(makeQuestions());
    column->addSpacing(16);

    m_advice = new Notice(m_theme, Notice::Kind::Danger, {});
    m_advice->setIconName(QStringLiteral("phone"), IconWeight::Fill);
    auto* adviceActions = new QWidget;
    auto* adviceRow = new QHBoxLayout(adviceActions);
    adviceRow->setContentsMargins(0, 8, 0, 0);
    auto* all = new Button(m_theme, tr("See all warning signs"), ButtonKind::DangerFilled);
    all->setObjectName(QStringLiteral("allSigns"));
    connect(all, &Button::clicked, this, &WelcomePage::warningSigns);
    m_checked = new Button(m_theme, tr("I have been checked for this"), ButtonKind::Danger);
    m_checked->setObjectName(QStringLiteral("checked"));
    connect(m_checked, &Button::clicked, this, [this] { finish(true); });
    adviceRow->addWidget(all);
    adviceRow->addWidget(m_checked);
    adviceRow->addStretch();
    m_advice->addWidget(adviceActions);
    column->addWidget(m_advice);

    column->addWidget(new TextBlock(
        m_theme, Type::H3, tr("Has a doctor or physiotherapist looked at this pain?"), Role::Text));
    column->addSpacing(10);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(10);
    auto* group = new ChipGroup(this);
    using Assessed = journal::ScreeningRecord::Assessed;
    const std::array<std::pair<QString, Assessed>, 3> choices{
        {{tr("Yes"), Assessed::yes},
         {tr("No, it is new"), Assessed::noNew},
         {tr("No, I have had it for years"), Assessed::noYears}}};
    for (const auto& [text, value] : choices) {
        auto* chip = new Chip(m_theme, text);
        chip->setSize(Chip::Size::Large);
        chip->setObjectName(QStringLiteral("assessed%1").arg(static_cast<int>(value)));
        group->add(chip, static_cast<int>(value));
        const Assessed chosen = value;
        connect(chip, &Chip::clicked, this, [this, chosen] {
            m_answers.assessed = chosen;
            render();
        });
        m_assessed.push_back(chip);
        answers->addWidget(chip);
    }
    answers->addStretch();
    column->addLayout(answers);
    column->addSpacing(12);
    m_neverAssessed = new Notice(m_theme, Notice::Kind::Caution, {});
    m_neverAssessed->setIconName(QStringLiteral("first-aid"));
    column->addWidget(m_neverAssessed);
    column->addSpacing(12);

    const ScreeningState state = screeningState(m_model, m_answers);
    column->addWidget(new TextBlock(m_theme, Type::Small, state.disclaimer, Role::Text2));
    column->addSpacing(10);
    m_consent = new CheckCard(m_theme, state.consent);
    m_consent->setObjectName(QStringLiteral("consent"));
    connect(m_consent, &CheckCard::toggled, this, [this](bool on) {
        m_answers.consented = on;
        render();
    });
    column->addWidget(m_consent);
    column->addStretch(1);

    whole->addWidget(new Hairline(m_theme));
    auto* actions = new QHBoxLayout;
    actions->setContentsMargins(40, 12, 40, 16);
    actions->setSpacing(12);
    auto* back = new Button(m_theme, tr("Back"), ButtonKind::Quiet);
    back->setObjectName(QStringLiteral("back"));
    back->setIconName(QStringLiteral("caret-left"));
    connect(back, &Button::clicked, this, [this] {
        if (m_checkOnly) {
            emit done();
        } else {
            showStep(kWelcome);
        }
    });
    m_lookAround = new Button(m_theme, tr("Look around without sessions"), ButtonKind::Secondary);
    m_lookAround->setObjectName(QStringLiteral("lookAround"));
    m_lookAround->setSize(ButtonSize::Large);
    connect(m_lookAround, &Button::clicked, this, [this] { finish(false); });
    m_continue = new Button(m_theme, tr("Continue"), ButtonKind::Primary);
    m_continue->setObjectName(QStringLiteral("continue"));
    m_continue->setSize(ButtonSize::Large);
    m_continue->setKeyHint(tr("Enter"));
    connect(m_continue, &Button::clicked, this, &WelcomePage::advance);
    actions->addWidget(back);
    actions->addStretch();
    actions->addWidget(m_lookAround);
    actions->addWidget(m_continue);
    whole->addLayout(actions);
    return holder;
}

void WelcomePage::showStep(int step) {
    m_stack->setCurrentIndex(step);
    if (step == kCheck && !m_questions.empty()) {
        m_questions.front().second->setFocus(Qt::TabFocusReason);
    }
}

void WelcomePage::toggled(const QString& id, bool on) {
    if (m_rendering) {
        return;
    }
    if (on) {
        m_answers.ticked.insert(id);
        m_answers.none = false;
    } else {
        m_answers.ticked.erase(id);
    }
    render();
}

void WelcomePage::render() {
    m_rendering = true;
    const ScreeningState state = screeningState(m_model, m_answers);
    for (const auto& [id, card] : m_questions) {
        card->setChecked(m_answers.ticked.count(id) > 0);
    }
    m_none->setChecked(m_answers.none);
    m_advice->setVisible(!state.advice.isEmpty());
    m_advice->setTitle(state.adviceTitle);
    m_advice->setText(state.advice);
    m_checked->setVisible(state.emergency);
    m_checked->setEnabled(m_answers.consented);
    m_neverAssessed->setVisible(!state.neverAssessed.isEmpty());
    m_neverAssessed->setText(state.neverAssessed);
    m_continue->setVisible(!state.emergency);
    m_continue->setEnabled(state.canContinue);
    m_lookAround->setVisible(state.emergency || !state.canContinue);
    m_rendering = false;
}

void WelcomePage::advance() {
    if (m_stack->currentIndex() == kWelcome) {
        showStep(kCheck);
    } else if (m_stack->currentIndex() == kCheck && m_continue->isEnabled() &&
               m_continue->isVisible()) {
        finish(false);
    } else if (m_stack->currentIndex() == kReady) {
        emit done();
    }
}

/// Stores the answers. Somebody who only looks around without having answered stores nothing.
void WelcomePage::finish(bool checked) {
    const ScreeningState state = screeningState(m_model, m_answers);
    const bool answered = m_answers.none || !m_answers.ticked.empty();
    if (answered && !saveScreening(m_model, m_answers, checked)) {
        return;
    }
    const bool mayGoOn = checked || state.canContinue;
    if (mayGoOn && !m_checkOnly) {
        showStep(kReady);
    } else {
        emit done();
    }
}

bool WelcomePage::handleKey(int key) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        advance();
        return true;
    }
    if (key == Qt::Key_Escape && m_checkOnly) {
        emit done();
        return true;
    }
    return false;
}

} // namespace unhunch::ui
