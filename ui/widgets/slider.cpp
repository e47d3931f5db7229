#include "widgets/slider.h"

#include "painting/shapes.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr double kHandle = 22;
constexpr double kGroove = 4;
} // namespace

Slider::Slider(const Theme& theme, const QString& name, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), m_theme(theme) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* const ring = new FocusRing(theme, this, kHandle / 2);
    ring->setArea([this] { return handle(); });
    connect(this, &QSlider::valueChanged, ring, &FocusRing::refresh);
    followTheme(this, theme);
}

double Slider::share() const {
    const double span = std::max(1, maximum() - minimum());
    const double share = (value() - minimum()) / span;
    return layoutDirection() == Qt::RightToLeft ? 1 - share : share;
}

QRectF Slider::handle() const {
    const double x = kHandle / 2 + share() * (width() - kHandle);
    return {x - kHandle / 2, (height() - kHandle) / 2, kHandle, kHandle};
}

void Slider::follow(double x) {
    double share = std::clamp((x - kHandle / 2) / std::max(1.0, width() - kHandle), 0.0, 1.0);
    if (layoutDirection() == Qt::RightToLeft)
        share = 1 - share;
    const int wanted = minimum() + qRound(share * (maximum() - minimum()));
    const int step = std::max(1, singleStep());
    setValue(minimum() + qRound(static_cast<double>(wanted - minimum()) / step) * step);
}

void Slider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    follow(event->position().x());
}

void Slider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown())
        follow(event->position().x());
}

void Slider::mouseReleaseEvent(QMouseEvent* /*event*/) {
    setSliderDown(false);
}

void Slider::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void Slider::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF groove(0, (height() - kGroove) / 2, width(), kGroove);
    drawBox(painter, groove, kGroove / 2, m_theme.color(Role::Line2));
    const QRectF knob = handle();
    QRectF filled(groove);
    if (layoutDirection() == Qt::RightToLeft)
        filled.setLeft(knob.center().x());
    else
        filled.setRight(knob.center().x());
    const QColor color = m_theme.color(isEnabled() ? Role::Primary : Role::Line2);
    drawBox(painter, filled, kGroove / 2, color);
    drawBox(painter, knob, kHandle / 2, m_theme.color(Role::Surface2), color,
            isSliderDown() ? 3 : 2);
}

} // namespace unhunch::ui
