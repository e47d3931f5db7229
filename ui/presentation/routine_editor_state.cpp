#include "presentation/routine_editor_state.h"

#include "presentation/words.h"
#include "session/dose.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RoutineEditor)
};

using domain::Exercise;
using domain::Routine;
using domain::RoutineStep;
using words::fromUtf8;
using Kind = TimePart::Kind;

constexpr std::size_t kMostSuggestions = 3;
constexpr int kMostPhases = 2;

/// "8:40"
QString stopwatch(Milliseconds length) {
    const auto seconds = length / Seconds{1};
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

/// Time that is not spent getting ready, changing sides or resting.
Milliseconds workOf(const Exercise& exercise, const domain::Dose& dose) {
    const int sides = exercise.sides == domain::Sides::none ? 1 : 2;
    return domain::cycleLength(exercise, dose) * dose.count * sides * dose.sets;
}

Kind kindOf(const Exercise& exercise) {
    if (exercise.aims.empty()) {
        return Kind::own;
    }
    switch (exercise.aims.front()) {
    case domain::Aim::loosen:
        return Kind::loosen;
    case domain::Aim::strengthen:
        return Kind::strengthen;
    case domain::Aim::breathe:
        return Kind::breathe;
    }
    return Kind::own;
}

QString nameOf(Kind kind) {
    switch (kind) {
    case Kind::loosen:
        return words::aim(domain::Aim::loosen);
    case Kind::strengthen:
        return words::aim(domain::Aim::strengthen);
    case Kind::breathe:
        return words::aim(domain::Aim::breathe);
    case Kind::own:
        return Text::tr("Your own");
    case Kind::wait:
        return Text::tr("Getting ready, rest");
    }
    return {};
}

/// "8 s press, 20 s relax deeper, each side"
QString detailOf(const Exercise& exercise, const RoutineStep& step) {
    QStringList parts;
    for (const domain::CyclePhase& phase : exercise.cycle) {
        if (parts.size() < kMostPhases) {
            const Milliseconds length = phase.phase == domain::Phase::hold
                                            ? step.dose.holdLength.value_or(phase.length)
                                            : phase.length;
            parts << Text::tr("%1 %2").arg(words::seconds(length), words::phaseName(phase.phase));
        }
    }
    if (exercise.sides == domain::Sides::each) {
        parts << Text::tr("each side");
    } else if (exercise.sides == domain::Sides::alternating) {
        parts << Text::tr("by turns");
    }
    if (step.dose.sets > 1) {
        parts << Text::tr("%1 sets").arg(step.dose.sets);
    }
    if (!step.variant.empty()) {
        parts.prepend(fromUtf8(step.variant));
    }
    return parts.join(Text::tr(", "));
}

void nameCounts(const Exercise& exercise, RoutineRowState& row) {
    const bool isBreath = std::ranges::any_of(exercise.cycle, [](const domain::CyclePhase& phase) {
        return phase.phase == domain::Phase::inhale;
    });
    if (session::isKept(exercise)) {
        row.one = Text::tr("1 round");
        row.many = Text::tr("%1 rounds");
    } else if (isBreath) {
        row.one = Text::tr("1 breath");
        row.many = Text::tr("%1 breaths");
    } else {
        row.one = Text::tr("1 rep");
        row.many = Text::tr("%1 reps");
    }
}

RoutineRowState goneRow(const RoutineStep& step) {
    RoutineRowState row;
    row.picture = {step.exercise, step.variant};
    row.title = fromUtf8(step.title.empty() ? step.exercise.value : step.title);
    row.detail = Text::tr("Not in the library any more. Sessions leave it out.");
    row.count = step.dose.count;
    row.one = row.many = QStringLiteral("%1");
    row.isGone = true;
    row.spoken = Text::tr("%1. %2").arg(row.title, row.detail);
    return row;
}

RoutineRowState rowOf(const Exercise& exercise, const RoutineStep& step) {
    RoutineRowState row;
    row.picture = {step.exercise, step.variant};
    row.title = fromUtf8(exercise.title);
    row.detail = detailOf(exercise, step);
    row.count = step.dose.count;
    nameCounts(exercise, row);
    row.length = stopwatch(domain::stepLength(exercise, step));
    row.spoken = Text::tr("%1, %2, %3")
                     .arg(row.title, words::counted(row.count, row.one, row.many), row.length);
    return row;
}

/// Exercises for the position the routine ends in, the person's own first, none that it has.
std::vector<RoutineSuggestion> suggestionsFor(AppModel& model, const Routine& routine,
                                              const Exercise* last) {
    auto exercises =
        model.application().library->exercises().value_or(std::vector<domain::ExerciseSummary>{});
    std::stable_partition(exercises.begin(), exercises.end(),
                          [](const auto& each) { return domain::isOwn(each.id.value); });
    std::vector<RoutineSuggestion> suggestions;
    for (const domain::ExerciseSummary& each : exercises) {
        const bool fits = last == nullptr || each.position == last->position;
        const bool isIn = std::ranges::find(routine.steps, each.id, &RoutineStep::exercise) !=
                          routine.steps.end();
        if (fits && !isIn && suggestions.size() < kMostSuggestions) {
            suggestions.push_back(
                {each.id, fromUtf8(each.title), Text::tr("adds %1").arg(stopwatch(each.length))});
        }
    }
    return suggestions;
}

std::vector<TimeLine> legendOf(const std::vector<TimePart>& parts) {
    std::map<Kind, Milliseconds> sums;
    for (const TimePart& part : parts) {
        sums[part.kind] += part.length;
    }
    std::vector<TimeLine> legend;
    for (const auto& [kind, length] : sums) {
        legend.push_back({kind, nameOf(kind), stopwatch(length)});
    }
    return legend;
}

} // namespace

