// Planted limbs stay, contacts lie on their supports, free limbs reach their targets.
#include "figure/check_run.h"
#include "figure/places.h"
#include "figure/solids.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::figure {

namespace {

constexpr float kDrift = 0.003F * kBodyHeight;
constexpr float kMiss = 0.001F * kBodyHeight;
constexpr float kOffSupport = 0.01F * kBodyHeight;
constexpr float kOffTarget = 0.02F; ///< m: a free hand shows the way, it holds nothing
constexpr float kOffReach = 0.02F;  ///< share of the limb's length
constexpr float kSamePlace = 0.001F;
constexpr float kNowhere = 1e3F;

const Proportions kBody;

struct LimbOf {
    bool arm;
    Side side;
    [[nodiscard]] const Limb& in(const Pose& pose) const {
        return (arm ? pose.arms : pose.legs).at(index(side));
    }
    [[nodiscard]] std::string name() const { return sided(arm ? "arm" : "leg", side); }
    [[nodiscard]] LimbName limb() const {
        return static_cast<LimbName>((arm ? 0 : 2) + index(side));
    }
};
constexpr std::array<LimbOf, 4> kLimbs{
    {{true, Side::left}, {true, Side::right}, {false, Side::left}, {false, Side::right}}};

/// Where the limb's point is. Without directions the solver brings wrist or ankle to the target.
Vec3 placeOf(const Skeleton& s, const LimbOf& limb, Point point) {
    const Frame& end = (limb.arm ? s.hand : s.foot).at(index(limb.side));
    return end.at(offsetOf(kBody, point, limb.side));
}

std::string vectorText(const Vec3& metres) {
    return fmt::format("[{:+.0f}, {:+.0f}, {:+.0f}] mm", millimetres(metres.x),
                       millimetres(metres.y), millimetres(metres.z));
}

const Travel* travelOf(const Move* move, LimbName limb) {
    if (move == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(move->travels.begin(), move->travels.end(),
                                    [&](const Travel& t) { return t.limb == limb; });
    return found == move->travels.end() ? nullptr : &*found;
}

bool samePlace(const Contact& a, const Contact& b) {
    return length(a.at - b.at) < kSamePlace;
}

void checkMisses(const Sample& sample, const LimbOf& limb, Findings& findings) {
    const std::size_t i = index(limb.side);
    const Skeleton& s = sample.skeleton;
    const float miss = limb.arm ? s.armMiss.at(i) : s.legMiss.at(i);
    const Limb& to = limb.in(*sample.blend.to);
    if (miss > kMiss) {
        findings.add(Rule::contact, limb.name(), miss, &sample, [&] {
            return fmt::format(
                "{} ends {:.0f} mm short of its contact {}: bring the pelvis nearer, "
                "let solve move it, or move the contact",
                limb.name(), millimetres(miss), to.contact->name);
        });
    }
    if (!limb.arm && s.kneeMiss.at(i) > kMiss) {
        findings.add(Rule::contact, sided("knee", limb.side), s.kneeMiss.at(i), &sample, [&] {
            return fmt::format("{} is {:.0f} mm off its contact {}: a thigh is {:.0f} mm long, the "
                               "hip is {:.0f} mm away",
                               sided("knee", limb.side), millimetres(s.kneeMiss.at(i)),
                               to.knee->name, millimetres(kBody.thigh),
                               millimetres(length(to.knee->at - s.hip.at(i))));
        });
    }
}

void checkDrift(const Sample& sample, const LimbOf& limb, Findings& findings) {
    const Limb& from = limb.in(*sample.blend.from);
    const Limb& to = limb.in(*sample.blend.to);
    if (!from.contact || !to.contact || !samePlace(*from.contact, *to.contact) ||
        from.point != to.point) {
        return;
    }
    const Travel* travel = travelOf(sample.blend.move, limb.limb());
    if (travel != nullptr && (travel->lift > 0 || travel->slide || travel->via)) {
        return;
    }
    const Vec3 off = placeOf(sample.skeleton, limb, to.point) - to.contact->at;
    findings.measure("drift " + limb.name(), "mm", millimetres(length(off)));
    if (length(off) > kDrift) {
        findings.add(Rule::contact, limb.name(), length(off), &sample, [&] {
            return fmt::format(
                "the {} of {} is {} from its contact {} ({:.0f} mm, at most {:.0f}): {}",
                name(to.point), limb.name(), vectorText(off), to.contact->name,
                millimetres(length(off)), millimetres(kDrift),
                to.directions ? "bring the pelvis nearer or move the contact"
                              : "give its directions, or plant wrist or ankle");
        });
    }
}

void checkReach(const Sample& key, const LimbOf& limb, Findings& findings) {
    const Limb& at = limb.in(*key.blend.to);
    if (!at.contact || at.reach <= 0 || at.knee) {
        return;
    }
    const Skeleton& s = key.skeleton;
    const std::size_t i = index(limb.side);
    const float share = limb.arm ? length(s.wrist.at(i) - s.shoulder.at(i)) / kBody.arm()
                                 : length(s.ankle.at(i) - s.hip.at(i)) / kBody.leg();
    if (std::abs(share - at.reach) > kOffReach) {
        findings.add(Rule::contact, limb.name() + " reach", std::abs(share - at.reach), &key, [&] {
            return fmt::format(
                "{} is bent to {:.2f} of its length, reach says {:.2f}: move the "
                "pelvis by {:+.0f} mm along the limb, or let solve do it",
                limb.name(), share, at.reach,
                millimetres((at.reach - share) * (limb.arm ? kBody.arm() : kBody.leg())));
        });
    }
}

void checkTarget(const Sample& key, const LimbOf& limb, Findings& findings) {
    const Limb& at = limb.in(*key.blend.to);
    if (at.contact || at.knee) {
        return;
    }
    const Vec3 target = frameOf(key.skeleton, at.space, limb.arm, limb.side).at(at.at);
    const Point point = at.directions ? at.point : limb.arm ? Point::wrist : Point::ankle;
    const Vec3 off = placeOf(key.skeleton, limb, point) - target;
    if (length(off) > kOffTarget) {
        findings.add(Rule::target, limb.name(), length(off), &key, [&] {
            return fmt::format("the {} of {} stops {} from its target ({:.0f} mm, at most {:.0f}): "
                               "bring \"at\" within its reach",
                               name(point), limb.name(), vectorText(off), millimetres(length(off)),
                               millimetres(kOffTarget));
        });
    }
}

/// Where a planted point lies above its support: none below soles and palms, the flesh round a
/// joint, less or more as the joint lies on its side, its front or its back.
struct Resting {
    float low = 0;
    float high = 0;
};
Resting restingOf(Point point) {
    switch (point) {
    case Point::wrist:
        return {0.020F, 0.030F};
    case Point::fist:
        return {0.030F, 0.040F};
    case Point::ankle:
        return {0.035F, 0.080F};
    case Point::tip:
        return {0, 0.012F};
    default:
        return {};
    }
}
constexpr Resting kKneeResting{0.045F, 0.058F};

/// How far outside its resting heights: + away, - inside.
float outsideOf(const Resting& resting, float distance) {
    return distance < resting.low ? distance - resting.low
                                  : std::max(0.0F, distance - resting.high);
}

void checkPlace(const Sample& key, const std::string& limb, const Contact& contact,
                const Resting& resting, const std::vector<Solid>& solids, Findings& findings) {
    float off = kNowhere;
    float beside = 0;
    for (const Solid& solid : solids) {
        const float here = outsideOf(resting, distanceTo(solid, contact.at));
        if (solid.name == contact.on && std::abs(here) < std::abs(off)) {
            off = here;
            beside = besideOf(solid, contact.at);
        }
    }
    const float worst = std::max(std::abs(off), beside);
    if (worst <= kOffSupport) {
        return;
    }
    findings.add(Rule::place, contact.name, worst, &key, [&] {
        if (off >= kNowhere) {
            return fmt::format("contact {} of {} is on {}, which carries nothing", contact.name,
                               limb, contact.on);
        }
        if (beside > kOffSupport) {
            return fmt::format("contact {} of {} is {:.0f} mm beside {}", contact.name, limb,
                               millimetres(beside), contact.on);
        }
        return fmt::format("contact {} of {} is {:.0f} mm too {} {} (at most {:.0f}; {:.0f} to "
                           "{:.0f} mm above it are right): move it {}",
                           contact.name, limb, millimetres(std::abs(off)),
                           off > 0 ? "far from" : "deep in", contact.on, millimetres(kOffSupport),
                           millimetres(resting.low), millimetres(resting.high),
                           off > 0 ? "nearer" : "out");
    });
}

void checkPlaces(const Sample& key, const LimbOf& limb, const std::vector<Solid>& solids,
                 Findings& findings) {
    const Limb& at = limb.in(*key.blend.to);
    if (at.contact) {
        checkPlace(key, limb.name(), *at.contact, restingOf(at.point), solids, findings);
    }
    if (at.knee) {
        checkPlace(key, limb.name(), *at.knee, kKneeResting, solids, findings);
    }
}

bool travels(const std::optional<Contact>& from, const std::optional<Contact>& to) {
    return from && to && !samePlace(*from, *to);
}

void checkTravel(const Clip& clip, const std::vector<Move>& moves, std::size_t fromKey,
                 Findings& findings) {
    for (const Move& move : moves) {
        for (const LimbOf& limb : kLimbs) {
            const Limb& from = limb.in(clip.keys[fromKey].pose);
            const Limb& to = limb.in(clip.keys[move.to].pose);
            const bool newPoint = from.contact && to.contact && from.point != to.point;
            const Travel* travel = travelOf(&move, limb.limb());
            if ((!travels(from.contact, to.contact) && !travels(from.knee, to.knee) && !newPoint) ||
                (travel != nullptr && (travel->lift > 0 || travel->slide))) {
                continue;
            }
            const Vec3 way = to.contact && from.contact ? to.contact->at - from.contact->at
                                                        : to.knee->at - from.knee->at;
            findings.add(Rule::travel, limb.name(), length(way), nullptr, [&] {
                return fmt::format(
                    "{} is planted in {} and in {}, {} apart: give the move a travel "
                    "with lift (a step) or slide, or the same contact",
                    limb.name(), clip.keys[fromKey].name, clip.keys[move.to].name, vectorText(way));
            });
        }
        fromKey = move.to;
    }
}

} // namespace

void checkContacts(const Film& film, Findings& findings) {
    for (const Sample* sample : allOf(film)) {
        for (const LimbOf& limb : kLimbs) {
            checkMisses(*sample, limb, findings);
            checkDrift(*sample, limb, findings);
        }
    }
    for (const Sample& key : film.keys) {
        const std::vector<Solid> solids = solidsOf(film.clip.props, key.skeleton);
        for (const LimbOf& limb : kLimbs) {
            checkReach(key, limb, findings);
            checkTarget(key, limb, findings);
            checkPlaces(key, limb, solids, findings);
        }
    }
    std::size_t from = film.clip.start;
    for (const Section& section : film.clip.cycle) {
        checkTravel(film.clip, section.moves, from, findings);
        from = section.moves.back().to;
    }
    checkTravel(film.clip, film.clip.entry, film.clip.entryStart, findings);
}

} // namespace unhunch::figure
