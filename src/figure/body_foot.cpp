#include "figure/body.h"

#include <algorithm>
#include <array>

namespace unhunch::figure {

namespace {

constexpr float kSole = -Proportions{}.ankleHeight; // y in the foot
constexpr float kHinge = 0.112F;                    // z of the joint of the toes
constexpr float kHingeHeight = 0.012F;
constexpr float kHingeLength = 0.02F; // the sole bends over so much
constexpr float kFlatter = 0.36F;     // share of the height below the widest line

struct FootRow {
    float forward;
    float width;
    float top, bottom; ///< above the floor
    float outward = 0;
};
constexpr std::array<FootRow, 12> kFoot{{{-0.062F, 0.0080F, 0.040F, 0.018F},
                                         {-0.058F, 0.0200F, 0.052F, 0.008F},
                                         {-0.045F, 0.0290F, 0.066F, 0.001F},
                                         {-0.020F, 0.0330F, 0.080F, 0},
                                         {0.010F, 0.0350F, 0.088F, 0.004F},
                                         {0.040F, 0.0365F, 0.078F, 0.010F, 0.001F},
                                         {0.075F, 0.0395F, 0.062F, 0.008F, 0.002F},
                                         {0.110F, 0.0435F, 0.045F, 0, 0.002F},
                                         {0.135F, 0.0430F, 0.035F, 0, 0.001F},
                                         {0.150F, 0.0390F, 0.027F, 0.001F, -0.001F},
                                         {0.160F, 0.0290F, 0.022F, 0.003F, -0.004F},
                                         {0.164F, 0.0140F, 0.016F, 0.007F, -0.006F}}};
constexpr float kFootBlend = 0.03F;

/// A toe is a round bar from inside the ball to its tip.
struct Toe {
    float outward;
    float tipOutward;
    float tip; ///< z
    float width, height;
};
constexpr std::array<Toe, 5> kToes{{{-0.0250F, -0.0255F, 0.1925F, 0.0135F, 0.0135F},
                                    {-0.0060F, -0.0070F, 0.1895F, 0.0092F, 0.0110F},
                                    {0.0085F, 0.0070F, 0.1830F, 0.0088F, 0.0102F},
                                    {0.0215F, 0.0190F, 0.1740F, 0.0084F, 0.0095F},
                                    {0.0335F, 0.0295F, 0.1635F, 0.0083F, 0.0088F}}};
constexpr float kToeLength = 0.050F;
constexpr float kToeBlend = 0.007F;

/// The foot in which the toes are bent by `toes` degrees.
class Foot {
public:
    Foot(const Frame& frame, float outward, float toes)
        : frame_(frame), outward_(outward), bend_(radians(toes)) {}

    /// A slice whose middle is `outward`, `up` from the floor and `forward` in the flat foot.
    [[nodiscard]] Slice slice(float outward, float up, float forward, float width, float above,
                              float below, float exponent, float blend) const {
        Vec3 centre{outward_ * outward, kSole + up, forward};
        Vec3 top{0, 1, 0};
        if (forward > kHinge && bend_ != 0) {
            const float angle = bend_ * std::min(1.0F, (forward - kHinge) / kHingeLength);
            const float rise = up - kHingeHeight;
            const float reach = forward - kHinge;
            centre.y = kSole + kHingeHeight + rise * std::cos(angle) + reach * std::sin(angle);
            centre.z = kHinge - rise * std::sin(angle) + reach * std::cos(angle);
            top = {0, std::cos(angle), -std::sin(angle)};
        }
        return {{frame_.at(centre), frame_.x, frame_.direction(top), width, above, below},
                exponent,
                forward,
                blend};
    }

private:
    const Frame& frame_;
    float outward_;
    float bend_;
};

LoftIndex addBody(const Model& model, Side side, const Foot& foot) {
    for (const FootRow& row : kFoot) {
        const float height = row.top - row.bottom;
        model.sculpture.draft.push_back(foot.slice(
            row.outward, row.bottom + height * kFlatter, row.forward, row.width * model.shape.foot,
            height * (1 - kFlatter), height * kFlatter, 2.5F, kFootBlend));
    }
    return model.sculpture.bodyLoft(sided(side, "foot-left", "foot-right"),
                                    Fabric::of(Material::skin), model.sculpture.sides(20),
                                    model.sculpture.steps(2));
}

LoftIndex addToe(const Model& model, Side side, const Foot& foot, const Toe& toe) {
    // share of the way from the root to the tip, share of the thickness
    constexpr std::array<std::array<float, 2>, 6> kRows{
        {{0, 0.9F}, {0.45F, 0.85F}, {0.74F, 1}, {0.90F, 0.90F}, {0.98F, 0.56F}, {1, 0.15F}}};
    for (const auto& [share, thickness] : kRows) {
        const float width = toe.width * thickness * model.shape.foot;
        const float height = toe.height * thickness;
        const float middle = toe.height + 0.006F * (1 - share);
        model.sculpture.draft.push_back(
            foot.slice(mix(toe.outward, toe.tipOutward, share) * model.shape.foot, middle,
                       toe.tip - kToeLength * (1 - share), width, height, height, 2, kToeBlend));
    }
    return model.sculpture.bodyLoft(sided(side, "foot-left", "foot-right"),
                                    Fabric::of(Material::skin), model.sculpture.sides(12));
}

} // namespace

void addFoot(const Model& model, Side side, LoftIndex leg) {
    const std::size_t i = index(side);
    const Foot foot(model.skeleton.foot[i], signOf(side), model.skeleton.toes[i]);
    const LoftIndex body = addBody(model, side, foot);
    model.sculpture.join(leg, body);
    for (const Toe& toe : kToes) {
        model.sculpture.lean(addToe(model, side, foot, toe), body);
    }
}

} // namespace unhunch::figure
