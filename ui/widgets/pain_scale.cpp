#include "widgets/pain_scale.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/pain_cell_button.h"
#include "widgets/roving_focus.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kLast = 10;
constexpr int kAnchorGap = 8;
constexpr int kLowestCell = 48;
} // namespace

PainScale::PainScale(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_roving(new RovingFocus(this)) {
    announceAsGroup(this, tr("Pain, 0 to 10"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int value = 0; value <= kLast; ++value) {
        auto* const cell = new PainCellButton(theme, value, this);
        m_cells.push_back(cell);
        m_roving->add(cell);
        cell->installEventFilter(this);
        connect(cell, &QAbstractButton::clicked, this, [this, value] { pick(value); });
    }
    m_digitTimer.setSingleShot(true);
    m_digitTimer.setInterval(DigitEntry::kWindow);
    connect(&m_digitTimer, &QTimer::timeout, this, [this] {
        if (const auto waiting = m_digits.settle())
            pick(*waiting);
    });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        layOut();
        update();
    });
}

void PainScale::setValue(std::optional<int> value) {
    m_value = value;
    for (PainCellButton* cell : m_cells)
        cell->setShown(value == cell->value(), isVisible());
    if (value)
        m_roving->setCurrent(*value);
}

void PainScale::setBefore(std::optional<int> before) {
    m_before = before;
    for (PainCellButton* cell : m_cells)
        cell->setBefore(before == cell->value());
}

void PainScale::setSize(Size size) {
    m_size = size;
    m_cellHeight = size == Size::Big ? 96 : size == Size::Small ? 54 : 66;
    for (PainCellButton* cell : m_cells)
        cell->setShape(size == Size::Big, size == Size::Small);
    updateGeometry();
    layOut();
}

void PainScale::setCellHeight(int pixels) {
    m_cellHeight = std::max(pixels, kLowestCell);
    updateGeometry();
    layOut();
}

void PainScale::setAnchorsShown(bool shown) {
    m_anchors = shown;
    updateGeometry();
    update();
}

void PainScale::pick(int value) {
    m_digitTimer.stop();
    (void)m_digits.settle();
    const bool focused = m_roving->hasFocus();
    setValue(value);
    if (focused)
        m_roving->moveTo(value);
    emit picked(value);
}

void PainScale::enterDigit(int digit, std::chrono::milliseconds at) {
    const DigitEntry::Result result = m_digits.press(digit, at);
    if (result.first)
        pick(*result.first);
    if (result.second)
        pick(*result.second);
    else {
        // pick() above may have settled the waiting 1: it waits again from here.
        if (!m_digits.isWaiting())
            (void)m_digits.press(digit, at);
        m_digitTimer.start();
    }
}

void PainScale::moveFocus(int index) {
    const int target = std::clamp(index, 0, kLast);
    m_roving->moveTo(target);
    if (m_arrowsPick)
        pick(target);
}

bool PainScale::handleKey(int cell, int key, std::chrono::milliseconds at) {
    const int step = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        enterDigit(key - Qt::Key_0, at);
    else if (key == Qt::Key_Left)
        moveFocus(cell - step);
    else if (key == Qt::Key_Right)
        moveFocus(cell + step);
    else if (key == Qt::Key_Home)
        moveFocus(0);
    else if (key == Qt::Key_End)
        moveFocus(kLast);
    else
        return false;
    return true;
}

bool PainScale::eventFilter(QObject* watched, QEvent* event) {
    const int cell = m_roving->indexOf(watched);
    if (cell >= 0 && event->type() == QEvent::FocusIn)
        m_roving->setCurrent(cell);
    if (cell >= 0 && event->type() == QEvent::KeyPress) {
        auto* const key = static_cast<QKeyEvent*>(event);
        const auto plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && handleKey(cell, key->key(), std::chrono::milliseconds(key->timestamp())))
            return true;
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

double PainScale::cellHeight() const {
    return std::max(m_theme.px(m_cellHeight), kLowestCell);
}

double PainScale::gap() const {
    return m_size == Size::Big ? 6 : m_size == Size::Small ? 3 : 4;
}

double PainScale::anchorHeight() const {
    return m_anchors ? kAnchorGap + m_theme.lineHeight(Type::Caption) : 0;
}

QSize PainScale::sizeHint() const {
    const int width = m_size == Size::Small ? 396 : 632;
    return {width, qRound(cellHeight() + anchorHeight())};
}

QSize PainScale::minimumSizeHint() const {
    const int cells = (kLast + 1) * size::kHitMin + kLast * qRound(gap());
    return {cells, sizeHint().height()};
}

void PainScale::layOut() {
    const double room = (width() - kLast * gap()) / (kLast + 1);
    for (int i = 0; i <= kLast; ++i) {
        const int left = qRound(i * (room + gap()));
        const int right = qRound(i * (room + gap()) + room);
        const QRectF box(left, 0, right - left, cellHeight());
        m_cells.at(static_cast<std::size_t>(i))
            ->setGeometry(mirrored(this, box, QRectF(rect())).toRect());
    }
}

void PainScale::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void PainScale::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

void PainScale::paintEvent(QPaintEvent* /*event*/) {
    if (!m_anchors)
        return;
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF line(0, cellHeight() + kAnchorGap, width(), m_theme.lineHeight(Type::Caption));
    const QFont font = typeFontPx(Type::Small, 13 * m_theme.look().textScale);
    const QColor ink = m_theme.color(Role::Text3);
    drawLine(painter, line, Qt::AlignLeft, tr("No pain"), font, ink);
    drawLine(painter, line, Qt::AlignRight, tr("Worst pain you can imagine"), font, ink);
}

} // namespace unhunch::ui
