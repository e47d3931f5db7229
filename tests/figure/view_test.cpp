#include "figure/view.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch::figure;

namespace {

float between(float low, float high) {
    return low + (high - low) * static_cast<float>(*rc::gen::inRange(0, 10001)) / 10000;
}

Clip standingClip() {
    Clip clip;
    clip.keys = {{"stand", standing()}};
    Move stay;
    stay.seconds = 2;
    clip.cycle = {{"hold", {stay}}};
    return clip;
}

} // namespace

TEST_CASE("the target is drawn at the centre, and what is nearer is larger") {
    Camera camera = Camera::looking({30, 10});
    camera.scale = 200;
    camera.centre = {50, 60};
    float depth = 1;
    const Pixel at = camera.project(camera.target, &depth);
    CHECK(at.x == Approx(50));
    CHECK(at.y == Approx(60));
    CHECK(depth == Approx(0).margin(1e-6));
    CHECK(camera.scaleAt(camera.target) == Approx(200));
    CHECK(camera.scaleAt(camera.target + camera.back) > 200);
    CHECK(camera.project(camera.target + camera.right * 0.1F).x == Approx(70));
    CHECK(camera.project(camera.target + camera.up * 0.1F).y == Approx(40));
}

TEST_CASE("positive yaw looks from the figure's left, positive pitch from above") {
    CHECK(Camera::looking({0, 0}).back.z == Approx(1));
    CHECK(Camera::looking({90, 0}).back.x == Approx(1));
    CHECK(Camera::looking({90, 45}).back.y == Approx(std::sqrt(0.5F)));
    CHECK(Camera::looking({0, 0}).right.x == Approx(1));
}

TEST_CASE("the axes of a camera are at right angles") {
    CHECK(rc::check([] {
        const Camera camera = Camera::looking({between(-180, 180), between(0, 60)});
        RC_ASSERT(std::abs(length(camera.right) - 1) < 1e-5F);
        RC_ASSERT(std::abs(length(camera.up) - 1) < 1e-5F);
        RC_ASSERT(std::abs(length(camera.back) - 1) < 1e-5F);
        RC_ASSERT(length(cross(camera.right, camera.up) - camera.back) < 1e-5F);
    }));
}

TEST_CASE("the body keeps its share of the picture, and is inside it") {
    CHECK(rc::check([] {
        ClipBounds bounds;
        bounds.body = {between(-1, 0), between(-1.2F, 0), between(0.1F, 1), between(0.1F, 0.7F)};
        bounds.room = {bounds.body.left - between(0, 1.5F), bounds.body.top - between(0, 1.5F),
                       bounds.body.right + between(0, 1.5F), bounds.body.bottom + between(0, 1)};
        bounds.withEntry = bounds.body;
        const Size size{between(40, 900), between(40, 900)};
        const Camera camera = fitted({}, bounds, size);
        const float left = camera.centre.x + bounds.body.left * camera.scale;
        const float right = camera.centre.x + bounds.body.right * camera.scale;
        const float top = camera.centre.y + bounds.body.top * camera.scale;
        const float bottom = camera.centre.y + bounds.body.bottom * camera.scale;
        const float share = std::max((right - left) / size.width, (bottom - top) / size.height);
        RC_ASSERT(share >= 0.55F);
        RC_ASSERT(share <= 0.92F);
        RC_ASSERT(left >= -0.01F);
        RC_ASSERT(top >= -0.01F);
        RC_ASSERT(right <= size.width + 0.01F);
        RC_ASSERT(bottom <= size.height + 0.01F);
    }));
}

TEST_CASE("a standing body is as high as a person and stands on the floor") {
    const Clip clip = standingClip();
    const ClipBounds bounds = boundsOf(clip, {0, 0});
    // The camera's target is 0.6 m above the floor.
    CHECK(bounds.body.bottom == Approx(0.6F).margin(0.04));
    CHECK(bounds.body.bottom - bounds.body.top == Approx(kBodyHeight).margin(0.10));
    CHECK(bounds.body.right == Approx(-bounds.body.left).margin(0.02));
    CHECK(bounds.body.right < 0.4F);
}

TEST_CASE("mat and wall widen the room, not the body") {
    Clip clip = standingClip();
    const ClipBounds bare = boundsOf(clip, {0, 20});
    clip.props.push_back({"mat", Mat{}});
    clip.props.push_back({"wall", Wall{{0, 0, -0.4F}, 2, 2.2F, 0}});
    const ClipBounds furnished = boundsOf(clip, {0, 20});
    CHECK(furnished.body.left == bare.body.left);
    CHECK(furnished.body.bottom == bare.body.bottom);
    CHECK(furnished.room.right > 0.9F);
    CHECK(furnished.room.top < bare.body.top);
    CHECK(furnished.room.bottom > bare.body.bottom);
}

TEST_CASE("a chair, a dumbbell and the entry count") {
    Clip clip = standingClip();
    const ClipBounds bare = boundsOf(clip, {0, 0});
    Clip seated = clip;
    Chair chair;
    chair.at = {0.8F, 0, 0};
    seated.props.push_back({"chair", chair});
    CHECK(boundsOf(seated, {0, 0}).body.right > 0.9F);
    Clip lifting = clip;
    lifting.props.push_back({"dumbbell", Dumbbell{Side::left}});
    CHECK(boundsOf(lifting, {0, 0}).body.right > bare.body.right);

    Pose aside = standing();
    aside.pelvis.x = 1;
    clip.keys.push_back({"aside", aside});
    Move in;
    in.seconds = 1;
    clip.entry = {in};
    clip.entryStart = 1;
    const ClipBounds entering = boundsOf(clip, {0, 0});
    CHECK(entering.body.right == bare.body.right);
    CHECK(entering.withEntry.right > bare.body.right + 0.5F);
}
