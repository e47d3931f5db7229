#pragma once

#include <QColor>
#include <QString>

class QPainter;
class QPointF;
class QSizeF;

namespace unhunch::ui {

class Theme;

// The little key that names a shortcut, 22 px high at scale 1 (28 px in a session: scale 28 / 22).
QSizeF keyCapSize(const QString& key, double scale);
void drawKeyCap(QPainter& painter, const QPointF& topLeft, const QString& key, const QColor& text,
                double scale);

} // namespace unhunch::ui
