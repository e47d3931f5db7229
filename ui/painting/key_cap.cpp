#include "painting/key_cap.h"

#include "painting/shapes.h"
#include "painting/text_block.h"
#include "painting/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr double kTint = 0.12;
} // namespace

KeyCap keyCap(double scale) {
    return {22 * scale, 13 * scale, 6 * scale, 6 * scale};
}

KeyCap sessionKeyCap(double scale) {
    return {28 * scale, 17 * scale, 6 * scale, 8 * scale};
}

QSizeF keyCapSize(const QString& key, const KeyCap& cap) {
    const double text =
        QFontMetricsF(typeFontPx(Type::CaptionStrong, cap.pixels)).horizontalAdvance(key);
    return {std::max(cap.height, text + 2 * cap.padding), cap.height};
}

void drawKeyCap(QPainter& painter, const QPointF& topLeft, const QString& key, const QColor& text,
                const KeyCap& cap) {
    const QRectF box(topLeft, keyCapSize(key, cap));
    drawBox(painter, box, cap.radius, withAlpha(text, kTint));
    drawLine(painter, box, Qt::AlignHCenter, key, typeFontPx(Type::CaptionStrong, cap.pixels),
             text);
}

} // namespace unhunch::ui
