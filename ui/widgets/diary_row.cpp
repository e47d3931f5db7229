#include "widgets/diary_row.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/icon_button.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 68;
constexpr int kNumber = 48;
constexpr double kNumberRadius = 13;
constexpr int kBefore = 10;
constexpr int kAfter = 14;
constexpr int kGap = 16;
constexpr int kAction = 36;
constexpr double kTitleLine = 21;
} // namespace

DiaryRow::DiaryRow(const Theme& theme, Entry entry, QWidget* parent)
    : Pressable(theme, parent),
      m_edit(new IconButton(theme, QStringLiteral("pencil-simple"), tr("Edit"), this)),
      m_delete(new IconButton(theme, QStringLiteral("trash"), tr("Delete"), this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ring().setRadius(size::kRadiusRow);
    for (IconButton* action : {m_edit, m_delete}) {
        action->setSide(kAction);
        action->hide();
    }
    connect(m_edit, &QAbstractButton::clicked, this, &DiaryRow::editRequested);
    connect(m_delete, &QAbstractButton::clicked, this, &DiaryRow::deleteRequested);
    setEntry(std::move(entry));
}

void DiaryRow::setEntry(Entry entry) {
    m_entry = std::move(entry);
    setAccessibleName(
        tr("%1 of 10, %2, %3").arg(QString::number(m_entry.pain), m_entry.title, m_entry.time));
    setAccessibleDescription(m_entry.note);
    update();
}

void DiaryRow::setCurrent(bool current) {
    m_current = current;
    showActions();
    update();
}

QSize DiaryRow::sizeHint() const {
    return {508, theme().px(kHeight)};
}

QSize DiaryRow::minimumSizeHint() const {
    return {280, theme().px(kHeight)};
}

double DiaryRow::timeWidth() const {
    return QFontMetricsF(theme().font(Type::Small)).horizontalAdvance(m_entry.time);
}

void DiaryRow::showActions() {
    const bool shown =
        (underMouse() || ring().isShown() || m_edit->hasFocus() || m_delete->hasFocus()) &&
        !m_current;
    m_edit->setVisible(shown);
    m_delete->setVisible(shown);
}

bool DiaryRow::event(QEvent* event) {
    const bool done = Pressable::event(event);
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave ||
        event->type() == QEvent::FocusIn)
        showActions();
    else if (event->type() == QEvent::FocusOut)
        // The focus may be on its way to one of the actions.
        QMetaObject::invokeMethod(
            this, [this] { showActions(); }, Qt::QueuedConnection);
    return done;
}

void DiaryRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete) {
        emit deleteRequested();
        return;
    }
    Pressable::keyPressEvent(event);
}

void DiaryRow::resizeEvent(QResizeEvent* event) {
    Pressable::resizeEvent(event);
    const double side = theme().px(kAction);
    double right = width() - kAfter - timeWidth() - kGap;
    for (IconButton* action : {m_delete, m_edit}) {
        const QRectF box(right - side, (height() - side) / 2, side, side);
        action->setGeometry(mirrored(this, box, QRectF(rect())).toRect());
        right -= side + 2;
    }
}

void DiaryRow::paintNumber(QPainter& painter, const QRectF& box) const {
    const bool lifted = m_current || hover() > 0;
    drawBox(painter, box, kNumberRadius, theme().color(lifted ? Role::Surface : Role::Sunk));
    painter.setPen(theme().color(Role::Text));
    drawDigits(painter, box.center(), QString::number(m_entry.pain),
               theme().font(Type::SessionNext));
    if (m_entry.pain <= 0)
        return;
    const double scale = theme().look().textScale;
    const double width = (6 + m_entry.pain * 2.6) * scale;
    const QRectF bar(box.center().x() - width / 2, box.bottom() - 8, width, 3);
    drawBox(painter, bar, 1.5, theme().color(Role::Warm));
}

void DiaryRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return theme().color(role); };
    const QRectF all(rect());
    const QColor fill = m_current ? c(Role::PrimarySoft) : withAlpha(c(Role::Sunk), hover());
    drawBox(painter, all, size::kRadiusRow, fill,
            m_current ? theme().tintOutline(Role::PrimarySoft) : QColor(), 2);
    const double side = theme().px(kNumber);
    const QRectF number(kBefore, (height() - side) / 2, side, side);
    paintNumber(painter, mirrored(this, number, all));
    const QRectF time(width() - kAfter - timeWidth(), 0, timeWidth(), height());
    drawLine(painter, mirrored(this, time, all), Qt::AlignLeft, m_entry.time,
             theme().font(Type::Small), c(m_current ? Role::Text2 : Role::Text3));
    const double left = number.right() + kGap;
    double right = time.left() - kGap;
    if (m_edit->isVisibleTo(this))
        right -= 2 * theme().px(kAction) + 2 + kGap;
    const double title = kTitleLine * theme().look().textScale;
    const double note = m_entry.note.isEmpty() ? 0 : theme().lineHeight(Type::Small);
    const double top = (height() - title - note) / 2;
    const QRectF line(left, top, right - left, title);
    drawLine(painter, mirrored(this, line, all), Qt::AlignLeft, m_entry.title,
             theme().font(Type::Strong), c(Role::Text));
    if (note > 0)
        drawLine(painter, mirrored(this, QRectF(left, line.bottom(), right - left, note), all),
                 Qt::AlignLeft, m_entry.note, theme().font(Type::Small), c(Role::Text2));
}

} // namespace unhunch::ui
