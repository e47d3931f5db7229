// Routines to start and exercises to look at.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/stretch_state.h"

class QBoxLayout;
class QLayout;

namespace unhunch::ui {

class Chip;
class PictureCard;
class SearchField;
class TextBlock;
class Button;
class CardGrid;
class RoutineCard;
class FigureStudio;
struct FigureStill;

class StretchPage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    StretchPage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    void refresh() override;
    /// "/" searches; the arrows enter the exercises.
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// One of the person's own, to be written to a file.
    void shareWanted(const unhunch::ui::RoutineItem& routine);
    /// A file of somebody else's.
    void takeInWanted();

protected:
    void arrange() override;

private:
    void makeHeader();
    void openAddMenu();
    void openRoutineMenu(const RoutineItem& item, QWidget* card);
    void makeFilters();
    void makeEmpty();
    Chip* addChip(QLayout* flow, const QString& text, const std::string& objectName);
    template <typename Value>
    void addGroup(QLayout* flow, std::optional<Value> StretchFilter::*field,
                  std::initializer_list<Value> values);
    void clearFilter();
    /// Reads the state again and shows what differs.
    void applyFilter();
    [[nodiscard]] PictureCard* makeCard(const RoutineItem& item);
    [[nodiscard]] PictureCard* makeCard(const ExerciseItem& item);
    void showStill(PictureCard* card, const FigureStill& still);
    void render(const StretchState& state);

    FigureStudio& m_figures;
    StretchFilter m_filter;
    std::optional<RoutineId> m_today;
    StretchState m_state;
    bool m_isStale = true; ///< what it shows is to be made again
    SearchField* m_search;
    Button* m_add;
    QBoxLayout* m_header = nullptr; ///< title beside search and button, or above them
    CardGrid* m_routines;
    CardGrid* m_exercises;
    QWidget* m_filters;
    QWidget* m_empty;
    Chip* m_all = nullptr;
    Chip* m_mine = nullptr;
    std::vector<Chip*> m_chips;
};

} // namespace unhunch::ui
