#include "widgets/stepper.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 36;
constexpr int kSign = 34;
constexpr int kNarrowest = 76;
constexpr double kRadius = 11;
} // namespace

Stepper::Stepper(const Theme& theme, const QString& name, int lowest, int highest, QWidget* parent)
    : QAbstractSpinBox(parent), m_theme(theme), m_lowest(lowest), m_highest(highest),
      m_value(lowest), m_format([](int value) { return QString::number(value); }) {
    setAccessibleName(name);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // The base class brings an editor that this control does not show.
    lineEdit()->hide();
    lineEdit()->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus); // last: an editor hands its policy on to its spin box
    new FocusRing(theme, this, kRadius);
    followTheme(this, theme);
    setValue(lowest);
}

QString Stepper::shown() const {
    return m_format(m_value);
}

void Stepper::setValue(int value) {
    m_value = std::clamp(value, m_lowest, m_highest);
    lineEdit()->setText(shown());
    setAccessibleDescription(shown());
    update();
}

void Stepper::setFormat(std::function<QString(int)> format) {
    m_format = std::move(format);
    setValue(m_value);
    updateGeometry();
}

void Stepper::change(int steps) {
    const int before = m_value;
    setValue(m_value + steps * m_step);
    if (m_value != before)
        emit valueChanged(m_value);
}

QSize Stepper::sizeHint() const {
    const QFontMetricsF metrics(m_theme.font(Type::SmallStrong));
    const double text = std::max(metrics.horizontalAdvance(m_format(m_lowest)),
                                 metrics.horizontalAdvance(m_format(m_highest)));
    const int middle = std::max(m_theme.px(kNarrowest), static_cast<int>(std::ceil(text)) + 8);
    return {middle + 2 * m_theme.px(kSign), m_theme.px(kHeight)};
}

int Stepper::signAt(const QPoint& point) const {
    if (!rect().contains(point))
        return 0;
    const int side = m_theme.px(kSign);
    const int along = layoutDirection() == Qt::RightToLeft ? width() - point.x() : point.x();
    return along < side ? -1 : along >= width() - side ? 1 : 0;
}

void Stepper::mousePressEvent(QMouseEvent* event) {
    change(signAt(event->pos()));
}

void Stepper::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = signAt(event->pos());
    update();
}

void Stepper::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
}

void Stepper::leaveEvent(QEvent* /*event*/) {
    m_hovered = 0;
    update();
}

void Stepper::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

/// The line edit that a spin box lays out is not shown here.
void Stepper::resizeEvent(QResizeEvent* /*event*/) {}

void Stepper::keyPressEvent(QKeyEvent* event) {
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Plus:
        change(1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Minus:
        change(-1);
        break;
    case Qt::Key_Right:
        change(rtl ? -1 : 1);
        break;
    case Qt::Key_Left:
        change(rtl ? 1 : -1);
        break;
    default:
        event->ignore();
    }
}

void Stepper::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return m_theme.color(role); };
    const QRectF all(rect());
    drawBox(painter, all, kRadius, c(Role::Surface2), c(Role::Line2));
    const double side = m_theme.px(kSign);
    const QRectF minus = mirrored(this, QRectF(0, 0, side, height()), all);
    const QRectF plus = mirrored(this, QRectF(width() - side, 0, side, height()), all);
    const int icon = m_theme.px(16);
    const auto ink = [&](int sign, bool atLimit) {
        return c(atLimit ? Role::Dis : m_hovered == sign ? Role::Text : Role::Text2);
    };
    drawIcon(painter, minus, QStringLiteral("minus"), IconWeight::Bold, icon,
             ink(-1, m_value == m_lowest));
    drawIcon(painter, plus, QStringLiteral("plus"), IconWeight::Bold, icon,
             ink(1, m_value == m_highest));
    drawLine(painter, all.adjusted(side, 0, -side, 0), Qt::AlignHCenter, shown(),
             m_theme.font(Type::SmallStrong), c(Role::Text));
}

} // namespace unhunch::ui
