#include "widgets/pain_cell_button.h"

#include <QEvent>
#include <QPainter>

namespace unhunch::ui {
namespace {

QString nameOf(int value) {
    if (value == 0)
        return PainCellButton::tr("0 of 10, no pain");
    if (value == 10)
        return PainCellButton::tr("10 of 10, worst pain you can imagine");
    return PainCellButton::tr("%1 of 10").arg(value);
}

} // namespace

PainCellButton::PainCellButton(const Theme& theme, int value, QWidget* parent)
    : QRadioButton(parent), m_theme(theme), m_hover(this, theme, Motion::Hover),
      m_selected(this, theme, Motion::Select), m_ring(nullptr) {
    m_cell.value = value;
    m_ring = new FocusRing(theme, this, painCellRadius(m_cell));
    setAccessibleName(nameOf(value));
    setAttribute(Qt::WA_Hover);
    followTheme(this, theme);
}

void PainCellButton::setShown(bool selected, bool animated) {
    // Exclusive buttons are announced as radio buttons, but refuse to leave none checked.
    setAutoExclusive(false);
    setChecked(selected);
    setAutoExclusive(true);
    if (animated)
        m_selected.to(selected ? 1 : 0);
    else
        m_selected.jump(selected ? 1 : 0);
}

void PainCellButton::setBefore(bool before) {
    m_cell.before = before;
    setAccessibleDescription(before ? tr("Before the session") : QString());
    update();
}

void PainCellButton::setShape(bool big, bool small) {
    m_cell.big = big;
    m_cell.small = small;
    m_ring->setRadius(painCellRadius(m_cell));
    update();
}

bool PainCellButton::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter && isEnabled())
        m_hover.to(1);
    else if (event->type() == QEvent::HoverLeave)
        m_hover.to(0);
    return QRadioButton::event(event);
}

void PainCellButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    PainCell cell = m_cell;
    cell.selected = m_selected.value();
    cell.hovered = m_hover.value();
    drawPainCell(painter, m_theme, QRectF(rect()), cell);
}

} // namespace unhunch::ui
