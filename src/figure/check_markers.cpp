#include "figure/check_markers.h"

#include "figure/places.h"

namespace unhunch::figure {

namespace {

constexpr std::size_t kSingle = 3;
constexpr std::array<std::string_view, kMarkerCount> kNames{
    "pelvis",     "chest",       "head",       "shoulder-left", "shoulder-right",
    "elbow-left", "elbow-right", "wrist-left", "wrist-right",   "palm-left",
    "palm-right", "hip-left",    "hip-right",  "knee-left",     "knee-right",
    "ankle-left", "ankle-right", "toes-left",  "toes-right"};

} // namespace

std::array<Vec3, kMarkerCount> markersOf(const Skeleton& s) {
    const Proportions body;
    std::array<Vec3, kMarkerCount> markers{s.pelvis.origin, s.chest.origin,
                                           s.head.at(kSkullCentre)};
    for (const Side side : kBothSides) {
        const std::size_t i = index(side);
        const std::array<Vec3, 8> points{
            s.shoulder.at(i), s.elbow.at(i),
            s.wrist.at(i),    s.hand.at(i).at(offsetOf(body, Point::palm, side)),
            s.hip.at(i),      s.knee.at(i),
            s.ankle.at(i),    s.foot.at(i).at(offsetOf(body, Point::ball, side))};
        for (std::size_t k = 0; k < points.size(); ++k) {
            markers.at(kSingle + 2 * k + i) = points.at(k);
        }
    }
    return markers;
}

std::string_view markerName(std::size_t marker) {
    return kNames.at(marker);
}

std::size_t mirroredMarker(std::size_t marker) {
    return marker < kSingle ? marker : kSingle + ((marker - kSingle) ^ 1U);
}

} // namespace unhunch::figure
