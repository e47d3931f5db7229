#pragma once

#include <QPainterPath>
#include <QPointF>

namespace unhunch::ui {

inline constexpr int kBodyZoneCount = 10;

// Back view of the body in a box of 272 x 388 that starts at (14, 4). Zones count from 0 in the
// order neck, left and right shoulder, left blade, between the blades, right blade, left ribs,
// lower mid-back, right ribs, low back; left and right are the person's own.
const QPainterPath& bodyHalf(); // the left one; the right is its mirror at x = 150
const QPainterPath& bodyZone(int zone);
QPointF bodyZoneCentre(int zone);
QRectF bodyViewBox();

// The zone an arrow key leads to: the nearest in that direction, or `from` if there is none.
int nearestBodyZone(int from, Qt::Key arrow);

} // namespace unhunch::ui
