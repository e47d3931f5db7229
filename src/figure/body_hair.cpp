#include "figure/body.h"
#include "figure/hair.h"

#include <array>
#include <cmath>
#include <numbers>

namespace unhunch::figure {

namespace {

/// A level cross-section of hair about the skull.
struct Level {
    float up;
    float forward; ///< of the centre
    float width, ahead, behind;
};

// Hangs to the jaw. Its front is inside the face, so that the face cuts the hair's edge.
constexpr std::array<Level, 10> kBob{{{0.1260F, -0.012F, 0.018F, 0.018F, 0.018F},
                                      {0.1180F, -0.012F, 0.050F, 0.052F, 0.052F},
                                      {0.0950F, -0.012F, 0.077F, 0.080F, 0.084F},
                                      {0.0600F, -0.014F, 0.089F, 0.080F, 0.096F},
                                      {0.0200F, -0.020F, 0.094F, 0.068F, 0.096F},
                                      {-0.0250F, -0.025F, 0.097F, 0.064F, 0.093F},
                                      {-0.0650F, -0.027F, 0.096F, 0.062F, 0.090F},
                                      {-0.0950F, -0.028F, 0.089F, 0.056F, 0.082F},
                                      {-0.1080F, -0.028F, 0.074F, 0.044F, 0.068F},
                                      {-0.1110F, -0.028F, 0.050F, 0.024F, 0.044F}}};
constexpr std::array<Level, 11> kCurls{{{0.1480F, -0.008F, 0.016F, 0.016F, 0.016F},
                                        {0.1400F, -0.008F, 0.056F, 0.056F, 0.058F},
                                        {0.1200F, -0.010F, 0.086F, 0.090F, 0.090F},
                                        {0.0900F, -0.014F, 0.104F, 0.106F, 0.108F},
                                        {0.0600F, -0.018F, 0.111F, 0.106F, 0.114F},
                                        {0.0300F, -0.022F, 0.113F, 0.082F, 0.113F},
                                        {0.0000F, -0.028F, 0.110F, 0.066F, 0.108F},
                                        {-0.0300F, -0.032F, 0.102F, 0.058F, 0.098F},
                                        {-0.0550F, -0.036F, 0.086F, 0.046F, 0.082F},
                                        {-0.0680F, -0.038F, 0.060F, 0.030F, 0.058F},
                                        {-0.0720F, -0.038F, 0.024F, 0.014F, 0.024F}}};
constexpr float kCurl = 0.0060F; // metres a curl stands out
constexpr float kCurlsRound = 8;
constexpr float kCurlHeight = 0.056F;

constexpr float kBobBlend = 0.012F;

constexpr Vec3 kBun{0, 0.112F, -0.068F};
constexpr Vec3 kBunRadii{0.041F, 0.037F, 0.041F};

constexpr Vec3 kTailRoot{0, 0.078F, -0.084F};
constexpr float kTailLength = 0.27F;

Frame skullOf(const Skeleton& skeleton) {
    Frame skull = skeleton.head;
    skull.origin = skull.at(kSkullCentre);
    return skull;
}

template <std::size_t Count>
void appendLevels(const Frame& skull, const std::array<Level, Count>& levels, float exponent,
                  float blend, Slices& slices) {
    for (const Level& level : levels) {
        slices.push_back(sliceIn(skull, {0, level.up, level.forward}, level.width, level.ahead,
                                 level.behind, exponent, 0, blend));
    }
}

void addBun(const Model& model, const Frame& skull, LoftIndex head) {
    Sculpture& sculpture = model.sculpture;
    appendEllipsoid(skull, kBun, kBunRadii, 0.016F, 11, sculpture.draft);
    sculpture.lean(sculpture.bodyLoft("hair", Fabric::of(Material::hair), sculpture.sides(24)),
                   head);
}

void addBob(const Model& model, const Frame& skull, LoftIndex head) {
    Sculpture& sculpture = model.sculpture;
    appendLevels(skull, kBob, 2.3F, kBobBlend, sculpture.draft);
    sculpture.lean(sculpture.bodyLoft("hair", Fabric::of(Material::hair), sculpture.sides(36),
                                      sculpture.steps(2)),
                   head);
}

/// Bosses in rows, each row between those of the row below.
float curlAt(const Vec3& local) {
    const float round = std::atan2(local.x, -local.z) * kCurlsRound;
    const float up = local.y * 2 * std::numbers::pi_v<float> / kCurlHeight;
    return kCurl * std::cos(round) * std::cos(up);
}

void addCurls(const Model& model, const Frame& skull) {
    appendLevels(skull, kCurls, 2, 0, model.sculpture.draft);
    model.sculpture.bodyLoft("hair", Fabric::of(Material::hair), 36, 2);
    Mesh& mesh = model.sculpture.mesh();
    const MeshPart& part = mesh.parts.back();
    for (std::size_t i = part.firstVertex; i < part.firstVertex + part.vertexCount; ++i) {
        const Vec3 local = skull.local(mesh.positions[i]);
        const Vec3 outward = normalized(local - Vec3{0, 0.03F, -0.02F});
        mesh.positions[i] += skull.direction(outward) * curlAt(local);
    }
}

/// Leaves the head backwards and hangs down, wherever down is.
void addTail(const Model& model, const Frame& skull, LoftIndex head) {
    const Vec3 root = skull.at(kTailRoot);
    const Vec3 down = normalized(Vec3{0, -1, 0} - skull.y * 0.6F - skull.z * 0.35F);
    const Vec3 back = -skull.z;
    std::array<Bead, 11> beads;
    for (std::size_t i = 0; i < beads.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(beads.size() - 1);
        const Vec3 way = back * (0.066F * smoothStep(-0.15F, 0.40F, t)) +
                         down * (kTailLength * t * (0.15F + 0.85F * t));
        const float fullness = std::sqrt(std::max(0.0F, 1 - t * t)) * smoothStep(-0.30F, 0.45F, t);
        beads[i] = {root + way, 0.004F + 0.031F * fullness};
    }
    appendTube(beads.data(), beads.size(), 0.010F, model.sculpture.draft);
    model.sculpture.lean(
        model.sculpture.bodyLoft("hair", Fabric::of(Material::hair), model.sculpture.sides(16), 2),
        head);
}

/// From under the chin over the neck to the chest and shoulders.
void addDrape(const Model& model, const Frame& skull) {
    const Skeleton& s = model.skeleton;
    Slices& slices = model.sculpture.draft;
    slices.push_back(sliceIn(skull, {0, -0.045F, -0.020F}, 0.062F, 0.056F, 0.072F));
    slices.push_back(sliceIn(skull, {0, -0.085F, -0.020F}, 0.071F, 0.080F, 0.082F));
    slices.push_back(sliceIn(s.neck[1], {0, 0.005F, 0.002F}, 0.082F, 0.084F, 0.086F));
    slices.push_back(sliceIn(s.thoracic[2], {0, 0.082F, 0.016F}, 0.100F, 0.090F, 0.090F, 2.1F));
    slices.push_back(sliceIn(s.thoracic[2], {0, 0.052F, 0.022F}, 0.134F, 0.103F, 0.098F, 2.15F));
    slices.push_back(sliceIn(s.thoracic[2], {0, 0.020F, 0.026F}, 0.152F, 0.114F, 0.106F, 2.2F));
    slices.push_back(sliceIn(s.thoracic[2], {0, 0.012F, 0.026F}, 0.146F, 0.108F, 0.100F, 2.2F));
    slices.push_back(sliceIn(s.thoracic[2], {0, 0.012F, 0.026F}, 0.100F, 0.070F, 0.070F, 2.2F));
    model.sculpture.bodyLoft("hair", Fabric::of(Material::scarf), model.sculpture.sides(32),
                             model.sculpture.steps(2));
}

} // namespace

void addHair(const Model& model, LoftIndex head) {
    const Frame skull = skullOf(model.skeleton);
    switch (model.look.hair) {
    case Hair::bun:
        addBun(model, skull, head);
        break;
    case Hair::bob:
        addBob(model, skull, head);
        break;
    case Hair::curls:
        addCurls(model, skull);
        break;
    case Hair::ponytail:
        addTail(model, skull, head);
        break;
    case Hair::headscarf:
        addDrape(model, skull);
        break;
    case Hair::cropped:
        break;
    }
}

} // namespace unhunch::figure
