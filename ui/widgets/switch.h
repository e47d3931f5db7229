#pragma once

#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QCheckBox>

namespace unhunch::ui {

// On or off, applied at once. 44 x 26 in a target of 48 x 32. Signals: toggled(bool),
// clicked(bool). Accessible: a check box called `name`.
class Switch : public QCheckBox {
    Q_OBJECT
public:
    Switch(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

private:
    const Theme& m_theme;
    Glide m_on;
};

} // namespace unhunch::ui
