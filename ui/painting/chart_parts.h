#pragma once

#include <QColor>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace unhunch::ui {

class Theme;

// Text of an axis: 13 px, its middle at `y`.
void drawAxisText(QPainter& painter, const Theme& theme, double x, double y, Qt::Alignment align,
                  const QString& text);
// Room the widest axis number needs.
double axisWidth(const Theme& theme, const QString& widest);

// Connected points as separate segments: Qt strokes one long thick polyline far slower.
void appendSegment(std::vector<QLineF>& lines, std::optional<QPointF>& last,
                   const std::optional<QPointF>& next);
void drawSegments(QPainter& painter, const std::vector<QLineF>& lines, const QColor& color,
                  double width);

void drawRing(QPainter& painter, const QPointF& centre, double radius, const QColor& fill,
              const QColor& stroke, double width);
void drawDiamond(QPainter& painter, const QPointF& centre, double half, const QColor& fill);

} // namespace unhunch::ui
