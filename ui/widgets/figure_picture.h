// A still of a figure as a widget of its own.
#pragma once

#include "widgets/figure_studio.h"

#include <QWidget>

namespace unhunch::ui {

/// A small picture that adorns words beside or below it: a screen reader passes over it.
class FigurePicture : public QWidget {
    Q_OBJECT
public:
    enum class Ground : std::uint8_t { none, sunk };

    /// `size` at 100 % text, growing with it. The studio must outlive it.
    FigurePicture(FigureStudio& figures, const Pictured& subject, const QSize& size, Ground ground,
                  QWidget* parent = nullptr);

    void setStill(const FigureStill& still);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FigureStudio& m_figures;
    FigureStill m_still;
    QSize m_size;
    Ground m_ground;
};

} // namespace unhunch::ui
