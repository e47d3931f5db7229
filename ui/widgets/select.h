#pragma once

#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QComboBox>

namespace unhunch::ui {

// A choice from a list that opens on demand. Signals of QComboBox: activated(int) for the user's
// choices. `name` is the accessible name.
class Select : public QComboBox {
    Q_OBJECT
public:
    Select(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    // A page scrolls under the pointer; it must not change a setting on the way.
    void wheelEvent(QWheelEvent* event) override;

private:
    void restyle();
    const Theme& m_theme;
};

} // namespace unhunch::ui
