// Clips made in code, sound ones: a kneeling one with planted hands and a standing one that steps.
#pragma once

#include "figure/clip.h"

namespace unhunch::test {

inline figure::Contact spot(const char* name, figure::Vec3 at, figure::Side side) {
    const bool right = side == figure::Side::right;
    return {name, right, right ? figure::mirrored(at) : at, "floor"};
}

inline void plant(figure::Limb& limb, const figure::Contact& contact) {
    limb.contact = contact;
    limb.at = contact.at;
    limb.space = figure::Space::world;
}

/// Hands and knees.
inline figure::Pose allFours() {
    using namespace figure;
    Pose pose = standing();
    pose.pelvis = {0, 0.485F, 0};
    pose.pitch = 88;
    pose.face = {0, -1, 0.12F};
    pose.crown = {0, 0.1F, 1};
    for (const Side side : kBothSides) {
        const float sign = signOf(side);
        Limb& leg = pose.legs.at(index(side));
        plant(leg, spot("ankle", {0.10F, 0.038F, -0.41F}, side));
        leg.point = Point::ankle;
        leg.knee = spot("knee", {0.10F, 0.055F, 0}, side);
        leg.directions = Limb::Directions{{sign * 0.02F, -0.4F, -1}, {0, 1, -0.4F}};
        Limb& arm = pose.arms.at(index(side));
        plant(arm, spot("hand", {0.17F, 0, 0.51F}, side));
        arm.point = Point::palm;
        arm.reach = 0.988F;
        arm.directions = Limb::Directions{{sign * 0.03F, 0, 1}, {0, -1, 0}};
        arm.pole = {sign * 0.5F, -0.4F, -0.6F};
        arm.curl = 0.02F;
    }
    return pose;
}

/// Four seconds in to a hollow back, four seconds out to a round one.
inline figure::Clip catCow() {
    using namespace figure;
    Clip clip;
    clip.id = "cat-cow";
    clip.code = "EX-02";
    clip.description = "On hands and knees";
    clip.view = {-66, 12};
    clip.quarterView = {-30, 20};
    clip.solve = {Unknown::x, Unknown::y, Unknown::z, Unknown::pitch};
    Key cow{"cow", allFours()};
    cow.pose.pitch = 106;
    cow.pose.lumbar.flex = -40;
    cow.pose.thorax.flex = -20;
    cow.pose.face = {0, 0.05F, 1};
    cow.pose.crown = {0, 1, -0.1F};
    cow.pose.scapulae.fill({2, -12});
    Key cat{"cat", allFours()};
    cat.pose.pitch = 60;
    cat.pose.lumbar.flex = 40;
    cat.pose.thorax.flex = 40;
    cat.pose.face = {0, -0.55F, -0.85F};
    cat.pose.crown = {0, -0.8F, 0.6F};
    cat.pose.scapulae.fill({4, 22});
    for (Limb& arm : cat.pose.arms) {
        arm.reach = 0.995F;
    }
    clip.keys = {cow, cat};
    clip.start = clip.startStill = 1;
    clip.endStill = 0;
    clip.cycle = {{"inhale", {{0, 4, Ease::inOut, Breath::in, {}}}},
                  {"exhale", {{1, 4, Ease::inOut, Breath::out, {}}}}};
    clip.glows = {{Bone::lumbar2, {0, 0.03F, -0.06F}, 0.17F, {}}};
    return clip;
}

/// Steps back with the right foot, stays there for four seconds and comes back.
inline figure::Clip stepBack() {
    using namespace figure;
    Clip clip;
    clip.id = "step-back";
    clip.code = "EX-99";
    clip.description = "Standing, one foot steps back";
    clip.side = Side::right;
    clip.view = {-80, 8};
    clip.solve = {Unknown::y};
    Key stand{"stand", standing()};
    Key back{"back", standing()};
    plant(back.pose.legs[1], {"back", false, {-0.10F, 0, -0.40F}, "floor"});
    back.pose.pelvis = {0, 0.87F, -0.18F};
    clip.keys = {stand, back};
    const Travel lift{LimbName::legRight, {}, Space::joint, 0.07F, false};
    clip.cycle = {{"hold",
                   {{1, 2, Ease::inOut, Breath::idle, {lift}},
                    {1, 4, Ease::inOut, Breath::idle, {}},
                    {0, 2, Ease::inOut, Breath::idle, {lift}}}}};
    clip.glows = {{Bone::thighRight, {}, 0.15F, {}}};
    return clip;
}

} // namespace unhunch::test
