// Every rule of the check against the fault it is there for, in a copy of a clip that is sound.
#include "figure/check.h"
#include "figure/sound_clips.h"

#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>

using namespace unhunch;
using namespace unhunch::figure;
using namespace unhunch::test;

namespace {

struct Fault {
    std::string name;
    Clip (*sound)();
    std::function<void(Clip&)> spoil;
    Rule rule;
    std::string words; ///< of the message that must be among the findings of the rule
};

void forPoses(Clip& clip, const std::function<void(Pose&)>& change) {
    for (Key& key : clip.keys) {
        change(key.pose);
    }
}

void forLimbs(std::array<Limb, 2>& limbs, const std::function<void(Limb&, float sign)>& change) {
    for (const Side side : kBothSides) {
        change(limbs.at(index(side)), signOf(side));
    }
}

void moveContact(Limb& limb, const Vec3& by) {
    limb.contact->at += by;
    limb.contact->name += "-moved";
    limb.at = limb.contact->at;
}

Move& firstMove(Clip& clip) {
    return clip.cycle[0].moves[0];
}

const std::vector<Fault> kFaults{
    {"a chest turned by 80 degrees", kneeling, [](Clip& c) { c.keys[1].pose.thorax.turn = 80; },
     Rule::joint, "thorax-turn is 80 degrees"},
    {"a body too low on its stool", sitting,
     [](Clip& c) { forPoses(c, [](Pose& p) { p.pelvis.y -= 0.05F; }); }, Rule::sinking,
     "into stool"},
    {"a floating body", stepping,
     [](Clip& c) {
         forPoses(c, [](Pose& p) {
             p.pelvis.y += 0.15F;
             forLimbs(p.legs, [](Limb& leg, float) {
                 leg.contact.reset();
                 leg.at.y += 0.15F;
             });
         });
     },
     Rule::floating, "nothing touches"},
    {"a hand through the trunk", sitting,
     [](Clip& c) {
         Limb& arm = c.keys[1].pose.arms[0];
         arm.space = Space::pelvis;
         arm.at = {0, 0.25F, 0.02F};
     },
     Rule::clash, "hand-left goes"},
    {"a forearm through the head", sitting,
     [](Clip& c) {
         Limb& arm = c.keys[1].pose.arms[0];
         arm.space = Space::head;
         arm.at = {-0.10F, 0.08F, 0};
     },
     Rule::clash, "into the head"},
    {"reversed fingers", kneeling,
     [](Clip& c) {
         forPoses(c, [](Pose& p) {
             forLimbs(p.arms, [](Limb& arm, float) { arm.directions->along = {0, 0, -1}; });
         });
     },
     Rule::joint, "forearm-twist-left is"},
    {"a head that looks backwards", stepping,
     [](Clip& c) { forPoses(c, [](Pose& p) {
                       p.face = {0.1F, 0, -1};
                   }); }, Rule::joint,
     "neck-turn is 17"},
    {"a planted hand that slides", leaning,
     [](Clip& c) {
         moveContact(c.keys[1].pose.arms[0], {0.08F, 0, 0});
     },
     Rule::travel, "arm-left is planted in away and in near, [+80, +0, +0] mm apart"},
    {"a contact out of reach", leaning,
     [](Clip& c) {
         c.solve.clear();
         forPoses(c, [](Pose& p) { p.pelvis.z -= 0.25F; });
     },
     Rule::contact, "short of its contact wall-hand"},
    {"a move of 0.15 s", stepping, [](Clip& c) { firstMove(c).seconds = 0.15F; }, Rule::seconds,
     "takes 0.15 s"},
    {"a move too fast for an arm", sitting, [](Clip& c) { firstMove(c).seconds = 0.5F; },
     Rule::speed, "times its seconds"},
    {"equal keys", kneeling, [](Clip& c) { c.keys[0].pose = c.keys[1].pose; }, Rule::outline,
     "overlap by 1.00"},
    {"an elbow pole flipped on a nearly straight arm", kneeling,
     [](Clip& c) {
         forPoses(
             c, [](Pose& p) { forLimbs(p.arms, [](Limb& arm, float) { arm.pole = -arm.pole; }); });
     },
     Rule::joint, "shoulder-turn-right is"},
    {"a knee that points backwards", stepping,
     [](Clip& c) {
         forPoses(c, [](Pose& p) {
             forLimbs(p.legs, [](Limb& leg, float) { leg.pole = {0, 0, -1}; });
         });
     },
     Rule::joint, "hip-turn-left is"},
    {"a knee in the floor", kneeling,
     [](Clip& c) {
         forPoses(c, [](Pose& p) {
             p.pelvis.y -= 0.05F;
             forLimbs(p.legs, [](Limb& leg, float) { leg.knee->at.y = 0.005F; });
         });
     },
     Rule::sinking, "leg-left goes"},
    {"a foot in the wall", leaning,
     [](Clip& c) { forPoses(c, [](Pose& p) {
                       moveContact(p.legs[1], {0, 0, 0.50F});
                   }); },
     Rule::sinking, "foot-right goes"},
    {"a cycle that does not close", sitting, [](Clip& c) { c.cycle[0].moves.pop_back(); },
     Rule::join, "the end of the cycle does not meet its start"},
    {"an entry that ends elsewhere", kneeling, [](Clip& c) { c.entry.back().to = 0; }, Rule::join,
     "the end of the entry does not meet"},
    {"a leg through the other", stepping,
     [](Clip& c) {
         moveContact(c.keys[1].pose.legs[1], {0.20F, 0, 0.30F});
     },
     Rule::clash, "into shin-right"},
    {"a hand through the other", sitting,
     [](Clip& c) {
         Limb& arm = c.keys[1].pose.arms[0];
         arm.space = Space::otherHand;
         arm.at = {0, 0, 0};
     },
     Rule::clash, "into hand-right"},
    {"a figure tiny beside what stands far away", sitting,
     [](Clip& c) {
         c.props.push_back({"pad", Cushion{{4, 0, 0}}});
     },
     Rule::picture, "% of the picture from view"},
    {"a contact off its wall", leaning,
     [](Clip& c) { forPoses(c, [](Pose& p) {
                       moveContact(p.arms[1], {0, 0, -0.06F});
                   }); },
     Rule::place, "of arm-right is 60 mm too far from wall"},
    {"a contact beside its wall", leaning,
     [](Clip& c) { std::get<Wall>(c.props[0].shape).width = 0.3F; }, Rule::place,
     "50 mm beside wall"},
    {"a contact on a thing that is not solid", leaning,
     [](Clip& c) {
         c.props.push_back({"weight", Dumbbell{Side::left}});
         forPoses(c, [](Pose& p) { p.arms[0].contact->on = "weight"; });
     },
     Rule::place, "which carries nothing"},
    {"a pelvis that only the solver puts right", leaning,
     [](Clip& c) {
         c.keys[0].pose.pelvis = {0, 0.905F, -0.30F};
     },
     Rule::solver, "the contacts move the pelvis"},
    {"a pelvis that only the solver turns upright", leaning,
     [](Clip& c) {
         c.solve = {Unknown::pitch};
         c.keys[1].pose.pitch = -40;
     },
     Rule::solver, "the contacts turn the pelvis"},
    {"a support that is missed", kneeling,
     [](Clip& c) {
         c.supports.push_back({"head", "floor", {1}});
     },
     Rule::support, "head is to rest on floor but is"},
    {"a support by a part that is not there", kneeling,
     [](Clip& c) {
         c.supports.push_back({"tail", "floor", {}});
     },
     Rule::support, "there is no such part"},
    {"a free hand that cannot get there", sitting,
     [](Clip& c) {
         c.keys[1].pose.arms[0].at = {0.10F, 0.62F, 0.10F};
     },
     Rule::target, "the wrist of arm-left stops"},
    {"a planted palm without directions", leaning,
     [](Clip& c) { forPoses(c, [](Pose& p) { p.arms[0].directions.reset(); }); }, Rule::contact,
     "give its directions"},
    {"an arm that is not as straight as it is told to be", kneeling,
     [](Clip& c) {
         c.solve.clear();
         c.keys[1].pose.pelvis.z += 0.08F;
     },
     Rule::contact, "reach says 0.99"},
    {"a glow outside the picture", sitting,
     [](Clip& c) {
         c.glows[0].at = {0, 1.5F, 0};
     },
     Rule::picture, "the glow at chest"},
    {"an arrow outside the picture", kneeling, [](Clip& c) { c.arrows[0].points[1].y = 3; },
     Rule::picture, "the arrow at world"},
    {"two stills of one key", sitting, [](Clip& c) { c.endStill = c.startStill; }, Rule::stills,
     "the stills rest and rest"},
    {"a breath that does not show", breathing,
     [](Clip& c) { forPoses(c, [](Pose& p) { p.belly = 0; }); }, Rule::outline,
     "the breath can hardly be seen"},
    {"a breath that jumps where the cycle begins again", kneeling,
     [](Clip& c) { c.entry[0].breath = Breath::in; }, Rule::join, "the lungs go from 100 %"},
    {"an elbow that flips on the way", sitting,
     [](Clip& c) {
         Limb& arm = c.keys[1].pose.arms[0];
         arm = c.keys[0].pose.arms[0];
         arm.pole = -arm.pole;
         arm.directions.reset();
         firstMove(c).travels.clear();
     },
     Rule::pop, "elbow-left jumps"},
    {"hands that are told to follow each other, which only one can", sitting,
     [](Clip& c) {
         forPoses(c, [](Pose& p) {
             forLimbs(p.arms, [](Limb& arm, float sign) {
                 arm.space = Space::otherHand;
                 arm.at = {sign * 0.1F, 0.05F, 0.1F};
             });
         });
     },
     Rule::mirror, "mirror image"},
};

} // namespace

