#include "support/figure_generators.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::figure;

TEST_CASE("a pose mirrored twice is the pose") {
    CHECK(rc::check([] {
        const Pose pose = test::anyPose();
        RC_ASSERT(mirrored(mirrored(pose)) == pose);
    }));
}

TEST_CASE("a clip mirrored twice is the clip") {
    CHECK(rc::check([] {
        const Clip clip = test::anyClip();
        RC_ASSERT(mirrored(mirrored(clip)) == clip);
    }));
}

TEST_CASE("a pose that is made alike on both sides is its own mirror image") {
    CHECK(rc::check([] {
        Pose pose = test::anyPose();
        const Pose image = mirrored(pose);
        pose.pelvis.x = pose.face.x = pose.crown.x = 0;
        pose.yaw = pose.roll = 0;
        pose.lumbar.side = pose.lumbar.turn = pose.thorax.side = pose.thorax.turn = 0;
        pose.headSpace = Space::chest;
        pose.scapulae[1] = pose.scapulae[0];
        pose.arms[1] = image.arms[1];
        pose.legs[1] = image.legs[1];
        RC_ASSERT(mirrored(pose) == pose);
    }));
}

TEST_CASE("left and right of a pose change places") {
    Pose pose;
    pose.pelvis = {0.1F, 0.9F, 0.2F};
    pose.pitch = 10;
    pose.yaw = 20;
    pose.roll = 30;
    pose.lumbar = {1, 2, 3};
    pose.thorax = {4, 5, 6};
    pose.face = {0.5F, 0, 1};
    pose.scapulae[0] = {7, 8};
    const Pose image = mirrored(pose);
    CHECK(image.pelvis == Vec3{-0.1F, 0.9F, 0.2F});
    CHECK(image.pitch == 10);
    CHECK(image.yaw == -20);
    CHECK(image.roll == -30);
    CHECK(image.lumbar == Bend{1, -2, -3});
    CHECK(image.thorax == Bend{4, -5, -6});
    CHECK(image.face == Vec3{-0.5F, 0, 1});
    CHECK(image.scapulae[1] == Scapula{7, 8});
    CHECK(image.scapulae[0] == Scapula{});
}

TEST_CASE("a limb moves to the other side with all that belongs to it") {
    Pose pose;
    Limb& leg = pose.legs[0];
    leg.point = Point::sole;
    leg.at = {0.1F, 0.2F, 0.3F};
    leg.space = Space::kneeRight;
    leg.contact = Contact{"step", false, {0.4F, 0, 0.5F}, "floor"};
    leg.pole = {1, 2, 3};
    leg.poleSpace = Space::footLeft;
    leg.directions = Limb::Directions{{4, 5, 6}, {7, 8, 9}};
    leg.directionSpace = Space::thighLeft;
    leg.twist = 11;
    leg.bend = 12;
    leg.knee = Contact{"pad", true, {-0.6F, 0, 0.7F}, "mat"};

    Limb expected = leg;
    expected.at = {-0.1F, 0.2F, 0.3F};
    expected.space = Space::kneeLeft;
    expected.contact = Contact{"step", true, {-0.4F, 0, 0.5F}, "floor"};
    expected.pole = {-1, 2, 3};
    expected.poleSpace = Space::footRight;
    expected.directions = Limb::Directions{{-4, 5, 6}, {-7, 8, 9}};
    expected.directionSpace = Space::thighRight;
    expected.knee = Contact{"pad", false, {0.6F, 0, 0.7F}, "mat"};
    CHECK(mirrored(pose).legs[1] == expected);
    CHECK(mirrored(pose).legs[0] == Limb{});
}

TEST_CASE("the mirrored clip is the other side, seen from the other side") {
    Clip clip;
    clip.side = Side::left;
    clip.view = {-66, 12};
    clip.quarterView = {24, 8};
    clip.glows = {{Bone::thighRight, {0.1F, 0, 0}, 0.2F, {}}};
    clip.arrows = {{Bone::world, {{0.1F, 0, 0}, {0.2F, 1, 0}}, {0}}};
    clip.supports = {
        {"seat-left", "chair-left", {}}, {"foot-right", "floor", {}}, {"torso", "", {}}};
    clip.entry = {{0,
                   1,
                   Ease::inOut,
                   Breath::idle,
                   {{LimbName::armLeft, Vec3{0.3F, 0, 0}, Space::footRight, 0.1F, true}}}};
    clip.cycle = {{"turn", clip.entry}};
    clip.keys = {{"one", Pose{}}};
    clip.keys[0].pose.yaw = 5;
    const Clip image = mirrored(clip);
    CHECK(image.side == Side::right);
    CHECK(image.view == View{66, 12});
    CHECK(image.quarterView == View{-24, 8});
    CHECK(image.glows[0] == Glow{Bone::thighLeft, {-0.1F, 0, 0}, 0.2F, {}});
    CHECK(image.arrows[0].points == std::vector<Vec3>{{-0.1F, 0, 0}, {-0.2F, 1, 0}});
    CHECK(image.supports[0] == Support{"seat-right", "chair-left", {}});
    CHECK(image.supports[1].part == "foot-left");
    CHECK(image.supports[2].part == "torso");
    const std::vector<Travel> travels{
        {LimbName::armRight, Vec3{-0.3F, 0, 0}, Space::footLeft, 0.1F, true}};
    CHECK(image.entry[0].travels == travels);
    CHECK(image.cycle[0].moves[0].travels == travels);
    CHECK(image.keys[0].pose.yaw == -5);
    CHECK(mirrored(Clip{}).side == std::nullopt);
}

TEST_CASE("props stand and turn in the mirror") {
    const auto image = [](auto shape) {
        Clip clip;
        clip.props = {{"thing", shape}};
        return std::get<decltype(shape)>(mirrored(clip).props[0].shape);
    };
    const Vec3 at{0.5F, 0, 1};
    const Vec3 mirroredAt{-0.5F, 0, 1};
    CHECK(image(Mat{at, 1, 2, 30}) == Mat{mirroredAt, 1, 2, -30});
    CHECK(image(Wall{at, 1, 2, 90}) == Wall{mirroredAt, 1, 2, -90});
    CHECK(image(DoorFrame{at, 1, 2}) == DoorFrame{mirroredAt, 1, 2});
    CHECK(image(Chair{at, 0.4F, 1, 1, 0, 15}) == Chair{mirroredAt, 0.4F, 1, 1, 0, -15});
    CHECK(image(Cushion{at, {1, 2, 3}, 15, Bone::footLeft}) ==
          Cushion{mirroredAt, {1, 2, 3}, -15, Bone::footRight});
    CHECK(image(Roller{at, 1, 2}) == Roller{mirroredAt, 1, 2});
    CHECK(image(Dumbbell{Side::left}) == Dumbbell{Side::right});
    using Kind = Band::Anchor::Kind;
    CHECK(image(Band{{{Kind::grip, Side::left, {}}, {Kind::point, Side::left, at}}, true}) ==
          Band{{{Kind::grip, Side::right, {}}, {Kind::point, Side::right, mirroredAt}}, true});
}
