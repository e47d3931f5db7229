// Bones of arms and legs as frames, and the triangle of two bones. Private to this room.
#pragma once

#include "figure/pose.h"

namespace unhunch::figure {

/// How a hand is turned whose fingers and palm look that way, and a foot by toes and sole.
[[nodiscard]] Quaternion handTurn(Side side, const Vec3& fingers, const Vec3& palm);
[[nodiscard]] Quaternion footTurn(const Vec3& toes, const Vec3& sole);

/// y against `along`, z as near to `front` as that allows.
[[nodiscard]] Frame boneFrame(const Vec3& origin, const Vec3& along, const Vec3& front);
/// Turns a bone about itself so that it shares the hinge axis of the bone above it.
void shareHinge(Frame& bone, const Frame& above);

struct TwoBones {
    Vec3 middle;
    Vec3 end;
    Vec3 pole; ///< unit, at right angles to the line from root to end
};
/// Elbow or knee of two bones from `root` towards `target`, bent to the side of `pole`. `sharpest`:
/// smallest angle between the bones, degrees. Ends short of a target that is too far or too near.
[[nodiscard]] TwoBones twoBones(const Vec3& root, const Vec3& target, float first, float second,
                                const Vec3& pole, float sharpest);
/// Elbow bends to 148, knee to 158 degrees.
inline constexpr float kElbowSharpest = 32;
inline constexpr float kKneeSharpest = 22;

} // namespace unhunch::figure
