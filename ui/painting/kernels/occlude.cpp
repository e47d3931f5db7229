#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

// Metres in front of a spot at which something takes its light, begins to fully, and is too far off
// to do so.
constexpr float kFrom = 0.012F;
constexpr float kFull = 0.07F;
constexpr float kFade = 0.14F;
constexpr float kGone = 0.36F;
/// So many taps in the way are full occlusion.
constexpr float kEnough = 7;
/// Cells further apart in depth are other surfaces: not blurred together.
constexpr float kSameSurface = 0.05F;

float smooth(float from, float perRange, float value) {
    const float x = (value - from) * perRange;
    const float t = x < 0 ? 0 : x > 1 ? 1 : x;
    return t * t * (3 - 2 * t);
}

float hidden(float ahead) {
    return smooth(kFrom, 1 / (kFull - kFrom), ahead) *
           (1 - smooth(kFade, 1 / (kGone - kFade), ahead));
}

std::uint8_t occlusionAt(const float* cell, const int* offsets) {
    const float here = *cell;
    float sum = 0;
    for (int tap = 0; tap < kTaps; ++tap) {
        const float ahead = cell[offsets[tap]] - here;
        if (ahead > kFrom && ahead < kGone) {
            sum += hidden(ahead);
        }
    }
    const float share = sum > kEnough ? 1 : sum * (1 / kEnough);
    return static_cast<std::uint8_t>(share * 255 + 0.5F);
}

void gather(const DepthCells& cells, const Taps& taps) {
    for (int y = cells.margin; y < cells.height - cells.margin; ++y) {
        for (int x = cells.margin; x < cells.width - cells.margin; ++x) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(y) * cells.width + x;
            if (cells.depth[at] > kDrawn) {
                cells.occlusion[at] =
                    occlusionAt(cells.depth + at, taps.offsets[(x * 7 + y * 13) % kTapSets]);
            }
        }
    }
}

/// Mean over 2 * cells.blur + 1 cells of the same surface, `step` apart.
void blur(const DepthCells& cells, const std::uint8_t* from, std::uint8_t* to,
          std::ptrdiff_t step) {
    for (int y = cells.margin; y < cells.height - cells.margin; ++y) {
        for (int x = cells.margin; x < cells.width - cells.margin; ++x) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(y) * cells.width + x;
            const float here = cells.depth[at];
            if (here <= kDrawn) {
                continue;
            }
            int sum = 0;
            int count = 0;
            for (int i = -cells.blur; i <= cells.blur; ++i) {
                const float apart = cells.depth[at + i * step] - here;
                if (apart < kSameSurface && apart > -kSameSurface) {
                    sum += from[at + i * step];
                    ++count;
                }
            }
            to[at] = static_cast<std::uint8_t>(sum / count);
        }
    }
}

} // namespace

void occlude(const DepthCells& cells, const Taps& taps) {
    gather(cells, taps);
    blur(cells, cells.occlusion, cells.spare, 1);
    blur(cells, cells.spare, cells.occlusion, cells.width);
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
