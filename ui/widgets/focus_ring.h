#pragma once

#include "painting/theme.h"

#include <QObject>
#include <QPointer>
#include <QRectF>
#include <functional>

class QWidget;

namespace unhunch::ui {

// Tab, Backtab or a shortcut.
bool isKeyboardFocus(Qt::FocusReason reason);

// Draws the keyboard focus ring outside its target, on an overlay in the nearest scroll viewport or
// window. Shown only when focus came by Tab, Backtab or a shortcut. Owned by the target.
class FocusRing : public QObject {
    Q_OBJECT
public:
    FocusRing(const Theme& theme, QWidget* target, double radius);
    ~FocusRing() override;

    void setRadius(double radius);
    // Ring around a part of the target, in its coordinates; the whole target by default.
    void setArea(std::function<QRectF()> area);
    // The part moved.
    void refresh();
    // Shows the ring on a focused target although it was clicked: the keyboard was used since.
    void reveal();
    bool isShown() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void focusIn(Qt::FocusReason reason);
    void show();
    void hide();
    void place();
    QWidget* host() const;

    const Theme& m_theme;
    QWidget* m_target;
    double m_radius;
    std::function<QRectF()> m_area;
    QPointer<QWidget> m_overlay;
    QList<QPointer<QWidget>> m_watched;
    bool m_keyboard = false;
};

} // namespace unhunch::ui
