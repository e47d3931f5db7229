#include "figure/skin.h"

#include "figure/body.h"
#include "figure/collar_bones.h"
#include "figure/flatten.h"
#include "figure/prop_mesh.h"
#include "figure/shoulder_blades.h"
#include "figure/smooth_union.h"
#include "figure/station_distance.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

void addBody(const Model& model) {
    Sculpture& sculpture = model.sculpture;
    const LoftIndex trunk = addTrunk(model);
    const LoftIndex head = addHead(model);
    addHair(model, head);
    std::array<LoftIndex, 2> seats{};
    for (const Side side : kBothSides) {
        const ArmParts arm = addArm(model, side);
        addHand(model, side, arm.arm);
        const LegParts leg = addLeg(model, side);
        addFoot(model, side, leg.leg);
        sculpture.join(trunk, arm.girdle);
        sculpture.join(trunk, arm.arm);
        sculpture.join(trunk, leg.seat);
        sculpture.join(trunk, leg.leg);
        seats[index(side)] = leg.seat;
    }
    sculpture.join(seats[0], seats[1]);
}

} // namespace

void buildMesh(const Skeleton& skeleton, const Look& look, const std::vector<Prop>& props,
               float detail, Mesh& mesh) {
    thread_local Sculpture sculpture;
    sculpture.begin(mesh, std::max(detail, 0.4F));
    mesh.pelvis = skeleton.pelvis;
    const Model model{skeleton, look, shapeOf(look.build), sculpture};
    setHem(model, mesh);
    addBody(model);
    growTogether(sculpture);
    addProps(skeleton, props, sculpture);
    addNormals(sculpture);
    raiseShoulderBlades(skeleton, mesh);
    raiseCollarBones(skeleton, mesh);
    flatten(skeleton, props, mesh);
}

HemPlace hemPlace(const Mesh& mesh, const Vec3& place) {
    constexpr float kCurve = 0.016F; // lower in the middle than at the sides
    const Vec3 local = mesh.pelvis.local(place);
    const float across = local.x / mesh.hemAside;
    const float inside = 1 - std::min(1.0F, across * across);
    return {local.y - mesh.hem + kCurve * (inside - 0.5F),
            local.z - mesh.hemAhead * std::sqrt(inside)};
}

float distanceTo(const Mesh& mesh, std::string_view part, const Vec3& point) {
    float least = 1e9F;
    for (const MeshPart& candidate : mesh.parts) {
        if (!candidate.body || candidate.name.substr(0, part.size()) != part ||
            candidate.stationCount < 2) {
            continue;
        }
        const Station* stations = &mesh.stations[candidate.firstStation];
        float best = 1e9F;
        std::size_t nearest = 0;
        for (std::size_t i = 0; i + 1 < candidate.stationCount; ++i) {
            const float square = Spine(stations[i], stations[i + 1]).squareDistance(point);
            if (square < best) {
                best = square;
                nearest = i;
            }
        }
        const Station& a = stations[nearest];
        const Station& b = stations[nearest + 1];
        const Spine spine(a, b);
        least = std::min(
            least, surfaceDistance({a, Flare()}, {b, Flare()}, spine, spine.nearest(point), point)
                       .distance);
    }
    return least;
}

} // namespace unhunch::figure
