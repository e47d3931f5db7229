#pragma once

#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QAbstractSpinBox>
#include <functional>

namespace unhunch::ui {

// Minus, value, plus: "4 rounds". Arrow keys, + and - change it; the signs are 34 px targets.
// Signal: valueChanged(int), for the user's changes only. Accessible: a spin box called `name`,
// whose value is the text shown.
class Stepper : public QAbstractSpinBox {
    Q_OBJECT
public:
    Stepper(const Theme& theme, const QString& name, int lowest, int highest,
            QWidget* parent = nullptr);

    int value() const { return m_value; }
    void setValue(int value);
    void setStep(int step) { m_step = step; }
    // Words for a value, "%1" by default.
    void setFormat(std::function<QString(int)> format);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void valueChanged(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void change(int steps);
    int signAt(const QPoint& point) const;
    QString shown() const;

    const Theme& m_theme;
    int m_lowest;
    int m_highest;
    int m_value;
    int m_step = 1;
    int m_hovered = 0;
    std::function<QString(int)> m_format;
};

} // namespace unhunch::ui
