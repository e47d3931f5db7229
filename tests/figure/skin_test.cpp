#include "figure/skin.h"
#include "support/figure_random.h"
#include "support/figure_samples.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <rapidcheck.h>
#include <string>
#include <thread>

using namespace unhunch;
using namespace unhunch::figure;
using namespace unhunch::test;

namespace {

constexpr float kSmall = 0.62F;
constexpr std::array<Hair, 6> kHairs{Hair::bun,   Hair::bob,      Hair::cropped,
                                     Hair::curls, Hair::ponytail, Hair::headscarf};
constexpr std::array<Build, 4> kBuilds{Build::slight, Build::middle, Build::broad, Build::round};

Mesh meshOf(const Skeleton& skeleton, const Look& look = {}, const std::vector<Prop>& props = {},
            float detail = kSmall) {
    Mesh mesh;
    buildMesh(skeleton, look, props, detail, mesh);
    return mesh;
}

Skeleton onAllFours() {
    return solved(allFours());
}

Skeleton upright() {
    return solved(standing());
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

bool isFinite(const Vec3& v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

bool isFinite(const Mesh& mesh) {
    return std::all_of(mesh.positions.begin(), mesh.positions.end(),
                       [](const Vec3& p) { return isFinite(p) && length(p) < 4; });
}

/// The largest difference of a normal's length from one.
float worstNormal(const Mesh& mesh) {
    float worst = 0;
    for (const Vec3& normal : mesh.normals) {
        worst = std::max(worst, isFinite(normal) ? std::abs(length(normal) - 1) : 1);
    }
    return worst;
}

float volumeOf(const Mesh& mesh, const MeshPart& part) {
    float six = 0;
    const std::size_t end = part.firstTriangle + part.triangleCount;
    for (std::size_t t = part.firstTriangle; t < end; ++t) {
        six += dot(mesh.positions[mesh.triangles[t * 3]],
                   cross(mesh.positions[mesh.triangles[t * 3 + 1]],
                         mesh.positions[mesh.triangles[t * 3 + 2]]));
    }
    return six / 6;
}

/// Share of the area whose normals look to the side its triangles turn to.
float outwardShare(const Mesh& mesh) {
    float all = 0;
    float outward = 0;
    for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
        const Vec3& a = mesh.positions[mesh.triangles[i]];
        const Vec3 face = cross(mesh.positions[mesh.triangles[i + 1]] - a,
                                mesh.positions[mesh.triangles[i + 2]] - a);
        Vec3 normal;
        for (std::size_t corner = 0; corner < 3; ++corner) {
            normal += mesh.normals[mesh.triangles[i + corner]];
        }
        all += length(face);
        outward += dot(face, normal) > 0 ? length(face) : 0;
    }
    return outward / all;
}

/// Vertices of the body that have no counterpart in `image` across x = 0 within `tolerance`.
std::size_t unmatched(const Mesh& mesh, const Mesh& image, float tolerance) {
    constexpr float kCell = 0.004F;
    using Cell = std::array<int, 3>;
    const auto cellOf = [](const Vec3& p) {
        return Cell{static_cast<int>(std::floor(p.x / kCell)),
                    static_cast<int>(std::floor(p.y / kCell)),
                    static_cast<int>(std::floor(p.z / kCell))};
    };
    std::multimap<Cell, Vec3> grid;
    for (const Vec3& place : image.positions) {
        grid.emplace(cellOf(place), place);
    }
    const auto isNear = [&](const Vec3& place) {
        const Cell middle = cellOf(place);
        for (int i = 0; i < 27; ++i) {
            const Cell cell{middle[0] + i % 3 - 1, middle[1] + i / 3 % 3 - 1,
                            middle[2] + i / 9 - 1};
            const auto [first, last] = grid.equal_range(cell);
            if (std::any_of(first, last, [&](const auto& entry) {
                    return length(entry.second - place) < tolerance;
                })) {
                return true;
            }
        }
        return false;
    };
    return static_cast<std::size_t>(
        std::count_if(mesh.positions.begin(), mesh.positions.end(),
                      [&](const Vec3& place) { return !isNear(mirrored(place)); }));
}

bool same(const Mesh& a, const Mesh& b) {
    return a.positions == b.positions && a.normals == b.normals && a.coordinates == b.coordinates &&
           a.triangles == b.triangles && a.parts.size() == b.parts.size() &&
           a.stations.size() == b.stations.size();
}

} // namespace

TEST_CASE("the body is closed and has every part on both sides, with any hair and build") {
    for (const Hair hair : kHairs) {
        for (const Build build : kBuilds) {
            const Mesh mesh = meshOf(onAllFours(), {hair, build});
            CHECK(isClosed(mesh));
            CHECK(hasPart(mesh, "torso"));
            CHECK(hasPart(mesh, "head"));
            CHECK(hasPart(mesh, "hair") == (hair != Hair::cropped));
            for (const auto* part : {"arm", "hand", "finger", "seat", "leg", "foot"}) {
                CHECK(hasPart(mesh, std::string(part) + "-left"));
                CHECK(hasPart(mesh, std::string(part) + "-right"));
            }
        }
    }
}

TEST_CASE("parts hold vertices, triangles and stations one after the other") {
    const Mesh mesh = meshOf(onAllFours());
    std::uint32_t vertices = 0;
    std::uint32_t triangles = 0;
    std::uint32_t stations = 0;
    for (const MeshPart& part : mesh.parts) {
        CHECK(part.firstVertex == vertices);
        CHECK(part.firstTriangle == triangles);
        CHECK(part.firstStation == stations);
        vertices += part.vertexCount;
        triangles += part.triangleCount;
        stations += part.stationCount;
    }
    CHECK(mesh.positions.size() == vertices);
    CHECK(mesh.normals.size() == vertices);
    CHECK(mesh.coordinates.size() == vertices);
    CHECK(mesh.triangles.size() == 3 * triangles);
    CHECK(mesh.stations.size() == stations);
}

TEST_CASE("surfaces look outwards") {
    const Mesh mesh = meshOf(onAllFours(), {Hair::ponytail, Build::round});
    for (const MeshPart& part : mesh.parts) {
        CHECK(volumeOf(mesh, part) > 0);
    }
    CHECK(outwardShare(mesh) > 0.97F);
}

TEST_CASE("any posture gives a sound mesh") {
    CHECK(rc::check([] {
        const Look look{*rc::gen::elementOf(kHairs), *rc::gen::elementOf(kBuilds)};
        const Mesh mesh = meshOf(possibleSkeleton(), look);
        RC_ASSERT(isFinite(mesh));
        RC_ASSERT(worstNormal(mesh) < 1e-4F);
        RC_ASSERT(isClosed(mesh));
        RC_ASSERT(outwardShare(mesh) > 0.9F);
    }));
}

TEST_CASE("nothing of the body is below the floor, and how low it was is kept") {
    CHECK(rc::check([] {
        const Skeleton skeleton = possibleSkeleton();
        const Mesh mesh = meshOf(skeleton);
        for (const Vec3& place : mesh.positions) {
            RC_ASSERT(place.y >= 0.0009F);
        }
        const float ankle = std::min(skeleton.ankle[0].y, skeleton.ankle[1].y);
        RC_ASSERT(mesh.lowest < ankle);
    }));
    CHECK(meshOf(upright()).lowest == Approx(0).margin(0.002));
}

TEST_CASE("a mirrored body has the mirrored mesh") {
    CHECK(rc::check([] {
        const Skeleton skeleton = possibleSkeleton();
        const Look look{*rc::gen::elementOf(kHairs), *rc::gen::elementOf(kBuilds)};
        const Mesh mesh = meshOf(skeleton, look);
        RC_ASSERT(unmatched(mesh, meshOf(mirrored(skeleton), look), 1e-5F) == 0U);
    }));
}

TEST_CASE("a mesh is the same made afresh, made in used memory and made in two threads") {
    const Skeleton first = onAllFours();
    const Skeleton second = upright();
    const Look look{Hair::curls, Build::broad};
    const std::vector<Prop> props{{"chair", Chair{}}, {"bell", Dumbbell{}}};
    const Mesh fresh = meshOf(second, look, props, 1);
    Mesh used = meshOf(first, {}, {}, 1);
    buildMesh(second, look, props, 1, used);
    CHECK(same(fresh, used));
    std::array<Mesh, 2> meshes;
    std::thread one([&] { buildMesh(second, look, props, 1, meshes[0]); });
    std::thread other([&] { buildMesh(second, look, props, 1, meshes[1]); });
    one.join();
    other.join();
    CHECK(same(fresh, meshes[0]));
    CHECK(same(fresh, meshes[1]));
}

TEST_CASE("less detail has fewer vertices and the same shape") {
    const Mesh fine = meshOf(onAllFours(), {}, {}, 1);
    const Mesh coarse = meshOf(onAllFours(), {}, {}, kSmall);
    constexpr float kSwelling = 0.045F; // where parts grow together
    CHECK(coarse.positions.size() < fine.positions.size() * 6 / 10);
    CHECK(meshOf(onAllFours(), {}, {}, 0.1F).positions.size() ==
          meshOf(onAllFours(), {}, {}, 0.4F).positions.size());
    for (std::size_t i = 0; i < coarse.positions.size(); i += 7) {
        CHECK(distanceTo(fine, "", coarse.positions[i]) < kSwelling);
    }
}

TEST_CASE("builds differ in width and depth, not in place") {
    const Skeleton skeleton = upright();
    const Mesh slight = meshOf(skeleton, {Hair::bun, Build::slight});
    for (const Build build : {Build::middle, Build::broad, Build::round}) {
        const Mesh other = meshOf(skeleton, {Hair::bun, build});
        REQUIRE(other.stations.size() == slight.stations.size());
        float wider = 0;
        for (std::size_t i = 0; i < slight.stations.size(); ++i) {
            CHECK(length(other.stations[i].centre - slight.stations[i].centre) < 0.016F);
            wider = std::max(wider, other.stations[i].width - slight.stations[i].width);
        }
        CHECK(wider > 0.005F);
        CHECK(other.lowest == Approx(slight.lowest).margin(0.002));
    }
}

TEST_CASE("the distance to a part is known at known places") {
    const Skeleton skeleton = upright();
    const Mesh mesh = meshOf(skeleton, {Hair::cropped, Build::slight});
    const Vec3 skull = skeleton.head.at(kSkullCentre);
    CHECK(distanceTo(mesh, "head", skull) < -0.06F);
    CHECK(distanceTo(mesh, "head", skull + Vec3{0, 0.30F, 0}) == Approx(0.19).margin(0.02));
    CHECK(distanceTo(mesh, "arm-left", skeleton.elbow[0]) == Approx(-0.037).margin(0.006));
    CHECK(distanceTo(mesh, "arm-right", skeleton.elbow[1]) == Approx(-0.037).margin(0.006));
    const Vec3 beside = skeleton.knee[0] + skeleton.shin[0].x * 0.10F;
    CHECK(distanceTo(mesh, "leg-left", beside) == Approx(0.05).margin(0.006));
    CHECK(distanceTo(mesh, "leg", beside) == distanceTo(mesh, "leg-left", beside));
    CHECK(distanceTo(mesh, "leg-right", beside) > 0.15F);
    CHECK(distanceTo(mesh, "torso", skeleton.thoracic[1].origin) < -0.05F);
}

TEST_CASE("shoulders slope from the neck down to the arm") {
    for (const Build build : kBuilds) {
        const Skeleton skeleton = upright();
        const Mesh mesh = meshOf(skeleton, {Hair::cropped, build}, {}, 1);
        const auto topAt = [&](float side) {
            float top = 0;
            for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
                const Vec3& place = mesh.positions[i];
                if (std::abs(place.x - side) < 0.006F) {
                    top = std::max(top, place.y);
                }
            }
            return top;
        };
        const float joint = skeleton.shoulder[0].x;
        CHECK(topAt(joint * 0.8F) < topAt(joint * 0.5F) - 0.02F);
        CHECK(topAt(joint) < topAt(joint * 0.8F) - 0.003F);
        CHECK(topAt(joint) < skeleton.shoulder[0].y + 0.065F);
    }
}

