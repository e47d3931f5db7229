#include "painting/chart_parts.h"

#include "painting/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace unhunch::ui {
namespace {

QFont axisFont(const Theme& theme) {
    return typeFontPx(Type::Small, 13 * theme.look().textScale);
}

} // namespace

void drawAxisText(QPainter& painter, const Theme& theme, double x, double y, Qt::Alignment align,
                  const QString& text) {
    const QFont font = axisFont(theme);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    const double left = align.testFlag(Qt::AlignRight)     ? x - width
                        : align.testFlag(Qt::AlignHCenter) ? x - width / 2
                                                           : x;
    painter.setFont(font);
    painter.setPen(theme.color(Role::Text3));
    painter.drawText(QPointF(left, y + metrics.capHeight() / 2), text);
}

double axisWidth(const Theme& theme, const QString& widest) {
    return QFontMetricsF(axisFont(theme)).horizontalAdvance(widest);
}

void appendSegment(std::vector<QLineF>& lines, std::optional<QPointF>& last,
                   const std::optional<QPointF>& next) {
    if (last && next) {
        // A straight run is one segment: round ends on top of each other show as dots.
        const bool continues = !lines.empty() && lines.back().p2() == *last &&
                               qFuzzyCompare(lines.back().y1(), next->y()) &&
                               qFuzzyCompare(last->y(), next->y());
        if (continues)
            lines.back().setP2(*next);
        else
            lines.emplace_back(*last, *next);
    }
    last = next;
}

void drawSegments(QPainter& painter, const std::vector<QLineF>& lines, const QColor& color,
                  double width) {
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void drawRing(QPainter& painter, const QPointF& centre, double radius, const QColor& fill,
              const QColor& stroke, double width) {
    painter.setPen(QPen(stroke, width));
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
}

void drawDiamond(QPainter& painter, const QPointF& centre, double half, const QColor& fill) {
    painter.save();
    painter.translate(centre);
    painter.rotate(45);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), half * 0.3, half * 0.3);
    painter.restore();
}

} // namespace unhunch::ui
