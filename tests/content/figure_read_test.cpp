// What a figure means: what comes from the base pose, from earlier keys, and from the other side.
#include "content/content_pack.h"
#include "support/figure_content.h"
#include "support/figure_writer.h"
#include "support/writable_clip.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::content;
using namespace unhunch::test;
using namespace unhunch::figure;

namespace {

constexpr std::size_t kTable = 0;
constexpr std::size_t kCow = 1;
constexpr std::size_t kCat = 2;

Clip read(const std::string& text, const std::string& bases = kSampleBasePoses) {
    const auto clip = clipFromText(text, bases);
    INFO((clip ? "" : clip.error().message));
    REQUIRE(clip);
    return *clip;
}

Clip sampleWith(std::string_view from, std::string_view to) {
    std::string text = kSampleFigure;
    replace(text, from, to);
    return read(text);
}

/// The pose of the first key when it changes this.
Pose keyWith(const std::string& pose) {
    return sampleWith(R"({"name": "table"})", R"({"name": "table", "pose": )" + pose + "}")
        .keys[kTable]
        .pose;
}

} // namespace

TEST_CASE("a figure is read whole") {
    const Clip clip = read(kSampleFigure);
    CHECK(clip.id == "cat-cow");
    CHECK(clip.code == "EX-02");
    CHECK(clip.side == Side::left);
    CHECK(clip.view == View{-66, 12});
    CHECK(clip.quarterView == View{30, 20});
    CHECK(clip.solve == std::vector<Unknown>{Unknown::y, Unknown::pitch});
    CHECK(clip.props.at(0) == Prop{"mat", Mat{{0, 0, 0.1F}, 0.7F, 1.7F, 0}});
    CHECK(clip.props.at(1) == Prop{"pad", Cushion{{}, {0.4F, 0.05F, 0.3F}, 0, Bone::world}});
    using Kind = Band::Anchor::Kind;
    CHECK(clip.props.at(2) == Prop{"band", Band{{{Kind::grip, Side::left, {}},
                                                 {Kind::sole, Side::right, {}},
                                                 {Kind::point, Side::left, {0, 1, 1}}},
                                                true}});
    CHECK(clip.supports == std::vector<Support>{{"hand-left", "mat", {kCow}}});
    CHECK(clip.glows == std::vector<Glow>{{Bone::thoracic1, {0, 0, -0.07F}, 0.17F, {kCow, kCat}}});
    CHECK(clip.arrows ==
          std::vector<Arrow>{{Bone::world, {{0, 0.7F, 0.2F}, {0, 0.9F, 0.2F}}, {kCat}}});
    CHECK(clip.ghost == kCat);
    CHECK(clip.start == kCat);
    CHECK(clip.startStill == kCow);
    CHECK(clip.endStill == kCat);
    CHECK(clip.entryStart == kTable);
    CHECK(clip.entry == std::vector<Move>{{kCat, 3, Ease::inOut, Breath::idle, {}}});
    CHECK(clip.cycle.at(0) == Section{"inhale", {{kCow, 3.5F, Ease::soft, Breath::in, {}}}});
    CHECK(clip.cycle.at(1).moves.at(0) == Move{kCow, 0.5F, Ease::inOut, Breath::out, {}});
    CHECK(clip.cycle.at(1).moves.at(1).travels ==
          std::vector<Travel>{{LimbName::armLeft, Vec3{0.3F, 0, 0}, Space::joint, 0.1F, true},
                              {LimbName::armRight, Vec3{-0.3F, 0, 0}, Space::joint, 0.1F, true}});
    CHECK_FALSE(clip.breathOnly);
}

TEST_CASE("a key starts from the base pose and the figure's own, or from an earlier key") {
    const Clip clip = read(kSampleFigure);
    CHECK(clip.keys[kTable].pose.pitch == 88);
    CHECK(clip.keys[kTable].pose.scapulae[1] == Scapula{2, -12});
    CHECK(clip.keys[kTable].pose.lumbar == Bend{});
    CHECK(clip.keys[kCow].pose.lumbar == Bend{-40, 0, 0});
    CHECK(clip.keys[kCat].pose.lumbar == Bend{-40, 0, 0});
    CHECK(clip.keys[kCat].pose.belly == 0.5F);
    CHECK(clip.keys[kCat].pose.face == Vec3{0, -0.5F, -1});
    CHECK(clip.keys[kCat].pose.crown == Vec3{0, 0, 1});
}

