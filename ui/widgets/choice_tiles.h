#pragma once

#include "painting/theme.h"

#include <QWidget>
#include <functional>
#include <vector>

class QPainter;
class QRadioButton;

namespace unhunch::ui {

class RovingFocus;

// Small pictures to choose one of, with a tick on the chosen one. One Tab stop; the arrow keys
// choose. Signal: chosen(int), for the user's changes only. Accessible: radio buttons with the
// names given, in a group called `name`.
class ChoiceTiles : public QWidget {
    Q_OBJECT
public:
    // Draws choice `index` into the box of `tile`, which is painted again by its update().
    using Painter = std::function<void(QPainter&, const QRectF& box, int index, QWidget* tile)>;

    // `tile` is the size at 100 % text.
    ChoiceTiles(const Theme& theme, const QString& name, const QStringList& names,
                const QSize& tile, const Painter& painter);

    int current() const { return m_current; }
    void setCurrent(int index);
    // The pictures look different now.
    void repaintTiles();

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void chosen(int index);

private:
    void choose(int index);

    std::vector<QRadioButton*> m_tiles;
    RovingFocus* m_roving;
    int m_current = 0;
};

} // namespace unhunch::ui
