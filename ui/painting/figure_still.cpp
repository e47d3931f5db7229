#include "painting/figure_still.h"

#include "painting/shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace unhunch::ui {
namespace {

/// Of the picture's smaller side.
constexpr double kDisc = 0.72;
constexpr double kUnit = 100; ///< the drawing's own size

/// Head, arms held out and legs apart, in a square of kUnit.
QPainterPath limbs() {
    QPainterPath path(QPointF(24, 44));
    path.cubicTo(36, 40, 44, 39, 50, 39);
    path.cubicTo(56, 39, 64, 40, 76, 44);
    path.moveTo(50, 40);
    path.lineTo(50, 56);
    path.moveTo(36, 84);
    path.lineTo(50, 56);
    path.lineTo(64, 84);
    return path;
}

} // namespace

QRectF stillBox(const QSize& size) {
    const double side = kDisc * std::min(size.width(), size.height());
    return {(size.width() - side) / 2, (size.height() - side) / 2, side, side};
}

QImage paintStill(const FigureColours& colours, const QSize& size) {
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = stillBox(size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(colours.mat));
    painter.drawEllipse(box);
    painter.translate(box.topLeft());
    painter.scale(box.width() / kUnit, box.height() / kUnit);
    const QColor body =
        QColor::fromRgb(colours.materials[static_cast<std::size_t>(figure::Material::leggings)]);
    painter.setBrush(body);
    painter.drawEllipse(QPointF(50, 24), 8.5, 8.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(body, 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(limbs());
    return picture;
}

} // namespace unhunch::ui
