#include "presentation/stretch_state.h"

#include "presentation/library_state.h"
#include "presentation/session_changes.h"
#include "presentation/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Stretch)
};

using domain::Exercise;
using domain::ExerciseSummary;
using words::fromUtf8;

bool passes(const ExerciseSummary& exercise, const StretchFilter& filter) {
    const bool hasAim = !filter.aim || std::find(exercise.aims.begin(), exercise.aims.end(),
                                                 *filter.aim) != exercise.aims.end();
    return (!filter.position || exercise.position == *filter.position) && hasAim &&
           (!filter.noEquipment || exercise.equipment.empty()) &&
           (!filter.mine || domain::isOwn(exercise.id.value)) &&
           (filter.text.isEmpty() ||
            fromUtf8(exercise.title).contains(filter.text, Qt::CaseInsensitive));
}

bool breathes(const std::vector<domain::Aim>& aims) {
    return !aims.empty() && aims.front() == domain::Aim::breathe;
}

QString conditionName(domain::Condition condition) {
    using domain::Condition;
    switch (condition) {
    case Condition::pregnancy:
        return Text::tr("Pregnancy");
    case Condition::osteoporosis:
        return Text::tr("Thinning bones");
    case Condition::shoulder:
        return Text::tr("Sore or unstable shoulder");
    case Condition::wrist:
        return Text::tr("Wrist pain");
    case Condition::dizziness:
        return Text::tr("Dizziness");
    case Condition::highBloodPressure:
        return Text::tr("High blood pressure");
    case Condition::knee:
        return Text::tr("Knee pain or kneeling");
    }
    return {};
}

QStringList listOf(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts) {
        list << fromUtf8(text);
    }
    return list;
}

Milliseconds lengthOf(const Exercise& exercise, const domain::CyclePhase& phase) {
    return phase.phase == domain::Phase::hold ? exercise.dose.holdLength.value_or(phase.length)
                                              : phase.length;
}

/// At most three phases and the count: what fits above the fold.
std::vector<DoseCell> doseCells(const Exercise& exercise) {
    std::vector<DoseCell> cells;
    for (const domain::CyclePhase& phase : exercise.cycle) {
        if (cells.size() < 3) {
            cells.push_back(
                {words::seconds(lengthOf(exercise, phase)), words::phaseName(phase.phase)});
        }
    }
    const bool hasSides = exercise.sides != domain::Sides::none;
    cells.push_back({QString::number(exercise.dose.count),
                     hasSides ? Text::tr("times a side") : Text::tr("times")});
    if (exercise.dose.sets > 1) {
        cells.push_back({QString::number(exercise.dose.sets), Text::tr("sets")});
    }
    if (exercise.own && exercise.own->timesAWeek > 0) {
        cells.push_back({QString::number(exercise.own->timesAWeek), Text::tr("times a week")});
    }
    return cells;
}

QString ownText(const domain::OwnMark& own) {
    return own.from.empty() ? Text::tr("Your own exercise.")
                            : Text::tr("Your own exercise, from: %1.").arg(fromUtf8(own.from));
}

QString detailOf(const domain::RoutineSummary& routine) {
    if (routine.exerciseCount == 0) {
        return Text::tr("Its exercises are gone");
    }
    return Text::tr("%1, %2").arg(
        words::minutes(routine.total),
        words::counted(routine.exerciseCount, Text::tr("1 exercise"), Text::tr("%1 exercises")));
}

ExerciseItem itemOf(const ExerciseSummary& exercise) {
    const bool isOwn = domain::isOwn(exercise.id.value);
    const QString aim = isOwn                   ? Text::tr("Yours")
                        : exercise.aims.empty() ? QString()
                                                : words::aim(exercise.aims.front());
    return {exercise.id, fromUtf8(exercise.title),
            Text::tr("%1, %2").arg(aim, words::position(exercise.position).toLower()), isOwn};
}

QStringList cautionTexts(const Exercise& exercise) {
    QStringList texts;
    for (const domain::Caution& caution : exercise.cautions) {
        if (caution.advice != domain::CautionAdvice::fine) {
            texts << Text::tr("%1: %2").arg(conditionName(caution.condition),
                                            fromUtf8(caution.text));
        }
    }
    return texts;
}

} // namespace

