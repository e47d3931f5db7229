#include "widgets/chart_widgets.h"

#include "painting/chart_parts.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/theming.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace unhunch::ui {
namespace {
constexpr int kCellHeight = 36;
constexpr double kCellGap = 5;
constexpr int kHeaderHeight = 18;
} // namespace

Sparkline::Sparkline(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void Sparkline::setData(SparklineData chart, const QString& summary) {
    m_data = std::move(chart);
    announceAsGraphic(this, tr("Chart of pain in the last days"), summary);
    update();
}

void Sparkline::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawSparkline(painter, m_theme, QRectF(rect()), m_data);
}

MinutesChart::MinutesChart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void MinutesChart::setData(MinutesData chart, const QString& summary) {
    m_data = std::move(chart);
    announceAsGraphic(this, tr("Chart of minutes of movement by day"), summary);
    update();
}

void MinutesChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawMinutes(painter, m_theme, QRectF(rect()), m_data);
}

IntervalMark::IntervalMark(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void IntervalMark::setData(IntervalData chart, const QString& summary) {
    m_data = chart;
    announceAsGraphic(this, tr("Typical change of pain"), summary);
    update();
}

void IntervalMark::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawInterval(painter, m_theme, QRectF(rect()), m_data);
}

HeatCalendar::HeatCalendar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void HeatCalendar::setDays(std::vector<Day> days, const QDate& today, const QString& summary) {
    m_days = std::move(days);
    m_today = today;
    announceAsGraphic(this, tr("Pain by day"), summary);
    updateGeometry();
    update();
}

int HeatCalendar::offset() const {
    if (m_days.empty())
        return 0;
    return (m_days.front().date.dayOfWeek() - locale().firstDayOfWeek() + 7) % 7;
}

QSize HeatCalendar::sizeHint() const {
    const int weeks = (offset() + static_cast<int>(m_days.size()) + 6) / 7;
    const double height = m_theme.px(kHeaderHeight) + weeks * (m_theme.px(kCellHeight) + kCellGap);
    return {380, qRound(height)};
}

QRectF HeatCalendar::cell(int index) const {
    const int place = index + offset();
    const int week = place / 7;
    const double width = (this->width() - 6 * kCellGap) / 7.0;
    const double height = m_theme.px(kCellHeight);
    const QRectF box((place % 7) * (width + kCellGap),
                     m_theme.px(kHeaderHeight) + kCellGap + week * (height + kCellGap), width,
                     height);
    return mirrored(this, box, QRectF(rect()));
}

void HeatCalendar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    for (int column = 0; column < 7; ++column) {
        const int day = (static_cast<int>(locale().firstDayOfWeek()) - 1 + column) % 7 + 1;
        QRectF head = cell(column - offset());
        head.setTop(0);
        head.setHeight(m_theme.px(kHeaderHeight));
        drawLine(painter, head, Qt::AlignHCenter,
                 locale().standaloneDayName(day, QLocale::NarrowFormat),
                 m_theme.font(Type::Caption), m_theme.color(Role::Text3));
    }
    for (int i = 0; i < static_cast<int>(m_days.size()); ++i) {
        const Day& day = m_days.at(static_cast<std::size_t>(i));
        drawHeatCell(painter, m_theme, cell(i), day.pain, day.date == m_today, i == m_hovered);
    }
}

void HeatCalendar::mouseMoveEvent(QMouseEvent* event) {
    int found = -1;
    for (int i = 0; i < static_cast<int>(m_days.size()); ++i) {
        if (cell(i).contains(event->position()))
            found = i;
    }
    if (found == m_hovered)
        return;
    m_hovered = found;
    setToolTip(found < 0 ? QString()
                         : locale().toString(m_days.at(static_cast<std::size_t>(found)).date,
                                             QLocale::LongFormat));
    update();
}

void HeatCalendar::leaveEvent(QEvent* /*event*/) {
    m_hovered = -1;
    update();
}

} // namespace unhunch::ui
