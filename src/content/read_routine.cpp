#include "content/readers.h"

namespace unhunch::content {

namespace {

using domain::RoutineForm;

constexpr int kLongestRoutine = 4 * 60 * 60; ///< seconds

DoseChange readDoseChange(const Value& value) {
    ObjectReader reader(value);
    DoseChange change;
    change.count = reader.optionalInteger("count", 1, 60);
    change.sets = reader.optionalInteger("sets", 1, 6);
    change.setRest = reader.optionalSeconds("rest_seconds", 0, 180);
    change.holdLength = reader.optionalSeconds("hold_seconds", 5, 120);
    return change;
}

void readStep(ObjectReader& reader, RoutineDraft& draft) {
    domain::RoutineStep step;
    if (const auto exercise = reader.need("exercise")) {
        if (auto id = readSlug(*exercise)) {
            exercise->report.mention(Mention::exercise, *id, exercise->node.place,
                                     exercise->pointer);
            step.exercise = ExerciseId(std::move(*id));
        }
    }
    step.variant = reader.optionalText("variant");
    step.setup = reader.optionalSeconds("setup_seconds", 5, 60);
    step.gap = reader.optionalSeconds("gap_seconds", 0, 30);
    const auto dose = reader.may("dose");
    draft.changes.push_back(dose ? readDoseChange(*dose) : DoseChange{});
    draft.routine.steps.push_back(std::move(step));
}

/// "form" and "form_of" go together.
void readForm(ObjectReader& reader, RoutineDraft& draft, FileReport& report) {
    const auto of = reader.may("form_of");
    const auto form = of ? reader.need("form") : reader.may("form");
    if (of) {
        draft.formPlace = of->node.place;
        if (auto id = readSlug(*of)) {
            report.mention(Mention::routine, *id, of->node.place, of->pointer);
            draft.routine.formOf = RoutineId(std::move(*id));
        }
    }
    if (form) {
        draft.routine.form =
            readOneOf<RoutineForm>(*form, {RoutineForm::shorter, RoutineForm::longer})
                .value_or(RoutineForm::usual);
        if (!of) {
            reader.missing("form_of");
        }
    }
}

} // namespace

RoutineDraft readRoutine(const JsonNode& root, FileReport& report) {
    ObjectReader reader({root, "", report});
    RoutineDraft draft;
    if (!reader.isObject()) {
        return draft;
    }
    domain::Routine& routine = draft.routine;
    if (const auto id = reader.need("id")) {
        routine.id = RoutineId(readSlug(*id).value_or(""));
    }
    if (const auto code = reader.need("code")) {
        routine.code = readCode(*code, "R", true).value_or("");
    }
    routine.title = reader.text("title");
    routine.goal = reader.text("goal");
    routine.level = reader.integer("level", 1, 3);
    routine.equipment = reader.choices<domain::Equipment>("equipment", {});
    if (const auto total = reader.need("total_seconds")) {
        draft.totalPlace = total->node.place;
        routine.total = readSeconds(*total, 1, kLongestRoutine).value_or(Milliseconds{0});
    }
    routine.sound =
        reader.optionalChoice<domain::SoundProfile>("sound").value_or(domain::SoundProfile::even);
    readForm(reader, draft, report);
    reader.objects("steps", {1, domain::Routine::kMostSteps},
                   [&](ObjectReader& step) { readStep(step, draft); });
    routine.leaveOutIf = reader.texts("leave_out_if", {.min = 1});
    routine.sources = reader.sources("sources");
    return draft;
}

domain::Dose changedDose(domain::Dose own, const DoseChange& change) {
    own.count = change.count.value_or(own.count);
    own.sets = change.sets.value_or(own.sets);
    own.setRest = change.setRest.value_or(own.setRest);
    own.holdLength = change.holdLength ? change.holdLength : own.holdLength;
    return own;
}

} // namespace unhunch::content
