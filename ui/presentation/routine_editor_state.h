// What the routine editor shows.
#pragma once

#include "presentation/app_model.h"

#include <QString>
#include <optional>
#include <vector>

namespace unhunch::ui {

struct RoutineRowState {
    Pictured picture;
    QString title;
    QString detail; ///< "8 s press, 20 s relax deeper"
    int count = 1;
    QString one;         ///< "1 round"
    QString many;        ///< "%1 rounds"
    QString length;      ///< "2:10"; empty when it is gone
    bool isGone = false; ///< not in the library any more: kept, and left out of the session
    QString spoken;      ///< "Cat-cow, 10 times, 1:00, row 2 of 5"
    friend bool operator==(const RoutineRowState&, const RoutineRowState&) = default;
};

/// A part of the bar of time.
struct TimePart {
    enum class Kind { loosen, strengthen, breathe, own, wait } kind = Kind::wait;
    Milliseconds length{0};
    friend bool operator==(const TimePart&, const TimePart&) = default;
};

struct TimeLine {
    TimePart::Kind kind = TimePart::Kind::wait;
    QString name;   ///< "Loosen"
    QString length; ///< "6:20"
    friend bool operator==(const TimeLine&, const TimeLine&) = default;
};

struct RoutineSuggestion {
    ExerciseId id;
    QString title;
    QString detail; ///< "adds 1:10"
    friend bool operator==(const RoutineSuggestion&, const RoutineSuggestion&) = default;
};

struct RoutineEditorState {
    QString title;
    QString goal;
    std::vector<RoutineRowState> rows;
    Milliseconds length{0}; ///< of the session that it gives
    QString total;          ///< "8:40"
    std::vector<TimePart> parts;
    std::vector<TimeLine> legend;
    std::vector<RoutineSuggestion> suggestions; ///< at most three
    QString fault; ///< why it cannot be saved like this; empty when it can
    friend bool operator==(const RoutineEditorState&, const RoutineEditorState&) = default;
};
[[nodiscard]] RoutineEditorState routineEditorState(AppModel& model,
                                                    const domain::Routine& routine);

/// The routine to start from: an own one, a copy of any other, an empty one for an empty id.
/// nullopt when it cannot be read: the model has said so.
[[nodiscard]] std::optional<domain::Routine> routineToEdit(AppModel& model, const RoutineId& id);
/// An exercise with its own dose, ready to be added. nullopt when it cannot be read.
[[nodiscard]] std::optional<domain::RoutineStep> stepToAdd(AppModel& model, const ExerciseId& id);

} // namespace unhunch::ui
