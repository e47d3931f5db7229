#include "painting/key_cap.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr double kHeight = 22;
constexpr double kPadding = 6;
constexpr double kTint = 0.12;
} // namespace

QSizeF keyCapSize(const QString& key, double scale) {
    const double text = QFontMetricsF(typeFont(Type::CaptionStrong, scale)).horizontalAdvance(key);
    return {std::max(kHeight * scale, text + 2 * kPadding * scale), kHeight * scale};
}

void drawKeyCap(QPainter& painter, const QPointF& topLeft, const QString& key, const QColor& text,
                double scale) {
    const QRectF box(topLeft, keyCapSize(key, scale));
    drawBox(painter, box, size::kRadiusKey * scale, withAlpha(text, kTint));
    painter.setFont(typeFont(Type::CaptionStrong, scale));
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, key);
}

} // namespace unhunch::ui
