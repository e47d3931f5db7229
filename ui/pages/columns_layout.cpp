#include "pages/columns_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace unhunch::ui {

namespace {

int heightAt(QLayoutItem* item, int width) {
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

ColumnsLayout::~ColumnsLayout() {
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void ColumnsLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

QLayoutItem* ColumnsLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* ColumnsLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + index);
    }
    return item;
}

std::vector<QLayoutItem*> ColumnsLayout::visibleItems() const {
    std::vector<QLayoutItem*> items;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(items),
                 [](const QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

int ColumnsLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    const QRect area(0, 0, width - margins.left() - margins.right(), 0);
    int bottom = 0;
    for (const Placed& placed : place(area)) {
        bottom = std::max(bottom, placed.rect.y() + placed.rect.height());
    }
    return bottom + margins.top() + margins.bottom();
}

QSize ColumnsLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : visibleItems()) {
        size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void ColumnsLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const QRect area = contentsRect();
    for (const Placed& placed : place(area)) {
        placed.item->setGeometry(QStyle::visualRect(direction, area, placed.rect));
    }
}

void ColumnsLayout::setColumns(int columns) {
    if (columns != m_columns) {
        m_columns = std::max(1, columns);
        invalidate();
    }
}

void ColumnsLayout::setGap(int gap) {
    if (gap != m_gap) {
        m_gap = gap;
        invalidate();
    }
}

std::vector<ColumnsLayout::Placed> ColumnsLayout::place(const QRect& area) const {
    std::vector<Placed> placed;
    const std::vector<QLayoutItem*> items = visibleItems();
    const auto columns = static_cast<std::size_t>(m_columns);
    const double width = (area.width() - (m_columns - 1) * m_gap) / double(m_columns);
    int y = area.y();
    for (std::size_t first = 0; first < items.size(); first += columns) {
        const std::size_t last = std::min(items.size(), first + columns);
        int height = 0;
        for (std::size_t i = first; i < last; ++i) {
            height = std::max(height, heightAt(items[i], qRound(width)));
        }
        for (std::size_t i = first; i < last; ++i) {
            const double x = area.x() + static_cast<double>(i - first) * (width + m_gap);
            placed.push_back({items[i], QRect(qRound(x), y, qRound(width), height)});
        }
        y += height + m_gap;
    }
    return placed;
}

} // namespace unhunch::ui
