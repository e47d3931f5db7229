// What carries the body or stands in its way: floor and props as planes, blocks and rolls, for the
// check. Metres.
#pragma once

#include "figure/clip.h"
#include "figure/skeleton.h"

#include <string>
#include <vector>

namespace unhunch::figure {

struct Solid {
    enum class Shape : std::uint8_t {
        plane, ///< solid below local y = 0
        block, ///< `half` to all sides of the origin
        roll,  ///< along local x, half.x to both sides, of radius half.y
    };
    std::string name; ///< "floor" or the prop's
    Shape shape = Shape::plane;
    Frame frame;
    Vec3 half;            ///< of a plane: how far it is drawn along x and z; 0 without end
    bool obstacle = true; ///< false: lies on another solid, like a mat
    bool carries = true;  ///< the body's weight can rest on it
};

/// The floor first. A chair is a seat and a back, a door frame two posts and a lintel; dumbbells
/// and bands are not solid. Cushions move with their bone.
[[nodiscard]] std::vector<Solid> solidsOf(const std::vector<Prop>& props, const Skeleton& skeleton);

/// To the surface, negative inside. Planes go on without end.
[[nodiscard]] float distanceTo(const Solid& solid, const Vec3& point);
/// The same for a point of a body part with the middle `from`: inside a block, from the face that
/// the middle lies before. So flesh in a thin seat tells how far it went in from above.
[[nodiscard]] float distanceFrom(const Vec3& from, const Solid& solid, const Vec3& point);
/// How far `point` is beside the drawn part of a plane; 0 above it and for other shapes.
[[nodiscard]] float besideOf(const Solid& solid, const Vec3& point);

} // namespace unhunch::figure
