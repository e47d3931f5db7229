#include "figure/flatten.h"

#include <algorithm>

namespace unhunch::figure {

namespace {

constexpr float kAboveFloor = 0.001F;

std::size_t bodyVertices(const Mesh& mesh) {
    std::size_t end = 0;
    for (const MeshPart& part : mesh.parts) {
        if (part.body) {
            end = std::max<std::size_t>(end, part.firstVertex + part.vertexCount);
        }
    }
    return end;
}

} // namespace

void flatten(const Skeleton& /*skeleton*/, const std::vector<Prop>& /*props*/, Mesh& mesh) {
    const std::size_t count = bodyVertices(mesh);
    mesh.lowest = 1e9F;
    for (std::size_t i = 0; i < count; ++i) {
        float& y = mesh.positions[i].y;
        mesh.lowest = std::min(mesh.lowest, y);
        y = std::max(y, kAboveFloor);
    }
}

} // namespace unhunch::figure
