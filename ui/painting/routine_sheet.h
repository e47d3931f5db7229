// One routine to print or to save as PDF: a picture and the steps of each exercise.
#pragma once

#include "painting/sheet_page.h"
#include "presentation/routine_state.h"

class QPagedPaintDevice;

namespace unhunch::ui {

struct RoutineSheet {
    RoutineState routine;
    std::vector<QImage> pictures; ///< one for each step, of routinePictureSize(); may be null
};

/// Exercises that fit on one page.
inline constexpr int kStepsOnSheet = 12;

[[nodiscard]] QSize routinePictureSize();

/// Any thread. One page for as many as kStepsOnSheet exercises, more pages for more. Steps that do
/// not fit beside their picture are cut at a whole line. False when the file could not be written.
[[nodiscard]] bool saveRoutineSheet(const QString& file, const RoutineSheet& sheet);

/// Page `number` of it, from 0, over the whole of `device`, A4 upright at kSheetDotsPerInch.
void drawRoutinePage(QPainter& painter, const RoutineSheet& sheet, int number);

} // namespace unhunch::ui
