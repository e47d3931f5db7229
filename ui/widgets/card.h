#pragma once

#include "painting/theme.h"

#include <QFrame>

namespace unhunch::ui {

// A box to put a layout in: rounded fill and hairline. Not interactive.
class Card : public QFrame {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t {
        Card,  // surface, hairline, radius 18
        Panel, // surface, hairline, radius 24
        Sunk,  // sunk fill, no line, radius 16
        Float  // surface2 with the float shadow, radius 20; leave room around it
    };

    explicit Card(const Theme& theme, Kind kind = Kind::Card, QWidget* parent = nullptr);

    void setFill(Role role);
    void setOutline(Role role, double width = 1);
    void setRadius(double radius);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Role m_fill = Role::Surface;
    Role m_outline = Role::Line;
    double m_outlineWidth = 1;
    double m_radius;
};

// A one-pixel line between parts of a page.
class Hairline : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(const Theme& theme, Qt::Orientation orientation = Qt::Horizontal,
                      QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace unhunch::ui
