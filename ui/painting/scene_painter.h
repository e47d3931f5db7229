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
    bool mist = false;  // the strip has no edge: a mat may end above it
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

// The session's room: wall and floor in the colours of effort or ease, disc and the dotted limit of
// a breath. The floor has no edge: its colour comes up like mist before wall and disc, so that a
// mat lies on it wherever it ends. Under stronger contrast it has one. `ease` runs from 0 (effort)
// to 1 for the 600 ms change.
struct Stage {
    double ease = 0;
    double scale = 1;
    double breathRadius = 0; // at scale 1; 0 when this is not a breathing exercise
    bool dimmed = false;
};
void drawStage(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage);
// The parts of it, from behind, for a disc that breathes in a room that stays.
void drawStageWall(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage);
void drawStageDisc(QPainter& painter, const Theme& theme, const QRectF& box, const Stage& stage);
QRectF stageDiscBox(const QRectF& box, const Stage& stage);
// `box` may be wider than the other parts' or begin lower, `top` is theirs.
void drawStageFloor(QPainter& painter, const Theme& theme, const QRectF& box, double top,
                    const Stage& stage);

} // namespace unhunch::ui
