#include "widgets/chip.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

struct Chip::Shape {
    int height;
    int padding;
    int icon;
    int gap;
    QFont rest;
    QFont checked;
};

Chip::Chip(const Theme& theme, const QString& text, QWidget* parent) : Pressable(theme, parent) {
    setText(text);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    ring().setRadius(shape().height / 2.0);
    connect(&theme, &Theme::changed, this, [this] { ring().setRadius(shape().height / 2.0); });
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void Chip::setSize(Size size) {
    m_size = size;
    ring().setRadius(shape().height / 2.0);
    updateGeometry();
}

void Chip::setIconName(const QString& icon) {
    m_icon = icon;
    updateGeometry();
}

void Chip::setTickShown(bool shown) {
    m_tick = shown;
    updateGeometry();
}

Chip::Shape Chip::shape() const {
    const auto px = [this](int value) { return theme().px(value); };
    const QFont rest = theme().font(Type::SmallMedium);
    const QFont checked = theme().font(Type::SmallStrong);
    switch (m_size) {
    case Size::Small:
        return {px(32), px(12), px(16), px(6), rest, checked};
    case Size::Normal:
        return {px(36), px(14), px(16), px(6), rest, checked};
    case Size::Large:
        break;
    }
    const double large = 16 * theme().look().textScale;
    return {px(48),
            px(20),
            px(16),
            px(8),
            typeFontPx(Type::BodyMedium, large),
            typeFontPx(Type::Strong, large)};
}

QString Chip::sign() const {
    return isChecked() && m_tick ? QStringLiteral("check") : m_icon;
}

QSize Chip::sizeHint() const {
    const Shape s = shape();
    // The heavier weight, so that neighbours move only for the tick.
    double width = QFontMetricsF(isChecked() ? s.checked : s.rest).horizontalAdvance(text());
    if (!sign().isEmpty())
        width += s.icon + s.gap;
    return {static_cast<int>(std::ceil(width)) + 2 * s.padding, s.height};
}

void Chip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const Shape s = shape();
    const auto c = [this](Role role) { return theme().color(role); };
    const bool on = isChecked();
    QColor ink = on ? c(Role::PrimaryTx) : c(Role::Text2);
    QColor fill =
        on ? c(Role::PrimarySoft) : tinted(c(Role::Surface), c(Role::Sunk), c(Role::Line));
    if (!isEnabled()) {
        ink = c(Role::Dis);
        fill = c(Role::Sunk);
    }
    drawBox(painter, QRectF(rect()), height() / 2.0, fill, on ? c(Role::Primary) : c(Role::Line2),
            on ? (theme().strongerContrast() ? 2.0 : 1.5) : 1.0);
    const QFont& font = on ? s.checked : s.rest;
    const QRectF all(rect());
    double x = s.padding;
    if (!sign().isEmpty()) {
        drawIcon(painter, mirrored(this, QRectF(x, 0, s.icon, height()), all), sign(),
                 on && m_tick ? IconWeight::Bold : IconWeight::Regular, s.icon, ink);
        x += s.icon + s.gap;
    }
    drawLine(painter, mirrored(this, QRectF(x, 0, width() - x - s.padding, height()), all),
             Qt::AlignHCenter, text(), font, ink);
}

void ChipGroup::add(Chip* chip, int id) {
    // The group keeps them exclusive; this only decides how they are announced.
    chip->setAutoExclusive(exclusive());
    addButton(chip, id);
}

ChipGroup::ChipGroup(QObject* parent, bool optional) : QButtonGroup(parent) {
    setExclusive(!optional);
    if (!optional)
        return;
    connect(this, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        if (!on)
            return;
        for (QAbstractButton* other : buttons()) {
            if (other != button)
                other->setChecked(false);
        }
    });
}

} // namespace unhunch::ui
