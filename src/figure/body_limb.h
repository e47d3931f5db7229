// The loft of two bones with a rounded joint between them: arm and leg.
#pragma once

#include "figure/sculpture.h"

namespace unhunch::figure {

/// Outline of a limb at a distance from its root joint along the bones.
struct LimbRow {
    float along;
    float width, ahead, behind;
    float blend;
};

/// A limb's way and what it does at the joint.
struct LimbForm {
    const LimbRow* rows;
    std::size_t rowCount;
    float from, to; ///< along the limb
    int rings;      ///< spread evenly; the joint and both ends get more
    Vec3 root, joint, end;
    Frame upper, lower, tip; ///< the tip turns the limb's last stretch with it
    float twistFrom;         ///< along; beyond `to` for none
    float rounding;          ///< metres before and after the joint that are a curve
    float edge;              ///< along: where cloth ends and lies `cloth` metres above the skin
    float cloth;
    float bulge; ///< metres the folded joint is fuller: + in front (knee), - behind (elbow)
};

/// Appends the slices from the root down.
void appendLimb(const LimbForm& form, Slices& slices);

} // namespace unhunch::figure
