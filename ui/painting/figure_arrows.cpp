#include "painting/figure_hints.h"
#include "painting/shapes.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Camera;
using figure::Vec3;

constexpr int kSteps = 24;
// Metres at the target.
constexpr double kWidth = 0.021;
constexpr double kHead = 0.062;
constexpr double kLeast = 0.11; ///< an arrow that points to the eye is drawn this long
constexpr double kUnclear = 0.015;
constexpr double kDrift = 0.014;

Vec3 onCurve(const std::vector<Vec3>& points, float t) {
    std::vector<Vec3> work = points;
    for (std::size_t left = work.size() - 1; left > 0; --left) {
        for (std::size_t i = 0; i < left; ++i) {
            work[i] = mix(work[i], work[i + 1], t);
        }
    }
    return work.front();
}

double lengthOf(const QPointF& a) {
    return std::sqrt(QPointF::dotProduct(a, a));
}

/// The curve in the picture, never so short that its direction is lost.
std::vector<QPointF> lineOf(const figure::Arrow& arrow, const figure::Skeleton& body,
                            const Camera& camera) {
    const figure::Frame bone = frameOf(body, arrow.bone);
    std::vector<QPointF> line;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(kSteps);
        const figure::Pixel pixel = camera.project(bone.at(onCurve(arrow.points, t)));
        line.emplace_back(pixel.x, pixel.y);
    }
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += lengthOf(line[i] - line[i - 1]);
    }
    const double scale = static_cast<double>(camera.scale);
    if (length < kUnclear * scale) {
        return {};
    }
    const double stretch = std::max(1.0, kLeast * scale / length);
    const QPointF middle = line[line.size() / 2];
    for (QPointF& point : line) {
        point = middle + (point - middle) * stretch;
    }
    return line;
}

/// The corner `at` of a head, rounded.
void addCorner(QPainterPath& path, const QPointF& before, const QPointF& at, const QPointF& after) {
    constexpr double kRound = 0.16;
    path.lineTo(at + (before - at) * kRound);
    path.quadTo(at, at + (after - at) * kRound);
}

/// A head that is as broad as its length, and a shaft that grows from nothing. One path, so that
/// nothing is drawn twice while the arrow is faint.
QPainterPath shapeOf(const std::vector<QPointF>& line, double width, double head) {
    const QPointF tip = line.back();
    std::size_t neck = line.size() - 1;
    while (neck > 1 && lengthOf(tip - line[neck]) < head * 0.8) {
        --neck;
    }
    const QPointF forward = (tip - line[neck]) / std::max(1e-6, lengthOf(tip - line[neck]));
    const QPointF aside(-forward.y(), forward.x());
    const QPointF notch = tip - forward * head * 0.80;
    const QPointF left = tip - forward * head + aside * head * 0.54;
    const QPointF right = tip - forward * head - aside * head * 0.54;

    std::vector<QPointF> lefts;
    std::vector<QPointF> rights;
    for (std::size_t i = 0; i <= neck; ++i) {
        const QPointF here = i == neck ? notch : line[i];
        const QPointF along = (i == neck ? tip : line[i + 1]) - line[i > 0 ? i - 1 : 0];
        const double size = std::max(1e-6, lengthOf(along));
        const double t = static_cast<double>(i) / static_cast<double>(neck);
        const double half = width / 2 * (0.25 + 0.75 * t);
        const QPointF side(-along.y() / size * half, along.x() / size * half);
        lefts.push_back(here + side);
        rights.push_back(here - side);
    }
    QPainterPath path(lefts.front());
    for (const QPointF& point : lefts) {
        path.lineTo(point);
    }
    addCorner(path, lefts.back(), left, tip);
    addCorner(path, left, tip, right);
    addCorner(path, tip, right, rights.back());
    for (auto point = rights.rbegin(); point != rights.rend(); ++point) {
        path.lineTo(*point);
    }
    path.closeSubpath();
    return path;
}

void drawArrow(QPainter& painter, std::vector<QPointF> line, const QColor& colour, double scale,
               double drift, double opacity) {
    const QPointF way = line.back() - line[line.size() / 2];
    const QPointF forward = way / std::max(1e-6, lengthOf(way));
    for (QPointF& point : line) {
        point += forward * drift;
    }
    const double head = std::max(6.0, kHead * scale);
    QLinearGradient fade(line.front(), line.back());
    fade.setColorAt(0, withAlpha(colour, 0));
    fade.setColorAt(0.45, withAlpha(colour, opacity));
    fade.setColorAt(1, withAlpha(colour, opacity));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fade);
    painter.drawPath(shapeOf(line, std::max(2.0, kWidth * scale), head));
}

} // namespace

void drawArrows(QPainter& painter, const figure::Clip& clip, const figure::PoseBlend& pose,
                const figure::Skeleton& body, const Camera& camera, const FigureColours& colours,
                double pulse) {
    const bool stays = pose.fromKey == pose.toKey;
    const float fade = stays ? 1
                             : figure::smoothStep(0, 0.15F, pose.progress) *
                                   (1 - 0.5F * figure::smoothStep(0.8F, 1, pose.progress));
    const double turns = pulse / 2.2;
    const double phase = turns - std::floor(turns);
    const double scale = static_cast<double>(camera.scale);
    const double drift = kDrift * scale * phase * (1 - phase) * 4;
    for (const figure::Arrow& arrow : clip.arrows) {
        if (std::find(arrow.during.begin(), arrow.during.end(), pose.toKey) == arrow.during.end()) {
            continue;
        }
        const std::vector<QPointF> line = lineOf(arrow, body, camera);
        if (!line.empty()) {
            drawArrow(painter, line, QColor::fromRgb(colours.arrow), scale, drift,
                      static_cast<double>(fade));
        }
    }
}

} // namespace unhunch::ui
