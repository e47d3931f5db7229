#include "figure/shoulder_blades.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

// At rest, in the chest: the middle of the inner edge, left.
constexpr float kFromSpine = 0.062F;
constexpr float kBelowShoulders = -0.056F;
// What it makes of the collar bone's way.
constexpr float kGlide = 0.085F;     // metres outwards, by the sine of protraction
constexpr float kShrug = 0.13F;      // metres up, by the sine of elevation
constexpr float kRotation = 2.0F;    // of the collar bone's elevation
constexpr float kHeight = 0.0110F;   // of the inner edge
constexpr float kPinched = 0.018F;   // more, drawn to the spine, by the sine of retraction
constexpr float kLeastFacing = 0.2F; // cosine of the angle to straight behind
constexpr float kReach = 0.14F;      // metres from its middle: farther away nothing is raised

class Blade {
public:
    Blade(const Skeleton& skeleton, Side side) {
        const Frame& chest = skeleton.chest;
        const float sign = signOf(side);
        const Vec3 outwards = skeleton.clavicle[index(side)].x * sign;
        const float elevation = std::clamp(dot(outwards, chest.y), -0.9F, 0.9F);
        const float protraction = dot(outwards, chest.z);
        const float turn = std::asin(elevation) * kRotation;
        middle_ = chest.at({sign * (kFromSpine + kGlide * protraction),
                            kBelowShoulders + kShrug * elevation, -0.06F});
        const Vec3 across = chest.x * sign;
        across_ = across * std::cos(turn) + chest.y * std::sin(turn);
        along_ = chest.y * std::cos(turn) - across * std::sin(turn);
        out_ = -chest.z;
        height_ = kHeight + kPinched * std::max(0.0F, -protraction);
    }

    [[nodiscard]] bool covers(const Vec3& place, const Vec3& normal) const {
        const Vec3 apart = place - middle_;
        return dot(apart, apart) < kReach * kReach && dot(normal, out_) > kLeastFacing;
    }
    /// How a place is raised, and how much its normal leans for it.
    struct Lift {
        Vec3 way;
        Vec3 slope;
    };
    [[nodiscard]] Lift at(const Vec3& place, const Vec3& normal) const {
        if (!covers(place, normal)) {
            return {};
        }
        constexpr float kStep = 0.002F;
        const Vec3 apart = place - middle_;
        const float share = smoothStep(kLeastFacing, 0.6F, dot(normal, out_));
        const float u = dot(apart, across_);
        const float v = dot(apart, along_);
        const float here = height(u, v);
        const float slopeU = (height(u + kStep, v) - here) / kStep;
        const float slopeV = (height(u, v + kStep) - here) / kStep;
        return {out_ * (here * share), (across_ * slopeU + along_ * slopeV) * share};
    }

private:
    /// A plate that rises steeply at its inner edge and sinks into the shoulder.
    [[nodiscard]] float height(float u, float v) const {
        const float inner = 0.18F * v; // the edge leans: the lower tip is farther out
        const float across =
            smoothStep(-0.022F, 0.014F, u + inner) * (1 - smoothStep(0.014F, 0.095F, u + inner));
        const float along = smoothStep(-0.100F, -0.035F, v) * (1 - smoothStep(0, 0.085F, v));
        return height_ * across * along;
    }

    Vec3 middle_;
    Vec3 across_;
    Vec3 along_;
    Vec3 out_;
    float height_;
};

} // namespace

void raiseShoulderBlades(const Skeleton& skeleton, Mesh& mesh) {
    const Blade left(skeleton, Side::left);
    const Blade right(skeleton, Side::right);
    for (const MeshPart& part : mesh.parts) {
        if (part.name != "torso") {
            continue;
        }
        for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
            Vec3& place = mesh.positions[i];
            Vec3& normal = mesh.normals[i];
            if (!left.covers(place, normal) && !right.covers(place, normal)) {
                continue;
            }
            const Blade::Lift a = left.at(place, normal);
            const Blade::Lift b = right.at(place, normal);
            place += a.way + b.way;
            normal = normalized(normal - (a.slope + b.slope));
        }
    }
}

} // namespace unhunch::figure
