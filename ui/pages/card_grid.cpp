#include "pages/card_grid.h"

#include "pages/columns_layout.h"
#include "widgets/accessible_group.h"
#include "widgets/picture_card.h"
#include "widgets/roving_focus.h"

#include <QKeyEvent>

namespace unhunch::ui {

namespace {
constexpr int kGap = 16;
constexpr int kGapCompact = 12;
} // namespace

CardGrid::CardGrid(const QString& name, QWidget* parent)
    : QWidget(parent), m_layout(new ColumnsLayout(kGap)) {
    setLayout(m_layout);
    m_layout->setContentsMargins(0, 0, 0, 0);
    announceAsGroup(this, name);
}

void CardGrid::setCards(const std::vector<PictureCard*>& cards) {
    setFocusProxy(nullptr);
    for (PictureCard* old : m_cards) {
        old->removeEventFilter(this);
        m_layout->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    delete m_roving;
    m_roving = new RovingFocus(this);
    m_cards = cards;
    for (PictureCard* card : m_cards) {
        card->setCompact(m_compact);
        m_layout->addWidget(card);
        m_roving->add(card);
        card->installEventFilter(this);
    }
    m_layout->invalidate();
    updateGeometry();
}

void CardGrid::arrange(int columns, bool compact) {
    m_layout->setColumns(columns);
    m_layout->setGap(compact ? kGapCompact : kGap);
    m_compact = compact;
    for (PictureCard* card : m_cards) {
        card->setCompact(compact);
    }
}

void CardGrid::focusCurrent() {
    if (!m_cards.empty()) {
        m_roving->moveTo(m_roving->current());
    }
}

bool CardGrid::eventFilter(QObject* watched, QEvent* event) {
    const int index = m_roving == nullptr ? -1 : m_roving->indexOf(watched);
    if (index >= 0 && event->type() == QEvent::FocusIn) {
        m_roving->setCurrent(index);
    }
    if (index < 0 || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int sideways = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int target = index;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        target -= sideways;
        break;
    case Qt::Key_Right:
        target += sideways;
        break;
    case Qt::Key_Up:
        target -= m_layout->columns();
        break;
    case Qt::Key_Down:
        target += m_layout->columns();
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = m_roving->count() - 1;
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    if (target >= 0 && target < m_roving->count()) {
        m_roving->moveTo(target);
    }
    return true;
}

} // namespace unhunch::ui
