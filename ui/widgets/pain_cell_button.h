#pragma once

#include "painting/pain_scale_painter.h"
#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QRadioButton>

namespace unhunch::ui {

// One step of a PainScale: a radio button painted as a cell.
class PainCellButton : public QRadioButton {
    Q_OBJECT
public:
    PainCellButton(const Theme& theme, int value, QWidget* parent);

    int value() const { return m_cell.value; }
    void setShown(bool selected, bool animated);
    void setBefore(bool before);
    void setShape(bool big, bool small);
    FocusRing& ring() { return *m_ring; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    bool event(QEvent* event) override;

private:
    const Theme& m_theme;
    PainCell m_cell;
    Glide m_hover;
    Glide m_selected;
    FocusRing* m_ring;
};

} // namespace unhunch::ui
