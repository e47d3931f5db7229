// Cards to choose from, moved through with the arrow keys.
#pragma once

#include <QFont>
#include <QWidget>
#include <functional>
#include <map>
#include <vector>

namespace unhunch::ui {

class PictureCard;

/// Cards in columns of equal width, those of a row equally high. One Tab stop; the arrow keys move
/// between them. Accessible: a group called `name`.
///
/// Of more than kAllMade cards only those in view are there as widgets, with two rows above and
/// below and the one that Tab lands on; in the order of their places.
class CardGrid : public QWidget {
    Q_OBJECT
public:
    static constexpr int kAllMade = 80;

    explicit CardGrid(const QString& name, QWidget* parent = nullptr);

    /// `make` is called with a place from 0 on, whenever the card there is needed. The former cards
    /// are deleted.
    void setCards(const std::vector<QString>& titles, std::function<PictureCard*(int)> make);
    void arrange(int columns, bool compact);
    /// By the keyboard, so that the ring shows.
    void focusCurrent();
    /// Makes what has come into view, after the page was scrolled.
    void fillView();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_titles.size()); }
    [[nodiscard]] int rowCount() const { return (count() + m_columns - 1) / m_columns; }
    [[nodiscard]] int cardWidth(int width) const;
    /// Where each row begins, and where a row after the last would.
    [[nodiscard]] std::vector<int> rowTops(int width) const;
    PictureCard* cardAt(int index);
    void setCurrent(int index);
    void placeCards();
    [[nodiscard]] int indexOf(const QObject* card) const;

    std::vector<QString> m_titles;
    std::vector<double> m_titleWidths; ///< on one line in the font m_measured
    QFont m_measured;
    std::function<PictureCard*(int)> m_make;
    std::map<int, PictureCard*> m_cards; ///< by place
    std::vector<int> m_tops{0};
    int m_columns = 1;
    int m_gap;
    int m_current = 0;
    bool m_compact = false;
};

} // namespace unhunch::ui
