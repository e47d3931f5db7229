// Where the spots and spaces that an author names are on a body. Metres.
#pragma once

#include "figure/skeleton.h"

namespace unhunch::figure {

/// From wrist or ankle to the spot, in the frame of that side's hand or foot.
[[nodiscard]] Vec3 offsetOf(const Proportions& proportions, Point point, Side side);

/// What the numbers of the arm (else the leg) on `side` are relative to when they stand in `space`.
[[nodiscard]] Frame frameOf(const Skeleton& skeleton, Space space, bool arm, Side side);

} // namespace unhunch::figure
