#pragma once

#include "painting/body_map_painter.h"
#include "painting/theme.h"

#include <QWidget>
#include <vector>

class QCheckBox;

namespace unhunch::ui {

class RovingFocus;

// "Left shoulder blade", for a zone of body_map_shape.h.
QString bodyZoneName(int zone);

// The back of a body with ten places to select. Tab enters, arrows go to the nearest zone, Space or
// a click toggles; A shows the places as a list of words and back. Signal: toggled(zone, on), for
// the user's changes only. Accessible: a group of ten check boxes, "left shoulder blade, your
// left".
class BodyMap : public QWidget {
    Q_OBJECT
public:
    explicit BodyMap(const Theme& theme, QWidget* parent = nullptr);

    bool isSelected(int zone) const { return m_state.selected.at(static_cast<std::size_t>(zone)); }
    QList<int> selectedZones() const;
    // No signal.
    void setSelectedZones(const QList<int>& zones);

    QSize sizeHint() const override { return {272, 388}; }
    QSize minimumSizeHint() const override { return {112, 150}; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void toggled(int zone, bool on);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF box() const { return QRectF(rect()).adjusted(2, 2, -2, -2); }
    void setHovered(int zone);
    bool handleKey(int zone, int key);
    void setList(bool list);
    int zoneAt(const QPointF& point) const;
    QRectF rowOf(int zone) const;
    void placeBoxes();
    void paintList(QPainter& painter) const;

    const Theme& m_theme;
    BodyMapState m_state;
    std::vector<QCheckBox*> m_boxes;
    RovingFocus* m_roving;
    int m_pressed = -1;
    bool m_list = false;
};

} // namespace unhunch::ui
