#include "figure/solids.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::figure {

namespace {

constexpr float kSeatThickness = 0.045F;
constexpr float kBackThickness = 0.03F;
constexpr float kPostWidth = 0.09F;
constexpr float kPostDepth = 0.11F;

Frame framed(const Vec3& origin, float yaw) {
    return Frame::of(origin, turnY(yaw));
}

class Builder {
public:
    Builder(const Skeleton& skeleton, std::vector<Solid>& solids)
        : m_skeleton(skeleton), m_solids(solids) {}
    void setName(const std::string& name) { m_name = name; }

    void operator()(const Mat& mat) {
        Solid& solid = add(Solid::Shape::plane, framed({mat.at.x, 0, mat.at.z}, mat.yaw),
                           {mat.width / 2, 0, mat.length / 2});
        solid.obstacle = false;
    }
    void operator()(const Wall& wall) {
        const Frame facing = framed(wall.at + Vec3{0, wall.height / 2, 0}, wall.yaw);
        const Frame upright{facing.origin, facing.x, facing.z, -facing.y};
        add(Solid::Shape::plane, upright, {wall.width / 2, 0, wall.height / 2}).carries = false;
    }
    void operator()(const DoorFrame& frame) {
        for (const Side side : kBothSides) {
            const float x = signOf(side) * (frame.width + kPostWidth) / 2;
            add(Solid::Shape::block, framed(frame.at + Vec3{x, frame.height / 2, 0}, 0),
                {kPostWidth / 2, frame.height / 2, kPostDepth / 2})
                .carries = false;
        }
        add(Solid::Shape::block, framed(frame.at + Vec3{0, frame.height + kPostWidth / 2, 0}, 0),
            {frame.width / 2 + kPostWidth, kPostWidth / 2, kPostDepth / 2})
            .carries = false;
    }
    void operator()(const Chair& chair) {
        const Frame middle = framed(chair.at, chair.yaw);
        Frame seat = middle;
        seat.origin = middle.at({0, chair.seatHeight - kSeatThickness / 2, 0});
        add(Solid::Shape::block, seat, {chair.width / 2, kSeatThickness / 2, chair.depth / 2});
        if (chair.backHeight > 0) {
            Frame back = middle;
            back.origin = middle.at(
                {0, chair.seatHeight + chair.backHeight / 2, -(chair.depth - kBackThickness) / 2});
            add(Solid::Shape::block, back,
                {chair.width / 2, chair.backHeight / 2, kBackThickness / 2});
        }
    }
    void operator()(const Cushion& cushion) {
        const Frame bone = frameOf(m_skeleton, cushion.bone);
        const Frame frame = Frame::of(bone.at(cushion.at + Vec3{0, cushion.size.y / 2, 0}),
                                      bone.turn() * turnY(cushion.yaw));
        add(Solid::Shape::block, frame, cushion.size / 2);
    }
    void operator()(const Roller& roller) {
        add(Solid::Shape::roll, framed(roller.at, 0), {roller.length / 2, roller.radius, 0});
    }
    void operator()(const Dumbbell& /*held*/) {}
    void operator()(const Band& /*soft*/) {}

private:
    Solid& add(Solid::Shape shape, const Frame& frame, const Vec3& half) {
        return m_solids.emplace_back(Solid{m_name, shape, frame, half});
    }

    const Skeleton& m_skeleton;
    std::vector<Solid>& m_solids;
    std::string m_name;
};

float distanceToBox(float x, float y, float z) {
    const Vec3 outside{std::max(x, 0.0F), std::max(y, 0.0F), std::max(z, 0.0F)};
    return length(outside) + std::min(0.0F, std::max({x, y, z}));
}

} // namespace

std::vector<Solid> solidsOf(const std::vector<Prop>& props, const Skeleton& skeleton) {
    std::vector<Solid> solids{{"floor", Solid::Shape::plane, {}, {}}};
    Builder builder(skeleton, solids);
    for (const Prop& prop : props) {
        builder.setName(prop.name);
        std::visit(builder, prop.shape);
    }
    return solids;
}

float distanceTo(const Solid& solid, const Vec3& point) {
    const Vec3 local = solid.frame.local(point);
    switch (solid.shape) {
    case Solid::Shape::plane:
        return local.y;
    case Solid::Shape::roll:
        return distanceToBox(std::abs(local.x) - solid.half.x,
                             std::hypot(local.y, local.z) - solid.half.y, -1);
    case Solid::Shape::block:
        break;
    }
    return distanceToBox(std::abs(local.x) - solid.half.x, std::abs(local.y) - solid.half.y,
                         std::abs(local.z) - solid.half.z);
}

float distanceFrom(const Vec3& from, const Solid& solid, const Vec3& point) {
    const float distance = distanceTo(solid, point);
    if (solid.shape != Solid::Shape::block || distance >= 0) {
        return distance;
    }
    const Vec3 middle = solid.frame.local(from);
    const Vec3 local = solid.frame.local(point);
    const std::array<std::array<float, 3>, 3> axes{{{middle.x, local.x, solid.half.x},
                                                    {middle.y, local.y, solid.half.y},
                                                    {middle.z, local.z, solid.half.z}}};
    float furthest = -1e9F;
    float entered = distance;
    for (const auto& [at, inside, half] : axes) {
        if (std::abs(at) - half > furthest) {
            furthest = std::abs(at) - half;
            entered = (at < 0 ? -inside : inside) - half;
        }
    }
    return entered;
}

float besideOf(const Solid& solid, const Vec3& point) {
    if (solid.shape != Solid::Shape::plane || solid.half.x <= 0) {
        return 0;
    }
    const Vec3 local = solid.frame.local(point);
    return std::hypot(std::max(0.0F, std::abs(local.x) - solid.half.x),
                      std::max(0.0F, std::abs(local.z) - solid.half.z));
}

} // namespace unhunch::figure
