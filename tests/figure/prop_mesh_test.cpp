#include "figure/skin.h"
#include "support/figure_random.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::figure;
using namespace unhunch::test;

namespace {

Mesh standingWith(const std::vector<Prop>& props) {
    Mesh mesh;
    buildMesh(solved(standing()), {}, props, 0.62F, mesh);
    return mesh;
}

struct Box {
    Vec3 low{9, 9, 9};
    Vec3 high{-9, -9, -9};
};

void grow(Box& box, const Mesh& mesh, const MeshPart& part) {
    for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
        const Vec3& p = mesh.positions[i];
        box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y), std::min(box.low.z, p.z)};
        box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y),
                    std::max(box.high.z, p.z)};
    }
}

Box boxOf(const Mesh& mesh, Material material) {
    Box box;
    for (const MeshPart& part : mesh.parts) {
        if (!part.body && part.materials[0] == material) {
            grow(box, mesh, part);
        }
    }
    return box;
}

void checkBox(const Box& box, const Vec3& low, const Vec3& high) {
    CHECK(box.low.x == Approx(low.x).margin(0.004));
    CHECK(box.low.y == Approx(low.y).margin(0.004));
    CHECK(box.low.z == Approx(low.z).margin(0.004));
    CHECK(box.high.x == Approx(high.x).margin(0.004));
    CHECK(box.high.y == Approx(high.y).margin(0.004));
    CHECK(box.high.z == Approx(high.z).margin(0.004));
}

std::size_t propParts(const Mesh& mesh) {
    return static_cast<std::size_t>(std::count_if(mesh.parts.begin(), mesh.parts.end(),
                                                  [](const MeshPart& part) { return !part.body; }));
}

} // namespace

TEST_CASE("mat, wall and door frame are left to the painter") {
    CHECK(propParts(standingWith({{"mat", Mat{}}, {"wall", Wall{}}, {"door", DoorFrame{}}})) == 0);
}

TEST_CASE("a chair has its seat at its height and its back at the rear") {
    Chair chair{{0, 0, 1}, 0.45F, 0.40F, 0.44F, 0.42F, 0};
    checkBox(boxOf(standingWith({{"chair", chair}}), Material::wood), {-0.20F, 0.405F, 0.78F},
             {0.20F, 0.87F, 1.22F});
    chair.backHeight = 0;
    checkBox(boxOf(standingWith({{"chair", chair}}), Material::wood), {-0.20F, 0.405F, 0.78F},
             {0.20F, 0.45F, 1.22F});
    CHECK(boxOf(standingWith({{"chair", chair}}), Material::dark).low.y ==
          Approx(0.001).margin(0.001));
}

TEST_CASE("cushion and roller are as large as they are said to be") {
    const Cushion cushion{{0.5F, 0, 0.5F}, {0.4F, 0.1F, 0.3F}, 0, Bone::world};
    checkBox(boxOf(standingWith({{"pillow", cushion}}), Material::cloth), {0.3F, 0, 0.35F},
             {0.7F, 0.1F, 0.65F});
    const Roller roller{{0, 0.075F, 0.6F}, 0.075F, 0.6F};
    checkBox(boxOf(standingWith({{"roller", roller}}), Material::foam), {-0.3F, 0, 0.525F},
             {0.3F, 0.15F, 0.675F});
}

TEST_CASE("a cushion goes with its bone") {
    const Cushion cushion{{0, 0, 0.1F}, {0.2F, 0.05F, 0.1F}, 0, Bone::head};
    const Box box = boxOf(standingWith({{"pillow", cushion}}), Material::cloth);
    CHECK(box.low.y > solved(standing()).head.origin.y - 0.1F);
}

TEST_CASE("what is held is in the hand") {
    const Skeleton skeleton = solved(standing());
    const Vec3 grip = gripOf(skeleton, Side::right);
    const Box bell = boxOf(standingWith({{"bell", Dumbbell{Side::right}}}), Material::metal);
    CHECK(length((bell.low + bell.high) / 2 - grip) < 0.01F);
    Band band;
    band.path = {{Band::Anchor::Kind::grip, Side::right, {}},
                 {Band::Anchor::Kind::point, Side::left, {-0.8F, 1.2F, 0.4F}}};
    const Box span = boxOf(standingWith({{"band", band}}), Material::band);
    CHECK(span.low.x == Approx(-0.8F).margin(0.01));
    CHECK(span.high.y == Approx(1.2F).margin(0.01));
    CHECK(span.low.y == Approx(grip.y).margin(0.01));
    band.strap = true;
    CHECK(boxOf(standingWith({{"band", band}}), Material::strap).low.x ==
          Approx(-0.8F).margin(0.02));
}

TEST_CASE("flesh stays out of seat, back rest and wall") {
    Pose pose = standing();
    pose.pelvis = {0, 0.52F, 0.02F};
    for (const Side side : kBothSides) {
        Limb& leg = pose.legs.at(index(side));
        leg.contact.reset();
        leg.at = {signOf(side) * 0.12F, 0, 0.45F};
        leg.pole = {0, 0, 1};
        Limb& arm = pose.arms.at(index(side));
        arm.space = Space::joint;
        arm.at = {signOf(side) * 0.05F, -0.25F, 0.35F};
    }
    const Chair chair{{0, 0, 0.11F}, 0.45F, 0.42F, 0.42F, 0.45F, 0};
    Wall wall;
    wall.at = {0, 0, -0.08F};
    wall.yaw = 0;
    wall.width = 3;
    const auto inside = [&](const std::vector<Prop>& props, const auto& isInside) {
        Mesh mesh;
        buildMesh(solved(pose), {}, props, 1, mesh);
        std::size_t count = 0;
        for (const MeshPart& part : mesh.parts) {
            for (std::size_t i = 0; part.body && i < part.vertexCount; ++i) {
                count += isInside(mesh.positions[part.firstVertex + i]) ? 1U : 0U;
            }
        }
        return count;
    };
    const auto inSeat = [&](const Vec3& p) {
        return std::abs(p.x) < 0.14F && std::abs(p.z - 0.11F) < 0.14F && p.y < 0.4499F &&
               p.y > 0.40F;
    };
    const auto inBack = [&](const Vec3& p) {
        return std::abs(p.x) < 0.14F && p.y > 0.62F && p.y < 0.83F && p.z < -0.0701F &&
               p.z > -0.10F;
    };
    const auto inWall = [](const Vec3& p) { return p.z < -0.0801F && p.z > -0.17F; };
    CHECK(inside({}, inSeat) > 0);
    CHECK(inside({{"chair", chair}}, inSeat) == 0);
    CHECK(inside({}, inBack) > 0);
    CHECK(inside({{"chair", chair}}, inBack) == 0);
    CHECK(inside({}, inWall) > 0);
    CHECK(inside({{"wall", wall}}, inWall) == 0);
}
