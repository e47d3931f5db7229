#include "figure/body.h"

#include <algorithm>
#include <array>

namespace unhunch::figure {

namespace {

constexpr Proportions kBody;
constexpr float kShirtThickness = 0.007F;

/// Which build factor a row's width and depths follow.
enum class Region { hips, lap, belly, chest, shoulders, neck };

struct Row {
    std::size_t bone; ///< from the pelvis up
    float up;         ///< along the bone
    float forward;    ///< of the centre
    float width, ahead, behind;
    float exponent;
    float along;
    Region region;
    float blend = 0.07F;
};

constexpr std::array<Row, 21> kRows{{
    {0, -0.105F, -0.005F, 0.030F, 0.030F, 0.035F, 2, -0.105F, Region::hips},
    {0, -0.098F, -0.005F, 0.070F, 0.055F, 0.060F, 2, -0.098F, Region::hips},
    {0, -0.065F, -0.005F, 0.125F, 0.085F, 0.098F, 2.1F, -0.065F, Region::hips},
    {0, -0.020F, -0.005F, 0.158F, 0.095F, 0.112F, 2.15F, -0.020F, Region::hips},
    {0, 0.030F, -0.004F, 0.162F, 0.096F, 0.112F, 2.2F, 0.030F, Region::hips},
    {0, 0.085F, 0.000F, 0.150F, 0.091F, 0.102F, 2.2F, 0.085F, Region::lap},
    {1, 0.030F, 0.024F, 0.136F, 0.082F, 0.092F, 2.2F, 0.135F, Region::belly},
    {2, 0.030F, 0.026F, 0.125F, 0.080F, 0.086F, 2.2F, 0.190F, Region::belly},
    {3, 0.025F, 0.028F, 0.124F, 0.080F, 0.084F, 2.2F, 0.240F, Region::belly},
    {4, 0.022F, 0.032F, 0.133F, 0.088F, 0.088F, 2.25F, 0.295F, Region::chest},
    {5, -0.005F, 0.035F, 0.147F, 0.097F, 0.094F, 2.3F, 0.350F, Region::chest},
    {5, 0.045F, 0.032F, 0.156F, 0.100F, 0.096F, 2.3F, 0.400F, Region::chest},
    {6, 0.012F, 0.030F, 0.150F, 0.092F, 0.092F, 2.25F, 0.440F, Region::shoulders},
    {6, 0.042F, 0.024F, 0.126F, 0.076F, 0.080F, 2.15F, 0.470F, Region::shoulders},
    {6, 0.070F, 0.018F, 0.094F, 0.062F, 0.066F, 2.1F, 0.495F, Region::shoulders},
    {7, 0.008F, 0.010F, 0.0720F, 0.058F, 0.062F, 2, 0.520F, Region::neck, 0.05F},
    {7, 0.035F, 0.008F, 0.0585F, 0.053F, 0.056F, 2, 0.550F, Region::neck, 0.04F},
    {8, 0.015F, 0.008F, 0.0545F, 0.052F, 0.053F, 2, 0.580F, Region::neck, 0.03F},
    {8, 0.055F, 0.010F, 0.0520F, 0.052F, 0.051F, 2, 0.620F, Region::neck, 0.03F},
    {9, 0.025F, 0.010F, 0.0480F, 0.048F, 0.048F, 2, 0.660F, Region::neck, 0.03F},
    {9, 0.045F, 0.010F, 0.030F, 0.030F, 0.030F, 2, 0.680F, Region::neck, 0.03F},
}};

/// The spine as one curve: the bones' turns blend half way into their neighbours', or the skin
/// would be wrung in steps.
class SpineCurve {
public:
    explicit SpineCurve(const Skeleton& s)
        : bones_{s.pelvis,      s.lumbar[0],   s.lumbar[1], s.lumbar[2], s.thoracic[0],
                 s.thoracic[1], s.thoracic[2], s.neck[0],   s.neck[1],   s.head} {
        for (std::size_t i = 0; i < bones_.size(); ++i) {
            turns_[i] = bones_[i].turn();
        }
    }
    [[nodiscard]] Frame at(const Row& row) const {
        const std::size_t bone = row.bone;
        const float share = row.up / kLengths[bone];
        Quaternion turn = turns_[bone];
        if (share > 0.5F && bone + 1 < bones_.size()) {
            turn = slerp(turn, turns_[bone + 1], std::min(share, 1.0F) - 0.5F);
        } else if (share < 0.5F && bone > 0) {
            turn = slerp(turns_[bone - 1], turn, 0.5F + std::max(share, 0.0F));
        }
        return Frame::of(bones_[bone].at({0, row.up, 0}), turn);
    }

private:
    static constexpr std::array<float, 10> kLengths{kBody.sacrum.y,        kBody.lumbarSegment,
                                                    kBody.lumbarSegment,   kBody.lumbarSegment,
                                                    kBody.thoracicSegment, kBody.thoracicSegment,
                                                    kBody.thoracicSegment, kBody.neckSegment,
                                                    kBody.neckSegment,     0.1F};
    std::array<Frame, 10> bones_;
    std::array<Quaternion, 10> turns_;
};

struct Factors {
    float width, ahead, behind;
};

Factors factorsOf(Region region, const Shape& shape) {
    switch (region) {
    case Region::hips:
        return {shape.hips, mix(1, shape.belly, 0.4F), shape.seat};
    case Region::lap:
        return {mix(shape.waist, shape.hips, 0.7F), mix(1, shape.belly, 0.9F), shape.back};
    case Region::belly:
        return {shape.waist, shape.belly, shape.back};
    case Region::chest:
        return {mix(shape.waist, shape.shoulders, 0.6F), shape.chest, shape.back};
    case Region::shoulders:
        return {shape.shoulders, mix(1, shape.chest, 0.6F), shape.back};
    default:
        return {shape.neck, shape.neck, shape.neck};
    }
}

/// How much deeper the breath makes the front here.
float breathAt(const Row& row, const Skeleton& s) {
    const float belly = bellyFactor(s) - 1;
    switch (row.bone) {
    case 0:
        return row.region == Region::lap ? 1 + 0.4F * belly : 1;
    case 1:
    case 2:
        return 1 + belly;
    case 3:
        return 1 + 0.5F * belly;
    case 4:
    case 5:
        return ribFactor(s);
    case 6:
        return row.along < 0.45F ? ribFactor(s) : 1;
    default:
        return 1;
    }
}

Fabric fabricOf(Hair hair) {
    const Material neck = hair == Hair::headscarf ? Material::scarf : Material::skin;
    return {{Material::hem, Material::shirt, neck}, {0.17F, kNeckline}, 3};
}

} // namespace

void setHem(const Model& model, Mesh& mesh) {
    constexpr float kSlack = 0.003F;
    constexpr float kHipSlack = 0.012F; // thighs round the hips
    const Row& lap = kRows[5];
    const Factors factors = factorsOf(lap.region, model.shape);
    mesh.hem = kHem;
    mesh.hemAhead = lap.forward + lap.ahead * factors.ahead * breathAt(lap, model.skeleton) +
                    kShirtThickness + kSlack;
    mesh.hemAside = lap.width * factors.width + kShirtThickness + kHipSlack;
}

LoftIndex addTrunk(const Model& model) {
    const SpineCurve spine(model.skeleton);
    for (const Row& row : kRows) {
        const Factors factors = factorsOf(row.region, model.shape);
        Slice slice = sliceIn(spine.at(row), {0, 0, row.forward}, row.width * factors.width,
                              row.ahead * factors.ahead * breathAt(row, model.skeleton),
                              row.behind * factors.behind, row.exponent, row.along, row.blend);
        if (row.along > kHem) {
            slice.outline.width += kShirtThickness * (1 - smoothStep(0.48F, 0.53F, row.along));
            slice.outline.ahead += kShirtThickness * (1 - smoothStep(0.44F, 0.50F, row.along));
            slice.outline.behind += kShirtThickness * (1 - smoothStep(0.48F, 0.53F, row.along));
        }
        model.sculpture.draft.push_back(slice);
    }
    return model.sculpture.bodyLoft("torso", fabricOf(model.look.hair), model.sculpture.sides(40),
                                    model.sculpture.steps(3));
}

} // namespace unhunch::figure
