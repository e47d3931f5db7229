#pragma once

#include "painting/body_map_shape.h"

#include <array>

class QPainter;
class QTransform;

namespace unhunch::ui {

class Theme;

struct BodyMapState {
    std::array<bool, kBodyZoneCount> selected{};
    int hovered = -1;
    int focused = -1;
};

// From body coordinates into `box`, centred and undistorted.
QTransform bodyTransform(const QRectF& box);
void drawBodyMap(QPainter& painter, const Theme& theme, const QRectF& box,
                 const BodyMapState& state);
// The zone at or within a few pixels of `point`, or -1.
int bodyZoneAt(const QRectF& box, const QPointF& point);

} // namespace unhunch::ui
