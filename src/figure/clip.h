// One exercise as movement: keys, and the way from key to key in time.
//
// A clip has a cycle that repeats, cut into the phases of the exercise's own cycle, and may have an
// entry that is played once while the person gets ready. Read from content/figures/*.json.
#pragma once

#include "figure/pose.h"
#include "figure/skeleton.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unhunch::figure {

/// Unknowns of the pelvis that the contacts may adjust.
enum class Unknown : std::uint8_t { x, y, z, pitch, roll, yaw };
[[nodiscard]] std::string_view name(Unknown unknown); ///< "x", "y", "z", "pitch", "roll", "yaw"

enum class Ease : std::uint8_t { inOut, in, out, soft, linear };
[[nodiscard]] std::string_view name(Ease ease); ///< "in-out", "in", "out", "soft", "linear"
/// t from 0 to 1 to 0 to 1.
[[nodiscard]] float eased(Ease ease, float t);

enum class Breath : std::uint8_t { idle, in, out };
[[nodiscard]] std::string_view name(Breath breath); ///< "idle", "in", "out"

enum class LimbName : std::uint8_t { armLeft, armRight, legLeft, legRight };
[[nodiscard]] std::string_view name(LimbName limb); ///< "arm-left" ...
[[nodiscard]] LimbName mirrored(LimbName limb);

struct Key {
    std::string name;
    Pose pose;
    friend bool operator==(const Key&, const Key&) = default;
};

/// What one limb does on the way besides going straight.
struct Travel {
    LimbName limb = LimbName::armLeft;
    std::optional<Vec3> via; ///< passes near this point, half way
    Space viaSpace = Space::joint;
    float lift = 0;     ///< metres of a step's height, half way
    bool slide = false; ///< a planted limb may move over its support
    friend bool operator==(const Travel&, const Travel&) = default;
};

/// The way to a key; from the key to itself it is a stay.
struct Move {
    std::size_t to = 0; ///< index into Clip::keys
    float seconds = 1;  ///< 0.2 to 120
    Ease ease = Ease::inOut;
    Breath breath = Breath::idle;
    std::vector<Travel> travels;
    friend bool operator==(const Move&, const Move&) = default;
};

/// The moves of one phase of the exercise, and the word the session uses for it ("press").
struct Section {
    std::string phase;
    std::vector<Move> moves; ///< at least one
    friend bool operator==(const Section&, const Section&) = default;
};

// Things in the room. Metres. `name` is what contacts and supports refer to.
struct Mat {
    Vec3 at;
    float width = 0.7F;
    float length = 1.7F;
    float yaw = 0;
    friend bool operator==(const Mat&, const Mat&) = default;
};
/// Upright plane through `at`, looking along +z turned by yaw (0: behind the figure, 180: before
/// it).
struct Wall {
    Vec3 at;
    float width = 1.2F;
    float height = 1.8F;
    float yaw = 180;
    friend bool operator==(const Wall&, const Wall&) = default;
};
/// Two posts and a lintel in the plane z = at.z.
struct DoorFrame {
    Vec3 at;
    float width = 0.9F;
    float height = 2.05F;
    friend bool operator==(const DoorFrame&, const DoorFrame&) = default;
};
/// Seat centred over `at`; the back rest, if any, at its rear edge.
struct Chair {
    Vec3 at;
    float seatHeight = 0.45F;
    float width = 0.42F;
    float depth = 0.42F;
    float backHeight = 0;
    float yaw = 0;
    friend bool operator==(const Chair&, const Chair&) = default;
};
/// A soft block: pillow, cushion, pad, folded towel.
struct Cushion {
    Vec3 at;
    Vec3 size{0.4F, 0.1F, 0.3F};
    float yaw = 0;
    Bone bone = Bone::world;
    friend bool operator==(const Cushion&, const Cushion&) = default;
};
/// Lies along x.
struct Roller {
    Vec3 at;
    float radius = 0.075F;
    float length = 0.6F;
    friend bool operator==(const Roller&, const Roller&) = default;
};
struct Dumbbell {
    Side hand = Side::left;
    friend bool operator==(const Dumbbell&, const Dumbbell&) = default;
};
/// From anchor to anchor. A strap is a flat band of another colour.
struct Band {
    struct Anchor {
        enum class Kind : std::uint8_t { grip, sole, point } kind = Kind::grip;
        Side side = Side::left;
        Vec3 at;
        friend bool operator==(const Anchor&, const Anchor&) = default;
    };
    std::vector<Anchor> path; ///< at least two
    bool strap = false;
    friend bool operator==(const Band&, const Band&) = default;
};
struct Prop {
    std::string name;
    std::variant<Mat, Wall, DoorFrame, Chair, Cushion, Roller, Dumbbell, Band> shape;
    friend bool operator==(const Prop&, const Prop&) = default;
};

