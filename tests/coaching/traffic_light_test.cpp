#include "coaching/meaning.h"
#include "coaching/traffic_light.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::coaching;

namespace {

domain::PainScore score(int value) {
    return *domain::PainScore::from(value);
}
LightResult light(int start, int now) {
    return lightFor({.start = score(start), .now = score(now)});
}

} // namespace

TEST_CASE("the traffic light is the table of the evidence page") {
    // Rows: the start, columns: the number now. G green, A amber, R red (evidence.md 4.3).
    const std::vector<std::string> table{
        "GGARRRRRRRR", // 0: 2 above is amber, 3 above red
        "GGGARRRRRRR", // 1
        "GGGGARRRRRR", // 2: 4 is amber twice over
        "GGGGAARRRRR", // 3
        "GGGGGGRRRRR", // 4: within 1 of 4 is green
        "GGGGGGRRRRR", // 5: within 1 of 5, but 6 is red first
        "GGGGAARRRRR", // 6
        "GGGGAARRRRR", // 7
        "GGGGAARRRRR", // 8
        "GGGGAARRRRR", // 9
        "GGGGAARRRRR", // 10
    };
    for (int start = 0; start <= 10; ++start) {
        for (int now = 0; now <= 10; ++now) {
            CAPTURE(start, now);
            const char expected =
                table[static_cast<std::size_t>(start)][static_cast<std::size_t>(now)];
            const Light found = light(start, now).light;
            CHECK((found == Light::green ? 'G' : found == Light::amber ? 'A' : 'R') == expected);
        }
    }
}

TEST_CASE("each light says which rule lit it") {
    CHECK(light(2, 3).reason == LightReason::mild);
    CHECK(light(1, 3).reason == LightReason::aboveStart);
    CHECK(light(0, 3).reason == LightReason::muchAboveStart);
    CHECK(light(3, 4).reason == LightReason::moderate);
    CHECK(light(5, 4).reason == LightReason::closeToHighStart);
    CHECK(light(5, 6).reason == LightReason::severe);
    CHECK(lightFor({.start = score(2), .now = score(2), .sharp = true}) ==
          LightResult{Light::red, LightReason::sharpPain});
    CHECK(lightFor({.start = score(2), .now = score(0), .sharp = true, .stopSign = true}) ==
          LightResult{Light::red, LightReason::stopSign});
}

TEST_CASE("without a start the number now decides") {
    const auto alone = [](int now) { return lightFor({.start = {}, .now = score(now)}); };
    CHECK(alone(3) == LightResult{Light::green, LightReason::mild});
    CHECK(alone(4) == LightResult{Light::amber, LightReason::moderate});
    CHECK(alone(5) == LightResult{Light::amber, LightReason::moderate});
    CHECK(alone(6) == LightResult{Light::red, LightReason::severe});
}

TEST_CASE("a sign or a sharp pain is red whatever the numbers say") {
    CHECK(rc::check([] {
        const auto now = score(*rc::gen::inRange(0, 11));
        const auto start = domain::PainScore::from(*rc::gen::inRange(-1, 11));
        const bool sign = *rc::gen::arbitrary<bool>();
        const auto result =
            lightFor({.start = start, .now = now, .sharp = !sign, .stopSign = sign});
        RC_ASSERT(result.light == Light::red);
        // Six or more is red however the session began.
        const auto high = score(*rc::gen::inRange(6, 11));
        RC_ASSERT(lightFor({.start = start, .now = high}).light == Light::red);
    }));
}

TEST_CASE("a change of less than two points is about the same") {
    CHECK(meaningOf(score(5), score(4)) ==
          Meaning{.change = Change::aboutTheSame, .points = -1, .ofSizeManyNotice = false});
    CHECK(meaningOf(score(5), score(6)).change == Change::aboutTheSame);
    CHECK(meaningOf(score(1), score(0)).change == Change::aboutTheSame);
    CHECK(meaningOf(score(5), score(3)).change == Change::lower);
    CHECK(meaningOf(score(5), score(7)).change == Change::higher);
}

TEST_CASE("a change is of a size many notice only by points, by percent and from four up") {
    CHECK(meaningOf(score(4), score(2)).ofSizeManyNotice);
    CHECK(meaningOf(score(6), score(4)).ofSizeManyNotice);       // 33 %
    CHECK_FALSE(meaningOf(score(7), score(5)).ofSizeManyNotice); // 29 %
    CHECK(meaningOf(score(7), score(4)).ofSizeManyNotice);
    CHECK(meaningOf(score(10), score(7)).ofSizeManyNotice); // 30 % is enough
    CHECK_FALSE(meaningOf(score(10), score(8)).ofSizeManyNotice);
    CHECK_FALSE(meaningOf(score(3), score(0)).ofSizeManyNotice); // floor effect
    CHECK_FALSE(meaningOf(score(4), score(3)).ofSizeManyNotice);
    CHECK(meaningOf(score(4), score(6)).ofSizeManyNotice);
}
