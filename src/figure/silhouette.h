// Which pixels a body covers, without colour or depth: for comparing poses.
#pragma once

#include "figure/skin.h"
#include "figure/view.h"

#include <cstdint>
#include <vector>

namespace unhunch::figure {

struct Silhouette {
    int size = 0;                      ///< pixels, both ways
    std::vector<std::uint8_t> covered; ///< 0 or 1, by rows from the top
};
/// The body's parts of `mesh`; what `camera` sees beyond `size` is cut off.
[[nodiscard]] Silhouette silhouetteOf(const Mesh& mesh, const Camera& camera, int size);

/// Share of the pixels of both that are in each, 0 to 1; 1 for two empty ones. Of the same size.
[[nodiscard]] float overlap(const Silhouette& a, const Silhouette& b);

} // namespace unhunch::figure
