#include "painting/figure_hints.h"

#include "painting/figure_raster.h"
#include "painting/figure_soft_layer.h"

#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Camera;
using figure::mix;
using figure::smoothStep;
using figure::Vec3;

constexpr double kPulseSeconds = 2.2;
constexpr float kPulseLow = 0.62F;
constexpr float kPulseHigh = 1.0F;
constexpr float kStill = 0.9F;
/// Of the full strength, in keys that do not work the area.
constexpr float kResting = 0.25F;
/// A spot this far off its bone's axis works on that side only, metres.
constexpr float kSideways = 0.025F;

constexpr float kHaloReach = 1.35F;
constexpr float kHaloStrength = 0.34F;

// Metres a place has to move to be in the ghost, and to be in it fully.
constexpr float kMoved = 0.025F;
constexpr float kMovedFar = 0.09F;
constexpr float kGhostStrength = 0.85F;

/// 0 to 1 and back in kPulseSeconds, without a call of the mathematics library.
float wave(double seconds) {
    const double turns = seconds / kPulseSeconds;
    const auto phase = static_cast<float>(turns - std::floor(turns));
    return smoothStep(0, 1, phase < 0.5F ? 2 * phase : 2 - 2 * phase);
}

bool contains(const std::vector<std::size_t>& keys, std::size_t key) {
    return keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// `over` at `alpha` of 255 blended over a premultiplied pixel.
QRgb blended(QRgb under, QRgb over, unsigned alpha) {
    const unsigned part = alpha + (alpha >> 7U);
    const unsigned rest = 256 - part;
    const unsigned opaque = over | 0xFF000000U;
    const unsigned even = (under & 0xFF00FFU) * rest + (opaque & 0xFF00FFU) * part;
    const unsigned odd = ((under >> 8U) & 0xFF00FFU) * rest + ((opaque >> 8U) & 0xFF00FFU) * part;
    return ((even >> 8U) & 0xFF00FFU) | (odd & 0xFF00FF00U);
}

} // namespace

std::vector<kernels::Spot> spotsOf(const figure::Clip& clip, const figure::PoseBlend& pose,
                                   const figure::Skeleton& body, const Camera& camera,
                                   double pulse) {
    const float beat = pulse == 0 ? kStill : mix(kPulseLow, kPulseHigh, wave(pulse));
    std::vector<kernels::Spot> spots;
    for (const figure::Glow& glow : clip.glows) {
        const auto strengthIn = [&](std::size_t key) {
            return contains(glow.during, key) ? 1.0F : kResting;
        };
        const figure::Frame bone = frameOf(body, glow.bone);
        const Vec3 centre = bone.at(glow.at);
        const Vec3 offset = centre - camera.target;
        const figure::Pixel pixel = camera.project(centre);
        kernels::Spot spot;
        spot.x = pixel.x;
        spot.y = pixel.y;
        spot.reach = glow.radius * camera.scaleAt(centre) * 1.05F + 1;
        spot.viewX = dot(offset, camera.right);
        spot.viewY = dot(offset, camera.up);
        spot.depth = dot(offset, camera.back);
        spot.perRadius = 1 / (glow.radius * glow.radius);
        spot.strength = beat * mix(strengthIn(pose.fromKey), strengthIn(pose.toKey), pose.weight);
        const Vec3 sideways{glow.at.x, 0, glow.at.z};
        if (length(sideways) > kSideways) {
            const Vec3 out = bone.direction(normalized(sideways));
            spot.outX = dot(out, camera.right);
            spot.outY = dot(out, camera.up);
            spot.outZ = dot(out, camera.back);
        }
        spots.push_back(spot);
    }
    return spots;
}

void drawHalos(QImage& picture, const std::vector<kernels::Spot>& spots, const Camera& camera,
               const FigureColours& colours) {
    if (colours.firm) {
        return;
    }
    QRectF covered;
    for (const kernels::Spot& spot : spots) {
        const float reach = spot.reach * kHaloReach;
        covered |= QRectF(spot.x - reach, spot.y - reach, 2 * reach, 2 * reach);
    }
    const QRect pixels = covered.toAlignedRect().intersected(picture.rect());
    if (pixels.isEmpty()) {
        return;
    }
    SoftLayer layer;
    layer.cover(pixels, camera.scale);
    for (int row = 0; row < layer.rows(); ++row) {
        for (int column = 0; column < layer.columns(); ++column) {
            const figure::Pixel pixel = layer.middle(column, row);
            float light = 0;
            for (const kernels::Spot& spot : spots) {
                const float dx = pixel.x - spot.x;
                const float dy = pixel.y - spot.y;
                const float reach = spot.reach * kHaloReach;
                const float rest = std::max(0.0F, 1 - (dx * dx + dy * dy) / (reach * reach));
                light = std::max(light, spot.strength * rest * rest);
            }
            layer.set(column, row, kHaloStrength * light);
        }
    }
    layer.blend(picture, colours.glow, kernels::best());
}

Ghost outlineOf(const figure::Mesh& coming, const figure::Mesh& from, const Camera& camera,
                const QSize& size) {
    std::vector<float> visibility(coming.positions.size(), 1);
    if (from.positions.size() == coming.positions.size()) {
        for (std::size_t i = 0; i < visibility.size(); ++i) {
            const float moved = length(coming.positions[i] - from.positions[i]);
            visibility[i] = smoothStep(kMoved, kMovedFar, moved);
        }
    }
    FigureRaster raster;
    raster.setMesh(coming, camera, size, visibility);
    Ghost ghost;
    if (raster.box().isEmpty()) {
        return ghost;
    }
    const std::vector<std::uint8_t> alpha = raster.outline();
    auto value = alpha.begin();
    for (int y = raster.box().top(); y <= raster.box().bottom(); ++y) {
        for (int x = raster.box().left(); x <= raster.box().right(); ++x, ++value) {
            if (*value > 2) {
                ghost.dots.push_back(
                    {static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y), *value});
            }
        }
    }
    return ghost;
}

void drawGhost(QImage& picture, const Ghost& ghost, QRgb colour, float share) {
    const auto part = static_cast<unsigned>(std::clamp(share, 0.0F, 1.0F) * kGhostStrength * 256);
    auto* const pixels = reinterpret_cast<QRgb*>(picture.bits());
    const auto stride = picture.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    for (const Ghost::Dot& dot : ghost.dots) {
        QRgb& pixel = pixels[dot.y * stride + dot.x];
        pixel = blended(pixel, colour, dot.alpha * part >> 8U);
    }
}

} // namespace unhunch::ui
