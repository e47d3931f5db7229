#include "figure/joint_angles.h"
#include "support/figure_generators.h"
#include "support/figure_samples.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::figure;

namespace {

/// The standing pose with a change, measured.
class Body {
public:
    Body() { m_clip.keys = {{"key", standing()}}; }
    Pose& pose() { return m_clip.keys[0].pose; }
    /// The left side's, or the trunk's.
    float operator()(JointAngle angle, Side side = Side::left) {
        m_clip.solve.clear();
        const PoseBlend blend = poseOf(m_clip, 0);
        for (const JointReading& reading : jointReadings(solve({}, blend), blend)) {
            if (reading.angle == angle && reading.side.value_or(side) == side) {
                return reading.degrees;
            }
        }
        FAIL("no such reading");
        return 0;
    }
    /// Both wrists at this place from the shoulder, given for the left.
    void reach(const Vec3& at, const Vec3& pole) {
        for (const Side side : kBothSides) {
            Limb& arm = pose().arms.at(index(side));
            arm.at = side == Side::left ? at : mirrored(at);
            arm.pole = side == Side::left ? pole : mirrored(pole);
        }
    }
    /// Both ankles at this place from the hip, given for the left.
    void step(const Vec3& at, const Vec3& pole) {
        for (const Side side : kBothSides) {
            Limb& leg = pose().legs.at(index(side));
            leg.contact.reset();
            leg.directions.reset();
            leg.point = Point::ankle;
            leg.space = Space::joint;
            leg.at = side == Side::left ? at : mirrored(at);
            leg.pole = side == Side::left ? pole : mirrored(pole);
        }
    }

private:
    Clip m_clip = test::stepBack();
};

} // namespace

TEST_CASE("each joint angle has a name, a limit with room and a source, in one order") {
    std::size_t count = 0;
    while (!name(static_cast<JointAngle>(count)).empty()) {
        const JointLimit& limit = jointLimits().at(count);
        CHECK(static_cast<std::size_t>(limit.angle) == count);
        CHECK(limit.low < limit.high);
        CHECK_FALSE(limit.source.empty());
        CHECK_FALSE(limit.mend.empty());
        ++count;
    }
    CHECK(count == jointLimits().size());
}

TEST_CASE("standing is inside every limit") {
    Body body;
    for (const JointLimit& limit : jointLimits()) {
        for (const Side side : kBothSides) {
            INFO(name(limit.angle));
            CHECK(body(limit.angle, side) >= limit.low);
            CHECK(body(limit.angle, side) <= limit.high);
        }
    }
}

TEST_CASE("the spine's angles are the author's") {
    Body body;
    body.pose().lumbar = {10, -5, 3};
    body.pose().thorax = {-12, 7, 20};
    CHECK(body(JointAngle::lumbarFlex) == Approx(10));
    CHECK(body(JointAngle::lumbarSide) == Approx(-5));
    CHECK(body(JointAngle::lumbarTurn) == Approx(3));
    CHECK(body(JointAngle::thoraxFlex) == Approx(-12));
    CHECK(body(JointAngle::thoraxSide) == Approx(7));
    CHECK(body(JointAngle::thoraxTurn) == Approx(20));
}

TEST_CASE("the neck's angle is told as flexion, side bend and turn against the chest") {
    Body body;
    body.pose().face = {0, -0.5F, 0.8660254F};
    body.pose().crown = {0, 1, 0};
    CHECK(body(JointAngle::neckFlex) == Approx(30).margin(0.1));
    CHECK(body(JointAngle::neckTurn) == Approx(0).margin(0.1));
    CHECK(body(JointAngle::neckAll) == Approx(30).margin(0.1));

    body.pose().face = {0.5F, 0, 0.8660254F}; // to its left
    CHECK(body(JointAngle::neckTurn) == Approx(30).margin(0.1));
    CHECK(body(JointAngle::neckFlex) == Approx(0).margin(0.1));

    body.pose().face = {0, 0, 1};
    body.pose().crown = {0.5F, 0.8660254F, 0};
    CHECK(body(JointAngle::neckSide) == Approx(30).margin(0.1));
}

TEST_CASE("elbow and knee are straight at 0 and tell how far they are bent") {
    Body body;
    body.reach({0, -0.5349F, 0}, {0, 0, -1});
    CHECK(body(JointAngle::elbowBend) < 4);
    const float rightAngle = std::hypot(0.285F, 0.25F);
    body.reach({0, -rightAngle, 0}, {0, 0, -1});
    CHECK(body(JointAngle::elbowBend) == Approx(90).margin(1));
    body.step({0, -0.8395F, 0}, {0, 0, 1});
    CHECK(body(JointAngle::kneeBend) < 5);
    body.step({0, -std::hypot(0.43F, 0.41F), 0}, {0, 0, 1});
    CHECK(body(JointAngle::kneeBend) == Approx(90).margin(1));
}

TEST_CASE("an arm raised without turning has no turn, forward, sideways or up") {
    Body body;
    body.reach({0, -0.53F, 0}, {0, 0, -1});
    CHECK(std::abs(body(JointAngle::shoulderTurn)) < 5);
    body.reach({0, 0, 0.53F}, {0, -1, 0}); // forward, elbow below
    CHECK(std::abs(body(JointAngle::shoulderTurn)) < 35);
    CHECK(body(JointAngle::shoulderRaise) == Approx(90).margin(9));
    body.reach({0.53F, 0, 0}, {0, 0, -1}); // sideways, elbow behind
    CHECK(std::abs(body(JointAngle::shoulderTurn)) < 55);
    body.reach({0, 0.53F, 0.05F}, {1, 0, 0.6F}); // up, elbow out and before
    CHECK(std::abs(body(JointAngle::shoulderTurn)) < 55);
}