TEST_CASE(
    "the hem goes round the standing trunk, lower in the middle, and leaves out lifted thighs") {
    for (const Build build : kBuilds) {
        const Skeleton skeleton = upright();
        const Mesh mesh = meshOf(skeleton, {Hair::bun, build});
        const MeshPart& trunk = mesh.parts[0];
        for (std::size_t i = trunk.firstVertex; i < trunk.firstVertex + trunk.vertexCount; ++i) {
            const HemPlace place = hemPlace(mesh, mesh.positions[i]);
            if (std::abs(place.above) < 0.02F) {
                CHECK(place.ahead < 0.012F);
            }
        }
        const HemPlace middle = hemPlace(mesh, skeleton.pelvis.at({0, mesh.hem, 0}));
        const HemPlace side = hemPlace(mesh, skeleton.pelvis.at({mesh.hemAside, mesh.hem, 0}));
        CHECK(middle.above > 0);
        CHECK(side.above < 0);
        const Vec3 thigh = skeleton.pelvis.at({0.09F, mesh.hem + 0.02F, mesh.hemAhead + 0.05F});
        CHECK(hemPlace(mesh, thigh).ahead * 2 > hemPlace(mesh, thigh).above);
    }
}

TEST_CASE("a ponytail between head and wall stays round and in front of the wall") {
    const Skeleton skeleton = upright();
    const float behind = skeleton.head.at(kSkullCentre).z - 0.11F;
    const std::vector<Prop> props{{"wall", Wall{{0, 0, behind}, 1.2F, 1.8F, 0}}};
    const Mesh mesh = meshOf(skeleton, {Hair::ponytail, Build::slight}, props, 1);
    float nearest = 1e9F;
    float farthest = -1e9F;
    for (const MeshPart& part : mesh.parts) {
        for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
            const Vec3& place = mesh.positions[i];
            if (part.name == "hair" && place.y < skeleton.head.at({0, 0.04F, 0}).y) {
                nearest = std::min(nearest, place.z - behind);
                farthest = std::max(farthest, place.z - behind);
            }
        }
    }
    CHECK(nearest > 0);
    CHECK(farthest - nearest > 0.03F);
}

