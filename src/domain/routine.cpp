#include "domain/routine.h"

#include "domain/names.h"

#include <algorithm>

namespace unhunch::domain {

namespace {
constexpr NameTable<SoundProfile, 3> kSoundProfiles{
    {{SoundProfile::quiet, "quiet"}, {SoundProfile::even, "even"}, {SoundProfile::clear, "clear"}}};
constexpr NameTable<RoutineForm, 3> kForms{{{RoutineForm::usual, "usual"},
                                            {RoutineForm::shorter, "shorter"},
                                            {RoutineForm::longer, "longer"}}};
} // namespace

std::string_view name(RoutineForm form) {
    return nameIn(kForms, form);
}

std::optional<RoutineForm> routineFormFromName(std::string_view text) {
    return valueIn(kForms, text);
}

std::string_view name(SoundProfile profile) {
    return nameIn(kSoundProfiles, profile);
}

Milliseconds stepLength(const Exercise& exercise, const RoutineStep& step) {
    const Dose& dose = step.dose;
    const int sides = exercise.sides == Sides::none ? 1 : 2;
    const int changes = exercise.sides == Sides::each ? 1 : 0;
    // Repetitions alternate without a break; counts on one side have a gap between them.
    const int gaps = exercise.sides == Sides::alternating ? 0 : (dose.count - 1) * sides;

    const Milliseconds work = cycleLength(exercise, dose) * dose.count * sides;
    const Milliseconds set =
        work + exercise.sideChange * changes + step.gap.value_or(exercise.gap) * gaps;
    return step.setup.value_or(exercise.setup) + set * dose.sets + dose.setRest * (dose.sets - 1);
}

int derive(Routine& routine, const std::map<ExerciseId, Exercise>& exercises) {
    routine.total = Milliseconds{0};
    routine.level = 1;
    routine.equipment.clear();
    int left = 0;
    for (const RoutineStep& step : routine.steps) {
        const auto found = exercises.find(step.exercise);
        if (found == exercises.end()) {
            continue;
        }
        const Exercise& exercise = found->second;
        ++left;
        routine.total += stepLength(exercise, step);
        routine.level = std::max(routine.level, exercise.level);
        for (const Equipment each : exercise.equipment) {
            if (std::ranges::find(routine.equipment, each) == routine.equipment.end()) {
                routine.equipment.push_back(each);
            }
        }
    }
    return left;
}

} // namespace unhunch::domain
