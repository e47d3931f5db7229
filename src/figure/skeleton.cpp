#include "figure/skeleton.h"

namespace unhunch::figure {

Frame frameOf(const Skeleton& s, Bone bone) {
    switch (bone) {
    case Bone::world:
        return {};
    case Bone::pelvis:
        return s.pelvis;
    case Bone::lumbar1:
    case Bone::lumbar2:
    case Bone::lumbar3:
        return s.lumbar.at(static_cast<std::size_t>(bone) -
                           static_cast<std::size_t>(Bone::lumbar1));
    case Bone::thoracic1:
    case Bone::thoracic2:
    case Bone::thoracic3:
        return s.thoracic.at(static_cast<std::size_t>(bone) -
                             static_cast<std::size_t>(Bone::thoracic1));
    case Bone::chest:
        return s.chest;
    case Bone::neck:
        return s.neck[0];
    case Bone::head:
        return s.head;
    case Bone::clavicleLeft:
    case Bone::clavicleRight:
        return s.clavicle.at(bone == Bone::clavicleRight ? 1 : 0);
    case Bone::upperArmLeft:
    case Bone::upperArmRight:
        return s.upperArm.at(bone == Bone::upperArmRight ? 1 : 0);
    case Bone::forearmLeft:
    case Bone::forearmRight:
        return s.forearm.at(bone == Bone::forearmRight ? 1 : 0);
    case Bone::handLeft:
    case Bone::handRight:
        return s.hand.at(bone == Bone::handRight ? 1 : 0);
    case Bone::thighLeft:
    case Bone::thighRight:
        return s.thigh.at(bone == Bone::thighRight ? 1 : 0);
    case Bone::shinLeft:
    case Bone::shinRight:
        return s.shin.at(bone == Bone::shinRight ? 1 : 0);
    case Bone::footLeft:
    case Bone::footRight:
        return s.foot.at(bone == Bone::footRight ? 1 : 0);
    }
    return {};
}

// Real belly motion is too small to see at the size of a picture: this is exaggerated.
float bellyFactor(const Skeleton& s) {
    return 1 - 0.12F * s.bellyShare + 0.80F * s.bellyShare * s.breath;
}

float ribFactor(const Skeleton& s) {
    return 1 + 0.035F * s.breath;
}

float bellyDepth(const Skeleton& s) {
    return 0.080F * bellyFactor(s);
}

float sternumDepth(const Skeleton& s) {
    return 0.098F * ribFactor(s);
}

Vec3 gripOf(const Skeleton& s, Side side) {
    return s.hand.at(index(side)).at({-signOf(side) * 0.030F, -0.080F, 0});
}

} // namespace unhunch::figure
