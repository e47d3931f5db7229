// Everything a page needs for pictures of the person who shows the movements.
#pragma once

#include "presentation/app_model.h"
#include "presentation/figure_moment.h"
#include "widgets/figure_stills.h"
#include "widgets/figure_thread.h"

namespace unhunch::ui {

/// One for the window. Follows the user's choice of person. Signal: changed() when another person
/// is drawn from now on.
class FigureStudio : public QObject {
    Q_OBJECT
public:
    /// Theme and model must outlive it.
    FigureStudio(const Theme& theme, AppModel& model);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] FigureThread& thread() { return m_thread; }
    [[nodiscard]] FigureStills& stills() { return m_stills; }
    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }

    /// The still that stands for an exercise in a grid: the end of its movement.
    [[nodiscard]] FigureStill tileOf(const Pictured& subject);
    /// The same, larger and with hints, for a scene.
    [[nodiscard]] FigureStill sceneOf(const Pictured& subject);
    [[nodiscard]] FigureStill stillOf(const ClipPointer& clip, std::size_t key);
    /// The picture of an exercise without a figure; null when there is none.
    [[nodiscard]] std::shared_ptr<const QImage> photoOf(const ExerciseId& id);

signals:
    void changed();

private:
    void readAppearance();

    const Theme& m_theme;
    AppModel& m_model;
    Appearance m_appearance;
    FigureThread m_thread;
    FigureStills m_stills;
    std::map<ExerciseId, std::shared_ptr<const QImage>> m_photos; ///< null: there is none
};

} // namespace unhunch::ui
