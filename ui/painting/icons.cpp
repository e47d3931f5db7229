#include "painting/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace unhunch::ui {
namespace {

constexpr int kBoldUpTo = 16;

QString pathOf(const QString& name, IconWeight weight) {
    const QString stem = QStringLiteral(":/icons/") + name;
    if (weight == IconWeight::Fill && QFile::exists(stem + QStringLiteral("-fill.svg")))
        return stem + QStringLiteral("-fill.svg");
    if (weight == IconWeight::Bold && QFile::exists(stem + QStringLiteral("-bold.svg")))
        return stem + QStringLiteral("-bold.svg");
    return stem + QStringLiteral(".svg");
}

QPixmap render(const QString& path, int pixels, const QColor& color) {
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icons", qPrintable(path));
    if (!opened)
        return pixmap;
    // QtSvg does not resolve currentColor.
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QPixmap iconPixmap(const QString& name, IconWeight weight, int size, const QColor& color,
                   double devicePixelRatio) {
    const QString path = pathOf(name, weight);
    const QString key = QStringLiteral("%1|%2|%3|%4")
                            .arg(path)
                            .arg(size)
                            .arg(color.name(QColor::HexArgb))
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = render(path, qRound(size * devicePixelRatio), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon makeIcon(const QString& name, IconWeight weight, int size, const QColor& color) {
    QIcon icon;
    for (const double ratio : {1.0, 2.0, 3.0})
        icon.addPixmap(iconPixmap(name, weight, size, color, ratio));
    return icon;
}

void drawIcon(QPainter& painter, const QRectF& box, const QString& name, IconWeight weight,
              int size, const QColor& color) {
    const double ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = iconPixmap(name, weight, size, color, ratio);
    // Whole pixels, or the strokes blur.
    const QPoint corner(qRound(box.center().x() - size / 2.0),
                        qRound(box.center().y() - size / 2.0));
    painter.drawPixmap(corner, pixmap);
}

IconWeight weightForSize(int size) {
    return size <= kBoldUpTo ? IconWeight::Bold : IconWeight::Regular;
}

} // namespace unhunch::ui
