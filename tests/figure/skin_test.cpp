#include "figure/skin.h"
#include "support/figure_samples.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

using namespace unhunch;
using namespace unhunch::figure;
using namespace unhunch::test;

namespace {

const Proportions kBody;

Mesh built(const PoseBlend& pose, const Look& look = {}, const std::vector<Prop>& props = {}) {
    Mesh mesh;
    buildMesh(solve(kBody, pose), look, props, 0.62F, mesh);
    return mesh;
}

bool hasPart(const Mesh& mesh, std::string_view name) {
    return std::any_of(mesh.parts.begin(), mesh.parts.end(),
                       [&](const MeshPart& part) { return part.name == name; });
}

/// Every edge belongs to two triangles, once in each direction.
bool isClosed(const Mesh& mesh) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
    for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
        for (std::size_t corner = 0; corner < 3; ++corner) {
            ++edges[{mesh.triangles[i + corner], mesh.triangles[i + (corner + 1) % 3]}];
        }
    }
    return std::all_of(edges.begin(), edges.end(), [&](const auto& edge) {
        const auto back = edges.find({edge.first.second, edge.first.first});
        return edge.second == 1 && back != edges.end() && back->second == 1;
    });
}

} // namespace

TEST_CASE("the body is closed and has every part on both sides") {
    const Clip clip = catCow();
    const Mesh mesh = built(poseOf(clip, 0));
    CHECK(isClosed(mesh));
    CHECK(hasPart(mesh, "torso"));
    CHECK(hasPart(mesh, "head"));
    for (const auto* part : {"arm", "hand", "finger", "seat", "leg", "foot"}) {
        CHECK(hasPart(mesh, std::string(part) + "-left"));
        CHECK(hasPart(mesh, std::string(part) + "-right"));
    }
}
