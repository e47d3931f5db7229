#pragma once

#include "widgets/focus_ring.h"
#include "widgets/theming.h"

#include <QRadioButton>

namespace unhunch::ui {

// One choice of a Segmented control; the track and the thumb are painted below it.
class SegmentButton : public QRadioButton {
    Q_OBJECT
public:
    SegmentButton(const Theme& theme, const QString& text, QWidget* parent);

    void setIconName(const QString& icon);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

private:
    double contentWidth() const;

    const Theme& m_theme;
    QString m_icon;
};

} // namespace unhunch::ui
