#pragma once

#include "painting/text_block.h"
#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QCheckBox>

namespace unhunch::ui {

// A check box whose whole card is the target; text wraps. A danger card turns red when checked.
// Signals: toggled(bool), clicked(bool). Accessible: a check box called by its text.
class CheckCard : public QCheckBox {
    Q_OBJECT
public:
    CheckCard(const Theme& theme, const QString& text, QWidget* parent = nullptr);

    void setDanger(bool danger);
    // Lowest height at 100 %.
    void setCardHeight(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    bool event(QEvent* event) override;

private:
    TextSpec spec() const;
    int textLeft() const;

    const Theme& m_theme;
    Glide m_hover;
    bool m_danger = false;
    int m_height = 54;
};

} // namespace unhunch::ui
