#pragma once

#include "painting/small_charts.h"
#include "painting/theme.h"

#include <QDate>
#include <QWidget>

namespace unhunch::ui {

// Two weeks of pain at a glance. Accessible: a picture described by the summary.
class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(const Theme& theme, QWidget* parent = nullptr);

    void setData(SparklineData chart, const QString& summary);
    QSize sizeHint() const override { return {320, m_theme.px(138)}; }
    QSize minimumSizeHint() const override { return {200, m_theme.px(112)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    SparklineData m_data;
};

// Minutes of movement a day, as bars. Accessible: a picture described by the summary.
class MinutesChart : public QWidget {
    Q_OBJECT
public:
    explicit MinutesChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(MinutesData chart, const QString& summary);
    QSize sizeHint() const override { return {548, m_theme.px(208)}; }
    QSize minimumSizeHint() const override { return {240, m_theme.px(160)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    MinutesData m_data;
};

// A change with its interval around "no change". Accessible: a picture described by the summary.
class IntervalMark : public QWidget {
    Q_OBJECT
public:
    explicit IntervalMark(const Theme& theme, QWidget* parent = nullptr);

    void setData(IntervalData chart, const QString& summary);
    QSize sizeHint() const override { return {200, 24}; }
    QSize minimumSizeHint() const override { return {120, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    IntervalData m_data;
};

// Pain by day as a calendar of numbers, Monday or Sunday first by locale. Accessible: a picture
// described by the summary.
class HeatCalendar : public QWidget {
    Q_OBJECT
public:
    struct Day {
        QDate date;
        std::optional<int> pain;
    };

    explicit HeatCalendar(const Theme& theme, QWidget* parent = nullptr);

    // Consecutive days, the oldest first.
    void setDays(std::vector<Day> days, const QDate& today, const QString& summary);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int offset() const; // empty cells before the first day
    QRectF cell(int index) const;

    const Theme& m_theme;
    std::vector<Day> m_days;
    QDate m_today;
    int m_hovered = -1;
};

} // namespace unhunch::ui
