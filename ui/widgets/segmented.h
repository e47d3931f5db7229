#pragma once

#include "painting/theme.h"
#include "widgets/theming.h"

#include <QWidget>
#include <vector>

class QRadioButton;

namespace unhunch::ui {

class RovingFocus;
class SegmentButton;

// Two to five exclusive choices in one track, the first chosen at the start. One Tab stop; left and
// right choose. Signal: chosen(int), for the user's changes only. Accessible: radio buttons in a
// group called `name`.
class Segmented : public QWidget {
    Q_OBJECT
public:
    Segmented(const Theme& theme, const QString& name, const QStringList& labels,
              QWidget* parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int index);
    void setIconName(int index, const QString& icon);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(int index);
    void layOut();

    const Theme& m_theme;
    std::vector<SegmentButton*> m_segments;
    RovingFocus* m_roving;
    Glide m_thumb;
    int m_current = 0;
};

} // namespace unhunch::ui
