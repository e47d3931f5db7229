#include "widgets/body_map.h"

#include "painting/shapes.h"
#include "widgets/accessible_group.h"
#include "widgets/focus_ring.h"
#include "widgets/roving_focus.h"
#include "widgets/theming.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>

namespace unhunch::ui {
namespace {

// Carries focus and meaning for one zone; the map paints and takes the mouse.
class ZoneBox : public QCheckBox {
public:
    explicit ZoneBox(QWidget* parent) : QCheckBox(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {}
};

QString spokenName(int zone) {
    QString name = bodyZoneName(zone);
    constexpr std::array kLeft{1, 3, 6};
    constexpr std::array kRight{2, 5, 8};
    if (std::find(kLeft.begin(), kLeft.end(), zone) != kLeft.end())
        return BodyMap::tr("%1, your left").arg(name);
    if (std::find(kRight.begin(), kRight.end(), zone) != kRight.end())
        return BodyMap::tr("%1, your right").arg(name);
    return name;
}

} // namespace

QString bodyZoneName(int zone) {
    const std::array names{BodyMap::tr("Neck"),
                           BodyMap::tr("Left shoulder"),
                           BodyMap::tr("Right shoulder"),
                           BodyMap::tr("Left shoulder blade"),
                           BodyMap::tr("Between the shoulder blades"),
                           BodyMap::tr("Right shoulder blade"),
                           BodyMap::tr("Left ribs"),
                           BodyMap::tr("Lower mid\u2011back"),
                           BodyMap::tr("Right ribs"),
                           BodyMap::tr("Low back")};
    return names.at(static_cast<std::size_t>(zone));
}

BodyMap::BodyMap(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_roving(new RovingFocus(this)) {
    announceAsGroup(this, tr("Back view of the body"));
    setMouseTracking(true);
    // A body seen from behind does not mirror with the reading direction.
    setLayoutDirection(Qt::LeftToRight);
    followTheme(this, theme);
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        auto* const box = new ZoneBox(this);
        box->setAccessibleName(spokenName(zone));
        box->installEventFilter(this);
        m_boxes.push_back(box);
        m_roving->add(box);
        connect(box, &QCheckBox::toggled, this, [this, zone](bool on) {
            m_state.selected.at(static_cast<std::size_t>(zone)) = on;
            update();
        });
        connect(box, &QCheckBox::clicked, this, [this, zone](bool on) { emit toggled(zone, on); });
    }
    m_roving->setCurrent(4);
}

QList<int> BodyMap::selectedZones() const {
    QList<int> zones;
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        if (isSelected(zone))
            zones.append(zone);
    }
    return zones;
}

void BodyMap::setSelectedZones(const QList<int>& zones) {
    for (int zone = 0; zone < kBodyZoneCount; ++zone)
        m_boxes.at(static_cast<std::size_t>(zone))->setChecked(zones.contains(zone));
}

bool BodyMap::handleKey(int zone, int key) {
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    m_roving->moveTo(nearestBodyZone(zone, static_cast<Qt::Key>(key)));
    return true;
}

bool BodyMap::eventFilter(QObject* watched, QEvent* event) {
    const int zone = m_roving->indexOf(watched);
    if (zone < 0)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        m_roving->setCurrent(zone);
        if (isKeyboardFocus(static_cast<QFocusEvent*>(event)->reason()))
            m_state.focused = zone;
        update();
    } else if (event->type() == QEvent::FocusOut) {
        m_state.focused = -1;
        update();
    } else if (event->type() == QEvent::KeyPress) {
        if (handleKey(zone, static_cast<QKeyEvent*>(event)->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void BodyMap::setHovered(int zone) {
    if (zone == m_state.hovered)
        return;
    m_state.hovered = zone;
    setToolTip(zone < 0 ? QString() : bodyZoneName(zone));
    setCursor(zone < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void BodyMap::mouseMoveEvent(QMouseEvent* event) {
    setHovered(bodyZoneAt(box(), event->position()));
}

void BodyMap::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? bodyZoneAt(box(), event->position()) : -1;
}

void BodyMap::mouseReleaseEvent(QMouseEvent* event) {
    const int zone = bodyZoneAt(box(), event->position());
    if (zone < 0 || zone != m_pressed)
        return;
    m_boxes.at(static_cast<std::size_t>(zone))->setFocus(Qt::MouseFocusReason);
    m_boxes.at(static_cast<std::size_t>(zone))->click();
}

void BodyMap::leaveEvent(QEvent* /*event*/) {
    setHovered(-1);
}

void BodyMap::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const QTransform transform = bodyTransform(box());
    for (int zone = 0; zone < kBodyZoneCount; ++zone)
        m_boxes.at(static_cast<std::size_t>(zone))
            ->setGeometry(transform.mapRect(bodyZone(zone).boundingRect()).toAlignedRect());
}

void BodyMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawBodyMap(painter, m_theme, box(), m_state);
}

} // namespace unhunch::ui
