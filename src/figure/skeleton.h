// The solved body: every joint and bone in the world.
#pragma once

#include "figure/pose.h"

#include <array>
#include <string_view>

namespace unhunch::figure {

/// Lengths in metres of the one skeleton all looks share, 1.72 m tall (shared figure recipe,
/// section 3; after Drillis and Contini's segment shares).
inline constexpr float kBodyHeight = 1.72F;
struct Proportions {
    float hipHalfWidth = 0.088F;
    float thigh = 0.43F;
    float shin = 0.41F;
    float ankleHeight = 0.075F;
    Vec3 sacrum{0, 0.10F, -0.025F};             ///< in the pelvis: where the lumbar spine starts
    float lumbarSegment = 0.056F;               ///< three of them
    float thoracicSegment = 0.084F;             ///< three
    float neckSegment = 0.050F;                 ///< two
    Vec3 shoulder{0.160F, -0.006F, 0.006F};     ///< left, in the chest
    Vec3 claviclePivot{0.022F, 0.030F, 0.058F}; ///< left, in the chest
    float upperArm = 0.285F;
    float forearm = 0.25F;
    float palmForward = 0.075F; ///< wrist to the middle of the palm
    float palmThickness = 0.020F;

    [[nodiscard]] constexpr float leg() const { return thigh + shin; }
    [[nodiscard]] constexpr float arm() const { return upperArm + forearm; }
};

/// Bones are frames: y runs from the bone's far end to its origin for limbs (so -y is "down the
/// limb"), and up the spine for the trunk; z is the front; x the figure's left.
struct Skeleton {
    Frame pelvis;
    std::array<Frame, 3> lumbar;   ///< from below
    std::array<Frame, 3> thoracic; ///< from below, with the resting curve of the spine
    Frame chest;                   ///< the uppermost thoracic segment without the resting curve
    std::array<Frame, 2> neck;
    Frame head; ///< at the top of the neck

    // By index(Side). origin of a bone is its upper joint.
    std::array<Frame, 2> clavicle;
    std::array<Frame, 2> upperArm;
    std::array<Frame, 2> forearm;
    std::array<Frame, 2> hand; ///< origin the wrist; -y the fingers; palm towards -x left, +x right
    std::array<Frame, 2> thigh;
    std::array<Frame, 2> shin;
    std::array<Frame, 2> foot; ///< origin the ankle; z the toes; -y the sole
    std::array<Vec3, 2> shoulder;
    std::array<Vec3, 2> elbow;
    std::array<Vec3, 2> wrist;
    std::array<Vec3, 2> hip;
    std::array<Vec3, 2> knee;
    std::array<Vec3, 2> ankle;

    std::array<float, 2> curl{};
    std::array<float, 2> spread{};
    std::array<float, 2> thumb{};
    std::array<float, 2> toes{};

    float breath = 0;     ///< 0 empty .. 1 full; a little beyond while holding
    float bellyShare = 0; ///< 0 to 1: how much the belly follows it

    // What the solver could not do, for the checks. Metres; 0 where nothing is planted.
    std::array<float, 2> armMiss{};
    std::array<float, 2> legMiss{};
    std::array<float, 2> kneeMiss{};
    float pelvisShift = 0; ///< from where the author put it
    float pelvisTurn = 0;  ///< degrees, likewise
};

/// Centre of the skull.
inline constexpr Vec3 kSkullCentre{0, 0.078F, 0.022F}; ///< in Skeleton::head

/// Bones by name, for glow, arrows and props: "world", "pelvis", "lumbar-1".."lumbar-3",
/// "thoracic-1".."thoracic-3", "chest", "neck", "head", and with "-left" or "-right":
/// "upper-arm", "forearm", "hand", "thigh", "shin", "foot", "clavicle".
enum class Bone : std::uint8_t {
    world,
    pelvis,
    lumbar1,
    lumbar2,
    lumbar3,
    thoracic1,
    thoracic2,
    thoracic3,
    chest,
    neck,
    head,
    clavicleLeft,
    clavicleRight,
    upperArmLeft,
    upperArmRight,
    forearmLeft,
    forearmRight,
    handLeft,
    handRight,
    thighLeft,
    thighRight,
    shinLeft,
    shinRight,
    footLeft,
    footRight,
};
[[nodiscard]] std::string_view name(Bone bone);
[[nodiscard]] Bone mirrored(Bone bone);
[[nodiscard]] Frame frameOf(const Skeleton& skeleton, Bone bone);

/// Depth of the trunk in front of its bones, metres: the skin the hands lie on while it breathes.
[[nodiscard]] float bellyDepth(const Skeleton& skeleton);   ///< in front of lumbar[1], z 0.026
[[nodiscard]] float sternumDepth(const Skeleton& skeleton); ///< in front of thoracic[1], z 0.034
/// The breath widens ribs and belly by these factors.
[[nodiscard]] float ribFactor(const Skeleton& skeleton);
[[nodiscard]] float bellyFactor(const Skeleton& skeleton);

/// Where a thing held in the closed hand has its middle.
[[nodiscard]] Vec3 gripOf(const Skeleton& skeleton, Side side);

} // namespace unhunch::figure
