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

/// The row of cells at `y` pixels below the middle of the first row; false when all are 0.
bool makeRow(const ShadeInput& in, int y) {
    const int row = y / in.cellPixels;
    const int share = y % in.cellPixels;
    const std::uint8_t* const above = in.cells + static_cast<std::ptrdiff_t>(row) * in.width;
    const std::uint8_t* const below = above + in.width;
    int any = 0;
    for (int x = 0; x < in.width; ++x) {
        const int value = (above[x] * (in.cellPixels - share) + below[x] * share) / in.cellPixels;
        in.row[x] = static_cast<std::uint8_t>(value);
        any |= value;
    }
    return any != 0;
}

void shadeCell(const ShadeInput& in, std::uint32_t* line, int cell) {
    const int from = in.row[cell];
    const int to = in.row[cell + 1];
    if ((from | to) == 0) {
        return;
    }
    const int left = in.left + cell * in.cellPixels;
    const int begin = left < 0 ? -left : 0;
    const int room = in.pictureWidth - left;
    const int end = room < in.cellPixels ? room : in.cellPixels;
    for (int i = begin; i < end; ++i) {
        const int share = from + (to - from) * i / in.cellPixels;
        line[left + i] = blended(line[left + i], in.colour, static_cast<std::uint32_t>(share));
    }
}

} // namespace

void shade(const ShadeInput& in) {
    const int end = (in.height - 1) * in.cellPixels;
    for (int y = 0; y < end; ++y) {
        const int line = in.top + y;
        if (line < 0 || line >= in.pictureHeight || !makeRow(in, y)) {
            continue;
        }
        std::uint32_t* const pixels = in.pixels + line * in.stride;
        for (int cell = 0; cell + 1 < in.width; ++cell) {
            shadeCell(in, pixels, cell);
        }
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
