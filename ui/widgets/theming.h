#pragma once

#include "painting/theme.h"

#include <QVariantAnimation>
#include <QWidget>

namespace unhunch::ui {

// Repaints and re-measures `widget` whenever the theme changes.
void followTheme(QWidget* widget, const Theme& theme);

// A value that glides to its target and repaints its widget on the way; jumps under reduced motion.
// Nothing runs while it rests.
class Glide {
public:
    Glide(QWidget* widget, const Theme& theme, Motion motion);

    // Goes in this many equal steps between 0 and 1 instead of with every frame: for a widget that
    // costs much to paint.
    void setSteps(int steps) { m_steps = steps; }
    void to(double target);
    void jump(double target);
    double value() const { return m_value; }

private:
    QWidget* m_widget;
    const Theme& m_theme;
    Motion m_motion;
    QVariantAnimation m_animation;
    double m_value = 0;
    double m_target = 0;
    int m_steps = 0;
};

// The mirror image of `rect` inside `within` when the widget reads right to left.
QRectF mirrored(const QWidget* widget, const QRectF& rect, const QRectF& within);

} // namespace unhunch::ui
