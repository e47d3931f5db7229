// How far a point is from the surface between two stations. The mesh's smooth union and the checks'
// distances use the same measure.
#pragma once

#include "figure/skin.h"

#include <algorithm>

namespace unhunch::figure {

struct SurfaceDistance {
    float distance = 0; ///< metres, negative inside; exact for round outlines
    Vec3 gradient;      ///< unit, away from the surface
};

/// The centre line from one station to the next.
struct Spine {
    Vec3 start;
    Vec3 way;
    float inverseSquare = 0; ///< of its length; 0 for none
    float thickness = 0;     ///< the largest half axis at both ends

    Spine() = default;
    Spine(const Station& a, const Station& b)
        : start(a.centre), way(b.centre - a.centre),
          thickness(std::max({a.width, a.ahead, a.behind, b.width, b.ahead, b.behind})) {
        const float square = dot(way, way);
        inverseSquare = square > 1e-12F ? 1 / square : 0;
    }
    /// Share of the way at the place nearest to `point`, 0 to 1.
    [[nodiscard]] float nearest(const Vec3& point) const {
        const float t = dot(point - start, way) * inverseSquare;
        return t < 0 ? 0 : t > 1 ? 1 : t;
    }
    [[nodiscard]] float squareDistance(const Vec3& point) const {
        const Vec3 apart = point - start - way * nearest(point);
        return dot(apart, apart);
    }
};

/// From `point` to the surface at share `t` between the stations.
[[nodiscard]] inline SurfaceDistance surfaceDistance(const Station& a, const Station& b, float t,
                                                     const Vec3& point) {
    const Vec3 right = mix(a.right, b.right, t);
    const Vec3 front = mix(a.front, b.front, t);
    const Vec3 up = cross(front, right);
    const Vec3 apart = point - mix(a.centre, b.centre, t);
    const float deep = dot(apart, front);
    const float perWidth = 1 / mix(a.width, b.width, t);
    const float perDepth = 1 / (deep > 0 ? mix(a.ahead, b.ahead, t) : mix(a.behind, b.behind, t));
    const float perHeight = std::max(perWidth, perDepth);
    const float u = dot(apart, right) * perWidth;
    const float v = deep * perDepth;
    const float w = dot(apart, up) * perHeight;
    const Vec3 steepest = right * (u * perWidth) + front * (v * perDepth) + up * (w * perHeight);
    const float slope = length(steepest);
    if (slope < 1e-5F) {
        return {-std::min(1 / perWidth, 1 / perDepth), front};
    }
    const float scaled = std::sqrt(u * u + v * v + w * w);
    return {scaled * (scaled - 1) / slope, steepest / slope};
}

} // namespace unhunch::figure
