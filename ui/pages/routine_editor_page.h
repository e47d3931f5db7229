// Building and changing a routine of the person's own.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/routine_edit.h"
#include "presentation/routine_editor_state.h"

class QBoxLayout;
class QVBoxLayout;

namespace unhunch::ui {

class Button;
class Field;
class FigureStudio;
class IconButton;
class RoutineList;
class TextBlock;
class TimeBar;

/// Nothing is stored before save(). Every change can be undone.
class RoutineEditorPage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    RoutineEditorPage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);
    ~RoutineEditorPage() override;

    /// An own routine, a copy of any other, or a new one for an empty id.
    void edit(const RoutineId& id);

    void refresh() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    bool save() override;
    bool undo() override;
    bool redo() override;
    [[nodiscard]] bool hasChanges() const override;

protected:
    void arrange() override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeRoutine();
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeUndo();
    void pickExercise();
    void addExercise(const ExerciseId& id);
    void takeTexts();
    void render(const RoutineEditorState& state);
    void renderLegend(const RoutineEditorState& state);
    void renderSuggestions(const RoutineEditorState& state);
    void showFault(const QString& fault);

    FigureStudio& m_figures;
    domain::Routine m_saved;
    RoutineEdit m_edit;
    RoutineEditorState m_state;
    TextBlock* m_heading;
    Field* m_title;
    Field* m_goal;
    TextBlock* m_fault;
    RoutineList* m_rows;
    Button* m_add;
    IconButton* m_undo;
    IconButton* m_redo;
    TextBlock* m_total;
    TimeBar* m_bar;
    QVBoxLayout* m_legend;
    QVBoxLayout* m_suggestions;
    TextBlock* m_suggestionsTitle;
    QBoxLayout* m_columns = nullptr;
};

} // namespace unhunch::ui
