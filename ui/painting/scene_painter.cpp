#include "painting/scene_painter.h"

#include "painting/shapes.h"
#include "painting/theme.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>
#include <algorithm>

namespace unhunch::ui {
namespace {

// Session geometry at 1280 x 800.
constexpr QPointF kDiscCentre(400, 300);
constexpr double kDiscRadius = 236;
constexpr double kDimmed = 0.6;
constexpr double kMistTop = 300;
constexpr double kMistBottom = 560;
constexpr double kFloorEdge = 500; // under stronger contrast

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

// A floor that comes up between two heights.
QBrush mist(const QColor& floor, double top, double bottom) {
    QLinearGradient gradient(0, top, 0, bottom);
    // Smooth at both ends: no edge is to be seen.
    for (int i = 0; i <= 8; ++i) {
        const double t = i / 8.0;
        QColor color = floor;
        color.setAlphaF(static_cast<float>(floor.alphaF() * t * t * (3 - 2 * t)));
        gradient.setColorAt(t, color);
    }
    return gradient;
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
        if (scene.mist && !theme.strongerContrast()) {
            painter.fillRect(strip,
                             mist(theme.color(Role::HeroStrip), strip.top(), strip.bottom()));
        } else {
            painter.fillRect(strip, theme.color(Role::HeroStrip));
            painter.fillRect(QRectF(strip.left(), strip.top(), strip.width(), 1),
                             theme.color(Role::HeroLine));
        }
    }
    if (theme.strongerContrast()) {
        painter.setClipping(false);
        drawBox(painter, box, scene.radius, {}, theme.color(Role::Ctl), 2);
    }
}

void drawStage(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage) {
    drawStageWall(painter, theme, box, stage);
    drawStageDisc(painter, theme, box, stage);
    drawStageFloor(painter, theme, box, box.top(), stage);
}

void drawStageWall(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage) {
    const PainterScope scope(painter);
    painter.fillRect(box,
                     mixed(theme.color(Role::StPress2), theme.color(Role::StEase2), stage.ease));
    if (stage.breathRadius > 0) {
        painter.setOpacity(stage.dimmed ? kDimmed : 1.0);
        drawBreathLimit(painter, theme, discCentre(box, stage), stage.scale);
    }
}

void drawStageFloor(QPainter& painter, const Theme& theme, const QRectF& box, double top,
                    const Stage& stage) {
    const PainterScope scope(painter);
    const QColor floor = mixed(theme.color(Role::StPress1), theme.color(Role::StEase1), stage.ease);
    const auto from = [&](double y) {
        const double edge = std::max(box.top(), top + y * stage.scale);
        return QRectF(box.left(), edge, box.width(), std::max(0.0, box.bottom() - edge));
    };
    if (theme.strongerContrast()) {
        painter.fillRect(from(kFloorEdge), floor);
        return;
    }
    painter.fillRect(from(kMistTop),
                     mist(floor, top + kMistTop * stage.scale, top + kMistBottom * stage.scale));
}

QRectF stageDiscBox(const QRectF& box, const Stage& stage) {
    const double radius = (stage.breathRadius > 0 ? stage.breathRadius : kDiscRadius) * stage.scale;
    const QPointF centre = discCentre(box, stage);
    return {centre - QPointF(radius, radius), centre + QPointF(radius, radius)};
}

void drawStageDisc(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage) {
    if (theme.strongerContrast())
        return;
    const PainterScope scope(painter);
    const auto between = [&](Role effort, Role ease) {
        return mixed(theme.color(effort), theme.color(ease), stage.ease);
    };
    painter.setOpacity(stage.dimmed ? kDimmed : 1.0);
    const QRectF disc = stageDiscBox(box, stage);
    drawDiscColours(painter, disc.center(), disc.width() / 2, between(Role::Sun1, Role::Ease1),
                    between(Role::Sun2, Role::Ease2));
}

} // namespace unhunch::ui
