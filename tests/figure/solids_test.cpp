#include "figure/solids.h"

#include <catch2/catch.hpp>

using namespace unhunch::figure;

namespace {

std::vector<Solid> solidsWith(const Prop& prop) {
    return solidsOf({prop}, Skeleton());
}

float nearest(const std::vector<Solid>& solids, const std::string& name, const Vec3& point) {
    float least = 1e3F;
    for (const Solid& solid : solids) {
        if (solid.name == name) {
            least = std::min(least, distanceTo(solid, point));
        }
    }
    return least;
}

} // namespace

TEST_CASE("the floor is always there, and solid below") {
    const auto solids = solidsOf({}, Skeleton());
    REQUIRE(solids.size() == 1);
    CHECK(nearest(solids, "floor", {3, 0.2F, -1}) == Approx(0.2F));
    CHECK(nearest(solids, "floor", {0, -0.1F, 0}) == Approx(-0.1F));
}

TEST_CASE("a wall is solid on the side it does not look to") {
    const auto before = solidsWith({"wall", Wall{{0, 0, 0.5F}, 1, 2, 180}});
    CHECK(nearest(before, "wall", {0, 1, 0.2F}) == Approx(0.3F));
    CHECK(nearest(before, "wall", {0, 1, 0.6F}) == Approx(-0.1F));
    const auto behind = solidsWith({"wall", Wall{{0, 0, -0.2F}, 1, 2, 0}});
    CHECK(nearest(behind, "wall", {0, 1, 0}) == Approx(0.2F));
    const auto right = solidsWith({"wall", Wall{{-0.4F, 0, 0}, 1, 2, 90}});
    CHECK(nearest(right, "wall", {0, 1, 0}) == Approx(0.4F));
    CHECK(besideOf(right[1], {-0.4F, 1, 0.8F}) == Approx(0.3F));
    CHECK(besideOf(right[1], {-0.4F, 2.1F, 0}) == Approx(0.1F));
    CHECK(besideOf(right[1], {-0.4F, 1, 0.4F}) == 0);
}

TEST_CASE("a chair is its seat and its back, turned by its yaw") {
    const auto chair = solidsWith({"chair", Chair{{0, 0, 1}, 0.45F, 0.4F, 0.4F, 0.5F, 180}});
    CHECK(nearest(chair, "chair", {0, 0.50F, 1}) == Approx(0.05F));
    CHECK(nearest(chair, "chair", {0, 0.44F, 1}) == Approx(-0.01F));
    CHECK(nearest(chair, "chair", {0, 0.8F, 1.3F}) == Approx(0.1F).margin(1e-3));
    CHECK(nearest(chair, "chair", {0, 0.2F, 1}) > 0.1F);
    CHECK(solidsWith({"stool", Chair{}}).size() == 2);
}

TEST_CASE("a roller is round and ends") {
    const auto roller = solidsWith({"roller", Roller{{0, 0.075F, 0}, 0.075F, 0.6F}});
    CHECK(nearest(roller, "roller", {0.1F, 0.15F, 0.1F}) ==
          Approx(std::hypot(0.075F, 0.1F) - 0.075F));
    CHECK(nearest(roller, "roller", {0.1F, 0.075F, 0}) == Approx(-0.075F));
    CHECK(nearest(roller, "roller", {0.4F, 0.075F, 0}) == Approx(0.1F));
}

TEST_CASE("a cushion lies on its place and moves with its bone") {
    const auto pad = solidsWith({"pad", Cushion{{0, 0, 0}, {0.4F, 0.1F, 0.3F}}});
    CHECK(nearest(pad, "pad", {0, 0.12F, 0}) == Approx(0.02F));
    CHECK(nearest(pad, "pad", {0.25F, 0.05F, 0}) == Approx(0.05F));
    Skeleton skeleton;
    skeleton.pelvis.origin = {0, 1, 0};
    const auto carried =
        solidsOf({{"pad", Cushion{{0, 0, 0}, {0.4F, 0.1F, 0.3F}, 0, Bone::pelvis}}}, skeleton);
    CHECK(nearest(carried, "pad", {0, 1.15F, 0}) == Approx(0.05F));
}

TEST_CASE("a door frame has a way through") {
    const auto frame = solidsWith({"frame", DoorFrame{{0, 0, 0}, 0.9F, 2}});
    CHECK(nearest(frame, "frame", {0, 1, 0}) == Approx(0.45F));
    CHECK(nearest(frame, "frame", {0.5F, 1, 0}) < 0);
    CHECK(nearest(frame, "frame", {0.5F, 1, 0.1F}) == Approx(0.045F));
    CHECK(nearest(frame, "frame", {0, 2.05F, 0}) < 0);
}

TEST_CASE("what is held or soft is not solid, and a mat only marks the floor") {
    CHECK(solidsWith({"weight", Dumbbell{}}).size() == 1);
    CHECK(solidsWith({"band", Band{{{}, {}}, false}}).size() == 1);
    const auto mat = solidsWith({"mat", Mat{}});
    REQUIRE(mat.size() == 2);
    CHECK_FALSE(mat[1].obstacle);
    CHECK(besideOf(mat[1], {0.5F, 0, 0}) == Approx(0.15F));
}
