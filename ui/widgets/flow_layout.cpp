#include "widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace unhunch::ui {

FlowLayout::FlowLayout(QWidget* parent, int gap, int lineGap)
    : QLayout(parent), m_gap(gap), m_lineGap(lineGap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    while (!m_items.isEmpty())
        delete m_items.takeFirst();
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool move) const {
    const auto direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = rect.top();
    qsizetype first = 0;
    while (first < m_items.size()) {
        // Take as many items as fit, then centre them on their line.
        int width = 0;
        int height = 0;
        qsizetype end = first;
        for (; end < m_items.size(); ++end) {
            const QLayoutItem* const item = m_items.at(end);
            const int own = item->isEmpty() ? 0 : std::min(item->sizeHint().width(), rect.width());
            const int with = width + own + (width > 0 && own > 0 ? m_gap : 0);
            if (with > rect.width() && width > 0)
                break;
            width = with;
            height = std::max(height, item->isEmpty()             ? 0
                                      : item->hasHeightForWidth() ? item->heightForWidth(own)
                                                                  : item->sizeHint().height());
        }
        int x = rect.left();
        for (; first < end; ++first) {
            QLayoutItem* const item = m_items.at(first);
            if (item->isEmpty())
                continue;
            const int own = std::min(item->sizeHint().width(), rect.width());
            const int tall =
                item->hasHeightForWidth() ? item->heightForWidth(own) : item->sizeHint().height();
            if (move)
                item->setGeometry(QStyle::visualRect(direction, rect,
                                                     QRect(x, y + (height - tall) / 2, own, tall)));
            x += own + m_gap;
        }
        y += height + (first < m_items.size() ? m_lineGap : 0);
    }
    return y - rect.top();
}

} // namespace unhunch::ui
