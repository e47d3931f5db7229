// Exercises and routines of the person's own, from the journal and from shared files.
#include "content/own_text.h"
#include "content/readers.h"

#include <fmt/format.h>

namespace unhunch::content {

namespace {

using domain::OwnExercise;

constexpr int kFormat = 1;
constexpr std::size_t kMostShared = 200;

std::string readOwnId(ObjectReader& reader) {
    const auto value = reader.need("id");
    auto id = value ? readSlug(*value) : std::nullopt;
    if (id && !domain::isOwn(*id)) {
        value->fault("name", inQuotes(*id) + " is not an id of somebody's own",
                     "it begins with \"mine-\"");
    }
    return id.value_or("");
}

/// Lines of text, of which two may be alike.
std::vector<std::string> readNotes(ObjectReader& reader) {
    std::vector<std::string> notes;
    if (const auto value = reader.may("notes")) {
        readList(*value, {.min = 1, .max = OwnExercise::kMostNotes}, [&](const Value& line) {
            if (auto text = readText(line)) {
                notes.push_back(std::move(*text));
            }
        });
    }
    return notes;
}

OwnExercise readOwnExercise(ObjectReader& reader) {
    using Kind = OwnExercise::Kind;
    OwnExercise own;
    own.id = ExerciseId(readOwnId(reader));
    own.title = reader.text("title", OwnExercise::kLongestTitle);
    own.kind = reader.choice<Kind>("kind").value_or(Kind::hold);
    own.count = reader.integer("count", 1, domain::Dose::kMostCount);
    own.length = own.kind == Kind::hold ? reader.seconds("seconds", 5, 120)
                                        : reader.seconds("seconds", 1, 30);
    own.sets = reader.optionalInteger("sets", 1, 6).value_or(1);
    own.rest = reader.optionalSeconds("rest_seconds", 0, 180).value_or(Milliseconds{0});
    own.sides = reader.choice<domain::Sides>("sides").value_or(domain::Sides::none);
    own.timesAWeek =
        reader.optionalInteger("times_a_week", 1, OwnExercise::kMostTimesAWeek).value_or(0);
    own.position = reader.choice<domain::Position>("position").value_or(domain::Position::standing);
    own.equipment = reader.choices<domain::Equipment>("equipment", {});
    own.notes = readNotes(reader);
    own.from = reader.optionalText("from", OwnExercise::kLongestTitle);
    if (const auto figure = reader.may("figure")) {
        own.figure = readSlug(*figure).value_or("");
    }
    return own;
}

domain::Dose readFullDose(ObjectReader& step) {
    domain::Dose dose;
    step.object("dose", [&](ObjectReader& reader) {
        dose.count = reader.integer("count", 1, domain::Dose::kMostCount);
        dose.sets = reader.optionalInteger("sets", 1, 6).value_or(1);
        dose.setRest = reader.optionalSeconds("rest_seconds", 0, 180).value_or(Milliseconds{0});
        dose.holdLength = reader.optionalSeconds("hold_seconds", 5, 120);
    });
    return dose;
}

domain::Routine readOwnRoutine(ObjectReader& reader) {
    domain::Routine routine;
    routine.id = RoutineId(readOwnId(reader));
    routine.title = reader.text("title", OwnExercise::kLongestTitle);
    routine.goal = reader.optionalText("goal");
    routine.sound =
        reader.optionalChoice<domain::SoundProfile>("sound").value_or(domain::SoundProfile::even);
    reader.objects("steps", {1, domain::Routine::kMostSteps}, [&](ObjectReader& each) {
        domain::RoutineStep step;
        if (const auto exercise = each.need("exercise")) {
            step.exercise = ExerciseId(readSlug(*exercise).value_or(""));
        }
        step.title = each.text("title");
        step.variant = each.optionalText("variant");
        step.setup = each.optionalSeconds("setup_seconds", 5, 60);
        step.gap = each.optionalSeconds("gap_seconds", 0, 30);
        step.dose = readFullDose(each);
        routine.steps.push_back(std::move(step));
    });
    return routine;
}

SharedContent readShared(ObjectReader& reader) {
    SharedContent shared;
    static_cast<void>(reader.integer("format", kFormat, kFormat));
    reader.objects("exercises", {.max = kMostShared},
                   [&](ObjectReader& each) { shared.exercises.push_back(readOwnExercise(each)); });
    reader.objects("routines", {.max = kMostShared},
                   [&](ObjectReader& each) { shared.routines.push_back(readOwnRoutine(each)); });
    return shared;
}

/// Runs `read` on the object that `text` is. The first fault is the error; `file` names it.
template <typename Read>
auto readOwn(const std::string& file, const std::string& text, Read read)
    -> Result<decltype(read(std::declval<ObjectReader&>()))> {
    std::vector<Diagnostic> diagnostics;
    std::vector<Reference> references;
    FileReport report(file, diagnostics, references);
    if (const auto root = readDocument(text, report)) {
        auto value = [&] {
            ObjectReader reader({*root, "", report});
            return read(reader); // the reader reports unknown keys when it goes
        }();
        if (diagnostics.empty()) {
            return value;
        }
    }
    return fail(ErrorCode::invalidInput, toString(diagnostics.front()));
}

} // namespace

Result<OwnExercise> ownExerciseFromText(const std::string& text) {
    return readOwn("exercise", text, readOwnExercise);
}

Result<domain::Routine> ownRoutineFromText(const std::string& text) {
    return readOwn("routine", text, readOwnRoutine);
}

Result<SharedContent> sharedFromText(const std::string& text) {
    return readOwn(std::string(kSharedFile), text, readShared);
}

} // namespace unhunch::content
