// The shoulder blades, seen through the shirt.
#pragma once

#include "figure/sculpture.h"

namespace unhunch::figure {

/// Raises the back over both blades, which glide over the ribs with the collar bones. After the
/// normals are made, since a slope of a few millimetres is seen by its shading more than its
/// height.
void raiseShoulderBlades(const Skeleton& skeleton, Mesh& mesh);

} // namespace unhunch::figure
