#include "figure/body.h"
#include "figure/hair.h"

#include <array>

namespace unhunch::figure {

namespace {

struct HeadRow {
    float up;
    float front, back;
    float width;
};
constexpr std::array<HeadRow, 11> kHead{{{-0.1125F, 0.068F, 0.046F, 0.0120F},
                                         {-0.1090F, 0.080F, 0.026F, 0.0270F},
                                         {-0.0960F, 0.089F, -0.008F, 0.0390F},
                                         {-0.0700F, 0.092F, -0.045F, 0.0530F},
                                         {-0.0380F, 0.091F, -0.078F, 0.0655F},
                                         {0.0000F, 0.091F, -0.095F, 0.0725F},
                                         {0.0350F, 0.091F, -0.100F, 0.0745F},
                                         {0.0680F, 0.082F, -0.094F, 0.0690F},
                                         {0.0920F, 0.062F, -0.075F, 0.0550F},
                                         {0.1060F, 0.038F, -0.050F, 0.0360F},
                                         {0.1125F, 0.010F, -0.022F, 0.0120F}}};
constexpr float kHeadBlend = 0.03F;

struct NoseRow {
    float up, forward, width, depth;
};
constexpr std::array<NoseRow, 8> kNose{{{-0.0405F, 0.0940F, 0.0030F, 0.0040F},
                                        {-0.0385F, 0.0950F, 0.0090F, 0.0090F},
                                        {-0.0330F, 0.0965F, 0.0115F, 0.0125F},
                                        {-0.0260F, 0.0955F, 0.0098F, 0.0115F},
                                        {-0.0120F, 0.0915F, 0.0072F, 0.0085F},
                                        {0.0020F, 0.0880F, 0.0058F, 0.0065F},
                                        {0.0120F, 0.0860F, 0.0040F, 0.0040F},
                                        {0.0160F, 0.0850F, 0.0010F, 0.0010F}}};

constexpr Vec3 kEar{0.074F, -0.020F, -0.004F}; // left
constexpr Vec3 kEarRadii{0.009F, 0.030F, 0.019F};
constexpr float kEarTurn = 0.35F; // backwards

/// The hair is cut out of the skull's own surface: raised, and coloured by the coordinate.
void raiseHair(const Model& model, const Frame& skull, const MeshPart& part) {
    Mesh& mesh = model.sculpture.mesh();
    const HairCap cap(model.look.hair);
    for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
        const Vec3 local = skull.local(mesh.positions[i]);
        const HairCap::Lift lift = cap.at(local);
        const Vec3 outward = normalized({local.x, local.y * 0.9F, local.z + 0.01F});
        mesh.coordinates[i] = lift.above;
        mesh.positions[i] += skull.direction(outward) * lift.thickness;
    }
}

LoftIndex addSkull(const Model& model, const Frame& skull) {
    for (const HeadRow& row : kHead) {
        const float cheeks = mix(model.shape.face, 1, smoothStep(-0.06F, 0.03F, row.up));
        const float depth = (row.front - row.back) / 2;
        model.sculpture.draft.push_back(sliceIn(skull, {0, row.up, (row.front + row.back) / 2},
                                                row.width * cheeks, depth, depth, 2.1F, 0,
                                                kHeadBlend));
    }
    const LoftIndex head =
        model.sculpture.bodyLoft("head", {{Material::skin, hairMaterial(model.look.hair)}, {0}, 2},
                                 model.sculpture.sides(36), model.sculpture.steps(3));
    raiseHair(model, skull, model.sculpture.mesh().parts.back());
    return head;
}

void addNose(const Model& model, const Frame& skull, LoftIndex head) {
    for (const NoseRow& row : kNose) {
        model.sculpture.draft.push_back(sliceIn(skull, {0, row.up, row.forward}, row.width,
                                                row.depth, row.depth, 2, 0, 0.012F));
    }
    model.sculpture.lean(model.sculpture.bodyLoft("head", Fabric::of(Material::skin), 12, 2), head);
}

void addEar(const Model& model, const Frame& skull, Side side) {
    Frame ear = skull;
    ear.x = normalized(skull.x * signOf(side) - skull.z * kEarTurn);
    ear.z = cross(ear.x, ear.y);
    ear.origin = skull.at({signOf(side) * kEar.x, kEar.y, kEar.z});
    appendEllipsoid(ear, {}, kEarRadii, 0, 7, model.sculpture.draft);
    model.sculpture.bodyLoft("head", Fabric::of(Material::skin), 12);
}

} // namespace

LoftIndex addHead(const Model& model) {
    Frame skull = model.skeleton.head;
    skull.origin = skull.at(kSkullCentre);
    const LoftIndex head = addSkull(model, skull);
    addNose(model, skull, head);
    if (model.look.hair != Hair::headscarf) {
        for (const Side side : kBothSides) {
            addEar(model, skull, side);
        }
    }
    return head;
}

} // namespace unhunch::figure
