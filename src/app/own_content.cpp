#include "app/own_content.h"

#include <algorithm>

namespace unhunch::app {

using domain::OwnExercise;
using domain::Routine;
using journal::OwnDocument;

Result<void> OwnContent::refresh() {
    return m_app.journal->own().and_then(
        [&](const auto& documents) { return m_app.library->replaceOwn(documents); });
}

Result<OwnExercise> OwnContent::exercise(const ExerciseId& id) const {
    const auto documents = m_app.journal->own();
    if (!documents) {
        return tl::unexpected(documents.error());
    }
    for (const OwnDocument& each : *documents) {
        if (each.kind == Kind::exercise && each.id == id.value && !each.deleted) {
            return content::ownExerciseFromText(each.body);
        }
    }
    return fail(ErrorCode::notFound, "You have no exercise \"" + id.value + "\".");
}

Result<std::string> OwnContent::picture(const ExerciseId& id) const {
    auto bytes = m_app.library->picture(id);
    return !bytes && bytes.error().code == ErrorCode::notFound ? std::string() : bytes;
}

Result<std::set<std::string>> OwnContent::takenIds(Kind kind) const {
    const auto documents = m_app.journal->own();
    if (!documents) {
        return tl::unexpected(documents.error());
    }
    std::set<std::string> taken;
    for (const OwnDocument& each : *documents) {
        if (each.kind == kind) {
            taken.insert(each.id);
        }
    }
    return taken;
}

OwnDocument OwnContent::documentOf(const OwnExercise& exercise, const std::string& picture) const {
    const UtcInstant now = m_app.clock.utcNow();
    return {Kind::exercise,
            exercise.id.value,
            exercise.title,
            content::toText(exercise),
            picture,
            now,
            now};
}

OwnDocument OwnContent::documentOf(const Routine& routine) const {
    const UtcInstant now = m_app.clock.utcNow();
    return {Kind::routine, routine.id.value, routine.title, content::toText(routine), {}, now, now};
}

Result<void> OwnContent::put(const std::vector<OwnDocument>& documents) {
    return m_app.journal->putOwn(documents).and_then([&] { return refresh(); });
}

Result<ExerciseId> OwnContent::save(OwnExercise exercise, const std::string& picture) {
    if (exercise.id.empty()) {
        const auto taken = takenIds(Kind::exercise);
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        exercise.id = ExerciseId{domain::ownId(exercise.title, *taken)};
    }
    const OwnDocument document = documentOf(exercise, picture);
    return content::ownExerciseFromText(document.body)
        .and_then([&](const OwnExercise&) { return put({document}); })
        .map([&] { return exercise.id; });
}

Result<RoutineId> OwnContent::save(Routine routine) {
    if (routine.id.empty()) {
        const auto taken = takenIds(Kind::routine);
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        routine.id = RoutineId{domain::ownId(routine.title, *taken)};
    }
    const OwnDocument document = documentOf(routine);
    return content::ownRoutineFromText(document.body)
        .and_then([&](const Routine&) { return put({document}); })
        .map([&] { return routine.id; });
}

Result<void> OwnContent::remove(Kind kind, const std::string& id) {
    return m_app.journal->removeOwn(kind, id).and_then([&] { return refresh(); });
}

Result<void> OwnContent::restore(Kind kind, const std::string& id) {
    return m_app.journal->restoreOwn(kind, id).and_then([&] { return refresh(); });
}

Result<Routine> OwnContent::copyOf(const RoutineId& id, const std::string& title) const {
    auto routine = m_app.library->routine(id);
    if (!routine) {
        return routine;
    }
    Routine copy;
    copy.title = title;
    copy.goal = routine->goal;
    copy.sound = routine->sound;
    copy.steps = std::move(routine->steps);
    for (domain::RoutineStep& step : copy.steps) {
        if (const auto exercise = m_app.library->exercise(step.exercise)) {
            step.title = exercise->title;
        }
    }
    m_app.library->derive(copy);
    return copy;
}

} // namespace unhunch::app
