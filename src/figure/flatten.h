// Flesh does not go through what it rests on.
#pragma once

#include "figure/skin.h"

namespace unhunch::figure {

// Shared with the meshes of the props.
inline constexpr float kChairBackThickness = 0.03F;
inline constexpr float kChairBackGap = 0.10F; ///< between seat and back rest
inline constexpr float kSlabRim = 0.018F;     ///< radius of a seat's edge
inline constexpr float kCushionGives = 0.4F;  ///< share of its height a cushion lets the body in

/// Presses the body's vertices flat on the floor (1 mm above it), on seats and backs of chairs, on
/// cushions and on walls, and the trunk under the palms that lie on it. Notes in the mesh how low
/// the body was before. Normals stay as they are.
void flatten(const Skeleton& skeleton, const std::vector<Prop>& props, Mesh& mesh);

} // namespace unhunch::figure
