// One exercise on one A4 page, to print or to save as PDF.
#pragma once

#include "painting/sheet_page.h"
#include "presentation/stretch_state.h"

#include <QImage>
#include <QSize>
#include <QString>

class QPaintDevice;

namespace unhunch::ui {

struct ExerciseSheet {
    ExerciseState exercise;
    QImage start; ///< pictures of sheetPictureSize(); a null one leaves its place empty
    QImage end;
    QString startLabel; ///< "Start", or the word of its phase
    QString endLabel;
    QString side; ///< what has to be said of the two sides; may be empty
};

/// Pixels of a picture on the page at 300 dots an inch.
[[nodiscard]] QSize sheetPictureSize();

/// Draws the page over the whole of `device`, which is A4 upright at kSheetDotsPerInch. In the
/// light theme's colours, on white. What does not fit a part is cut at a whole line, never between.
void drawExerciseSheet(QPaintDevice& device, const ExerciseSheet& sheet);

/// Any thread. False when the file could not be written.
[[nodiscard]] bool saveExerciseSheet(const QString& file, const ExerciseSheet& sheet);

} // namespace unhunch::ui
