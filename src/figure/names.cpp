#include "figure/clip.h"

namespace unhunch::figure {

namespace {

/// Names stand in the order of their values; beyond the last there is none.
template <typename Enum, std::size_t N>
std::string_view nameIn(const std::array<std::string_view, N>& names, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : std::string_view();
}

constexpr std::array<std::string_view, 2> kSides{"left", "right"};
constexpr std::array<std::string_view, 14> kSpaces{
    "world",     "pelvis",     "chest",      "head",        "joint",      "knee-left", "knee-right",
    "foot-left", "foot-right", "thigh-left", "thigh-right", "other-hand", "belly",     "sternum"};
constexpr std::array<std::string_view, 9> kPoints{"wrist", "palm", "fist", "tip", "ankle",
                                                  "sole",  "ball", "heel", "top"};
constexpr std::array<std::string_view, 6> kUnknowns{"x", "y", "z", "pitch", "roll", "yaw"};
constexpr std::array<std::string_view, 5> kEases{"in-out", "in", "out", "soft", "linear"};
constexpr std::array<std::string_view, 3> kBreaths{"idle", "in", "out"};
constexpr std::array<std::string_view, 4> kLimbs{"arm-left", "arm-right", "leg-left", "leg-right"};
constexpr std::array<std::string_view, 25> kBones{
    "world",        "pelvis",        "lumbar-1",       "lumbar-2",       "lumbar-3",
    "thoracic-1",   "thoracic-2",    "thoracic-3",     "chest",          "neck",
    "head",         "clavicle-left", "clavicle-right", "upper-arm-left", "upper-arm-right",
    "forearm-left", "forearm-right", "hand-left",      "hand-right",     "thigh-left",
    "thigh-right",  "shin-left",     "shin-right",     "foot-left",      "foot-right"};

} // namespace

std::string_view name(Side side) {
    return nameIn(kSides, side);
}

std::string_view name(Space space) {
    return nameIn(kSpaces, space);
}

std::string_view name(Point point) {
    return nameIn(kPoints, point);
}

std::string_view name(Unknown unknown) {
    return nameIn(kUnknowns, unknown);
}

std::string_view name(Ease ease) {
    return nameIn(kEases, ease);
}

std::string_view name(Breath breath) {
    return nameIn(kBreaths, breath);
}

std::string_view name(LimbName limb) {
    return nameIn(kLimbs, limb);
}

std::string_view name(Bone bone) {
    return nameIn(kBones, bone);
}

bool isHandPoint(Point point) {
    return point <= Point::tip;
}

} // namespace unhunch::figure
