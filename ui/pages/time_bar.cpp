#include "pages/time_bar.h"

#include "painting/shapes.h"
#include "widgets/theming.h"

#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr double kRadius = 4;
constexpr double kGap = 3;
constexpr int kSwatch = 12;
} // namespace

QColor colourOf(const Theme& theme, TimePart::Kind kind) {
    switch (kind) {
    case TimePart::Kind::loosen:
        return theme.color(Role::Primary);
    case TimePart::Kind::strengthen:
        return theme.color(Role::Warm);
    case TimePart::Kind::breathe:
        return theme.color(Role::PrimaryMid);
    case TimePart::Kind::own:
        return theme.color(Role::WarmMid);
    case TimePart::Kind::wait:
        return theme.color(Role::Line2);
    }
    return {};
}

TimeBar::TimeBar(const Theme& theme) : m_theme(theme) {
    setObjectName(QStringLiteral("timeBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void TimeBar::setParts(const std::vector<TimePart>& parts) {
    m_parts = parts;
    update();
}

void TimeBar::paintEvent(QPaintEvent* /*event*/) {
    Milliseconds total{0};
    for (const TimePart& part : m_parts) {
        total += part.length;
    }
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF all(rect());
    if (total == Milliseconds{0}) {
        drawBox(painter, all, kRadius, m_theme.color(Role::Sunk));
        return;
    }
    double x = 0;
    for (const TimePart& part : m_parts) {
        const double share =
            static_cast<double>(part.length.count()) / static_cast<double>(total.count());
        const QRectF box(x, 0, std::max(1.0, share * all.width() - kGap), all.height());
        drawBox(painter, mirrored(this, box, all), std::min(kRadius, box.width() / 2),
                colourOf(m_theme, part.kind));
        x += share * all.width();
    }
}

TimeSwatch::TimeSwatch(const Theme& theme, TimePart::Kind kind) : m_theme(theme), m_kind(kind) {
    setFixedSize(kSwatch, kSwatch);
    followTheme(this, theme);
}

void TimeSwatch::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    drawBox(painter, QRectF(rect()), kRadius, colourOf(m_theme, m_kind));
}

} // namespace unhunch::ui
