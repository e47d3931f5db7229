// The collar bones, seen through the shirt.
#pragma once

#include "figure/skin.h"

namespace unhunch::figure {

/// Raises a low ridge from the breastbone to the shoulder on both sides. After the normals are
/// made, since it is seen by its shading.
void raiseCollarBones(const Skeleton& skeleton, Mesh& mesh);

} // namespace unhunch::figure
