#include "figure/body.h"

#include <algorithm>
#include <array>

namespace unhunch::figure {

namespace {

struct PalmRow {
    float down;
    float inward; ///< of the centre, towards the palm
    float forward;
    float thickness, width;
};
constexpr std::array<PalmRow, 8> kPalm{{{-0.012F, 0, 0, 0.0160F, 0.0180F},
                                        {0.005F, 0, 0, 0.0190F, 0.0240F},
                                        {0.025F, 0.001F, 0.003F, 0.0195F, 0.0330F},
                                        {0.050F, 0.002F, 0.004F, 0.0180F, 0.0382F},
                                        {0.075F, 0.001F, 0.002F, 0.0160F, 0.0400F},
                                        {0.092F, 0, 0, 0.0140F, 0.0388F},
                                        {0.100F, 0, 0, 0.0100F, 0.0360F},
                                        {0.103F, 0, 0, 0.0040F, 0.0280F}}};
constexpr float kPalmBlend = 0.014F;

struct Finger {
    float forward; ///< of the knuckle
    float down;
    float length;
    float radius;
};
constexpr std::array<Finger, 4> kFingers{{{0.0300F, 0.094F, 0.073F, 0.0094F},
                                          {0.0102F, 0.098F, 0.083F, 0.0096F},
                                          {-0.0096F, 0.096F, 0.078F, 0.0094F},
                                          {-0.0280F, 0.088F, 0.061F, 0.0083F}}};
constexpr float kFingerRoot = 0.012F; // a finger starts so far inside the palm
constexpr float kFingerBlend = 0.010F;
constexpr std::array<float, 3> kBends{85, 100, 60}; // of a fist, degrees
constexpr std::array<float, 3> kShares{0.50F, 0.30F, 0.20F};
constexpr float kWidestSpread = 12; // degrees

constexpr float kThumbBlend = 0.016F;

/// The hand's frame with the palm's side in its sign.
struct Hand {
    Frame frame;
    float palm; ///< -1 left, +1 right: x of the palm
    [[nodiscard]] Vec3 at(float inward, float down, float forward) const {
        return frame.at({palm * inward, -down, forward});
    }
};

LoftIndex addPalm(const Model& model, Side side, const Hand& hand) {
    for (const PalmRow& row : kPalm) {
        const float width = row.width * model.shape.hand;
        model.sculpture.draft.push_back(
            {{hand.at(row.inward, row.down, row.forward), hand.frame.x, hand.frame.z,
              row.thickness * model.shape.hand, width, width},
             2.3F,
             0,
             kPalmBlend});
    }
    return model.sculpture.bodyLoft(sided(side, "hand-left", "hand-right"),
                                    Fabric::of(Material::skin), model.sculpture.sides(16),
                                    model.sculpture.steps(2));
}

/// Draws one finger: a chain of three bones bent towards the palm.
class FingerChain {
public:
    FingerChain(const Hand& hand, float spread, Slices& slices)
        : hand_(hand), spread_(std::sin(radians(spread))), slices_(slices) {}

    void ring(const Vec3& place, float radius) {
        const Vec3 right{std::cos(angle_), hand_.palm * std::sin(angle_), 0};
        slices_.push_back({{hand_.frame.at(place), hand_.frame.direction(right), hand_.frame.z,
                            radius, radius, radius},
                           2,
                           0,
                           kFingerBlend});
    }
    void bend(float angle) { angle_ += angle; }
    [[nodiscard]] Vec3 way() const {
        return {hand_.palm * std::sin(angle_), -std::cos(angle_), spread_};
    }

private:
    const Hand& hand_;
    float spread_;
    float angle_ = 0;
    Slices& slices_;
};

LoftIndex addFinger(const Model& model, Side side, const Hand& hand, const Finger& finger) {
    const std::size_t i = index(side);
    const float curl = model.skeleton.curl[i];
    const float radius = finger.radius * model.shape.hand;
    FingerChain chain(hand, model.skeleton.spread[i] * finger.forward / 0.03F * kWidestSpread,
                      model.sculpture.draft);
    Vec3 place{0, kFingerRoot - finger.down, finger.forward * 0.92F};
    chain.ring(place, radius);
    for (std::size_t bone = 0; bone < 3; ++bone) {
        const float bend = curl * radians(kBends[bone]) / 2;
        const float step = finger.length * kShares[bone] + (bone == 0 ? kFingerRoot : 0);
        const auto thinner = static_cast<float>(bone) * 0.06F;
        chain.bend(bend);
        const Vec3 next = place + normalized(chain.way()) * step;
        chain.ring(mix(place, next, 0.5F), radius * (1 - thinner));
        chain.bend(bend);
        chain.ring(next, radius * (0.94F - thinner));
        place = next;
    }
    chain.ring(place + chain.way() * (radius * 0.55F), radius * 0.62F);
    chain.ring(place + chain.way() * (radius * 0.80F), radius * 0.15F);
    return model.sculpture.bodyLoft(sided(side, "finger-left", "finger-right"),
                                    Fabric::of(Material::skin), model.sculpture.sides(10));
}

LoftIndex addThumb(const Model& model, Side side, const Hand& hand) {
    const float across = model.skeleton.thumb[index(side)];
    const std::array<Vec3, 4> joints{
        hand.at(0.004F, 0.018F, 0.020F),
        hand.at(0.012F + 0.012F * across, 0.040F, 0.040F - 0.006F * across),
        hand.at(0.016F + 0.022F * across, 0.066F, 0.055F - 0.018F * across),
        hand.at(0.018F + 0.030F * across, 0.090F, 0.060F - 0.030F * across)};
    constexpr std::array<float, 4> kRadii{0.016F, 0.0140F, 0.0112F, 0.0097F};
    std::array<Bead, 12> beads;
    std::size_t count = 0;
    for (std::size_t bone = 0; bone < 3; ++bone) {
        for (int step = 0; step < 3; ++step) {
            const float t = static_cast<float>(step) / 3;
            beads[count++] = {mix(joints[bone], joints[bone + 1], t),
                              mix(kRadii[bone], kRadii[bone + 1], t)};
        }
    }
    const Vec3 way = normalized(joints[3] - joints[2]);
    beads[count++] = {joints[3], 0.0093F};
    beads[count++] = {joints[3] + way * 0.006F, 0.0072F};
    beads[count++] = {joints[3] + way * 0.009F, 0.0020F};
    for (Bead& bead : beads) {
        bead.radius *= model.shape.hand;
    }
    appendTube(beads.data(), count, kThumbBlend, model.sculpture.draft);
    return model.sculpture.bodyLoft(sided(side, "finger-left", "finger-right"),
                                    Fabric::of(Material::skin), model.sculpture.sides(10));
}

} // namespace

void addHand(const Model& model, Side side, LoftIndex arm) {
    const Hand hand{model.skeleton.hand[index(side)], -signOf(side)};
    const LoftIndex palm = addPalm(model, side, hand);
    model.sculpture.join(palm, arm);
    for (const Finger& finger : kFingers) {
        model.sculpture.lean(addFinger(model, side, hand, finger), palm);
    }
    model.sculpture.lean(addThumb(model, side, hand), palm);
}

} // namespace unhunch::figure
