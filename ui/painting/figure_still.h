// What stands in for an exercise that has no figure: a person's outline on a soft disc.
#pragma once

#include "painting/figure_painter.h"

#include <QImage>

namespace unhunch::ui {

[[nodiscard]] QImage paintStill(const FigureColours& colours, const QSize& size);
[[nodiscard]] QRectF stillBox(const QSize& size);

} // namespace unhunch::ui
