// The text an author would write for a clip who leaves nothing out.
#pragma once

#include "figure/clip.h"

#include <fmt/format.h>
#include <map>
#include <string>
#include <vector>

namespace unhunch::test {

/// Writes JSON objects key by key.
class ObjectText {
public:
    ObjectText& add(std::string_view key, const std::string& json) {
        m_text += fmt::format("{}\"{}\": {}", m_text.empty() ? "" : ", ", key, json);
        return *this;
    }
    ObjectText& add(std::string_view key, float number) {
        return add(key, fmt::format("{}", number));
    }
    ObjectText& add(std::string_view key, const figure::Vec3& v) {
        return add(key, fmt::format("[{}, {}, {}]", v.x, v.y, v.z));
    }
    ObjectText& name(std::string_view key, std::string_view text) {
        return add(key, fmt::format("\"{}\"", text));
    }
    [[nodiscard]] std::string text() const { return '{' + m_text + '}'; }

private:
    std::string m_text;
};

namespace detail {

template <typename List, typename Write> std::string listText(const List& list, Write write) {
    std::string text;
    for (const auto& each : list) {
        text += (text.empty() ? "" : ", ") + write(each);
    }
    return '[' + text + ']';
}

inline std::string bendText(const figure::Bend& bend) {
    return fmt::format("[{}, {}, {}]", bend.flex, bend.side, bend.turn);
}
inline std::string scapulaText(const figure::Scapula& scapula) {
    return fmt::format("[{}, {}]", scapula.elevation, scapula.protraction);
}
inline std::string contactName(const figure::Contact& contact) {
    return (contact.mirroredHere ? "~" : "") + contact.name;
}

inline std::string limbText(const figure::Limb& limb, bool arm) {
    ObjectText text;
    text.name("point", name(limb.point)).add("reach", limb.reach);
    text.add("pole", limb.pole).name("pole_in", name(limb.poleSpace));
    if (limb.contact) {
        text.name("contact", contactName(*limb.contact));
    } else {
        text.add("at", limb.at).name("in", name(limb.space));
    }
    if (limb.directions) {
        text.add(arm ? "fingers" : "toes", limb.directions->along);
        text.add(arm ? "palm" : "sole", limb.directions->facing);
        text.name("turn_in", name(limb.directionSpace));
    } else {
        text.add("bend", limb.bend);
    }
    if (!arm) {
        text.name("knee", limb.knee ? contactName(*limb.knee) : "none");
        return text.add("toe_bend", limb.toes).text();
    }
    if (!limb.directions) {
        text.add("twist", limb.twist);
    }
    return text.add("curl", limb.curl).add("spread", limb.spread).add("thumb", limb.thumb).text();
}

inline std::string poseText(const figure::Pose& pose) {
    ObjectText text;
    text.add("pelvis", pose.pelvis).add("pitch", pose.pitch).add("yaw", pose.yaw);
    text.add("roll", pose.roll).add("lumbar", bendText(pose.lumbar));
    text.add("thorax", bendText(pose.thorax))
        .add("neck", pose.neck)
        .add("face", pose.face)
        .add("crown", pose.crown);
    text.name("head_in", name(pose.headSpace)).add("belly", pose.belly);
    text.add("scapula_left", scapulaText(pose.scapulae[0]));
    text.add("scapula_right", scapulaText(pose.scapulae[1]));
    text.add("arm_left", limbText(pose.arms[0], true));
    text.add("arm_right", limbText(pose.arms[1], true));
    text.add("leg_left", limbText(pose.legs[0], false));
    return text.add("leg_right", limbText(pose.legs[1], false)).text();
}

struct PropText {
    ObjectText& text;
    void operator()(const figure::Mat& mat) const {
        text.name("kind", "mat").add("at", mat.at).add("width", mat.width);
        text.add("length", mat.length).add("yaw", mat.yaw);
    }
    void operator()(const figure::Wall& wall) const {
        text.name("kind", "wall").add("at", wall.at).add("width", wall.width);
        text.add("height", wall.height).add("yaw", wall.yaw);
    }
    void operator()(const figure::DoorFrame& frame) const {
        text.name("kind", "door-frame").add("at", frame.at).add("width", frame.width);
        text.add("height", frame.height);
    }
    void operator()(const figure::Chair& chair) const {
        text.name("kind", "chair").add("at", chair.at).add("seat_height", chair.seatHeight);
        text.add("width", chair.width).add("depth", chair.depth);
        text.add("back_height", chair.backHeight).add("yaw", chair.yaw);
    }
    void operator()(const figure::Cushion& cushion) const {
        text.name("kind", "cushion").add("at", cushion.at).add("size", cushion.size);
        text.add("yaw", cushion.yaw).name("bone", name(cushion.bone));
    }
    void operator()(const figure::Roller& roller) const {
        text.name("kind", "roller").add("at", roller.at).add("radius", roller.radius);
        text.add("length", roller.length);
    }
    void operator()(const figure::Dumbbell& dumbbell) const {
        text.name("kind", "dumbbell").name("hand", name(dumbbell.hand));
    }
    void operator()(const figure::Band& band) const {
        using Kind = figure::Band::Anchor::Kind;
        text.name("kind", "band").add("strap", band.strap ? "true" : "false");
        text.add("path", listText(band.path, [](const figure::Band::Anchor& anchor) {
                     ObjectText entry;
                     return anchor.kind == Kind::point
                                ? entry.add("point", anchor.at).text()
                                : entry
                                      .name(anchor.kind == Kind::grip ? "grip" : "sole",
                                            name(anchor.side))
                                      .text();
                 }));
    }
};

inline std::string contactsText(const figure::Clip& clip) {
    std::map<std::string, figure::Contact> contacts;
    const auto add = [&](const std::optional<figure::Contact>& contact) {
        if (contact) {
            contacts[contact->name] = *contact;
        }
    };
    for (const figure::Key& key : clip.keys) {
        for (const auto* limbs : {&key.pose.arms, &key.pose.legs}) {
            for (const figure::Limb& limb : *limbs) {
                add(limb.contact);
                add(limb.knee);
            }
        }
    }
    ObjectText text;
    for (const auto& [name, contact] : contacts) {
        const figure::Vec3 at = contact.mirroredHere ? mirrored(contact.at) : contact.at;
        text.add(name, ObjectText().add("at", at).name("on", contact.on).text());
    }
    return text.text();
}

/// Text of keys and moves, which mention keys by name.
class ClipText {
public:
    explicit ClipText(const figure::Clip& clip) : m_clip(clip) {}