Pictured picturedStep(AppModel& model, const RoutineId& id) {
    const auto& library = *model.application().library;
    const auto routine = library.routine(id);
    if (!routine || routine->steps.empty()) {
        return {};
    }
    const auto moves = [&](const domain::RoutineStep& step) {
        const auto exercise = library.exercise(step.exercise);
        return exercise && !breathes(exercise->aims);
    };
    auto step = std::find_if(routine->steps.rbegin(), routine->steps.rend(), moves);
    if (step == routine->steps.rend()) {
        step = routine->steps.rbegin();
    }
    return {step->exercise, step->variant};
}

StretchState stretchState(AppModel& model, const StretchFilter& filter,
                          const std::optional<RoutineId>& today) {
    StretchState state;
    const auto& library = *model.application().library;
    const auto routines = library.routines();
    const auto exercises = library.exercises();
    if (!routines || !exercises) {
        model.report(routines ? exercises.error() : routines.error());
        return state;
    }
    for (const domain::RoutineSummary& routine : *routines) {
        state.routines.push_back({routine.id, fromUtf8(routine.title), detailOf(routine),
                                  words::equipment(routine.equipment),
                                  picturedStep(model, routine.id), today == routine.id,
                                  domain::isOwn(routine.id.value)});
    }
    state.exerciseCount = static_cast<int>(exercises->size());
    for (const ExerciseSummary& exercise : *exercises) {
        if (passes(exercise, filter)) {
            state.exercises.push_back(itemOf(exercise));
        }
        state.hasOwn = state.hasOwn || domain::isOwn(exercise.id.value);
    }
    std::stable_partition(state.exercises.begin(), state.exercises.end(),
                          [](const ExerciseItem& item) { return item.isOwn; });
    return state;
}

std::optional<ExerciseState> exerciseState(AppModel& model, const ExerciseId& id) {
    const auto& library = *model.application().library;
    const auto exercise = library.exercise(id);
    if (!exercise) {
        model.report(exercise.error());
        return std::nullopt;
    }
    ExerciseState state;
    state.id = id;
    state.title = fromUtf8(exercise->title);
    state.summary = fromUtf8(exercise->summary);
    state.origin = originText(model, domain::HitKind::exercise, id.value);
    state.position = words::position(exercise->position);
    state.equipment = words::equipment(exercise->equipment);
    state.breathes = breathes(exercise->aims);
    state.setup = fromUtf8(exercise->setupInstruction);
    state.isOwn = exercise->own.has_value();
    state.own = exercise->own ? ownText(*exercise->own) : QString();
    state.strength = exercise->evidence.strength;
    state.dose = doseCells(*exercise);
    state.setUp = {Text::tr("Set up"), words::seconds(exercise->setup)};
    for (const domain::CyclePhase& phase : exercise->cycle) {
        state.phases.push_back({words::sentenceCase(words::phaseName(phase.phase)),
                                words::seconds(lengthOf(*exercise, phase))});
    }
    const Milliseconds length =
        domain::stepLength(*exercise, session::asRoutine(*exercise).steps.front());
    state.startLabel = Text::tr("Start, %1").arg(words::minutes(length));
    if (const auto change = model.sessions().usualChange(id)) {
        state.usualChange = deltaWords(*change);
    }
    state.leaveOut = listOf(exercise->leaveOutIf);
    state.steps = listOf(exercise->steps);
    state.lookFor = listOf(exercise->lookFor);
    state.easeOff = listOf(exercise->easeOffIf);
    state.avoid = listOf(exercise->avoid);
    state.breath = fromUtf8(exercise->breath);
    state.feel = fromUtf8(exercise->feel);
    state.easier = fromUtf8(exercise->easier);
    state.harder = fromUtf8(exercise->harder);
    state.cautions = cautionTexts(*exercise);
    state.evidence = fromUtf8(exercise->evidence.text);
    state.sourceDose = fromUtf8(exercise->sourceDose.text);
    state.whyDifferent = fromUtf8(exercise->sourceDose.whyDifferent);
    for (const SourceId& source : exercise->evidence.sources) {
        if (const auto found = library.source(source)) {
            state.sources << fromUtf8(found->citation);
        }
    }
    state.otherNames = listOf(exercise->otherNames);
    return state;
}

} // namespace unhunch::ui
