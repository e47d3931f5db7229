#include "widgets/theming.h"

#include <cmath>

namespace unhunch::ui {

void followTheme(QWidget* widget, const Theme& theme) {
    QObject::connect(&theme, &Theme::changed, widget, [widget] {
        widget->updateGeometry();
        widget->update();
    });
}

Glide::Glide(QWidget* widget, const Theme& theme, Motion motion)
    : m_widget(widget), m_theme(theme), m_motion(motion) {
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    QObject::connect(
        &m_animation, &QVariantAnimation::valueChanged, widget, [this](const QVariant& value) {
            const double exact = value.toDouble();
            const double shown = m_steps > 0 ? std::round(exact * m_steps) / m_steps : exact;
            if (shown != m_value) {
                m_value = shown;
                m_widget->update();
            }
        });
}

void Glide::to(double target) {
    if (target == m_target)
        return;
    m_target = target;
    m_animation.stop();
    const int duration = m_theme.duration(m_motion);
    if (duration == 0 || !m_widget->isVisible()) {
        jump(target);
        return;
    }
    m_animation.setStartValue(m_value);
    m_animation.setEndValue(target);
    m_animation.setDuration(duration);
    m_animation.start();
}

void Glide::jump(double target) {
    m_animation.stop();
    m_target = target;
    m_value = target;
    m_widget->update();
}

QRectF mirrored(const QWidget* widget, const QRectF& rect, const QRectF& within) {
    if (widget->layoutDirection() == Qt::LeftToRight)
        return rect;
    QRectF flipped = rect;
    flipped.moveLeft(within.left() + within.right() - rect.right());
    return flipped;
}

} // namespace unhunch::ui
