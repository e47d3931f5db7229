// Parts that were joined become one skin.
#pragma once

#include "figure/sculpture.h"

namespace unhunch::figure {

/// Moves every vertex near a partner part onto the smooth union of both (polynomial smooth
/// minimum of their distances), so that overlaps and seams vanish; vertices a partner hides are
/// sunk a little, and the places' common normals are kept in the sculpture.
void growTogether(Sculpture& sculpture);

} // namespace unhunch::figure
