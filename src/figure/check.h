// Whether a clip can be shown: contacts, joints, speed, collisions and the picture, in motion and
// on both sides. For authors: every finding says where, by how much, and what to change.
#pragma once

#include "figure/clip.h"
#include "figure/joint_angles.h"

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::figure {

enum class Rule : std::uint8_t {
    contact,  ///< a planted hand, foot or knee stays where it is and can be reached
    target,   ///< a free hand or foot reaches its target in a key
    travel,   ///< planted in two consecutive keys at two places: needs lift or slide
    place,    ///< a contact lies on what it is said to be on
    support,  ///< a declared part touches its support
    floating, ///< something always rests on the floor or on a prop
    sinking,  ///< nothing goes below the floor or into a prop
    clash,    ///< no limb goes through trunk, head or another limb
    joint,    ///< every joint stays inside kJointLimits
    join,     ///< moves meet: cycle with itself, entry with cycle, each move with the next
    speed,    ///< neither too fast for a person
    pop,      ///< nor by jumps
    seconds,  ///< every move has the time it takes
    mirror,   ///< the other side is the mirror image
    solver,   ///< the contacts change an authored key only a little
    outline,  ///< the movement can be seen
    stills,   ///< start and end picture differ
    picture,  ///< figure, glow and arrows are well inside the picture
};
/// "contact", "target" ...
[[nodiscard]] std::string_view name(Rule rule);

struct Finding {
    Rule rule = Rule::contact;
    std::string where; ///< "key cow", "cow to cat, 62 %", "entry: stand to kneel, 5 %"; "" for all
    float seconds = 0; ///< into the cycle or the entry; 0 in a key
    std::string message; ///< what is wrong, in numbers, and what to change
};

/// What the rules measured: for authors who want to know how near the limits they are.
struct Measures {
    struct Range {
        std::string name; ///< "elbow-left"
        std::string unit; ///< "degrees", "mm", "m/s" ...
        float low = 0;
        float high = 0;
    };
    std::vector<Range> ranges;
};

struct CheckReport {
    std::vector<Finding> findings;
    Measures measures;
};

/// Pure. `clip` is as the loader gives it: indices are right, sections are not empty.
[[nodiscard]] CheckReport inspect(const Clip& clip);
/// The findings alone.
[[nodiscard]] std::vector<Finding> check(const Clip& clip);

} // namespace unhunch::figure
