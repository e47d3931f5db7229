#include "figure/prop_mesh.h"

#include "figure/flatten.h"

#include <algorithm>
#include <array>

namespace unhunch::figure {

namespace {

Frame upright(const Vec3& at, float yaw) {
    return Frame::of(at, turnY(yaw));
}

/// A block with rounded edges: `size` wide, high and deep, standing on `frame`'s origin.
struct Slab {
    Frame frame;
    Vec3 size;
    float exponent; ///< of the outline seen from above
    float rim;      ///< metres: radius of the upper and lower edge
};

void addSlab(const Slab& slab, const Fabric& fabric, Sculpture& sculpture) {
    constexpr int kRimSteps = 4;
    const float rim = std::min(slab.rim, slab.size.y / 2);
    const auto ring = [&](float up, float inset) {
        sculpture.draft.push_back(sliceIn(slab.frame, {0, up, 0}, slab.size.x / 2 - inset,
                                          slab.size.z / 2 - inset, slab.size.z / 2 - inset,
                                          slab.exponent));
    };
    const auto edge = [&](int step, bool top) {
        const float angle = radians(90) * static_cast<float>(step) / kRimSteps;
        const float up = rim * (1 - std::cos(angle));
        const float inset = rim * (1 - std::sin(angle));
        ring(top ? slab.size.y - up : up, inset);
    };
    ring(0, rim + 0.3F * std::min(slab.size.x, slab.size.z));
    for (int step = 0; step <= kRimSteps; ++step) {
        edge(step, false);
    }
    for (int step = kRimSteps; step >= 0; --step) {
        edge(step, true);
    }
    ring(slab.size.y, rim + 0.3F * std::min(slab.size.x, slab.size.z));
    sculpture.propLoft(fabric, 32);
}

void addRod(const Bead* beads, std::size_t count, int sides, Material material,
            Sculpture& sculpture) {
    appendTube(beads, count, 0, sculpture.draft);
    sculpture.propLoft(Fabric::of(material), sides);
}

constexpr float kSeatThickness = 0.045F;
constexpr float kLegInset = 0.045F;

void addChairLegs(const Chair& chair, const Frame& frame, Sculpture& sculpture) {
    const float x = chair.width / 2 - kLegInset;
    const float z = chair.depth / 2 - kLegInset;
    const float top = chair.seatHeight - 0.02F;
    for (const float right : {-x, x}) {
        for (const float front : {-z, z}) {
            const std::array<Bead, 4> beads{
                {{frame.at({right, top, front}), 0.017F},
                 {frame.at({right * 1.03F, top / 2, front * 1.03F}), 0.0155F},
                 {frame.at({right * 1.06F, 0.010F, front * 1.06F}), 0.013F},
                 {frame.at({right * 1.06F, 0.001F, front * 1.06F}), 0.009F}}};
            addRod(beads.data(), beads.size(), 8, Material::dark, sculpture);
        }
    }
}

/// Two posts and a rounded panel between seat and top.
void addChairBack(const Chair& chair, const Frame& frame, Sculpture& sculpture) {
    const float rear = kChairBackThickness / 2 - chair.depth / 2;
    const float top = chair.seatHeight + chair.backHeight;
    const float x = chair.width / 2 - kLegInset;
    for (const float right : {-x, x}) {
        const std::array<Bead, 3> beads{
            {{frame.at({right, chair.seatHeight - 0.01F, rear}), 0.011F},
             {frame.at({right, top - 0.05F, rear}), 0.011F},
             {frame.at({right, top - 0.04F, rear}), 0.006F}}};
        addRod(beads.data(), beads.size(), 8, Material::dark, sculpture);
    }
    const float height = chair.backHeight - kChairBackGap;
    const Frame panel{frame.at({0, top - height / 2, rear - kChairBackThickness / 2}), frame.x,
                      frame.z, -frame.y};
    addSlab({panel, {chair.width, kChairBackThickness, height}, 5, 0.013F},
            Fabric::of(Material::wood), sculpture);
}

void addTo(Sculpture& sculpture, const Skeleton& /*skeleton*/, const Chair& chair) {
    const Frame frame = upright(chair.at, chair.yaw);
    Frame seat = frame;
    seat.origin = frame.at({0, chair.seatHeight - kSeatThickness, 0});
    addSlab({seat, {chair.width, kSeatThickness, chair.depth}, 5, kSlabRim},
            Fabric::of(Material::wood), sculpture);
    addChairLegs(chair, frame, sculpture);
    if (chair.backHeight > kChairBackGap) {
        addChairBack(chair, frame, sculpture);
    }
}

/// Thin at the rim, full in the middle, as a filled cover is.
void addTo(Sculpture& sculpture, const Skeleton& skeleton, const Cushion& cushion) {
    struct Ring {
        float up, out; // shares of the height and of the width
    };
    constexpr std::array<Ring, 9> kRings{{{0, 0.40F},
                                          {0.01F, 0.78F},
                                          {0.12F, 0.95F},
                                          {0.32F, 1},
                                          {0.56F, 0.985F},
                                          {0.76F, 0.92F},
                                          {0.90F, 0.78F},
                                          {0.98F, 0.50F},
                                          {1, 0.12F}}};
    const Frame bone = frameOf(skeleton, cushion.bone);
    const Frame frame = Frame::of(bone.at(cushion.at), bone.turn() * turnY(cushion.yaw));
    for (const Ring& ring : kRings) {
        const float depth = ring.out * cushion.size.z / 2;
        sculpture.draft.push_back(sliceIn(frame, {0, ring.up * cushion.size.y, 0},
                                          ring.out * cushion.size.x / 2, depth, depth,
                                          mix(2.6F, 4.5F, ring.out)));
    }
    sculpture.propLoft(Fabric::of(Material::cloth), 36, 2);
}

void addTo(Sculpture& sculpture, const Skeleton& /*skeleton*/, const Roller& roller) {
    const auto bead = [&](float fromMiddle, float thinner) {
        return Bead{roller.at + Vec3{fromMiddle, 0, 0}, roller.radius - thinner};
    };
    const float end = roller.length / 2;
    const std::array<Bead, 6> beads{{bead(-end, roller.radius * 0.5F), bead(0.0005F - end, 0.008F),
                                     bead(0.008F - end, 0), bead(end - 0.008F, 0),
                                     bead(end - 0.0005F, 0.008F), bead(end, roller.radius * 0.5F)}};
    addRod(beads.data(), beads.size(), 28, Material::foam, sculpture);
}

void addBell(const Vec3& middle, const Vec3& way, Sculpture& sculpture) {
    const std::array<Bead, 6> beads{{{middle + way * 0.062F, 0.006F},
                                     {middle + way * 0.064F, 0.036F},
                                     {middle + way * 0.070F, 0.043F},
                                     {middle + way * 0.112F, 0.043F},
                                     {middle + way * 0.120F, 0.036F},
                                     {middle + way * 0.122F, 0.006F}}};
    addRod(beads.data(), beads.size(), 16, Material::metal, sculpture);
}

void addTo(Sculpture& sculpture, const Skeleton& skeleton, const Dumbbell& dumbbell) {
    const Vec3 middle = gripOf(skeleton, dumbbell.hand);
    const Vec3 way = skeleton.hand[index(dumbbell.hand)].z;
    const std::array<Bead, 3> bar{
        {{middle - way * 0.075F, 0.013F}, {middle, 0.013F}, {middle + way * 0.075F, 0.013F}}};
    addRod(bar.data(), bar.size(), 12, Material::metal, sculpture);
    addBell(middle, way, sculpture);
    addBell(middle, -way, sculpture);
}

constexpr float kBandRadius = 0.0075F;
constexpr float kStrapWidth = 0.019F;
constexpr float kStrapThickness = 0.0022F;

/// Below the ball of the foot, and beside it, in the foot.
constexpr Vec3 kUnderSole{0, -0.088F, 0.090F};
constexpr Vec3 kSoleEdge{0.056F, -0.050F, 0.090F};

Vec3 placeOf(const Band::Anchor& anchor, const Skeleton& skeleton) {
    switch (anchor.kind) {
    case Band::Anchor::Kind::grip:
        return gripOf(skeleton, anchor.side);
    case Band::Anchor::Kind::sole:
        return skeleton.foot[index(anchor.side)].at(kUnderSole);
    default:
        return anchor.at;
    }
}

void addGrip(const Vec3& middle, const Vec3& way, Sculpture& sculpture) {
    const std::array<Bead, 4> beads{{{middle - way * 0.062F, 0.006F},
                                     {middle - way * 0.058F, 0.015F},
                                     {middle + way * 0.058F, 0.015F},
                                     {middle + way * 0.062F, 0.006F}}};
    addRod(beads.data(), beads.size(), 12, Material::metal, sculpture);
}

/// A small round plate that holds a band's end.
void addPlate(const Vec3& at, const Vec3& way, Sculpture& sculpture) {
    const std::array<Bead, 4> beads{{{at - way * 0.010F, 0.016F},
                                     {at - way * 0.008F, 0.022F},
                                     {at + way * 0.002F, 0.022F},
                                     {at + way * 0.006F, 0.012F}}};
    addRod(beads.data(), beads.size(), 16, Material::metal, sculpture);
}

/// A flat strap lies with its narrow side up and down.
void addSpan(const Vec3& from, const Vec3& to, bool strap, Sculpture& sculpture) {
    constexpr int kSlices = 5; // several, for the shadow falls from each
    const Vec3 way = normalized(to - from);
    const Vec3 level{way.z, 0, -way.x};
    const Vec3 side = length(level) > 0.05F ? normalized(level) : Vec3{1, 0, 0};
    const Vec3 across = normalized(without(side, way));
    for (int i = 0; i < kSlices; ++i) {
        const float t = static_cast<float>(i) / (kSlices - 1);
        const float width = strap ? kStrapWidth : kBandRadius;
        const float thickness = strap ? kStrapThickness : kBandRadius;
        sculpture.draft.push_back(
            {{mix(from, to, t), across, cross(way, across), width, thickness, thickness}});
    }
    sculpture.propLoft(Fabric::of(strap ? Material::strap : Material::band), 8);
}

/// The way of a band from anchor to anchor, round the feet and not through them.
std::vector<Vec3> wayOf(const Band& band, const Skeleton& skeleton) {
    std::vector<Vec3> way;
    for (std::size_t i = 0; i < band.path.size(); ++i) {
        const Band::Anchor& anchor = band.path[i];
        const Vec3 here = placeOf(anchor, skeleton);
        if (anchor.kind != Band::Anchor::Kind::sole) {
            way.push_back(here);
            continue;
        }
        const Frame& foot = skeleton.foot[index(anchor.side)];
        const auto edge = [&](float x) { return foot.at({x, kSoleEdge.y, kSoleEdge.z}); };
        const bool fromPlus = i == 0 || foot.local(placeOf(band.path[i - 1], skeleton)).x >= 0;
        // To the same side it came from, a band goes round the whole foot all the same.
        const float first = fromPlus ? kSoleEdge.x : -kSoleEdge.x;
        const float last = -first;
        way.push_back(edge(first));
        way.push_back(here);
        way.push_back(edge(last));
    }
    return way;
}

void addTo(Sculpture& sculpture, const Skeleton& skeleton, const Band& band) {
    const std::vector<Vec3> way = wayOf(band, skeleton);
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        addSpan(way[i], way[i + 1], band.strap, sculpture);
    }
    for (std::size_t i = 0; i < band.path.size(); ++i) {
        const Band::Anchor& anchor = band.path[i];
        const Vec3 here = placeOf(anchor, skeleton);
        const bool atEnd = i == 0 || i + 1 == band.path.size();
        if (anchor.kind == Band::Anchor::Kind::grip && !band.strap) {
            addGrip(here, skeleton.hand[index(anchor.side)].z, sculpture);
        } else if (anchor.kind == Band::Anchor::Kind::point && atEnd) {
            const Vec3 next = placeOf(band.path[i == 0 ? 1 : i - 1], skeleton);
            addPlate(here, normalized(next - here), sculpture);
        }
    }
}

template <typename NotSolid>
void addTo(Sculpture& /*sculpture*/, const Skeleton& /*skeleton*/, const NotSolid& /*shape*/) {}

} // namespace

void addProps(const Skeleton& skeleton, const std::vector<Prop>& props, Sculpture& sculpture) {
    for (const Prop& prop : props) {
        std::visit([&](const auto& shape) { addTo(sculpture, skeleton, shape); }, prop.shape);
    }
}

} // namespace unhunch::figure
