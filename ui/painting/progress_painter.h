#pragma once

#include <QRectF>
#include <vector>

class QPainter;

namespace unhunch::ui {

class Theme;

struct SessionProgressState {
    std::vector<double> seconds; // of each exercise, in order
    int current = 0;             // those before it are done
    double fraction = 0;         // of the current one
    double ease = 0;

    bool operator==(const SessionProgressState&) const = default;
};

// Segments as wide as their exercise is long.
void drawSessionProgress(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
                         const SessionProgressState& state);

} // namespace unhunch::ui
