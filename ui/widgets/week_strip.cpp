#include "widgets/week_strip.h"

#include "painting/icons.h"
#include "painting/mark_painter.h"
#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/theming.h"

#include <QPainter>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kDot = 36;
constexpr int kGap = 6;
constexpr int kLetter = 16;
constexpr int kStepDot = 8;
constexpr int kStepCurrent = 24;
} // namespace

WeekStrip::WeekStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void WeekStrip::setDays(const std::array<Day, 7>& days) {
    m_days = days;
    const auto done = std::count_if(days.begin(), days.end(), [](const Day& d) { return d.done; });
    announceAsGraphic(this, tr("This week"), tr("%1 of 7 days with a session").arg(done));
    update();
}

QSize WeekStrip::sizeHint() const {
    return {320, m_theme.px(kDot + kGap + kLetter)};
}

QSize WeekStrip::minimumSizeHint() const {
    return {7 * size::kHitMin + 6 * 4, sizeHint().height()};
}

void WeekStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return m_theme.color(role); };
    // Large text in a narrow column: the dots shrink before they touch.
    const double side = std::min<double>(m_theme.px(kDot), (width() - 6 * 4) / 7.0);
    const double step = (width() - side) / 6;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const Day& day = m_days.at(i);
        const QRectF dot =
            mirrored(this, QRectF(step * static_cast<double>(i), 0, side, side), QRectF(rect()));
        const QColor outline = day.today                                 ? c(Role::Primary)
                               : day.done && !m_theme.strongerContrast() ? QColor()
                                                                         : c(Role::Line);
        drawBox(painter, dot, side / 2, day.done ? c(Role::PrimarySoft) : QColor(), outline,
                day.today ? 2 : 1);
        const QColor ink = day.done || day.today ? c(Role::PrimaryTx) : c(Role::Text3);
        if (day.done)
            drawIcon(painter, dot, QStringLiteral("check"), IconWeight::Bold, m_theme.px(16), ink);
        else
            drawLine(painter, dot, Qt::AlignHCenter, day.number,
                     m_theme.font(day.today ? Type::SmallStrong : Type::SmallMedium), ink);
        const QRectF letter(dot.left(), side + m_theme.px(kGap), side, m_theme.px(kLetter));
        drawLine(painter, letter, Qt::AlignHCenter, day.letter,
                 m_theme.font(day.today ? Type::CaptionStrong : Type::Caption),
                 c(day.today ? Role::Text : Role::Text3));
    }
}

StepDots::StepDots(const Theme& theme, int count, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_count(count) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
    setCurrent(0);
}

void StepDots::setCurrent(int index) {
    m_current = index;
    announceAsGraphic(this, tr("Step %1 of %2").arg(index + 1).arg(m_count), {});
    update();
}

QSize StepDots::sizeHint() const {
    return {kStepCurrent + (m_count - 1) * 2 * kStepDot, kStepDot};
}

void StepDots::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    double x = 0;
    for (int i = 0; i < m_count; ++i) {
        const double width = i == m_current ? kStepCurrent : kStepDot;
        drawBox(painter, mirrored(this, QRectF(x, 0, width, kStepDot), QRectF(rect())),
                kStepDot / 2.0, m_theme.color(i == m_current ? Role::Primary : Role::Line2));
        x += width + kStepDot;
    }
}

Mark::Mark(const Theme& theme, int side, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedSize(side, side);
    followTheme(this, theme);
}

void Mark::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawMark(painter, m_theme, QRectF(rect()));
}

} // namespace unhunch::ui
