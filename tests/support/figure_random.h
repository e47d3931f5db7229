// Postures at random, within what joints allow, and the mirror image of a solved body.
#pragma once

#include "figure/clip.h"

#include <rapidcheck.h>

namespace unhunch::test {

/// From `low` to `high`, in hundredths of the way.
inline float within(float low, float high) {
    return figure::mix(low, high, static_cast<float>(*rc::gen::inRange(0, 101)) / 100);
}

inline figure::Vec3 possibleDirection() {
    const figure::Vec3 direction{within(-1, 1), within(-1, 1), within(-1, 1)};
    return figure::length(direction) > 0.1F ? direction : figure::Vec3{0.3F, 0.2F, 1};
}

inline figure::Limb possibleArm(figure::Side side) {
    using namespace figure;
    Limb arm = standing().arms.at(index(side));
    arm.space = Space::joint;
    arm.at = normalized(possibleDirection()) * within(0.16F, 0.53F);
    arm.pole = possibleDirection();
    arm.twist = within(-85, 85);
    arm.bend = within(-60, 60);
    arm.curl = within(0, 1);
    arm.spread = within(0, 1);
    arm.thumb = within(0, 1);
    return arm;
}

inline figure::Limb possibleLeg(figure::Side side) {
    using namespace figure;
    Limb leg = standing().legs.at(index(side));
    leg.contact.reset();
    leg.space = Space::joint;
    leg.point = Point::ankle;
    leg.at = Vec3{within(-0.2F, 0.3F) * signOf(side), within(-0.75F, 0.1F), within(-0.3F, 0.6F)};
    leg.pole = {within(-0.4F, 0.4F), within(-0.2F, 0.5F), 1};
    leg.directions.reset();
    leg.bend = within(-30, 50);
    leg.toes = within(-20, 60);
    return leg;
}

inline figure::Pose possiblePose() {
    using namespace figure;
    Pose pose = standing();
    pose.pelvis = {within(-0.2F, 0.2F), within(0.1F, 0.95F), within(-0.2F, 0.2F)};
    pose.pitch = within(-95, 110);
    pose.yaw = within(-90, 90);
    pose.roll = within(-30, 30);
    pose.lumbar = {within(-40, 50), within(-25, 25), within(-15, 15)};
    pose.thorax = {within(-25, 42), within(-28, 28), within(-50, 50)};
    pose.headSpace = Space::chest;
    pose.face = {within(-0.7F, 0.7F), within(-0.8F, 0.6F), 1};
    pose.crown = {within(-0.3F, 0.3F), 1, within(-0.2F, 0.2F)};
    pose.belly = within(0, 1);
    for (const Side side : kBothSides) {
        pose.scapulae.at(index(side)) = {within(-5, 20), within(-20, 22)};
        pose.arms.at(index(side)) = possibleArm(side);
        pose.legs.at(index(side)) = possibleLeg(side);
    }
    return pose;
}

/// The body in this posture, nothing adjusted for its contacts.
inline figure::Skeleton solved(const figure::Pose& pose, float breath = 0) {
    static const std::vector<figure::Unknown> kNothing;
    figure::PoseBlend blend;
    blend.from = &pose;
    blend.to = &pose;
    blend.solve = &kNothing;
    blend.breath = breath;
    return figure::solve({}, blend);
}

inline figure::Skeleton possibleSkeleton() {
    return solved(possiblePose(), within(0, 1));
}

inline figure::Frame mirrored(const figure::Frame& frame) {
    using figure::mirrored;
    return {mirrored(frame.origin), -mirrored(frame.x), mirrored(frame.y), mirrored(frame.z)};
}

template <typename T> T exchanged(const T& both) {
    return {both[1], both[0]};
}

template <typename T, std::size_t N> std::array<T, N> mirroredEach(std::array<T, N> all) {
    for (T& one : all) {
        one = mirrored(one);
    }
    return all;
}

/// The body seen in a mirror.
inline figure::Skeleton mirrored(const figure::Skeleton& body) {
    figure::Skeleton image = body;
    for (figure::Frame* frame : {&image.pelvis, &image.chest, &image.head}) {
        *frame = mirrored(*frame);
    }
    image.lumbar = mirroredEach(body.lumbar);
    image.thoracic = mirroredEach(body.thoracic);
    image.neck = mirroredEach(body.neck);
    for (auto limb : {&figure::Skeleton::clavicle, &figure::Skeleton::upperArm,
                      &figure::Skeleton::forearm, &figure::Skeleton::hand, &figure::Skeleton::thigh,
                      &figure::Skeleton::shin, &figure::Skeleton::foot}) {
        image.*limb = exchanged(mirroredEach(body.*limb));
    }
    for (auto joint :
         {&figure::Skeleton::shoulder, &figure::Skeleton::elbow, &figure::Skeleton::wrist,
          &figure::Skeleton::hip, &figure::Skeleton::knee, &figure::Skeleton::ankle}) {
        image.*joint = {figure::mirrored((body.*joint)[1]), figure::mirrored((body.*joint)[0])};
    }
    for (auto number : {&figure::Skeleton::curl, &figure::Skeleton::spread,
                        &figure::Skeleton::thumb, &figure::Skeleton::toes}) {
        image.*number = exchanged(body.*number);
    }
    return image;
}

} // namespace unhunch::test
