// Sources: "poses" are the clamp limits of the pose conventions that the exercises are written in
// (healthy adult); "AAOS" the normal ranges of the American Academy of Orthopaedic Surgeons, 1965;
// "recipe" the limits the figure study ran with. Where they differ the tighter one holds, unless
// the source says why not.
#include "figure/joint_angles.h"

namespace unhunch::figure {

namespace {

constexpr std::size_t kCount = 28;

constexpr std::array<std::string_view, kCount> kNames{"lumbar-flex",
                                                      "lumbar-side",
                                                      "lumbar-turn",
                                                      "thorax-flex",
                                                      "thorax-side",
                                                      "thorax-turn",
                                                      "neck-flex",
                                                      "neck-side",
                                                      "neck-turn",
                                                      "neck",
                                                      "scapula-up",
                                                      "scapula-forward",
                                                      "shoulder-raise",
                                                      "shoulder-behind",
                                                      "shoulder-behind-high",
                                                      "shoulder-across",
                                                      "shoulder-turn",
                                                      "elbow",
                                                      "forearm-twist",
                                                      "wrist-bend",
                                                      "wrist-side",
                                                      "hip-flex",
                                                      "hip-side",
                                                      "hip-turn",
                                                      "knee",
                                                      "ankle",
                                                      "foot-turn",
                                                      "toes"};

constexpr std::string_view kLumbar = "change the key's lumbar; pelvis and thorax can take the rest";
constexpr std::string_view kThorax = "change the key's thorax; lumbar and pelvis can take the rest";
constexpr std::string_view kHead = "turn face and crown towards where the chest looks";
constexpr std::string_view kScapula = "change scapula; the rhythm with the arm is added to it";
constexpr std::string_view kUpperArm = "move the hand so that the elbow comes forward";
constexpr std::string_view kArmPole = "turn the arm's pole the other way round the arm";
constexpr std::string_view kHand = "turn fingers and palm, or move hand or elbow";
constexpr std::string_view kThigh = "move foot or knee, or pitch the pelvis";
constexpr std::string_view kLegPole = "turn the leg's pole to where the toes look";
constexpr std::string_view kFoot = "turn toes and sole, or move the knee";

using enum JointAngle;
constexpr std::array<JointLimit, kCount> kLimits{{
    {lumbarFlex, -20, 45, "poses; recipe -45 to 55", kLumbar},
    {lumbarSide, -20, 20, "AAOS 35 for the whole trunk, less 15 of the thorax; recipe 30", kLumbar},
    {lumbarTurn, -8, 8, "poses; recipe 16", kLumbar},
    {thoraxFlex, -20, 35, "poses; recipe -28 to 45", kThorax},
    {thoraxSide, -25, 25, "poses; recipe 30", kThorax},
    {thoraxTurn, -35, 35, "poses; recipe 52", kThorax},
    {neckFlex, -60, 50, "poses", kHead},
    {neckSide, -45, 45, "AAOS", kHead},
    {neckTurn, -75, 75, "poses", kHead},
    {neckAll, 0, 75, "recipe", kHead},
    {scapulaElevation, -10, 30, "collar bone 10 down and 45 up, less the rhythm", kScapula},
    {scapulaProtraction, -25, 30, "collar bone 30 either way, less the rhythm", kScapula},
    {shoulderRaise, 0, 180, "poses, AAOS", kUpperArm},
    {shoulderBehind, 0, 60, "AAOS extension", kUpperArm},
    {shoulderBehindHigh, 0, 45, "AAOS horizontal extension", kUpperArm},
    {shoulderAcross, 0, 50, "AAOS horizontal flexion 135 from the side", kUpperArm},
    {shoulderTurn, -95, 95, "AAOS 70 in and 90 out, and what the blade adds", kArmPole},
    {elbowBend, 0, 150, "AAOS, recipe", "move the hand away from the shoulder"},
    {forearmTwist, -95, 95, "AAOS 80 either way, and 15 in the wrist", kHand},
    {wristBend, -80, 90, "AAOS -80 to 70; a hand that carries weight bends to 90", kHand},
    {wristSide, -40, 25, "AAOS -30 to 20, passively more; recipe -30 to 40", kHand},
    {hipFlex, -15, 130, "poses -15 to 120; the thigh on the belly in child's pose 130", kThigh},
    {hipSide, -30, 45, "AAOS", kThigh},
    {hipTurn, -45, 45, "AAOS", kLegPole},
    {kneeBend, 0, 155, "recipe; poses 145, and weight presses it further on the heels", kThigh},
    {ankleBend, -75, 35,
     "poses -50 to 20; the instep of a kneeling foot takes up to 25 in the midfoot, which this "
     "foot "
     "has not, and a loaded foot bends up to 35",
     kFoot},
    {footTurn, 0, 40, "turned about the shin and tilted, together", kFoot},
    {toeBend, -30, 65, "AAOS -30 to 70 of the great toe", "change toe_bend"},
}};

} // namespace

std::string_view name(JointAngle angle) {
    const auto index = static_cast<std::size_t>(angle);
    return index < kNames.size() ? kNames.at(index) : std::string_view();
}

const std::array<JointLimit, kCount>& jointLimits() {
    return kLimits;
}

} // namespace unhunch::figure
