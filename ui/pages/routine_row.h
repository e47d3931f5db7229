// One exercise of a routine that is edited.
#pragma once

#include "presentation/routine_editor_state.h"
#include "widgets/card.h"

class QBoxLayout;

namespace unhunch::ui {

class FigurePicture;
class FigureStudio;
class IconButton;
class Stepper;
class TextBlock;

/// 72 px or higher; a handle to drag it by at its start. Keys while it or a part of it has the
/// focus: Alt with Up or Down moves it, + and - change the dose, Del takes it away, Up and Down go
/// to its neighbours.
class RoutineRow : public Card {
    Q_OBJECT
public:
    /// The studio must outlive it.
    explicit RoutineRow(FigureStudio& figures);

    /// `place`: "row 2 of 5".
    void render(const RoutineRowState& state, const QString& place);
    /// Dose and length below the name, for little room.
    void setStacked(bool stacked);
    /// Follows the pointer.
    void setLifted(bool lifted);

signals:
    void countChanged(int count);
    void removeAsked();
    void moveAsked(int by);
    void focusAsked(int by);
    void dragged(int y); ///< how far from where it was taken
    void dropped();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF handle() const;

    FigureStudio& m_figures;
    const Theme& m_theme;
    RoutineRowState m_state;
    FigurePicture* m_picture;
    TextBlock* m_title;
    TextBlock* m_detail;
    Stepper* m_count;
    TextBlock* m_length;
    IconButton* m_remove;
    QBoxLayout* m_layout;
    std::optional<int> m_taken; ///< where the pointer took it, in window coordinates
};

} // namespace unhunch::ui
