#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace unhunch::ui {

class Theme;

struct CountdownRingState {
    double fraction = 1; // of the ring that is still filled
    QString number;
    QString unit;       // "seconds"
    double ease = 0;    // 0 effort (warm, 26 px stroke) to 1 ease (primary, 16 px)
    bool small = false; // under a phase word of two lines

    bool operator==(const CountdownRingState&) const = default;
};

// A countdown as a ring with round ends and a number in equal cells. `scale` is the session's.
void drawCountdownRing(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
                       const CountdownRingState& state);
// The two parts of it, and where they change, for a window that repaints no more than that: around
// the end of the filled part, and inside the ring.
void drawRing(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
              const CountdownRingState& state);
void drawRingNumber(QPainter& painter, const Theme& theme, const QRectF& box, double scale,
                    const CountdownRingState& state);
QRectF ringEndBox(const QRectF& box, double scale, double fraction);
QRectF ringNumberBox(const QRectF& box);
inline constexpr double kRingDiameter = 292;
inline constexpr double kRingDiameterSmall = 244;

} // namespace unhunch::ui
