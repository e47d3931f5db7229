#include "figure/two_bones.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

Quaternion handTurn(Side side, const Vec3& fingers, const Vec3& palm) {
    Frame frame;
    frame.y = -normalized(fingers);
    frame.x = normalized(without(palm, frame.y)) * -signOf(side);
    frame.z = cross(frame.x, frame.y);
    return frame.turn();
}

Quaternion footTurn(const Vec3& toes, const Vec3& sole) {
    Frame frame;
    frame.z = normalized(toes);
    frame.y = normalized(without(-sole, frame.z));
    frame.x = cross(frame.y, frame.z);
    return frame.turn();
}

Frame boneFrame(const Vec3& origin, const Vec3& along, const Vec3& front) {
    Frame frame;
    frame.origin = origin;
    frame.y = -normalized(along);
    Vec3 z = without(front, frame.y);
    if (length(z) < 1e-5F) {
        z = without({0, 0, 1}, frame.y);
    }
    frame.z = normalized(z);
    frame.x = cross(frame.y, frame.z);
    return frame;
}

void shareHinge(Frame& bone, const Frame& above) {
    const Vec3 z = cross(above.x, bone.y);
    if (length(z) > 0.2F) {
        bone.z = normalized(z);
        bone.x = cross(bone.y, bone.z);
    }
}

TwoBones twoBones(const Vec3& root, const Vec3& target, float first, float second, const Vec3& pole,
                  float sharpest) {
    const Vec3 to = target - root;
    const float wanted = length(to);
    const Vec3 along = wanted > 1e-5F ? to / wanted : Vec3{0, -1, 0};
    const float shortest = std::sqrt(first * first + second * second -
                                     2 * first * second * std::cos(radians(sharpest)));
    const float reach = std::clamp(wanted, shortest, (first + second) * 0.9995F);
    Vec3 side = without(pole, along);
    if (length(side) < 1e-4F) {
        side = without({0, 1, 0}, along);
    }
    side = normalized(side);
    const float x = (first * first - second * second + reach * reach) / (2 * reach);
    const float height = std::sqrt(std::max(0.0F, first * first - x * x));
    return {root + along * x + side * height, root + along * reach, side};
}

} // namespace unhunch::figure
