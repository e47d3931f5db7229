#include "painting/shapes.h"

#include "painting/metrics.h"
#include "painting/theme.h"

#include <QImage>
#include <QPixmapCache>
#include <algorithm>
#include <array>
#include <vector>

namespace unhunch::ui {
namespace {

constexpr int kBoxPasses = 3;

struct Shadow {
    double offset;
    double blur; // as in CSS: twice the standard deviation
    Role light;
};

// One pass of a moving average over a line of alpha values `step` bytes apart.
void averageLine(uchar* line, int count, qsizetype step, int radius, std::vector<uchar>& copy) {
    for (int i = 0; i < count; ++i)
        copy[static_cast<std::size_t>(i)] = line[i * step];
    const auto at = [&](int i) {
        return i < 0 || i >= count ? 0 : static_cast<int>(copy[static_cast<std::size_t>(i)]);
    };
    const int window = 2 * radius + 1;
    int sum = 0;
    for (int i = -radius; i <= radius; ++i)
        sum += at(i);
    for (int i = 0; i < count; ++i) {
        line[i * step] = static_cast<uchar>(sum / window);
        sum += at(i + radius + 1) - at(i - radius);
    }
}

void blurAlpha(QImage& alpha, int radius) {
    std::vector<uchar> copy(static_cast<std::size_t>(std::max(alpha.width(), alpha.height())));
    for (int pass = 0; pass < kBoxPasses; ++pass) {
        for (int y = 0; y < alpha.height(); ++y)
            averageLine(alpha.scanLine(y), alpha.width(), 1, radius, copy);
        for (int x = 0; x < alpha.width(); ++x)
            averageLine(alpha.bits() + x, alpha.height(), alpha.bytesPerLine(), radius, copy);
    }
}

// A blurred rounded square whose middle `2` pixels stretch.
QPixmap shadowTile(int core, double radius, double blur, const QColor& color, double ratio) {
    const int side = qRound((core + 2 * kFloatShadowMargin) * ratio);
    QImage alpha(side, side, QImage::Format_Alpha8);
    alpha.fill(0);
    {
        QPainter painter(&alpha);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(ratio, ratio);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawRoundedRect(QRectF(kFloatShadowMargin, kFloatShadowMargin, core, core), radius,
                                radius);
    }
    blurAlpha(alpha, std::max(1, qRound(blur * ratio / 2.0 * 0.94)));
    QImage tinted(side, side, QImage::Format_ARGB32_Premultiplied);
    tinted.fill(color);
    QPainter painter(&tinted);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(0, 0, alpha);
    painter.end();
    return QPixmap::fromImage(tinted);
}

void drawNinePatch(QPainter& painter, const QRectF& target, const QPixmap& tile, double ratio) {
    const double side = tile.width() / ratio;
    const double corner = (side - 2) / 2;
    const std::array<double, 4> from{0, corner, side - corner, side};
    const std::array<double, 4> x{target.left(), target.left() + corner, target.right() - corner,
                                  target.right()};
    const std::array<double, 4> y{target.top(), target.top() + corner, target.bottom() - corner,
                                  target.bottom()};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            const QRectF source(from.at(column) * ratio, from.at(row) * ratio,
                                (from.at(column + 1) - from.at(column)) * ratio,
                                (from.at(row + 1) - from.at(row)) * ratio);
            painter.drawPixmap(
                QRectF(QPointF(x.at(column), y.at(row)), QPointF(x.at(column + 1), y.at(row + 1))),
                tile, source);
        }
    }
}

void drawShadow(QPainter& painter, const Theme& theme, const QRectF& rect, double radius,
                const Shadow& shadow) {
    const QColor color = theme.color(shadow.light);
    if (color.alpha() == 0)
        return;
    // The stretched middle must lie where the blur is flat, in both directions.
    const int core = 2 * qRound(radius + shadow.blur) + 2;
    if (rect.width() < 8 || rect.height() < 8)
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    const int fitted =
        std::min({core, static_cast<int>(rect.width()), static_cast<int>(rect.height())});
    const QString key = QStringLiteral("shadow|%1|%2|%3|%4|%5")
                            .arg(fitted)
                            .arg(radius)
                            .arg(shadow.blur)
                            .arg(color.name(QColor::HexArgb))
                            .arg(ratio);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = shadowTile(fitted, radius, shadow.blur, color, ratio);
        QPixmapCache::insert(key, tile);
    }
    const double m = kFloatShadowMargin;
    drawNinePatch(painter, rect.adjusted(-m, -m, m, m).translated(0, shadow.offset), tile, ratio);
}

} // namespace

void drawBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
             const QColor& outline, double outlineWidth) {
    if (outline.isValid() && fill.isValid()) {
        // Outline and fill as two shapes: a stroked fill shows a pale seam at the corners.
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        const double half = outlineWidth / 2;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half,
                                radius - half);
    } else if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, radius, radius);
    }
    if (outline.isValid()) {
        const double half = outlineWidth / 2;
        painter.setPen(QPen(outline, outlineWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half,
                                radius - half);
    }
}

void drawFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, double radius) {
    const double out = size::kFocusGap + size::kFocusWidth / 2;
    painter.setPen(QPen(theme.color(Role::Focus), size::kFocusWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + out, radius + out);
}

void drawThumbShadow(QPainter& painter, const Theme& theme, const QRectF& rect, double radius) {
    QColor color = theme.color(Role::ShadowSmall);
    painter.setPen(Qt::NoPen);
    for (const double grow : {0.5, 1.0}) {
        painter.setBrush(withAlpha(color, color.alphaF() * 0.6));
        painter.drawRoundedRect(rect.adjusted(-grow / 2, 0.5, grow / 2, 0.5 + grow), radius,
                                radius);
    }
}

void drawFloatShadow(QPainter& painter, const Theme& theme, const QRectF& rect, double radius) {
    const double far = theme.isDark() ? 14 : 10;
    const double blur = theme.isDark() ? 34 : 28;
    drawShadow(painter, theme, rect, radius, {far, blur, Role::ShadowFar});
    drawShadow(painter, theme, rect, radius, {1, 2, Role::ShadowNear});
    const QColor rim = theme.color(Role::ShadowRim);
    if (rim.alpha() > 0)
        drawBox(painter, rect.adjusted(-1, -1, 1, 1), radius + 1, {}, rim);
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    const float t = static_cast<float>(std::clamp(share, 0.0, 1.0));
    const auto blend = [t](float a, float b) { return a + (b - a) * t; };
    return QColor::fromRgbF(blend(from.redF(), to.redF()), blend(from.greenF(), to.greenF()),
                            blend(from.blueF(), to.blueF()), blend(from.alphaF(), to.alphaF()));
}

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return color;
}

} // namespace unhunch::ui
