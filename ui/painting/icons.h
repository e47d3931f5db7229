#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>
#include <cstdint>

class QPainter;
class QRectF;

namespace unhunch::ui {

enum class IconWeight : std::uint8_t { Regular, Fill, Bold };

// The Phosphor icon `name` ("arrow-right") as a square of `size` logical pixels, cached by all its
// arguments. A weight that is not bundled falls back to the regular one; an unknown name is
// transparent (and asserts).
QPixmap iconPixmap(const QString& name, IconWeight weight, int size, const QColor& color,
                   double devicePixelRatio);
QIcon makeIcon(const QString& name, IconWeight weight, int size, const QColor& color);
// Draws the icon centred in `box`, sharp on the painter's device.
void drawIcon(QPainter& painter, const QRectF& box, const QString& name, IconWeight weight,
              int size, const QColor& color);
// Bold at 16 px and below, as the design asks; otherwise regular.
IconWeight weightForSize(int size);

} // namespace unhunch::ui
