// One file from one person to another.
#include "app/own_content.h"
#include "exchange/archive.h"

#include <algorithm>

namespace unhunch::app {

using content::SharedContent;
using domain::OwnExercise;
using domain::Routine;
using domain::RoutineStep;
using exchange::ArchiveFile;
using journal::OwnDocument;

namespace {

std::string pictureName(const ExerciseId& id) {
    return "pictures/" + id.value + ".jpg";
}

tl::unexpected<Error> refuse(const std::string& file, const std::string& why) {
    return fail(ErrorCode::invalidInput, "\"" + file + "\" was not taken in. " + why,
                "Nothing was added. Ask the person it came from to share it again.");
}

/// What the file says that its parts alone do not: ids stand once, and what is named is there.
std::string faultOf(const SharedContent& shared) {
    std::set<ExerciseId> exercises;
    for (const OwnExercise& each : shared.exercises) {
        if (!exercises.insert(each.id).second) {
            return "The exercise " + each.id.value + " stands in it twice.";
        }
    }
    std::set<RoutineId> routines;
    for (const Routine& routine : shared.routines) {
        if (!routines.insert(routine.id).second) {
            return "The routine " + routine.id.value + " stands in it twice.";
        }
        for (const RoutineStep& step : routine.steps) {
            if (domain::isOwn(step.exercise.value) && !exercises.contains(step.exercise)) {
                return "The routine " + routine.id.value + " names the exercise " +
                       step.exercise.value + ", which is not in it.";
            }
        }
    }
    return {};
}

/// Gives `thing` an id that is not taken.
template <typename Thing> void giveFreeId(Thing& thing, std::set<std::string>& taken) {
    if (taken.contains(thing.id.value)) {
        thing.id.value = domain::ownId(thing.title, taken);
    }
    taken.insert(thing.id.value);
}

} // namespace

Result<void> OwnContent::share(const std::vector<ExerciseId>& exercises,
                               const std::vector<RoutineId>& routines,
                               const std::filesystem::path& file) const {
    SharedContent shared;
    std::set<ExerciseId> wanted(exercises.begin(), exercises.end());
    for (const RoutineId& id : routines) {
        auto routine = m_app.library->routine(id);
        if (!routine) {
            return tl::unexpected(routine.error());
        }
        std::erase_if(routine->steps, [&](const RoutineStep& step) {
            return !m_app.library->exercise(step.exercise);
        });
        if (routine->steps.empty()) {
            return fail(ErrorCode::conflict,
                        "Nothing is left of \"" + routine->title + "\" that could be shared.");
        }
        for (const RoutineStep& step : routine->steps) {
            if (domain::isOwn(step.exercise.value)) {
                wanted.insert(step.exercise);
            }
        }
        shared.routines.push_back(std::move(*routine));
    }
    std::vector<ArchiveFile> files;
    for (const ExerciseId& id : wanted) {
        const auto own = exercise(id);
        if (!own) {
            return tl::unexpected(own.error());
        }
        shared.exercises.push_back(*own);
        const auto jpeg = picture(id);
        if (!jpeg) {
            return tl::unexpected(jpeg.error());
        }
        if (!jpeg->empty()) {
            files.push_back({pictureName(id), *jpeg});
        }
    }
    files.push_back({std::string(content::kSharedFile), content::toText(shared)});
    return exchange::writeArchive(file, files);
}

Result<TakenIn> OwnContent::takeIn(const std::filesystem::path& file,
                                   const PictureReader& read) const {
    const std::string name = file.filename().string();
    const auto files = exchange::readArchive(file);
    if (!files) {
        return tl::unexpected(files.error());
    }
    const auto text = std::ranges::find(*files, content::kSharedFile, &ArchiveFile::name);
    if (text == files->end()) {
        return refuse(name, "It holds no exercises or routines of somebody's own.");
    }
    auto shared = content::sharedFromText(text->bytes);
    if (!shared) {
        return refuse(name, shared.error().message);
    }
    if (const std::string fault = faultOf(*shared); !fault.empty()) {
        return refuse(name, fault);
    }
    TakenIn taken;
    std::map<std::string, ExerciseId> expected;
    for (const OwnExercise& each : shared->exercises) {
        expected.emplace(pictureName(each.id), each.id);
    }
    for (const ArchiveFile& each : *files) {
        if (each.name == content::kSharedFile) {
            continue;
        }
        const auto whose = expected.find(each.name);
        if (whose == expected.end()) {
            return refuse(name, "It holds \"" + each.name + "\", which belongs to nothing in it.");
        }
        auto picture = read(each.bytes);
        if (!picture) {
            return refuse(name, each.name + ": " + picture.error().message);
        }
        taken.pictures.emplace(whose->second, std::move(*picture));
    }
    for (const Routine& routine : shared->routines) {
        for (const RoutineStep& step : routine.steps) {
            const bool isKnown = domain::isOwn(step.exercise.value) ||
                                 m_app.library->exercise(step.exercise).has_value();
            if (!isKnown && std::ranges::find(taken.missing, step.title) == taken.missing.end()) {
                taken.missing.push_back(step.title);
            }
        }
    }
    taken.content = std::move(*shared);
    return taken;
}

Result<void> OwnContent::add(const TakenIn& taken) {
    auto exerciseIds = takenIds(Kind::exercise);
    auto routineIds = takenIds(Kind::routine);
    if (!exerciseIds || !routineIds) {
        return tl::unexpected(exerciseIds ? routineIds.error() : exerciseIds.error());
    }
    std::vector<OwnDocument> documents;
    std::map<ExerciseId, ExerciseId> newIds;
    for (OwnExercise exercise : taken.content.exercises) {
        const ExerciseId old = exercise.id;
        giveFreeId(exercise, *exerciseIds);
        newIds.emplace(old, exercise.id);
        const auto picture = taken.pictures.find(old);
        documents.push_back(documentOf(
            exercise, picture == taken.pictures.end() ? std::string() : picture->second));
    }
    for (Routine routine : taken.content.routines) {
        giveFreeId(routine, *routineIds);
        for (RoutineStep& step : routine.steps) {
            if (const auto renamed = newIds.find(step.exercise); renamed != newIds.end()) {
                step.exercise = renamed->second;
            }
        }
        documents.push_back(documentOf(routine));
    }
    return put(documents);
}

} // namespace unhunch::app
