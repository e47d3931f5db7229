#include "content/readers.h"

#include <fmt/format.h>

namespace unhunch::content {

namespace {

const std::vector<std::string>& supportParts() {
    static const std::vector<std::string> parts{"torso",    "head",      "seat-left", "seat-right",
                                                "leg-left", "leg-right", "foot-left", "foot-right",
                                                "arm-left", "arm-right", "hand-left", "hand-right"};
    return parts;
}

figure::Breath usualBreath(domain::Phase phase) {
    switch (phase) {
    case domain::Phase::inhale:
        return figure::Breath::in;
    case domain::Phase::exhale:
        return figure::Breath::out;
    default:
        return figure::Breath::idle;
    }
}

figure::View readView(ObjectReader& figureReader, std::string_view key) {
    figure::View view;
    figureReader.object(key, [&](ObjectReader& reader) {
        if (const auto yaw = reader.need("yaw")) {
            view.yaw = readFloat(*yaw, -180, 180).value_or(0);
        }
        if (const auto pitch = reader.need("pitch")) {
            view.pitch = readFloat(*pitch, 0, 60).value_or(0);
        }
    });
    return view;
}

class FigureReader {
public:
    FigureReader(ObjectReader& reader, const BasePoses& bases) : m_reader(reader), m_bases(bases) {}

    FigureDraft read() {
        readHead();
        if (const auto props = m_reader.may("props")) {
            m_draft.clip.props = readProps(*props, m_supports);
        }
        const figure::Pose pose = readOwnPose();
        readKeys(pose);
        readStills();
        readEntry();
        readCycle();
        readHints();
        return std::move(m_draft);
    }

private:
    void readHead() {
        figure::Clip& clip = m_draft.clip;
        if (const auto id = m_reader.need("id")) {
            clip.id = readSlug(*id).value_or("");
        }
        if (const auto code = m_reader.need("code")) {
            m_draft.codePlace = code->node.place;
            clip.code = readCode(*code, "EX-", true).value_or("");
        }
        clip.description = m_reader.text("description");
        clip.side = m_reader.optionalChoice<figure::Side>("side");
        clip.view = readView(m_reader, "view");
        clip.quarterView = readView(m_reader, "quarter_view");
        clip.solve = m_reader.choices<figure::Unknown>("solve", {});
        readInto(m_reader, "breath_only", clip.breathOnly, readFlag);
    }

    /// nullptr when it is not there.
    [[nodiscard]] const BasePose* findBase(const Value& value) const {
        const auto name = readText(value);
        if (!name) {
            return nullptr;
        }
        const auto found = m_bases.poses.find(*name);
        if (found != m_bases.poses.end()) {
            return &found->second;
        }
        if (m_bases.complete) {
            std::vector<std::string> names;
            for (const auto& [each, base] : m_bases.poses) {
                names.push_back(each);
            }
            value.fault("reference", fmt::format("there is no base pose {}", inQuotes(*name)),
                        nearestHint(*name, names));
        }
        return nullptr;
    }

    /// What all keys start from.
    figure::Pose readOwnPose() {
        const auto written = m_reader.may("base");
        const BasePose* base = written ? findBase(*written) : &m_bases.poses.at("standing");
        figure::Pose pose = base != nullptr ? base->pose : figure::standing();
        if (base != nullptr) {
            m_contacts = base->contacts;
        }
        m_contacts.complete = base != nullptr && m_bases.complete;
        if (const auto contacts = m_reader.may("contacts")) {
            readContacts(*contacts, m_supports, m_contacts);
            replant(pose, m_contacts);
        }
        if (const auto own = m_reader.may("pose")) {
            readPose(*own, m_contacts, pose);
        }
        return pose;
    }

    void readKeys(const figure::Pose& pose) {
        const auto keys = m_reader.need("keys");
        const bool all = keys && readList(*keys, {1, kMaxKeys}, [&](const Value& item) {
                             ObjectReader reader(item);
                             readKey(reader, pose);
                         });
        m_keys.complete = m_keys.complete && all;
    }

    void readKey(ObjectReader& reader, const figure::Pose& pose) {
        figure::Key key{"", pose};
        if (const auto from = reader.may("from")) {
            if (const auto index = readMention(*from, m_keys, "earlier key")) {
                key.pose = m_draft.clip.keys[*index].pose;
            }
        }
        const auto name = reader.need("name");
        key.name = name ? readSlug(*name).value_or("") : "";
        if (!key.name.empty()) {
            m_keys.define(key.name, *name, "key");
        } else {
            m_keys.names.emplace_back();
            m_keys.complete = false;
        }
        if (const auto changes = reader.may("pose")) {
            readPose(*changes, m_contacts, key.pose);
        }
        m_draft.clip.keys.push_back(std::move(key));
    }

    std::optional<std::size_t> keyAt(ObjectReader& reader, std::string_view key) {
        const auto value = reader.need(key);
        return value ? readMention(*value, m_keys, "key") : std::nullopt;
    }

    void readStills() {
        figure::Clip& clip = m_draft.clip;
        const auto start = keyAt(m_reader, "start");
        m_knowsStart = start && m_keys.complete;
        clip.start = start.value_or(0);
        if (const auto ghost = m_reader.may("ghost")) {
            clip.ghost = readMention(*ghost, m_keys, "key");
        }
        std::vector<std::size_t> stills;
        if (const auto value = m_reader.need("stills")) {
            readList(*value, {2, 2}, [&](const Value& item) {
                stills.push_back(readMention(item, m_keys, "key").value_or(0));
            });
        }
        stills.resize(2);
        clip.startStill = stills[0];
        clip.endStill = stills[1];
    }

