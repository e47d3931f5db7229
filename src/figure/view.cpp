#include "figure/view.h"

#include <algorithm>
#include <limits>

namespace unhunch::figure {

Camera Camera::looking(const View& view) {
    const float yaw = radians(view.yaw);
    const float pitch = radians(view.pitch);
    Camera camera;
    camera.back = {std::sin(yaw) * std::cos(pitch), std::sin(pitch),
                   std::cos(yaw) * std::cos(pitch)};
    camera.right = {std::cos(yaw), 0, -std::sin(yaw)};
    camera.up = cross(camera.back, camera.right);
    return camera;
}

Pixel Camera::project(const Vec3& point, float* depth) const {
    const Vec3 offset = point - target;
    const float towardsEye = dot(offset, back);
    if (depth != nullptr) {
        *depth = towardsEye;
    }
    const float shown = scale * distance / (distance - towardsEye);
    return {centre.x + dot(offset, right) * shown, centre.y - dot(offset, up) * shown};
}

float Camera::scaleAt(const Vec3& point) const {
    return scale * distance / (distance - dot(point - target, back));
}

namespace {

constexpr int kSamples = 24;
constexpr int kEntrySamples = 12;

constexpr float kFar = std::numeric_limits<float>::max();
constexpr Bounds kNothing{kFar, kFar, -kFar, -kFar};

bool isEmpty(const Bounds& bounds) {
    return bounds.left > bounds.right;
}

float widthOf(const Bounds& bounds) {
    return bounds.right - bounds.left;
}

float heightOf(const Bounds& bounds) {
    return bounds.bottom - bounds.top;
}

void include(Bounds& bounds, const Bounds& other) {
    bounds = {std::min(bounds.left, other.left), std::min(bounds.top, other.top),
              std::max(bounds.right, other.right), std::max(bounds.bottom, other.bottom)};
}

/// A camera whose pixels are metres at the target.
class Plane {
public:
    explicit Plane(const View& view) : m_camera(Camera::looking(view)) {}

    void include(Bounds& bounds, const Vec3& centre, float radius) const {
        const Pixel at = m_camera.project(centre);
        const float reach = radius * m_camera.scaleAt(centre);
        figure::include(bounds, {at.x - reach, at.y - reach, at.x + reach, at.y + reach});
    }

private:
    Camera m_camera;
};

/// The corners of a box that stands on `frame`, half the sizes to each side.
void includeBox(const Plane& plane, Bounds& bounds, const Frame& frame, const Vec3& size) {
    for (const float x : {-0.5F, 0.5F}) {
        for (const float y : {0.0F, 1.0F}) {
            for (const float z : {-0.5F, 0.5F}) {
                plane.include(bounds, frame.at({x * size.x, y * size.y, z * size.z}), 0);
            }
        }
    }
}

Frame standingAt(const Vec3& at, float yaw) {
    return Frame::of(at, turnY(yaw));
}

void includeTrunk(const Plane& plane, Bounds& bounds, const Skeleton& body) {
    plane.include(bounds, body.pelvis.at({0, 0, -0.01F}), 0.125F);
    plane.include(bounds, body.lumbar[1].at({0, 0.03F, 0.02F}), 0.105F);
    plane.include(bounds, body.thoracic[1].at({0, 0.02F, 0.03F}), 0.125F);
    plane.include(bounds, body.head.at(kSkullCentre), 0.115F);
    plane.include(bounds, body.head.at({0, 0.185F, -0.05F}), 0.05F); // hair
}

void includeLimbs(const Plane& plane, Bounds& bounds, const Skeleton& body) {
    for (const Side side : kBothSides) {
        const std::size_t i = index(side);
        plane.include(bounds, body.shoulder[i], 0.06F);
        plane.include(bounds, body.elbow[i], 0.045F);
        plane.include(bounds, body.hand[i].at({0, -0.06F, 0}), 0.045F);
        plane.include(bounds, body.hand[i].at({0, -0.165F * (1 - 0.55F * body.curl[i]), 0}), 0.02F);
        plane.include(bounds, body.hip[i], 0.09F);
        plane.include(bounds, body.knee[i], 0.06F);
        plane.include(bounds, body.foot[i].at({0, -0.03F, -0.03F}), 0.04F);
        plane.include(bounds, body.foot[i].at({0, -0.055F, 0.175F}), 0.02F);
    }
}

/// Adds what a small prop covers; mat, wall and frame are the room's.
class SmallProps {
public:
    SmallProps(const Plane& plane, const Skeleton& body, Bounds& bounds)
        : m_plane(plane), m_body(body), m_bounds(bounds) {}

