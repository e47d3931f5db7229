// The working area as light on the skin. Part of the resolve kernel.
#pragma once

#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {

/// 0 to 255 each.
struct Colour {
    int red = 0;
    int green = 0;
    int blue = 0;
};

/// At pixel (column, line) of the input, where the surface is at `depth` and has the normal of
/// `tag`.
void addGlow(const ResolveInput& input, int column, int line, float depth, std::uint32_t tag,
             Colour& colour);

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
