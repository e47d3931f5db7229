#include "painting/small_charts.h"

#include "painting/chart_parts.h"
#include "painting/shapes.h"
#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

constexpr double kTop = 8;
constexpr double kRight = 8;
constexpr double kAxisGap = 8;

void gridLine(QPainter& painter, const Theme& theme, const QRectF& plot, double y, int value) {
    const double sharp = std::round(y) + 0.5;
    painter.setPen(QPen(theme.color(Role::Line), 1));
    painter.drawLine(QPointF(plot.left(), sharp), QPointF(plot.right(), sharp));
    drawAxisText(painter, theme, plot.left() - kAxisGap, sharp, Qt::AlignRight,
                 QString::number(value));
}

QRectF plotOf(const Theme& theme, const QRectF& box) {
    const double left = axisWidth(theme, QStringLiteral("10")) + kAxisGap + 2;
    return box.adjusted(left, kTop, -kRight, -22 * theme.look().textScale);
}

double axisTop(const MinutesData& data) {
    const double most =
        data.minutes.empty() ? 0 : *std::max_element(data.minutes.begin(), data.minutes.end());
    return std::max(15.0, 5 * std::ceil(most / 5));
}

} // namespace

void drawSparkline(QPainter& painter, const Theme& theme, const QRectF& box,
                   const SparklineData& data) {
    const PainterScope scope(painter);
    const QRectF plot = plotOf(theme, box);
    const auto y = [&](double value) { return plot.bottom() - plot.height() * value / 10; };
    const auto x = [&](std::size_t day) {
        const auto last = static_cast<double>(std::max<std::size_t>(2, data.noted.size()) - 1);
        return plot.left() + plot.width() * static_cast<double>(day) / last;
    };
    for (const int value : {0, 5, 10})
        gridLine(painter, theme, plot, y(value), value);
    std::vector<QLineF> lines;
    std::optional<QPointF> last;
    for (std::size_t day = 0; day < data.median.size(); ++day) {
        std::optional<QPointF> next;
        if (const auto& value = data.median.at(day))
            next = QPointF(x(day), y(*value));
        appendSegment(lines, last, next);
    }
    drawSegments(painter, lines, theme.color(Role::Text3), 2);
    std::size_t newest = data.noted.size();
    for (std::size_t day = 0; day < data.noted.size(); ++day) {
        if (data.noted.at(day))
            newest = day;
    }
    painter.setBrush(theme.color(Role::Warm));
    for (std::size_t day = 0; day < data.noted.size(); ++day) {
        if (!data.noted.at(day))
            continue;
        const bool isNewest = day == newest;
        painter.setPen(isNewest ? QPen(theme.color(Role::Bg), 2) : QPen(Qt::NoPen));
        const double radius = isNewest ? 6 : 3.6;
        painter.drawEllipse(QPointF(x(day), y(*data.noted.at(day))), radius, radius);
    }
    const double text = box.bottom() - 3 - 4.5 * theme.look().textScale;
    drawAxisText(painter, theme, plot.left(), text, Qt::AlignLeft, data.firstLabel);
    drawAxisText(painter, theme, plot.right(), text, Qt::AlignRight, data.lastLabel);
}

void drawMinutes(QPainter& painter, const Theme& theme, const QRectF& box,
                 const MinutesData& data) {
    const PainterScope scope(painter);
    const QRectF plot = plotOf(theme, box).adjusted(2, 2, 4, -4);
    const double top = axisTop(data);
    const auto y = [&](double value) { return plot.bottom() - plot.height() * value / top; };
    for (int i = 0; i <= 3; ++i)
        gridLine(painter, theme, plot, y(top * i / 3), qRound(top * i / 3));
    const double day = plot.width() / std::max<double>(1, static_cast<double>(data.minutes.size()));
    const double bar = day * 0.68;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::Primary));
    for (std::size_t i = 0; i < data.minutes.size(); ++i) {
        const double minutes = data.minutes.at(i);
        if (minutes <= 0)
            continue;
        const QRectF box2(plot.left() + static_cast<double>(i) * day + (day - bar) / 2, y(minutes),
                          bar, y(0) - y(minutes));
        painter.drawRoundedRect(box2, std::min(3.0, bar / 2), std::min(3.0, bar / 2));
    }
    const double text = box.bottom() - 6 - 4.5 * theme.look().textScale;
    for (std::size_t i = 0; i < data.labels.size(); ++i) {
        const bool last = i > 0 && i + 1 == data.labels.size();
        const double at = plot.left() + (data.labels.at(i).first + (last ? 1 : 0)) * day;
        drawAxisText(painter, theme, at, text, last ? Qt::AlignRight : Qt::AlignLeft,
                     data.labels.at(i).second);
    }
}

int heatStep(int pain) {
    return std::clamp((pain + 1) / 2, 0, 5);
}

void drawHeatCell(QPainter& painter, const Theme& theme, const QRectF& box, std::optional<int> pain,
                  bool today, bool hovered) {
    const PainterScope scope(painter);
    constexpr double kRadius = 9;
    if (pain) {
        const int step = heatStep(*pain);
        const auto role = [step](Role first) {
            return static_cast<Role>(static_cast<int>(first) + step);
        };
        drawBox(painter, box, kRadius, theme.color(role(Role::C0)));
        painter.setFont(theme.font(Type::SmallStrong));
        painter.setPen(theme.color(role(Role::OnC0)));
        painter.drawText(box, Qt::AlignCenter, QString::number(*pain));
    } else {
        drawBox(painter, box, kRadius, {}, theme.color(Role::Line));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Text3));
        painter.drawEllipse(box.center(), 2, 2);
    }
    if (today || hovered)
        drawBox(painter, box, kRadius, {}, theme.color(today ? Role::Primary : Role::Ctl),
                today ? 2 : 1);
}

void drawInterval(QPainter& painter, const Theme& theme, const QRectF& box,
                  const IntervalData& data) {
    const PainterScope scope(painter);
    const auto x = [&](double value) {
        const double share = std::clamp(value / data.limit, -1.0, 1.0);
        return box.center().x() + share * box.width() / 2;
    };
    const double y = box.center().y();
    painter.setPen(QPen(theme.color(Role::Line2), 1.5));
    painter.drawLine(QPointF(x(0), box.top()), QPointF(x(0), box.bottom()));
    const bool clear = data.low > 0 || data.high < 0;
    const QColor color = theme.color(clear ? Role::Primary : Role::Text3);
    drawSegments(painter, {QLineF(x(data.low), y, x(data.high), y)}, color, 4);
    drawRing(painter, {x(data.middle), y}, 6, clear ? color : theme.color(Role::Bg), color, 2.5);
}

} // namespace unhunch::ui
