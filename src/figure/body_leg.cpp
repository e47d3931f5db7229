#include "figure/body.h"
#include "figure/body_limb.h"

#include <array>

namespace unhunch::figure {

namespace {

constexpr std::array<LimbRow, 19> kLeg{{{-0.075F, 0.0200F, 0.0200F, 0.0200F, 0.06F},
                                        {-0.066F, 0.0450F, 0.0450F, 0.0450F, 0.06F},
                                        {-0.045F, 0.0680F, 0.0680F, 0.0680F, 0.06F},
                                        {-0.010F, 0.0840F, 0.0820F, 0.0840F, 0.06F},
                                        {0.050F, 0.0870F, 0.0860F, 0.0880F, 0.05F},
                                        {0.120F, 0.0810F, 0.0830F, 0.0820F, 0.045F},
                                        {0.180F, 0.0740F, 0.0790F, 0.0740F, 0.030F},
                                        {0.250F, 0.0670F, 0.0720F, 0.0660F, 0.010F},
                                        {0.340F, 0.0560F, 0.0590F, 0.0540F, 0},
                                        {0.400F, 0.0520F, 0.0530F, 0.0490F, 0},
                                        {0.430F, 0.0510F, 0.0530F, 0.0470F, 0},
                                        {0.475F, 0.0495F, 0.0470F, 0.0500F, 0},
                                        {0.540F, 0.0500F, 0.0430F, 0.0600F, 0},
                                        {0.600F, 0.0460F, 0.0400F, 0.0550F, 0},
                                        {0.680F, 0.0380F, 0.0350F, 0.0410F, 0},
                                        {0.760F, 0.0310F, 0.0310F, 0.0320F, 0},
                                        {0.810F, 0.0300F, 0.0320F, 0.0300F, 0.03F},
                                        {0.840F, 0.0310F, 0.0360F, 0.0330F, 0.03F},
                                        {0.865F, 0.0280F, 0.0320F, 0.0320F, 0.03F}}};
constexpr float kHemReach = 0.13F; // of the shirt down the thigh, at most

constexpr Vec3 kSeatPlace{0.078F, -0.012F, -0.012F}; // left, in the pelvis
constexpr Vec3 kSeatCentre{0, -0.028F, -0.042F};     // turned half way with the thigh
constexpr Vec3 kSeatRadii{0.084F, 0.090F, 0.086F};
constexpr float kSeatFollowsThigh = 0.42F;

LoftIndex addSeat(const Model& model, Side side) {
    const Skeleton& s = model.skeleton;
    const Vec3 place = s.pelvis.at({signOf(side) * kSeatPlace.x, kSeatPlace.y, kSeatPlace.z});
    const Quaternion turn = slerp(s.pelvis.turn(), s.thigh[index(side)].turn(), kSeatFollowsThigh);
    const float sitting = smoothStep(0.3F, -0.1F, dot(s.pelvis.y, s.thigh[index(side)].y) - 0.3F);
    // Its poles look sideways, where the hip hides one and the other buttock the other.
    const Frame half = Frame::of(place, turn);
    const Vec3 outwards = half.x * signOf(side);
    const Frame level{half.at(kSeatCentre), half.y, outwards, cross(half.y, outwards)};
    const Vec3 radii{kSeatRadii.y, kSeatRadii.x * model.shape.hips,
                     kSeatRadii.z * model.shape.seat};
    appendEllipsoid(level, {}, radii, mix(0.05F, 0.08F, sitting), model.sculpture.sides(16) * 3 / 4,
                    model.sculpture.draft);
    return model.sculpture.bodyLoft(sided(side, "seat-left", "seat-right"),
                                    Fabric::of(Material::hem), model.sculpture.sides(20));
}

float thicknessAt(const Shape& shape, float along) {
    return mix(shape.thigh, mix(shape.shin, 1, smoothStep(0.74F, 0.84F, along)),
               smoothStep(0.30F, 0.50F, along));
}

LoftIndex addLimb(const Model& model, Side side) {
    const Skeleton& s = model.skeleton;
    const std::size_t i = index(side);
    std::array<LimbRow, kLeg.size()> rows = kLeg;
    for (LimbRow& row : rows) {
        const float factor = thicknessAt(model.shape, row.along);
        row.width *= factor;
        row.ahead *= factor;
        row.behind *= factor;
    }
    appendLimb({.rows = rows.data(),
                .rowCount = rows.size(),
                .from = -0.075F,
                .to = 0.862F,
                .rings = static_cast<int>(36 * model.sculpture.detail()),
                .root = s.hip[i],
                .joint = s.knee[i],
                .end = s.ankle[i],
                .upper = s.thigh[i],
                .lower = s.shin[i],
                .tip = s.foot[i],
                .twistFrom = 5,
                .rounding = 0.055F,
                .edge = kLegging,
                .cloth = 0.004F,
                .bulge = 0.015F},
               model.sculpture.draft);
    return model.sculpture.bodyLoft(
        sided(side, "leg-left", "leg-right"),
        {{Material::hem, Material::leggings, Material::skin}, {kHemReach, kLegging}, 3},
        model.sculpture.sides(22));
}

} // namespace

LegParts addLeg(const Model& model, Side side) {
    const LegParts parts{addSeat(model, side), addLimb(model, side)};
    model.sculpture.join(parts.seat, parts.leg);
    return parts;
}

} // namespace unhunch::figure
