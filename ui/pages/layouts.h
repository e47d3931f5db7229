// The two layouts pages need beside Qt's: words that flow, and cards in equal columns.
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace unhunch::ui {

/// Keeps its items and gives its height from its width.
class FlexibleLayout : public QLayout {
    Q_OBJECT
public:
    using QLayout::QLayout;
    ~FlexibleLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

protected:
    /// The visible items' rectangles in `area`, read left to right.
    struct Placed {
        QLayoutItem* item;
        QRect rect;
    };
    [[nodiscard]] virtual std::vector<Placed> place(const QRect& area) const = 0;
    [[nodiscard]] std::vector<QLayoutItem*> visibleItems() const;

private:
    std::vector<QLayoutItem*> m_items;
};

/// Items side by side at their own size, in as many lines as needed.
class FlowLayout : public FlexibleLayout {
    Q_OBJECT
public:
    FlowLayout(int gap, int lineGap) : m_gap(gap), m_lineGap(lineGap) {}

protected:
    [[nodiscard]] std::vector<Placed> place(const QRect& area) const override;

private:
    int m_gap;
    int m_lineGap;
};

/// Columns of equal width; the items of a row are equally high.
class ColumnsLayout : public FlexibleLayout {
    Q_OBJECT
public:
    explicit ColumnsLayout(int gap) : m_gap(gap) {}

    void setColumns(int columns);
    void setGap(int gap);
    [[nodiscard]] int columns() const { return m_columns; }

protected:
    [[nodiscard]] std::vector<Placed> place(const QRect& area) const override;

private:
    int m_gap;
    int m_columns = 1;
};

} // namespace unhunch::ui
