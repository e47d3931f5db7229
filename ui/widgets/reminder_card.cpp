#include "widgets/reminder_card.h"

#include "painting/shapes.h"
#include "widgets/accessible_group.h"
#include "widgets/button.h"
#include "widgets/text_block_widget.h"
#include "widgets/theming.h"
#include "widgets/week_strip.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kWidth = 376;
constexpr int kInside = 18;
constexpr int kFromEdge = 24;
constexpr double kRadius = 20;
} // namespace

ReminderCard::ReminderCard(const Theme& theme, QWidget* window)
    : QFrame(window), m_theme(theme), m_title(new TextBlock(theme, Type::H3, {}, Role::Text)),
      m_text(new TextBlock(theme, Type::Body, {}, Role::Text2)), m_answers(new QHBoxLayout) {
    setObjectName(QStringLiteral("reminderCard"));
    followTheme(this, theme);
    const int around = kFloatShadowMargin + kInside;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(14);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(new Mark(theme, 28), 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_text);
    top->addLayout(words, 1);
    column->addLayout(top);
    m_answers->setSpacing(8);
    column->addLayout(m_answers);
    window->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &ReminderCard::place);
    hide();
}

void ReminderCard::present(const QString& title, const QString& text,
                           const std::vector<Answer>& answers) {
    m_title->setText(title);
    m_text->setText(text);
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const ButtonKind kind = i == 0                    ? ButtonKind::Primary
                                : i + 1 == answers.size() ? ButtonKind::Quiet
                                                          : ButtonKind::Secondary;
        auto* button = new Button(m_theme, answers[i].words, kind, this);
        button->setObjectName(answers[i].id);
        connect(button, &Button::clicked, this, [this, id = answers[i].id] {
            hide();
            emit answered(id);
        });
        m_answers->addWidget(button);
    }
    m_answers->addStretch();
    announceAsAlert(this, tr("%1. %2").arg(title, text));
    place();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Over the page, at its right, not wider than the window.
void ReminderCard::place() {
    const QSize window = parentWidget()->size();
    const int wanted = std::max(m_theme.px(kWidth), minimumSizeHint().width());
    const int width = std::min(wanted + 2 * kFloatShadowMargin, window.width());
    resize(width, heightForWidth(width));
    const int inset = kFromEdge - kFloatShadowMargin;
    move(isRightToLeft() ? inset : window.width() - width - inset,
         window.height() - height() - inset);
}

void ReminderCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const int around = kFloatShadowMargin;
    const QRectF box = QRectF(rect()).adjusted(around, around, -around, -around);
    drawFloatShadow(painter, m_theme, box, kRadius);
    drawBox(painter, box, kRadius, m_theme.color(Role::Surface2));
}

bool ReminderCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace unhunch::ui
