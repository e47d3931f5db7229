// What an exercise is: how it is done, how much, for whom not, and how sure we are.
#pragma once

#include "base/ids.h"
#include "base/time.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::domain {

/// One stretch of a movement cycle, and the word the session shows for it.
enum class Phase {
    prepare,     ///< GET READY: take up the position
    press,       ///< PRESS: push against something that does not move
    hold,        ///< HOLD
    lift,        ///< LIFT
    lower,       ///< LOWER
    pull,        ///< PULL
    turn,        ///< TURN
    back,        ///< BACK: return to the start of the movement
    step,        ///< STEP: one step, swing or circle
    squeeze,     ///< SQUEEZE
    release,     ///< RELEASE
    ease,        ///< RELAX DEEPER
    inhale,      ///< INHALE
    exhale,      ///< EXHALE
    gap,         ///< REST: a few seconds between two holds on the same side
    rest,        ///< REST: between sets
    switchSides, ///< SWITCH SIDES
};
/// "prepare", "press", "hold", "lift", "lower", "pull", "turn", "back", "step", "squeeze",
/// "release", "ease", "inhale", "exhale", "gap", "rest", "switch-sides".
[[nodiscard]] std::string_view name(Phase phase);
[[nodiscard]] std::optional<Phase> phaseFromName(std::string_view text);
/// Phases a content author may write in a cycle: all but prepare, gap, rest and switchSides, which
/// the plan compiler adds.
[[nodiscard]] bool isWork(Phase phase);
/// Work against something (shown warm), as opposed to ease (shown dusk).
[[nodiscard]] bool isEffort(Phase phase);

enum class Side { none, left, right };
[[nodiscard]] std::string_view name(Side side); ///< "none", "left", "right"
[[nodiscard]] std::optional<Side> sideFromName(std::string_view text);

/// How an exercise treats left and right.
enum class Sides {
    none,        ///< both at once
    alternating, ///< left, right, left, right: repetition by repetition, without a pause
    each,        ///< the whole count on one side, a change of side, the whole count on the other
};
[[nodiscard]] std::string_view name(Sides sides); ///< "none", "alternating", "each"
[[nodiscard]] std::optional<Sides> sidesFromName(std::string_view text);

enum class Position { standing, seated, floor };
[[nodiscard]] std::string_view name(Position position);
[[nodiscard]] std::optional<Position> positionFromName(std::string_view text);

enum class Aim { loosen, strengthen, breathe };
[[nodiscard]] std::string_view name(Aim aim);
[[nodiscard]] std::optional<Aim> aimFromName(std::string_view text);

enum class Equipment {
    mat,
    chair,
    wall,
    doorway,
    pillow,
    pad,
    band,
    anchor,
    dumbbells,
    roller,
    strap
};
[[nodiscard]] std::string_view name(Equipment equipment);
[[nodiscard]] std::optional<Equipment> equipmentFromName(std::string_view text);

/// How well a statement is supported (evidence.md, "How to read the marks").
enum class Strength {
    supported,      ///< "Well supported": S
    plausible,      ///< "Plausible, little research": P
    notEstablished, ///< "Not established": U
    contradicted,   ///< "Doesn't hold up": C
};
/// "supported", "plausible", "not-established", "contradicted".
[[nodiscard]] std::string_view name(Strength strength);
[[nodiscard]] std::optional<Strength> strengthFromName(std::string_view text);

/// The conditions of evidence.md 2.5.
enum class Condition {
    pregnancy,
    osteoporosis,
    shoulder,
    wrist,
    dizziness,
    highBloodPressure,
    knee,
};
/// "pregnancy", "osteoporosis", "shoulder", "wrist", "dizziness", "high-blood-pressure", "knee".
[[nodiscard]] std::string_view name(Condition condition);
[[nodiscard]] std::optional<Condition> conditionFromName(std::string_view text);

/// What evidence.md 2.5 advises: OK, M or X.
enum class CautionAdvice { fine, change, leaveOut };
[[nodiscard]] std::string_view name(CautionAdvice advice); ///< "fine", "change", "leave-out"
[[nodiscard]] std::optional<CautionAdvice> cautionAdviceFromName(std::string_view text);

struct Caution {
    Condition condition = Condition::pregnancy;
    CautionAdvice advice = CautionAdvice::fine;
    std::string text; ///< what to change or why to leave it out; may be empty for `fine`
    friend bool operator==(const Caution&, const Caution&) = default;
};

