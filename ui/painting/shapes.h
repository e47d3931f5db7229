#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace unhunch::ui {

class Theme;

// Saves the painter and turns antialiasing on; restores it at the end of the scope.
class PainterScope {
public:
    explicit PainterScope(QPainter& painter) : m_painter(painter) {
        m_painter.save();
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                                 QPainter::SmoothPixmapTransform);
    }
    ~PainterScope() { m_painter.restore(); }
    PainterScope(const PainterScope&) = delete;
    PainterScope& operator=(const PainterScope&) = delete;

private:
    QPainter& m_painter;
};

// Rounded box with its outline inside `rect`, as CSS draws an inset border. Invalid colours draw
// nothing.
void drawBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
             const QColor& outline = {}, double outlineWidth = 1);
// The keyboard focus ring around a control of `rect` and `radius`: 2 px, with a 2 px gap.
void drawFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, double radius);
// Small drop shadow of the segmented thumb.
void drawThumbShadow(QPainter& painter, const Theme& theme, const QRectF& rect, double radius);
// Shadow of things that float (menu, dialog, toast), from a cached nine-patch. Draw the box over
// it.
void drawFloatShadow(QPainter& painter, const Theme& theme, const QRectF& rect, double radius);
// Room the float shadow needs around its box.
inline constexpr int kFloatShadowMargin = 44;

QColor mixed(const QColor& from, const QColor& to, double share);
QColor withAlpha(QColor color, double alpha);

} // namespace unhunch::ui
