#pragma once

#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace unhunch::ui {

class Theme;

// Pain by day as plain numbers; the words and the statistics come from outside.
struct PainChartData {
    struct Mark {
        int day = 0;
        double noted = 0;
        std::optional<double> after;
    };
    struct Band {
        int from = 0;
        int to = 0;
        double value = 0;
    };
    struct Label {
        int day = 0;
        QString text;
    };

    int days = 0; // day 0 is the first
    std::vector<Mark> marks;
    std::vector<std::optional<double>> median; // one a day, gaps stay gaps; empty for none
    std::vector<Band> halves;
    std::vector<Label> labels;
    QString medianTitle; // at the right of the line, e.g. "7-day middle"; empty leaves no room
    QString medianNote;
};

struct ChartLayout {
    QRectF plot;
    double dayWidth = 0;
    double firstX = 0;

    double x(double day) const { return firstX + day * dayWidth; }
    double y(double value, double top = 10) const {
        return plot.bottom() - plot.height() * value / top;
    }
};

ChartLayout painChartLayout(const Theme& theme, const QRectF& box, const PainChartData& data);
// `cursor` is the day under the pointer or the keyboard cursor, -1 for none.
void drawPainChart(QPainter& painter, const Theme& theme, const QRectF& box,
                   const PainChartData& data, int cursor);

enum class ChartSign : std::uint8_t { Noted, After, Median, Half };
// The mark as the legend and the tool tip show it, 22 x 14 or 14 x 14.
void drawChartSign(QPainter& painter, const Theme& theme, const QRectF& box, ChartSign sign);

} // namespace unhunch::ui
