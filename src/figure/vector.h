// Points, turns and frames in space. Metres and degrees; Y up, right-handed.
#pragma once

#include <cmath>
#include <numbers>

namespace unhunch::figure {

[[nodiscard]] constexpr float radians(float degrees) {
    return degrees * std::numbers::pi_v<float> / 180.0F;
}
[[nodiscard]] constexpr float degrees(float radians) {
    return radians * 180.0F / std::numbers::pi_v<float>;
}
[[nodiscard]] constexpr float mix(float a, float b, float t) {
    return a + (b - a) * t;
}
/// 0 below `from`, 1 above `to`, smooth between.
[[nodiscard]] constexpr float smoothStep(float from, float to, float value) {
    const float x = (value - from) / (to - from);
    const float t = x < 0 ? 0 : x > 1 ? 1 : x;
    return t * t * (3 - 2 * t);
}

struct Vec3 {
    float x = 0;
    float y = 0;
    float z = 0;

    constexpr Vec3& operator+=(const Vec3& b) { return *this = {x + b.x, y + b.y, z + b.z}; }
    constexpr Vec3& operator-=(const Vec3& b) { return *this = {x - b.x, y - b.y, z - b.z}; }
    friend constexpr Vec3 operator+(const Vec3& a, const Vec3& b) {
        return {a.x + b.x, a.y + b.y, a.z + b.z};
    }
    friend constexpr Vec3 operator-(const Vec3& a, const Vec3& b) {
        return {a.x - b.x, a.y - b.y, a.z - b.z};
    }
    friend constexpr Vec3 operator-(const Vec3& a) { return {-a.x, -a.y, -a.z}; }
    friend constexpr Vec3 operator*(const Vec3& a, float s) { return {a.x * s, a.y * s, a.z * s}; }
    friend constexpr Vec3 operator/(const Vec3& a, float s) { return a * (1 / s); }
    friend constexpr bool operator==(const Vec3&, const Vec3&) = default;
};
[[nodiscard]] constexpr float dot(const Vec3& a, const Vec3& b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] constexpr Vec3 cross(const Vec3& a, const Vec3& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline float length(const Vec3& a) {
    return std::sqrt(dot(a, a));
}
/// The null vector stays what it is.
[[nodiscard]] inline Vec3 normalized(const Vec3& a) {
    const float size = length(a);
    return size > 1e-12F ? a / size : a;
}
[[nodiscard]] constexpr Vec3 mix(const Vec3& a, const Vec3& b, float t) {
    return a + (b - a) * t;
}
/// The part of `a` at right angles to the unit vector `axis`.
[[nodiscard]] constexpr Vec3 without(const Vec3& a, const Vec3& axis) {
    return a - axis * dot(a, axis);
}
/// Across the plane x = 0: the figure's left becomes its right.
[[nodiscard]] constexpr Vec3 mirrored(const Vec3& a) {
    return {-a.x, a.y, a.z};
}

/// A turn. Always of unit length.
struct Quaternion {
    float w = 1;
    float x = 0;
    float y = 0;
    float z = 0;
    friend constexpr bool operator==(const Quaternion&, const Quaternion&) = default;
};
/// First `b`, then `a`.
[[nodiscard]] Quaternion operator*(const Quaternion& a, const Quaternion& b);
[[nodiscard]] Quaternion inverse(const Quaternion& q);
[[nodiscard]] Quaternion turnX(float degrees);
[[nodiscard]] Quaternion turnY(float degrees);
[[nodiscard]] Quaternion turnZ(float degrees);
/// The short way round; t from 0 to 1.
[[nodiscard]] Quaternion slerp(const Quaternion& a, const Quaternion& b, float t);
[[nodiscard]] Vec3 rotated(const Quaternion& q, const Vec3& v);
/// Angle between two turns, 0 to 180 degrees.
[[nodiscard]] float angleBetween(const Quaternion& a, const Quaternion& b);
/// Angle between two directions, 0 to 180 degrees.
[[nodiscard]] float angleBetween(const Vec3& a, const Vec3& b);

/// A place and three unit axes at right angles.
struct Frame {
    Vec3 origin;
    Vec3 x{1, 0, 0};
    Vec3 y{0, 1, 0};
    Vec3 z{0, 0, 1};

    [[nodiscard]] static Frame of(const Vec3& origin, const Quaternion& turn);
    [[nodiscard]] Quaternion turn() const;
    /// A local point and a local direction, in the world.
    [[nodiscard]] constexpr Vec3 at(const Vec3& local) const { return origin + direction(local); }
    [[nodiscard]] constexpr Vec3 direction(const Vec3& local) const {
        return x * local.x + y * local.y + z * local.z;
    }
    /// A point and a direction of the world, locally.
    [[nodiscard]] constexpr Vec3 local(const Vec3& point) const {
        return localDirection(point - origin);
    }
    [[nodiscard]] constexpr Vec3 localDirection(const Vec3& direction) const {
        return {dot(direction, x), dot(direction, y), dot(direction, z)};
    }
    friend constexpr bool operator==(const Frame&, const Frame&) = default;
};

} // namespace unhunch::figure
