// The parts of an exercise's page below its picture.
#pragma once

#include "painting/theme.h"
#include "presentation/stretch_state.h"

class QVBoxLayout;
class QWidget;

namespace unhunch::ui {

/// Each makes a widget for one part, without a parent; nullptr when there is nothing to say.
[[nodiscard]] QWidget* makeDose(const Theme& theme, const std::vector<DoseCell>& cells);
[[nodiscard]] QWidget* makeSteps(const Theme& theme, const QStringList& steps);
/// "Look for", "Ease off if" and "Avoid".
[[nodiscard]] QWidget* makeCues(const Theme& theme, const ExerciseState& state);
/// "Breath", "What you feel", "Easier" and "Harder" in `columns` columns.
[[nodiscard]] QWidget* makeWords(const Theme& theme, const ExerciseState& state, int columns);
/// Advice by condition.
[[nodiscard]] QWidget* makeCautions(const Theme& theme, const QStringList& cautions);
/// What the research says, where the dose comes from, and the sources.
[[nodiscard]] QWidget* makeResearch(const Theme& theme, const ExerciseState& state);

} // namespace unhunch::ui