TEST_CASE("without a base a figure starts upright") {
    const Clip clip = sampleWith(R"("base": "all-fours")", R"("base": "standing")");
    CHECK(clip.keys[kTable].pose.legs == standing().legs);
    CHECK(sampleWith(R"(  "base": "all-fours",)", "").keys == clip.keys);
}

TEST_CASE("base-poses.json may change standing itself") {
    const std::string bases = R"({"poses": {"standing": {
        "contacts": {"stand": {"at": [0.3, 0, 0.1], "on": "floor"}}, "pose": {"yaw": 7}}}})";
    std::string text = kSampleFigure;
    replace(text, R"(  "base": "all-fours",)", "");
    const Pose pose = read(text, bases).keys[kTable].pose;
    CHECK(pose.yaw == 7);
    CHECK(pose.legs[0].at == Vec3{0.3F, 0, 0.1F});
    CHECK(pose.legs[1].contact == Contact{"stand", true, {-0.3F, 0, 0.1F}, "floor"});
}

TEST_CASE("arms and legs are written for the left and mirrored for the right") {
    const Pose pose = read(kSampleFigure).keys[kTable].pose;
    CHECK(pose.arms[0].contact == Contact{"hand", false, {0.17F, 0, 0.5F}, "floor"});
    CHECK(pose.arms[1].contact == Contact{"hand", true, {-0.17F, 0, 0.5F}, "floor"});
    CHECK(pose.arms[1].at == Vec3{-0.17F, 0, 0.5F});
    CHECK(pose.arms[1] == mirrored(pose.arms[0]));
    CHECK(pose.legs[1] == mirrored(pose.legs[0]));

    const Pose both = keyWith(R"({"legs": {"at": [0.2, 0.1, 0], "in": "joint", "bend": 10},
                                  "leg_right": {"bend": 30}})");
    CHECK(both.legs[0].at == Vec3{0.2F, 0.1F, 0});
    CHECK(both.legs[1].at == Vec3{-0.2F, 0.1F, 0});
    CHECK(both.legs[0].bend == 10);
    CHECK(both.legs[1].bend == 30);

    const Pose thigh = keyWith(R"({"arms": {"at": [0, 0.1, 0], "in": "thigh-left"}})");
    CHECK(thigh.arms[1].space == Space::thighRight);
}

TEST_CASE("a contact plants a limb, a free target takes it away") {
    const Clip clip = read(kSampleFigure);
    const Limb& free = clip.keys[kCow].pose.arms[0];
    CHECK(free.contact == std::nullopt);
    CHECK(free.at == Vec3{0.1F, 0.2F, 0.3F});
    CHECK(free.space == Space::chest);
    CHECK(free.reach == 0.5F);
    CHECK(clip.keys[kCow].pose.arms[1].contact);

    const Pose again = keyWith(R"({"arms": {"at": [0.1, 0, 0], "in": "chest"},
                                   "arm_right": {"contact": "far-hand"}})");
    CHECK(again.arms[1].contact == Contact{"far-hand", false, {0.2F, 0, 0.6F}, "mat"});
    CHECK(again.arms[1].space == Space::world);
    CHECK(again.arms[1].at == Vec3{0.2F, 0, 0.6F});
}

TEST_CASE("a tilde is the mirror image of a contact") {
    const Limb leg = read(kSampleFigure).keys[kCat].pose.legs[1];
    CHECK(leg.contact == Contact{"far-hand", true, {-0.2F, 0, 0.6F}, "mat"});
    const Pose both = keyWith(R"({"arms": {"contact": "~far-hand"}})");
    CHECK(both.arms[0].contact == Contact{"far-hand", true, {-0.2F, 0, 0.6F}, "mat"});
    CHECK(both.arms[1].contact == Contact{"far-hand", false, {0.2F, 0, 0.6F}, "mat"});
}

TEST_CASE("a knee kneels on a contact until it is none") {
    const Clip clip = read(kSampleFigure);
    CHECK(clip.keys[kCow].pose.legs[1].knee);
    CHECK(clip.keys[kCat].pose.legs[1].knee == std::nullopt);
    CHECK(clip.keys[kCat].pose.legs[0].knee);
    CHECK(keyWith(R"({"legs": {"at": [0.1, 0, 0]}})").legs[0].knee);
}

