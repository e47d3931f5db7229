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

struct Interval {
    float low;
    float high;
};

Interval allowedReach(const Limb& limb) {
    if (!limb.contact) {
        return {0, kUnbounded};
    }
    return limb.reach > 0 ? Interval{limb.reach, limb.reach} : Interval{0, kStraight};
}

using Matrix = std::array<std::array<float, 5>, 4>;
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
    Placement place;
    place.pelvis = figure::mix(m_b.from->pelvis, m_b.to->pelvis, m_b.weight);
    place.pitch = figure::mix(m_b.from->pitch, m_b.to->pitch, m_b.weight);
    place.yaw = figure::mix(m_b.from->yaw, m_b.to->yaw, m_b.weight);
    place.roll = figure::mix(m_b.from->roll, m_b.to->roll, m_b.weight);
    const Placement authored = place;
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

Quaternion Solver::turnOf(const Placement& place) {
    return turnY(place.yaw) * turnX(place.pitch) * turnZ(-place.roll);
}

bool Solver::dependsOnLimbs(Space space) {
    return space >= Space::kneeLeft && space <= Space::otherHand;
}

void Solver::addReach(Misses& misses, bool arm, Side side) const {
    const Limb& from = arm ? fromArm(side) : fromLeg(side);
    const Limb& to = arm ? toArm(side) : toLeg(side);
    if (!from.contact && !to.contact) {
        return;
    }
    const float w = m_b.weight;
    const float share = from.contact.has_value() == to.contact.has_value() ? w
                        : from.contact                                     ? std::min(1.0F, w * 8)
                                       : std::max(0.0F, 1 - (1 - w) * 8);
    const Interval a = allowedReach(from);
    const Interval b = allowedReach(to);
    const float full = arm ? m_p.arm() : m_p.leg();
    const float low = figure::mix(a.low, b.low, share) * full;
    const float high = figure::mix(a.high, b.high, share) * full;
    const Vec3 root = arm ? m_s.shoulder.at(index(side)) : m_s.hip.at(index(side));
    const float distance = length(targetOf(arm, side).joint - root);
    misses.add(distance < low ? distance - low : distance > high ? distance - high : 0);
}

Vec3 Solver::kneePlace(Side side) const {
    return figure::mix(fromLeg(side).knee->at, toLeg(side).knee->at, m_b.weight);
}

Solver::Misses Solver::missesAt(const Placement& place) {
    buildTrunk(place);
    Misses misses;
    for (const Side side : kBothSides) {
        if (kneels(side)) {
            misses.add(length(kneePlace(side) - m_s.hip.at(index(side))) - m_p.thigh);
        } else {
            addReach(misses, false, side);
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
        std::array<std::array<float, 6>, 4> slope{};
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
