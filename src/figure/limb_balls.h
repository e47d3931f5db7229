// Arms and legs as balls along their centre lines: how thick they are and how far their flesh gives
// way, for the check of collisions. Metres.
#pragma once

#include "figure/skeleton.h"

#include <string_view>
#include <vector>

namespace unhunch::figure {

enum class LimbPart : std::uint8_t { upperArm, forearm, hand, fingers, thigh, shin, foot };
[[nodiscard]] std::string_view name(LimbPart part); ///< "upper-arm" ...

/// What two parts may share when they press together without pain: skin, fat, muscle at rest.
[[nodiscard]] float softness(LimbPart part);

struct LimbBall {
    LimbPart part = LimbPart::hand;
    Side side = Side::left;
    Vec3 centre;
    float radius = 0; ///< of the thinner way through the limb
};

/// Lower half of the upper arms, forearms, palms and straight fingers, lower two thirds of the
/// thighs, shins, feet: the rest of the limbs always touches the trunk.
[[nodiscard]] std::vector<LimbBall> limbBalls(const Skeleton& skeleton);

} // namespace unhunch::figure
