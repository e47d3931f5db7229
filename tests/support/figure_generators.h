// Random poses and clips: every field set, references within the clip right. Metres are multiples
// of 1/64, so that they are exact in a float and in a text.
#pragma once

#include "figure/clip.h"

#include <rapidcheck.h>
#include <string>
#include <vector>

namespace unhunch::test {

namespace detail {

inline float anyNumber(int from, int to) {
    return static_cast<float>(*rc::gen::inRange(from * 64, to * 64)) / 64.0F;
}
inline float anyDegrees() {
    return static_cast<float>(*rc::gen::inRange(-360, 361));
}
inline figure::Vec3 anyPoint() {
    return {anyNumber(-5, 5), anyNumber(-5, 5), anyNumber(-5, 5)};
}
inline figure::Vec3 anyDirection() {
    figure::Vec3 direction = anyPoint();
    direction.y += direction == figure::Vec3{} ? 1.0F : 0.0F;
    return direction;
}
inline bool anyBool() {
    return *rc::gen::arbitrary<bool>();
}
/// Any value whose name is not empty.
template <typename Enum> Enum anyOf() {
    int count = 0;
    while (!name(static_cast<Enum>(count)).empty()) {
        ++count;
    }
    return static_cast<Enum>(*rc::gen::inRange(0, count));
}
inline std::string anyWord() {
    return *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'z')));
}
template <typename Make> auto listOf(std::size_t min, std::size_t max, Make make) {
    std::vector<decltype(make())> list(*rc::gen::inRange(min, max + 1));
    for (auto& each : list) {
        each = make();
    }
    return list;
}

inline figure::Contact anyContact() {
    return {anyWord(), anyBool(), anyPoint(), anyBool() ? "floor" : anyWord()};
}

inline figure::Limb anyLimb() {
    figure::Limb limb;
    limb.point = anyOf<figure::Point>();
    limb.at = anyPoint();
    limb.space = anyOf<figure::Space>();
    if (anyBool()) {
        limb.contact = anyContact();
    }
    limb.reach = anyNumber(0, 1);
    limb.pole = anyDirection();
    limb.poleSpace = anyOf<figure::Space>();
    if (anyBool()) {
        limb.directions = figure::Limb::Directions{anyDirection(), anyDirection()};
    }
    limb.directionSpace = anyOf<figure::Space>();
    limb.twist = anyDegrees();
    limb.bend = anyDegrees();
    if (anyBool()) {
        limb.knee = anyContact();
    }
    limb.curl = anyNumber(0, 1);
    limb.spread = anyNumber(0, 1);
    limb.thumb = anyNumber(0, 1);
    limb.toes = anyDegrees();
    return limb;
}

inline std::vector<std::size_t> anyKeys(std::size_t count) {
    return listOf(0, 3, [&] { return *rc::gen::inRange<std::size_t>(0, count); });
}

inline figure::Move anyMove(std::size_t keyCount) {
    figure::Move move;
    move.to = *rc::gen::inRange<std::size_t>(0, keyCount);
    move.seconds = anyNumber(1, 20);
    move.ease = anyOf<figure::Ease>();
    move.breath = anyOf<figure::Breath>();
    move.travels = listOf(0, 2, [] {
        figure::Travel travel{anyOf<figure::LimbName>(), std::nullopt, anyOf<figure::Space>(),
                              anyNumber(0, 1), anyBool()};
        if (anyBool()) {
            travel.via = anyPoint();
        }
        return travel;
    });
    return move;
}

inline figure::Band::Anchor anyAnchor() {
    return {static_cast<figure::Band::Anchor::Kind>(*rc::gen::inRange(0, 3)), anyOf<figure::Side>(),
            anyPoint()};
}

inline figure::Prop anyProp() {
    using namespace figure;
    const std::vector<Prop> props{
        {anyWord(), Mat{anyPoint(), anyNumber(1, 2), anyNumber(1, 2), anyDegrees()}},
        {anyWord(), Wall{anyPoint(), anyNumber(1, 2), anyNumber(1, 2), anyDegrees()}},
        {anyWord(), DoorFrame{anyPoint(), anyNumber(1, 2), anyNumber(1, 2)}},
        {anyWord(), Chair{anyPoint(), anyNumber(0, 1), anyNumber(0, 1), anyNumber(0, 1),
                          anyNumber(0, 1), anyDegrees()}},
        {anyWord(), Cushion{anyPoint(), anyPoint(), anyDegrees(), anyOf<Bone>()}},
        {anyWord(), Roller{anyPoint(), anyNumber(0, 1), anyNumber(0, 1)}},
        {anyWord(), Dumbbell{anyOf<Side>()}},
        {anyWord(), Band{listOf(2, 4, anyAnchor), anyBool()}}};
    return *rc::gen::elementOf(props);
}

} // namespace detail

[[nodiscard]] inline figure::Pose anyPose() {
    using namespace detail;
    figure::Pose pose;
    pose.pelvis = anyPoint();
    pose.pitch = anyDegrees();
    pose.yaw = anyDegrees();
    pose.roll = anyDegrees();
    pose.lumbar = {anyDegrees(), anyDegrees(), anyDegrees()};
    pose.thorax = {anyDegrees(), anyDegrees(), anyDegrees()};
    pose.neck = anyDegrees();
    pose.face = anyDirection();
    pose.crown = anyDirection();
    pose.headSpace = anyOf<figure::Space>();
    pose.scapulae = {figure::Scapula{anyDegrees(), anyDegrees()},
                     figure::Scapula{anyDegrees(), anyDegrees()}};
    pose.arms = {anyLimb(), anyLimb()};
    pose.legs = {anyLimb(), anyLimb()};
    pose.belly = anyNumber(0, 1);
    return pose;
}

[[nodiscard]] inline figure::Clip anyClip() {
    using namespace detail;
    figure::Clip clip;
    clip.id = anyWord();
    clip.code = anyWord();
    clip.description = anyWord();
    if (anyBool()) {
        clip.side = anyOf<figure::Side>();
    }
    clip.view = {anyDegrees(), anyNumber(0, 60)};
    clip.quarterView = {anyDegrees(), anyNumber(0, 60)};
    clip.solve = listOf(0, 6, anyOf<figure::Unknown>);
    clip.props = listOf(0, 3, anyProp);
    clip.keys = listOf(1, 3, [] { return figure::Key{anyWord(), anyPose()}; });
    const std::size_t count = clip.keys.size();
    const auto key = [&] { return *rc::gen::inRange<std::size_t>(0, count); };
    clip.glows = listOf(1, 3, [&] {
        return figure::Glow{anyOf<figure::Bone>(), anyPoint(), anyNumber(0, 1), anyKeys(count)};
    });
    clip.arrows = listOf(0, 3, [&] {
        return figure::Arrow{anyOf<figure::Bone>(), listOf(2, 4, anyPoint), anyKeys(count)};
    });
    clip.supports = listOf(0, 3, [&] {
        const auto part = *rc::gen::element<std::string>("torso", "seat-left", "hand-right");
        return figure::Support{part, anyWord(), anyKeys(count)};
    });
    const auto move = [&] { return anyMove(count); };
    clip.entry = listOf(0, 3, move);
    clip.entryStart = key();
    clip.cycle = listOf(1, 3, [&] { return figure::Section{anyWord(), listOf(1, 3, move)}; });
    clip.start = key();
    clip.startStill = key();
    clip.endStill = key();
    if (anyBool()) {
        clip.ghost = key();
    }
    clip.breathOnly = anyBool();
    return clip;
}

} // namespace unhunch::test
