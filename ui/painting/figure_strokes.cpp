#include "painting/figure_strokes.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Camera;
using figure::Vec3;

constexpr double kLeastWidth = 0.9;

/// One visible piece of a stroke as an area that is widest in its middle.
QPolygonF ribbonOf(const std::vector<QPointF>& line, double width, double ends) {
    QPolygonF ribbon;
    std::vector<QPointF> other;
    const auto count = static_cast<double>(line.size() - 1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const QPointF along = line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0];
        const double length = std::sqrt(QPointF::dotProduct(along, along));
        if (length < 1e-6) {
            continue;
        }
        const double u = 2 * static_cast<double>(i) / count - 1;
        const double half = width / 2 * (ends + (1 - ends) * (1 - u * u));
        const QPointF aside(-along.y() / length * half, along.x() / length * half);
        ribbon << line[i] + aside;
        other.push_back(line[i] - aside);
    }
    for (auto point = other.rbegin(); point != other.rend(); ++point) {
        ribbon << *point;
    }
    return ribbon;
}

bool isSeen(const StrokePoint& point, const DepthProbe& probe, const SurfaceStroke& stroke,
            const Camera& camera) {
    if (dot(point.normal, normalized(camera.eye() - point.at)) < stroke.facing) {
        return false;
    }
    const float depth = dot(point.at - camera.target, camera.back);
    return probe.depth > kernels::kDrawn && probe.depth < depth + stroke.buried &&
           probe.depth > depth - 2 * stroke.buried;
}

class StrokePainter {
public:
    StrokePainter(QPainter& painter, const SurfaceStroke& stroke, double width)
        : m_painter(painter), m_stroke(stroke), m_width(width) {}

    void add(const QPointF& point) { m_line.push_back(point); }
    void end() {
        if (m_line.size() > 1) {
            m_painter.drawPolygon(ribbonOf(m_line, m_width, static_cast<double>(m_stroke.ends)),
                                  Qt::WindingFill);
        }
        m_line.clear();
    }

private:
    QPainter& m_painter;
    const SurfaceStroke& m_stroke;
    double m_width;
    std::vector<QPointF> m_line;
};

} // namespace

std::vector<DepthProbe> probesOf(const std::vector<SurfaceStroke>& strokes, const Camera& camera) {
    std::vector<DepthProbe> probes;
    for (const SurfaceStroke& stroke : strokes) {
        for (const StrokePoint& point : stroke.points) {
            const figure::Pixel pixel = camera.project(point.at);
            probes.push_back({pixel.x, pixel.y, kernels::kEmpty});
        }
    }
    return probes;
}

void drawStrokes(QPainter& painter, const std::vector<SurfaceStroke>& strokes,
                 const std::vector<DepthProbe>& probes, const Camera& camera) {
    painter.setPen(Qt::NoPen);
    auto probe = probes.begin();
    for (const SurfaceStroke& stroke : strokes) {
        painter.setBrush(stroke.colour);
        const double width = std::max(kLeastWidth, static_cast<double>(stroke.width) *
                                                       static_cast<double>(camera.scale));
        StrokePainter pieces(painter, stroke, width);
        for (const StrokePoint& point : stroke.points) {
            if (isSeen(point, *probe, stroke, camera)) {
                pieces.add(QPointF(probe->x, probe->y));
            } else {
                pieces.end();
            }
            ++probe;
        }
        pieces.end();
    }
}

} // namespace unhunch::ui