    void operator()(const Mat& /*room*/) const {}
    void operator()(const Wall& /*room*/) const {}
    void operator()(const DoorFrame& /*room*/) const {}
    void operator()(const Chair& chair) const {
        includeBox(m_plane, m_bounds, standingAt(chair.at, chair.yaw),
                   {chair.width, chair.seatHeight, chair.depth});
        const Frame back = standingAt(chair.at, chair.yaw);
        m_plane.include(m_bounds,
                        back.at({0, chair.seatHeight + chair.backHeight, -chair.depth / 2}), 0);
    }
    void operator()(const Cushion& cushion) const {
        Frame frame = frameOf(m_body, cushion.bone);
        frame = Frame::of(frame.at(cushion.at), frame.turn() * turnY(cushion.yaw));
        includeBox(m_plane, m_bounds, frame, cushion.size);
    }
    void operator()(const Roller& roller) const {
        for (const float end : {-0.5F, 0.5F}) {
            m_plane.include(m_bounds, roller.at + Vec3{end * roller.length, 0, 0}, roller.radius);
        }
    }
    void operator()(const Dumbbell& dumbbell) const {
        m_plane.include(m_bounds, gripOf(m_body, dumbbell.hand), 0.13F);
    }
    void operator()(const Band& band) const {
        for (const Band::Anchor& anchor : band.path) {
            if (anchor.kind == Band::Anchor::Kind::point) {
                m_plane.include(m_bounds, anchor.at, 0.02F);
            }
        }
    }

private:
    const Plane& m_plane;
    const Skeleton& m_body;
    Bounds& m_bounds;
};

void includeMoment(const Plane& plane, Bounds& bounds, const Clip& clip, const PoseBlend& pose) {
    const Skeleton body = solve(Proportions{}, pose);
    includeTrunk(plane, bounds, body);
    includeLimbs(plane, bounds, body);
    for (const Prop& prop : clip.props) {
        std::visit(SmallProps(plane, body, bounds), prop.shape);
    }
}

class RoomProps {
public:
    RoomProps(const Plane& plane, Bounds& bounds) : m_plane(plane), m_bounds(bounds) {}

    void operator()(const Mat& mat) const {
        includeBox(m_plane, m_bounds, standingAt(mat.at, mat.yaw), {mat.width, 0, mat.length});
    }
    void operator()(const Wall& wall) const {
        includeBox(m_plane, m_bounds, standingAt(wall.at, wall.yaw), {wall.width, wall.height, 0});
    }
    void operator()(const DoorFrame& frame) const {
        includeBox(m_plane, m_bounds, standingAt(frame.at, 0),
                   {frame.width + 0.18F, frame.height + 0.09F, 0.11F});
    }
    template <typename Other> void operator()(const Other& /*small*/) const {}

private:
    const Plane& m_plane;
    Bounds& m_bounds;
};

} // namespace

ClipBounds boundsOf(const Clip& clip, const View& view) {
    const Plane plane(view);
    ClipBounds bounds{kNothing, kNothing, kNothing};
    const float cycle = clip.cycleSeconds();
    for (int i = 0; i < kSamples; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(kSamples);
        includeMoment(plane, bounds.body, clip, poseAt(clip, cycle * share));
    }
    bounds.withEntry = bounds.body;
    if (!clip.entry.empty()) {
        const float entry = clip.entrySeconds();
        for (int i = 0; i < kEntrySamples; ++i) {
            const float share = static_cast<float>(i) / static_cast<float>(kEntrySamples);
            includeMoment(plane, bounds.withEntry, clip, poseEntering(clip, entry * share, entry));
        }
    }
    bounds.room = bounds.withEntry;
    for (const Prop& prop : clip.props) {
        std::visit(RoomProps(plane, bounds.room), prop.shape);
    }
    return bounds;
}

namespace {

// Shares of the picture in the direction the body fills most.
constexpr float kBodyLeast = 0.72F;
constexpr float kBodyMost = 0.88F;
constexpr float kRoomMost = 0.96F;
constexpr float kEdge = 0.04F;
/// A body that leaves room above and below stands a little low.
constexpr float kLow = 0.56F;

/// Where the low end of [low, high], `size` long in the picture, is drawn. The body stays within
/// the edges; the room follows as far as that allows.
float placed(float bodyLow, float bodyHigh, float roomLow, float roomHigh, float scale, float size,
             float share) {
    const float body = (bodyHigh - bodyLow) * scale;
    const float edge = kEdge * size;
    float at = (size - body) * share;
    const float before = (bodyLow - roomLow) * scale;
    const float after = (roomHigh - bodyHigh) * scale;
    const float least = std::max(edge, std::min(before + edge, size - edge - body));
    const float most = std::min(size - edge - body, std::max(edge, size - edge - body - after));
    at = least <= most ? std::clamp(at, least, most) : (least + most) / 2;
    return std::clamp(at, std::min(edge, size - edge - body), std::max(edge, size - edge - body));
}

} // namespace

Camera fitted(const View& view, const ClipBounds& bounds, const Size& size, float mostScale) {
    Camera camera = Camera::looking(view);
    if (isEmpty(bounds.body)) {
        camera.centre = {size.width / 2, size.height / 2};
        return camera;
    }
    const Bounds& body = bounds.body;
    const Bounds& room = bounds.room;
    const auto fills = [&](const Bounds& part) {
        return std::max(widthOf(part) / size.width, heightOf(part) / size.height);
    };
    const float full = 1 / fills(body);
    camera.scale = std::clamp(kRoomMost / fills(room), kBodyLeast * full, kBodyMost * full);
    camera.scale = std::min(camera.scale, mostScale);
    const float left =
        placed(body.left, body.right, room.left, room.right, camera.scale, size.width, 0.5F);
    const float top =
        placed(body.top, body.bottom, room.top, room.bottom, camera.scale, size.height, kLow);
    camera.centre = {left - body.left * camera.scale, top - body.top * camera.scale};
    return camera;
}

} // namespace unhunch::figure