    /// `moves` were read without a fault.
    void checkEnd(const std::vector<figure::Move>& moves, const Value& value) {
        const figure::Clip& clip = m_draft.clip;
        if (!m_knowsStart || moves.back().to == clip.start) {
            return;
        }
        value.item(moves.size() - 1)
            .fault("cycle", fmt::format("the last move must lead to {}, where the cycle starts; "
                                        "it leads to {}",
                                        inQuotes(clip.keys[clip.start].name),
                                        inQuotes(clip.keys[moves.back().to].name)));
    }

    void readEntry() {
        const auto entry = m_reader.may("entry");
        if (!entry) {
            return;
        }
        ObjectReader reader(*entry);
        if (!reader.isObject()) {
            return;
        }
        m_draft.clip.entryStart = keyAt(reader, "start").value_or(0);
        if (const auto moves = reader.need("moves")) {
            const std::size_t before = moves->report.faults();
            m_draft.clip.entry = readMoves(*moves, m_keys, figure::Breath::idle);
            if (moves->report.faults() == before) {
                checkEnd(m_draft.clip.entry, *moves);
            }
        }
    }

    void readCycle() {
        constexpr std::size_t kMaxLines = 60;
        const auto cycle = m_reader.need("cycle");
        if (!cycle) {
            return;
        }
        m_draft.cyclePlace = cycle->node.place;
        const std::size_t before = cycle->report.faults();
        std::optional<Value> lastMoves;
        readList(*cycle, {1, kMaxLines}, [&](const Value& item) {
            ObjectReader reader(item);
            if (reader.isObject()) {
                readSection(reader, lastMoves);
            }
        });
        if (lastMoves && cycle->report.faults() == before) {
            checkEnd(m_draft.clip.cycle.back().moves, *lastMoves);
        }
    }

    void readSection(ObjectReader& reader, std::optional<Value>& moves) {
        figure::Section section;
        const auto phase = reader.choice<domain::Phase>("phase");
        section.phase = phase ? std::string(name(*phase)) : "";
        const auto value = reader.need("moves");
        if (value) {
            section.moves =
                readMoves(*value, m_keys, usualBreath(phase.value_or(domain::Phase::hold)));
            moves.emplace(*value);
        }
        m_draft.clip.cycle.push_back(std::move(section));
    }

    std::vector<std::size_t> keysDuring(ObjectReader& reader) {
        const auto value = reader.may("during");
        return value ? readMentions(*value, m_keys, "key") : std::vector<std::size_t>{};
    }

    void readHints() {
        m_reader.objects("glow", {1, 6}, [&](ObjectReader& reader) { readGlow(reader); });
        if (m_reader.may("arrows")) {
            m_reader.objects("arrows", {0, 12}, [&](ObjectReader& reader) { readArrow(reader); });
        }
        if (m_reader.may("supports")) {
            m_reader.objects("supports", {0, 32},
                             [&](ObjectReader& reader) { readSupport(reader); });
        }
    }

    void readGlow(ObjectReader& reader) {
        figure::Glow glow;
        glow.bone = reader.choice<figure::Bone>("bone").value_or(glow.bone);
        if (const auto at = reader.need("at")) {
            glow.at = readPoint(*at).value_or(glow.at);
        }
        if (const auto radius = reader.need("radius")) {
            glow.radius = readFloat(*radius, 0.05, 0.4).value_or(glow.radius);
        }
        glow.during = keysDuring(reader);
        m_draft.clip.glows.push_back(std::move(glow));
    }

    void readArrow(ObjectReader& reader) {
        figure::Arrow arrow;
        arrow.bone = reader.optionalChoice<figure::Bone>("bone").value_or(arrow.bone);
        if (const auto points = reader.need("points")) {
            readList(*points, {2, 4}, [&](const Value& item) {
                arrow.points.push_back(readPoint(item).value_or(figure::Vec3{}));
            });
        }
        if (const auto during = reader.need("during")) {
            arrow.during = readMentions(*during, m_keys, "key");
        }
        m_draft.clip.arrows.push_back(std::move(arrow));
    }

    void readSupport(ObjectReader& reader) {
        figure::Support support;
        if (const auto part = reader.need("part")) {
            const auto index = readName(*part, supportParts());
            support.part = index ? supportParts()[*index] : "";
        }
        if (const auto on = reader.need("on")) {
            const auto index = readMention(*on, m_supports, "prop");
            support.on = index ? m_supports.names[*index] : "";
        }
        support.during = keysDuring(reader);
        m_draft.clip.supports.push_back(std::move(support));
    }

    ObjectReader& m_reader;
    const BasePoses& m_bases;
    FigureDraft m_draft;
    DefinedNames m_supports{{std::string(kFloor)}, true};
    Contacts m_contacts;
    DefinedNames m_keys; ///< while keys are read, the earlier ones
    bool m_knowsStart = false;
};

} // namespace

FigureDraft readFigure(const JsonNode& root, FileReport& report, const BasePoses& bases) {
    ObjectReader reader({root, "", report});
    return reader.isObject() ? FigureReader(reader, bases).read() : FigureDraft();
}

} // namespace unhunch::content
