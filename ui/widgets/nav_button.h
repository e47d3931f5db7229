#pragma once

#include "painting/icons.h"
#include "widgets/pressable.h"

namespace unhunch::ui {

// One place of the sidebar: icon beside the word, or above it in the compact rail. Checked: tint,
// heavier weight, filled icon. Signal: clicked(). Accessible: a radio button in its group.
class NavButton : public Pressable {
    Q_OBJECT
public:
    NavButton(const Theme& theme, const QString& icon, const QString& text,
              QWidget* parent = nullptr);

    // Used in the rail, where the word may need to be shorter.
    void setShortText(const QString& text) { m_shortText = text; }
    // Of the checked state; filled by default.
    void setCheckedWeight(IconWeight weight) { m_checkedWeight = weight; }
    void setCompact(bool compact);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintWide(QPainter& painter, const QColor& ink);
    void paintCompact(QPainter& painter, const QColor& ink);

    QString m_icon;
    QString m_shortText;
    IconWeight m_checkedWeight = IconWeight::Fill;
    bool m_compact = false;
};

} // namespace unhunch::ui
