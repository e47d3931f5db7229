#include "figure/hair.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

struct Cut {
    /// Heights of the line on the skull, every 22.5 degrees from the middle of the forehead round
    /// to the nape.
    std::array<float, 9> line;
    float thickness; ///< metres all over
    float crown;     ///< more on top
    float brow;      ///< more above the forehead
    float back;      ///< more behind
};

constexpr Cut kPinnedBack{
    {0.070F, 0.069F, 0.057F, 0.018F, -0.028F, -0.052F, -0.064F, -0.071F, -0.073F},
    0.0065F,
    0.004F,
    0.003F,
    0.003F};
constexpr Cut kCropped{
    {0.066F, 0.067F, 0.062F, 0.030F, -0.026F, -0.030F, -0.044F, -0.054F, -0.056F},
    0.0060F,
    0.010F,
    0.012F,
    0.002F};
constexpr Cut kUnderBob{
    {0.066F, 0.064F, 0.050F, 0.014F, -0.030F, -0.056F, -0.068F, -0.074F, -0.076F},
    0.0080F,
    0.002F,
    0.006F,
    0};
constexpr Cut kUnderCurls{
    {0.060F, 0.060F, 0.050F, 0.020F, -0.026F, -0.046F, -0.058F, -0.066F, -0.068F},
    0.0080F,
    0.004F,
    0.004F,
    0};

// The scarf leaves an oval free for the face.
constexpr Vec3 kFace{0, -0.016F, 0.030F};
constexpr float kFaceWidth = 0.059F;
constexpr float kFaceHeight = 0.080F;
constexpr float kScarf = 0.011F;

const Cut& cutOf(Hair hair) {
    switch (hair) {
    case Hair::bob:
        return kUnderBob;
    case Hair::cropped:
        return kCropped;
    case Hair::curls:
        return kUnderCurls;
    default:
        return kPinnedBack;
    }
}

/// The line at an angle from the front, degrees 0 to 180: a cubic through its points.
float lineAt(const Cut& cut, float angle) {
    constexpr float kStep = 22.5F;
    const auto& line = cut.line;
    const std::size_t last = line.size() - 1;
    const std::size_t i = std::min(last - 1, static_cast<std::size_t>(angle / kStep));
    const float t = angle / kStep - static_cast<float>(i);
    const float before = i == 0 ? line[1] : line[i - 1];
    const float after = i + 2 > last ? line[last - 1] : line[i + 2];
    const float slopeA = (line[i + 1] - before) / 2;
    const float slopeB = (after - line[i]) / 2;
    const float rise = line[i + 1] - line[i];
    return line[i] +
           t * (slopeA + t * (3 * rise - 2 * slopeA - slopeB + t * (slopeA + slopeB - 2 * rise)));
}

float outsideFace(const Vec3& local) {
    const float x = local.x / kFaceWidth;
    const float y = (local.y - kFace.y) / kFaceHeight;
    const float beside = (std::sqrt(x * x + y * y) - 1) * (kFaceWidth + kFaceHeight) / 2;
    return std::max(beside, kFace.z - local.z);
}

} // namespace

HairCap::HairCap(Hair hair) : hair_(hair) {}

float HairCap::aboveLine(const Vec3& local) const {
    if (hair_ == Hair::headscarf) {
        return outsideFace(local);
    }
    const float angle = degrees(std::atan2(std::abs(local.x), local.z));
    return local.y - lineAt(cutOf(hair_), angle);
}

HairCap::Lift HairCap::at(const Vec3& local) const {
    const float above = aboveLine(local);
    const float edge = 0.2F * smoothStep(-0.003F, 0.004F, above);
    const float rise = edge + (1 - edge) * smoothStep(0, 0.045F, above);
    if (hair_ == Hair::headscarf) {
        return {above, kScarf * rise};
    }
    const Cut& cut = cutOf(hair_);
    const float thickness = cut.thickness + cut.crown * smoothStep(0.02F, 0.11F, local.y) +
                            cut.brow * smoothStep(0, 0.07F, local.z) +
                            cut.back * smoothStep(0, 0.08F, -local.z);
    return {above, thickness * rise};
}

} // namespace unhunch::figure
