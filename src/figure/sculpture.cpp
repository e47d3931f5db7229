#include "figure/sculpture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::figure {

namespace {

constexpr std::uint32_t kMostSides = 64;

/// The first quarter of a ring, from the right to the front, each end included. The other three are
/// its mirror images, so that a mirrored body has exactly mirrored vertices.
class QuarterRing {
public:
    QuarterRing(std::uint32_t sides, float exponent) : steps_(sides / 4) {
        for (std::uint32_t i = 0; i <= steps_; ++i) {
            const float angle =
                std::numbers::pi_v<float> / 2 * static_cast<float>(i) / static_cast<float>(steps_);
            across_[i] = i == steps_ ? 0 : std::cos(angle);
        }
        if (exponent != 2) {
            for (std::uint32_t i = 1; i < steps_; ++i) {
                across_[i] = std::pow(across_[i], 2 / exponent);
            }
        }
    }
    /// Share of the width and of the depth at side `i` of the whole ring.
    [[nodiscard]] std::array<float, 2> at(std::uint32_t i) const {
        const std::uint32_t quarter = i / steps_;
        const std::uint32_t rest = i % steps_;
        const float straight = across_[rest];
        const float crosswise = across_[steps_ - rest];
        switch (quarter) {
        case 0:
            return {straight, crosswise};
        case 1:
            return {-crosswise, straight};
        case 2:
            return {-straight, -crosswise};
        default:
            return {crosswise, -straight};
        }
    }

private:
    std::uint32_t steps_;
    std::array<float, kMostSides / 4 + 1> across_{};
};

bool turnsWithItsWay(const Slice* slices, std::size_t count) {
    float sum = 0;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const Station& a = slices[i].outline;
        sum += dot(cross(a.right, a.front), slices[i + 1].outline.centre - a.centre);
    }
    return sum > 0;
}

void addTriangle(Mesh& mesh, std::uint32_t a, std::uint32_t b, std::uint32_t c, bool outward) {
    mesh.triangles.push_back(a);
    mesh.triangles.push_back(outward ? b : c);
    mesh.triangles.push_back(outward ? c : b);
}

} // namespace

void Sculpture::begin(Mesh& mesh, float detail) {
    mesh_ = &mesh;
    detail_ = detail;
    mesh.positions.clear();
    mesh.normals.clear();
    mesh.coordinates.clear();
    mesh.triangles.clear();
    mesh.parts.clear();
    mesh.stations.clear();
    draft.clear();
    slices_.clear();
    lofts_.clear();
}

int Sculpture::sides(int atFullDetail) const {
    const long quarters = std::lround(static_cast<float>(atFullDetail) * detail_ / 4);
    return 4 * std::max(2, static_cast<int>(quarters));
}

int Sculpture::steps(int atFullDetail) const {
    return detail_ < 0.8F ? std::max(1, atFullDetail - 1) : atFullDetail;
}

LoftIndex Sculpture::loft(std::string_view name, const Fabric& fabric, int sides, int steps,
                          bool body) {
    refine(draft, steps, fine_);
    draft.clear();
    Loft loft;
    loft.part = mesh_->parts.size();
    loft.firstSlice = static_cast<std::uint32_t>(slices_.size());
    loft.sliceCount = static_cast<std::uint32_t>(fine_.size());
    loft.firstVertex = static_cast<std::uint32_t>(mesh_->positions.size());
    loft.sides = static_cast<std::uint32_t>(sides);

    MeshPart part;
    part.name = name;
    part.body = body;
    part.materials = fabric.materials;
    part.limits = fabric.limits;
    part.materialCount = fabric.count;
    part.firstStation = static_cast<std::uint32_t>(mesh_->stations.size());
    part.stationCount = loft.sliceCount;
    part.firstVertex = loft.firstVertex;
    part.vertexCount = loft.sliceCount * loft.sides;
    part.firstTriangle = static_cast<std::uint32_t>(mesh_->triangles.size() / 3);
    for (const Slice& slice : fine_) {
        mesh_->stations.push_back(slice.outline);
        slices_.push_back(slice);
        addRing(slice, loft.sides);
    }
    addTriangles(loft, turnsWithItsWay(fine_.data(), fine_.size()));
    part.triangleCount =
        static_cast<std::uint32_t>(mesh_->triangles.size() / 3) - part.firstTriangle;
    mesh_->parts.push_back(part);
    lofts_.push_back(loft);
    return lofts_.size() - 1;
}

void Sculpture::addRing(const Slice& slice, std::uint32_t sides) {
    const QuarterRing ring(sides, slice.exponent);
    const Station& outline = slice.outline;
    for (std::uint32_t i = 0; i < sides; ++i) {
        const auto [across, deep] = ring.at(i);
        const float depth = deep >= 0 ? outline.ahead : outline.behind;
        mesh_->positions.push_back(outline.centre + outline.right * (across * outline.width) +
                                   outline.front * (deep * depth));
        mesh_->coordinates.push_back(slice.along);
    }
}

