// The moving picture of an exercise, with the controls at its foot.
#pragma once

#include "presentation/clip_film.h"
#include "presentation/stretch_state.h"
#include "widgets/moving_figure.h"
#include "widgets/scene_widget.h"

#include <QImage>

namespace unhunch::ui {

/// The figure in its scene, 528 x 384 or smaller at the same proportions; without a clip, the
/// picture of its pack, or the way into the position in words before a person who stands.
/// Accessible: a picture described by what is seen.
class ExerciseStage : public SceneWidget {
    Q_OBJECT
public:
    /// The studio must outlive it.
    ExerciseStage(FigureStudio& figures, const ExerciseState& state);

    /// For those who do not see it.
    void describe(const QString& seen);
    /// What is seen now.
    void show(const FigureMoment& moment, SteadyInstant now);
    void setAngle(FigureAngle angle) { m_figure.setAngle(angle); }
    /// On the floor before the figure. Takes ownership.
    void setControls(QWidget* controls);

    [[nodiscard]] QSize sizeHint() const override { return {528, 384}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 175}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] double foot() const;
    void layOut();
    void paintWords(QPainter& painter, const QRectF& box) const;
    void paintWithoutClip(QPainter& painter, const QRectF& box) const;

    const Theme& m_theme;
    QString m_title;
    QString m_words;
    MovingFigure m_figure;
    bool m_hasClip = true;
    std::shared_ptr<const QImage> m_photo; ///< shown when there is no clip; may be null
    QWidget* m_controls = nullptr;
};

} // namespace unhunch::ui
