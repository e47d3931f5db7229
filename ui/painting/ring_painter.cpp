#include "painting/ring_painter.h"

#include "painting/shapes.h"
#include "painting/text_block.h"
#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr double kEffortStroke = 26;
constexpr double kEaseStroke = 16;
constexpr double kUnitLine = 30;
constexpr double kUnitPixels = 24;
constexpr double kNumberMargin = 0.14; ///< beside the widest number, as a share of the ring
} // namespace

void drawCountdownRing(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
                       const CountdownRingState& state) {
    drawRing(painter, theme, box, scale, state);
    drawRingNumber(painter, theme, box, scale, state);
}

void drawRing(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
              const CountdownRingState& state) {
    const PainterScope scope(painter);
    const double stroke = (kEffortStroke + (kEaseStroke - kEffortStroke) * state.ease) * scale;
    const QRectF ring = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Role::Track), stroke));
    painter.drawEllipse(ring);
    const double fraction = std::clamp(state.fraction, 0.0, 1.0);
    if (fraction > 0) {
        const QColor color = mixed(theme.color(Role::Warm), theme.color(Role::Primary), state.ease);
        painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, -qRound(fraction * 360 * 16));
    }
}

void drawRingNumber(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
                    const CountdownRingState& state) {
    const PainterScope scope(painter);
    const Type type = state.small ? Type::Countdown2 : Type::Countdown;
    const double unit = state.unit.isEmpty() ? 0 : kUnitLine * scale;
    const QPointF centre = box.center() - QPointF(0, unit / 2);
    painter.setPen(theme.color(Role::Text));
    drawDigits(painter, centre, state.number, typeFont(type, scale));
    if (unit > 0) {
        const double top = centre.y() + typeLine(type) * scale / 2;
        drawLine(painter, QRectF(box.left(), top, box.width(), unit), Qt::AlignHCenter, state.unit,
                 typeFontPx(Type::SessionMeta, kUnitPixels * scale), theme.color(Role::Text2));
    }
}

QRectF ringEndBox(const QRectF& box, double scale, double fraction) {
    const double turn = std::clamp(fraction, 0.0, 1.0) * 2 * M_PI;
    const double radius = (box.width() - kEffortStroke * scale) / 2;
    const QPointF end = box.center() + QPointF(std::sin(turn), -std::cos(turn)) * radius;
    const double half = kEffortStroke * scale * 0.8;
    return {end.x() - half, end.y() - half, 2 * half, 2 * half};
}

QRectF ringNumberBox(const QRectF& box) {
    const double margin = box.width() * kNumberMargin;
    return box.adjusted(margin, margin, -margin, -margin);
}

} // namespace unhunch::ui
