#include "domain/pain.h"

#include "domain/names.h"

namespace unhunch::domain {

namespace {

constexpr NameTable<RatingKind, 6> kRatingKinds{{{RatingKind::day, "day"},
                                                 {RatingKind::now, "now"},
                                                 {RatingKind::before, "before"},
                                                 {RatingKind::after, "after"},
                                                 {RatingKind::worst, "worst"},
                                                 {RatingKind::exercise, "exercise"}}};

constexpr NameTable<Light, 3> kLights{
    {{Light::green, "green"}, {Light::amber, "amber"}, {Light::red, "red"}}};

constexpr NameTable<BodyZone, 10> kBodyZones{{{BodyZone::neck, "neck"},
                                              {BodyZone::leftShoulder, "left-shoulder"},
                                              {BodyZone::rightShoulder, "right-shoulder"},
                                              {BodyZone::leftBlade, "left-blade"},
                                              {BodyZone::betweenBlades, "between-blades"},
                                              {BodyZone::rightBlade, "right-blade"},
                                              {BodyZone::leftRibs, "left-ribs"},
                                              {BodyZone::lowerMidBack, "lower-mid-back"},
                                              {BodyZone::rightRibs, "right-ribs"},
                                              {BodyZone::lowBack, "low-back"}}};

} // namespace

std::string_view name(RatingKind kind) {
    return nameIn(kRatingKinds, kind);
}
std::optional<RatingKind> ratingKindFromName(std::string_view text) {
    return valueIn(kRatingKinds, text);
}

std::string_view name(Light light) {
    return nameIn(kLights, light);
}
std::optional<Light> lightFromName(std::string_view text) {
    return valueIn(kLights, text);
}

std::string_view name(BodyZone zone) {
    return nameIn(kBodyZones, zone);
}
std::optional<BodyZone> bodyZoneFromName(std::string_view text) {
    return valueIn(kBodyZones, text);
}

} // namespace unhunch::domain
