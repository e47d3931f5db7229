// How far every joint of a body is turned, and how far a healthy adult's may be.
#pragma once

#include "figure/clip.h"
#include "figure/skeleton.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace unhunch::figure {

/// Degrees from standing upright with hanging arms, palms inwards.
enum class JointAngle : std::uint8_t {
    lumbarFlex, ///< as in Bend: + forward
    lumbarSide, ///< + left
    lumbarTurn, ///< + left
    thoraxFlex,
    thoraxSide,
    thoraxTurn,
    neckFlex, ///< head against chest, + chin to chest
    neckSide,
    neckTurn,
    neckAll,            ///< the whole turn, 0 to 180
    scapulaElevation,   ///< as in Scapula: what the author adds to the rhythm
    scapulaProtraction, ///< likewise
    shoulderRaise,      ///< upper arm from hanging, 0 to 180
    shoulderBehind,     ///< behind the plane of the chest while below shoulder height, 0 to 90
    shoulderBehindHigh, ///< likewise above shoulder height
    shoulderAcross,     ///< beyond the middle of the body, 0 to 90
    shoulderTurn,       ///< upper arm about itself, + outwards
    elbowBend,
    forearmTwist, ///< + palm up with a bent elbow
    wristBend,    ///< + towards the back of the hand
    wristSide,    ///< + towards the thumb
    hipFlex,      ///< + forward
    hipSide,      ///< + outwards
    hipTurn,      ///< thigh about itself, + outwards
    kneeBend,
    ankleBend, ///< + toes up
    footTurn,  ///< foot against shin, sideways and about it, 0 to 180
    toeBend,   ///< + up
};
/// "lumbar-flex" ...
[[nodiscard]] std::string_view name(JointAngle angle);

struct JointLimit {
    JointAngle angle;
    float low;
    float high;
    std::string_view source; ///< where the numbers come from
    std::string_view mend;   ///< what an author changes
};
[[nodiscard]] const std::array<JointLimit, 28>& jointLimits();

struct JointReading {
    JointAngle angle;
    std::optional<Side> side; ///< of limbs
    float degrees;
};
/// All of them, in the order of JointAngle, left before right.
[[nodiscard]] std::vector<JointReading> jointReadings(const Skeleton& skeleton,
                                                      const PoseBlend& blend);

} // namespace unhunch::figure
