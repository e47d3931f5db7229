#include "painting/kernels/lanes.h"
#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

constexpr std::uint32_t kEven = 0x00FF00FFU;

/// `over` blended over `under` at `share` of 255; both premultiplied, `over` opaque.
std::uint32_t blended(std::uint32_t under, std::uint32_t over, std::uint32_t share) {
    const std::uint32_t part = share + (share >> 7U);
    const std::uint32_t rest = 256 - part;
    const std::uint32_t even = ((under & kEven) * rest + (over & kEven) * part) >> 8U;
    const std::uint32_t odd = ((under >> 8U) & kEven) * rest + ((over >> 8U) & kEven) * part;
    return (even & kEven) | (odd & ~kEven);
}

/// Columns [begin, end) of cells.
struct Span {
    int begin;
    int end;
};

/// The row of cells at `y` pixels below the middle of the first row, times the pixels of a cell;
/// returns where it is not 0.
Span makeRow(const ShadeInput& in, int y) {
    const int cell = 1 << in.cellShift;
    const int share = y & (cell - 1);
    const std::uint8_t* const above =
        in.cells + static_cast<std::ptrdiff_t>(y >> in.cellShift) * in.width;
    const std::uint8_t* const below = above + in.width;
    std::uint16_t* __restrict const row = in.row;
    for (int x = 0; x < in.width; ++x) {
        row[x] = static_cast<std::uint16_t>(above[x] * (cell - share) + below[x] * share);
    }
    Span span{0, in.width};
    while (span.begin < span.end && row[span.begin] == 0) {
        ++span.begin;
    }
    while (span.begin < span.end && row[span.end - 1] == 0) {
        --span.end;
    }
    return span;
}

/// Shares of 255 for the pixels between the middles of the cells [begin, end].
void makeShares(const ShadeInput& in, int begin, int end) {
    const int cell = 1 << in.cellShift;
    std::uint32_t* shares = in.shares + static_cast<std::ptrdiff_t>(begin) * cell;
    for (int x = begin; x < end; ++x, shares += cell) {
        const int from = in.row[x];
        const int step = in.row[x + 1] - from;
        for (int i = 0; i < cell; i += kLanes) {
            const Integers share = from * cell + step * (laneNumbers() + i);
            store(shares + i, share >> static_cast<int>(2 * in.cellShift));
        }
    }
}

void blendRow(std::uint32_t* __restrict pixels, const std::uint32_t* __restrict shares,
              std::uint32_t colour, int begin, int end) {
    for (int x = begin; x < end; ++x) {
        pixels[x] = blended(pixels[x], colour, shares[x]);
    }
}

} // namespace

void shade(const ShadeInput& in) {
    const int rows = (in.height - 1) << in.cellShift;
    for (int y = 0; y < rows; ++y) {
        const int line = in.top + y;
        if (line < 0 || line >= in.pictureHeight) {
            continue;
        }
        const Span cells = makeRow(in, y);
        if (cells.begin >= cells.end) {
            continue;
        }
        const int first = cells.begin > 0 ? cells.begin - 1 : 0;
        const int last = cells.end < in.width ? cells.end : in.width - 1;
        makeShares(in, first, last);
        // Columns from that of cell 0 on, inside the picture.
        const int from = first << in.cellShift;
        const int to = last << in.cellShift;
        const int begin = in.left + from < 0 ? -in.left : from;
        const int end = in.left + to > in.pictureWidth ? in.pictureWidth - in.left : to;
        blendRow(in.pixels + line * in.stride + in.left, in.shares, in.colour, begin, end);
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
