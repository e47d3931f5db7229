// Cards in columns.
#pragma once

#include <QLayout>
#include <vector>

namespace unhunch::ui {

/// Columns of equal width; the items of a row are equally high. Mirrors in right-to-left.
class ColumnsLayout : public QLayout {
    Q_OBJECT
public:
    explicit ColumnsLayout(int gap) : m_gap(gap) {}
    ~ColumnsLayout() override;

    void setColumns(int columns);
    void setGap(int gap);
    [[nodiscard]] int columns() const { return m_columns; }

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

private:
    struct Placed {
        QLayoutItem* item;
        QRect rect;
    };
    [[nodiscard]] std::vector<Placed> place(const QRect& area) const;
    [[nodiscard]] std::vector<QLayoutItem*> visibleItems() const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
    int m_columns = 1;
};

} // namespace unhunch::ui
