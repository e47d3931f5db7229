#include "widgets/body_map.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "presentation/words.h"
#include "widgets/accessible_group.h"
#include "widgets/focus_ring.h"
#include "widgets/roving_focus.h"
#include "widgets/theming.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

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
    return words::zone(domain::kAllBodyZones.at(static_cast<std::size_t>(zone)));
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

void BodyMap::setList(bool list) {
    m_list = list;
    placeBoxes();
    update();
}

int BodyMap::zoneAt(const QPointF& point) const {
    if (!m_list)
        return bodyZoneAt(box(), point);
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        if (rowOf(zone).contains(point))
            return zone;
    }
    return -1;
}

QRectF BodyMap::rowOf(int zone) const {
    const double height = box().height() / kBodyZoneCount;
    return {box().left(), box().top() + zone * height, box().width(), height};
}

bool BodyMap::handleKey(int zone, int key) {
    if (key == Qt::Key_A) {
        setList(!m_list);
        return true;
    }
    if (m_list && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        m_roving->moveTo(std::clamp(zone + (key == Qt::Key_Up ? -1 : 1), 0, kBodyZoneCount - 1));
        return true;
    }
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
    setHovered(zoneAt(event->position()));
}

void BodyMap::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? zoneAt(event->position()) : -1;
}

void BodyMap::mouseReleaseEvent(QMouseEvent* event) {
    const int zone = zoneAt(event->position());
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
    placeBoxes();
}

void BodyMap::placeBoxes() {
    const QTransform transform = bodyTransform(box());
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        const QRectF place =
            m_list ? rowOf(zone) : transform.mapRect(bodyZone(zone).boundingRect());
        m_boxes.at(static_cast<std::size_t>(zone))->setGeometry(place.toAlignedRect());
    }
}

void BodyMap::paintList(QPainter& painter) const {
    const PainterScope scope(painter);
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        const QRectF row = rowOf(zone).adjusted(0, 1, 0, -1);
        const bool on = isSelected(zone);
        drawBox(painter, row, 8, m_theme.color(on ? Role::Warm : Role::Surface2),
                m_theme.color(zone == m_state.focused ? Role::Focus : Role::Line2),
                zone == m_state.focused ? 3 : 1);
        const QColor ink = m_theme.color(on ? Role::OnWarm : Role::Text);
        if (on)
            drawIcon(painter, QRectF(row.left() + 8, row.top(), 16, row.height()),
                     QStringLiteral("check"), IconWeight::Bold, 16, ink);
        drawLine(painter, row.adjusted(32, 0, -8, 0), Qt::AlignLeft, bodyZoneName(zone),
                 m_theme.font(Type::SmallMedium), ink);
    }
}

void BodyMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (m_list)
        paintList(painter);
    else
        drawBodyMap(painter, m_theme, box(), m_state);
}

} // namespace unhunch::ui