TEST_CASE(
    "an arm at shoulder height turns outwards as the hand goes up and inwards as it goes down") {
    Body body;
    body.reach({0.285F, 0.25F, 0}, {0.9F, -0.6F, 0});
    const float up = body(JointAngle::shoulderTurn);
    body.reach({0.285F, 0, 0.25F}, {0.9F, 0, -0.6F});
    const float forward = body(JointAngle::shoulderTurn);
    body.reach({0.285F, -0.25F, 0}, {0.9F, 0.6F, 0});
    const float down = body(JointAngle::shoulderTurn);
    CHECK(up > forward + 60);
    CHECK(forward > down + 60);
    CHECK(body(JointAngle::shoulderTurn, Side::right) == Approx(down).margin(0.5));
}

TEST_CASE("a flipped pole turns a nearly straight arm or leg beyond its limit") {
    const auto beyond = [](JointAngle angle, float value) {
        const JointLimit& limit = jointLimits().at(static_cast<std::size_t>(angle));
        return value < limit.low || value > limit.high;
    };
    Body body;
    for (const Vec3& at :
         {Vec3{0.03F, -0.53F, 0.03F}, Vec3{0, 0.02F, 0.53F}, Vec3{0.1F, 0.52F, 0.05F}}) {
        const Vec3 pole = at.y > 0.3F ? Vec3{1, 0, 0.4F} : Vec3{0.4F, -0.5F, -0.7F};
        body.reach(at, pole);
        CHECK_FALSE(beyond(JointAngle::shoulderTurn, body(JointAngle::shoulderTurn)));
        body.reach(at, -pole);
        CHECK(beyond(JointAngle::shoulderTurn, body(JointAngle::shoulderTurn)));
    }
    body.step({0, -0.83F, 0.02F}, {0.1F, 0, 1});
    CHECK_FALSE(beyond(JointAngle::hipTurn, body(JointAngle::hipTurn)));
    body.step({0, -0.83F, 0.02F}, {-0.1F, 0, -1});
    CHECK(beyond(JointAngle::hipTurn, body(JointAngle::hipTurn)));
}

TEST_CASE("the forearm's twist and the wrist's bend are the author's where the hand follows") {
    Body body;
    for (Limb& arm : body.pose().arms) {
        arm.twist = 40;
        arm.bend = 25;
    }
    for (const Side side : kBothSides) {
        CHECK(body(JointAngle::forearmTwist, side) == Approx(40).margin(0.1));
        CHECK(std::abs(body(JointAngle::wristBend, side)) == Approx(25).margin(0.1));
        CHECK(body(JointAngle::wristSide, side) == Approx(0).margin(0.1));
    }
}

TEST_CASE("a hand planted before an upright forearm bends back") {
    Body body;
    for (const Side side : kBothSides) {
        Limb& arm = body.pose().arms.at(index(side));
        arm.directions = Limb::Directions{{0, 0, 1}, {0, -1, 0}};
    }
    body.reach({0, -0.53F, 0}, {0, 0, -1});
    CHECK(body(JointAngle::wristBend) == Approx(90).margin(10));
}

TEST_CASE("hips flex forward, spread outwards and turn outwards, alike on both sides") {
    Body body;
    body.step({0.3F, -0.7F, 0.3F}, {0.3F, 0.5F, 1});
    for (const Side side : kBothSides) {
        CHECK(body(JointAngle::hipFlex, side) > 20);
        CHECK(body(JointAngle::hipSide, side) > 10);
    }
    body.step({0, -0.8F, 0}, {1, 0, 1});
    CHECK(body(JointAngle::hipTurn, Side::left) == Approx(45).margin(8));
    CHECK(body(JointAngle::hipTurn, Side::right) == Approx(45).margin(8));
}

TEST_CASE("feet bend up with positive angles") {
    Body body;
    body.step({0, -0.80F, 0}, {0, 0, 1});
    for (Limb& leg : body.pose().legs) {
        leg.bend = -20;
    }
    const float up = body(JointAngle::ankleBend);
    for (Limb& leg : body.pose().legs) {
        leg.bend = 30;
    }
    CHECK(up == Approx(20).margin(0.1));
    CHECK(body(JointAngle::ankleBend) == Approx(-30).margin(0.1));
}

TEST_CASE("the other side's joints read the same in the mirror") {
    CHECK(rc::check([] {
        Clip clip = test::stepBack();
        clip.solve.clear();
        clip.keys = {{"any", test::anyPose()}};
        for (auto* limbs : {&clip.keys[0].pose.arms, &clip.keys[0].pose.legs}) {
            for (Limb& limb : *limbs) {
                limb.space = limb.poleSpace = limb.directionSpace = Space::world;
                limb.knee.reset();
            }
        }
        clip.keys[0].pose.headSpace = Space::world;
        clip.keys[0].pose.crown = {0.1F, 1, 0.2F};
        clip.keys[0].pose.face = {0.3F, 0.1F, 1};
        const Clip other = mirrored(clip);
        const PoseBlend here = poseOf(clip, 0);
        const PoseBlend there = poseOf(other, 0);
        const auto readings = jointReadings(solve({}, here), here);
        const auto images = jointReadings(solve({}, there), there);
        for (const JointReading& reading : readings) {
            if (!reading.side) {
                continue;
            }
            const auto image =
                std::find_if(images.begin(), images.end(), [&](const JointReading& r) {
                    return r.angle == reading.angle && r.side == otherSide(*reading.side);
                });
            const float gap = std::abs(image->degrees - reading.degrees);
            RC_ASSERT(std::min(gap, 360 - gap) < 3);
        }
    }));
}
