#pragma once

#include <QRectF>

class QPainter;

namespace unhunch::ui {

class Theme;

// The brand mark: four vertebrae easing upright, the mid-back one in apricot. Three bars at 16 px.
void drawMark(QPainter& painter, const Theme& theme, const QRectF& box);

} // namespace unhunch::ui
