#include "painting/figure_strokes.h"
#include "painting/shapes.h"

#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Frame;
using figure::Material;
using figure::mix;
using figure::normalized;
using figure::Vec3;

// Metres in the skull: x to the left, y up, z forward.
constexpr float kFaceHalfWidth = 0.073F;
constexpr float kFaceFront = 0.0925F;
constexpr int kPoints = 9;

Frame skullOf(const figure::Skeleton& body) {
    Frame skull = body.head;
    skull.origin = body.head.at(figure::kSkullCentre);
    return skull;
}

/// A place on the front of the face.
StrokePoint onFace(const Frame& skull, float x, float y) {
    const float aside = x / kFaceHalfWidth;
    const float z = kFaceFront * std::sqrt(std::max(0.0F, 1 - aside * aside)) + 0.001F;
    return {skull.at({x, y, z}), skull.direction(normalized({x * 13, y * 3, z * 9}))};
}

/// A bow from `from` to `to` that sags by `sag` in its middle.
SurfaceStroke bow(const Frame& skull, const Vec3& from, const Vec3& to, float sag) {
    SurfaceStroke stroke;
    for (int i = 0; i < kPoints; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(kPoints - 1);
        const float low = sag * 4 * t * (1 - t);
        stroke.points.push_back(onFace(skull, mix(from.x, to.x, t), mix(from.y, to.y, t) - low));
    }
    return stroke;
}

QColor solid(QRgb colour, double alpha) {
    return withAlpha(QColor::fromRgb(colour), alpha);
}

} // namespace

void addFace(std::vector<SurfaceStroke>& strokes, const figure::Skeleton& body,
             const FigureColours& colours) {
    const Frame skull = skullOf(body);
    for (const figure::Side side : figure::kBothSides) {
        const float sign = figure::signOf(side);
        SurfaceStroke lid =
            bow(skull, {0.0165F * sign, -0.004F, 0}, {0.0465F * sign, -0.0015F, 0}, 0.0075F);
        lid.colour = solid(colours.face, 0.90);
        lid.width = 0.0062F;
        strokes.push_back(std::move(lid));
        SurfaceStroke brow =
            bow(skull, {0.0165F * sign, 0.0205F, 0}, {0.0500F * sign, 0.0190F, 0}, -0.0055F);
        brow.colour = solid(colours.face, 0.62);
        brow.width = 0.0066F;
        brow.ends = 0.3F;
        strokes.push_back(std::move(brow));
    }
    SurfaceStroke mouth = bow(skull, {-0.0195F, -0.0655F, 0}, {0.0195F, -0.0655F, 0}, 0.0060F);
    mouth.colour = solid(colours.mouth, 0.85);
    mouth.width = 0.0068F;
    mouth.ends = 0.25F;
    strokes.push_back(std::move(mouth));
}

void addStrands(std::vector<SurfaceStroke>& strokes, const figure::Skeleton& body,
                const figure::Look& look, const FigureColours& colours) {
    constexpr int kStrands = 7;
    constexpr Vec3 kCap{0.0885F, 0.1255F, 0.1110F};
    constexpr float kCapBack = -0.006F;
    if (look.hair == figure::Hair::curls) {
        return;
    }
    const Frame skull = skullOf(body);
    const bool scarf = look.hair == figure::Hair::headscarf;
    const QRgb base =
        colours.materials[static_cast<std::size_t>(scarf ? Material::scarf : Material::hair)];
    for (int strand = 0; strand < kStrands; ++strand) {
        const float side = 2 * static_cast<float>(strand) / static_cast<float>(kStrands - 1) - 1;
        SurfaceStroke stroke;
        const bool light = strand % 2 == 0;
        const QColor tone = mixed(QColor::fromRgb(base), light ? Qt::white : Qt::black, 0.4);
        stroke.colour = withAlpha(tone, light ? 0.16 : 0.22);
        stroke.width = 0.0055F;
        stroke.ends = 0.05F;
        stroke.buried = 0.010F;
        stroke.facing = 0.12F;
        for (int i = 0; i < kPoints; ++i) {
            // From the hair line over the crown to the nape; strands part in the middle.
            const float t = static_cast<float>(i) / static_cast<float>(kPoints - 1);
            const Vec3 direction =
                normalized({side * mix(0.75F, 0.95F, t), mix(0.72F, -0.05F, t * t) + 0.25F * t,
                            mix(0.60F, -0.85F, t)});
            const Vec3 local{direction.x * kCap.x, direction.y * kCap.y,
                             direction.z * kCap.z + kCapBack};
            stroke.points.push_back({skull.at(local), skull.direction(direction)});
        }
        strokes.push_back(std::move(stroke));
    }
}

} // namespace unhunch::ui
