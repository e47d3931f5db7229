#include "figure/silhouette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::figure {

namespace {

float cross(const Pixel& a, const Pixel& b, const Pixel& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

struct PixelRange {
    int first;
    int last;
};

/// Pixels whose middles lie between the least and the greatest of three.
PixelRange rangeOf(float a, float b, float c, int size) {
    const float least = std::min({a, b, c});
    const float most = std::max({a, b, c});
    return {std::max(0, static_cast<int>(std::ceil(least - 0.5F))),
            std::min(size - 1, static_cast<int>(std::floor(most - 0.5F)))};
}

void fill(Silhouette& picture, const Pixel& a, Pixel b, Pixel c) {
    if (cross(a, b, c) < 0) {
        std::swap(b, c);
    }
    const auto side = static_cast<std::size_t>(picture.size);
    const PixelRange columns = rangeOf(a.x, b.x, c.x, picture.size);
    const PixelRange rows = rangeOf(a.y, b.y, c.y, picture.size);
    for (int y = rows.first; y <= rows.last; ++y) {
        for (int x = columns.first; x <= columns.last; ++x) {
            const Pixel middle{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
            if (cross(a, b, middle) >= 0 && cross(b, c, middle) >= 0 && cross(c, a, middle) >= 0) {
                picture.covered[static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)] =
                    1;
            }
        }
    }
}

} // namespace

Silhouette silhouetteOf(const Mesh& mesh, const Camera& camera, int size) {
    const auto side = static_cast<std::size_t>(size);
    Silhouette picture{size, std::vector<std::uint8_t>(side * side)};
    std::vector<Pixel> pixels;
    pixels.reserve(mesh.positions.size());
    for (const Vec3& position : mesh.positions) {
        pixels.push_back(camera.project(position));
    }
    for (const MeshPart& part : mesh.parts) {
        if (!part.body) {
            continue;
        }
        for (std::uint32_t i = 0; i < part.triangleCount; ++i) {
            const std::uint32_t* corner = &mesh.triangles[3 * (part.firstTriangle + i)];
            fill(picture, pixels[corner[0]], pixels[corner[1]], pixels[corner[2]]);
        }
    }
    return picture;
}

float overlap(const Silhouette& a, const Silhouette& b) {
    std::size_t both = 0;
    std::size_t either = 0;
    for (std::size_t i = 0; i < a.covered.size(); ++i) {
        const bool here = a.covered[i] != 0;
        const bool there = b.covered[i] != 0;
        both += here && there ? 1U : 0U;
        either += here || there ? 1U : 0U;
    }
    return either == 0 ? 1 : static_cast<float>(both) / static_cast<float>(either);
}

} // namespace unhunch::figure
