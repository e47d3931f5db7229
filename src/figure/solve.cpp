// Forward: spine, shoulder girdle. Backward: limbs by two-bone inverse kinematics, the pelvis by
// damped Gauss-Newton steps until every planted limb can reach its contact.
#include "figure/clip.h"
#include "figure/two_bones.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

// The spine at rest is curved: lumbar lordosis, thoracic kyphosis, neck (recipe, section 3).
constexpr std::array<float, 3> kLumbarRest{-5, -6, -2};
constexpr std::array<float, 3> kThoracicRest{5, 8, 9};
constexpr std::array<float, 2> kNeckRest{20, 12};
constexpr std::array<float, 2> kNeckShare{0.30F, 0.65F}; ///< of the head's turn
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

Quaternion bendTurn(const Bend& bend, float joints) {
    return turnY(bend.turn / joints) * turnX(bend.flex / joints) * turnZ(-bend.side / joints);
}

Bend mix(const Bend& a, const Bend& b, float t) {
    return {figure::mix(a.flex, b.flex, t), figure::mix(a.side, b.side, t),
            figure::mix(a.turn, b.turn, t)};
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

class Solver {
public:
    Solver(const Proportions& proportions, const PoseBlend& blend) : m_p(proportions), m_b(blend) {
        m_s.breath = blend.breath;
        m_s.bellyShare = figure::mix(blend.from->belly, blend.to->belly, blend.weight);
    }

    Skeleton solve() {
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

private:
    struct Placement {
        Vec3 pelvis;
        float pitch = 0;
        float yaw = 0;
        float roll = 0;
    };
    struct Target {
        Vec3 joint;                     ///< where wrist or ankle is to be
        std::optional<Quaternion> turn; ///< of hand or foot, where a key gives directions
        float turnShare = 0;            ///< 0: follows the limb, 1: `turn`
    };

    [[nodiscard]] const Limb& fromArm(Side s) const { return m_b.from->arms.at(index(s)); }
    [[nodiscard]] const Limb& toArm(Side s) const { return m_b.to->arms.at(index(s)); }
    [[nodiscard]] const Limb& fromLeg(Side s) const { return m_b.from->legs.at(index(s)); }
    [[nodiscard]] const Limb& toLeg(Side s) const { return m_b.to->legs.at(index(s)); }

    static Quaternion turnOf(const Placement& place) {
        return turnY(place.yaw) * turnX(place.pitch) * turnZ(-place.roll);
    }

    [[nodiscard]] const Travel* travelOf(bool arm, Side side) const {
        if (m_b.move == nullptr) {
            return nullptr;
        }
        const auto limb = static_cast<LimbName>((arm ? 0 : 2) + index(side));
        for (const Travel& travel : m_b.move->travels) {
            if (travel.limb == limb) {
                return &travel;
            }
        }
        return nullptr;
    }

    // A free hand follows the trunk a little later; what is planted keeps the solver's time.
    [[nodiscard]] float weightOf(bool arm, const Limb& from, const Limb& to) const {
        return arm && !from.contact && !to.contact ? m_b.lagged : m_b.weight;
    }

    [[nodiscard]] Frame frameOf(Space space, bool arm, Side side) const {
        switch (space) {
        case Space::pelvis:
            return m_s.pelvis;
        case Space::chest:
            return m_s.chest;
        case Space::head:
            return m_s.head;
        case Space::joint:
            return arm ? at(m_s.chest, m_s.shoulder.at(index(side)))
                       : at(m_s.pelvis, m_s.hip.at(index(side)));
        case Space::kneeLeft:
            return m_s.shin[0];
        case Space::kneeRight:
            return m_s.shin[1];
        case Space::footLeft:
            return m_s.foot[0];
        case Space::footRight:
            return m_s.foot[1];
        case Space::thighLeft:
            return m_s.thigh[0];
        case Space::thighRight:
            return m_s.thigh[1];
        case Space::otherHand:
            return m_s.hand.at(index(otherSide(side)));
        case Space::belly:
            return at(m_s.lumbar[1], m_s.lumbar[1].at({0, 0.03F, 0.026F + bellyDepth(m_s)}));
        case Space::sternum:
            return at(m_s.thoracic[1], m_s.thoracic[1].at({0, 0.03F, 0.034F + sternumDepth(m_s)}));
        case Space::world:
            break;
        }
        return {};
    }
    static Frame at(Frame frame, const Vec3& origin) {
        frame.origin = origin;
        return frame;
    }

    [[nodiscard]] Quaternion turnIn(const Limb& limb, bool arm, Side side) const {
        const Frame frame = frameOf(limb.directionSpace, arm, side);
        const Vec3 along = frame.direction(limb.directions->along);
        const Vec3 facing = frame.direction(limb.directions->facing);
        return arm ? handTurn(side, along, facing) : footTurn(along, facing);
    }

    /// From wrist or ankle to the point that meets the target.
    [[nodiscard]] Vec3 pointOffset(Point point, const Quaternion& turn, Side side) const {
        const Vec3 palm{-signOf(side), 0, 0};
        const Vec3 fingers{0, -1, 0};
        const Vec3 sole{0, -m_p.ankleHeight, 0};
        switch (point) {
        case Point::palm:
            return rotated(turn, fingers * m_p.palmForward + palm * m_p.palmThickness);
        case Point::fist:
            return rotated(turn, fingers * 0.078F + palm * 0.030F);
        case Point::tip:
            return rotated(turn, fingers * 0.185F);
        case Point::sole:
            return rotated(turn, sole);
        case Point::ball:
            return rotated(turn, sole + Vec3{0, 0, 0.115F});
        case Point::heel:
            return rotated(turn, sole + Vec3{0, 0, -0.050F});
        case Point::top:
            return rotated(turn, {0, 0.034F, 0});
        case Point::wrist:
        case Point::ankle:
            break;
        }
        return {};
    }

    [[nodiscard]] Target targetOf(bool arm, Side side) const {
        const Limb& from = arm ? fromArm(side) : fromLeg(side);
        const Limb& to = arm ? toArm(side) : toLeg(side);
        const float w = weightOf(arm, from, to);
        Target target;
        if (from.directions || to.directions) {
            const Quaternion a = turnIn(from.directions ? from : to, arm, side);
            const Quaternion b = turnIn(to.directions ? to : from, arm, side);
            target.turn = slerp(a, b, w);
            target.turnShare = (from.directions ? 1 - w : 0) + (to.directions ? w : 0);
        }
        const Vec3 start = frameOf(from.space, arm, side).at(from.at);
        const Vec3 end = frameOf(to.space, arm, side).at(to.at);
        Vec3 place = figure::mix(start, end, w);
        if (const Travel* travel = travelOf(arm, side)) {
            if (travel->via) {
                const Vec3 way = frameOf(travel->viaSpace, arm, side).at(*travel->via);
                const Vec3 control = way * 2 - (start + end) * 0.5F;
                place =
                    figure::mix(figure::mix(start, control, w), figure::mix(control, end, w), w);
            }
            place.y += 4 * w * (1 - w) * travel->lift;
        }
        if (target.turn) {
            const Vec3 a = from.directions ? pointOffset(from.point, *target.turn, side) : Vec3{};
            const Vec3 b = to.directions ? pointOffset(to.point, *target.turn, side) : Vec3{};
            place -= figure::mix(a, b, w);
        }
        target.joint = place;
        return target;
    }

    void buildSpine(const Placement& place) {
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

    [[nodiscard]] Quaternion headTurn(const Pose& pose) const {
        const Frame frame = frameOf(pose.headSpace, true, Side::left);
        Frame head;
        head.z = normalized(frame.direction(pose.face));
        head.x = normalized(cross(frame.direction(pose.crown), head.z));
        head.y = cross(head.z, head.x);
        return head.turn();
    }

    void buildHead(Vec3 joint, const Quaternion& chest) {
        const Quaternion turn = slerp(headTurn(*m_b.from), headTurn(*m_b.to), m_b.lagged);
        for (std::size_t i = 0; i < 2; ++i) {
            m_s.neck.at(i) =
                Frame::of(joint, slerp(chest, turn, kNeckShare.at(i)) * turnX(kNeckRest.at(i)));
            joint = m_s.neck.at(i).at({0, m_p.neckSegment, 0});
        }
        m_s.head = Frame::of(joint, turn);
    }

    /// `toward`: unit direction from the shoulder to the arm's target, for the rhythm of the
    /// shoulder blade: up with the raised arm, forward and back with the reach.
    void buildClavicle(Side side, const Vec3* toward) {
        const Scapula& from = m_b.from->scapulae.at(index(side));
        const Scapula& to = m_b.to->scapulae.at(index(side));
        float elevation = figure::mix(from.elevation, to.elevation, m_b.weight);
        float protraction = figure::mix(from.protraction, to.protraction, m_b.weight);
        if (toward != nullptr) {
            const Vec3 local = m_s.chest.localDirection(*toward);
            const float raised = degrees(std::acos(std::clamp(-local.y, -1.0F, 1.0F)));
            elevation += 22 * smoothStep(55, 175, raised);
            protraction +=
                (local.z > 0 ? 12.0F : 16.0F) * local.z * (1 - smoothStep(130, 180, raised));
        }
        const float sign = signOf(side);
        const Vec3 pivot{sign * m_p.claviclePivot.x, m_p.claviclePivot.y, m_p.claviclePivot.z};
        const Vec3 shoulder{sign * m_p.shoulder.x, m_p.shoulder.y, m_p.shoulder.z};
        const Quaternion turn = turnZ(sign * elevation) * turnY(-sign * protraction);
        m_s.clavicle.at(index(side)) = Frame::of(m_s.chest.at(pivot), m_s.chest.turn() * turn);
        m_s.shoulder.at(index(side)) = m_s.chest.at(pivot + rotated(turn, shoulder - pivot));
    }

    static bool dependsOnLimbs(Space space) {
        return space >= Space::kneeLeft && space <= Space::otherHand;
    }

    void buildTrunk(const Placement& place) {
        buildSpine(place);
        for (const Side side : kBothSides) {
            buildClavicle(side, nullptr);
            if (!dependsOnLimbs(fromArm(side).space) && !dependsOnLimbs(toArm(side).space)) {
                followArm(side);
            }
        }
    }

    void followArm(Side side) {
        const Vec3 shoulder = m_s.shoulder.at(index(side));
        const Vec3 toward = normalized(targetOf(true, side).joint - shoulder);
        buildClavicle(side, &toward);
    }

    /// How much too far or too near, in metres, the contacts are for their limbs.
    struct Misses {
        std::array<float, 4> values{};
        std::size_t count = 0;
        void add(float miss) { values.at(count++) = miss; }
        [[nodiscard]] float squared() const {
            float sum = 0;
            for (std::size_t i = 0; i < count; ++i) {
                sum += values.at(i) * values.at(i);
            }
            return sum;
        }
    };

    /// Every key allows an interval of reach. The intervals are blended, never switched, and a
    /// contact is let go of in the first eighth of a move: otherwise the body would jump.
    void addReach(Misses& misses, bool arm, Side side) const {
        const Limb& from = arm ? fromArm(side) : fromLeg(side);
        const Limb& to = arm ? toArm(side) : toLeg(side);
        if (!from.contact && !to.contact) {
            return;
        }
        const float w = m_b.weight;
        const float share = from.contact.has_value() == to.contact.has_value() ? w
                            : from.contact ? std::min(1.0F, w * 8)
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

    [[nodiscard]] bool kneels(Side side) const { return fromLeg(side).knee && toLeg(side).knee; }
    [[nodiscard]] Vec3 kneePlace(Side side) const {
        const Vec3 start = fromLeg(side).knee->at;
        Vec3 place = figure::mix(start, toLeg(side).knee->at, m_b.weight);
        return place;
    }

    Misses missesAt(const Placement& place) {
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

    /// A step of an unknown, in metres at half a metre's distance for the turns.
    static void apply(Placement& place, Unknown unknown, float step) {
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

    /// Damped Gauss-Newton, numeric derivative, the smallest change of the unknowns that works.
    void meetContacts(Placement& place) {
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

    [[nodiscard]] Vec3 poleOf(const Limb& from, const Limb& to, bool arm, Side side) const {
        const Vec3 a = normalized(frameOf(from.poleSpace, arm, side).direction(from.pole));
        const Vec3 b = normalized(frameOf(to.poleSpace, arm, side).direction(to.pole));
        return figure::mix(a, b, weightOf(arm, from, to));
    }

    void solveLeg(Side side) {
        const std::size_t i = index(side);
        const Limb& from = fromLeg(side);
        const Limb& to = toLeg(side);
        const Target target = targetOf(false, side);
        const Vec3 hip = m_s.hip.at(i);
        Vec3 front;
        if (kneels(side)) {
            const Vec3 place = kneePlace(side);
            const Vec3 thigh = normalized(place - hip);
            m_s.knee.at(i) = hip + thigh * m_p.thigh;
            const Vec3 shin = normalized(target.joint - m_s.knee.at(i));
            m_s.ankle.at(i) = m_s.knee.at(i) + shin * m_p.shin;
            m_s.kneeMiss.at(i) = length(place - m_s.knee.at(i));
            front = thigh - shin;
        } else {
            const TwoBones bones = twoBones(hip, target.joint, m_p.thigh, m_p.shin,
                                            poleOf(from, to, false, side), kKneeSharpest);
            m_s.knee.at(i) = bones.middle;
            m_s.ankle.at(i) = bones.end;
            front = bones.pole;
            m_s.legMiss.at(i) = from.contact && to.contact ? length(target.joint - bones.end) : 0;
        }
        m_s.thigh.at(i) = boneFrame(hip, m_s.knee.at(i) - hip, front);
        m_s.shin.at(i) = boneFrame(m_s.knee.at(i), m_s.ankle.at(i) - m_s.knee.at(i), front);
        shareHinge(m_s.shin.at(i), m_s.thigh.at(i));
        const float w = m_b.weight;
        const Quaternion free = m_s.shin.at(i).turn() * turnX(figure::mix(from.bend, to.bend, w));
        m_s.foot.at(i) = Frame::of(
            m_s.ankle.at(i), target.turn ? slerp(free, *target.turn, target.turnShare) : free);
        m_s.toes.at(i) = figure::mix(from.toes, to.toes, w);
    }

    void solveArm(Side side) {
        const std::size_t i = index(side);
        const Limb& from = fromArm(side);
        const Limb& to = toArm(side);
        followArm(side);
        const Target target = targetOf(true, side);
        const Vec3 shoulder = m_s.shoulder.at(i);
        const TwoBones bones = twoBones(shoulder, target.joint, m_p.upperArm, m_p.forearm,
                                        poleOf(from, to, true, side), kElbowSharpest);
        m_s.elbow.at(i) = bones.middle;
        m_s.wrist.at(i) = bones.end;
        m_s.armMiss.at(i) = from.contact && to.contact ? length(target.joint - bones.end) : 0;
        m_s.upperArm.at(i) = boneFrame(shoulder, bones.middle - shoulder, -bones.pole);
        m_s.forearm.at(i) = boneFrame(bones.middle, bones.end - bones.middle, -bones.pole);
        shareHinge(m_s.forearm.at(i), m_s.upperArm.at(i));
        const float w = weightOf(true, from, to);
        const float sign = signOf(side);
        const Quaternion free = m_s.forearm.at(i).turn() *
                                turnY(sign * figure::mix(from.twist, to.twist, w)) *
                                turnZ(sign * figure::mix(from.bend, to.bend, w));
        m_s.hand.at(i) = Frame::of(
            m_s.wrist.at(i), target.turn ? slerp(free, *target.turn, target.turnShare) : free);
        m_s.curl.at(i) = figure::mix(from.curl, to.curl, w);
        m_s.spread.at(i) = figure::mix(from.spread, to.spread, w);
        m_s.thumb.at(i) = figure::mix(from.thumb, to.thumb, w);
    }

    const Proportions& m_p;
    const PoseBlend& m_b;
    Skeleton m_s;
};

} // namespace

Skeleton solve(const Proportions& proportions, const PoseBlend& pose) {
    return Solver(proportions, pose).solve();
}

} // namespace unhunch::figure
