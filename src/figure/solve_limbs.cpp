#include "figure/places.h"
#include "figure/solver.h"
#include "figure/two_bones.h"

#include <algorithm>

namespace unhunch::figure {

const Travel* Solver::travelOf(bool arm, Side side) const {
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

float Solver::weightOf(bool arm, const Limb& from, const Limb& to) const {
    return arm && !from.contact && !to.contact ? m_b.lagged : m_b.weight;
}

Quaternion Solver::turnIn(const Limb& limb, bool arm, Side side) const {
    const Frame frame = frameOf(m_s, limb.directionSpace, arm, side);
    const Vec3 along = frame.direction(limb.directions->along);
    const Vec3 facing = frame.direction(limb.directions->facing);
    return arm ? handTurn(side, along, facing) : footTurn(along, facing);
}

Solver::Target Solver::targetOf(bool arm, Side side) const {
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
    const Vec3 start = frameOf(m_s, from.space, arm, side).at(from.at);
    const Vec3 end = frameOf(m_s, to.space, arm, side).at(to.at);
    Vec3 place = figure::mix(start, end, w);
    if (const Travel* travel = travelOf(arm, side)) {
        if (travel->via) {
            const Vec3 way = frameOf(m_s, travel->viaSpace, arm, side).at(*travel->via);
            const Vec3 control = way * 2 - (start + end) * 0.5F;
            place = figure::mix(figure::mix(start, control, w), figure::mix(control, end, w), w);
        }
        place.y += 4 * w * (1 - w) * travel->lift;
    }
    if (target.turn) {
        const Vec3 a =
            from.directions ? rotated(*target.turn, offsetOf(m_p, from.point, side)) : Vec3{};
        const Vec3 b =
            to.directions ? rotated(*target.turn, offsetOf(m_p, to.point, side)) : Vec3{};
        place -= figure::mix(a, b, w);
    }
    target.joint = place;
    return target;
}

Vec3 Solver::poleOf(const Limb& from, const Limb& to, bool arm, Side side) const {
    const auto direction = [&](const Limb& limb) {
        if (limb.knee) { // the way to where it kneels, so that it leaves from there
            return normalized(limb.knee->at -
                              figure::mix(m_s.hip.at(index(side)),
                                          frameOf(m_s, limb.space, arm, side).at(limb.at), 0.5F));
        }
        return normalized(frameOf(m_s, limb.poleSpace, arm, side).direction(limb.pole));
    };
    return figure::mix(direction(from), direction(to), weightOf(arm, from, to));
}

void Solver::solveLeg(Side side) {
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
    m_s.foot.at(i) = Frame::of(m_s.ankle.at(i),
                               target.turn ? slerp(free, *target.turn, target.turnShare) : free);
    m_s.toes.at(i) = figure::mix(from.toes, to.toes, w);
}

void Solver::solveArm(Side side) {
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
    m_s.hand.at(i) = Frame::of(m_s.wrist.at(i),
                               target.turn ? slerp(free, *target.turn, target.turnShare) : free);
    m_s.curl.at(i) = figure::mix(from.curl, to.curl, w);
    m_s.spread.at(i) = figure::mix(from.spread, to.spread, w);
    m_s.thumb.at(i) = figure::mix(from.thumb, to.thumb, w);
}

} // namespace unhunch::figure
