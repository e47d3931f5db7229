// What an author says about one posture. The solver makes a skeleton of it.
//
// Metres and degrees. Standing on the floor y = 0, the figure faces +Z; its left is +X.
#pragma once

#include "figure/vector.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unhunch::figure {

enum class Side : std::uint8_t { left, right };
inline constexpr std::array<Side, 2> kBothSides{Side::left, Side::right};
[[nodiscard]] std::string_view name(Side side); ///< "left", "right"
[[nodiscard]] constexpr std::size_t index(Side side) {
    return static_cast<std::size_t>(side);
}
[[nodiscard]] constexpr Side otherSide(Side side) {
    return side == Side::left ? Side::right : Side::left;
}
/// +1 left, -1 right: the sign of x on that side.
[[nodiscard]] constexpr float signOf(Side side) {
    return side == Side::left ? 1.0F : -1.0F;
}

/// What a point or direction is relative to.
enum class Space : std::uint8_t {
    world,
    pelvis,
    chest,
    head,
    joint, ///< the limb's own shoulder (axes of the chest) or hip (axes of the pelvis)
    kneeLeft,
    kneeRight,
    footLeft,
    footRight,
    thighLeft,
    thighRight,
    otherHand,
    belly,   ///< on the skin below the ribs: rises and falls with the breath
    sternum, ///< on the breastbone: likewise
};
/// "world", "pelvis", "chest", "head", "joint", "knee-left", "knee-right", "foot-left",
/// "foot-right", "thigh-left", "thigh-right", "other-hand", "belly", "sternum".
[[nodiscard]] std::string_view name(Space space);
[[nodiscard]] Space mirrored(Space space);

/// The spot of a hand or foot that is brought to the target.
enum class Point : std::uint8_t {
    wrist,
    palm,
    fist, ///< middle of what the closed hand holds
    tip,  ///< of the middle finger
    ankle,
    sole, ///< below the ankle
    ball,
    heel, ///< back of the heel at the floor
    top,  ///< of the foot, in front of the ankle
};
/// "wrist", "palm", "fist", "tip", "ankle", "sole", "ball", "heel", "top".
[[nodiscard]] std::string_view name(Point point);
[[nodiscard]] bool isHandPoint(Point point);

/// A place on a support that a limb keeps. The same name is the same place.
struct Contact {
    std::string name;
    bool mirroredHere = false; ///< the mirror image of the named place
    Vec3 at;                   ///< world, already mirrored
    std::string on;            ///< "floor" or the name of a prop
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// One arm or leg.
struct Limb {
    Point point = Point::wrist;
    Vec3 at; ///< where `point` is to be, in `space`
    Space space = Space::world;
    std::optional<Contact> contact; ///< planted: at and space repeat it
    /// Share of the full length between root joint and wrist or ankle that a planted limb keeps,
    /// 0 to 1; 0 for any.
    float reach = 0;

    Vec3 pole; ///< direction the elbow or knee points to, in poleSpace
    Space poleSpace = Space::chest;

    /// How the hand or foot is turned: where the fingers (toes) and the palm (sole) look, in
    /// directionSpace. Without it the hand follows the forearm by `twist` and `bend`, the foot the
    /// shin by `bend`.
    struct Directions {
        Vec3 along;  ///< fingers or toes
        Vec3 facing; ///< palm or sole
        friend bool operator==(const Directions&, const Directions&) = default;
    };
    std::optional<Directions> directions;
    Space directionSpace = Space::world;
    float twist = 0; ///< of the forearm, degrees, + palm inwards
    float bend = 0;  ///< of wrist or ankle, degrees

    /// Kneeling: the knee stays here and the shin points from it to the ankle. World.
    std::optional<Contact> knee;

    float curl = 0.18F; ///< of the fingers: 0 flat, 1 fist
    float spread = 0;   ///< of the fingers, 0 to 1
    float thumb = 0;    ///< 0 beside the palm, 1 across it
    float toes = 0;     ///< bend of the toes, degrees, + up
    friend bool operator==(const Limb&, const Limb&) = default;
};

/// Flexion (+ forward), side bend (+ left), turn (+ left), degrees, spread over the segments.
struct Bend {
    float flex = 0;
    float side = 0;
    float turn = 0;
    friend bool operator==(const Bend&, const Bend&) = default;
};

/// Shoulder blade: up (+) and forward round the ribs (+), degrees of the collar bone. The solver
/// adds its own rhythm with the arm.
struct Scapula {
    float elevation = 0;
    float protraction = 0;
    friend bool operator==(const Scapula&, const Scapula&) = default;
};

struct Pose {
    Vec3 pelvis{0, 0.912F, 0}; ///< middle between the hip joints
    float pitch = 0;           ///< degrees: + forward, 90 prone, -90 supine
    float yaw = 0;             ///< + to the left
    float roll = 0;            ///< + to the left
    Bend lumbar;
    Bend thorax;
    float neck =
        0; ///< degrees forward (+) or back of both neck segments: the head glides, unturned
    /// Where the face and the crown look, in headSpace (world, chest or pelvis).
    Vec3 face{0, 0, 1};
    Vec3 crown{0, 1, 0};
    Space headSpace = Space::world;
    std::array<Scapula, 2> scapulae; ///< by index(Side)
    std::array<Limb, 2> arms;
    std::array<Limb, 2> legs;
    float belly = 0; ///< 0 to 1: how much the belly follows the breath
    friend bool operator==(const Pose&, const Pose&) = default;
};
/// As a limb of the other side.
[[nodiscard]] Limb mirrored(const Limb& limb);
/// Left and right exchanged. mirrored(mirrored(pose)) == pose.
[[nodiscard]] Pose mirrored(const Pose& pose);

/// Upright, arms hanging: what every pose starts from.
[[nodiscard]] Pose standing();

} // namespace unhunch::figure
