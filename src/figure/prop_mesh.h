// Chairs, cushions, rollers, dumbbells and bands as solid parts.
#pragma once

#include "figure/sculpture.h"

namespace unhunch::figure {

/// Mat, wall and door frame are not solid: they are left out.
void addProps(const Skeleton& skeleton, const std::vector<Prop>& props, Sculpture& sculpture);

} // namespace unhunch::figure