/// The working area: light on the skin.
struct Glow {
    Bone bone = Bone::chest;
    Vec3 at;
    float radius = 0.16F;
    std::vector<std::size_t> during; ///< keys; all when empty; elsewhere a quarter as strong
    friend bool operator==(const Glow&, const Glow&) = default;
};
/// Shows which way it goes, on moves to these keys.
struct Arrow {
    Bone bone = Bone::world;
    std::vector<Vec3> points; ///< 2 to 4: a line or a Bezier curve
    std::vector<std::size_t> during;
    friend bool operator==(const Arrow&, const Arrow&) = default;
};
struct View {
    float yaw = 0;   ///< degrees: 0 from the front, + from the figure's left
    float pitch = 8; ///< degrees above the floor
    friend bool operator==(const View&, const View&) = default;
};

/// Part of the body that rests on something in a key: checked, not solved.
struct Support {
    std::string part; ///< of the skin: "torso", "head", "seat", "thigh-left", "foot-right" ...
    std::string on;   ///< "floor" or a prop
    std::vector<std::size_t> during; ///< keys; all when empty
    friend bool operator==(const Support&, const Support&) = default;
};

struct Clip {
    std::string id;          ///< of the exercise, with "-variant" where it has one
    std::string code;        ///< "EX-02", "EX-06b"
    std::string description; ///< alternative text: what is seen
    /// The side the session names while the data is shown as written; the other side is its mirror
    /// image. nullopt when both sides do the same.
    std::optional<Side> side;
    View view;
    View quarterView; ///< a second look, for the button on the exercise page
    std::vector<Unknown> solve;
    std::vector<Prop> props;
    std::vector<Glow> glows;
    std::vector<Arrow> arrows;
    std::vector<Support> supports;
    std::vector<Key> keys;
    std::vector<Move> entry;    ///< from entryStart to the start of the cycle; may be empty
    std::size_t entryStart = 0; ///< key
    std::vector<Section> cycle; ///< at least one; the last move of all leads to `start`
    std::size_t start = 0;      ///< key the cycle starts and ends with
    std::size_t startStill = 0; ///< keys for the two stills
    std::size_t endStill = 0;
    std::optional<std::size_t> ghost; ///< key shown as an outline while the body moves to it
    bool breathOnly = false; ///< movement is the breath alone: the ghost is the full breath

    [[nodiscard]] float cycleSeconds() const;
    [[nodiscard]] float entrySeconds() const;
    friend bool operator==(const Clip&, const Clip&) = default;
};
/// Left and right exchanged, camera too. mirrored(mirrored(clip)) == clip.
[[nodiscard]] Clip mirrored(const Clip& clip);

/// The end still of a clip, kept for as long as one likes, as "<id>-still". For exercises that look
/// like it and go otherwise.
[[nodiscard]] Clip asStill(Clip clip);

/// A moment between two keys. Points into the clip, which must outlive it.
struct PoseBlend {
    const Pose* from = nullptr;
    const Pose* to = nullptr;
    const Move* move = nullptr; ///< for its travels; null at a key
    float weight = 0;           ///< 0 at `from`, 1 at `to`: trunk and planted limbs
    float lagged = 0;           ///< the same for head and free hands, which follow a little later
    float breath = 0;
    const std::vector<Unknown>* solve = nullptr;
    std::size_t fromKey = 0;
    std::size_t toKey = 0;
    float progress = 0; ///< of the move in time, 0 to 1
};

/// The moment `seconds` into the repeating cycle at its own pace. Any value; pure.
[[nodiscard]] PoseBlend poseAt(const Clip& clip, float seconds);
/// The moment `elapsed` into section `section` when it lasts `length` seconds: stays take up the
/// difference to the section's own length and moves keep their pace; without a stay, or when that
/// is too little, the moves are slowed or hastened alike.
[[nodiscard]] PoseBlend poseIn(const Clip& clip, std::size_t section, float elapsed, float length);
/// The moment `elapsed` into the entry when it lasts `length`; the start of the cycle without one.
[[nodiscard]] PoseBlend poseEntering(const Clip& clip, float elapsed, float length);
/// A key, lungs a third full; where only the breath moves, full in the end still and else empty.
[[nodiscard]] PoseBlend poseOf(const Clip& clip, std::size_t key);

/// Contacts first: planted hands, feet and knees stay, the pelvis gives way. Pure; about 50 us.
[[nodiscard]] Skeleton solve(const Proportions& proportions, const PoseBlend& pose);

} // namespace unhunch::figure
