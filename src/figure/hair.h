// The line where the hair begins and how thick it lies on the skull, by style.
#pragma once

#include "figure/skin.h"

#include <array>

namespace unhunch::figure {

struct HairCut {
    struct Point {
        float forward, up; ///< of the line, in the skull
    };
    std::array<Point, 8> line; ///< from the back to the front
    float thickness;           ///< metres on the crown

    /// Metres above the line at a place on the skull; negative on the face and the nape.
    [[nodiscard]] float aboveLine(const Vec3& local) const;
    /// Metres the hair adds to the skull there.
    [[nodiscard]] float thicknessAt(const Vec3& local, float above) const;
};
[[nodiscard]] const HairCut& hairCutOf(Hair hair);
[[nodiscard]] Material hairMaterial(Hair hair);

} // namespace unhunch::figure
