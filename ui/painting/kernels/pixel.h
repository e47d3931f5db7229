// Colours of surfaces and pixels. Parts of the resolve kernel.
#pragma once

#include "painting/kernels/surface.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

/// What occlusion takes of red, green and blue, of 256: less of red, so that it stays alive.
constexpr int kOccludedRed = 92;
constexpr int kOccludedGreen = 102;
constexpr int kOccludedBlue = 96;

inline void darken(Colour& colour, int occluded) {
    colour.red -= (colour.red * occluded * kOccludedRed) >> 16;
    colour.green -= (colour.green * occluded * kOccludedGreen) >> 16;
    colour.blue -= (colour.blue * occluded * kOccludedBlue) >> 16;
}

inline std::uint32_t opaque(const Colour& colour) {
    return 0xFF000000U | static_cast<std::uint32_t>(colour.red) << 16U |
           static_cast<std::uint32_t>(colour.green) << 8U | static_cast<std::uint32_t>(colour.blue);
}

inline Colour colourFrom(std::uint32_t pixel) {
    return {static_cast<int>((pixel >> 16U) & 0xFFU), static_cast<int>((pixel >> 8U) & 0xFFU),
            static_cast<int>(pixel & 0xFFU)};
}

/// The colour of a surface by its tag.
inline std::uint32_t colourIn(const std::uint32_t* table, std::uint32_t tag) {
    const std::uint32_t y = (tag >> (kNormalYShift - kTableShift)) & (0x7FU << kTableShift);
    return table[((tag & kMaterialMask) << (2 * kTableShift)) | y |
                 ((tag >> kNormalXShift) & 0x7FU)];
}

} // namespace
} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
