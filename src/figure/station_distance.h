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
    Vec3 direction;          ///< unit, of `way`
    float inverseSquare = 0; ///< of its length; 0 for none
    float thickness = 0;     ///< the largest half axis at both ends

    Spine() = default;
    Spine(const Station& a, const Station& b)
        : start(a.centre), way(b.centre - a.centre),
          thickness(std::max({a.width, a.ahead, a.behind, b.width, b.ahead, b.behind})) {
        const float square = dot(way, way);
        inverseSquare = square > 1e-12F ? 1 / square : 0;
        direction = normalized(way);
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

/// How fast the outline grows along the way at a station: metres a metre.
struct Flare {
    float width = 0;
    float ahead = 0;
    float behind = 0;

    Flare() = default;
    /// Of the station between `a` and `b`.
    Flare(const Station& a, const Station& b) {
        const float way = std::max(length(b.centre - a.centre), 1e-4F);
        width = std::clamp((b.width - a.width) / way, -kSteepest, kSteepest);
        ahead = std::clamp((b.ahead - a.ahead) / way, -kSteepest, kSteepest);
        behind = std::clamp((b.behind - a.behind) / way, -kSteepest, kSteepest);
    }
    static constexpr float kSteepest = 5;
};

/// One end of a stretch of surface.
struct Brim {
    const Station& station;
    const Flare& flare;
};

/// From `point` to the surface between two stations, at share `t` of the way.
[[nodiscard]] inline SurfaceDistance surfaceDistance(const Brim& brimA, const Brim& brimB,
                                                     const Spine& spine, float t,
                                                     const Vec3& point) {
    const Station& a = brimA.station;
    const Station& b = brimB.station;
    const Vec3 right = mix(a.right, b.right, t);
    const Vec3 front = mix(a.front, b.front, t);
    const Vec3 up = cross(front, right);
    const Vec3 apart = point - spine.start - spine.way * t;
    const float deep = dot(apart, front);
    const bool ahead = deep > 0;
    const float perWidth = 1 / mix(a.width, b.width, t);
    const float perDepth = 1 / (ahead ? mix(a.ahead, b.ahead, t) : mix(a.behind, b.behind, t));
    const float perHeight = std::max(perWidth, perDepth);
    const float u = dot(apart, right) * perWidth;
    const float v = deep * perDepth;
    const float w = dot(apart, up) * perHeight;
    const float widening = mix(brimA.flare.width, brimB.flare.width, t);
    const float deepening = ahead ? mix(brimA.flare.ahead, brimB.flare.ahead, t)
                                  : mix(brimA.flare.behind, brimB.flare.behind, t);
    const float scaled = std::sqrt(u * u + v * v + w * w);
    // Beyond the ends, where w counts, the surface is a ball and does not lean.
    const float lean = (u * u * perWidth * widening + v * v * perDepth * deepening) /
                       (std::max(scaled, 1e-5F) * (1 + 6 * w * w));
    const Vec3 steepest = right * (u * perWidth) + front * (v * perDepth) + up * (w * perHeight) -
                          spine.direction * lean;
    const float slope = length(steepest);
    if (slope < 1e-5F) {
        return {-std::min(1 / perWidth, 1 / perDepth), front};
    }
    return {scaled * (scaled - 1) / slope, steepest / slope};
}

} // namespace unhunch::figure
