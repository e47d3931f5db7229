// No limb goes through trunk, head or another limb.
//
// Two surfaces may overlap by their softness and by 1.5 % of the body height, which is what a hand
// resting on a thigh, crossed arms or a thigh on the belly need; but a limb's centre line never
// goes deeper than 5 mm under the skin of trunk or head, and two limbs never come nearer than 40 %
// of their radii: so the thin ones are caught too.
#include "figure/check_run.h"
#include "figure/limb_balls.h"
#include "figure/skin.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::figure {

namespace {

constexpr std::size_t kMoments = 24;
constexpr float kDetail = 0.4F;
constexpr float kOverlap = 0.015F * kBodyHeight;
constexpr float kUnderSkin = 0.005F;
constexpr float kOverlapShare = 0.6F;

std::string nameOf(const LimbBall& ball) {
    return sided(name(ball.part), ball.side);
}

void checkTrunk(const Sample& sample, const Mesh& mesh, const LimbBall& ball,
                std::string_view trunk, Findings& findings) {
    const float overlap = ball.radius - distanceTo(mesh, trunk, ball.centre);
    const float allowed = std::min(kOverlap + softness(ball.part), ball.radius + kUnderSkin);
    if (overlap <= allowed) {
        return;
    }
    findings.add(Rule::clash, fmt::format("{} {}", nameOf(ball), trunk), overlap - allowed, &sample,
                 [&] {
                     return fmt::format("{} goes {:.0f} mm into the {} (at most {:.0f}): move it "
                                        "out by {:.0f} mm, or give the move a via",
                                        nameOf(ball), millimetres(overlap), trunk,
                                        millimetres(allowed), millimetres(overlap - allowed));
                 });
}

bool isLeg(LimbPart part) {
    return part >= LimbPart::thigh;
}

/// Neighbours on one limb always touch, as upper arm and thigh may; fingers interlace.
bool canClash(const LimbBall& a, const LimbBall& b) {
    if (a.part == LimbPart::fingers && b.part == LimbPart::fingers) {
        return false;
    }
    if (isLeg(a.part) != isLeg(b.part)) {
        return a.part != LimbPart::upperArm && b.part != LimbPart::upperArm;
    }
    return a.side != b.side;
}

void checkPair(const Sample& sample, const LimbBall& a, const LimbBall& b, Findings& findings) {
    const float both = a.radius + b.radius;
    const Vec3 apart = b.centre - a.centre;
    if (dot(apart, apart) >= both * both) {
        return;
    }
    const float overlap = both - length(apart);
    const float allowed =
        std::min(kOverlap + softness(a.part) + softness(b.part), kOverlapShare * both);
    if (overlap <= allowed) {
        return;
    }
    findings.add(Rule::clash, fmt::format("{} {}", nameOf(a), nameOf(b)), overlap - allowed,
                 &sample, [&] {
                     return fmt::format("{} goes {:.0f} mm into {} (at most {:.0f}): move them "
                                        "apart by {:.0f} mm, or give the move a via or lift",
                                        nameOf(a), millimetres(overlap), nameOf(b),
                                        millimetres(allowed), millimetres(overlap - allowed));
                 });
}

void checkLimbs(const Sample& sample, Findings& findings) {
    const std::vector<LimbBall> balls = limbBalls(sample.skeleton);
    for (std::size_t i = 0; i < balls.size(); ++i) {
        for (std::size_t k = i + 1; k < balls.size(); ++k) {
            if (canClash(balls[i], balls[k])) {
                checkPair(sample, balls[i], balls[k], findings);
            }
        }
    }
}

} // namespace

void checkClashes(const Film& film, Findings& findings) {
    for (const Sample* sample : allOf(film)) {
        checkLimbs(*sample, findings);
    }
    Mesh mesh;
    for (const Sample* sample : selected(film, kMoments)) {
        buildMesh(sample->skeleton, {Hair::cropped, Build::slight}, {}, kDetail, mesh);
        for (const LimbBall& ball : limbBalls(sample->skeleton)) {
            checkTrunk(*sample, mesh, ball, "torso", findings);
            checkTrunk(*sample, mesh, ball, "head", findings);
        }
    }
}

} // namespace unhunch::figure
