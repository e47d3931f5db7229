#pragma once

#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QSlider>

namespace unhunch::ui {

// A value on a line: groove 4 px, handle 22 px. Signals of QSlider. `name` is the accessible name.
class Slider : public QSlider {
    Q_OBJECT
public:
    Slider(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {200, 32}; }
    QSize minimumSizeHint() const override { return {120, 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double share() const;
    QRectF handle() const;
    void follow(double x);

    const Theme& m_theme;
};

} // namespace unhunch::ui