/// One line of the movement cycle.
struct CyclePhase {
    Phase phase = Phase::hold;
    Milliseconds length{0};  ///< 1 s .. 120 s, in half seconds
    std::string instruction; ///< shown large; at most 90 characters
    friend bool operator==(const CyclePhase&, const CyclePhase&) = default;
};

/// How much. Total work = sets x sides x count x cycle length.
struct Dose {
    static constexpr int kMostCount = 60;
    static constexpr Milliseconds kShortestHold{5'000};
    static constexpr Milliseconds kLongestHold{120'000};

    int count = 1;           ///< holds or repetitions per side and set, 1..kMostCount
    int sets = 1;            ///< 1..6
    Milliseconds setRest{0}; ///< between two sets, 0..180 s
    std::optional<Milliseconds>
        holdLength; ///< replaces the length of every `hold` phase, in 5..120 s
    friend bool operator==(const Dose&, const Dose&) = default;
};

/// What a person changed about the dose of an exercise: added to whatever is asked for, within the
/// limits of a Dose.
struct DoseDelta {
    int count = 0;        ///< holds or repetitions per side and set
    Milliseconds hold{0}; ///< of each hold
    [[nodiscard]] bool isNone() const { return count == 0 && hold == Milliseconds{0}; }
    friend bool operator==(const DoseDelta&, const DoseDelta&) = default;
};

/// What the source says about the dose, and why ours differs. Both are shown.
struct SourceDose {
    std::string text;         ///< in our words
    std::string whyDifferent; ///< empty when we ship the same
    std::vector<FactId> facts;
    friend bool operator==(const SourceDose&, const SourceDose&) = default;
};

/// How sure we are, from what, for whom.
struct EvidenceCard {
    Strength strength = Strength::notEstablished;
    std::string text;
    std::vector<SourceId> sources; ///< at least one; none of one's own
    CivilDay reviewed;
    friend bool operator==(const EvidenceCard&, const EvidenceCard&) = default;
};

/// What is known of an exercise of the person's own instead of evidence.
struct OwnMark {
    std::string from;   ///< who gave it; may be empty
    int timesAWeek = 0; ///< 0: not said
    std::string figure; ///< of the library, whose picture stands for it; may be empty
    friend bool operator==(const OwnMark&, const OwnMark&) = default;
};

/// Of one of the person's own, everything that speaks about health is empty.
struct Exercise {
    ExerciseId id;
    std::string code; ///< "EX-02"; empty of one's own
    std::string title;
    std::vector<std::string> otherNames;
    std::string summary; ///< one or two sentences: what it is for
    Position position = Position::standing;
    std::vector<Aim> aims;            ///< at least one; none of one's own
    std::vector<Equipment> equipment; ///< may be empty
    int level = 1;                    ///< 1..3 (evidence.md 2.7)
    Sides sides = Sides::none;
    Milliseconds setup{0};         ///< to take up the position, 5..60 s
    Milliseconds sideChange{0};    ///< between the sides when `each`, 0..30 s
    Milliseconds gap{0};           ///< between two counts on one side, 0..30 s
    std::string setupInstruction;  ///< at most 90 characters
    std::vector<CyclePhase> cycle; ///< at least one
    Dose dose;
    SourceDose sourceDose;
    std::string breath; ///< how to breathe
    std::string feel;   ///< what one feels, and where
    std::vector<std::string> steps;
    std::vector<std::string> lookFor;
    std::vector<std::string> easeOffIf;
    std::vector<std::string> avoid; ///< "do not"
    std::string easier;             ///< the easier form
    ExerciseId easierExercise;      ///< another exercise that is easier; empty when there is none
    std::string harder;             ///< the harder form; may be empty
    std::vector<std::string> leaveOutIf;
    std::vector<Caution> cautions; ///< one for each Condition
    EvidenceCard evidence;
    std::vector<FactId> facts;
    std::optional<OwnMark> own; ///< set when it is the person's own: there is no evidence card
    friend bool operator==(const Exercise&, const Exercise&) = default;
};

/// Length of one pass through the cycle under `dose`.
[[nodiscard]] Milliseconds cycleLength(const Exercise& exercise, const Dose& dose);

} // namespace unhunch::domain
