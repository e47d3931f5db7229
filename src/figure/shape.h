// How wide and deep a build is at each place. All builds share one skeleton.
#pragma once

#include "figure/skin.h"

namespace unhunch::figure {

/// Factors on the slight build, whose measures the tables hold.
struct Shape {
    float shoulders = 1; ///< width of the upper chest
    float chest = 1;     ///< depth of the rib cage in front
    float waist = 1;     ///< width
    float belly = 1;     ///< depth in front
    float back = 1;      ///< depth behind
    float hips = 1;      ///< width
    float seat = 1;      ///< buttocks
    float neck = 1;
    float face = 1; ///< width of cheeks and jaw
    float arm = 1;
    float forearm = 1;
    float hand = 1;
    float thigh = 1;
    float shin = 1;
    float foot = 1;
};
[[nodiscard]] Shape shapeOf(Build build);

} // namespace unhunch::figure
