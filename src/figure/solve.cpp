// Forward: spine, shoulder girdle. Backward: limbs by two-bone inverse kinematics, the pelvis by
// damped Gauss-Newton steps until every planted limb can reach its contact.
#include "figure/solver.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

constexpr float kStraight = 0.998F; ///< longest reach of a planted limb, of its length
constexpr float kUnbounded = 1.6F;  ///< of a limb that is not planted
constexpr int kRounds = 12;
constexpr float kGoodEnough = 1e-9F; ///< sum of squared misses, m2

Interval allowedReach(const Limb& limb) {
    if (!limb.contact) {
        return {0, kUnbounded};
    }
    return limb.reach > 0 ? Interval{limb.reach, limb.reach} : Interval{0, kStraight};
}

using Matrix = std::array<std::array<float, 7>, 6>;
/// Solves the damped normal equations in place by elimination; the answer is in column `n`.
void eliminate(Matrix& a, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        std::size_t pivot = i;
        for (std::size_t k = i + 1; k < n; ++k) {
            if (std::abs(a.at(k).at(i)) > std::abs(a.at(pivot).at(i))) {
                pivot = k;
            }
        }
        std::swap(a.at(i), a.at(pivot));
        for (std::size_t k = 0; k < n; ++k) {
            if (k == i) {
                continue;
            }
            const float factor = a.at(k).at(i) / a.at(i).at(i);
            for (std::size_t j = i; j <= n; ++j) {
                a.at(k).at(j) -= factor * a.at(i).at(j);
            }
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        a.at(i).at(n) /= a.at(i).at(i);
    }
}

} // namespace

Skeleton Solver::solve() {
    const Placement authored = between(placementOf(*m_b.from), placementOf(*m_b.to), m_b.weight);
    // From one solved key to the other: then nothing jumps where their contacts differ.
    Placement place = between(settled(*m_b.from), settled(*m_b.to), m_b.weight);
    meetContacts(place);
    buildTrunk(place);
    m_s.pelvisShift = length(place.pelvis - authored.pelvis);
    m_s.pelvisTurn = angleBetween(turnOf(place), turnOf(authored));
    for (const Side side : kBothSides) {
        solveLeg(side);
    }
    const bool leftFollows = fromArm(Side::left).space == Space::otherHand ||
                             toArm(Side::left).space == Space::otherHand;
    solveArm(leftFollows ? Side::right : Side::left);
    solveArm(leftFollows ? Side::left : Side::right);
    return m_s;
}

Solver::Placement Solver::placementOf(const Pose& pose) {
    return {pose.pelvis, pose.pitch, pose.yaw, pose.roll};
}

Solver::Placement Solver::between(const Placement& a, const Placement& b, float t) {
    return {figure::mix(a.pelvis, b.pelvis, t), figure::mix(a.pitch, b.pitch, t),
            figure::mix(a.yaw, b.yaw, t), figure::mix(a.roll, b.roll, t)};
}

Solver::Placement Solver::settled(const Pose& pose) const {
    PoseBlend still = m_b;
    still.from = still.to = &pose;
    still.move = nullptr;
    still.weight = still.lagged = 1;
    Placement place = placementOf(pose);
    Solver(m_p, still).meetContacts(place);
    return place;
}

Quaternion Solver::turnOf(const Placement& place) {
    return turnY(place.yaw) * turnX(place.pitch) * turnZ(-place.roll);
}

bool Solver::followsLegs(Side side) const {
    const auto onLeg = [](Space space) {
        return space >= Space::kneeLeft && space <= Space::thighRight;
    };
    return onLeg(fromArm(side).space) || onLeg(toArm(side).space);
}

bool Solver::dependsOnLimbs(Space space) {
    return space >= Space::kneeLeft && space <= Space::otherHand;
}

/// How far a move has gone for a limb that is planted, or kneels, at one of its ends only.
float Solver::shareOf(bool from, bool to) const {
    const float w = m_b.weight;
    return from == to ? w : from ? std::min(1.0F, w * 8) : std::max(0.0F, 1 - (1 - w) * 8);
}

void Solver::addInterval(Misses& misses, const Interval& from, const Interval& to, float share,
                         float distance) {
    const float low = figure::mix(from.low, to.low, share);
    const float high = figure::mix(from.high, to.high, share);
    misses.add(distance < low ? distance - low : distance > high ? distance - high : 0);
}

