#pragma once

#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QPushButton>

namespace unhunch::ui {

// What all painted buttons share: hover and press tints that glide, the keyboard focus ring, Enter
// as well as Space, at least 32 px to hit. Subclasses paint; a screen reader sees a push button, a
// check box when checkable.
class Pressable : public QPushButton {
    Q_OBJECT
public:
    Pressable(const Theme& theme, QWidget* parent);

    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusRing& ring() { return *m_ring; }

protected:
    const Theme& theme() const { return m_theme; }
    // 0 at rest to 1.
    double hover() const { return m_hover.value(); }
    double press() const { return m_press.value(); }
    // `rest` on its way to `hovered` and `pressed`.
    QColor tinted(const QColor& rest, const QColor& hovered, const QColor& pressed) const;

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    Glide m_hover;
    Glide m_press;
    FocusRing* m_ring;
};

} // namespace unhunch::ui
