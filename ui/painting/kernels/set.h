// Which set of kernels a source is being compiled into.
#pragma once

#include "painting/kernels/kernels.h"

#ifndef UNHUNCH_KERNELS
#define UNHUNCH_KERNELS baseline_set
#endif

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {

void fill(const FillInput& input, const Samples& samples);
void occlude(const DepthCells& cells, const Taps& taps);
void resolve(const ResolveInput& input);
void outline(const OutlineInput& input);
void shade(const ShadeInput& input);

[[nodiscard]] Kernels kernels();

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
