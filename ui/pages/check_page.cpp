#include "pages/check_page.h"

#include "painting/metrics.h"
#include "painting/scene_painter.h"
#include "painting/shapes.h"
#include "widgets/body_map.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/notice.h"
#include "widgets/pain_scale.h"
#include "widgets/scroll_page.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

/// The rounded scene behind the body map.
class MapPanel : public QWidget {
public:
    MapPanel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        followTheme(this, theme);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawScene(painter, m_theme, rect(), {.disc = Disc::None, .angle = 165});
    }

private:
    const Theme& m_theme;
};

QList<int> zoneNumbers(const std::vector<domain::BodyZone>& places) {
    QList<int> numbers;
    for (const domain::BodyZone zone : places) {
        numbers << static_cast<int>(zone);
    }
    return numbers;
}

std::vector<domain::BodyZone> zonesOf(const QList<int>& numbers) {
    std::vector<domain::BodyZone> zones;
    for (const int number : numbers) {
        zones.push_back(static_cast<domain::BodyZone>(number));
    }
    return zones;
}

} // namespace

CheckPage::CheckPage(const Theme& theme, SessionFlow& flow, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_flow(flow) {
    setObjectName(QStringLiteral("checkPage"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(42, 16, 42, 32);
    outer->setSpacing(20);

    auto* top = new QHBoxLayout;
    auto* leave = new Button(theme, tr("Leave"), ButtonKind::Quiet, this);
    leave->setObjectName(QStringLiteral("leave"));
    leave->setIconName(QStringLiteral("x"));
    leave->setKeyHint(tr("Esc"));
    connect(leave, &Button::clicked, &m_flow, &SessionFlow::leaveCheck);
    m_routine = new TextBlock(theme, Type::H3, {}, Role::Text2, this);
    m_routine->setTextAlignment(Qt::AlignHCenter);
    top->addWidget(leave);
    top->addWidget(m_routine, 1);
    top->addSpacing(leave->sizeHint().width());
    outer->addLayout(top);

    auto* scroll = new ScrollPage(theme);
    scroll->setBare(true);
    scroll->setMaximumContentWidth(1600);
    m_columns = new QHBoxLayout(scroll->content());
    m_columns->setContentsMargins(6, 6, 6, 6);
    m_columns->setSpacing(48);
    m_columns->addWidget(makeQuestions(), 720);
    m_columns->addWidget(makeMap(), 416);
    outer->addWidget(scroll, 1);
    outer->addLayout(makeActions());

    connect(&m_flow, &SessionFlow::stateChanged, this, [this] {
        if (m_flow.stage() == SessionFlow::Stage::check) {
            render(m_flow.checkState());
        }
    });
    render(m_flow.checkState());
}

QWidget* CheckPage::makeQuestions() {
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(
        new TextBlock(m_theme, Type::Question, tr("How is it right now?"), Role::Text));
    column->addSpacing(4);
    column->addWidget(new TextBlock(m_theme, Type::Lead,
                                    tr("Count the place that bothers you most, at this moment."),
                                    Role::Text2));
    column->addSpacing(22);
    m_scale = new PainScale(m_theme);
    m_scale->setObjectName(QStringLiteral("painScale"));
    m_scale->setSize(PainScale::Size::Big);
    m_scale->setArrowsPick(true);
    m_scale->setAccessibleName(tr("Pain right now"));
    connect(m_scale, &PainScale::picked, &m_flow, &SessionFlow::setBefore);
    column->addWidget(m_scale);
    column->addSpacing(24);

    // What a number calls for stands right under it: in a small window the rest is scrolled to.
    m_advice = new Notice(m_theme, Notice::Kind::Caution, {});
    connect(m_advice, &Notice::linkActivated, this, &CheckPage::warningSigns);
    column->addWidget(m_advice);
    column->addSpacing(12);
    m_caution =
        new Notice(m_theme, Notice::Kind::Caution,
                   tr("Chest pain, trouble breathing, numb or weak legs, fever, or pain after a "
                      "fall.\n[Read the warning signs](warning-signs)"));
    m_caution->setTitle(tr("Please don't start if you also have any of these"));
    m_caution->setIconName(QStringLiteral("first-aid"));
    connect(m_caution, &Notice::linkActivated, this, &CheckPage::warningSigns);
    column->addWidget(m_caution);
    column->addSpacing(22);

    column->addWidget(new TextBlock(m_theme, Type::H3, tr("Is this your usual pain?"), Role::Text));
    column->addSpacing(12);
    auto* usual = new QHBoxLayout;
    usual->setSpacing(10);
    m_usual = new Chip(m_theme, tr("Yes, the usual"));
    m_different = new Chip(m_theme, tr("No, new or different"));
    m_usual->setObjectName(QStringLiteral("usual"));
    m_different->setObjectName(QStringLiteral("different"));
    auto* group = new ChipGroup(this);
    for (Chip* chip : {m_usual, m_different}) {
        chip->setSize(Chip::Size::Large);
        group->add(chip, chip == m_usual ? 1 : 0);
        usual->addWidget(chip);
    }
    usual->addStretch();
    connect(m_usual, &Chip::clicked, this, [this] { m_flow.setUsual(true); });
    connect(m_different, &Chip::clicked, this, [this] { m_flow.setUsual(false); });
    column->addLayout(usual);
    column->addSpacing(20);

    m_leftOut = new Notice(m_theme, Notice::Kind::Info, {});
    m_leftOut->setCompact(true);
    column->addWidget(m_leftOut);
    column->addStretch(1);

    return inner;
}

QLayout* CheckPage::makeActions() {
    auto* actions = new QHBoxLayout;
    actions->setSpacing(14);
    actions->setContentsMargins(6, 0, 6, 0);
    m_begin = new Button(m_theme, tr("Begin session"), ButtonKind::Primary);
    m_begin->setObjectName(QStringLiteral("begin"));
    m_begin->setSize(ButtonSize::Start);
    m_begin->setIconName(QStringLiteral("play"), IconWeight::Fill);
    m_begin->setKeyHint(tr("Enter"));
    m_easy = new Button(m_theme, tr("Easy day instead"), ButtonKind::Secondary);
    m_easy->setObjectName(QStringLiteral("easyDay"));
    m_easy->setSize(ButtonSize::Large);
    m_skip = new Button(m_theme, tr("Skip this check"), ButtonKind::Quiet);
    m_skip->setObjectName(QStringLiteral("skipCheck"));
    m_skip->setSize(ButtonSize::Large);
    connect(m_begin, &Button::clicked, &m_flow, &SessionFlow::begin);
    connect(m_easy, &Button::clicked, this, &CheckPage::easyDay);
    connect(m_skip, &Button::clicked, &m_flow, &SessionFlow::skipCheck);
    actions->addWidget(m_begin);
    actions->addWidget(m_easy);
    actions->addWidget(m_skip);
    actions->addStretch();
    return actions;
}

QWidget* CheckPage::makeMap() {
    auto* panel = new MapPanel(m_theme, this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(new TextBlock(m_theme, Type::H3, tr("Where do you feel it?"), Role::Text), 1);
    auto* optional = new TextBlock(m_theme, Type::Caption, tr("Optional"), Role::Text2);
    optional->setWrapping(false);
    head->addWidget(optional);
    column->addLayout(head);
    column->addWidget(new TextBlock(m_theme, Type::Caption,
                                    tr("Seen from behind. Select all that apply."), Role::Text2));
    column->addSpacing(12);
    m_map = new BodyMap(m_theme);
    m_map->setObjectName(QStringLiteral("bodyMap"));
    m_map->setAccessibleName(tr("Where do you feel it?"));
    m_map->setMinimumHeight(300);
    connect(m_map, &BodyMap::toggled, this,
            [this] { m_flow.setPlaces(zonesOf(m_map->selectedZones())); });
    column->addWidget(m_map, 1);
    return panel;
}

void CheckPage::render(const CheckState& state) {
    m_routine->setText(state.routine);
    m_scale->setValue(state.score);
    m_map->setSelectedZones(zoneNumbers(state.places));
    m_usual->setChecked(state.usual == true);
    m_different->setChecked(state.usual == false);
    m_begin->setEnabled(state.score.has_value());
    m_leftOut->setVisible(!state.leftOut.isEmpty());
    m_leftOut->setText(tr("Left out, because it hurt in the last days: %1.")
                           .arg(state.leftOut.join(QStringLiteral(", "))));
    const bool high = state.advice == CheckState::Advice::noRoutine;
    m_easy->setVisible(!state.isEasyDay && (high || state.advice == CheckState::Advice::easier));
    m_begin->setKind(high ? ButtonKind::Secondary : ButtonKind::Primary);
    m_begin->setText(high ? tr("Begin anyway") : tr("Begin session"));
    m_advice->setVisible(state.advice != CheckState::Advice::none);
    switch (state.advice) {
    case CheckState::Advice::none:
        break;
    case CheckState::Advice::newPain:
        m_advice->setTitle(tr("New or different pain deserves a check first"));
        m_advice->setText(tr("Pain between the shoulder blades that nobody has looked at should be "
                             "checked soon, before you exercise. [Read the warning "
                             "signs](warning-signs)"));
        break;
    case CheckState::Advice::easier:
        m_advice->setTitle(tr("Six is a lot for this routine"));
        m_advice->setText(tr("The easy day is made for days like this. [When to get "
                             "help](warning-signs)"));
        break;
    case CheckState::Advice::noRoutine:
        m_advice->setTitle(tr("At 7 or more we suggest no routine"));
        m_advice->setText(
            tr("Rest, move as feels easy, and read [when to get help](warning-signs). If "
               "you like, the easy day is mostly breathing."));
        break;
    }
}

void CheckPage::enterDigit(int digit, std::chrono::milliseconds at) {
    m_scale->enterDigit(digit, at);
}

void CheckPage::begin() {
    if (m_begin->isEnabled()) {
        m_begin->click();
    }
}

void CheckPage::showEvent(QShowEvent*) {
    m_scale->setFocus(Qt::TabFocusReason);
}

/// Two columns while both can be read; with large text one below the other.
void CheckPage::resizeEvent(QResizeEvent*) {
    const bool narrow = width() / m_theme.look().textScale < 960;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace unhunch::ui
