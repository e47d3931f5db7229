#include "painting/progress_painter.h"

#include "painting/shapes.h"
#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <numeric>

namespace unhunch::ui {
namespace {
constexpr double kHeight = 12;
constexpr double kGap = 6;
} // namespace

void drawSessionProgress(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
                         const SessionProgressState& state) {
    if (state.seconds.empty())
        return;
    const PainterScope scope(painter);
    const double total = std::accumulate(state.seconds.begin(), state.seconds.end(), 0.0);
    const auto gaps = static_cast<double>(state.seconds.size() - 1);
    const double gap = std::min(kGap * scale, box.width() / (4 * (gaps + 1)));
    const double room = box.width() - gap * gaps;
    const double height = kHeight * scale;
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    double x = 0;
    for (std::size_t i = 0; i < state.seconds.size(); ++i) {
        const double width = room * state.seconds.at(i) / std::max(total, 1e-9);
        const double left = rtl ? box.right() - x - width : box.left() + x;
        const QRectF segment(left, box.center().y() - height / 2, width, height);
        const auto current = static_cast<std::size_t>(std::max(0, state.current));
        drawBox(painter, segment, height / 2,
                theme.color(i < current ? Role::PrimaryMid : Role::Track));
        const double filled = width * std::clamp(state.fraction, 0.0, 1.0);
        if (i == current && filled > 0) {
            QRectF bar(segment);
            bar.setWidth(std::max(filled, std::min(height, width)));
            if (rtl)
                bar.moveRight(segment.right());
            drawBox(painter, bar, height / 2,
                    mixed(theme.color(Role::Warm), theme.color(Role::Primary), state.ease));
        }
        x += width + gap;
    }
}

} // namespace unhunch::ui
