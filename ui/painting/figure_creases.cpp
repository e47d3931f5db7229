#include "painting/figure_strokes.h"
#include "painting/shapes.h"

#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Frame;
using figure::Material;
using figure::Skeleton;
using figure::Vec3;

constexpr int kPoints = 9;
constexpr double kStrength = 0.42;

/// A joint of a limb: where its bones lead and how it is rounded, metres.
struct Hinge {
    Vec3 joint, upper, lower;
    float rounding = 0; ///< half the length of the rounded corner
    float flesh = 0;    ///< radius at the corner
    Material material = Material::skin;
};

QColor creaseColour(const FigureColours& colours, Material material, float strength) {
    const QColor base = QColor::fromRgb(colours.materials[static_cast<std::size_t>(material)]);
    const QColor line = QColor::fromRgb(colours.line);
    return withAlpha(mixed(base, line, 0.8), kStrength * static_cast<double>(strength));
}

/// Points on an arc about `centre`: `towards` is its middle, `axis` its side.
void addArc(SurfaceStroke& stroke, const Vec3& centre, const Vec3& towards, const Vec3& axis,
            float forward, float aside, float reach) {
    for (int i = 0; i < kPoints; ++i) {
        const float t = (2 * static_cast<float>(i) / static_cast<float>(kPoints - 1) - 1) * reach;
        const float ahead = std::sqrt(std::max(0.0F, 1 - t * t));
        stroke.points.push_back({centre + towards * (forward * ahead) + axis * (aside * t),
                                 normalized(towards * (ahead / forward) + axis * (t / aside))});
    }
}

void addHinge(std::vector<SurfaceStroke>& strokes, const Hinge& hinge,
              const FigureColours& colours) {
    const Vec3 up = normalized(hinge.upper - hinge.joint);
    const Vec3 down = normalized(hinge.lower - hinge.joint);
    const float bend = 180 - figure::angleBetween(up, down);
    const float strength = figure::smoothStep(45, 105, bend);
    if (strength <= 0.02F || bend > 172) {
        return;
    }
    const Vec3 inner = normalized(up + down);
    const Vec3 axis = normalized(cross(up, down));
    const Vec3 centre = hinge.joint + inner * (0.5F * hinge.rounding * dot(up, inner));
    SurfaceStroke stroke;
    stroke.colour = creaseColour(colours, hinge.material, strength);
    stroke.width = 0.007F;
    stroke.ends = 0;
    stroke.buried = 0.02F;
    stroke.facing = 0.05F;
    addArc(stroke, centre, inner, axis, hinge.flesh, hinge.flesh, 0.9F);
    strokes.push_back(std::move(stroke));
}

/// Folds of the shirt on the hollow side of a bent waist.
void addWaist(std::vector<SurfaceStroke>& strokes, const Skeleton& body,
              const FigureColours& colours) {
    constexpr float kAhead = 0.089F;
    constexpr float kAside = 0.135F;
    const Vec3 lower = body.pelvis.y;
    const Vec3 upper = body.thoracic[1].y;
    const float strength = figure::smoothStep(22, 60, figure::angleBetween(lower, upper));
    if (strength <= 0.02F) {
        return;
    }
    for (const std::size_t segment : {std::size_t{0}, std::size_t{2}}) {
        const Frame& bone = body.lumbar[segment];
        const Vec3 hollow = without(upper - lower, bone.y);
        const Vec3 local = normalized(bone.localDirection(hollow));
        const Vec3 towards = bone.direction({local.x, 0, local.z});
        const Vec3 axis = cross(bone.y, towards);
        const float front = std::abs(local.z);
        SurfaceStroke stroke;
        stroke.colour = creaseColour(colours, Material::shirt, strength * 0.8F);
        stroke.width = 0.008F;
        stroke.ends = 0;
        stroke.buried = 0.025F;
        stroke.facing = 0.05F;
        addArc(stroke, bone.at({0, 0.03F, 0.025F}), towards, axis,
               figure::mix(kAside, kAhead, front), figure::mix(kAhead, kAside, front), 0.72F);
        strokes.push_back(std::move(stroke));
    }
}

} // namespace

void addCreases(std::vector<SurfaceStroke>& strokes, const Skeleton& body,
                const FigureColours& colours) {
    for (const figure::Side side : figure::kBothSides) {
        const std::size_t i = index(side);
        addHinge(strokes,
                 {body.elbow[i], body.shoulder[i], body.wrist[i], 0.045F, 0.038F, Material::skin},
                 colours);
        addHinge(strokes,
                 {body.knee[i], body.hip[i], body.ankle[i], 0.055F, 0.050F, Material::leggings},
                 colours);
    }
    addWaist(strokes, body, colours);
}

} // namespace unhunch::ui
