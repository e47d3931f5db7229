#include "figure/joint_angles.h"

#include <algorithm>

namespace unhunch::figure {

namespace {

float angleFromSine(float sine) {
    return degrees(std::asin(std::clamp(sine, -1.0F, 1.0F)));
}

/// -180 to 180.
float twistAboutY(const Quaternion& q) {
    const float twist = 2 * degrees(std::atan2(q.y, q.w));
    return twist > 180 ? twist - 360 : twist < -180 ? twist + 360 : twist;
}

/// The shortest turn from one unit direction to another that is not its opposite.
Quaternion turnBetween(const Vec3& from, const Vec3& to) {
    const Vec3 axis = cross(from, to);
    const float w = 1 + dot(from, to);
    const float size = std::max(1e-6F, std::sqrt(w * w + dot(axis, axis)));
    return {w / size, axis.x / size, axis.y / size, axis.z / size};
}

/// Where an arm cannot go is the opposite of this direction, so that the shortest turn from here to
/// any place of the arm is unique: forward, outward, a little down.
Vec3 middleOfReach(Side side) {
    return normalized({signOf(side) * 0.5F, -0.3F, 0.8F});
}

/// Turn of the upper arm about itself against one that was raised without turning.
float shoulderTurn(const Skeleton& s, Side side) {
    const Quaternion arm = inverse(s.chest.turn()) * s.upperArm.at(index(side)).turn();
    const Vec3 down{0, -1, 0};
    const Vec3 middle = middleOfReach(side);
    const Quaternion neutral = turnBetween(middle, rotated(arm, down)) * turnBetween(down, middle);
    return signOf(side) * twistAboutY(inverse(neutral) * arm);
}

class Reader {
public:
    Reader(const Skeleton& skeleton, const PoseBlend& blend) : m_s(skeleton), m_b(blend) {}

    std::vector<JointReading> read() {
        readSpine();
        readNeck();
        for (const Side side : kBothSides) {
            readShoulder(side);
            readArm(side);
            readLeg(side);
        }
        std::stable_sort(
            m_readings.begin(), m_readings.end(),
            [](const JointReading& a, const JointReading& b) { return a.angle < b.angle; });
        return std::move(m_readings);
    }

private:
    void add(JointAngle angle, float value, std::optional<Side> side = {}) {
        m_readings.push_back({angle, side, value});
    }
    [[nodiscard]] float blended(float from, float to) const { return mix(from, to, m_b.weight); }

    void readSpine() {
        const Pose& a = *m_b.from;
        const Pose& b = *m_b.to;
        add(JointAngle::lumbarFlex, blended(a.lumbar.flex, b.lumbar.flex));
        add(JointAngle::lumbarSide, blended(a.lumbar.side, b.lumbar.side));
        add(JointAngle::lumbarTurn, blended(a.lumbar.turn, b.lumbar.turn));
        add(JointAngle::thoraxFlex, blended(a.thorax.flex, b.thorax.flex));
        add(JointAngle::thoraxSide, blended(a.thorax.side, b.thorax.side));
        add(JointAngle::thoraxTurn, blended(a.thorax.turn, b.thorax.turn));
    }

    /// Turn, then flexion, then side bend.
    void readNeck() {
        const Vec3 face = m_s.chest.localDirection(m_s.head.z);
        const Vec3 crown = m_s.chest.localDirection(m_s.head.y);
        const float turn = degrees(std::atan2(face.x, face.z));
        const float flex = -angleFromSine(face.y);
        const Quaternion straight = turnY(turn) * turnX(flex);
        const Vec3 tilted = rotated(inverse(straight), crown);
        add(JointAngle::neckFlex, flex);
        add(JointAngle::neckSide, degrees(std::atan2(tilted.x, tilted.y)));
        add(JointAngle::neckTurn, turn);
        add(JointAngle::neckAll, angleBetween(m_s.chest.turn(), m_s.head.turn()));
    }

    void readShoulder(Side side) {
        const std::size_t i = index(side);
        const Scapula& a = m_b.from->scapulae.at(i);
        const Scapula& b = m_b.to->scapulae.at(i);
        add(JointAngle::scapulaElevation, blended(a.elevation, b.elevation), side);
        add(JointAngle::scapulaProtraction, blended(a.protraction, b.protraction), side);
        const Vec3 arm = m_s.chest.localDirection(-m_s.upperArm.at(i).y);
        const float behind = std::max(0.0F, -angleFromSine(arm.z));
        const bool high = arm.y > 0;
        add(JointAngle::shoulderRaise, angleBetween(arm, {0, -1, 0}), side);
        add(JointAngle::shoulderBehind, high ? 0 : behind, side);
        add(JointAngle::shoulderBehindHigh, high ? behind : 0, side);
        add(JointAngle::shoulderAcross, std::max(0.0F, -signOf(side) * angleFromSine(arm.x)), side);
        add(JointAngle::shoulderTurn, shoulderTurn(m_s, side), side);
    }

    void readArm(Side side) {
        const std::size_t i = index(side);
        const Frame& forearm = m_s.forearm.at(i);
        const Frame& hand = m_s.hand.at(i);
        const Vec3 along = hand.localDirection(-forearm.y);
        const Quaternion turn = inverse(forearm.turn()) * hand.turn();
        add(JointAngle::elbowBend, angleBetween(m_s.upperArm.at(i).y, forearm.y), side);
        add(JointAngle::forearmTwist, signOf(side) * twistAboutY(turn), side);
        add(JointAngle::wristBend, signOf(side) * degrees(std::atan2(-along.x, -along.y)), side);
        add(JointAngle::wristSide, -angleFromSine(along.z), side);
    }

    void readLeg(Side side) {
        const std::size_t i = index(side);
        const Frame& thigh = m_s.thigh.at(i);
        const Frame& shin = m_s.shin.at(i);
        const Frame& foot = m_s.foot.at(i);
        const Vec3 knee = m_s.pelvis.localDirection(-thigh.y);
        const Quaternion turn = inverse(m_s.pelvis.turn()) * thigh.turn();
        add(JointAngle::hipFlex, degrees(std::atan2(knee.z, -knee.y)), side);
        add(JointAngle::hipSide, signOf(side) * angleFromSine(knee.x), side);
        add(JointAngle::hipTurn, signOf(side) * twistAboutY(turn), side);
        add(JointAngle::kneeBend, angleBetween(thigh.y, shin.y), side);
        add(JointAngle::ankleBend, angleFromSine(dot(foot.z, shin.y)), side);
        add(JointAngle::footTurn, angleBetween(foot.x, shin.x), side);
        add(JointAngle::toeBend, m_s.toes.at(i), side);
    }

    const Skeleton& m_s;
    const PoseBlend& m_b;
    std::vector<JointReading> m_readings;
};

} // namespace

std::vector<JointReading> jointReadings(const Skeleton& skeleton, const PoseBlend& blend) {
    return Reader(skeleton, blend).read();
}

} // namespace unhunch::figure