TEST_CASE("the check finds nothing in clips that are sound") {
    for (Clip (*make)() : {kneeling, leaning, sitting, stepping, breathing}) {
        const Clip clip = make();
        for (const Clip& side : {clip, mirrored(clip)}) {
            for (const Finding& finding : check(side)) {
                FAIL_CHECK(clip.id << ": " << name(finding.rule) << " (" << finding.where
                                   << "): " << finding.message);
            }
        }
    }
}

TEST_CASE("the check finds each fault by the rule that is there for it") {
    for (const Fault& fault : kFaults) {
        Clip clip = fault.sound();
        fault.spoil(clip);
        bool found = false;
        std::string all;
        for (const Finding& finding : check(clip)) {
            found = found || (finding.rule == fault.rule &&
                              finding.message.find(fault.words) != std::string::npos);
            all += std::string(name(finding.rule)) + " (" + finding.where +
                   "): " + finding.message + '\n';
        }
        INFO(fault.name << '\n' << all);
        CHECK(found);
    }
}

TEST_CASE("every rule of the check is tried by a fault") {
    std::set<Rule> tried;
    for (const Fault& fault : kFaults) {
        tried.insert(fault.rule);
    }
    for (int i = 0; !name(static_cast<Rule>(i)).empty(); ++i) {
        INFO(name(static_cast<Rule>(i)));
        CHECK(tried.contains(static_cast<Rule>(i)));
    }
}

TEST_CASE("a finding says where it is: the key, or the move and how far it has come") {
    Clip clip = kneeling();
    clip.keys[1].pose.thorax.turn = 80;
    const auto findings = check(clip);
    const auto turn = std::find_if(findings.begin(), findings.end(), [](const Finding& f) {
        return f.message.starts_with("thorax-turn");
    });
    REQUIRE(turn != findings.end());
    CHECK(turn->where == "key cat");
    CHECK(turn->seconds == 0);

    clip = sitting();
    firstMove(clip).seconds = 0.5F;
    const auto hasty = check(clip);
    const auto speed = std::find_if(hasty.begin(), hasty.end(),
                                    [](const Finding& f) { return f.rule == Rule::speed; });
    REQUIRE(speed != hasty.end());
    CHECK(speed->where.starts_with("rest to up, "));
    CHECK(speed->seconds > 0.1F);
    CHECK(speed->seconds < 0.5F);
}
