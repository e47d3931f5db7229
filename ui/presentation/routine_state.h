// The page of one routine.
#pragma once

#include "presentation/app_model.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace unhunch::ui {

struct RoutineStepRow {
    ExerciseId exercise;
    QString title; ///< "Belly breathing, seated"
    QString dose;  ///< "6 breaths"
    QString length;
    QStringList steps; ///< how it is done
    Pictured picture;
    bool isGone = false;  ///< its exercise is not in the library any more
    bool leftOut = false; ///< it hurt in the last days
    friend bool operator==(const RoutineStepRow&, const RoutineStepRow&) = default;
};

/// Another length of the same routine.
struct RoutineLength {
    RoutineId id;
    QString label; ///< "Shorter, 3 min"
    friend bool operator==(const RoutineLength&, const RoutineLength&) = default;
};

struct RoutineState {
    RoutineId id;
    bool isOwn = false;
    RoutineId usual; ///< itself, or what it is a form of
    QString title;
    QString goal;
    QString equipment;
    QString length;                     ///< "4 min 32 s"
    QString startLabel;                 ///< "Start, 5 min"
    std::vector<RoutineLength> lengths; ///< the shortest first; empty when there is one only
    std::vector<RoutineStepRow> steps;
    QStringList leaveOut;
    QStringList sources; ///< printed citations
    friend bool operator==(const RoutineState&, const RoutineState&) = default;
};
/// nullopt when it cannot be read; the model has reported it.
[[nodiscard]] std::optional<RoutineState> routineState(AppModel& model, const RoutineId& id);

} // namespace unhunch::ui
