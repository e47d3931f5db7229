#include "widgets/segmented.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "widgets/accessible_group.h"
#include "widgets/roving_focus.h"
#include "widgets/segment_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kInset = 3;
constexpr int kGap = 2;
} // namespace

Segmented::Segmented(const Theme& theme, const QString& name, const QStringList& labels,
                     QWidget* parent)
    : QWidget(parent), m_theme(theme), m_roving(new RovingFocus(this)),
      m_thumb(this, theme, Motion::Select) {
    Q_ASSERT(!labels.isEmpty());
    announceAsGroup(this, name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const QString& label : labels) {
        auto* const segment = new SegmentButton(theme, label, this);
        const int index = m_roving->count();
        m_segments.push_back(segment);
        m_roving->add(segment);
        segment->installEventFilter(this);
        connect(segment, &QAbstractButton::clicked, this, [this, index] { choose(index); });
    }
    m_segments.front()->setChecked(true);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        layOut();
        update();
    });
}

void Segmented::setCurrent(int index) {
    m_current = std::clamp(index, 0, m_roving->count() - 1);
    m_segments.at(static_cast<std::size_t>(m_current))->setChecked(true);
    m_roving->setCurrent(m_current);
    m_thumb.to(m_current);
}

void Segmented::setIconName(int index, const QString& icon) {
    m_segments.at(static_cast<std::size_t>(index))->setIconName(icon);
    updateGeometry();
    layOut();
}

void Segmented::choose(int index) {
    const bool changed = index != m_current;
    setCurrent(index);
    if (changed)
        emit chosen(index);
}

bool Segmented::eventFilter(QObject* watched, QEvent* event) {
    const int index = m_roving->indexOf(watched);
    if (index < 0 || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    if (!forward && key != Qt::Key_Left && key != Qt::Key_Up)
        return QWidget::eventFilter(watched, event);
    const int sideways = key == Qt::Key_Left || key == Qt::Key_Right ? step : 1;
    const int target =
        std::clamp(index + (forward ? sideways : -sideways), 0, m_roving->count() - 1);
    m_roving->moveTo(target);
    choose(target);
    return true;
}

QSize Segmented::sizeHint() const {
    int width = 2 * kInset + kGap * (m_roving->count() - 1);
    int height = 0;
    for (const SegmentButton* segment : m_segments) {
        width += segment->sizeHint().width();
        height = std::max(height, segment->sizeHint().height());
    }
    return {width, height + 2 * kInset};
}

void Segmented::layOut() {
    double x = kInset;
    for (SegmentButton* segment : m_segments) {
        const QRectF box(x, kInset, segment->sizeHint().width(), height() - 2 * kInset);
        segment->setGeometry(mirrored(this, box, QRectF(rect())).toRect());
        x += segment->sizeHint().width() + kGap;
    }
}

void Segmented::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void Segmented::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    drawBox(painter, QRectF(rect()), size::kRadiusButton, m_theme.color(Role::Sunk),
            m_theme.strongerContrast() ? m_theme.color(Role::Ctl) : QColor());
    const auto at = static_cast<std::size_t>(std::floor(m_thumb.value()));
    const QRectF from = m_segments.at(at)->geometry();
    const QRectF to = m_segments.at(std::min(at + 1, m_segments.size() - 1))->geometry();
    const double share = m_thumb.value() - std::floor(m_thumb.value());
    const QRectF thumb(from.left() + (to.left() - from.left()) * share, from.top(),
                       from.width() + (to.width() - from.width()) * share, from.height());
    drawThumbShadow(painter, m_theme, thumb, size::kRadiusSegment);
    drawBox(painter, thumb, size::kRadiusSegment, m_theme.color(Role::Thumb));
}

} // namespace unhunch::ui
