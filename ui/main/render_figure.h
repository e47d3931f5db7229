// `unhunch figure render`: the author's look at a figure, without a window.
#pragma once

#include "cli/command_line.h"

namespace unhunch {

/// Writes the pictures of `outcome.render` and names each on standard output. Exit code as in
/// cli/command_line.h.
[[nodiscard]] int renderFigure(const cli::Outcome& outcome, const std::filesystem::path& program);

} // namespace unhunch
