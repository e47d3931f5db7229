#include "figure/pose.h"

namespace unhunch::figure {

Pose standing() {
    Pose pose;
    for (const Side side : kBothSides) {
        const float sign = signOf(side);
        Limb& arm = pose.arms.at(index(side));
        arm.at = {sign * 0.07F, -0.52F, 0.03F};
        arm.space = Space::joint;
        arm.pole = {sign * 0.4F, -0.1F, -1};
        arm.curl = 0.3F;
        Limb& leg = pose.legs.at(index(side));
        leg.point = Point::sole;
        leg.contact = Contact{"stand", side == Side::right, {sign * 0.10F, 0, 0}, "floor"};
        leg.at = leg.contact->at;
        leg.directions = Limb::Directions{{sign * 0.12F, 0, 1}, {0, -1, 0}};
        leg.pole = {sign * 0.15F, 0, 1};
        leg.poleSpace = Space::pelvis;
    }
    return pose;
}

} // namespace unhunch::figure