RoutineEditorState routineEditorState(AppModel& model, const Routine& routine) {
    RoutineEditorState state;
    state.title = fromUtf8(routine.title);
    state.goal = fromUtf8(routine.goal);
    std::optional<Exercise> last;
    for (const RoutineStep& step : routine.steps) {
        auto exercise = model.application().library->exercise(step.exercise);
        if (!exercise) {
            state.rows.push_back(goneRow(step));
            continue;
        }
        state.rows.push_back(rowOf(*exercise, step));
        const Milliseconds length = domain::stepLength(*exercise, step);
        const Milliseconds work = workOf(*exercise, step.dose);
        state.length += length;
        state.parts.push_back({Kind::wait, length - work});
        state.parts.push_back({kindOf(*exercise), work});
        last = std::move(*exercise);
    }
    state.total = stopwatch(state.length);
    state.legend = legendOf(state.parts);
    state.suggestions = suggestionsFor(model, routine, last ? &*last : nullptr);
    if (routine.title.empty()) {
        state.fault = Text::tr("Give it a name first. Nothing was saved.");
    } else if (routine.steps.empty()) {
        state.fault = Text::tr("Add an exercise first. Nothing was saved.");
    }
    return state;
}

std::optional<Routine> routineToEdit(AppModel& model, const RoutineId& id) {
    if (id.empty()) {
        return Routine{};
    }
    const auto& library = *model.application().library;
    auto routine = library.routine(id);
    if (routine && !domain::isOwn(id.value)) {
        const QString title = Text::tr("%1 (mine)").arg(fromUtf8(routine->title));
        routine =
            model.own().copyOf(id, title.left(domain::OwnExercise::kLongestTitle).toStdString());
    }
    if (!routine) {
        model.report(routine.error());
        return std::nullopt;
    }
    return *routine;
}

std::optional<RoutineStep> stepToAdd(AppModel& model, const ExerciseId& id) {
    const auto exercise = model.application().library->exercise(id);
    if (!exercise) {
        model.report(exercise.error());
        return std::nullopt;
    }
    RoutineStep step;
    step.exercise = id;
    step.title = exercise->title;
    step.dose = exercise->dose;
    return step;
}

} // namespace unhunch::ui
