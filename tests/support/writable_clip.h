// Random clips that an author could have written: contacts, names and spaces as the format allows.
#pragma once

#include "support/figure_generators.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string>

namespace unhunch::test {

namespace detail {

using figure::Space;

/// Where the contacts of a clip are; all its limbs are planted at these.
using Places = std::map<std::string, figure::Contact>;

inline void plantAt(std::optional<figure::Contact>& contact, const Places& places) {
    if (!contact || places.empty()) {
        contact.reset();
        return;
    }
    const auto index = contact->name.size() % places.size();
    figure::Contact place = std::next(places.begin(), static_cast<std::ptrdiff_t>(index))->second;
    if (contact->mirroredHere) {
        place.mirroredHere = true;
        place.at = mirrored(place.at);
    }
    contact = place;
}

inline void makeApart(const figure::Vec3& first, figure::Vec3& second) {
    if (length(cross(normalized(first), normalized(second))) < 0.1F) {
        const bool nearX = std::abs(first.x) > std::abs(first.y) + std::abs(first.z);
        second = nearX ? figure::Vec3{0, 1, 0} : figure::Vec3{1, 0, 0};
    }
}

inline void keepSpace(Space& space, bool arm) {
    const bool ofLimbs = space >= Space::kneeLeft && space <= Space::otherHand;
    if (space == Space::otherHand || (ofLimbs && !arm)) {
        space = Space::pelvis;
    }
}

inline void makeWritable(figure::Limb& limb, bool arm, const Places& places) {
    keepSpace(limb.space, arm);
    keepSpace(limb.poleSpace, arm);
    keepSpace(limb.directionSpace, arm);
    if (isHandPoint(limb.point) != arm) {
        limb.point = arm ? figure::Point::tip : figure::Point::heel;
    }
    plantAt(limb.contact, places);
    if (limb.contact) {
        limb.at = limb.contact->at;
        limb.space = Space::world;
    }
    if (limb.directions) {
        makeApart(limb.directions->along, limb.directions->facing);
        limb.twist = limb.bend = 0;
    } else {
        limb.directionSpace = Space::world;
    }
    plantAt(limb.knee, places);
    if (arm) {
        limb.knee.reset();
        limb.toes = 0;
    } else {
        limb.twist = 0;
        const figure::Limb plain;
        limb.curl = plain.curl;
        limb.spread = limb.thumb = 0;
    }
}

inline void makeWritable(figure::Pose& pose, const Places& places) {
    if (pose.headSpace != Space::chest && pose.headSpace != Space::pelvis) {
        pose.headSpace = Space::world;
    }
    makeApart(pose.face, pose.crown);
    for (figure::Limb& arm : pose.arms) {
        makeWritable(arm, true, places);
    }
    for (figure::Limb& leg : pose.legs) {
        makeWritable(leg, false, places);
    }
    if (anyBool() && !pose.arms[0].contact) {
        pose.arms[0].space = Space::otherHand;
    }
}

inline void makeWritable(std::vector<figure::Move>& moves, std::size_t end) {
    for (figure::Move& move : moves) {
        std::set<figure::LimbName> seen;
        std::erase_if(move.travels,
                      [&](const figure::Travel& t) { return !seen.insert(t.limb).second; });
        std::sort(move.travels.begin(), move.travels.end(),
                  [](const auto& a, const auto& b) { return a.limb < b.limb; });
        for (figure::Travel& travel : move.travels) {
            keepSpace(travel.viaSpace, travel.limb < figure::LimbName::legLeft);
            travel.viaSpace = travel.via ? travel.viaSpace : Space::joint;
            travel.lift /= 2;
        }
    }
    if (!moves.empty()) {
        moves.back().to = end;
    }
}

inline void makeWritable(figure::Prop& prop) {
    const auto enlarge = [](auto&... sizes) { ((sizes += 0.25F), ...); };
    if (auto* chair = std::get_if<figure::Chair>(&prop.shape)) {
        enlarge(chair->seatHeight, chair->width, chair->depth);
    } else if (auto* cushion = std::get_if<figure::Cushion>(&prop.shape)) {
        cushion->size = {0.5F, 0.25F, 0.125F};
    } else if (auto* roller = std::get_if<figure::Roller>(&prop.shape)) {
        enlarge(roller->radius, roller->length);
    } else if (auto* band = std::get_if<figure::Band>(&prop.shape)) {
        for (auto& anchor : band->path) {
            const bool point = anchor.kind == figure::Band::Anchor::Kind::point;
            anchor.side = point ? figure::Side::left : anchor.side;
            anchor.at = point ? anchor.at : figure::Vec3{};
        }
    }
}

inline void makeOnce(std::vector<std::size_t>& keys, std::size_t atLeast) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    keys.resize(std::max(keys.size(), atLeast));
}

} // namespace detail

/// Every field is as the format can tell it, so that it reads back equal from its text.
[[nodiscard]] inline figure::Clip writableClip() {
    using namespace detail;
    figure::Clip clip = anyClip();
    clip.id = "id-" + clip.id.substr(0, 40);
    clip.code = "EX-02b";
    for (figure::View* view : {&clip.view, &clip.quarterView}) {
        view->yaw /= 2;
    }
    std::sort(clip.solve.begin(), clip.solve.end());
    clip.solve.erase(std::unique(clip.solve.begin(), clip.solve.end()), clip.solve.end());
    std::vector<std::string> on{"floor"};
    for (figure::Prop& prop : clip.props) {
        prop.name = fmt::format("prop-{}", on.size());
        on.push_back(prop.name);
        makeWritable(prop);
    }
    Places places;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        const std::string name = fmt::format("place-{}", i);
        places[name] = {name, false, anyPoint(), *rc::gen::elementOf(on)};
    }
    for (std::size_t i = 0; i < clip.keys.size(); ++i) {
        clip.keys[i].name = fmt::format("key-{}", i);
        makeWritable(clip.keys[i].pose, places);
    }
    for (figure::Glow& glow : clip.glows) {
        glow.radius = 0.05F + glow.radius / 4;
        makeOnce(glow.during, 0);
    }
    for (figure::Arrow& arrow : clip.arrows) {
        makeOnce(arrow.during, 1);
    }
    for (figure::Support& support : clip.supports) {
        support.on = *rc::gen::elementOf(on);
        makeOnce(support.during, 0);
    }
    makeWritable(clip.entry, clip.start);
    clip.entryStart = clip.entry.empty() ? 0 : clip.entryStart;
    for (figure::Section& section : clip.cycle) {
        section.phase = *rc::gen::element<std::string>("inhale", "exhale", "hold", "press");
        makeWritable(section.moves, section.moves.back().to);
    }
    makeWritable(clip.cycle.back().moves, clip.start);
    return clip;
}

} // namespace unhunch::test
