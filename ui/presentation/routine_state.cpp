#include "presentation/routine_state.h"

#include "coaching/today.h"
#include "presentation/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RoutinePage)
};

using words::fromUtf8;

QString formWord(domain::RoutineForm form) {
    switch (form) {
    case domain::RoutineForm::shorter:
        return Text::tr("Shorter");
    case domain::RoutineForm::longer:
        return Text::tr("Longer");
    case domain::RoutineForm::usual:
        break;
    }
    return Text::tr("Usual");
}

std::vector<RoutineLength> lengthsOf(const store::LibraryDatabase& library,
                                     const RoutineId& usual) {
    std::vector<RoutineLength> lengths;
    const auto routines = library.routines();
    if (!routines) {
        return lengths;
    }
    for (const domain::RoutineSummary& routine : *routines) {
        for (const domain::RoutineSummary::Form& form : routine.forms) {
            if (routine.id == usual) {
                lengths.push_back({form.id, Text::tr("%1, %2").arg(formWord(form.form),
                                                                   words::minutes(form.total))});
            }
        }
    }
    return lengths;
}

RoutineStepRow rowOf(const store::LibraryDatabase& library, const domain::RoutineStep& step) {
    RoutineStepRow row;
    row.exercise = step.exercise;
    row.picture = {step.exercise, step.variant};
    const auto exercise = library.exercise(step.exercise);
    if (!exercise) {
        row.title = fromUtf8(step.title.empty() ? step.exercise.value : step.title);
        row.isGone = true;
        return row;
    }
    row.title = step.variant.empty()
                    ? fromUtf8(exercise->title)
                    : Text::tr("%1, %2").arg(fromUtf8(exercise->title), fromUtf8(step.variant));
    row.dose = words::dose(*exercise, step.dose);
    row.length = words::duration(domain::stepLength(*exercise, step));
    for (const std::string& each : exercise->steps) {
        row.steps << fromUtf8(each);
    }
    return row;
}

} // namespace

std::optional<RoutineState> routineState(AppModel& model, const RoutineId& id) {
    const auto& library = *model.application().library;
    const auto routine = library.routine(id);
    if (!routine) {
        model.report(routine.error());
        return std::nullopt;
    }
    RoutineState state;
    state.id = id;
    state.isOwn = domain::isOwn(id.value);
    state.usual = routine->formOf.empty() ? id : routine->formOf;
    state.title = fromUtf8(routine->title);
    state.goal = fromUtf8(routine->goal);
    state.equipment = words::equipment(routine->equipment);
    state.length = words::duration(routine->total);
    state.startLabel = Text::tr("Start, %1").arg(words::minutes(routine->total));
    state.lengths = lengthsOf(library, state.usual);
    const auto hurt =
        model.application().journal->hurtSince(model.clock().today() - coaching::kLeaveOutDays);
    for (const domain::RoutineStep& step : routine->steps) {
        RoutineStepRow row = rowOf(library, step);
        row.leftOut = hurt && std::find(hurt->begin(), hurt->end(), step.exercise) != hurt->end();
        state.steps.push_back(std::move(row));
    }
    for (const std::string& each : routine->leaveOutIf) {
        state.leaveOut << fromUtf8(each);
    }
    for (const SourceId& source : routine->sources) {
        if (const auto found = library.source(source)) {
            state.sources << fromUtf8(found->citation);
        }
    }
    return state;
}

} // namespace unhunch::ui
