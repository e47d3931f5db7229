// A page that chooses its columns by the room it has and the size of the text.
#pragma once

#include "pages/page.h"

namespace unhunch::ui {

class ScrollPage;

class AdaptivePage : public Page {
    Q_OBJECT
public:
    /// Theme and model must outlive the page.
    AdaptivePage(const Theme& theme, AppModel& model, QWidget* parent = nullptr);
    ~AdaptivePage() override;

protected:
    /// Called when the width or the text size changed, and before the page is first shown.
    virtual void arrange() = 0;

    /// Width inside the margins, at most 1120.
    [[nodiscard]] int contentWidth() const;
    /// Two columns of text would be too narrow to read.
    [[nodiscard]] bool isNarrow() const;
    /// Room for how many columns of at least `width` px at 100 % text, 1 to `most`.
    [[nodiscard]] int columnsOf(int width, int gap, int most) const;
    [[nodiscard]] ScrollPage* scrollArea() const;
    /// `widget` comes to the top of the view.
    void scrollToTop(const QWidget* widget);

    void bringIntoView(QWidget* widget);
    /// The first line of a page within a page: the way back, and what can be done with the whole.
    [[nodiscard]] QLayout* makeToolRow(const QString& back, Destination::Place place,
                                       QWidget* tools);

    void compactChanged() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The page's margins belong to the column and not to the scroll area: tints and cards around
    /// the column's words reach into them.
    void applyMargins();
    /// The keyboard never leaves its focus out of sight.
    void followFocus(QWidget* before, QWidget* now);
};

} // namespace unhunch::ui
