#include "figure/loft.h"

#include <algorithm>
#include <numbers>

namespace unhunch::figure {

namespace {

constexpr float kThinnest = 0.0015F;

struct Weights {
    float a, b, c, d;
};

Weights catmullRom(float t) {
    const float t2 = t * t;
    const float t3 = t2 * t;
    return {(-t + 2 * t2 - t3) / 2, (2 - 5 * t2 + 3 * t3) / 2, (t + 4 * t2 - 3 * t3) / 2,
            (t3 - t2) / 2};
}

Slice between(const Slice& a, const Slice& b, const Slice& c, const Slice& d, float t) {
    const Weights w = catmullRom(t);
    const auto curve = [&](float Station::*field) {
        return std::max(kThinnest, a.outline.*field * w.a + b.outline.*field * w.b +
                                       c.outline.*field * w.c + d.outline.*field * w.d);
    };
    Slice slice;
    slice.outline.centre = a.outline.centre * w.a + b.outline.centre * w.b +
                           c.outline.centre * w.c + d.outline.centre * w.d;
    slice.outline.right = normalized(mix(b.outline.right, c.outline.right, t));
    slice.outline.front =
        normalized(without(mix(b.outline.front, c.outline.front, t), slice.outline.right));
    slice.outline.width = curve(&Station::width);
    slice.outline.ahead = curve(&Station::ahead);
    slice.outline.behind = curve(&Station::behind);
    slice.exponent = mix(b.exponent, c.exponent, t);
    slice.along = mix(b.along, c.along, t);
    slice.blend = mix(b.blend, c.blend, t);
    return slice;
}

} // namespace

void refine(const Slices& coarse, int steps, Slices& fine) {
    fine.clear();
    const std::size_t last = coarse.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        const Slice& before = coarse[i == 0 ? 0 : i - 1];
        const Slice& after = coarse[std::min(last, i + 2)];
        for (int step = 0; step < steps; ++step) {
            const float t = static_cast<float>(step) / static_cast<float>(steps);
            fine.push_back(between(before, coarse[i], coarse[i + 1], after, t));
        }
    }
    fine.push_back(coarse.back());
}

Slice sliceIn(const Frame& frame, const Vec3& centre, float width, float ahead, float behind,
              float exponent, float along, float blend) {
    return {{frame.at(centre), frame.x, frame.z, width, ahead, behind}, exponent, along, blend};
}

void appendEllipsoid(const Frame& frame, const Vec3& centre, const Vec3& radii, float blend,
                     int count, Slices& slices) {
    constexpr float kPoleShare = 0.05F; // the first ring is small, not a point
    for (int i = 0; i < count; ++i) {
        const float share =
            (static_cast<float>(i) + kPoleShare) / (static_cast<float>(count - 1) + 2 * kPoleShare);
        const float angle = std::numbers::pi_v<float> * share;
        const float across = std::sin(angle);
        const Vec3 middle = centre - Vec3{0, std::cos(angle) * radii.y, 0};
        slices.push_back(sliceIn(frame, middle, radii.x * across, radii.z * across,
                                 radii.z * across, 2, 0, blend));
    }
}

void appendTube(const Bead* beads, std::size_t count, float blend, Slices& slices) {
    Vec3 side{0, 0, 1};
    for (std::size_t i = 0; i < count; ++i) {
        const Vec3 ahead =
            normalized(beads[std::min(count - 1, i + 1)].at - beads[i == 0 ? 0 : i - 1].at);
        Vec3 right = without(side, ahead);
        if (length(right) < 0.05F) {
            right = without({1, 0, 0}, ahead);
        }
        side = normalized(right);
        const float radius = beads[i].radius;
        slices.push_back(
            {{beads[i].at, side, cross(ahead, side), radius, radius, radius}, 2, 0, blend});
    }
}

} // namespace unhunch::figure
