// One line of the Learn page.
#pragma once

#include "painting/theme.h"
#include "presentation/learn_state.h"
#include "widgets/figure_studio.h"
#include "widgets/pressable.h"

#include <map>

namespace unhunch::ui {

/// Picture, title, text and how sure we are. Reaches kResultReach px over the text at both sides,
/// so that the current row can be a card. Signal: clicked(). Accessible: a button called by its
/// title, described by kind, length and evidence.
class ResultRow : public Pressable {
    Q_OBJECT
public:
    /// The studio must outlive it.
    ResultRow(FigureStudio& figures, const LearnRow& row);

    void setCurrent(bool current);
    /// A hairline above; not beside the current row.
    void setLineAbove(bool line);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int measure(int width) const;
    [[nodiscard]] double textLeft() const;
    [[nodiscard]] double textWidth(int width) const;
    void paintPicture(QPainter& painter);
    void paintMeta(QPainter& painter, double top) const;
    [[nodiscard]] QString kindIcon() const;
    [[nodiscard]] bool metaBreaks(double width) const;

    FigureStudio& m_figures;
    LearnRow m_row;
    FigureStill m_still;
    /// By width: layouts ask many times, and breaking lines is slow.
    mutable std::map<int, int> m_heights;
    mutable double m_heightsScale = 0;
    bool m_current = false;
    bool m_line = false;
};

inline constexpr int kResultReach = 18;

} // namespace unhunch::ui
