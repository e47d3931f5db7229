#pragma once

#include <QBrush>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace unhunch::ui {

class Theme;

enum class Disc : std::uint8_t { None, Warm, Ease };

struct Scene {
    Disc disc = Disc::Warm;
    QPointF discCentre;
    double discRadius = 0;
    double strip = 0;   // height of the floor strip at the bottom
    double radius = 24; // of the rounded clip
    double angle = 118; // of the background, in CSS degrees
    bool plain = false; // sunk background instead of the gradient
};

// Background, disc, props and floor of a scene. The figure goes on top.
void drawScene(QPainter& painter, const Theme& theme, const QRectF& box, const Scene& scene);
// The soft sun alone, e.g. behind an empty page.
void drawDisc(QPainter& painter, const Theme& theme, Disc disc, const QPointF& centre,
              double radius);
// A linear gradient at a CSS angle over `box`, from `first` at 10 % to `last` at 86 %.
QBrush slantedGradient(const QRectF& box, double degrees, const QColor& first, const QColor& last);

// Where the floor of the session's room begins, at scale 1: above the figure's feet, so that feet
// and mat are on it.
inline constexpr double kStageHorizon = 500;

// The session's room: wall and floor in the colours of effort or ease, disc and the dotted limit of
// a breath, both behind the floor. `ease` runs from 0 (effort) to 1 for the 600 ms change.
struct Stage {
    double ease = 0;
    double scale = 1;
    double breathRadius = 0; // at scale 1; 0 when this is not a breathing exercise
    bool dimmed = false;
};
void drawStage(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage);
// The two parts of it, for a disc that breathes in a room that stays.
void drawStageRoom(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage);
void drawStageDisc(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage);

} // namespace unhunch::ui
