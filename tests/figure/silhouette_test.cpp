#include "figure/silhouette.h"
#include "support/figure_samples.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::figure;

namespace {

constexpr int kSize = 200;

/// A body part of one square, `side` metres long, upright at the camera's target.
Mesh square(const Vec3& middle, float side) {
    Mesh mesh;
    const float half = side / 2;
    mesh.positions = {middle + Vec3{-half, -half, 0}, middle + Vec3{half, -half, 0},
                      middle + Vec3{half, half, 0}, middle + Vec3{-half, half, 0}};
    mesh.triangles = {0, 1, 2, 0, 3, 2};
    MeshPart part;
    part.body = true;
    part.vertexCount = 4;
    part.triangleCount = 2;
    mesh.parts = {part};
    return mesh;
}

Camera front() {
    Camera camera = Camera::looking({0, 0});
    camera.target = {};
    camera.scale = 100;
    camera.centre = {kSize / 2.0F, kSize / 2.0F};
    return camera;
}

int area(const Silhouette& picture) {
    return static_cast<int>(std::count(picture.covered.begin(), picture.covered.end(), 1));
}

} // namespace

TEST_CASE("a silhouette covers what the camera sees, whichever way the triangles turn") {
    const Silhouette picture = silhouetteOf(square({}, 1), front(), kSize);
    CHECK(area(picture) == Approx(100 * 100).epsilon(0.02));
    CHECK(picture.covered[100 * kSize + 100] == 1);
    CHECK(picture.covered[20 * kSize + 100] == 0);
}

TEST_CASE("a silhouette is cut off at the picture's edge") {
    CHECK(area(silhouetteOf(square({1, 0, 0}, 1), front(), kSize)) ==
          Approx(50 * 100).epsilon(0.03));
    CHECK(area(silhouetteOf(square({9, 0, 0}, 1), front(), kSize)) == 0);
}

TEST_CASE("props have no silhouette") {
    Mesh mesh = square({}, 1);
    mesh.parts[0].body = false;
    CHECK(area(silhouetteOf(mesh, front(), kSize)) == 0);
}

TEST_CASE("the overlap is the shared part of both areas") {
    const Silhouette here = silhouetteOf(square({}, 1), front(), kSize);
    const Silhouette beside = silhouetteOf(square({0.5F, 0, 0}, 1), front(), kSize);
    const Silhouette apart = silhouetteOf(square({1.2F, 0, 0}, 0.5F), front(), kSize);
    CHECK(overlap(here, here) == 1);
    CHECK(overlap(here, beside) == Approx(1.0 / 3).margin(0.02));
    CHECK(overlap(here, apart) == 0);
}
