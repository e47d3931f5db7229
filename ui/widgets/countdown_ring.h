#pragma once

#include "painting/ring_painter.h"
#include "painting/theme.h"

#include <QProgressBar>

namespace unhunch::ui {

// The time left of a phase. setState() repaints only when something visible changed; the owner
// drives it (once a second under reduced motion). Accessible: a progress bar that reports the
// seconds only when announce() is called: at the start of a phase, at 10, 5 and 0.
class CountdownRing : public QProgressBar {
    Q_OBJECT
public:
    explicit CountdownRing(const Theme& theme, QWidget* parent = nullptr);

    void setState(const CountdownRingState& state);
    const CountdownRingState& state() const { return m_state; }
    void setSessionScale(double scale);
    void announce(int secondsLeft, int secondsOfPhase);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    CountdownRingState m_state;
    double m_scale = 1;
};

} // namespace unhunch::ui
