#include "figure/body.h"
#include "figure/body_limb.h"

#include <array>

namespace unhunch::figure {

namespace {

constexpr std::array<LimbRow, 14> kArm{{{-0.031F, 0.0120F, 0.0120F, 0.0120F, 0.05F},
                                        {-0.025F, 0.0270F, 0.0270F, 0.0270F, 0.05F},
                                        {-0.011F, 0.0400F, 0.0410F, 0.0410F, 0.05F},
                                        {0.013F, 0.0490F, 0.0520F, 0.0520F, 0.05F},
                                        {0.048F, 0.0525F, 0.0560F, 0.0550F, 0.05F},
                                        {0.100F, 0.0480F, 0.0510F, 0.0505F, 0.04F},
                                        {0.160F, 0.0430F, 0.0470F, 0.0450F, 0.012F},
                                        {0.220F, 0.0400F, 0.0430F, 0.0420F, 0},
                                        {0.285F, 0.0370F, 0.0360F, 0.0380F, 0},
                                        {0.335F, 0.0400F, 0.0380F, 0.0380F, 0},
                                        {0.390F, 0.0370F, 0.0340F, 0.0340F, 0},
                                        {0.460F, 0.0300F, 0.0270F, 0.0270F, 0},
                                        {0.515F, 0.0245F, 0.0225F, 0.0225F, 0.012F},
                                        {0.545F, 0.0220F, 0.0240F, 0.0240F, 0.012F}}};
constexpr float kTop = -0.031F; // along: the deltoid's roof over the joint

struct GirdleRow {
    float share; ///< of the way from the chest to the shoulder joint
    float radius;
    float blend;
};
constexpr std::array<GirdleRow, 6> kGirdle{{{-0.15F, 0.022F, 0.01F},
                                            {0.10F, 0.036F, 0.03F},
                                            {0.38F, 0.046F, 0.05F},
                                            {0.68F, 0.044F, 0.05F},
                                            {0.96F, 0.037F, 0.05F},
                                            {1.15F, 0.022F, 0.05F}}};
constexpr Vec3 kGirdleRoot{0.032F, 0.062F, 0.004F}; // left, in the uppermost thoracic segment

LoftIndex addGirdle(const Model& model, Side side) {
    const Skeleton& s = model.skeleton;
    const Frame& top = s.thoracic[2];
    const Vec3 root = top.at({signOf(side) * kGirdleRoot.x, kGirdleRoot.y, kGirdleRoot.z});
    const Vec3 joint = s.shoulder[index(side)];
    const Vec3 way = normalized(joint - root);
    const Vec3 front = normalized(without(s.chest.z, way));
    const Vec3 right = cross(way, front);
    for (const GirdleRow& row : kGirdle) {
        const float radius = row.radius * model.shape.arm;
        model.sculpture.draft.push_back(
            {{mix(root, joint, row.share), right, front, radius, radius * 0.95F, radius},
             2,
             0.45F,
             row.blend});
    }
    return model.sculpture.bodyLoft("torso", Fabric::of(Material::shirt), model.sculpture.sides(16),
                                    model.sculpture.steps(2));
}

float thicknessAt(const Shape& shape, float along) {
    return mix(shape.arm, mix(shape.forearm, 1, smoothStep(0.40F, 0.54F, along)),
               smoothStep(0.18F, 0.34F, along));
}

LoftIndex addLimb(const Model& model, Side side) {
    const Skeleton& s = model.skeleton;
    const std::size_t i = index(side);
    std::array<LimbRow, kArm.size()> rows = kArm;
    for (LimbRow& row : rows) {
        const float factor = thicknessAt(model.shape, row.along);
        row.width *= factor;
        row.ahead *= factor;
        row.behind *= factor;
    }
    appendLimb({.rows = rows.data(),
                .rowCount = rows.size(),
                .from = kTop,
                .to = 0.54F,
                .rings = static_cast<int>(30 * model.sculpture.detail()),
                .root = s.shoulder[i],
                .joint = s.elbow[i],
                .end = s.wrist[i],
                .upper = s.upperArm[i],
                .lower = s.forearm[i],
                .tip = s.hand[i],
                .twistFrom = 0.30F,
                .rounding = 0.045F,
                .edge = kSleeve,
                .cloth = 0.005F,
                .bulge = -0.010F},
               model.sculpture.draft);
    return model.sculpture.bodyLoft(sided(side, "arm-left", "arm-right"),
                                    {{Material::shirt, Material::skin}, {kSleeve}, 2},
                                    model.sculpture.sides(20));
}

} // namespace

ArmParts addArm(const Model& model, Side side) {
    const ArmParts parts{addGirdle(model, side), addLimb(model, side)};
    model.sculpture.join(parts.girdle, parts.arm);
    return parts;
}

} // namespace unhunch::figure
