// The cards of the Stretch page and the grid they stand in.
#pragma once

#include "painting/theme.h"
#include "presentation/stretch_state.h"
#include "widgets/pressable.h"

#include <QWidget>
#include <vector>

namespace unhunch::ui {

class ColumnsLayout;
class RovingFocus;

/// A card with a picture on top, a title and a line below it. Signal: clicked(). Accessible: a
/// button called by its title, described by the line.
class Tile : public Pressable {
    Q_OBJECT
public:
    Tile(const Theme& theme, const QString& title, const QString& detail, double radius);

    void setPictureHeight(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Draws into `box`, whose lower corners are covered afterwards.
    virtual void paintPicture(QPainter& painter, const QRectF& box) = 0;
    /// Draws over the finished card.
    virtual void paintExtras(QPainter& /*painter*/, const QRectF& /*picture*/) {}
    /// Width kept free beside the title.
    [[nodiscard]] virtual int besideTitle(int /*width*/) const { return 0; }
    [[nodiscard]] int titleWidth() const;
    [[nodiscard]] double radius() const { return m_radius; }
    /// Where the title's first line stands.
    [[nodiscard]] QRectF titleLine() const;

private:
    QString m_detail;
    double m_radius;
    int m_picture = 108;
};

class RoutineTile : public Tile {
    Q_OBJECT
public:
    RoutineTile(const Theme& theme, const RoutineCard& card);

protected:
    void paintPicture(QPainter& painter, const QRectF& box) override;
    void paintExtras(QPainter& painter, const QRectF& picture) override;
    [[nodiscard]] int besideTitle(int width) const override;

private:
    [[nodiscard]] int pillWidth() const;
    bool m_forToday;
};

class ExerciseTile : public Tile {
    Q_OBJECT
public:
    ExerciseTile(const Theme& theme, const ExerciseCard& card);

protected:
    void paintPicture(QPainter& painter, const QRectF& box) override;

private:
    bool m_breathes;
};

/// Tiles in columns of equal width. One Tab stop; the arrow keys move between them.
class TileGrid : public QWidget {
    Q_OBJECT
public:
    explicit TileGrid(const QString& name, QWidget* parent = nullptr);

    /// Takes ownership; the former tiles are deleted.
    void setTiles(const std::vector<Tile*>& tiles);
    void arrange(int columns, int gap, int pictureHeight);
    [[nodiscard]] bool isEmpty() const { return m_tiles.empty(); }
    /// By the keyboard, so that the ring shows.
    void focusCurrent();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ColumnsLayout* m_layout;
    RovingFocus* m_roving = nullptr;
    std::vector<Tile*> m_tiles;
    int m_picture = 108;
};

} // namespace unhunch::ui
