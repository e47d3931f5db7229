// The mesh while it is made: lofts become rings of vertices, and it is remembered which of them
// grow together. One Sculpture is used again for every mesh of a thread, so that nothing is
// allocated.
#pragma once

#include "figure/loft.h"
#include "figure/station_distance.h"

#include <array>
#include <cstdint>

namespace unhunch::figure {

/// What a part is made of along its coordinate: materials[i] up to limits[i].
struct Fabric {
    std::array<Material, 4> materials{};
    std::array<float, 3> limits{};
    int count = 1;

    [[nodiscard]] static Fabric of(Material material) { return {{material}, {}, 1}; }
};

/// A part of rings, and the parts it grows together with.
struct Loft {
    static constexpr std::size_t kMostPartners = 10;

    std::size_t part = 0; ///< index into Mesh::parts
    std::uint32_t firstSlice = 0;
    std::uint32_t sliceCount = 0;
    std::uint32_t firstVertex = 0;
    std::uint32_t sides = 0;
    std::array<std::uint8_t, kMostPartners> partners{};
    std::uint8_t partnerCount = 0;
};
using LoftIndex = std::size_t;

class Sculpture {
public:
    void begin(Mesh& mesh, float detail);

    /// Slices of the part that is being shaped; `loft` takes them.
    Slices draft;

    /// Rounds a number of sides or slices to the detail asked for: a multiple of four.
    [[nodiscard]] int sides(int atFullDetail) const;
    [[nodiscard]] int steps(int atFullDetail) const;
    [[nodiscard]] float detail() const { return detail_; }

    /// Makes a part of `draft`, with `steps` rings to each of its spans, and empties it. `name` is
    /// static text.
    LoftIndex loft(std::string_view name, const Fabric& fabric, int sides, int steps, bool body);
    LoftIndex bodyLoft(std::string_view name, const Fabric& fabric, int sides, int steps = 1) {
        return loft(name, fabric, sides, steps, true);
    }
    LoftIndex propLoft(const Fabric& fabric, int sides, int steps = 1) {
        return loft("prop", fabric, sides, steps, false);
    }
    /// Both grow together where they meet.
    void join(LoftIndex a, LoftIndex b);
    /// Only `a` bends to meet `b`.
    void lean(LoftIndex a, LoftIndex b);

    [[nodiscard]] Mesh& mesh() { return *mesh_; }
    [[nodiscard]] const Mesh& mesh() const { return *mesh_; }
    [[nodiscard]] const std::vector<Loft>& lofts() const { return lofts_; }
    [[nodiscard]] const Slices& slices() const { return slices_; }

    /// Where a vertex of a grown-together place gets its normal, by vertex: share and direction.
    std::vector<float> graftShare;
    std::vector<Vec3> graftNormal;
    /// Centre lines between all slices, for the smooth union.
    std::vector<Spine> spines;
    std::vector<Flare> flares;

private:
    void addRing(const Slice& slice, std::uint32_t sides);
    void addTriangles(const Loft& loft, bool outward);

    Mesh* mesh_ = nullptr;
    float detail_ = 1;
    Slices fine_;
    Slices slices_;
    std::vector<Loft> lofts_;
};

/// Normals from the rings' neighbours, the grown-together places' own mixed in.
void addNormals(Sculpture& sculpture);

} // namespace unhunch::figure
