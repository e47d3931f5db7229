// The picture of an exercise.
#pragma once

#include "painting/theme.h"
#include "presentation/stretch_state.h"

#include <QLabel>

namespace unhunch::ui {

/// The disc in its scene, 528 x 384 or smaller at the same proportions, with the way into the
/// position in words. Accessible: a picture described by those words.
class ExerciseStage : public QLabel {
    Q_OBJECT
public:
    ExerciseStage(const Theme& theme, const ExerciseState& state);

    [[nodiscard]] QSize sizeHint() const override { return {528, 384}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 175}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_breathes;
};

} // namespace unhunch::ui
