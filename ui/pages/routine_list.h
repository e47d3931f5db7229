// The exercises of a routine, in an order that the person changes.
#pragma once

#include "pages/routine_row.h"

#include <vector>

namespace unhunch::ui {

/// Rows below each other. While one is dragged, a slot opens where it will land. Accessible: a
/// group of rows. Signals speak of rows from 0.
class RoutineList : public QWidget {
    Q_OBJECT
public:
    /// The studio must outlive it.
    explicit RoutineList(FigureStudio& figures);

    void render(const std::vector<RoutineRowState>& rows);
    void setStacked(bool stacked);
    /// By the keyboard, so that the ring shows; the nearest row there is.
    void focusRow(int row);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void moved(int from, int to);
    void countChanged(int row, int count);
    void removeAsked(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void addRow();
    [[nodiscard]] int indexOf(const RoutineRow* row) const;
    [[nodiscard]] int heightOf(const RoutineRow* row, int width) const;
    void drag(RoutineRow* row, int by);
    void drop(RoutineRow* row);
    void layOut();

    FigureStudio& m_figures;
    std::vector<RoutineRow*> m_rows;
    bool m_stacked = false;
    int m_dragged = -1;
    int m_target = -1; ///< where the dragged row will land
    int m_draggedTop = 0;
    QRect m_slot;
};

} // namespace unhunch::ui
