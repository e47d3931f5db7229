#include "figure/places.h"
#include "figure/solver.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

// The spine at rest is curved: lumbar lordosis, thoracic kyphosis, neck (recipe, section 3).
constexpr std::array<float, 3> kLumbarRest{-5, -6, -2};
constexpr std::array<float, 3> kThoracicRest{5, 8, 9};
constexpr std::array<float, 2> kNeckRest{20, 12};
constexpr std::array<float, 2> kNeckShare{0.30F, 0.65F}; ///< of the head's turn

Quaternion bendTurn(const Bend& bend, float joints) {
    return turnY(bend.turn / joints) * turnX(bend.flex / joints) * turnZ(-bend.side / joints);
}

Bend mix(const Bend& a, const Bend& b, float t) {
    return {figure::mix(a.flex, b.flex, t), figure::mix(a.side, b.side, t),
            figure::mix(a.turn, b.turn, t)};
}

} // namespace

void Solver::buildSpine(const Placement& place) {
    const Quaternion root = turnOf(place);
    m_s.pelvis = Frame::of(place.pelvis, root);
    for (const Side side : kBothSides) {
        m_s.hip.at(index(side)) = m_s.pelvis.at({signOf(side) * m_p.hipHalfWidth, 0, 0});
    }
    Vec3 joint = m_s.pelvis.at(m_p.sacrum);
    Quaternion shape = root;
    Quaternion control = root;
    const Quaternion lumbar = bendTurn(mix(m_b.from->lumbar, m_b.to->lumbar, m_b.weight), 3);
    for (std::size_t i = 0; i < 3; ++i) {
        shape = shape * lumbar * turnX(kLumbarRest.at(i));
        control = control * lumbar;
        m_s.lumbar.at(i) = Frame::of(joint, shape);
        joint = m_s.lumbar.at(i).at({0, m_p.lumbarSegment, 0});
    }
    const Quaternion thorax = bendTurn(mix(m_b.from->thorax, m_b.to->thorax, m_b.weight), 3);
    for (std::size_t i = 0; i < 3; ++i) {
        shape = shape * thorax * turnX(kThoracicRest.at(i));
        control = control * thorax;
        m_s.thoracic.at(i) = Frame::of(joint, shape);
        m_s.chest = Frame::of(joint, control);
        joint = m_s.thoracic.at(i).at({0, m_p.thoracicSegment, 0});
    }
    buildHead(joint, control);
}

Quaternion Solver::headTurn(const Pose& pose) const {
    const Frame frame = frameOf(m_s, pose.headSpace, true, Side::left);
    Frame head;
    head.z = normalized(frame.direction(pose.face));
    head.x = normalized(cross(frame.direction(pose.crown), head.z));
    head.y = cross(head.z, head.x);
    return head.turn();
}

void Solver::buildHead(Vec3 joint, const Quaternion& chest) {
    const Quaternion turn = slerp(headTurn(*m_b.from), headTurn(*m_b.to), m_b.lagged);
    const float neck = figure::mix(m_b.from->neck, m_b.to->neck, m_b.lagged);
    for (std::size_t i = 0; i < 2; ++i) {
        m_s.neck.at(i) =
            Frame::of(joint, slerp(chest, turn, kNeckShare.at(i)) * turnX(kNeckRest.at(i) + neck));
        joint = m_s.neck.at(i).at({0, m_p.neckSegment, 0});
    }
    m_s.head = Frame::of(joint, turn);
}

void Solver::buildClavicle(Side side, const Vec3* toward) {
    const Scapula& from = m_b.from->scapulae.at(index(side));
    const Scapula& to = m_b.to->scapulae.at(index(side));
    float elevation = figure::mix(from.elevation, to.elevation, m_b.weight);
    float protraction = figure::mix(from.protraction, to.protraction, m_b.weight);
    if (toward != nullptr) {
        const Vec3 local = m_s.chest.localDirection(*toward);
        const float raised = degrees(std::acos(std::clamp(-local.y, -1.0F, 1.0F)));
        elevation += 22 * smoothStep(55, 175, raised);
        protraction += (local.z > 0 ? 12.0F : 16.0F) * local.z * (1 - smoothStep(130, 180, raised));
    }
    const float sign = signOf(side);
    const Vec3 pivot{sign * m_p.claviclePivot.x, m_p.claviclePivot.y, m_p.claviclePivot.z};
    const Vec3 shoulder{sign * m_p.shoulder.x, m_p.shoulder.y, m_p.shoulder.z};
    const Quaternion turn = turnZ(sign * elevation) * turnY(-sign * protraction);
    m_s.clavicle.at(index(side)) = Frame::of(m_s.chest.at(pivot), m_s.chest.turn() * turn);
    m_s.shoulder.at(index(side)) = m_s.chest.at(pivot + rotated(turn, shoulder - pivot));
}

void Solver::buildTrunk(const Placement& place) {
    buildSpine(place);
    for (const Side side : kBothSides) {
        buildClavicle(side, nullptr);
        if (!dependsOnLimbs(fromArm(side).space) && !dependsOnLimbs(toArm(side).space)) {
            followArm(side);
        }
    }
}

void Solver::followArm(Side side) {
    const Vec3 shoulder = m_s.shoulder.at(index(side));
    const Vec3 toward = normalized(targetOf(true, side).joint - shoulder);
    buildClavicle(side, &toward);
}

} // namespace unhunch::figure
