#include "content/read_limb.h"

#include <fmt/format.h>

namespace unhunch::content {

namespace {

using figure::Limb;
using figure::Space;

const std::vector<figure::Point>& pointsOf(bool arm) {
    using figure::Point;
    static const std::vector<Point> hand{Point::wrist, Point::palm, Point::fist, Point::tip};
    static const std::vector<Point> foot{Point::ankle, Point::sole, Point::ball, Point::heel,
                                         Point::top};
    return arm ? hand : foot;
}

class LimbReader {
public:
    LimbReader(ObjectReader& reader, bool arm, const Contacts& contacts)
        : m_reader(reader), m_arm(arm), m_contacts(contacts) {}

    LimbChange read() {
        readTarget();
        set("reach", &Limb::reach, readShare);
        readPole();
        readDirections();
        readFollowing();
        if (m_arm) {
            set("curl", &Limb::curl, readShare);
            set("spread", &Limb::spread, readShare);
            set("thumb", &Limb::thumb, readShare);
        } else {
            readKnee();
            set("toe_bend", &Limb::toes, readDegrees);
        }
        return std::move(m_change);
    }

private:
    template <typename T, typename Reader>
    void set(std::string_view key, T Limb::*field, Reader readValue) {
        T found{};
        if (readInto(m_reader, key, found, readValue)) {
            m_change.add([field, found](Limb& limb) { limb.*field = found; });
        }
    }

    /// The space that goes with a vector: named by `key`, which needs `owner`.
    Space spaceFor(std::string_view key, std::string_view owner, Space usual) {
        const auto value = m_reader.may(key);
        if (value && !m_reader.may(owner)) {
            m_reader.missing(owner);
        }
        return value ? readOneOf(*value, spacesFor(m_arm)).value_or(usual) : usual;
    }

    void refuse(std::string_view key, std::string_view beside) {
        if (const auto value = m_reader.may(key)) {
            value->fault("unknown-key", fmt::format("\"{}\" does not go with \"{}\"", key, beside));
        }
    }

    void readTarget() {
        set("point", &Limb::point,
            [this](const Value& value) { return readOneOf(value, pointsOf(m_arm)); });
        if (const auto written = m_reader.may("contact")) {
            refuse("at", "contact");
            refuse("in", "contact");
            plant(*written);
            return;
        }
        const Space space = spaceFor("in", "at", Space::world);
        figure::Vec3 at;
        if (readInto(m_reader, "at", at, readPoint)) {
            m_change.add([at, space](Limb& limb) {
                limb.at = at;
                limb.space = space;
                limb.contact.reset();
            });
        }
    }

    void plant(const Value& written) {
        if (const auto contact = readContact(written, m_contacts)) {
            m_change.add([contact](Limb& limb) {
                limb.contact = contact;
                limb.at = contact->at;
                limb.space = Space::world;
            });
        }
    }

    void readPole() {
        const Space space = spaceFor("pole_in", "pole", m_arm ? Space::chest : Space::pelvis);
        figure::Vec3 pole;
        if (readInto(m_reader, "pole", pole, readDirection)) {
            m_change.add([pole, space](Limb& limb) {
                limb.pole = pole;
                limb.poleSpace = space;
            });
        }
    }

    void readDirections() {
        const std::string_view alongKey = m_arm ? "fingers" : "toes";
        const std::string_view facingKey = m_arm ? "palm" : "sole";
        const Space space = spaceFor("turn_in", alongKey, Space::world);
        Limb::Directions directions;
        const auto along = m_reader.may(alongKey);
        const auto facing = m_reader.may(facingKey);
        if (along.has_value() != facing.has_value()) {
            m_reader.missing(along ? facingKey : alongKey);
        }
        const bool hasAlong = readInto(m_reader, alongKey, directions.along, readDirection);
        const bool hasFacing = readInto(m_reader, facingKey, directions.facing, readDirection);
        if (!hasAlong || !hasFacing) {
            return;
        }
        if (onOneLine(directions.along, directions.facing)) {
            facing->fault("number-range",
                          fmt::format("\"{}\" lies in the line of \"{}\"", facingKey, alongKey));
            return;
        }
        m_change.add([directions, space](Limb& limb) {
            limb.directions = directions;
            limb.directionSpace = space;
            limb.twist = limb.bend = 0;
        });
    }

    /// Instead of directions: the hand follows the forearm, the foot the shin.
    void readFollowing() {
        const std::string_view alongKey = m_arm ? "fingers" : "toes";
        for (const std::string_view key : {"twist", "bend"}) {
            if (key == "twist" && !m_arm) {
                continue;
            }
            if (m_reader.may(alongKey)) {
                refuse(key, alongKey);
            }
            float Limb::*field = key == "twist" ? &Limb::twist : &Limb::bend;
            if (m_reader.may(key)) {
                set(key, field, readDegrees);
                m_change.add([](Limb& limb) { limb.directions.reset(); });
            }
        }
    }

    void readKnee() {
        const auto value = m_reader.may("knee");
        if (!value) {
            return;
        }
        if (value->node.type == JsonType::text && value->node.text == "none") {
            m_change.add([](Limb& limb) { limb.knee.reset(); });
        } else if (const auto contact = readContact(*value, m_contacts)) {
            m_change.add([contact](Limb& limb) { limb.knee = contact; });
        }
    }

    ObjectReader& m_reader;
    bool m_arm;
    const Contacts& m_contacts;
    LimbChange m_change;
};

} // namespace

const std::vector<Space>& spacesFor(bool arm) {
    static const std::vector<Space> trunk{Space::world, Space::pelvis, Space::chest,  Space::head,
                                          Space::joint, Space::belly,  Space::sternum};
    static const std::vector<Space> all = [] {
        std::vector<Space> spaces;
        for (std::size_t i = 0; i < authorNames<Space>().size(); ++i) {
            spaces.push_back(static_cast<Space>(i));
        }
        return spaces;
    }();
    return arm ? all : trunk;
}

LimbChange readLimb(const Value& value, bool arm, const Contacts& contacts) {
    ObjectReader reader(value);
    return reader.isObject() ? LimbReader(reader, arm, contacts).read() : LimbChange();
}

} // namespace unhunch::content
