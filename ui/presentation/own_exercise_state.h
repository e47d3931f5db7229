// The page that adds or changes an exercise of the person's own.
#pragma once

#include "presentation/app_model.h"

#include <QString>
#include <optional>

namespace unhunch::ui {

/// What the page works on.
struct OwnDraft {
    domain::OwnExercise exercise;
    std::string photo; ///< JPEG; empty for none
    friend bool operator==(const OwnDraft&, const OwnDraft&) = default;
};
/// A new one for an empty id. nullopt when it cannot be read: the model has said so.
[[nodiscard]] std::optional<OwnDraft> ownDraft(AppModel& model, const ExerciseId& id);

struct OwnExerciseState {
    QString heading;    ///< "Add an exercise"
    QString sentence;   ///< "3 holds of 20 s, each side: 2 min 35 s"
    QString titleFault; ///< why it cannot be saved like this; empty when it can
    friend bool operator==(const OwnExerciseState&, const OwnExerciseState&) = default;
};
[[nodiscard]] OwnExerciseState ownExerciseState(const OwnDraft& draft);

/// One line of text as it may be stored: trimmed, without control characters.
[[nodiscard]] std::string storedLine(const QString& typed);
/// The lines of a text that are not empty, as many as may be stored.
[[nodiscard]] std::vector<std::string> storedLines(const QString& typed);

} // namespace unhunch::ui
