// From JSON to poses and clips: what the readers of figures share. Private to this room.
#pragma once

#include "content/reader.h"
#include "figure/clip.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

inline constexpr std::size_t kMaxKeys = 24;
inline constexpr std::size_t kMaxMoves = 32; ///< of a section or the entry
inline constexpr std::string_view kFloor = "floor";

/// Names a file defines, for those that mention them.
struct DefinedNames {
    std::vector<std::string> names;
    bool complete = true; ///< all could be read: only then is an unknown one a fault

    /// Adds `name`; that it stands twice is reported at `value`.
    void define(std::string name, const Value& value, std::string_view kind);
};
/// Index of the name that is mentioned. `kind` is for the message: "key".
[[nodiscard]] std::optional<std::size_t> readMention(const Value& value, const DefinedNames& known,
                                                     std::string_view kind);
/// Indices of one or more names of which none stands twice.
[[nodiscard]] std::vector<std::size_t> readMentions(const Value& value, const DefinedNames& known,
                                                    std::string_view kind);

// Values of figures. nullopt means that a fault was reported.

/// `count` numbers between -limit and limit.
[[nodiscard]] std::optional<std::vector<float>> readNumbers(const Value& value, std::size_t count,
                                                            double limit);
[[nodiscard]] std::optional<float> readFloat(const Value& value, double min, double max);
[[nodiscard]] std::optional<figure::Vec3> readPoint(const Value& value);
[[nodiscard]] std::optional<figure::Vec3> readDirection(const Value& value); ///< not null
[[nodiscard]] std::optional<float> readDegrees(const Value& value);
[[nodiscard]] std::optional<float> readShare(const Value& value); ///< 0 to 1
/// Whether two directions are too near to one line to turn a head, hand or foot by.
[[nodiscard]] bool onOneLine(const figure::Vec3& a, const figure::Vec3& b);

/// Reads `key` into `target` when it is there and right; says whether it was.
template <typename T, typename Read>
bool readInto(ObjectReader& reader, std::string_view key, T& target, Read read) {
    const auto value = reader.may(key);
    if (!value) {
        return false;
    }
    const auto found = read(*value);
    if (found) {
        target = *found;
    }
    return found.has_value();
}

struct ContactPlace {
    figure::Vec3 at;
    std::string on; ///< "floor" or a prop
};
/// Places where limbs may be planted.
struct Contacts {
    std::map<std::string, ContactPlace> places;
    bool complete = true; ///< as in DefinedNames
};
/// Reads an object of contacts, each in the place of the one that has its name. `supports`: what
/// they can be on.
void readContacts(const Value& value, const DefinedNames& supports, Contacts& contacts);
/// "name" or, for its mirror image, "~name".
[[nodiscard]] std::optional<figure::Contact> readContact(const Value& value,
                                                         const Contacts& contacts);

/// Spaces that a limb may use: none that depends on the limb itself.
[[nodiscard]] const std::vector<figure::Space>& spacesFor(bool arm);

/// Applies what the author's pose changes.
void readPose(const Value& value, const Contacts& contacts, figure::Pose& pose);
/// Moves limbs to where the contacts of their names are now.
void replant(figure::Pose& pose, const Contacts& contacts);

/// Props in the order of the file; `supports` receives their names.
[[nodiscard]] std::vector<figure::Prop> readProps(const Value& value, DefinedNames& supports);

[[nodiscard]] std::vector<figure::Move> readMoves(const Value& value, const DefinedNames& keys,
                                                  figure::Breath usual);

} // namespace unhunch::content
