// The person's own exercises and routines: kept in the journal, shown by the library, given to
// others as one file.
#pragma once

#include "app/application.h"
#include "content/own_text.h"

#include <functional>
#include <map>
#include <string>

namespace unhunch::app {

/// What somebody else's file holds, before it is added.
struct TakenIn {
    content::SharedContent content;
    std::map<ExerciseId, std::string> pictures; ///< JPEG, encoded by us
    /// Titles of exercises that routines name and this library does not have.
    std::vector<std::string> missing;
};

/// Reads a picture from outside and encodes it anew as a JPEG of at most 1600 pixels a side without
/// anything else in it. invalidInput for what is no picture or too large.
using PictureReader = std::function<Result<std::string>(const std::string& bytes)>;

/// Whatever is written is in the journal first, then in the library. Nothing of the person's is
/// ever overwritten by content or by a file from outside.
class OwnContent {
public:
    using Kind = journal::OwnDocument::Kind;

    /// The application must outlive it.
    explicit OwnContent(Application& application) : m_app(application) {}

    /// Brings the library's copy up to the journal.
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<domain::OwnExercise> exercise(const ExerciseId& id) const;
    /// JPEG; empty when it has none.
    [[nodiscard]] Result<std::string> picture(const ExerciseId& id) const;

    /// Adds what has no id yet, replaces what has one. `picture` is a JPEG or empty. invalidInput
    /// for what content::ownExerciseFromText() would not read back.
    [[nodiscard]] Result<ExerciseId> save(domain::OwnExercise exercise, const std::string& picture);
    [[nodiscard]] Result<RoutineId> save(domain::Routine routine);
    /// Sessions and ratings keep the title; restore() takes it back.
    [[nodiscard]] Result<void> remove(Kind kind, const std::string& id);
    [[nodiscard]] Result<void> restore(Kind kind, const std::string& id);
    /// A routine as the person's own, called `title`, without an id: not saved yet.
    [[nodiscard]] Result<domain::Routine> copyOf(const RoutineId& id,
                                                 const std::string& title) const;

    /// Writes own exercises and routines, with the own exercises these name and all pictures, to
    /// one file. Steps that cannot be done any more are left out of it.
    [[nodiscard]] Result<void> share(const std::vector<ExerciseId>& exercises,
                                     const std::vector<RoutineId>& routines,
                                     const std::filesystem::path& file) const;
    /// Reads such a file. Nothing is added yet.
    [[nodiscard]] Result<TakenIn> takeIn(const std::filesystem::path& file,
                                         const PictureReader& read) const;
    /// Adds all of it or nothing, under new ids where the old ones are taken.
    [[nodiscard]] Result<void> add(const TakenIn& taken);

private:
    [[nodiscard]] Result<std::set<std::string>> takenIds(Kind kind) const;
    [[nodiscard]] Result<void> put(const std::vector<journal::OwnDocument>& documents);
    [[nodiscard]] journal::OwnDocument documentOf(const domain::OwnExercise& exercise,
                                                  const std::string& picture) const;
    [[nodiscard]] journal::OwnDocument documentOf(const domain::Routine& routine) const;

    Application& m_app;
};

} // namespace unhunch::app
