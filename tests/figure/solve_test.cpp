#include "figure/clip.h"
#include "support/figure_samples.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::figure;
using namespace unhunch::test;

namespace {

const Proportions kBody;
constexpr float kTwentiethOfAMillimetre = 5e-5F;

Skeleton at(const Clip& clip, float seconds) {
    return solve(kBody, poseAt(clip, seconds));
}

Vec3 palmOf(const Skeleton& skeleton, Side side) {
    return skeleton.hand.at(index(side))
        .at({-signOf(side) * kBody.palmThickness, -kBody.palmForward, 0});
}

Vec3 soleOf(const Skeleton& skeleton, Side side) {
    return skeleton.foot.at(index(side)).at({0, -kBody.ankleHeight, 0});
}

} // namespace

TEST_CASE("bones keep their lengths") {
    const Clip clip = catCow();
    for (int i = 0; i < 80; ++i) {
        const Skeleton s = at(clip, static_cast<float>(i) / 10);
        for (std::size_t side = 0; side < 2; ++side) {
            CHECK(length(s.elbow.at(side) - s.shoulder.at(side)) == Approx(kBody.upperArm));
            CHECK(length(s.wrist.at(side) - s.elbow.at(side)) == Approx(kBody.forearm));
            CHECK(length(s.knee.at(side) - s.hip.at(side)) == Approx(kBody.thigh));
            CHECK(length(s.ankle.at(side) - s.knee.at(side)) == Approx(kBody.shin));
        }
    }
}

TEST_CASE("planted hands and knees stay where they are while the back moves") {
    const Clip clip = catCow();
    for (int i = 0; i < 160; ++i) {
        const Skeleton s = at(clip, static_cast<float>(i) / 20);
        for (const Side side : kBothSides) {
            const Limb& arm = clip.keys[0].pose.arms.at(index(side));
            const Limb& leg = clip.keys[0].pose.legs.at(index(side));
            CHECK(length(palmOf(s, side) - arm.at) < kTwentiethOfAMillimetre * 10);
            CHECK(length(s.knee.at(index(side)) - leg.knee->at) < kTwentiethOfAMillimetre * 10);
        }
    }
}

TEST_CASE("the back arches and rounds visibly") {
    const Clip clip = catCow();
    const Skeleton cow = solve(kBody, poseOf(clip, 0));
    const Skeleton cat = solve(kBody, poseOf(clip, 1));
    const auto sag = [](const Skeleton& s) {
        const Vec3 middle = s.thoracic[0].origin;
        return mix(s.pelvis.origin, s.chest.origin, 0.5F).y - middle.y;
    };
    CHECK(sag(cow) - sag(cat) > 0.08F);
}

TEST_CASE("a lifted foot leaves the floor and comes down at its new place") {
    const Clip clip = stepBack();
    CHECK(soleOf(at(clip, 1), Side::right).y > 0.06F);
    CHECK(soleOf(at(clip, 1), Side::left).y == Approx(0).margin(1e-4));
    CHECK(length(soleOf(at(clip, 4), Side::right) - Vec3{-0.10F, 0, -0.40F}) < 1e-3F);
}

TEST_CASE("letting go of the floor does not make the body jump") {
    Clip clip = catCow();
    clip.keys = {{"table", allFours()}, {"lifted", allFours()}};
    Pose& lifted = clip.keys[1].pose;
    lifted.arms[0].contact.reset();
    lifted.arms[0].at = {0.2F, 0.5F, 0.7F};
    lifted.legs[1].contact.reset();
    lifted.legs[1].knee.reset();
    lifted.legs[1].at = {-0.1F, 0.45F, -0.8F};
    clip.start = 0;
    clip.cycle = {{"lift", {{1, 2, Ease::inOut, Breath::idle, {}}}},
                  {"lower", {{0, 2, Ease::inOut, Breath::idle, {}}}}};
    Skeleton before = at(clip, 0);
    for (int i = 1; i <= 480; ++i) {
        const Skeleton now = at(clip, static_cast<float>(i) / 120);
        CAPTURE(i);
        CHECK(length(now.pelvis.origin - before.pelvis.origin) < 0.005F);
        CHECK(length(now.knee[1] - before.knee[1]) < 0.02F);
        before = now;
    }
}

TEST_CASE("a contact out of reach is told, and the limb stretched towards it") {
    Clip clip = stepBack();
    plant(clip.keys[1].pose.legs[1], {"far", false, {-0.10F, 0, -1.6F}, "floor"});
    const Skeleton s = solve(kBody, poseOf(clip, 1));
    CHECK(s.legMiss[1] > 0.2F);
    CHECK(s.legMiss[0] == Approx(0).margin(1e-3));
    CHECK(length(s.ankle[1] - s.hip[1]) == Approx(kBody.leg()).epsilon(0.01));
}

TEST_CASE("solving is a pure function") {
    const Clip clip = catCow();
    const Skeleton once = at(clip, 3.3F);
    static_cast<void>(at(clip, 7.1F));
    const Skeleton again = at(clip, 3.3F);
    CHECK(once.wrist == again.wrist);
    CHECK(once.head == again.head);
}

TEST_CASE("the mirrored clip gives the mirrored skeleton") {
    const Clip clip = stepBack();
    const Clip other = mirrored(clip);
    for (int i = 0; i < 80; ++i) {
        const Skeleton a = at(clip, static_cast<float>(i) / 10);
        const Skeleton b = at(other, static_cast<float>(i) / 10);
        for (const Side side : kBothSides) {
            const std::size_t here = index(side);
            const std::size_t there = index(otherSide(side));
            CHECK(length(mirrored(a.ankle.at(here)) - b.ankle.at(there)) < 1e-4F);
            CHECK(length(mirrored(a.wrist.at(here)) - b.wrist.at(there)) < 1e-4F);
        }
        CHECK(length(mirrored(a.head.origin) - b.head.origin) < 1e-4F);
    }
}

TEST_CASE("an arm overhead takes the shoulder up with it") {
    Pose pose = standing();
    Clip clip = stepBack();
    pose.arms[0].at = {0.05F, 0.52F, 0.02F};
    clip.keys = {{"up", pose}};
    const Skeleton up = solve(kBody, poseOf(clip, 0));
    CHECK(up.shoulder[0].y - up.shoulder[1].y > 0.02F);
}

TEST_CASE("nothing breaks at any angle") {
    CHECK(rc::check([] {
        Clip clip = catCow();
        const auto angle = [] { return static_cast<float>(*rc::gen::inRange(-180, 181)); };
        Pose& pose = clip.keys[0].pose;
        pose.pitch = angle();
        pose.yaw = angle();
        pose.roll = angle();
        pose.lumbar = {angle(), angle(), angle()};
        pose.thorax = {angle(), angle(), angle()};
        for (Limb& arm : pose.arms) {
            arm.at = {angle() / 90, angle() / 90, angle() / 90};
            arm.pole = {angle(), angle(), angle()};
        }
        const Skeleton s = at(clip, static_cast<float>(*rc::gen::inRange(0, 80)) / 10);
        for (const Vec3& point : {s.wrist[0], s.wrist[1], s.ankle[0], s.head.origin}) {
            RC_ASSERT(std::isfinite(point.x) && std::isfinite(point.y) && std::isfinite(point.z));
            RC_ASSERT(length(point) < 20);
        }
    }));
}
