#include "figure/vector.h"

#include <algorithm>

namespace unhunch::figure {

Quaternion operator*(const Quaternion& a, const Quaternion& b) {
    return {a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
            a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
            a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
            a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w};
}

Quaternion inverse(const Quaternion& q) {
    return {q.w, -q.x, -q.y, -q.z};
}

Quaternion turnX(float degrees) {
    const float half = radians(degrees) / 2;
    return {std::cos(half), std::sin(half), 0, 0};
}

Quaternion turnY(float degrees) {
    const float half = radians(degrees) / 2;
    return {std::cos(half), 0, std::sin(half), 0};
}

Quaternion turnZ(float degrees) {
    const float half = radians(degrees) / 2;
    return {std::cos(half), 0, 0, std::sin(half)};
}

namespace {

float dot(const Quaternion& a, const Quaternion& b) {
    return a.w * b.w + a.x * b.x + a.y * b.y + a.z * b.z;
}

Quaternion normalized(const Quaternion& q) {
    const float size = std::sqrt(dot(q, q));
    return {q.w / size, q.x / size, q.y / size, q.z / size};
}

} // namespace

Quaternion slerp(const Quaternion& a, const Quaternion& b, float t) {
    float cosine = dot(a, b);
    const float sign = cosine < 0 ? -1.0F : 1.0F;
    cosine *= sign;
    float first = 1 - t;
    float second = t;
    if (cosine < 0.9995F) {
        const float angle = std::acos(cosine);
        const float sine = std::sin(angle);
        first = std::sin((1 - t) * angle) / sine;
        second = std::sin(t * angle) / sine;
    }
    second *= sign;
    return normalized({a.w * first + b.w * second, a.x * first + b.x * second,
                       a.y * first + b.y * second, a.z * first + b.z * second});
}

Vec3 rotated(const Quaternion& q, const Vec3& v) {
    const Vec3 axis{q.x, q.y, q.z};
    const Vec3 twice = cross(axis, v) * 2;
    return v + twice * q.w + cross(axis, twice);
}

float angleBetween(const Quaternion& a, const Quaternion& b) {
    return 2 * degrees(std::acos(std::min(1.0F, std::abs(dot(a, b)))));
}

float angleBetween(const Vec3& a, const Vec3& b) {
    return degrees(std::atan2(length(cross(a, b)), dot(a, b)));
}

Frame Frame::of(const Vec3& origin, const Quaternion& turn) {
    return {origin, rotated(turn, {1, 0, 0}), rotated(turn, {0, 1, 0}), rotated(turn, {0, 0, 1})};
}

Quaternion Frame::turn() const {
    const float trace = x.x + y.y + z.z;
    if (trace > 0) {
        const float s = std::sqrt(trace + 1) * 2;
        return {s / 4, (y.z - z.y) / s, (z.x - x.z) / s, (x.y - y.x) / s};
    }
    if (x.x > y.y && x.x > z.z) {
        const float s = std::sqrt(1 + x.x - y.y - z.z) * 2;
        return {(y.z - z.y) / s, s / 4, (y.x + x.y) / s, (z.x + x.z) / s};
    }
    if (y.y > z.z) {
        const float s = std::sqrt(1 + y.y - x.x - z.z) * 2;
        return {(z.x - x.z) / s, (y.x + x.y) / s, s / 4, (z.y + y.z) / s};
    }
    const float s = std::sqrt(1 + z.z - x.x - y.y) * 2;
    return {(x.y - y.x) / s, (z.x + x.z) / s, (z.y + y.z) / s, s / 4};
}

} // namespace unhunch::figure
