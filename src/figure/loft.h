// Cross-sections on the way to a mesh, and how few become many.
#pragma once

#include "figure/skin.h"

#include <vector>

namespace unhunch::figure {

/// A station with what the loft needs besides its outline.
struct Slice {
    Station outline;
    float exponent = 2; ///< of the superellipse: 2 an ellipse, more a rounded square
    float along = 0;    ///< the coordinate where materials change
    float blend = 0;    ///< metres over which the smooth union rounds a seam here; 0 for none
};
using Slices = std::vector<Slice>;

/// A curve through `coarse`, with `steps` slices to each of its spans. `coarse` holds at least two.
void refine(const Slices& coarse, int steps, Slices& fine);

/// Slices in `frame` at `centre` (local), upright along the frame's y: the usual case.
[[nodiscard]] Slice sliceIn(const Frame& frame, const Vec3& centre, float width, float ahead,
                            float behind, float exponent = 2, float along = 0, float blend = 0);

/// A ball: `count` slices along the frame's y through `centre` (local), half axes `radii`.
void appendEllipsoid(const Frame& frame, const Vec3& centre, const Vec3& radii, float blend,
                     int count, Slices& slices);

/// Round slices along a line, their sides carried on without a twist. At least two points.
struct Bead {
    Vec3 at;
    float radius = 0;
};
void appendTube(const Bead* beads, std::size_t count, float blend, Slices& slices);

} // namespace unhunch::figure
