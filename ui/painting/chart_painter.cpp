#include "painting/chart_painter.h"

#include "painting/chart_parts.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "painting/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

constexpr double kTop = 14;
constexpr double kInset = 10;
constexpr double kBandHeight = 22;
constexpr double kRing = 5.5;
constexpr double kRingStroke = 2.5;
constexpr double kDiamondHalf = 5;
constexpr double kAxisGap = 10;

// Marks shrink when a day gets narrower than a mark.
double markScale(const ChartLayout& layout) {
    return std::clamp(layout.dayWidth / 13, 0.36, 1.0);
}

double medianRoom(const Theme& theme, const PainChartData& data) {
    if (data.medianTitle.isEmpty())
        return 8;
    const double title =
        QFontMetricsF(theme.font(Type::SmallStrong)).horizontalAdvance(data.medianTitle);
    return std::max(title, axisWidth(theme, data.medianNote)) + 28;
}

void drawGrid(QPainter& painter, const Theme& theme, const ChartLayout& layout) {
    for (int value = 0; value <= 10; value += 2) {
        const double y = std::round(layout.y(value)) + 0.5;
        painter.setPen(QPen(theme.color(Role::Line), value == 0 ? 1.5 : 1.0));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        drawAxisText(painter, theme, layout.plot.left() - kAxisGap, y, Qt::AlignRight,
                     QString::number(value));
    }
}

void drawBands(QPainter& painter, const Theme& theme, const ChartLayout& layout,
               const PainChartData& data) {
    for (const auto& band : data.halves) {
        const QRectF box(layout.x(band.from) - kInset, layout.y(band.value) - kBandHeight / 2,
                         layout.x(band.to) - layout.x(band.from) + 2 * kInset - 2, kBandHeight);
        drawBox(painter, box, kBandHeight / 2, theme.color(Role::WarmSoft),
                theme.tintOutline(Role::WarmSoft), 2);
    }
}

void drawMedian(QPainter& painter, const Theme& theme, const ChartLayout& layout,
                const PainChartData& data) {
    std::vector<QLineF> lines;
    std::optional<QPointF> last;
    for (std::size_t day = 0; day < data.median.size(); ++day) {
        std::optional<QPointF> next;
        if (const auto& value = data.median.at(day))
            next = QPointF(layout.x(static_cast<double>(day)), layout.y(*value));
        appendSegment(lines, last, next);
    }
    drawSegments(painter, lines, theme.color(Role::Text), kRingStroke);
}

void drawMarks(QPainter& painter, const Theme& theme, const ChartLayout& layout,
               const PainChartData& data) {
    const double scale = markScale(layout);
    std::vector<QLineF> links;
    for (const auto& mark : data.marks) {
        if (mark.after)
            links.emplace_back(layout.x(mark.day), layout.y(mark.noted), layout.x(mark.day),
                               layout.y(*mark.after));
    }
    drawSegments(painter, links, theme.color(Role::Line2), 2 * scale);
    for (const auto& mark : data.marks) {
        drawRing(painter, {layout.x(mark.day), layout.y(mark.noted)}, kRing * scale,
                 theme.color(Role::Bg), theme.color(Role::Warm), kRingStroke * scale);
        if (mark.after)
            drawDiamond(painter, {layout.x(mark.day), layout.y(*mark.after)}, kDiamondHalf * scale,
                        theme.color(Role::Primary));
    }
}

void drawLabels(QPainter& painter, const Theme& theme, const ChartLayout& layout, const QRectF& box,
                const PainChartData& data) {
    const double y = box.bottom() - 8 - 4.5 * theme.look().textScale;
    for (std::size_t i = 0; i < data.labels.size(); ++i) {
        const bool last = i + 1 == data.labels.size() && i > 0;
        drawAxisText(painter, theme, layout.x(data.labels.at(i).day) + (last ? 6 : -6), y,
                     last ? Qt::AlignRight : Qt::AlignLeft, data.labels.at(i).text);
    }
}

void drawMedianName(QPainter& painter, const Theme& theme, const ChartLayout& layout,
                    const QRectF& box, const PainChartData& data) {
    if (data.medianTitle.isEmpty())
        return;
    double value = 0;
    for (const auto& median : data.median)
        value = median.value_or(value);
    const double line = theme.lineHeight(Type::Caption);
    const QRectF title(layout.plot.right() + 14, layout.y(value) - line * 0.75,
                       box.right() - layout.plot.right() - 14, line);
    drawLine(painter, title, Qt::AlignLeft, data.medianTitle, theme.font(Type::SmallStrong),
             theme.color(Role::Text));
    drawLine(painter, title.translated(0, line), Qt::AlignLeft, data.medianNote,
             typeFontPx(Type::Small, 13 * theme.look().textScale), theme.color(Role::Text2));
}

} // namespace

ChartLayout painChartLayout(const Theme& theme, const QRectF& box, const PainChartData& data) {
    const double left = axisWidth(theme, QStringLiteral("10")) + kAxisGap + 11;
    const double below = 30 * theme.look().textScale;
    ChartLayout layout;
    layout.plot = box.adjusted(left, kTop, -medianRoom(theme, data), -below);
    layout.firstX = layout.plot.left() + kInset;
    layout.dayWidth = (layout.plot.width() - 2 * kInset) / std::max(1, data.days - 1);
    return layout;
}

void drawPainChart(QPainter& painter, const Theme& theme, const QRectF& box,
                   const PainChartData& data, int cursor) {
    const PainterScope scope(painter);
    const ChartLayout layout = painChartLayout(theme, box, data);
    drawGrid(painter, theme, layout);
    drawBands(painter, theme, layout, data);
    if (cursor >= 0) {
        QPen pen(theme.color(Role::Text3), 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(layout.x(cursor), layout.plot.top()),
                         QPointF(layout.x(cursor), layout.plot.bottom()));
    }
    drawMedian(painter, theme, layout, data);
    drawMarks(painter, theme, layout, data);
    drawLabels(painter, theme, layout, box, data);
    drawMedianName(painter, theme, layout, box, data);
}

void drawChartSign(QPainter& painter, const Theme& theme, const QRectF& box, ChartSign sign) {
    const PainterScope scope(painter);
    const QPointF centre = box.center();
    switch (sign) {
    case ChartSign::Noted:
        drawRing(painter, centre, 5, Qt::transparent, theme.color(Role::Warm), kRingStroke);
        break;
    case ChartSign::After:
        drawDiamond(painter, centre, 4.4, theme.color(Role::Primary));
        break;
    case ChartSign::Median:
        drawSegments(painter, {QLineF(centre - QPointF(10, 0), centre + QPointF(10, 0))},
                     theme.color(Role::Text), kRingStroke);
        break;
    case ChartSign::Half:
        drawBox(painter, QRectF(centre.x() - 11, centre.y() - 5, 22, 10), 5,
                theme.color(Role::WarmSoft), theme.color(Role::WarmMid));
        break;
    }
}

} // namespace unhunch::ui
