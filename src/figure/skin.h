// The body as a mesh: lofted parts joined by a smooth union into one skin, and the solid props.
#pragma once

#include "figure/clip.h"
#include "figure/skeleton.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unhunch::figure {

enum class Hair : std::uint8_t { bun, bob, cropped, curls, ponytail, headscarf };
enum class Build : std::uint8_t { slight, middle, broad, round };
/// Shape only; colours are the painter's. Every look has the same skeleton, so a clip fits all.
struct Look {
    Hair hair = Hair::bun;
    Build build = Build::slight;
    friend bool operator==(const Look&, const Look&) = default;
};

enum class Material : std::uint8_t {
    skin,
    hair,
    shirt,
    leggings,
    scarf,
    wood,  ///< chair, frame
    dark,  ///< chair legs
    metal, ///< dumbbell, grips
    band,
    strap,
    cloth, ///< cushion, pillow, towel
    foam,  ///< roller
    hem,   ///< shirt above Mesh::hem in the pelvis frame, leggings below: decided per sample
    count,
};

/// One cross-section of a loft: an ellipse-like ring about the centre.
struct Station {
    Vec3 centre;
    Vec3 right;       ///< unit, along `width`
    Vec3 front;       ///< unit, along `ahead`
    float width = 0;  ///< half
    float ahead = 0;  ///< depth in front of the centre
    float behind = 0; ///< depth behind it
};

struct MeshPart {
    std::string_view name; ///< static text: "torso", "head", "arm-left", "hand-left",
                           ///< "finger-left", "seat-left", "leg-left", "foot-left", "prop" ...
    bool body = false;     ///< false: a prop
    std::uint32_t firstVertex = 0;
    std::uint32_t vertexCount = 0;
    std::uint32_t firstTriangle = 0;
    std::uint32_t triangleCount = 0;
    /// Material by the vertices' coordinate: materials[i] up to limits[i], the last above all.
    std::array<Material, 4> materials{};
    std::array<float, 3> limits{};
    int materialCount = 1;
    std::uint32_t firstStation = 0; ///< into Mesh::stations: for shadows and distances
    std::uint32_t stationCount = 0; ///< 0 for boxes
};

struct Mesh {
    std::vector<Vec3> positions;
    std::vector<Vec3> normals;      ///< unit, outward
    std::vector<float> coordinates; ///< along the part: where materials change
    /// Three indices each, grouped by part, counter-clockwise seen from outside; parts are closed.
    std::vector<std::uint32_t> triangles;
    std::vector<MeshPart> parts;
    std::vector<Station> stations;
    Frame pelvis;
    float hem = 0.075F; ///< height of the shirt's hem in the pelvis frame
    /// Half axes of the standing trunk's outline at the hem. In front of it the hem rises, two up
    /// for one ahead: a lifted thigh is no shirt.
    float hemAhead = 0.10F;
    float hemAside = 0.17F;
    float lowest = 0; ///< lowest y of the body before it was flattened on its supports
};

/// Builds body and solid props into `mesh`, whose memory is reused. `detail` 1 for pictures over
/// 600 px, 0.62 below, never under 0.4. Flesh is flattened on the floor and on seats, cushions and
/// walls it presses into. Pure.
void buildMesh(const Skeleton& skeleton, const Look& look, const std::vector<Prop>& props,
               float detail, Mesh& mesh);

/// Where a place is to the hem, metres: shirt where `above` is more than 0 and than twice `ahead`.
struct HemPlace {
    float above = 0;
    float ahead = 0; ///< of the standing trunk's outline
};
[[nodiscard]] HemPlace hemPlace(const Mesh& mesh, const Vec3& place);

/// Signed distance in metres from `point` to the skin of the body parts whose name starts with
/// `part`: negative inside.
[[nodiscard]] float distanceTo(const Mesh& mesh, std::string_view part, const Vec3& point);

} // namespace unhunch::figure