    [[nodiscard]] std::string keyName(std::size_t key) const {
        return '"' + m_clip.keys[key].name + '"';
    }
    [[nodiscard]] std::string keyNames(const std::vector<std::size_t>& keys) const {
        return listText(keys, [this](std::size_t key) { return keyName(key); });
    }
    [[nodiscard]] std::string moves(const std::vector<figure::Move>& moves) const {
        return listText(moves, [this](const figure::Move& move) {
            ObjectText text;
            text.add("to", keyName(move.to)).add("seconds", move.seconds);
            text.name("ease", name(move.ease)).name("breath", name(move.breath));
            return text.add("travel", travels(move.travels)).text();
        });
    }
    void addDuring(ObjectText& text, const std::vector<std::size_t>& keys) const {
        if (!keys.empty()) {
            text.add("during", keyNames(keys));
        }
    }

private:
    [[nodiscard]] static std::string travels(const std::vector<figure::Travel>& travels) {
        ObjectText text;
        for (const figure::Travel& travel : travels) {
            ObjectText entry;
            if (travel.via) {
                entry.add("via", *travel.via).name("via_in", name(travel.viaSpace));
            }
            entry.add("lift", travel.lift).add("slide", travel.slide ? "true" : "false");
            text.add(name(travel.limb), entry.text());
        }
        return text.text();
    }

    const figure::Clip& m_clip;
};

inline void addHints(const figure::Clip& clip, const ClipText& names, ObjectText& text) {
    text.add("glow", listText(clip.glows, [&](const figure::Glow& glow) {
                 ObjectText entry;
                 entry.name("bone", name(glow.bone)).add("at", glow.at).add("radius", glow.radius);
                 names.addDuring(entry, glow.during);
                 return entry.text();
             }));
    text.add("arrows", listText(clip.arrows, [&](const figure::Arrow& arrow) {
                 ObjectText entry;
                 entry.name("bone", name(arrow.bone));
                 entry.add("points", listText(arrow.points, [](const figure::Vec3& point) {
                               return fmt::format("[{}, {}, {}]", point.x, point.y, point.z);
                           }));
                 names.addDuring(entry, arrow.during);
                 return entry.text();
             }));
    text.add("supports", listText(clip.supports, [&](const figure::Support& support) {
                 ObjectText entry;
                 entry.name("part", support.part).name("on", support.on);
                 names.addDuring(entry, support.during);
                 return entry.text();
             }));
}

} // namespace detail

[[nodiscard]] inline std::string written(const figure::Clip& clip) {
    using namespace detail;
    const ClipText names(clip);
    const auto viewText = [](const figure::View& view) {
        return ObjectText().add("yaw", view.yaw).add("pitch", view.pitch).text();
    };
    ObjectText text;
    text.name("id", clip.id).name("code", clip.code).name("description", clip.description);
    if (clip.side) {
        text.name("side", name(*clip.side));
    }
    text.add("view", viewText(clip.view)).add("quarter_view", viewText(clip.quarterView));
    text.add("solve", listText(clip.solve, [](figure::Unknown unknown) {
                 return fmt::format("\"{}\"", name(unknown));
             }));
    text.add("props", listText(clip.props, [](const figure::Prop& prop) {
                 ObjectText entry;
                 entry.name("name", prop.name);
                 std::visit(PropText{entry}, prop.shape);
                 return entry.text();
             }));
    text.add("contacts", contactsText(clip));
    addHints(clip, names, text);
    text.add("keys", listText(clip.keys, [](const figure::Key& key) {
                 return ObjectText().name("name", key.name).add("pose", poseText(key.pose)).text();
             }));
    text.add("start", names.keyName(clip.start));
    text.add("stills", names.keyNames({clip.startStill, clip.endStill}));
    if (clip.ghost) {
        text.add("ghost", names.keyName(*clip.ghost));
    }
    if (!clip.entry.empty()) {
        text.add("entry", ObjectText()
                              .add("start", names.keyName(clip.entryStart))
                              .add("moves", names.moves(clip.entry))
                              .text());
    }
    text.add("cycle", listText(clip.cycle, [&](const figure::Section& section) {
                 return ObjectText()
                     .name("phase", section.phase)
                     .add("moves", names.moves(section.moves))
                     .text();
             }));
    return text.add("breath_only", clip.breathOnly ? "true" : "false").text();
}

} // namespace unhunch::test
