// The person alone, doing nothing: for choosing who shows the movements.
#pragma once

#include "widgets/figure_stills.h"

namespace unhunch::ui {

/// Standing at ease, seen from half aside.
[[nodiscard]] FigureStill personStill();
/// The same, head and shoulders.
[[nodiscard]] FigureStill portraitStill();

} // namespace unhunch::ui
