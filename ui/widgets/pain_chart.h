#pragma once

#include "painting/chart_painter.h"
#include "painting/theme.h"

#include <QPixmap>
#include <QWidget>
#include <functional>

namespace unhunch::ui {

class FocusRing;

// The trend of pain. A day cursor follows the mouse or, with focus, left, right, Home and End; the
// lines for it come from setDayText(). Signal: cursorMoved(day), -1 when it leaves.
// Accessible: a picture whose description is the summary; the day text while the cursor is used.
class PainChart : public QWidget {
    Q_OBJECT
public:
    struct DayText {
        QString title;
        QString noted; // empty when nothing was noted
        QString after;
    };

    explicit PainChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(PainChartData chart);
    void setSummary(const QString& summary);
    void setDayText(std::function<DayText(int)> text) { m_dayText = std::move(text); }
    int cursor() const { return m_cursor; }

    QSize sizeHint() const override { return {884, 300}; }
    QSize minimumSizeHint() const override { return {360, 220}; }

signals:
    void cursorMoved(int day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCursorDay(int day);
    void paintTip(QPainter& painter) const;

    const Theme& m_theme;
    PainChartData m_data;
    QString m_summary;
    std::function<DayText(int)> m_dayText;
    int m_cursor = -1;
};

// One entry of a chart's legend: mark and words.
class ChartLegend : public QWidget {
    Q_OBJECT
public:
    ChartLegend(const Theme& theme, ChartSign sign, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double signWidth() const;
    const Theme& m_theme;
    ChartSign m_sign;
    QString m_text;
};

} // namespace unhunch::ui
