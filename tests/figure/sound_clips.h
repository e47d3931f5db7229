// Clips made in code in which the check finds nothing: what the faults are put into.
#pragma once

#include "support/figure_samples.h"

namespace unhunch::test {

/// On hands and knees, the back hollow and round; with an entry.
inline figure::Clip kneeling() {
    using namespace figure;
    Clip clip = catCow();
    clip.props = {{"mat", Mat{{0, 0, 0.08F}}}};
    Key& cow = clip.keys[0];
    cow.pose.pitch = 112;
    cow.pose.lumbar.flex = -18;
    cow.pose.thorax.flex = -14;
    cow.pose.face = {0, -0.25F, 1};
    cow.pose.crown = {0, 1, 0.25F};
    Key& cat = clip.keys[1];
    cat.pose.pelvis.z = -0.03F;
    cat.pose.pitch = 50;
    cat.pose.thorax.flex = 33;
    for (const char* part : {"hand-left", "hand-right", "leg-left", "leg-right"}) {
        clip.supports.push_back({part, "mat", {}});
    }
    Key table{"table", allFours()};
    clip.keys.push_back(table);
    clip.entryStart = 2;
    clip.entry = {{1, 3, Ease::inOut, Breath::out, {}}};
    clip.arrows = {{Bone::world, {{0, 0.62F, 0.22F}, {0, 0.78F, 0.22F}}, {1}}};
    return clip;
}

/// Hands on a wall before the body, which leans in and back.
inline figure::Clip leaning() {
    using namespace figure;
    Clip clip = stepBack();
    clip.id = "leaning";
    clip.solve = {Unknown::y, Unknown::z, Unknown::pitch};
    clip.props = {{"wall", Wall{{0, 0, 0.62F}}}};
    clip.supports = {{"foot-left", "floor", {}}, {"foot-right", "floor", {}}};
    Key away{"away", standing()};
    away.pose.pelvis = {0, 0.905F, 0.08F};
    away.pose.pitch = 6;
    for (const Side side : kBothSides) {
        const float sign = signOf(side);
        Limb& arm = away.pose.arms.at(index(side));
        plant(arm, spot("wall-hand", {0.20F, 1.38F, 0.62F}, side));
        arm.contact->on = "wall";
        arm.point = Point::palm;
        arm.directions = Limb::Directions{{sign * 0.1F, 1, 0}, {0, 0, 1}};
        arm.pole = {sign * 0.6F, -1, -0.2F};
        arm.curl = 0.03F;
    }
    Key near{"near", away.pose};
    near.pose.pelvis = {0, 0.895F, 0.17F};
    near.pose.pitch = 12;
    clip.keys = {away, near};
    clip.start = clip.startStill = 0;
    clip.endStill = 1;
    clip.side = std::nullopt;
    clip.view = clip.quarterView = {-90, 6};
    clip.cycle = {
        {"move", {{1, 2, Ease::inOut, Breath::in, {}}, {0, 2, Ease::inOut, Breath::out, {}}}}};
    clip.glows = {{Bone::chest, {}, 0.15F, {}}};
    return clip;
}

/// On a stool, hands on the thighs; one arm goes up and comes down.
inline figure::Clip sitting() {
    using namespace figure;
    Clip clip = stepBack();
    clip.id = "sitting";
    clip.solve = {};
    clip.props = {{"stool", Chair{{0, 0, 0}}}};
    clip.supports = {{"seat-left", "stool", {}}, {"seat-right", "stool", {}}};
    Key rest{"rest", standing()};
    rest.pose.pelvis = {0, 0.575F, 0};
    for (const Side side : kBothSides) {
        const float sign = signOf(side);
        Limb& leg = rest.pose.legs.at(index(side));
        plant(leg, spot("foot", {0.15F, 0, 0.44F}, side));
        leg.directions = Limb::Directions{{sign * 0.16F, 0, 1}, {0, -1, 0}};
        leg.pole = {sign * 0.2F, 1, 0.4F};
        leg.poleSpace = Space::world;
        Limb& arm = rest.pose.arms.at(index(side));
        arm.point = Point::palm;
        arm.space = side == Side::left ? Space::thighLeft : Space::thighRight;
        arm.at = {0, -0.25F, 0.085F};
        arm.directions = Limb::Directions{{sign * -0.15F, -1, 0.1F}, {0, 0, -1}};
        arm.directionSpace = arm.space;
        arm.pole = {sign * 0.6F, -0.4F, -0.8F};
        arm.curl = 0.2F;
    }
    Key up{"up", rest.pose};
    Limb& arm = up.pose.arms[0];
    arm.point = Point::wrist;
    arm.space = Space::joint;
    arm.at = {0.10F, 0.49F, 0.10F};
    arm.directions = std::nullopt;
    arm.pole = {1, 0, 0.3F};
    clip.keys = {rest, up};
    clip.side = Side::left;
    clip.start = clip.startStill = 0;
    clip.endStill = 1;
    clip.view = clip.quarterView = {30, 8};
    const Travel round{LimbName::armLeft, Vec3{0.25F, -0.1F, 0.35F}, Space::joint, 0, false};
    clip.cycle = {{"move",
                   {{1, 2.5F, Ease::inOut, Breath::in, {round}},
                    {0, 2.5F, Ease::inOut, Breath::out, {round}}}}};
    clip.glows = {{Bone::chest, {}, 0.15F, {}}};
    return clip;
}

/// On the feet, one of which steps back and comes again.
inline figure::Clip stepping() {
    using namespace figure;
    Clip clip = stepBack();
    clip.quarterView = clip.view;
    clip.supports = {{"foot-left", "floor", {}}, {"foot-right", "floor", {}}};
    Pose& back = clip.keys[1].pose;
    back.pelvis.z = -0.14F;
    plant(back.legs[1], {"back", false, {-0.10F, 0, -0.30F}, "floor"});
    clip.endStill = 1;
    return clip;
}

/// On the back of a chair's seat, breathing into the belly.
inline figure::Clip breathing() {
    figure::Clip clip = sitting();
    clip.id = "breathing";
    clip.keys[1].pose = clip.keys[0].pose;
    for (figure::Key& key : clip.keys) {
        key.pose.belly = 1;
    }
    clip.breathOnly = true;
    clip.view = clip.quarterView = {-80, 6};
    for (figure::Move& move : clip.cycle[0].moves) {
        move.travels.clear();
    }
    return clip;
}

} // namespace unhunch::test
