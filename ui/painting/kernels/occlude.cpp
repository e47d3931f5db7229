#include "painting/kernels/lanes.h"
#include "painting/kernels/surface.h"

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

/// What two neighbouring slopes of a flat surface may differ, of their mean.
constexpr float kFlat = 0.25F;

/// Makes cutting off round.
constexpr float kHalf = 0.5F;

float smooth(float from, float perRange, float value) {
    const float x = (value - from) * perRange;
    const float t = x < 0 ? 0 : x > 1 ? 1 : x;
    return t * t * (3 - 2 * t);
}

float hidden(float ahead) {
    return smooth(kFrom, 1 / (kFull - kFrom), ahead) *
           (1 - smooth(kFade, 1 / (kGone - kFade), ahead));
}

/// How much nearer the next cell is on a flat surface; 0 where it is curved, whose sides may take
/// light from each other.
float slopeAt(const float* cell, std::ptrdiff_t step) {
    const float after = cell[step] - *cell;
    const float before = *cell - cell[-step];
    const float mean = (after + before) / 2;
    const float bend = after - before;
    return bend * bend < kFlat * kFlat * mean * mean ? mean : 0;
}

std::int32_t occlusionAt(const float* cell, std::ptrdiff_t width, const Taps& taps, int set) {
    const float here = *cell;
    const float across = slopeAt(cell, 1);
    const float down = slopeAt(cell, width);
    float sum = 0;
    for (int tap = 0; tap < kTaps; ++tap) {
        const float ahead = cell[taps.offsets[set][tap]] - here - across * taps.across[set][tap] -
                            down * taps.down[set][tap];
        if (ahead > kFrom && ahead < kGone) {
            sum += hidden(ahead);
        }
    }
    const float share = sum > kEnough ? 1 : sum * (1 / kEnough);
    return static_cast<std::int32_t>(share * 255 + kHalf);
}

bool isInside(const DepthCells& cells, int x, int y) {
    return x >= cells.margin && x < cells.width - cells.margin && y >= cells.margin &&
           y < cells.height - cells.margin;
}

void gather(const DepthCells& cells, const Taps& taps) {
    std::ptrdiff_t at = 0;
    for (int y = 0; y < cells.height; ++y) {
        for (int x = 0; x < cells.width; ++x, ++at) {
            cells.occlusion[at] =
                cells.depth[at] > kDrawn && isInside(cells, x, y)
                    ? occlusionAt(cells.depth + at, cells.width, taps, (x * 7 + y * 13) % kTapSets)
                    : 0;
        }
    }
}

/// Mean over 2 * cells.blur + 1 cells of the same surface, `step` apart; all rows but `rim` at the
/// top and at the bottom.
void blur(const DepthCells& cells, const std::int32_t* from, std::int32_t* to, std::ptrdiff_t step,
          int rim) {
    const int end = cells.width - cells.margin;
    for (int y = rim; y < cells.height - rim; ++y) {
        for (int x = cells.margin; x < end; x += kLanes) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(y) * cells.width + x;
            const Floats here = loaded<Floats>(cells.depth + at);
            Integers sum{};
            Integers count{};
            for (int i = -cells.blur; i <= cells.blur; ++i) {
                const std::ptrdiff_t place = at + i * step;
                const Floats apart = loaded<Floats>(cells.depth + place) - here;
                const Integers same = (apart < kSameSurface) & (apart > -kSameSurface);
                sum += same & loaded<Integers>(from + place);
                count -= same;
            }
            const Floats mean =
                __builtin_convertvector(sum, Floats) / __builtin_convertvector(count, Floats);
            const Integers inside = laneNumbers() < end - x;
            store(to + at, inside & __builtin_convertvector(mean, Integers));
        }
    }
}

// What the four cells from one on are to the pixels between them.
constexpr std::int32_t kLit = 0;
constexpr std::int32_t kOneSurface = 1;
constexpr std::int32_t kManySurfaces = 2;

