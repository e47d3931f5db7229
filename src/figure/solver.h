// The solver's parts: trunk in solve_trunk.cpp, limbs in solve_limbs.cpp, contacts in solve.cpp.
// Private to this room.
#pragma once

#include "figure/clip.h"

namespace unhunch::figure {

/// Allowed distances, as a share of a length or in metres.
struct Interval {
    float low;
    float high;
};

class Solver {
public:
    Solver(const Proportions& proportions, const PoseBlend& blend) : m_p(proportions), m_b(blend) {
        m_s.breath = blend.breath;
        m_s.bellyShare = figure::mix(blend.from->belly, blend.to->belly, blend.weight);
    }

    Skeleton solve();

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

    static Placement placementOf(const Pose& pose);
    static Placement between(const Placement& a, const Placement& b, float t);
    /// The author's place after it has given way to the key's own contacts.
    [[nodiscard]] Placement settled(const Pose& pose) const;
    static Quaternion turnOf(const Placement& place);

    [[nodiscard]] const Travel* travelOf(bool arm, Side side) const;

    /// A free hand follows the trunk a little later; what is planted keeps the solver's time.
    [[nodiscard]] float weightOf(bool arm, const Limb& from, const Limb& to) const;

    [[nodiscard]] Quaternion turnIn(const Limb& limb, bool arm, Side side) const;

    [[nodiscard]] Target targetOf(bool arm, Side side) const;

    void buildSpine(const Placement& place);

    [[nodiscard]] Quaternion headTurn(const Pose& pose) const;

    void buildHead(Vec3 joint, const Quaternion& chest);

    /// `toward`: unit direction from the shoulder to the arm's target, for the rhythm of the
    /// shoulder blade: up with the raised arm, forward and back with the reach.
    void buildClavicle(Side side, const Vec3* toward);

    static bool dependsOnLimbs(Space space);
    /// A hand goes to or comes from a leg, which must be solved before it.
    [[nodiscard]] bool followsLegs(Side side) const;

    void buildTrunk(const Placement& place);

    void followArm(Side side);

    /// How much too far or too near, in metres, the contacts are for their limbs.
    struct Misses {
        std::array<float, 6> values{}; ///< two arms, two legs, two knees
        std::size_t count = 0;
        void add(float miss) { values.at(count++) = miss; }
        void scaleLast(float factor) { values.at(count - 1) *= factor; }
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
    void addReach(Misses& misses, bool arm, Side side) const;
    void addKnee(Misses& misses, Side side) const;
    static void addInterval(Misses& misses, const Interval& from, const Interval& to, float share,
                            float distance);
    [[nodiscard]] float shareOf(bool from, bool to) const;

    [[nodiscard]] bool kneels(Side side) const { return fromLeg(side).knee && toLeg(side).knee; }
    [[nodiscard]] Vec3 kneePlace(Side side) const;

    Misses missesAt(const Placement& place);

    /// A step of an unknown, in metres at half a metre's distance for the turns.
    static void apply(Placement& place, Unknown unknown, float step);

    /// Damped Gauss-Newton, numeric derivative, the smallest change of the unknowns that works.
    void meetContacts(Placement& place);

    [[nodiscard]] Vec3 poleOf(const Limb& from, const Limb& to, bool arm, Side side) const;

    void solveLeg(Side side);

    void solveArm(Side side);

    const Proportions& m_p;
    const PoseBlend& m_b;
    Skeleton m_s;
};

} // namespace unhunch::figure