TEST_CASE("a contact that the figure replaces moves the limbs of the base pose") {
    const Pose pose = read(kSampleFigure).keys[kTable].pose;
    CHECK(pose.legs[0].knee == Contact{"knee", false, {0.1F, 0.1F, 0}, "pad"});
    CHECK(pose.legs[1].knee == Contact{"knee", true, {-0.1F, 0.1F, 0}, "pad"});
    CHECK(pose.legs[0].contact == Contact{"ankle", false, {0.1F, 0.04F, -0.4F}, "floor"});
    const Clip moved = sampleWith(R"("far-hand": {"at": [0.2, 0, 0.6], "on": "mat"})",
                                  R"("hand": {"at": [0.2, 0, 0.6], "on": "mat"},
                                     "far-hand": {"at": [0, 0, 0], "on": "mat"})");
    CHECK(moved.keys[kTable].pose.arms[1].at == Vec3{-0.2F, 0, 0.6F});
}

TEST_CASE("a hand is turned by directions or follows the forearm") {
    const Limb base = keyWith("{}").arms[0];
    CHECK(base.directions == Limb::Directions{{0, 0, 1}, {0, -1, 0}});
    const Limb follows = keyWith(R"({"arms": {"twist": 15, "bend": -5}})").arms[0];
    CHECK(follows.directions == std::nullopt);
    CHECK(follows.twist == 15);
    CHECK(follows.bend == -5);
    const std::string again = R"([
    {"name": "table", "pose": {"arms": {"twist": 15}}},
    {"name": "turned", "from": "table", "pose": {"arm_left": {"fingers": [0, 1, 0], "palm": [1, 0, 0], "turn_in": "head"}}},)";
    const Limb turned = sampleWith("[\n    {\"name\": \"table\"},", again).keys[1].pose.arms[0];
    CHECK(turned.directions == Limb::Directions{{0, 1, 0}, {1, 0, 0}});
    CHECK(turned.directionSpace == Space::head);
    CHECK(turned.twist == 0);
}

TEST_CASE("a point or direction without a space is in the usual one") {
    const Pose pose = keyWith(R"({"arms": {"at": [1, 0, 0], "pole": [0, 0, -1]},
                                  "legs": {"at": [1, 0, 0], "pole": [0, 0, 1], "toes": [0, 0, 1],
                                           "sole": [0, -1, 0]}})");
    CHECK(pose.arms[0].space == Space::world);
    CHECK(pose.arms[0].poleSpace == Space::chest);
    CHECK(pose.legs[0].space == Space::world);
    CHECK(pose.legs[0].poleSpace == Space::pelvis);
    CHECK(pose.legs[0].directionSpace == Space::world);
}

TEST_CASE("a single limb's way replaces that of both") {
    const Clip clip = sampleWith(
        R"({"arms": {"via": [0.3, 0, 0], "via_in": "joint", "lift": 0.1, "slide": true}})",
        R"({"arm-right": {"lift": 0.2}, "arms": {"via": [0.3, 0, 0], "via_in": "thigh-left"}})");
    CHECK(clip.cycle[1].moves[1].travels ==
          std::vector<Travel>{{LimbName::armLeft, Vec3{0.3F, 0, 0}, Space::thighLeft, 0, false},
                              {LimbName::armRight, std::nullopt, Space::joint, 0.2F, false}});
}

TEST_CASE("the breath follows the phase unless it is told") {
    const Clip clip = sampleWith(R"("phase": "hold")", R"("phase": "exhale")");
    CHECK(clip.cycle[0].moves[0].breath == Breath::in);
    CHECK(clip.cycle[1].moves[1].breath == Breath::out);
    CHECK(read(kSampleFigure).cycle[1].moves[1].breath == Breath::idle);
    CHECK(sampleWith(R"("ease": "soft")", R"("breath": "idle")").cycle[0].moves[0].breath ==
          Breath::idle);
}

TEST_CASE("every field that is written is read") {
    CHECK(rc::check([] {
        const Clip clip = writableClip();
        const auto again = clipFromText(written(clip), R"({"poses": {}})");
        if (!again) {
            RC_FAIL(again.error().message + "\n" + written(clip));
        }
        RC_ASSERT(*again == clip);
    }));
}
