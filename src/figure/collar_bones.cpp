#include "figure/collar_bones.h"

#include <algorithm>

namespace unhunch::figure {

namespace {

constexpr float kHeight = 0.0034F;
constexpr float kHalfWidth = 0.029F;
constexpr Vec3 kInnerEnd{0.012F, 0.020F, 0.050F}; // left, from the pivot, in the chest
constexpr Vec3 kOuterEnd{0, 0.030F, 0.040F};      // from the shoulder, likewise
constexpr float kLeastFacing = 0.25F;             // cosine of the angle to up and ahead
constexpr float kDeepest = 0.06F;                 // metres from the bone to its skin

class CollarBone {
public:
    CollarBone(const Skeleton& skeleton, Side side) {
        const Frame& chest = skeleton.chest;
        const std::size_t i = index(side);
        const Vec3 inner{signOf(side) * kInnerEnd.x, kInnerEnd.y, kInnerEnd.z};
        start_ = skeleton.clavicle[i].origin + chest.direction(inner);
        const Vec3 way = skeleton.shoulder[i] + chest.direction(kOuterEnd) - start_;
        length_ = length(way);
        along_ = way / length_;
        out_ = normalized(without(chest.z + chest.y * 0.5F, along_));
        up_ = cross(out_, along_) * signOf(side);
    }

    void raise(Vec3& place, Vec3& normal) const {
        const Vec3 apart = place - start_;
        const float across = dot(apart, up_) / kHalfWidth;
        const float share = dot(apart, along_) / length_;
        const float facing = dot(normal, out_);
        if (across * across >= 1 || share <= 0 || share >= 1 || facing < kLeastFacing ||
            dot(apart, out_) < -kDeepest) {
            return;
        }
        const float height = kHeight * smoothStep(0, 0.2F, share) * smoothStep(1, 0.6F, share) *
                             smoothStep(kLeastFacing, 0.6F, facing);
        const float round = 1 - across * across;
        place += out_ * (height * round * round);
        normal = normalized(normal + up_ * (4 * height * across * round / kHalfWidth));
    }

private:
    Vec3 start_;
    Vec3 along_;
    Vec3 out_;
    Vec3 up_;
    float length_ = 1;
};

} // namespace

void raiseCollarBones(const Skeleton& skeleton, Mesh& mesh) {
    const CollarBone left(skeleton, Side::left);
    const CollarBone right(skeleton, Side::right);
    for (const MeshPart& part : mesh.parts) {
        if (part.name != "torso") {
            continue;
        }
        for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
            left.raise(mesh.positions[i], mesh.normals[i]);
            right.raise(mesh.positions[i], mesh.normals[i]);
        }
    }
}

} // namespace unhunch::figure
