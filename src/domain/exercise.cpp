#include "domain/exercise.h"

#include "domain/names.h"

namespace unhunch::domain {

namespace {

constexpr NameTable<Phase, 17> kPhases{{{Phase::prepare, "prepare"},
                                        {Phase::press, "press"},
                                        {Phase::hold, "hold"},
                                        {Phase::lift, "lift"},
                                        {Phase::lower, "lower"},
                                        {Phase::pull, "pull"},
                                        {Phase::turn, "turn"},
                                        {Phase::back, "back"},
                                        {Phase::step, "step"},
                                        {Phase::squeeze, "squeeze"},
                                        {Phase::release, "release"},
                                        {Phase::ease, "ease"},
                                        {Phase::inhale, "inhale"},
                                        {Phase::exhale, "exhale"},
                                        {Phase::gap, "gap"},
                                        {Phase::rest, "rest"},
                                        {Phase::switchSides, "switch-sides"}}};

constexpr NameTable<Side, 3> kSide{
    {{Side::none, "none"}, {Side::left, "left"}, {Side::right, "right"}}};
constexpr NameTable<Sides, 3> kSides{
    {{Sides::none, "none"}, {Sides::alternating, "alternating"}, {Sides::each, "each"}}};
constexpr NameTable<Position, 3> kPositions{
    {{Position::standing, "standing"}, {Position::seated, "seated"}, {Position::floor, "floor"}}};
constexpr NameTable<Aim, 3> kAims{
    {{Aim::loosen, "loosen"}, {Aim::strengthen, "strengthen"}, {Aim::breathe, "breathe"}}};
constexpr NameTable<Equipment, 11> kEquipment{{{Equipment::mat, "mat"},
                                               {Equipment::chair, "chair"},
                                               {Equipment::wall, "wall"},
                                               {Equipment::doorway, "doorway"},
                                               {Equipment::pillow, "pillow"},
                                               {Equipment::pad, "pad"},
                                               {Equipment::band, "band"},
                                               {Equipment::anchor, "anchor"},
                                               {Equipment::dumbbells, "dumbbells"},
                                               {Equipment::roller, "roller"},
                                               {Equipment::strap, "strap"}}};
constexpr NameTable<Strength, 4> kStrengths{{{Strength::supported, "supported"},
                                             {Strength::plausible, "plausible"},
                                             {Strength::notEstablished, "not-established"},
                                             {Strength::contradicted, "contradicted"}}};
constexpr NameTable<Condition, 7> kConditions{
    {{Condition::pregnancy, "pregnancy"},
     {Condition::osteoporosis, "osteoporosis"},
     {Condition::shoulder, "shoulder"},
     {Condition::wrist, "wrist"},
     {Condition::dizziness, "dizziness"},
     {Condition::highBloodPressure, "high-blood-pressure"},
     {Condition::knee, "knee"}}};
constexpr NameTable<CautionAdvice, 3> kAdvice{{{CautionAdvice::fine, "fine"},
                                               {CautionAdvice::change, "change"},
                                               {CautionAdvice::leaveOut, "leave-out"}}};

} // namespace

std::string_view name(Phase phase) {
    return nameIn(kPhases, phase);
}
std::optional<Phase> phaseFromName(std::string_view text) {
    return valueIn(kPhases, text);
}

bool isWork(Phase phase) {
    return phase != Phase::prepare && phase != Phase::gap && phase != Phase::rest &&
           phase != Phase::switchSides;
}

bool isEffort(Phase phase) {
    switch (phase) {
    case Phase::press:
    case Phase::hold:
    case Phase::lift:
    case Phase::lower:
    case Phase::pull:
    case Phase::turn:
    case Phase::step:
    case Phase::squeeze:
        return true;
    default:
        return false;
    }
}

std::string_view name(Side side) {
    return nameIn(kSide, side);
}
std::optional<Side> sideFromName(std::string_view text) {
    return valueIn(kSide, text);
}
std::string_view name(Sides sides) {
    return nameIn(kSides, sides);
}
std::optional<Sides> sidesFromName(std::string_view text) {
    return valueIn(kSides, text);
}
std::string_view name(Position position) {
    return nameIn(kPositions, position);
}
std::optional<Position> positionFromName(std::string_view text) {
    return valueIn(kPositions, text);
}
std::string_view name(Aim aim) {
    return nameIn(kAims, aim);
}
std::optional<Aim> aimFromName(std::string_view text) {
    return valueIn(kAims, text);
}
std::string_view name(Equipment equipment) {
    return nameIn(kEquipment, equipment);
}
std::optional<Equipment> equipmentFromName(std::string_view text) {
    return valueIn(kEquipment, text);
}
std::string_view name(Strength strength) {
    return nameIn(kStrengths, strength);
}
std::optional<Strength> strengthFromName(std::string_view text) {
    return valueIn(kStrengths, text);
}
std::string_view name(Condition condition) {
    return nameIn(kConditions, condition);
}
std::optional<Condition> conditionFromName(std::string_view text) {
    return valueIn(kConditions, text);
}
std::string_view name(CautionAdvice advice) {
    return nameIn(kAdvice, advice);
}
std::optional<CautionAdvice> cautionAdviceFromName(std::string_view text) {
    return valueIn(kAdvice, text);
}

Milliseconds cycleLength(const Exercise& exercise, const Dose& dose) {
    Milliseconds total{0};
    for (const CyclePhase& phase : exercise.cycle) {
        total += phase.phase == Phase::hold ? dose.holdLength.value_or(phase.length) : phase.length;
    }
    return total;
}

} // namespace unhunch::domain
