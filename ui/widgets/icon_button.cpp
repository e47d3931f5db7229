#include "widgets/icon_button.h"

#include "painting/metrics.h"
#include "painting/shapes.h"

#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

IconButton::IconButton(const Theme& theme, const QString& icon, const QString& name,
                       QWidget* parent)
    : Pressable(theme, parent), m_icon(icon) {
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setOutlined(bool outlined) {
    m_outlined = outlined;
    update();
}

void IconButton::setSide(int pixels) {
    m_side = std::max(pixels, size::kHitMin);
    updateGeometry();
}

void IconButton::setIconName(const QString& icon, IconWeight weight) {
    m_icon = icon;
    m_weight = weight;
    update();
}

void IconButton::setIconPixels(int pixels) {
    m_iconPixels = pixels;
    update();
}

QSize IconButton::sizeHint() const {
    const int side = theme().px(m_side);
    return {side, side};
}

void IconButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return theme().color(role); };
    QColor ink = m_outlined ? c(Role::Text) : c(Role::Text2);
    QColor fill = m_outlined ? tinted(c(Role::Surface2), c(Role::Sunk), c(Role::Line))
                             : withAlpha(c(Role::Text), 0.06 * hover() + 0.05 * press());
    QColor outline = m_outlined ? c(Role::Line2) : QColor();
    if (!isEnabled()) {
        ink = c(Role::Dis);
        outline = {};
    } else if (isChecked()) {
        ink = c(Role::PrimaryTx);
        fill = c(Role::PrimarySoft);
        outline = c(Role::Primary);
    }
    drawBox(painter, QRectF(rect()), size::kRadiusButton, fill, outline);
    drawIcon(painter, QRectF(rect()), m_icon, isChecked() ? IconWeight::Fill : m_weight,
             theme().px(m_iconPixels), ink);
}

} // namespace unhunch::ui
