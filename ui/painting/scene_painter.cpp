#include "painting/scene_painter.h"

#include "painting/shapes.h"
#include "painting/theme.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace unhunch::ui {
namespace {

// Session geometry at 1280 x 800.
constexpr QPointF kDiscCentre(400, 300);
constexpr double kDiscRadius = 236;
constexpr double kDimmed = 0.6;

void drawDiscColours(QPainter& painter, const QPointF& centre, double radius, const QColor& inner,
                     const QColor& outer) {
    QRadialGradient gradient(centre - QPointF(0, 0.16 * radius), 1.24 * radius);
    gradient.setColorAt(0, inner);
    gradient.setColorAt(1, outer);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawEllipse(centre, radius, radius);
}

QPointF discCentre(const QRectF& box, const Stage& stage) {
    return box.topLeft() + (kDiscCentre + QPointF(0, stage.breathRadius > 0 ? 6 : 0)) * stage.scale;
}

void drawBreathLimit(QPainter& painter, const Theme& theme, const QPointF& centre, double scale) {
    QPen pen(theme.color(Role::PrimaryMid), 3 * scale, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.7, 4.3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, kDiscRadius * scale, kDiscRadius * scale);
}

} // namespace

QBrush slantedGradient(const QRectF& box, double degrees, const QColor& first, const QColor& last) {
    const double angle = qDegreesToRadians(degrees);
    const QPointF direction(qSin(angle), -qCos(angle));
    const double half =
        (box.width() * qAbs(direction.x()) + box.height() * qAbs(direction.y())) / 2;
    QLinearGradient gradient(box.center() - direction * half, box.center() + direction * half);
    gradient.setColorAt(0.10, first);
    gradient.setColorAt(0.86, last);
    return gradient;
}

void drawDisc(QPainter& painter, const Theme& theme, Disc disc, const QPointF& centre,
              double radius) {
    if (disc == Disc::None || radius <= 0 || theme.strongerContrast())
        return;
    const PainterScope scope(painter);
    const bool warm = disc == Disc::Warm;
    drawDiscColours(painter, centre, radius, theme.color(warm ? Role::Sun1 : Role::Ease1),
                    theme.color(warm ? Role::Sun2 : Role::Ease2));
}

void drawScene(QPainter& painter, const Theme& theme, const QRectF& box, const Scene& scene) {
    const PainterScope scope(painter);
    // Filling the clip path keeps the corners smooth, clipping does not: draw the round
    // background first and clip only what lies on it.
    QPainterPath shape;
    shape.addRoundedRect(box, scene.radius, scene.radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.plain ? QBrush(theme.color(Role::Sunk))
                                 : slantedGradient(box, scene.angle, theme.color(Role::Hero2),
                                                   theme.color(Role::Hero1)));
    painter.drawPath(shape);
    painter.setClipPath(shape);
    drawDisc(painter, theme, scene.disc, box.topLeft() + scene.discCentre, scene.discRadius);
    if (scene.strip > 0) {
        const QRectF strip(box.left(), box.bottom() - scene.strip, box.width(), scene.strip);
        painter.fillRect(strip, theme.color(Role::HeroStrip));
        painter.fillRect(QRectF(strip.left(), strip.top(), strip.width(), 1),
                         theme.color(Role::HeroLine));
    }
    if (theme.strongerContrast()) {
        painter.setClipping(false);
        drawBox(painter, box, scene.radius, {}, theme.color(Role::Ctl), 2);
    }
}

void drawStage(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage) {
    drawStageRoom(painter, theme, box, stage);
    drawStageDisc(painter, theme, box, stage);
}

void drawStageRoom(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage) {
    const PainterScope scope(painter);
    const double s = stage.scale;
    const auto between = [&](Role effort, Role ease) {
        return mixed(theme.color(effort), theme.color(ease), stage.ease);
    };
    painter.fillRect(box, between(Role::StPress2, Role::StEase2));
    if (stage.breathRadius > 0) {
        painter.setOpacity(stage.dimmed ? kDimmed : 1.0);
        drawBreathLimit(painter, theme, discCentre(box, stage), s);
        painter.setOpacity(1);
    }
    const double floor = box.top() + kStageHorizon * s;
    painter.fillRect(QRectF(box.left(), floor, box.width(), box.bottom() - floor),
                     between(Role::StPress1, Role::StEase1));
}

void drawStageDisc(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage) {
    if (theme.strongerContrast())
        return;
    const PainterScope scope(painter);
    painter.setClipRect(QRectF(box.topLeft(), QSizeF(box.width(), kStageHorizon * stage.scale)),
                        Qt::IntersectClip);
    const auto between = [&](Role effort, Role ease) {
        return mixed(theme.color(effort), theme.color(ease), stage.ease);
    };
    painter.setOpacity(stage.dimmed ? kDimmed : 1.0);
    const double radius = stage.breathRadius > 0 ? stage.breathRadius : kDiscRadius;
    drawDiscColours(painter, discCentre(box, stage), radius * stage.scale,
                    between(Role::Sun1, Role::Ease1), between(Role::Sun2, Role::Ease2));
}

} // namespace unhunch::ui
