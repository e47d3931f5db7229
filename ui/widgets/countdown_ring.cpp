#include "widgets/countdown_ring.h"

#include "widgets/theming.h"

#include <QPainter>

namespace unhunch::ui {

CountdownRing::CountdownRing(const Theme& theme, QWidget* parent)
    : QProgressBar(parent), m_theme(theme) {
    setAccessibleName(tr("Time left"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void CountdownRing::setState(const CountdownRingState& state) {
    if (state == m_state)
        return;
    const bool resized = state.small != m_state.small;
    m_state = state;
    if (resized)
        updateGeometry();
    update();
}

void CountdownRing::setSessionScale(double scale) {
    m_scale = scale;
    updateGeometry();
    update();
}

void CountdownRing::announce(int secondsLeft, int secondsOfPhase) {
    setRange(0, secondsOfPhase);
    setValue(secondsLeft);
}

QSize CountdownRing::sizeHint() const {
    const int side = qRound((m_state.small ? kRingDiameterSmall : kRingDiameter) * m_scale);
    return {side, side};
}

void CountdownRing::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QSize side = sizeHint();
    drawCountdownRing(painter, m_theme, QRectF(QPointF(), QSizeF(side)), m_scale, m_state);
}

} // namespace unhunch::ui
