// What comes upon the colour of a surface: occlusion and glow. Parts of the resolve kernel.
#pragma once

#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {

/// 0 to 255 each.
struct Colour {
    int red = 0;
    int green = 0;
    int blue = 0;
};

/// Columns [begin, end) of the input.
struct Range {
    int begin = 0;
    int end = 0;
};

/// Fills input.occluded for the columns [begin, end) of a line.
void findOcclusion(const ResolveInput& input, int line, int begin, int end);

/// Where a line may be lit.
[[nodiscard]] Range glowRange(const ResolveInput& input, int line);
/// At pixel (column, line) of the input, where the surface is at `depth` and has the normal of
/// `tag`.
void addGlow(const ResolveInput& input, int column, int line, float depth, std::uint32_t tag,
             Colour& colour);

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
