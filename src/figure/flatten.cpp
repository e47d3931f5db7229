#include "figure/flatten.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

constexpr float kGap = 0.001F;
constexpr float kFarthestSideways = 0.015F;
constexpr float kEndless = 100;

/// A flat face that flesh rests on: through the frame's origin, y away from the solid.
struct Face {
    Frame frame;
    float halfWidth = kEndless; ///< along x
    float halfDepth = kEndless; ///< along z
    float deepest = kEndless;   ///< farther inside flesh is not held back
    float rim = 0;              ///< how much lower the edge is than the middle
    float flat = 0.5F;          ///< share of the face that is level
};

/// How much lower than its middle the face is at a local place; more than `deepest` beside it.
float dropAt(const Face& face, const Vec3& local) {
    const float x = local.x / face.halfWidth;
    const float z = local.z / face.halfDepth;
    const float outline = x * x * x * x + z * z * z * z;
    if (outline >= 1) {
        return kEndless;
    }
    return face.rim * smoothStep(face.flat, 1, outline);
}

/// Where flesh at `place` goes that is `depth` below the face: up, and aside half as far as it
/// would have to for the outline to be where the body met the face.
Vec3 pressed(const Face& face, const Vec3& place, const Vec3& normal, float depth) {
    const Vec3 up = face.frame.y;
    const float rise = dot(normal, up);
    const Vec3 aside = normal - up * rise;
    const float across = length(aside);
    Vec3 result = place + up * depth;
    if (rise < 0 && across > 0.15F) {
        result += aside * (std::min(-depth / 2 * rise / across, kFarthestSideways) / across);
    }
    return result;
}

void press(const Face& face, Vec3& place, const Vec3& normal) {
    const Vec3 local = face.frame.local(place);
    if (local.y >= kGap || local.y < -face.deepest) {
        return;
    }
    const float depth = kGap - dropAt(face, local) - local.y;
    if (depth > 0) {
        place = pressed(face, place, normal, depth);
    }
}

class Faces {
public:
    Faces(const Skeleton& skeleton, const std::vector<Prop>& props) : skeleton_(skeleton) {
        for (const Prop& prop : props) {
            std::visit([this](const auto& shape) { add(shape); }, prop.shape);
        }
    }
    [[nodiscard]] const Face* begin() const { return faces_.data(); }
    [[nodiscard]] const Face* end() const { return faces_.data() + count_; }

private:
    void push(const Face& face) {
        if (count_ < faces_.size()) {
            faces_[count_++] = face;
        }
    }
    void add(const Chair& chair) {
        const Frame foot = Frame::of(chair.at, turnY(chair.yaw));
        Frame seat = foot;
        seat.origin = foot.at({0, chair.seatHeight, 0});
        push({seat, chair.width / 2, chair.depth / 2, 0.06F, kSlabRim});
        if (chair.backHeight > kChairBackGap) {
            const float middle = chair.seatHeight + (kChairBackGap + chair.backHeight) / 2;
            push({{foot.at({0, middle, kChairBackThickness - chair.depth / 2}), foot.x, foot.z,
                   -foot.y},
                  chair.width / 2,
                  (chair.backHeight - kChairBackGap) / 2,
                  0.06F,
                  kChairBackThickness / 2});
        }
    }
    void add(const Cushion& cushion) {
        const Frame bone = frameOf(skeleton_, cushion.bone);
        Frame top = Frame::of(bone.at(cushion.at), bone.turn() * turnY(cushion.yaw));
        top.origin = top.at({0, cushion.size.y * (1 - kCushionGives), 0});
        push({top, cushion.size.x / 2, cushion.size.z / 2, cushion.size.y, cushion.size.y / 4});
    }
    void add(const Wall& wall) {
        const Frame foot = Frame::of(wall.at, turnY(wall.yaw));
        push({{foot.at({0, wall.height / 2, 0}), foot.x, foot.z, -foot.y},
              wall.width / 2,
              wall.height / 2,
              0.10F,
              0});
    }
    template <typename NothingFlat> void add(const NothingFlat& /*shape*/) {}

    const Skeleton& skeleton_;
    std::array<Face, 12> faces_;
    std::size_t count_ = 0;
};

/// Under the palm, as far as the flesh beside it is drawn in.
Face palmFace(const Skeleton& skeleton, Side side) {
    constexpr float kHalfPalm = 0.017F;
    const Frame& hand = skeleton.hand[index(side)];
    const float inwards = -signOf(side);
    const Vec3 palm = hand.x * inwards;
    Frame frame{hand.at({inwards * kHalfPalm, -0.09F, 0}), hand.z, palm, {}};
    frame.z = cross(frame.x, frame.y);
    return {frame, 0.13F, 0.17F, 0.08F, 0.09F, 0};
}

/// Both palms press on what was there before: which is first must not matter.
void pressPalms(const Skeleton& skeleton, Mesh& mesh) {
    constexpr float kFacing = -0.3F;
    const std::array<Face, 2> palms{palmFace(skeleton, Side::left),
                                    palmFace(skeleton, Side::right)};
    for (const MeshPart& part : mesh.parts) {
        if (part.name != "torso") {
            continue;
        }
        for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
            Vec3 deepest;
            for (const Face& palm : palms) {
                if (dot(mesh.normals[i], palm.frame.y) < kFacing) {
                    Vec3 place = mesh.positions[i];
                    press(palm, place, {});
                    const Vec3 way = place - mesh.positions[i];
                    deepest = dot(way, way) > dot(deepest, deepest) ? way : deepest;
                }
            }
            mesh.positions[i] += deepest;
        }
    }
}

/// A thin ring of hair gives way as a whole: pressed flat, a plait would be a plate.
void pushRing(const Faces& faces, Vec3* ring, std::uint32_t count) {
    for (const Face& face : faces) {
        float depth = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const Vec3 local = face.frame.local(ring[i]);
            if (local.y > -face.deepest) {
                depth = std::max(depth, kGap - dropAt(face, local) - local.y);
            }
        }
        for (std::uint32_t i = 0; i < count; ++i) {
            ring[i] += face.frame.y * depth;
        }
    }
}

void pushStrands(const Faces& faces, Mesh& mesh) {
    constexpr float kStrand = 0.045F; // half width, at most
    for (const MeshPart& part : mesh.parts) {
        if (part.name != "hair") {
            continue;
        }
        const std::uint32_t sides = part.vertexCount / part.stationCount;
        for (std::uint32_t i = 0; i < part.stationCount; ++i) {
            if (mesh.stations[part.firstStation + i].width < kStrand) {
                pushRing(faces, &mesh.positions[part.firstVertex + i * sides], sides);
            }
        }
    }
}

} // namespace

void flatten(const Skeleton& skeleton, const std::vector<Prop>& props, Mesh& mesh) {
    const Faces faces(skeleton, props);
    const Face floor;
    mesh.lowest = kEndless;
    pressPalms(skeleton, mesh);
    pushStrands(faces, mesh);
    for (const MeshPart& part : mesh.parts) {
        if (!part.body) {
            continue;
        }
        for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
            Vec3& place = mesh.positions[i];
            mesh.lowest = std::min(mesh.lowest, place.y);
            for (const Face& face : faces) {
                press(face, place, mesh.normals[i]);
            }
            press(floor, place, mesh.normals[i]);
        }
    }
}

} // namespace unhunch::figure
