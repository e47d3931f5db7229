#include "pages/warning_signs_page.h"

#include "pages/columns_layout.h"
#include "pages/page_parts.h"
#include "widgets/accessible_group.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kGap = 18;
constexpr int kIntroduction = 760;
constexpr int kSignLine = 22;

struct LevelLook {
    QString icon;
    IconWeight weight;
    Role ink;
    Role title;
};

LevelLook lookOf(domain::Urgency urgency) {
    switch (urgency) {
    case domain::Urgency::emergency:
        return {QStringLiteral("phone"), IconWeight::Fill, Role::DangerTx, Role::DangerTx};
    case domain::Urgency::sameDay:
        return {QStringLiteral("clock"), IconWeight::Fill, Role::CautionTx, Role::Text};
    case domain::Urgency::soon:
        return {QStringLiteral("calendar-blank"), IconWeight::Regular, Role::CautionTx, Role::Text};
    case domain::Urgency::routine:
        break;
    }
    return {QStringLiteral("stethoscope"), IconWeight::Regular, Role::PrimaryTx, Role::Text};
}

} // namespace

WarningSignsPage::WarningSignsPage(const Theme& theme, AppModel& model, QWidget* parent)
    : AdaptivePage(theme, model, parent),
      m_introduction(new TextBlock(theme, Type::Lead, {}, Role::Text2)),
      m_levels(new ColumnsLayout(kGap)),
      m_footer(new TextBlock(theme, Type::Small, {}, Role::Text2)) {
    setObjectName(QStringLiteral("warningSignsPage"));
    auto* title = new TextBlock(theme, Type::H1, tr("Warning signs"));
    title->setObjectName(QStringLiteral("pageTitle"));
    setTitleWidget(title);
    column()->addWidget(title);
    column()->addSpacing(6);
    m_stop = new QVBoxLayout;
    m_stop->setSpacing(0);
    column()->addLayout(m_stop);
    m_introduction->setMeasure(kIntroduction);
    column()->addWidget(m_introduction);
    column()->addSpacing(22);
    auto* levels = new QWidget;
    m_levels->setContentsMargins(0, 0, 0, 0);
    levels->setLayout(m_levels);
    column()->addWidget(levels);
    column()->addSpacing(kGap);
    column()->addWidget(makeFooter());
    column()->addStretch();
}

QWidget* WarningSignsPage::makeFooter() {
    m_footer->setObjectName(QStringLiteral("emergencyNumber"));
    m_footer->setRich(true);
    connect(m_footer, &QLabel::linkActivated, this, [this] {
        emit go({Destination::Place::settings, {}});
    });
    auto* mark =
        new LineMark(theme(), QStringLiteral("info"), IconWeight::Regular, Role::Text2, 20, 20);
    return markedLine(mark, m_footer, 10);
}

/// Above everything else while a stop sign of today stands.
void WarningSignsPage::renderStop() {
    clearLayout(m_stop);
    if (!m_state.stop) {
        return;
    }
    auto* card = new Card(theme());
    card->setObjectName(QStringLiteral("stopSigns"));
    card->setRadius(20);
    card->setFill(Role::DangerSoft);
    card->setOutline(Role::Danger);
    announceAsGroup(card, m_state.stop->title);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(12);
    auto* mark = new LineMark(theme(), QStringLiteral("hand-palm"), IconWeight::Bold,
                              Role::DangerTx, 26, 28);
    column->addWidget(markedLine(
        mark, new TextBlock(theme(), Type::H2, m_state.stop->title, Role::DangerTx), 12));
    for (const QString& line : m_state.stop->lines) {
        auto* text = new TextBlock(theme(), Type::Body, {}, Role::Text);
        text->setRich(true);
        text->setText(line);
        auto* caret = new LineMark(theme(), QStringLiteral("caret-right"), IconWeight::Bold,
                                   Role::DangerTx, 16, kSignLine);
        column->addWidget(markedLine(caret, text, 10));
    }
    column->addWidget(new TextBlock(theme(), Type::BodyMedium, m_state.stop->today, Role::Text));
    auto* looked = new Button(theme(), tr("Someone has looked at it"), ButtonKind::Secondary);
    looked->setObjectName(QStringLiteral("lookedAt"));
    connect(looked, &Button::clicked, this, [this] {
        sayLookedAt(model());
        refresh();
    });
    column->addWidget(looked, 0, Qt::AlignLeft);
    m_stop->addSpacing(10);
    m_stop->addWidget(card);
    m_stop->addSpacing(22);
}

QWidget* WarningSignsPage::makeLevel(const WarningLevelState& level) {
    const LevelLook look = lookOf(level.urgency);
    const bool emergency = level.urgency == domain::Urgency::emergency;
    auto* card = new Card(theme());
    card->setRadius(20);
    if (emergency) {
        card->setFill(Role::DangerSoft);
        card->setOutline(Role::Danger);
    }
    announceAsGroup(card, level.title);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 22, 24, 18);
    column->setSpacing(0);
    auto* mark = new LineMark(theme(), look.icon, look.weight, look.ink, 26, 28);
    column->addWidget(
        markedLine(mark, new TextBlock(theme(), Type::H2, level.title, look.title), 12));
    column->addSpacing(6);
    auto* action = new TextBlock(theme(), Type::Body, level.action, Role::Text);
    action->setType(Type::BodyMedium);
    action->setPixels(15, kSignLine);
    column->addWidget(action);
    column->addSpacing(8);
    for (const QString& sign : level.signs) {
        auto* caret = new LineMark(theme(), QStringLiteral("caret-right"), IconWeight::Bold,
                                   look.ink, 16, kSignLine);
        column->addSpacing(6);
        column->addWidget(markedLine(caret, new TextBlock(theme(), Type::Body, sign), 10));
        column->addSpacing(6);
    }
    column->addStretch();
    return card;
}

void WarningSignsPage::refresh() {
    const WarningState state = warningState(model());
    if (state != m_state) {
        render(state);
    }
}

void WarningSignsPage::render(const WarningState& state) {
    m_state = state;
    renderStop();
    m_introduction->setText(state.introduction);
    clearLayout(m_levels);
    for (const WarningLevelState& level : state.levels) {
        m_levels->addWidget(makeLevel(level));
    }
    m_footer->setText(tr("Unhunch cannot examine you. If you are unsure, ask a doctor or "
                         "pharmacist. Emergency number for your region: **%1**  [Change](settings)")
                          .arg(state.number));
}

void WarningSignsPage::arrange() {
    m_levels->setColumns(isNarrow() ? 1 : 2);
}

} // namespace unhunch::ui