void Solver::addReach(Misses& misses, bool arm, Side side) const {
    const Limb& from = arm ? fromArm(side) : fromLeg(side);
    const Limb& to = arm ? toArm(side) : toLeg(side);
    if (!from.contact && !to.contact) {
        return;
    }
    const float full = arm ? m_p.arm() : m_p.leg();
    const Vec3 root = arm ? m_s.shoulder.at(index(side)) : m_s.hip.at(index(side));
    addInterval(misses, allowedReach(from), allowedReach(to),
                shareOf(from.contact.has_value(), to.contact.has_value()),
                length(targetOf(arm, side).joint - root) / full);
    misses.scaleLast(full);
}

void Solver::addKnee(Misses& misses, Side side) const {
    const Limb& from = fromLeg(side);
    const Limb& to = toLeg(side);
    if (!from.knee && !to.knee) {
        return;
    }
    const auto allowed = [&](const Limb& leg) {
        return leg.knee ? Interval{m_p.thigh, m_p.thigh} : Interval{0, kUnbounded};
    };
    const Vec3 start = (from.knee ? from : to).knee->at;
    const Vec3 end = (to.knee ? to : from).knee->at;
    const float distance = length(figure::mix(start, end, m_b.weight) - m_s.hip.at(index(side)));
    addInterval(misses, allowed(from), allowed(to),
                shareOf(from.knee.has_value(), to.knee.has_value()), distance);
}

Vec3 Solver::kneePlace(Side side) const {
    return figure::mix(fromLeg(side).knee->at, toLeg(side).knee->at, m_b.weight);
}

Solver::Misses Solver::missesAt(const Placement& place) {
    buildTrunk(place);
    Misses misses;
    for (const Side side : kBothSides) {
        addKnee(misses, side);
        if (!kneels(side)) {
            addReach(misses, false, side);
        }
        if (followsLegs(side)) {
            solveLeg(Side::left);
            solveLeg(Side::right);
        }
        addReach(misses, true, side);
    }
    return misses;
}

void Solver::apply(Placement& place, Unknown unknown, float step) {
    const float turn = degrees(step / 0.5F);
    switch (unknown) {
    case Unknown::x:
        place.pelvis.x += step;
        break;
    case Unknown::y:
        place.pelvis.y += step;
        break;
    case Unknown::z:
        place.pelvis.z += step;
        break;
    case Unknown::pitch:
        place.pitch += turn;
        break;
    case Unknown::roll:
        place.roll += turn;
        break;
    case Unknown::yaw:
        place.yaw += turn;
        break;
    }
}

void Solver::meetContacts(Placement& place) {
    constexpr float kProbe = 1e-3F;
    constexpr float kDamping = 1e-3F;
    constexpr float kLongestStep = 0.15F;
    const std::vector<Unknown>& unknowns = *m_b.solve;
    for (int round = 0; round < kRounds && !unknowns.empty(); ++round) {
        const Misses misses = missesAt(place);
        if (misses.squared() < kGoodEnough) {
            return;
        }
        std::array<std::array<float, 6>, 6> slope{};
        for (std::size_t j = 0; j < unknowns.size(); ++j) {
            Placement probe = place;
            apply(probe, unknowns[j], kProbe);
            const Misses moved = missesAt(probe);
            for (std::size_t i = 0; i < misses.count; ++i) {
                slope.at(i).at(j) = (moved.values.at(i) - misses.values.at(i)) / kProbe;
            }
        }
        Matrix normal{};
        for (std::size_t i = 0; i < misses.count; ++i) {
            for (std::size_t k = 0; k < misses.count; ++k) {
                for (std::size_t j = 0; j < unknowns.size(); ++j) {
                    normal.at(i).at(k) += slope.at(i).at(j) * slope.at(k).at(j);
                }
            }
            normal.at(i).at(i) += kDamping;
            normal.at(i).at(misses.count) = misses.values.at(i);
        }
        eliminate(normal, misses.count);
        for (std::size_t j = 0; j < unknowns.size(); ++j) {
            float step = 0;
            for (std::size_t i = 0; i < misses.count; ++i) {
                step -= slope.at(i).at(j) * normal.at(i).at(misses.count);
            }
            apply(place, unknowns[j], std::clamp(step, -kLongestStep, kLongestStep));
        }
    }
}

Skeleton solve(const Proportions& proportions, const PoseBlend& pose) {
    return Solver(proportions, pose).solve();
}

} // namespace unhunch::figure
