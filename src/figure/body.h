// The parts of the body. Each function adds its parts to the sculpture and says which they are, so
// that skin.cpp can let them grow together. Half axes and places are metres.
#pragma once

#include "figure/sculpture.h"
#include "figure/shape.h"

namespace unhunch::figure {

/// What all parts are made from.
struct Model {
    const Skeleton& skeleton;
    Look look;
    Shape shape;
    Sculpture& sculpture;
};

inline constexpr float kHem = 0.075F;      ///< height of the shirt's edge in the pelvis
inline constexpr float kNeckline = 0.522F; ///< along the trunk
inline constexpr float kSleeve = 0.15F;    ///< along the arm from the shoulder
inline constexpr float kLegging = 0.78F;   ///< along the leg from the hip

[[nodiscard]] constexpr std::string_view sided(Side side, std::string_view left,
                                               std::string_view right) {
    return side == Side::left ? left : right;
}

/// Pelvis to the root of the neck and on into the skull.
LoftIndex addTrunk(const Model& model);
/// Where the hem is: just outside the standing trunk.
void setHem(const Model& model, Mesh& mesh);

/// Skull and face, nose and ears. The hair line is the zero of the coordinate.
LoftIndex addHead(const Model& model);
/// What the hair adds to the cap that the head itself wears.
void addHair(const Model& model, LoftIndex head);

struct ArmParts {
    LoftIndex girdle, arm;
};
/// From the chest to the shoulder, and on to the wrist.
ArmParts addArm(const Model& model, Side side);
/// Palm, fingers and thumb, grown to the arm.
void addHand(const Model& model, Side side, LoftIndex arm);

struct LegParts {
    LoftIndex seat, leg;
};
/// Buttock, and hip to ankle.
LegParts addLeg(const Model& model, Side side);
/// Grown to the leg.
void addFoot(const Model& model, Side side, LoftIndex leg);

} // namespace unhunch::figure
