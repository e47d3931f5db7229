#include "painting/body_map_painter.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <algorithm>

namespace unhunch::ui {
namespace {

constexpr double kFadeTop = 0.86 * 402;
constexpr double kFadeBottom = 402;
constexpr double kTouchSlack = 9;

QLinearGradient bodyGradient(const Theme& theme, const QRectF& bounds) {
    QLinearGradient gradient(bounds.left() + 0.2 * bounds.width(), bounds.top(),
                             bounds.left() + 0.7 * bounds.width(), bounds.bottom());
    gradient.setColorAt(0, theme.color(Role::FigBody));
    gradient.setColorAt(1, theme.color(Role::FigBody2));
    return gradient;
}

void paintBody(QPainter& painter, const Theme& theme) {
    painter.setPen(Qt::NoPen);
    const QRectF head(123, 10, 54, 68);
    painter.setBrush(bodyGradient(theme, head));
    painter.drawEllipse(head);
    const QPainterPath& half = bodyHalf();
    painter.setBrush(bodyGradient(theme, half.boundingRect()));
    painter.drawPath(half);
    painter.save();
    painter.setTransform(QTransform(-1, 0, 0, 1, 300, 0), true);
    painter.drawPath(half);
    painter.restore();
    // The hips fade out instead of ending in a cut.
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    QLinearGradient fade(0, kFadeTop, 0, kFadeBottom);
    fade.setColorAt(0, Qt::black);
    fade.setColorAt(1, Qt::transparent);
    painter.fillRect(QRectF(-100, -100, 500, 600), fade);
}

QPixmap bodyPixmap(const Theme& theme, const QSizeF& size, double ratio) {
    const QString key = QStringLiteral("body|%1|%2|%3|%4")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(theme.isDark() ? 1 : 0);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(bodyTransform(QRectF(QPointF(), size)));
    paintBody(painter, theme);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawZone(QPainter& painter, const Theme& theme, const QTransform& transform, int zone,
              const BodyMapState& state) {
    const QPainterPath path = transform.map(bodyZone(zone));
    const double scale = transform.m11();
    const bool on = state.selected.at(static_cast<std::size_t>(zone));
    const QColor fill = on                      ? theme.color(Role::Warm)
                        : zone == state.hovered ? theme.color(Role::ZoneHover)
                                                : theme.color(Role::Zone);
    painter.setBrush(fill);
    painter.setPen(QPen(on ? theme.color(Role::OnWarm) : theme.color(Role::ZoneLine),
                        (on ? 2.0 : 1.2) * std::max(scale, 0.7), Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPath(path);
    if (on) {
        const int tick = std::max(10, qRound(18 * scale));
        QRectF box(0, 0, tick, tick);
        box.moveCenter(transform.map(bodyZoneCentre(zone)));
        drawIcon(painter, box, QStringLiteral("check"), IconWeight::Bold, tick,
                 theme.color(Role::OnWarm));
    }
}

} // namespace

QTransform bodyTransform(const QRectF& box) {
    const QRectF view = bodyViewBox();
    const double scale = std::min(box.width() / view.width(), box.height() / view.height());
    QTransform transform;
    transform.translate(box.center().x() - view.center().x() * scale,
                        box.center().y() - view.center().y() * scale);
    transform.scale(scale, scale);
    return transform;
}

void drawBodyMap(QPainter& painter, const Theme& theme, const QRectF& box,
                 const BodyMapState& state) {
    const PainterScope scope(painter);
    painter.drawPixmap(box.topLeft(),
                       bodyPixmap(theme, box.size(), painter.device()->devicePixelRatioF()));
    const QTransform transform = bodyTransform(box);
    for (int zone = 0; zone < kBodyZoneCount; ++zone)
        drawZone(painter, theme, transform, zone, state);
    if (state.focused >= 0) {
        const QPainterPath path = transform.map(bodyZone(state.focused));
        painter.setClipPath(path);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(theme.color(Role::Focus), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
}

int bodyZoneAt(const QRectF& box, const QPointF& point) {
    const QTransform transform = bodyTransform(box);
    const QPointF body = transform.inverted().map(point);
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        if (bodyZone(zone).contains(body))
            return zone;
    }
    const double slack = kTouchSlack / transform.m11() / 2;
    const QRectF finger(body.x() - slack, body.y() - slack, 2 * slack, 2 * slack);
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        if (bodyZone(zone).intersects(finger))
            return zone;
    }
    return -1;
}

} // namespace unhunch::ui
