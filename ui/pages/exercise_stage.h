// The picture of an exercise.
#pragma once

#include "painting/theme.h"
#include "presentation/stretch_state.h"
#include "widgets/scene_widget.h"

namespace unhunch::ui {

/// The disc in its scene, 528 x 384 or smaller at the same proportions, with the way into the
/// position in words. Accessible: a picture described by those words.
class ExerciseStage : public SceneWidget {
    Q_OBJECT
public:
    ExerciseStage(const Theme& theme, const ExerciseState& state);

    [[nodiscard]] QSize sizeHint() const override { return {528, 384}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 175}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    void paintWords(QPainter& painter, const QRectF& box) const;

    const Theme& m_theme;
    QString m_words;
};

} // namespace unhunch::ui
