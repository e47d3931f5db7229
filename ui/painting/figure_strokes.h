// Fine strokes on the surface of the body: face, hair and the folds of joints and clothes. Each is
// drawn only where the surface can be seen.
#pragma once

#include "figure/skeleton.h"
#include "figure/skin.h"
#include "figure/view.h"
#include "painting/figure_painter.h"
#include "painting/figure_raster.h"

#include <QColor>
#include <vector>

class QPainter;

namespace unhunch::ui {

struct StrokePoint {
    figure::Vec3 at; ///< on the surface
    figure::Vec3 normal;
};

struct SurfaceStroke {
    std::vector<StrokePoint> points;
    QColor colour;
    float width = 0.005F;  ///< metres, at its middle
    float ends = 0.4F;     ///< width of the ends, as a share
    float buried = 0.012F; ///< metres of surface in front that do not hide it
    float facing = 0.22F;  ///< least cosine between normal and eye
};

/// Eyes, brows and mouth.
void addFace(std::vector<SurfaceStroke>& strokes, const figure::Skeleton& body,
             const FigureColours& colours);
/// A few strands of the hair, or folds of the scarf.
void addStrands(std::vector<SurfaceStroke>& strokes, const figure::Skeleton& body,
                const figure::Look& look, const FigureColours& colours);
/// At elbows, knees and waist when they are bent.
void addCreases(std::vector<SurfaceStroke>& strokes, const figure::Skeleton& body,
                const FigureColours& colours);

/// The places whose depth decides what is seen, stroke after stroke.
[[nodiscard]] std::vector<DepthProbe> probesOf(const std::vector<SurfaceStroke>& strokes,
                                               const figure::Camera& camera);
/// `probes` as filled by FigureRaster::draw.
void drawStrokes(QPainter& painter, const std::vector<SurfaceStroke>& strokes,
                 const std::vector<DepthProbe>& probes, const figure::Camera& camera);

} // namespace unhunch::ui
