#pragma once

#include "widgets/pressable.h"

#include <QButtonGroup>

namespace unhunch::ui {

// A checkable answer or filter: 36 px, 32 px small, 48 px large; a tick, an outline and a heavier
// weight when checked. Put exclusive ones in a ChipGroup. Signals: toggled(bool), clicked().
// Accessible: check box, radio button in an exclusive group.
class Chip : public Pressable {
    Q_OBJECT
public:
    enum class Size : std::uint8_t { Small, Normal, Large };

    Chip(const Theme& theme, const QString& text, QWidget* parent = nullptr);

    void setSize(Size size);
    void setIconName(const QString& icon);
    // A filter such as "All 10" shows its state by tint and outline alone.
    void setTickShown(bool shown);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shape;
    Shape shape() const;
    QString sign() const;

    QString m_icon;
    Size m_size = Size::Normal;
    bool m_tick = true;
};

// A row of chips of which at most one is checked; a second click takes the choice back if
// `optional`. Signals of QButtonGroup: idToggled(int, bool).
class ChipGroup : public QButtonGroup {
    Q_OBJECT
public:
    explicit ChipGroup(QObject* parent, bool optional = false);

    // Instead of addButton(): makes the chip known as a radio button unless optional.
    void add(Chip* chip, int id = -1);
};

} // namespace unhunch::ui
