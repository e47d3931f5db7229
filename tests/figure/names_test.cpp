#include "figure/clip.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace unhunch::figure;

namespace {

/// All names, in the order of the values.
template <typename Enum> std::vector<std::string> namesOf() {
    std::vector<std::string> names;
    for (int i = 0; !name(static_cast<Enum>(i)).empty(); ++i) {
        names.emplace_back(name(static_cast<Enum>(i)));
    }
    return names;
}

template <typename Enum> void checkNames(Enum last, std::size_t count) {
    const auto names = namesOf<Enum>();
    CHECK(names.size() == count);
    CHECK(static_cast<std::size_t>(last) + 1 == count);
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == count);
}

} // namespace

TEST_CASE("every value has one name, and nothing beyond the last") {
    checkNames(Side::right, 2);
    checkNames(Space::sternum, 14);
    checkNames(Point::top, 9);
    checkNames(Unknown::yaw, 6);
    checkNames(Ease::linear, 5);
    checkNames(Breath::out, 3);
    checkNames(LimbName::legRight, 4);
    checkNames(Bone::footRight, 25);
}

TEST_CASE("names are those of the format") {
    CHECK(name(Side::right) == "right");
    CHECK(name(Space::kneeRight) == "knee-right");
    CHECK(name(Space::otherHand) == "other-hand");
    CHECK(name(Point::ball) == "ball");
    CHECK(name(Unknown::pitch) == "pitch");
    CHECK(name(Ease::inOut) == "in-out");
    CHECK(name(Breath::out) == "out");
    CHECK(name(LimbName::legLeft) == "leg-left");
    CHECK(name(Bone::thoracic2) == "thoracic-2");
    CHECK(name(Bone::upperArmRight) == "upper-arm-right");
}

TEST_CASE("a name with a side mirrors to the name with the other one") {
    const auto otherName = [](std::string text) {
        const auto left = text.find("-left");
        const auto right = text.find("-right");
        if (left != std::string::npos) {
            return text.replace(left, 5, "-right");
        }
        return right != std::string::npos ? text.replace(right, 6, "-left") : text;
    };
    for (int i = 0; i < 25; ++i) {
        const auto bone = static_cast<Bone>(i);
        CHECK(name(mirrored(bone)) == otherName(std::string(name(bone))));
    }
    for (int i = 0; i < 14; ++i) {
        const auto space = static_cast<Space>(i);
        CHECK(name(mirrored(space)) == otherName(std::string(name(space))));
    }
    for (int i = 0; i < 4; ++i) {
        const auto limb = static_cast<LimbName>(i);
        CHECK(name(mirrored(limb)) == otherName(std::string(name(limb))));
    }
}

TEST_CASE("points of the hand and of the foot") {
    for (const Point point : {Point::wrist, Point::palm, Point::fist, Point::tip}) {
        CHECK(isHandPoint(point));
    }
    for (const Point point : {Point::ankle, Point::sole, Point::ball, Point::heel, Point::top}) {
        CHECK_FALSE(isHandPoint(point));
    }
}
