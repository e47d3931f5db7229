#pragma once

#include <QRectF>

class QPainter;

namespace unhunch::ui {

class Theme;

struct PainCell {
    int value = 0;
    double selected = 0; // 0 to 1, for the glide
    double hovered = 0;
    bool before = false;
    bool big = false;
    bool small = false;
};

// One step of the pain scale: a number and a bar that lengthens with it.
void drawPainCell(QPainter& painter, const Theme& theme, const QRectF& box, const PainCell& cell);
double painCellRadius(const PainCell& cell);

} // namespace unhunch::ui
