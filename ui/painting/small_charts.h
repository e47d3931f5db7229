#pragma once

#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace unhunch::ui {

class Theme;

// Two weeks of pain at a glance: dots for the days noted, their line of middle values.
struct SparklineData {
    std::vector<std::optional<double>> noted;  // one a day
    std::vector<std::optional<double>> median; // one a day
    QString firstLabel;
    QString lastLabel;
};
void drawSparkline(QPainter& painter, const Theme& theme, const QRectF& box,
                   const SparklineData& data);

// Minutes of movement a day.
struct MinutesData {
    std::vector<double> minutes;
    std::vector<std::pair<int, QString>> labels;
};
void drawMinutes(QPainter& painter, const Theme& theme, const QRectF& box, const MinutesData& data);

// One cell of the calendar heat map: the number is always printed, no entry is a dot.
void drawHeatCell(QPainter& painter, const Theme& theme, const QRectF& box, std::optional<int> pain,
                  bool today, bool hovered);
// 0 to 5: the heat step of a pain number.
int heatStep(int pain);

// An estimate with its interval around zero, from -`limit` to `limit`: filled when clear of zero.
struct IntervalData {
    double low = 0;
    double middle = 0;
    double high = 0;
    double limit = 3.8;
};
void drawInterval(QPainter& painter, const Theme& theme, const QRectF& box,
                  const IntervalData& data);

} // namespace unhunch::ui
