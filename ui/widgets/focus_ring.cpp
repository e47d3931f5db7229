#include "widgets/focus_ring.h"

#include "painting/shapes.h"

#include <QAbstractScrollArea>
#include <QFocusEvent>
#include <QPainter>
#include <QWidget>

namespace unhunch::ui {
namespace {

constexpr int kReach = 5;

class Overlay : public QWidget {
public:
    Overlay(const Theme& theme, QWidget* host) : QWidget(host), m_theme(theme) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }
    void setShape(const QRectF& area, double radius) {
        m_area = area;
        m_radius = radius;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const PainterScope scope(painter);
        drawFocusRing(painter, m_theme, m_area, m_radius);
    }

private:
    const Theme& m_theme;
    QRectF m_area;
    double m_radius = 0;
};

bool keepsReason(Qt::FocusReason reason) {
    return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason ||
           reason == Qt::MenuBarFocusReason;
}

} // namespace

bool isKeyboardFocus(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

FocusRing::FocusRing(const Theme& theme, QWidget* target, double radius)
    : QObject(target), m_theme(theme), m_target(target), m_radius(radius) {
    target->installEventFilter(this);
}

FocusRing::~FocusRing() {
    delete m_overlay;
}

void FocusRing::setRadius(double radius) {
    m_radius = radius;
    place();
}

void FocusRing::setArea(std::function<QRectF()> area) {
    m_area = std::move(area);
    place();
}

void FocusRing::refresh() {
    place();
}

void FocusRing::reveal() {
    m_keyboard = true;
    if (m_target->hasFocus())
        show();
}

bool FocusRing::isShown() const {
    return m_overlay && !m_overlay->isHidden();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::FocusIn:
        if (watched == m_target)
            focusIn(static_cast<QFocusEvent*>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (watched == m_target) {
            m_keyboard = m_keyboard && keepsReason(static_cast<QFocusEvent*>(event)->reason());
            hide();
        }
        break;
    case QEvent::Hide:
        if (watched == m_target)
            hide();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::ParentChange:
        if (isShown())
            place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::focusIn(Qt::FocusReason reason) {
    if (!keepsReason(reason))
        m_keyboard = isKeyboardFocus(reason);
    if (m_keyboard)
        show();
}

QWidget* FocusRing::host() const {
    QWidget* at = m_target;
    while (!at->isWindow() && at->parentWidget() != nullptr) {
        at = at->parentWidget();
        if (qobject_cast<QAbstractScrollArea*>(at->parentWidget()) != nullptr)
            break;
    }
    return at;
}

void FocusRing::show() {
    QWidget* const parent = host();
    if (parent == m_target)
        return;
    if (!m_overlay)
        m_overlay = new Overlay(m_theme, parent);
    else if (m_overlay->parentWidget() != parent)
        m_overlay->setParent(parent);
    for (QWidget* at = m_target->parentWidget(); at != nullptr && at != parent;
         at = at->parentWidget()) {
        at->installEventFilter(this);
        m_watched.append(at);
    }
    place();
    m_overlay->show();
    m_overlay->raise();
}

void FocusRing::hide() {
    for (const auto& widget : std::as_const(m_watched)) {
        if (widget && widget != m_target)
            widget->removeEventFilter(this);
    }
    m_watched.clear();
    if (m_overlay)
        m_overlay->hide();
}

void FocusRing::place() {
    if (!m_overlay)
        return;
    const QRectF area = m_area ? m_area() : QRectF(m_target->rect());
    const QPoint origin = m_target->mapTo(m_overlay->parentWidget(), QPoint(0, 0));
    const QRect outer = area.toAlignedRect().adjusted(-kReach, -kReach, kReach, kReach);
    m_overlay->setGeometry(outer.translated(origin));
    static_cast<Overlay*>(m_overlay.data())
        ->setShape(area.translated(-QPointF(outer.topLeft())), m_radius);
}

} // namespace unhunch::ui
