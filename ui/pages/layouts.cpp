#include "pages/layouts.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace unhunch::ui {

namespace {

int heightAt(QLayoutItem* item, int width) {
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FlexibleLayout::~FlexibleLayout() {
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void FlexibleLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

QLayoutItem* FlexibleLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlexibleLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + index);
    }
    return item;
}

std::vector<QLayoutItem*> FlexibleLayout::visibleItems() const {
    std::vector<QLayoutItem*> items;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(items),
                 [](const QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

int FlexibleLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    const QRect area(0, 0, width - margins.left() - margins.right(), 0);
    int bottom = 0;
    for (const Placed& placed : place(area)) {
        bottom = std::max(bottom, placed.rect.y() + placed.rect.height());
    }
    return bottom + margins.top() + margins.bottom();
}

QSize FlexibleLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : visibleItems()) {
        size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlexibleLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const QRect area = contentsRect();
    for (const Placed& placed : place(area)) {
        placed.item->setGeometry(QStyle::visualRect(direction, area, placed.rect));
    }
}

std::vector<FlexibleLayout::Placed> FlowLayout::place(const QRect& area) const {
    std::vector<Placed> placed;
    std::size_t lineStart = 0;
    int x = area.x();
    int y = area.y();
    int lineHeight = 0;
    const auto centreLine = [&] {
        for (std::size_t i = lineStart; i < placed.size(); ++i) {
            QRect& rect = placed[i].rect;
            rect.moveTop(y + (lineHeight - rect.height()) / 2);
        }
    };
    for (QLayoutItem* item : visibleItems()) {
        const int width = std::min(item->sizeHint().width(), area.width());
        const int height = heightAt(item, width);
        if (x > area.x() && x + width > area.x() + area.width()) {
            centreLine();
            lineStart = placed.size();
            x = area.x();
            y += lineHeight + m_lineGap;
            lineHeight = 0;
        }
        placed.push_back({item, QRect(x, y, width, height)});
        x += width + m_gap;
        lineHeight = std::max(lineHeight, height);
    }
    centreLine();
    return placed;
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

std::vector<FlexibleLayout::Placed> ColumnsLayout::place(const QRect& area) const {
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
