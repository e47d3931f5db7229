// The list at the side of a page: topics, sections, contents.
#pragma once

#include "widgets/pressable.h"

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace unhunch::ui {

class RovingFocus;

struct SideEntry {
    QString text;
    QString icon;     ///< may be empty
    QString trailing; ///< a count; may be empty
    friend bool operator==(const SideEntry&, const SideEntry&) = default;
};

/// One line of a SideList. Checked: the current one.
class SideItem : public Pressable {
    Q_OBJECT
public:
    enum class Look : std::uint8_t { Row, Contents };
    SideItem(const Theme& theme, const SideEntry& entry, Look look);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double textLeft() const;
    [[nodiscard]] double trailingWidth() const;
    SideEntry m_entry;
    Look m_look;
};

/// One Tab stop; up and down choose. Signal: chosen(int), for the user's changes only. Accessible:
/// radio buttons in a group called `name`.
class SideList : public QWidget {
    Q_OBJECT
public:
    SideList(const Theme& theme, const QString& name, SideItem::Look look = SideItem::Look::Row,
             QWidget* parent = nullptr);

    void setEntries(const std::vector<SideEntry>& entries);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void chosen(int index);

private:
    const Theme& m_theme;
    SideItem::Look m_look;
    QVBoxLayout* m_column;
    RovingFocus* m_roving = nullptr;
    std::vector<SideEntry> m_entries;
    std::vector<SideItem*> m_items;
    int m_current = 0;
};

} // namespace unhunch::ui
