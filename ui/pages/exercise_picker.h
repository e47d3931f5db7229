// Choosing one exercise from a list with a search field.
#pragma once

#include "widgets/figure_studio.h"

#include <QString>
#include <functional>
#include <vector>

namespace unhunch::ui {

class Dialog;

struct PickerItem {
    ExerciseId id;
    QString title;
    QString detail;
};

struct PickerWords {
    QString title;
    QString accept; ///< on the button
};

/// Opens over `window`; `chosen` is called with what the person took. Up and Down move in the list
/// while typing. The studio must outlive the dialog.
Dialog* openExercisePicker(FigureStudio& figures, QWidget* window, const PickerWords& words,
                           const std::vector<PickerItem>& items,
                           const std::function<void(const ExerciseId&)>& chosen);

} // namespace unhunch::ui
