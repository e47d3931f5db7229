// One phase of an exercise as a small picture to choose.
#pragma once

#include "widgets/figure_studio.h"
#include "widgets/pressable.h"

namespace unhunch::ui {

/// Picture, name and length.
/// Accessible: a button "Press, 8 s". Signals: clicked().
class PhaseTile : public Pressable {
    Q_OBJECT
public:
    /// The studio must outlive it.
    PhaseTile(FigureStudio& figures, const QString& name, const QString& length);

    void setStill(const FigureStill& still);
    /// Whether picture and words go side by side in a tile `width` wide.
    [[nodiscard]] bool fitsBeside(int width) const;
    /// Picture above words.
    void setStacked(bool stacked);
    /// The figure is in this phase.
    void setCurrent(bool current);
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FigureStudio& m_figures;
    QString m_name;
    QString m_length;
    FigureStill m_still;
    bool m_isCurrent = false;
    bool m_isStacked = false;
};

} // namespace unhunch::ui
