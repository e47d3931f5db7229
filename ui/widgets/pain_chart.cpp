#include "widgets/pain_chart.h"

#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr double kTipRadius = 14;
constexpr double kTipPadding = 12;
constexpr double kTipSign = 22;
constexpr double kTipGap = 12;
} // namespace

PainChart::PainChart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    // Time runs left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    new FocusRing(theme, this, 12);
    followTheme(this, theme);
    setSummary({});
}

void PainChart::setData(PainChartData chart) {
    m_data = std::move(chart);
    setCursorDay(-1);
    update();
}

void PainChart::setSummary(const QString& summary) {
    m_summary = summary;
    announceAsGraphic(this, tr("Chart of pain by day"), summary);
}

void PainChart::setCursorDay(int day) {
    const int bounded = day < 0 ? -1 : std::min(day, m_data.days - 1);
    if (bounded == m_cursor)
        return;
    m_cursor = bounded;
    if (m_cursor >= 0 && m_dayText) {
        const DayText text = m_dayText(m_cursor);
        setAccessibleDescription(
            QStringList{text.title, text.noted, text.after}.join(QStringLiteral(". ")));
    } else {
        setAccessibleDescription(m_summary);
    }
    update();
    emit cursorMoved(m_cursor);
}

void PainChart::mouseMoveEvent(QMouseEvent* event) {
    const ChartLayout layout = painChartLayout(m_theme, QRectF(rect()), m_data);
    const double x = event->position().x();
    const bool inside = m_data.days > 0 && x >= layout.plot.left() && x <= layout.plot.right();
    setCursorDay(inside ? std::max(0, qRound((x - layout.firstX) / layout.dayWidth)) : -1);
}

void PainChart::leaveEvent(QEvent* /*event*/) {
    setCursorDay(-1);
}

void PainChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setCursorDay(-1);
}

void PainChart::keyPressEvent(QKeyEvent* event) {
    const int last = m_data.days - 1;
    const int from = m_cursor < 0 ? last + (event->key() == Qt::Key_Left ? 1 : 0) : m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorDay(std::max(0, from - 1));
        return;
    case Qt::Key_Right:
        setCursorDay(std::min(last, from + 1));
        return;
    case Qt::Key_Home:
        setCursorDay(0);
        return;
    case Qt::Key_End:
        setCursorDay(last);
        return;
    case Qt::Key_Escape:
        if (m_cursor >= 0) {
            setCursorDay(-1);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void PainChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawPainChart(painter, m_theme, QRectF(rect()), m_data, m_cursor);
    if (m_cursor >= 0 && m_dayText)
        paintTip(painter);
}

void PainChart::paintTip(QPainter& painter) const {
    const DayText text = m_dayText(m_cursor);
    const PainterScope scope(painter);
    const QFont title = m_theme.font(Type::Caption);
    const QFont strong = m_theme.font(Type::SmallStrong);
    const double line = m_theme.lineHeight(Type::Small);
    const QFontMetricsF metrics(strong);
    const int rows = (text.noted.isEmpty() ? 0 : 1) + (text.after.isEmpty() ? 0 : 1);
    const double width = std::max({QFontMetricsF(title).horizontalAdvance(text.title),
                                   metrics.horizontalAdvance(text.noted) + kTipSign,
                                   metrics.horizontalAdvance(text.after) + kTipSign}) +
                         2 * kTipPadding + 2;
    const ChartLayout layout = painChartLayout(m_theme, QRectF(rect()), m_data);
    QRectF box(layout.x(m_cursor) + kTipGap, layout.plot.top(), std::ceil(width),
               line * (rows + 1) + 2 * 10);
    if (box.right() > this->width() - 4)
        box.moveRight(layout.x(m_cursor) - kTipGap);
    drawFloatShadow(painter, m_theme, box, kTipRadius);
    drawBox(painter, box, kTipRadius, m_theme.color(Role::Surface2));
    QRectF row(box.left() + kTipPadding, box.top() + 10, box.width() - 2 * kTipPadding, line);
    drawLine(painter, row, Qt::AlignLeft, text.title, title, m_theme.color(Role::Text3));
    const auto entry = [&](ChartSign sign, const QString& words) {
        if (words.isEmpty())
            return;
        row.translate(0, line);
        drawChartSign(painter, m_theme, QRectF(row.left(), row.top(), 14, line), sign);
        drawLine(painter, row.adjusted(kTipSign, 0, 0, 0), Qt::AlignLeft, words, strong,
                 m_theme.color(Role::Text));
    };
    entry(ChartSign::Noted, text.noted);
    entry(ChartSign::After, text.after);
}

ChartLegend::ChartLegend(const Theme& theme, ChartSign sign, const QString& text, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_sign(sign), m_text(text) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
}

double ChartLegend::signWidth() const {
    return m_sign == ChartSign::Noted || m_sign == ChartSign::After ? 14 : 22;
}

QSize ChartLegend::sizeHint() const {
    const double text = QFontMetricsF(m_theme.font(Type::Caption)).horizontalAdvance(m_text);
    return {static_cast<int>(std::ceil(text + signWidth())) + 8,
            qRound(m_theme.lineHeight(Type::Caption))};
}

void ChartLegend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF all(rect());
    drawChartSign(painter, m_theme, mirrored(this, QRectF(0, 0, signWidth(), height()), all),
                  m_sign);
    drawLine(painter, mirrored(this, all.adjusted(signWidth() + 7, 0, 0, 0), all), Qt::AlignLeft,
             m_text, m_theme.font(Type::Caption), m_theme.color(Role::Text2));
}

} // namespace unhunch::ui
