#include "painting/pain_scale_painter.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "painting/theme.h"

#include <QPainter>

namespace unhunch::ui {
namespace {

constexpr double kBarHeight = 4;
constexpr double kBarBottom = 9;
constexpr double kInset = 3;

double barShare(int value) {
    return value == 0 ? 0 : (8 + value * 5.8) / 100;
}

double numberPixels(const PainCell& cell) {
    return cell.big ? 24 : cell.small ? 16 : 18;
}

void drawBefore(QPainter& painter, const Theme& theme, const QRectF& box, double radius) {
    QPen pen(theme.color(Role::Text2), 2);
    pen.setDashPattern({2.5, 2.0});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double inset = kInset + 1;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - 2, radius - 2);
}

} // namespace

double painCellRadius(const PainCell& cell) {
    return cell.big ? 14 : cell.small ? 9 : size::kRadiusCell;
}

void drawPainCell(QPainter& painter, const Theme& theme, const QRectF& box, const PainCell& cell) {
    const PainterScope scope(painter);
    const double scale = theme.look().textScale;
    const double radius = painCellRadius(cell);
    const QColor fill = mixed(theme.color(Role::Sunk), theme.color(Role::Warm), cell.selected);
    const QColor line = cell.selected > 0 || cell.hovered <= 0
                            ? QColor()
                            : withAlpha(theme.color(Role::Ctl), cell.hovered);
    drawBox(painter, box, radius, fill);
    drawBox(painter, box, radius, {}, line);
    if (cell.before)
        drawBefore(painter, theme, box, radius);
    const QColor number = mixed(theme.color(Role::Text), theme.color(Role::OnWarm), cell.selected);
    painter.setPen(number);
    const double lift = (cell.big ? 6 : 5) * scale;
    drawDigits(painter, box.center() - QPointF(0, lift), QString::number(cell.value),
               typeFontPx(Type::Strong, numberPixels(cell) * scale));
    const double width = box.width() * barShare(cell.value);
    if (width <= 0)
        return;
    const QRectF bar(box.center().x() - width / 2, box.bottom() - kBarBottom - kBarHeight, width,
                     kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.color(Role::Warm), theme.color(Role::OnWarm), cell.selected));
    painter.drawRoundedRect(bar, kBarHeight / 2, kBarHeight / 2);
}

} // namespace unhunch::ui
