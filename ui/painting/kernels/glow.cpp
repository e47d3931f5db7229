#include "painting/kernels/surface.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

/// Light is added first and only the core is tinted: blue cloth and warm light mixed half and half
/// would be mud.
constexpr float kLight = 0.42F;
constexpr float kTint = 0.84F;
constexpr float kTintFrom = 0.16F;
constexpr float kTintFull = 0.80F;
// Cosine of the angle between a surface and the working side.
constexpr float kTurnedAway = -0.35F;
constexpr float kTurnedTo = 0.25F;

/// Makes cutting off round.
constexpr float kHalf = 0.5F;

float smooth(float from, float to, float value) {
    const float x = (value - from) / (to - from);
    const float t = x < 0 ? 0 : x > 1 ? 1 : x;
    return t * t * (3 - 2 * t);
}

float facing(const Spot& spot, std::uint32_t tag) {
    if (spot.outX == 0 && spot.outY == 0 && spot.outZ == 0) {
        return 1;
    }
    constexpr float kStep = 2.0F / static_cast<float>(kNormalSteps);
    constexpr std::uint32_t kMask = static_cast<std::uint32_t>(kNormalSteps) - 1;
    const float x = (static_cast<float>((tag >> kNormalXShift) & kMask) + 0.5F) * kStep - 1;
    const float y = (static_cast<float>(tag >> kNormalYShift) + 0.5F) * kStep - 1;
    const float rest = 1 - x * x - y * y;
    const float z = rest > 0 ? __builtin_sqrtf(rest) : 0;
    return smooth(kTurnedAway, kTurnedTo, x * spot.outX + y * spot.outY + z * spot.outZ);
}

float strengthAt(const ResolveInput& in, const Spot& spot, float x, float y, float depth,
                 std::uint32_t tag) {
    const float perScale = (in.distance - depth) / (in.scale * in.distance);
    const float dx = (x - in.centreX) * perScale - spot.viewX;
    const float dy = (in.centreY - y) * perScale - spot.viewY;
    const float dz = depth - spot.depth;
    const float distance = (dx * dx + dy * dy + dz * dz) * spot.perRadius;
    if (distance >= 1) {
        return 0;
    }
    return (1 - distance) * (1 - distance) * spot.strength * facing(spot, tag);
}

int lit(int channel, int glow, float light, float tint) {
    const float bright = static_cast<float>(channel) + static_cast<float>(glow) * light;
    const float capped = bright > 255 ? 255 : bright;
    return static_cast<int>(capped + (static_cast<float>(glow) - capped) * tint + kHalf);
}

} // namespace

Range glowRange(const ResolveInput& in, int line) {
    Range range{in.columns, 0};
    const float y = static_cast<float>(in.top + line) + 0.5F;
    for (int i = 0; i < in.spotCount; ++i) {
        const Spot& spot = in.spots[i];
        const float rest = spot.reach * spot.reach - (y - spot.y) * (y - spot.y);
        if (rest <= 0) {
            continue;
        }
        const float half = __builtin_sqrtf(rest);
        const int begin = static_cast<int>(spot.x - half) - in.left - 1;
        const int end = static_cast<int>(spot.x + half) - in.left + 1;
        range.begin = begin < range.begin ? begin : range.begin;
        range.end = end > range.end ? end : range.end;
    }
    return range;
}

void addGlow(const ResolveInput& in, int column, int line, float depth, std::uint32_t tag,
             Colour& colour) {
    const float x = static_cast<float>(in.left + column) + 0.5F;
    const float y = static_cast<float>(in.top + line) + 0.5F;
    for (int i = 0; i < in.spotCount; ++i) {
        const Spot& spot = in.spots[i];
        const float dx = x - spot.x;
        const float dy = y - spot.y;
        if (dx * dx + dy * dy > spot.reach * spot.reach) {
            continue;
        }
        const float strength = strengthAt(in, spot, x, y, depth, tag);
        if (strength <= 0) {
            continue;
        }
        const float light = strength * kLight;
        const float tint = smooth(kTintFrom, kTintFull, strength) * kTint;
        colour = {lit(colour.red, in.glowRed, light, tint),
                  lit(colour.green, in.glowGreen, light, tint),
                  lit(colour.blue, in.glowBlue, light, tint)};
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
