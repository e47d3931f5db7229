// Cards to choose from, moved through with the arrow keys.
#pragma once

#include <QWidget>
#include <vector>

namespace unhunch::ui {

class ColumnsLayout;
class PictureCard;
class RovingFocus;

/// Cards in columns of equal width. One Tab stop; the arrow keys move between them. Accessible: a
/// group called `name`.
class CardGrid : public QWidget {
    Q_OBJECT
public:
    explicit CardGrid(const QString& name, QWidget* parent = nullptr);

    /// Takes ownership; the former cards are deleted.
    void setCards(const std::vector<PictureCard*>& cards);
    void arrange(int columns, bool compact);
    /// By the keyboard, so that the ring shows.
    void focusCurrent();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ColumnsLayout* m_layout;
    RovingFocus* m_roving = nullptr;
    std::vector<PictureCard*> m_cards;
    bool m_compact = false;
};

} // namespace unhunch::ui