void Sculpture::addTriangles(const Loft& loft, bool outward) {
    const std::uint32_t sides = loft.sides;
    for (std::uint32_t ring = 0; ring + 1 < loft.sliceCount; ++ring) {
        const std::uint32_t first = loft.firstVertex + ring * sides;
        for (std::uint32_t i = 0; i < sides; ++i) {
            const std::uint32_t a = first + i;
            const std::uint32_t b = first + (i + 1) % sides;
            addTriangle(*mesh_, a, b, a + sides, outward);
            addTriangle(*mesh_, b, b + sides, a + sides, outward);
        }
    }
    const std::uint32_t start = loft.firstVertex;
    const std::uint32_t end = start + (loft.sliceCount - 1) * sides;
    for (std::uint32_t i = 1; i + 1 < sides; ++i) {
        addTriangle(*mesh_, start, start + i + 1, start + i, outward);
        addTriangle(*mesh_, end, end + i, end + i + 1, outward);
    }
}

void Sculpture::lean(LoftIndex a, LoftIndex b) {
    Loft& loft = lofts_[a];
    loft.partners.at(loft.partnerCount++) = static_cast<std::uint8_t>(b);
}

void Sculpture::join(LoftIndex a, LoftIndex b) {
    lean(a, b);
    lean(b, a);
}

namespace {

/// One ring's neighbours: the rings before and after it, or itself at an end.
struct Rings {
    const Vec3* before;
    const Vec3* here;
    const Vec3* after;
};

Vec3 outwardAt(const Rings& rings, std::uint32_t i, std::uint32_t sides, const Vec3& centre,
               const Vec3& cap) {
    const std::uint32_t next = i + 1 == sides ? 0 : i + 1;
    const std::uint32_t previous = i == 0 ? sides - 1 : i - 1;
    const Vec3 normal = normalized(
        cross(rings.here[next] - rings.here[previous], rings.after[i] - rings.before[i]));
    const Vec3 outward = rings.here[i] - centre;
    const bool inward = dot(normal, outward + cap * (length(outward) / 2)) < 0;
    return normalized((inward ? -normal : normal) + cap);
}

/// Where an end of a loft looks: away from the first slice that is not in its own plane.
Vec3 capOf(const Slice* slices, int end, std::uint32_t other, int step) {
    Vec3 way;
    for (int i = end + step; i != static_cast<int>(other) + step && dot(way, way) < 1e-10F;
         i += step) {
        way = slices[end].outline.centre - slices[i].outline.centre;
    }
    return normalized(way);
}

void addNormals(const Sculpture& sculpture, const Loft& loft, Mesh& mesh) {
    const Slice* slices = sculpture.slices().data() + loft.firstSlice;
    const Vec3* rings = mesh.positions.data() + loft.firstVertex;
    const std::uint32_t last = loft.sliceCount - 1;
    for (std::uint32_t r = 0; r <= last; ++r) {
        const Rings near{rings + (r == 0 ? 0 : r - 1) * loft.sides, rings + r * loft.sides,
                         rings + std::min(r + 1, last) * loft.sides};
        const Vec3& centre = slices[r].outline.centre;
        Vec3 cap;
        if (r == 0) {
            cap = capOf(slices, 0, last, 1);
        } else if (r == last) {
            cap = capOf(slices, static_cast<int>(last), 0, -1);
        }
        for (std::uint32_t i = 0; i < loft.sides; ++i) {
            const std::size_t vertex = loft.firstVertex + r * loft.sides + i;
            Vec3 normal = outwardAt(near, i, loft.sides, centre, cap);
            const float share = sculpture.graftShare[vertex];
            if (share > 0) {
                normal = normalized(mix(normal, sculpture.graftNormal[vertex], share));
            }
            mesh.normals[vertex] = normal;
        }
    }
}

/// The union's gradient jumps a little from segment to segment: the neighbours even it out.
void calmNormals(Sculpture& sculpture, const Loft& loft) {
    Mesh& mesh = sculpture.mesh();
    const float* share = sculpture.graftShare.data();
    const std::uint32_t sides = loft.sides;
    for (std::uint32_t r = 1; r + 1 < loft.sliceCount; ++r) {
        const std::size_t ring = loft.firstVertex + r * sides;
        for (std::uint32_t i = 0; i < sides; ++i) {
            const std::size_t vertex = ring + i;
            if (share[vertex] > 0) {
                const auto from = [&](std::size_t other) {
                    return mesh.normals[other] * share[other];
                };
                sculpture.graftNormal[vertex] =
                    normalized(mesh.normals[vertex] * 2 + from(ring + (i + 1) % sides) +
                               from(ring + (i + sides - 1) % sides) + from(vertex + sides) +
                               from(vertex - sides));
            }
        }
    }
    for (std::size_t i = loft.firstVertex + sides;
         i < loft.firstVertex + (loft.sliceCount - 1) * sides; ++i) {
        if (share[i] > 0) {
            mesh.normals[i] = sculpture.graftNormal[i];
        }
    }
}

} // namespace

void addNormals(Sculpture& sculpture) {
    sculpture.mesh().normals.resize(sculpture.mesh().positions.size());
    sculpture.graftShare.resize(sculpture.mesh().positions.size());
    sculpture.graftNormal.resize(sculpture.mesh().positions.size());
    for (const Loft& loft : sculpture.lofts()) {
        addNormals(sculpture, loft, sculpture.mesh());
        calmNormals(sculpture, loft);
        calmNormals(sculpture, loft);
    }
}

} // namespace unhunch::figure