TEST_CASE("the breath lifts the belly it is told to lift") {
    Pose pose = standing();
    const auto bellyAt = [&](float share, float breath) {
        pose.belly = share;
        const Skeleton skeleton = solved(pose, breath);
        const Vec3 before = skeleton.lumbar[1].at({0, 0.03F, 0.30F});
        return distanceTo(meshOf(skeleton), "torso", before);
    };
    CHECK(bellyAt(1, 0) - bellyAt(1, 1) > 0.03F);
    CHECK(bellyAt(0, 0) - bellyAt(0, 1) < 0.01F);
}

TEST_CASE("the shoulder blades glide apart and together") {
    const auto backOf = [](float protraction) {
        Pose pose = standing();
        pose.scapulae.fill({0, protraction});
        return solved(pose);
    };
    // How far the inner edge of the blade stands out of the back, four centimetres from the spine.
    const auto edgeAt = [](const Skeleton& skeleton) {
        const Mesh mesh = meshOf(skeleton, {}, {}, 1);
        float edge = 0;
        for (std::size_t i = 0; i < mesh.parts[0].vertexCount; ++i) {
            const Vec3 local = skeleton.chest.local(mesh.positions[i]);
            if (std::abs(std::abs(local.x) - 0.05F) < 0.015F && std::abs(local.y + 0.05F) < 0.03F) {
                edge = std::max(edge, -local.z);
            }
        }
        return edge;
    };
    CHECK(edgeAt(backOf(-20)) > edgeAt(backOf(20)) + 0.003F);
}
