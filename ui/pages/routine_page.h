// One routine: what it is for, how long, its exercises one after another, who leaves it out.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/routine_state.h"

class QBoxLayout;

namespace unhunch::ui {

class FigureStudio;
class PageTools;

class RoutinePage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    RoutinePage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    void setRoutine(const RoutineId& id);
    void refresh() override;
    /// Enter starts, + and - choose how long, B bookmarks, P saves it, Backspace goes back.
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

signals:
    /// The routine is wanted as a page to print.
    void sheetWanted(const unhunch::ui::RoutineState& routine);

protected:
    void arrange() override;

private:
    void render(const RoutineState& state);
    [[nodiscard]] QWidget* makeDetails();
    [[nodiscard]] QWidget* makeLengths();
    [[nodiscard]] QWidget* makeSteps();
    [[nodiscard]] QWidget* makeSources();
    [[nodiscard]] int shownLength() const;
    void start();

    FigureStudio& m_figures;
    PageTools* m_tools;
    std::optional<RoutineId> m_id;
    RoutineState m_state;
    QWidget* m_body = nullptr;
    QBoxLayout* m_pair = nullptr; ///< side by side, or one below the other
};

} // namespace unhunch::ui
