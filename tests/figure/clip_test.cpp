#include "figure/clip.h"
#include "support/figure_samples.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::figure;
using namespace unhunch::test;

namespace {

float placeOf(const PoseBlend& blend) {
    return static_cast<float>(blend.toKey) * 10 + blend.weight;
}

} // namespace

TEST_CASE("a cycle goes from key to key and starts again") {
    const Clip clip = catCow();
    CHECK(clip.cycleSeconds() == 8);
    CHECK(poseAt(clip, 0).fromKey == 1);
    CHECK(poseAt(clip, 0).weight == 0);
    CHECK(poseAt(clip, 2).toKey == 0);
    CHECK(poseAt(clip, 2).weight == Approx(0.5));
    CHECK(poseAt(clip, 6).toKey == 1);
    CHECK(placeOf(poseAt(clip, 11)) == placeOf(poseAt(clip, 3)));
    CHECK(placeOf(poseAt(clip, -5)) == placeOf(poseAt(clip, 3)));
}

TEST_CASE("the lungs are empty before an inhale and full after it") {
    const Clip clip = catCow();
    CHECK(poseAt(clip, 0).breath == Approx(0));
    CHECK(poseAt(clip, 2).breath == Approx(0.5));
    CHECK(poseAt(clip, 4).breath == Approx(1));
    CHECK(poseAt(clip, 6).breath == Approx(0.5));
}

TEST_CASE("a long stay breathes calmly and ends as it began") {
    const Clip clip = stepBack();
    const float before = poseIn(clip, 0, 2, 30).breath;
    float highest = 0;
    for (int i = 0; i <= 26 * 10; ++i) {
        highest = std::max(highest, poseIn(clip, 0, 2 + static_cast<float>(i) / 10, 30).breath);
    }
    CHECK(highest > 0.8F);
    CHECK(poseIn(clip, 0, 27.999F, 30).breath == Approx(before).margin(1e-3));
}

TEST_CASE("a stay takes up what a phase is longer than its moves") {
    const Clip clip = stepBack();
    // 2 s there, 26 s, 2 s back
    CHECK(poseIn(clip, 0, 1, 30).weight == Approx(0.5));
    CHECK(poseIn(clip, 0, 2.1F, 30).fromKey == 1);
    CHECK(poseIn(clip, 0, 27.9F, 30).toKey == 1);
    CHECK(poseIn(clip, 0, 29, 30).toKey == 0);
    CHECK(poseIn(clip, 0, 29, 30).weight == Approx(0.5));
    CHECK(poseIn(clip, 0, 30, 30).weight == Approx(1));
}

TEST_CASE("without room for a stay the moves are hastened alike") {
    const Clip clip = stepBack();
    CHECK(poseIn(clip, 0, 0.5F, 4).weight == Approx(0.5)); // 8 s squeezed into 4
    CHECK(poseIn(clip, 0, 3.5F, 4).weight == Approx(0.5));
    const Clip breathing = catCow();
    CHECK(poseIn(breathing, 0, 3, 6).weight == Approx(0.5)); // slowed: no stay
}

TEST_CASE("head and hands follow the trunk and arrive with it") {
    const Clip clip = catCow();
    const PoseBlend middle = poseAt(clip, 1);
    CHECK(middle.lagged < middle.weight);
    CHECK(middle.lagged > 0);
    CHECK(poseIn(clip, 0, 4, 4).lagged == 1);
}

TEST_CASE("a clip without an entry waits at its start") {
    const Clip clip = catCow();
    CHECK(poseEntering(clip, 3, 15).from == &clip.keys[clip.start].pose);
    CHECK(poseEntering(clip, 3, 15).weight == 1);
}

TEST_CASE("weights stay within 0 and 1 and go on without jumps") {
    const Clip clip = stepBack();
    CHECK(rc::check([&] {
        const float length = static_cast<float>(*rc::gen::inRange(1, 1200)) / 10;
        const float at = static_cast<float>(*rc::gen::inRange(-50, 1500)) / 10;
        const PoseBlend blend = poseIn(clip, 0, at, length);
        RC_ASSERT(blend.weight >= 0 && blend.weight <= 1);
        RC_ASSERT(blend.lagged >= 0 && blend.lagged <= blend.weight + 1e-6F);
        RC_ASSERT(blend.breath >= 0 && blend.breath <= 1);
        const PoseBlend next = poseIn(clip, 0, at + length * 1e-4F, length);
        if (next.move == blend.move) {
            RC_ASSERT(std::abs(next.weight - blend.weight) < 0.02F);
        }
    }));
}
