#include "pages/today_page.h"

#include "pages/settle_notice.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chart_widgets.h"
#include "widgets/figure_picture.h"
#include "widgets/notice.h"
#include "widgets/pain_scale.h"
#include "widgets/scene_widget.h"
#include "widgets/text_block_widget.h"
#include "widgets/week_strip.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr double kStrip = 104;
constexpr QSize kStepPicture{112, 54};

/// Share of the hero that its words may take before the figure makes way.
constexpr double kWordsShare = 0.56;

} // namespace

TodayPage::TodayPage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures) {
    setObjectName(QStringLiteral("todayPage"));
    m_date = new TextBlock(theme(), Type::SmallMedium, {}, Role::Text3);
    m_greeting = new TextBlock(theme(), Type::H1, {}, Role::Text);
    setTitleWidget(m_greeting);
    column()->addWidget(m_date);
    column()->addWidget(m_greeting);
    column()->addSpacing(18);

    m_interrupted = new Notice(theme(), Notice::Kind::Info, {});
    m_interrupted->setIconName(QStringLiteral("timer"));
    connect(m_interrupted, &Notice::linkActivated, this, [this] {
        emit go({Destination::Place::resume, {}});
    });
    m_settling = new SettleNotice(theme(), model);
    connect(m_settling, &SettleNotice::answered, this, &TodayPage::refresh);
    auto* notices = new QVBoxLayout;
    notices->setSpacing(8);
    notices->addWidget(m_interrupted);
    notices->addWidget(m_settling);
    column()->addLayout(notices);
    column()->addSpacing(8);

    m_columns = new QHBoxLayout;
    m_columns->setSpacing(32);
    auto* left = new QVBoxLayout;
    left->setSpacing(22);
    left->addWidget(makeHero());
    left->addWidget(makeLog());
    left->addStretch();
    m_columns->addLayout(left, 632);
    m_columns->addWidget(makeRail(), 320);
    column()->addLayout(m_columns);
    column()->addStretch();

    connect(&model, &AppModel::diaryChanged, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
    connect(&model, &AppModel::safetyChanged, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
}

QWidget* TodayPage::makeHero() {
    m_hero = new SceneWidget(theme());
    m_hero->setScene([this](const QSizeF& box) {
        const QRectF scene = heroScene(box);
        const double radius = std::min({scene.height() * 0.42, scene.width() * 0.45, 146.0});
        return Scene{.disc = Disc::Warm,
                     .discCentre = {scene.center().x(), scene.height() * 0.54},
                     .discRadius = radius,
                     .strip = hasStrip() ? kStrip : 0.0};
    });
    auto* column = new QVBoxLayout(m_hero);
    column->setContentsMargins(32, 30, 24, 0);
    column->setSpacing(0);
    m_heroWords = new QWidget;
    auto* text = new QVBoxLayout(m_heroWords);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(0);
    m_title = new TextBlock(theme(), Type::Display, {}, Role::Text);
    m_reason = new TextBlock(theme(), Type::H3, {}, Role::Text2);
    m_reason->setType(Type::Lead);
    m_meta = new TextBlock(theme(), Type::BodyMedium, {}, Role::Text2);
    text->addWidget(m_title);
    text->addSpacing(12);
    text->addWidget(m_reason);
    text->addSpacing(14);
    text->addWidget(m_meta);
    text->addSpacing(20);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(10);
    m_start = new Button(theme(), tr("Start"), ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setSize(ButtonSize::Start);
    m_start->setIconName(QStringLiteral("play"), IconWeight::Fill);
    m_choose = new Button(theme(), tr("Choose another"), ButtonKind::Quiet);
    m_choose->setObjectName(QStringLiteral("chooseAnother"));
    m_choose->setSize(ButtonSize::Large);
    connect(m_start, &Button::clicked, this, &TodayPage::start);
    connect(m_choose, &Button::clicked, this, [this] {
        emit go({Destination::Place::stretch, {}});
    });
    actions->addWidget(m_start);
    actions->addWidget(m_choose);
    actions->addStretch();
    text->addLayout(actions);
    auto* row = new QHBoxLayout;
    row->addWidget(m_heroWords, 52);
    row->addStretch(48);
    column->addLayout(row);
    column->addStretch(1);
    column->addSpacing(24);
    m_stepStrip = new QWidget;
    m_steps = new QHBoxLayout(m_stepStrip);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(8);
    m_stepStrip->setFixedHeight(static_cast<int>(kStrip));
    column->addWidget(m_stepStrip);
    return m_hero;
}

QWidget* TodayPage::makeLog() {
    auto* card = new Card(theme());
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_logTitle = new TextBlock(theme(), Type::H3, {}, Role::Text);
    m_lastNoted = new TextBlock(theme(), Type::Caption, {}, Role::Text3);
    m_lastNoted->setTextAlignment(Qt::AlignRight);
    m_addWords = new Button(theme(), tr("Add place and note"), ButtonKind::Link);
    m_addWords->setObjectName(QStringLiteral("addWords"));
    m_addWords->setSize(ButtonSize::Small);
    m_undo = new Button(theme(), tr("Undo"), ButtonKind::Link);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setSize(ButtonSize::Small);
    m_undo->setKeyHint(tr("Ctrl Z"));
    connect(m_undo, &Button::clicked, this, [this] { model().undo(); });
    connect(m_addWords, &Button::clicked, this, [this] {
        if (m_noted) {
            emit go({Destination::Place::diary, QString::number(m_noted->value)});
        }
    });
    head->addWidget(m_logTitle, 1);
    head->addWidget(m_lastNoted, 1);
    head->addWidget(m_addWords);
    head->addWidget(m_undo);
    column->addLayout(head);
    m_scale = new PainScale(theme());
    m_scale->setObjectName(QStringLiteral("painScale"));
    m_scale->setAccessibleName(tr("Pain right now"));
    connect(m_scale, &PainScale::picked, this, &TodayPage::note);
    column->addWidget(m_scale);
    return card;
}

QWidget* TodayPage::makeRail() {
    auto* rail = new QWidget;
    auto* column = new QVBoxLayout(rail);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(12);
    auto* week = new QHBoxLayout;
    week->addWidget(new TextBlock(theme(), Type::H3, tr("This week"), Role::Text), 1);
    m_weekMinutes = new TextBlock(theme(), Type::Caption, {}, Role::Text2);
    m_weekMinutes->setWrapping(false);
    week->addWidget(m_weekMinutes);
    column->addLayout(week);
    m_week = new WeekStrip(theme());
    column->addWidget(m_week);
    column->addSpacing(4);
    column->addWidget(new Hairline(theme()));
    column->addSpacing(4);
    auto* pain = new QHBoxLayout;
    pain->addWidget(new TextBlock(theme(), Type::H3, tr("Pain, last 14 days"), Role::Text), 1);
    auto* trends = new Button(theme(), tr("Trends"), ButtonKind::Link);
    trends->setObjectName(QStringLiteral("trends"));
    trends->setSize(ButtonSize::Small);
    trends->setIconAfter(QStringLiteral("caret-right"));
    connect(trends, &Button::clicked, this, [this] { emit go({Destination::Place::trends, {}}); });
    pain->addWidget(trends);
    column->addLayout(pain);
    m_spark = new Sparkline(theme());
    column->addWidget(m_spark);
    m_sparkText = new TextBlock(theme(), Type::Small, {}, Role::Text2);
    column->addWidget(m_sparkText);
    column->addSpacing(4);
    column->addWidget(new Hairline(theme()));
    column->addSpacing(4);
    column->addWidget(new TextBlock(theme(), Type::H3, tr("Worth reading"), Role::Text));
    m_article = new TextBlock(theme(), Type::Strong, {}, Role::Text);
    m_article->setRich(true);
    m_article->setLinkRole(Role::PrimaryTx);
    m_article->setObjectName(QStringLiteral("article"));
    connect(m_article, &TextBlock::linkActivated, this, [this](const QString& id) {
        emit go({Destination::Place::article, id});
    });
    m_articleLength = new TextBlock(theme(), Type::Caption, {}, Role::Text3);
    column->addWidget(m_article);
    column->addWidget(m_articleLength);
    column->addStretch();
    return rail;
}

void TodayPage::refresh() {
    m_state = todayState(model());
    render();
}

void TodayPage::render() {
    m_date->setText(m_state.date);
    m_greeting->setText(m_state.greeting);
    m_interrupted->setVisible(!m_state.interrupted.isEmpty());
    m_interrupted->setText(
        tr("**%1** was cut off before its end. [Take it up again, or keep what you "
           "did](resume)")
            .arg(m_state.interrupted));
    m_settling->ask(m_state.settleQuestion, m_state.settleSession);
    m_title->setText(m_state.title);
    m_reason->setText(m_state.reason);
    const bool hasRoutine = m_state.routine.has_value();
    m_meta->setVisible(hasRoutine);
    m_meta->setText(QStringLiteral("%1  \u2022  %2").arg(m_state.length, m_state.equipment));
    renderSteps();
    m_stepStrip->setVisible(hasStrip());
    renderHero();
    m_start->setText(m_state.mustAsk ? tr("Safety check")
                     : hasRoutine    ? tr("Start")
                                     : tr("Warning signs"));
    m_start->setIconName(hasRoutine && !m_state.mustAsk ? QStringLiteral("play")
                                                        : QStringLiteral("first-aid"),
                         IconWeight::Fill);
    m_choose->setText(isCompact() ? tr("Change") : tr("Choose another"));
    renderLog();
    renderRail();
}

bool TodayPage::hasStrip() const {
    return m_state.routine && !isCompact() && !isNarrow();
}

/// Where the hero's disc and figure are: at the right of the words, above the strip of steps.
QRectF TodayPage::heroScene(const QSizeF& box) const {
    const double foot = hasStrip() ? kStrip : 0;
    const double words = m_heroWords->geometry().right();
    const double left = words > kWordsShare * box.width() ? words : box.width() * 0.5;
    return {left, 0, box.width() - left, box.height() - foot};
}

void TodayPage::renderHero() {
    const FigureStill still = m_figures.sceneOf(m_state.picture);
    m_hero->setFigure([this, still](QPainter& painter, const QRectF& box) {
        const QRectF scene = heroScene(box.size());
        m_figures.stills().paint(painter, scene, still, m_hero);
    });
}

/// The exercises of the routine, side by side on the floor of the scene.
void TodayPage::renderSteps() {
    if (m_state.steps == m_shownSteps) {
        return;
    }
    m_shownSteps = m_state.steps;
    clearLayout(m_steps);
    for (const TodayStep& step : m_state.steps) {
        m_steps->addWidget(makeStep(step), 1);
    }
}

QWidget* TodayPage::makeStep(const TodayStep& step) {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 4, 0, 6);
    column->setSpacing(2);
    column->addWidget(
        new FigurePicture(m_figures, step.picture, kStepPicture, FigurePicture::Ground::none), 0,
        Qt::AlignHCenter);
    auto* name = new TextBlock(
        theme(), Type::Caption,
        step.leftOut ? tr("%1 (left out: it hurt)").arg(step.title) : step.title, Role::Text2);
    name->setTextAlignment(Qt::AlignCenter);
    column->addWidget(name, 1, Qt::AlignTop);
    return part;
}

void TodayPage::renderLog() {
    std::optional<journal::Rating> shown;
    if (m_noted) {
        // What was noted here may be gone again (undo).
        if (auto rating = model().diary().rating(*m_noted)) {
            shown = std::move(*rating);
        } else {
            m_noted.reset();
        }
    }
    const bool noted = shown.has_value();
    m_logTitle->setText(
        noted ? tr("Noted %1 at %2").arg(shown->score.value()).arg(words::clockTime(shown->at))
              : tr("How is your mid\u2011back right now?"));
    m_lastNoted->setVisible(!noted);
    m_lastNoted->setText(m_state.lastNoted);
    m_addWords->setVisible(noted);
    m_undo->setVisible(noted && model().canUndo());
    m_scale->setValue(noted ? std::optional(shown->score.value()) : std::nullopt);
    m_scale->setCellHeight(isCompact() ? 56 : 66);
}

void TodayPage::renderRail() {
    std::array<WeekStrip::Day, 7> days;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const WeekDayState& day = m_state.week[i];
        days[i] = {QString::number(day.number), day.letter, day.done, day.today};
    }
    m_week->setDays(days);
    m_weekMinutes->setText(m_state.weekMinutes);
    m_spark->setData({.noted = m_state.scores,
                      .median = m_state.median,
                      .firstLabel = m_state.scoresFrom,
                      .lastLabel = tr("Today")},
                     m_state.scoresSentence);
    m_sparkText->setText(m_state.scoresSentence);
    m_article->setVisible(m_state.article.has_value());
    m_articleLength->setVisible(m_state.article.has_value());
    if (m_state.article) {
        m_article->setText(QStringLiteral("[%1](%2)")
                               .arg(m_state.articleTitle, words::fromUtf8(m_state.article->value)));
        m_articleLength->setText(m_state.articleLength);
    }
}

void TodayPage::note(int score) {
    const auto value = domain::PainScore::from(score);
    if (!value) {
        return;
    }
    if (m_noted) {
        if (auto rating = model().diary().rating(*m_noted)) {
            rating->score = *value;
            model().change(*rating);
        }
        return;
    }
    app::RatingDraft draft{.kind = domain::RatingKind::now, .score = *value};
    const auto id = model().note(draft);
    if (!id) {
        m_scale->setValue(std::nullopt);
        return;
    }
    m_noted = id;
    renderLog();
}

void TodayPage::start() {
    if (m_state.mustAsk) {
        emit go({Destination::Place::safetyCheck, {}});
    } else if (m_state.routine && m_state.mayStart) {
        emit go({Destination::Place::routine, words::fromUtf8(m_state.routine->value)});
    } else {
        emit go({Destination::Place::warningSigns, {}});
    }
}

bool TodayPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier) {
        return false;
    }
    if (key == Qt::Key_S || key == Qt::Key_Return || key == Qt::Key_Enter) {
        start();
        return true;
    }
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        m_scale->enterDigit(key - Qt::Key_0, model().clock().steadyNow().sinceStart);
        return true;
    }
    return false;
}

void TodayPage::arrange() {
    m_columns->setDirection(isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(isCompact() ? 28 : 32);
    m_hero->setMinimumHeight(isCompact() ? 300 : 420);
    render();
}

} // namespace unhunch::ui
