#pragma once

#include "painting/icons.h"
#include "widgets/pressable.h"

namespace unhunch::ui {

// A square button with an icon only: 36 or 40 px, outlined or quiet, optionally checkable.
// `name` is its accessible name and tool tip. Signals: clicked(), toggled(bool).
class IconButton : public Pressable {
    Q_OBJECT
public:
    IconButton(const Theme& theme, const QString& icon, const QString& name,
               QWidget* parent = nullptr);

    void setOutlined(bool outlined);
    void setSide(int pixels);
    void setIconName(const QString& icon, IconWeight weight = IconWeight::Regular);
    void setIconPixels(int pixels);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    IconWeight m_weight = IconWeight::Regular;
    int m_side = 40;
    int m_iconPixels = 18;
    bool m_outlined = false;
};

} // namespace unhunch::ui
