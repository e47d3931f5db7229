// The Stretch page and the page of one exercise.
#pragma once

#include "domain/library.h"
#include "presentation/app_model.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace unhunch::ui {

struct RoutineItem {
    RoutineId id;
    QString title;
    QString detail; ///< "5 min, 4 exercises"
    QString equipment;
    Pictured picture; ///< what its card shows
    bool forToday = false;
    bool isOwn = false;
    friend bool operator==(const RoutineItem&, const RoutineItem&) = default;
};

/// The step a routine is pictured by: the last one that is more than breathing.
[[nodiscard]] Pictured picturedStep(AppModel& model, const RoutineId& routine);

struct ExerciseItem {
    ExerciseId id;
    QString title;
    QString detail; ///< "Loosen, standing"; "Yours, standing"
    bool isOwn = false;
    friend bool operator==(const ExerciseItem&, const ExerciseItem&) = default;
};

/// Filter groups combine with "and".
struct StretchFilter {
    std::optional<domain::Position> position;
    std::optional<domain::Aim> aim;
    bool noEquipment = false;
    bool mine = false;
    QString text; ///< part of a name
    friend bool operator==(const StretchFilter&, const StretchFilter&) = default;
};

struct StretchState {
    std::vector<RoutineItem> routines;
    std::vector<ExerciseItem> exercises;
    int exerciseCount = 0; ///< without the filter
    bool hasOwn = false;   ///< exercises of the person's own
    friend bool operator==(const StretchState&, const StretchState&) = default;
};
[[nodiscard]] StretchState stretchState(AppModel& model, const StretchFilter& filter,
                                        const std::optional<RoutineId>& today);

/// One number of the dose with what it counts: "8 s" "press".
struct DoseCell {
    QString value;
    QString label;
    friend bool operator==(const DoseCell&, const DoseCell&) = default;
};

/// One part of doing an exercise: "Press", "8 s".
struct PhaseCell {
    QString name;
    QString length;
    friend bool operator==(const PhaseCell&, const PhaseCell&) = default;
};

struct ExerciseState {
    ExerciseId id;
    QString title;
    QString summary;
    QString origin;     ///< "From the pack Runners"; empty for what is shipped
    bool isOwn = false; ///< the person's own: what is empty is left out
    QString own;        ///< "Your own exercise, from My physio."
    QString position;
    QString equipment;
    bool breathes = false;
    QString setup; ///< how to take up the position
    domain::Strength strength = domain::Strength::notEstablished;
    std::vector<DoseCell> dose;
    PhaseCell setUp;               ///< taking up the position
    std::vector<PhaseCell> phases; ///< lines of its cycle
    QString startLabel;            ///< "Start, 2 min"
    QString usualChange;           ///< "10 s shorter", empty for the usual dose
    QStringList leaveOut;
    QStringList steps;
    QStringList lookFor;
    QStringList easeOff;
    QStringList avoid;
    QString breath;
    QString feel;
    QString easier;
    QString harder;
    QStringList cautions; ///< "Osteoporosis: ..."
    QString evidence;
    QString sourceDose; ///< what the source gives
    QString whyDifferent;
    QStringList sources; ///< printed citations
    QStringList otherNames;
    friend bool operator==(const ExerciseState&, const ExerciseState&) = default;
};
[[nodiscard]] std::optional<ExerciseState> exerciseState(AppModel& model, const ExerciseId& id);

} // namespace unhunch::ui
