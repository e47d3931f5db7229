// Plays an exercise: the stage, its controls, and the phases below it.
#pragma once

#include "presentation/clip_film.h"
#include "presentation/stretch_state.h"
#include "widgets/figure_studio.h"

#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

namespace unhunch::ui {

class AppModel;
class ExerciseStage;
class IconButton;
class PhaseTile;
class Segmented;
class Slider;

/// Plays by itself while it is seen, unless motion is reduced: then the phases are shown as stills.
/// Everything works by keyboard; a phase or the slider chosen by hand stops it there.
class ExercisePlayer : public QWidget {
    Q_OBJECT
public:
    /// Studio and model must outlive it.
    ExercisePlayer(FigureStudio& figures, AppModel& model, const ExerciseState& state);

    void toggle();
    [[nodiscard]] bool isPlaying() const { return m_wantsPlay && m_timer.isActive(); }
    /// Brings the film to the clock; the timer calls it.
    void tick();
    /// Seconds into the film.
    [[nodiscard]] float position() const { return m_position; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeControls();
    [[nodiscard]] QWidget* makePhases(const ExerciseState& state);
    [[nodiscard]] QString description() const;
    void chooseSide(domain::Side side);
    void setPlaying(bool playing);
    void applyMotion();
    void goTo(float position);
    void arm();

    FigureStudio& m_figures;
    AppModel& m_model;
    ClipPointer m_asWritten;
    std::optional<ClipFilm> m_film; ///< none without a clip
    domain::Side m_side = domain::Side::left;
    float m_position = 0;
    bool m_wantsPlay = true;
    SteadyInstant m_last;
    QTimer m_timer;
    ExerciseStage* m_stage;
    Slider* m_slider = nullptr;
    IconButton* m_play = nullptr;
    std::vector<PhaseTile*> m_tiles;
};

} // namespace unhunch::ui
