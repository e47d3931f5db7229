#pragma once

#include <QColor>
#include <QString>

class QPainter;
class QPointF;
class QSizeF;

namespace unhunch::ui {

// Sizes of the little key that names a shortcut.
struct KeyCap {
    double height = 22;
    double pixels = 13;
    double padding = 6;
    double radius = 6;
};

KeyCap keyCap(double scale);
// 28 px high, to be read from a mat.
KeyCap sessionKeyCap(double scale);

QSizeF keyCapSize(const QString& key, const KeyCap& cap);
void drawKeyCap(QPainter& painter, const QPointF& topLeft, const QString& key, const QColor& text,
                const KeyCap& cap);

} // namespace unhunch::ui
