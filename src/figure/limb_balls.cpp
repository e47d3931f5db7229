#include "figure/limb_balls.h"

namespace unhunch::figure {

namespace {

constexpr std::array<std::string_view, 7> kNames{"upper-arm", "forearm", "hand", "fingers",
                                                 "thigh",     "shin",    "foot"};
constexpr std::array<float, 7> kSoftness{0.012F, 0.008F, 0.006F, 0.004F, 0.030F, 0.008F, 0.005F};

/// A stretch of a limb: shares of its bone's length, and the radius at both.
struct Stretch {
    LimbPart part;
    float from, to;
    float startRadius, endRadius;
    int count;
};
// Radii are those of the slight build's skin.
constexpr Stretch kUpperArm{LimbPart::upperArm, 0.5F, 0.95F, 0.044F, 0.037F, 3};
constexpr Stretch kForearm{LimbPart::forearm, 0.1F, 1, 0.038F, 0.024F, 5};
constexpr Stretch kThigh{LimbPart::thigh, 0.34F, 0.95F, 0.074F, 0.052F, 5};
constexpr Stretch kShin{LimbPart::shin, 0.05F, 0.97F, 0.048F, 0.031F, 6};
constexpr Stretch kFoot{LimbPart::foot, 0, 1, 0.033F, 0.028F, 3};
constexpr Stretch kPalm{LimbPart::hand, 0.25F, 1, 0.018F, 0.015F, 3};
constexpr Stretch kFingers{LimbPart::fingers, 1.35F, 1.75F, 0.010F, 0.009F, 2};

constexpr float kKnuckles = 0.095F;      ///< from the wrist
constexpr float kStraightCurl = 0.3F;    ///< beyond it the fingers lie in the palm
constexpr Vec3 kBall{0, -0.045F, 0.13F}; ///< of the foot, from the ankle
constexpr Vec3 kHeel{0, -0.040F, -0.03F};

void add(const Stretch& stretch, Side side, const Vec3& start, const Vec3& end,
         std::vector<LimbBall>& balls) {
    for (int i = 0; i < stretch.count; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(stretch.count - 1);
        balls.push_back({stretch.part, side, mix(start, end, mix(stretch.from, stretch.to, t)),
                         mix(stretch.startRadius, stretch.endRadius, t)});
    }
}

} // namespace

std::string_view name(LimbPart part) {
    return kNames.at(static_cast<std::size_t>(part));
}

float softness(LimbPart part) {
    return kSoftness.at(static_cast<std::size_t>(part));
}

std::vector<LimbBall> limbBalls(const Skeleton& s) {
    std::vector<LimbBall> balls;
    for (const Side side : kBothSides) {
        const std::size_t i = index(side);
        add(kUpperArm, side, s.shoulder.at(i), s.elbow.at(i), balls);
        add(kForearm, side, s.elbow.at(i), s.wrist.at(i), balls);
        const Vec3 knuckles = s.hand.at(i).at({0, -kKnuckles, 0});
        add(kPalm, side, s.wrist.at(i), knuckles, balls);
        if (s.curl.at(i) < kStraightCurl) {
            add(kFingers, side, s.wrist.at(i), knuckles, balls);
        }
        add(kThigh, side, s.hip.at(i), s.knee.at(i), balls);
        add(kShin, side, s.knee.at(i), s.ankle.at(i), balls);
        add(kFoot, side, s.foot.at(i).at(kHeel), s.foot.at(i).at(kBall), balls);
    }
    return balls;
}

} // namespace unhunch::figure
