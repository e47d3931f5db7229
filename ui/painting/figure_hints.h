// What points to the movement rather than belonging to the body: ghost, halo and arrows.
#pragma once

#include "figure/clip.h"
#include "figure/skeleton.h"
#include "figure/skin.h"
#include "figure/view.h"
#include "painting/figure_painter.h"
#include "painting/kernels/kernels.h"

#include <QImage>
#include <vector>

class QPainter;

namespace unhunch::ui {

/// The working areas as spots of light, `pulse` as in FigureRenderer::render.
[[nodiscard]] std::vector<kernels::Spot> spotsOf(const figure::Clip& clip,
                                                 const figure::PoseBlend& pose,
                                                 const figure::Skeleton& body,
                                                 const figure::Camera& camera, double pulse);
/// A breath of light around each spot, for what the body covers of it.
void drawHalos(QImage& picture, const std::vector<kernels::Spot>& spots,
               const figure::Camera& camera, const FigureColours& colours);

/// The outline of a pose to come.
struct Ghost {
    struct Dot {
        std::uint16_t x = 0, y = 0;
        std::uint8_t alpha = 0;
    };
    std::vector<Dot> dots;
};
/// Only what has moved away from `from` is in it, so that it never looks like another person.
[[nodiscard]] Ghost outlineOf(const figure::Mesh& coming, const figure::Mesh& from,
                              const figure::Camera& camera, const QSize& size);
/// `share`: 0 to 1.
void drawGhost(QImage& picture, const Ghost& ghost, QRgb colour, float share);

/// The arrows shown at this moment; `pulse` as above.
void drawArrows(QPainter& painter, const figure::Clip& clip, const figure::PoseBlend& pose,
                const figure::Skeleton& body, const figure::Camera& camera,
                const FigureColours& colours, double pulse);

} // namespace unhunch::ui