void classify(const DepthCells& cells) {
    const std::ptrdiff_t corners[4] = {0, 1, cells.width, cells.width + 1};
    for (int y = cells.margin - 1; y < cells.height - cells.margin; ++y) {
        for (int x = cells.margin - 1; x < cells.width - cells.margin; x += kLanes) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(y) * cells.width + x;
            Integers occluded{};
            Floats low = loaded<Floats>(cells.depth + at);
            Floats high = low;
            for (const std::ptrdiff_t corner : corners) {
                occluded |= loaded<Integers>(cells.occlusion + at + corner);
                const Floats depth = loaded<Floats>(cells.depth + at + corner);
                low = depth < low ? depth : low;
                high = depth > high ? depth : high;
            }
            const Integers one = high - low < kSameSurface;
            const Integers kind = (occluded != kLit) & (kManySurfaces + one);
            store(cells.spare + at, kind);
        }
    }
}

/// The four cells around a pixel, and where it is between them: in halves of a pixel, so that its
/// middle is a whole number.
struct Corner {
    const float* depth;
    const std::int32_t* occlusion;
    std::ptrdiff_t width;
    int cell;
    int below;
};

/// Of the cells that are of the surface at `depth` only.
std::uint8_t occlusionOf(const Corner& at, int right, float depth) {
    const std::ptrdiff_t places[4] = {0, 1, at.width, at.width + 1};
    const int weights[4] = {(at.cell - right) * (at.cell - at.below) + 1,
                            right * (at.cell - at.below) + 1, (at.cell - right) * at.below + 1,
                            right * at.below + 1};
    int sum = 0;
    int total = 0;
    for (int i = 0; i < 4; ++i) {
        const float apart = at.depth[places[i]] - depth;
        if (apart < kSameSurface && apart > -kSameSurface) {
            sum += at.occlusion[places[i]] * weights[i];
            total += weights[i];
        }
    }
    return static_cast<std::uint8_t>(sum == 0 ? 0 : sum / total);
}

} // namespace

void findOcclusion(const ResolveInput& in, int line, int begin, int end) {
    const DepthCells& cells = *in.cells;
    const int cell = 2 * in.cellPixels;
    const int perCells = 65536 / (cell * cell);
    const int y = 2 * (line + in.topLine) + 1 + in.cellPixels;
    const std::ptrdiff_t row =
        static_cast<std::ptrdiff_t>(y / cell + cells.margin - 1) * cells.width + cells.margin - 1;
    const float* const near =
        in.near + static_cast<std::ptrdiff_t>(line + in.padding) * (in.columns + 2 * in.padding) +
        in.padding;
    const int below = y % cell;
    const int first = 2 * begin + 1 + in.cellPixels;
    std::ptrdiff_t at = row + first / cell;
    int inCell = first % cell;
    for (int x = begin; x < end; ++at, inCell &= 1) {
        const std::int32_t kind = cells.spare[at];
        const int rest = (cell - inCell + 1) / 2;
        const int next = x + rest < end ? x + rest : end;
        if (kind == kLit) {
            for (; x < next; ++x) {
                in.occluded[x] = 0;
            }
        } else if (kind == kOneSurface) {
            const std::int32_t* const from = cells.occlusion + at;
            const int left = (from[0] * (cell - below) + from[cells.width] * below) * perCells;
            const int right = (from[1] * (cell - below) + from[cells.width + 1] * below) * perCells;
            int sum = left * (cell - inCell) + right * inCell;
            for (; x < next; ++x, sum += 2 * (right - left)) {
                in.occluded[x] = static_cast<std::uint8_t>(sum >> 16);
            }
        } else {
            const Corner corner{cells.depth + at, cells.occlusion + at, cells.width, cell, below};
            for (; x < next; ++x, inCell += 2) {
                in.occluded[x] = occlusionOf(corner, inCell, near[x]);
            }
        }
    }
}

void occlude(const DepthCells& cells, const Taps& taps) {
    gather(cells, taps);
    blur(cells, cells.occlusion, cells.spare, 1, 0);
    blur(cells, cells.spare, cells.occlusion, cells.width, cells.margin);
    classify(cells);
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
