#include "figure/places.h"

namespace unhunch::figure {

namespace {

Frame moved(Frame frame, const Vec3& origin) {
    frame.origin = origin;
    return frame;
}

} // namespace

Vec3 offsetOf(const Proportions& proportions, Point point, Side side) {
    const Vec3 palm{-signOf(side), 0, 0};
    const Vec3 fingers{0, -1, 0};
    const Vec3 sole{0, -proportions.ankleHeight, 0};
    switch (point) {
    case Point::palm:
        return fingers * proportions.palmForward + palm * proportions.palmThickness;
    case Point::fist:
        return fingers * 0.078F + palm * 0.030F;
    case Point::tip:
        return fingers * 0.185F;
    case Point::sole:
        return sole;
    case Point::ball:
        return sole + Vec3{0, 0, 0.115F};
    case Point::heel:
        return sole + Vec3{0, 0, -0.050F};
    case Point::top:
        return {0, 0.034F, 0};
    case Point::wrist:
    case Point::ankle:
        break;
    }
    return {};
}

Frame frameOf(const Skeleton& s, Space space, bool arm, Side side) {
    switch (space) {
    case Space::pelvis:
        return s.pelvis;
    case Space::chest:
        return s.chest;
    case Space::head:
        return s.head;
    case Space::joint:
        return arm ? moved(s.chest, s.shoulder.at(index(side)))
                   : moved(s.pelvis, s.hip.at(index(side)));
    case Space::kneeLeft:
        return s.shin[0];
    case Space::kneeRight:
        return s.shin[1];
    case Space::footLeft:
        return s.foot[0];
    case Space::footRight:
        return s.foot[1];
    case Space::thighLeft:
        return s.thigh[0];
    case Space::thighRight:
        return s.thigh[1];
    case Space::otherHand:
        return s.hand.at(index(otherSide(side)));
    case Space::belly:
        return moved(s.lumbar[1], s.lumbar[1].at({0, 0.03F, 0.026F + bellyDepth(s)}));
    case Space::sternum:
        return moved(s.thoracic[1], s.thoracic[1].at({0, 0.03F, 0.034F + sternumDepth(s)}));
    case Space::world:
        break;
    }
    return {};
}

} // namespace unhunch::figure
