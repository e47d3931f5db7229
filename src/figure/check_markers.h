// Points and bones by which the check follows a moving body. Private to this room.
#pragma once

#include "figure/skeleton.h"

#include <array>
#include <string_view>

namespace unhunch::figure {

inline constexpr std::size_t kMarkerCount = 19;
/// Joints, skull, palms and balls of the feet; of a pair the left one first.
[[nodiscard]] std::array<Vec3, kMarkerCount> markersOf(const Skeleton& skeleton);
[[nodiscard]] std::string_view markerName(std::size_t marker);
/// The same place of the other side.
[[nodiscard]] std::size_t mirroredMarker(std::size_t marker);

/// Bones whose turning is followed.
inline constexpr std::array<Bone, 15> kTurningBones{
    Bone::pelvis,      Bone::chest,        Bone::head,      Bone::upperArmLeft, Bone::upperArmRight,
    Bone::forearmLeft, Bone::forearmRight, Bone::handLeft,  Bone::handRight,    Bone::thighLeft,
    Bone::thighRight,  Bone::shinLeft,     Bone::shinRight, Bone::footLeft,     Bone::footRight};

} // namespace unhunch::figure
