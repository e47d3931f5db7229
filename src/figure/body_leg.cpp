#include "figure/body.h"
#include "figure/body_limb.h"

#include <array>

namespace unhunch::figure {

namespace {

constexpr std::array<LimbRow, 19> kLeg{{{-0.075F, 0.0200F, 0.0200F, 0.0200F, 0.06F},
                                        {-0.066F, 0.0450F, 0.0450F, 0.0450F, 0.06F},
                                        {-0.045F, 0.0680F, 0.0680F, 0.0680F, 0.06F},
                                        {-0.010F, 0.0840F, 0.0820F, 0.0840F, 0.06F},
                                        {0.050F, 0.0870F, 0.0860F, 0.0900F, 0.05F},
                                        {0.120F, 0.0820F, 0.0830F, 0.0860F, 0.045F},
                                        {0.180F, 0.0760F, 0.0790F, 0.0780F, 0.030F},
                                        {0.250F, 0.0680F, 0.0720F, 0.0680F, 0.010F},
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
constexpr float kHemReach = 0.08F; // of the shirt down the thigh, at most

// The buttock goes in a bow from the sacrum to the back of the thigh. Left:
constexpr Vec3 kSeatTop{0.056F, 0.055F, -0.042F};     // in the pelvis
constexpr Vec3 kSeatBowStanding{0, -0.045F, -0.074F}; // from the hip, turned half with the thigh
constexpr Vec3 kSeatBowSitting{0, -0.078F, -0.098F};
constexpr Vec3 kSeatEnd{0, -0.160F, -0.022F}; // in the thigh

struct SeatRow {
    float share; ///< of the bow
    float width, depth;
};
constexpr std::array<SeatRow, 9> kSeat{{{0, 0.016F, 0.016F},
                                        {0.05F, 0.042F, 0.038F},
                                        {0.17F, 0.064F, 0.058F},
                                        {0.33F, 0.078F, 0.072F},
                                        {0.50F, 0.084F, 0.078F},
                                        {0.66F, 0.080F, 0.075F},
                                        {0.82F, 0.069F, 0.065F},
                                        {0.94F, 0.047F, 0.045F},
                                        {1, 0.018F, 0.018F}}};
constexpr float kSeatBlend = 0.06F;

LoftIndex addSeat(const Model& model, Side side) {
    const Skeleton& s = model.skeleton;
    const Frame& thigh = s.thigh[index(side)];
    const Vec3 top = s.pelvis.at({signOf(side) * kSeatTop.x, kSeatTop.y, kSeatTop.z});
    const Vec3 end = thigh.at(kSeatEnd);
    const float sitting = smoothStep(1, 0, dot(s.pelvis.y, thigh.y));
    const Frame half = Frame::of(thigh.origin, slerp(s.pelvis.turn(), thigh.turn(), 0.5F));
    const Vec3 bow = half.at(mix(kSeatBowStanding, kSeatBowSitting, sitting));
    for (const SeatRow& row : kSeat) {
        const Vec3 from = mix(top, bow, row.share);
        const Vec3 to = mix(bow, end, row.share);
        const Vec3 way = normalized(to - from);
        const Vec3 right = normalized(without(half.x, way));
        const float depth = row.depth * model.shape.seat;
        model.sculpture.draft.push_back({{mix(from, to, row.share), right, cross(way, right),
                                          row.width * model.shape.hips, depth, depth},
                                         2,
                                         0,
                                         kSeatBlend});
    }
    return model.sculpture.bodyLoft(sided(side, "seat-left", "seat-right"),
                                    Fabric::of(Material::hem), model.sculpture.sides(20),
                                    model.sculpture.steps(3));
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
