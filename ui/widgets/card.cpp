#include "widgets/card.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "widgets/theming.h"

#include <QPainter>

namespace unhunch::ui {

Card::Card(const Theme& theme, Kind kind, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_radius(size::kRadiusCard) {
    followTheme(this, theme);
    if (kind == Kind::Panel) {
        m_radius = size::kRadiusPanel;
    } else if (kind == Kind::Sunk) {
        m_fill = Role::Sunk;
        m_outlineWidth = 0;
        m_radius = size::kRadiusRow;
    } else if (kind == Kind::Float) {
        m_fill = Role::Surface2;
        m_outlineWidth = 0;
        m_radius = 20;
    }
}

void Card::setFill(Role role) {
    m_fill = role;
    update();
}

void Card::setOutline(Role role, double width) {
    m_outline = role;
    m_outlineWidth = width;
    update();
}

void Card::setRadius(double radius) {
    m_radius = radius;
    update();
}

void Card::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QColor outline = m_outlineWidth > 0 ? m_theme.color(m_outline) : QColor();
    drawBox(painter, QRectF(rect()), m_radius, m_theme.color(m_fill), outline, m_outlineWidth);
}

Hairline::Hairline(const Theme& theme, Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    followTheme(this, theme);
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), m_theme.color(Role::Line));
}

} // namespace unhunch::ui
