#include "pages/side_list.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/roving_focus.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr int kRow = 40;
constexpr int kSide = 12;
constexpr int kIcon = 18;
constexpr int kGap = 10;
constexpr double kRadius = 10;
constexpr int kContentsSide = 14;
constexpr int kContentsPad = 6;
constexpr int kMinimum = 120;

TextSpec wordsOf(const Theme& theme, SideItem::Look look, bool on, const QString& text) {
    const bool row = look == SideItem::Look::Row;
    const Type type =
        row ? (on ? Type::Strong : Type::BodyMedium) : (on ? Type::SmallStrong : Type::Small);
    return {.text = text, .font = theme.font(type), .lineHeight = theme.lineHeight(type)};
}

} // namespace

SideItem::SideItem(const Theme& theme, const SideEntry& entry, Look look)
    : Pressable(theme, nullptr), m_entry(entry), m_look(look) {
    setText(entry.text);
    setAccessibleDescription(entry.trailing);
    setCheckable(true);
    setAutoExclusive(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    ring().setRadius(look == Look::Row ? kRadius : 6);
}

double SideItem::textLeft() const {
    if (m_look == Look::Contents) {
        return kContentsSide;
    }
    return m_entry.icon.isEmpty() ? kSide : kSide + theme().px(kIcon) + kGap;
}

double SideItem::trailingWidth() const {
    return m_entry.trailing.isEmpty()
               ? 0
               : QFontMetricsF(theme().font(Type::Caption)).horizontalAdvance(m_entry.trailing) +
                     kGap;
}

QSize SideItem::sizeHint() const {
    const QFontMetricsF metrics(wordsOf(theme(), m_look, true, {}).font);
    const double width =
        metrics.horizontalAdvance(m_entry.text) + textLeft() + trailingWidth() + kSide;
    return {static_cast<int>(std::ceil(width)), theme().px(m_look == Look::Row ? kRow : 32)};
}

QSize SideItem::minimumSizeHint() const {
    return {kMinimum, sizeHint().height()};
}

int SideItem::heightForWidth(int width) const {
    const TextBlockLayout words(wordsOf(theme(), m_look, true, m_entry.text),
                                width - textLeft() - trailingWidth() - kSide);
    const int pad = theme().px(m_look == Look::Row ? 20 : 2 * kContentsPad);
    return static_cast<int>(std::ceil(words.height())) + pad;
}

void SideItem::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF all(rect());
    const auto c = [this](Role role) { return theme().color(role); };
    const bool row = m_look == Look::Row;
    if (row) {
        const double tint = isChecked() ? 1.0 : hover() * 0.6;
        drawBox(painter, all, kRadius, withAlpha(c(Role::Sunk), tint),
                isChecked() && theme().strongerContrast() ? c(Role::Text) : QColor(), 2);
    } else {
        painter.fillRect(mirrored(this, QRectF(0, 0, 2, height()), all),
                         c(isChecked() ? Role::Primary : Role::Line));
    }
    const QColor rest = mixed(c(Role::Text2), c(Role::Text), hover());
    const QColor ink = isChecked() ? c(row ? Role::Text : Role::PrimaryTx) : rest;
    if (!m_entry.icon.isEmpty()) {
        const int icon = theme().px(kIcon);
        drawIcon(painter, mirrored(this, QRectF(kSide, 0, icon, height()), all), m_entry.icon,
                 isChecked() ? IconWeight::Fill : IconWeight::Regular, icon, ink);
    }
    const double room = width() - textLeft() - trailingWidth() - kSide;
    const TextBlockLayout words(wordsOf(theme(), m_look, isChecked(), m_entry.text), room);
    const QRectF box(textLeft(), (height() - words.height()) / 2, room, words.height());
    words.draw(painter, mirrored(this, box, all).topLeft(), ink);
    if (!m_entry.trailing.isEmpty()) {
        const QRectF end(width() - kSide - trailingWidth(), 0, trailingWidth(), height());
        drawLine(painter, mirrored(this, end, all), Qt::AlignRight, m_entry.trailing,
                 theme().font(Type::Caption), c(Role::Text3));
    }
}

SideList::SideList(const Theme& theme, const QString& name, SideItem::Look look, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_look(look), m_column(new QVBoxLayout(this)) {
    announceAsGroup(this, name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void SideList::setEntries(const std::vector<SideEntry>& entries) {
    if (entries == m_entries && m_roving != nullptr) {
        return;
    }
    m_entries = entries;
    setFocusProxy(nullptr);
    for (SideItem* old : m_items) {
        old->removeEventFilter(this);
        m_column->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_items.clear();
    delete m_roving;
    m_roving = new RovingFocus(this);
    for (const SideEntry& entry : entries) {
        auto* item = new SideItem(m_theme, entry, m_look);
        const int index = static_cast<int>(m_items.size());
        item->setObjectName(objectName() + QLatin1Char('-') + QString::number(index));
        m_column->addWidget(item);
        m_roving->add(item);
        item->installEventFilter(this);
        m_items.push_back(item);
        connect(item, &QAbstractButton::clicked, this, [this, index] {
            setCurrent(index);
            emit chosen(index);
        });
    }
    setCurrent(std::min(m_current, static_cast<int>(m_items.size()) - 1));
}

void SideList::setCurrent(int index) {
    if (index < 0 || index >= static_cast<int>(m_items.size())) {
        return;
    }
    m_current = index;
    m_items[static_cast<std::size_t>(index)]->setChecked(true);
    m_roving->setCurrent(index);
}

bool SideList::eventFilter(QObject* watched, QEvent* event) {
    const int index = m_roving == nullptr ? -1 : m_roving->indexOf(watched);
    if (index < 0 || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down) {
        return QWidget::eventFilter(watched, event);
    }
    const int target = index + (key == Qt::Key_Down ? 1 : -1);
    if (target >= 0 && target < m_roving->count()) {
        m_roving->moveTo(target);
        setCurrent(target);
        emit chosen(target);
    }
    return true;
}

} // namespace unhunch::ui
