// One exercise: what it is for, how it is done, who leaves it out, and how sure we are.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/figure_clips.h"
#include "presentation/stretch_state.h"

class QBoxLayout;

namespace unhunch::ui {

class ExercisePlayer;
class FigureStudio;
class PageTools;

class ExercisePage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    ExercisePage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    void setExercise(const ExerciseId& id);
    void refresh() override;
    /// Enter starts, Space plays the figure or stops it, B bookmarks, P saves, Backspace goes back.
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

signals:
    /// One of the person's own, to be written to a file.
    void shareWanted(const unhunch::ui::ExerciseState& exercise);
    /// The exercise is wanted as a page to print. `clip` may be null.
    void sheetWanted(const unhunch::ui::ExerciseState& exercise,
                     const unhunch::ui::ClipPointer& clip);

protected:
    void arrange() override;

private:
    void render(const ExerciseState& state);
    [[nodiscard]] QWidget* makeDetails();
    [[nodiscard]] QWidget* makeActions();
    void addOwnActions(QLayout* row);
    [[nodiscard]] QBoxLayout* addPair(QWidget* left, QWidget* right, int gap);
    void start();
    void forgetChange();

    FigureStudio& m_figures;
    PageTools* m_tools;
    std::optional<ExerciseId> m_id;
    ExerciseState m_state;
    QWidget* m_body = nullptr;
    ExercisePlayer* m_player = nullptr;
    std::vector<QBoxLayout*> m_pairs; ///< side by side, or one below the other
    bool m_isNarrow = false;
};

} // namespace unhunch::ui
