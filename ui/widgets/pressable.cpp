#include "widgets/pressable.h"

#include "painting/metrics.h"
#include "painting/shapes.h"

#include <QEvent>
#include <QKeyEvent>

namespace unhunch::ui {

Pressable::Pressable(const Theme& theme, QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_hover(this, theme, Motion::Hover),
      m_press(this, theme, Motion::Press), m_ring(new FocusRing(theme, this, size::kRadiusButton)) {
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    followTheme(this, theme);
    connect(this, &QPushButton::pressed, this, [this] { m_press.to(1); });
    connect(this, &QPushButton::released, this, [this] { m_press.to(0); });
}

QColor Pressable::tinted(const QColor& rest, const QColor& hovered, const QColor& pressed) const {
    return mixed(mixed(rest, hovered, hover()), pressed, press());
}

bool Pressable::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter && isEnabled())
        m_hover.to(1);
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::EnabledChange)
        m_hover.to(0);
    else if (event->type() == QEvent::Hide)
        m_hover.jump(0);
    return QPushButton::event(event);
}

void Pressable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !event->isAutoRepeat()) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace unhunch::ui
