#include "painting/figure_room.h"

#include "painting/shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Camera;
using figure::Frame;
using figure::Vec3;

// Metres.
constexpr float kMatThick = 0.012F;
constexpr float kMatCorner = 0.05F;
constexpr float kMatSeam = 0.045F;
constexpr float kWallThick = 0.05F;
constexpr float kWallCorner = 0.03F;
constexpr float kPostWidth = 0.09F;
constexpr float kPostDepth = 0.11F;
constexpr double kNearPost = 0.60;

/// Seen from the front, both posts of a door frame are beside the body and none before it.
bool hasNearPost(const figure::Camera& camera) {
    return std::abs(camera.back.x) > 0.3F;
}
/// Of the picture's smaller side, over which the room fades out at an edge that cuts it.
constexpr double kFade = 0.09;

QPointF at(const Camera& camera, const Vec3& point) {
    const figure::Pixel pixel = camera.project(point);
    return {pixel.x, pixel.y};
}

/// A rectangle with round corners in the plane of `across` and `along`, from `corner`.
struct Sheet {
    Vec3 corner, across, along;
    float width = 0, length = 0, radius = 0;

    [[nodiscard]] Sheet moved(const Vec3& by) const {
        Sheet sheet = *this;
        sheet.corner += by;
        return sheet;
    }
    [[nodiscard]] Sheet inset(float by) const {
        return {corner + across * by + along * by,
                across,
                along,
                width - 2 * by,
                length - 2 * by,
                radius * 0.7F};
    }
};

QPainterPath pathOf(const Camera& camera, const Sheet& sheet) {
    // A quarter of a circle as one cubic curve.
    constexpr float kRound = 0.5523F;
    const auto point = [&](float x, float y) {
        return at(camera, sheet.corner + sheet.across * x + sheet.along * y);
    };
    const float r = sheet.radius;
    const float k = r * (1 - kRound);
    const float w = sheet.width;
    const float l = sheet.length;
    QPainterPath path(point(r, 0));
    path.lineTo(point(w - r, 0));
    path.cubicTo(point(w - k, 0), point(w, k), point(w, r));
    path.lineTo(point(w, l - r));
    path.cubicTo(point(w, l - k), point(w - k, l), point(w - r, l));
    path.lineTo(point(r, l));
    path.cubicTo(point(k, l), point(0, l - k), point(0, l - r));
    path.lineTo(point(0, r));
    path.cubicTo(point(0, k), point(k, 0), point(r, 0));
    path.closeSubpath();
    return path;
}

QColor solid(QRgb colour) {
    return QColor::fromRgb(colour);
}

class RoomPainter {
public:
    RoomPainter(QPainter& painter, const Camera& camera, const FigureColours& colours)
        : m_painter(painter), m_camera(camera), m_colours(colours) {}

    void operator()(const figure::Mat& mat) const {
        const Frame frame = Frame::of(mat.at, figure::turnY(mat.yaw));
        const Sheet top{frame.at({-mat.width / 2, 0, -mat.length / 2}),
                        frame.x,
                        frame.z,
                        mat.width,
                        mat.length,
                        kMatCorner};
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(solid(m_colours.matEdge));
        m_painter.drawPath(
            pathOf(m_camera, top).united(pathOf(m_camera, top.moved({0, -kMatThick, 0}))));
        m_painter.setBrush(solid(m_colours.mat));
        m_painter.drawPath(pathOf(m_camera, top));
        outline(pathOf(m_camera, top.inset(kMatSeam)), withAlpha(solid(m_colours.matEdge), 0.55));
    }

    void operator()(const figure::Wall& wall) const {
        const Frame frame = Frame::of(wall.at, figure::turnY(wall.yaw));
        const Sheet face{frame.at({-wall.width / 2, 0, 0}),
                         frame.x,
                         frame.y,
                         wall.width,
                         wall.height,
                         kWallCorner};
        const Sheet back = face.moved(frame.z * -kWallThick);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(solid(m_colours.wallEdge));
        QPainterPath block = pathOf(m_camera, face).united(pathOf(m_camera, back));
        for (int i = 0; i < 4; ++i) {
            QPainterPath side;
            side.addPolygon(sideOf(face, back, i));
            block = block.united(side);
        }
        m_painter.drawPath(block);
        m_painter.setBrush(solid(m_colours.wall));
        m_painter.drawPath(pathOf(m_camera, face));
        if (m_colours.firm) {
            outline(pathOf(m_camera, face), solid(m_colours.wallEdge));
        }
    }

    void operator()(const figure::DoorFrame& frame) const {
        const float half = frame.width / 2;
        drawBlock({-half - kPostWidth, frame.height, 0},
                  {half + kPostWidth, frame.height + kPostWidth, 0}, frame.at);
        drawPost(frame, -nearSide(frame));
        if (!hasNearPost(m_camera)) {
            drawNearPost(frame);
        }
    }

    /// The post before the body.
    void drawNearPost(const figure::DoorFrame& frame) const { drawPost(frame, nearSide(frame)); }

    template <typename Other> void operator()(const Other& /*small*/) const {}

private:
    [[nodiscard]] QPolygonF sideOf(const Sheet& face, const Sheet& back, int side) const {
        const std::array<std::array<float, 2>, 4> corners{
            {{0, 0}, {face.width, 0}, {face.width, face.length}, {0, face.length}}};
        const auto from = corners[static_cast<std::size_t>(side)];
        const auto to = corners[static_cast<std::size_t>((side + 1) % 4)];
        const auto point = [&](const Sheet& sheet, const std::array<float, 2>& corner) {
            return at(m_camera, sheet.corner + sheet.across * corner[0] + sheet.along * corner[1]);
        };
        return QPolygonF{{point(face, from), point(face, to), point(back, to), point(back, from)}};
    }

    void outline(const QPainterPath& path, const QColor& colour) const {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(colour, std::max(0.8, static_cast<double>(m_camera.scale) * 0.003)));
        m_painter.drawPath(path);
        m_painter.setPen(Qt::NoPen);
    }

    [[nodiscard]] float nearSide(const figure::DoorFrame& /*frame*/) const {
        return m_camera.back.x < 0 ? -1.0F : 1.0F;
    }

    void drawPost(const figure::DoorFrame& frame, float side) const {
        const float middle = side * (frame.width + kPostWidth) / 2;
        drawBlock({middle - kPostWidth / 2, 0, 0}, {middle + kPostWidth / 2, frame.height, 0},
                  frame.at);
    }

    /// A block kPostDepth deep: the faces that look to the eye.
    void drawBlock(Vec3 low, Vec3 high, const Vec3& origin) const {
        low += origin + Vec3{0, 0, -kPostDepth / 2};
        high += origin + Vec3{0, 0, kPostDepth / 2};
        const Vec3 eye = m_camera.eye();
        for (const float x : {low.x, high.x}) {
            if ((x == high.x) == (eye.x > x)) {
                drawFace({{{x, low.y, low.z},
                           {x, high.y, low.z},
                           {x, high.y, high.z},
                           {x, low.y, high.z}}},
                         0.35);
            }
        }
        for (const float y : {low.y, high.y}) {
            if ((y == high.y) == (eye.y > y)) {
                drawFace({{{low.x, y, low.z},
                           {high.x, y, low.z},
                           {high.x, y, high.z},
                           {low.x, y, high.z}}},
                         0.1);
            }
        }
        for (const float z : {low.z, high.z}) {
            if ((z == high.z) == (eye.z > z)) {
                drawFace({{{low.x, low.y, z},
                           {high.x, low.y, z},
                           {high.x, high.y, z},
                           {low.x, high.y, z}}},
                         0);
            }
        }
    }

    void drawFace(const std::array<Vec3, 4>& corners, double shade) const {
        QPolygonF face;
        for (const Vec3& corner : corners) {
            face << at(m_camera, corner);
        }
        const QColor fill = mixed(solid(m_colours.wall), solid(m_colours.wallEdge), shade * 2);
        m_painter.setBrush(fill);
        m_painter.setPen(QPen(solid(m_colours.wallEdge), m_colours.firm ? 1.4 : 0.8));
        m_painter.drawPolygon(face);
    }

    QPainter& m_painter;
    const Camera& m_camera;
    const FigureColours& m_colours;
};

QImage emptyLayer(const QSize& size) {
    QImage layer(size, QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    return layer;
}

bool columnIsEmpty(const QImage& layer, int x) {
    for (int y = 0; y < layer.height(); ++y) {
        if (reinterpret_cast<const QRgb*>(layer.constScanLine(y))[x] != 0) {
            return false;
        }
    }
    return true;
}

bool rowIsEmpty(const QImage& layer, int y) {
    const auto* const line = reinterpret_cast<const QRgb*>(layer.constScanLine(y));
    return std::all_of(line, line + layer.width(), [](QRgb pixel) { return pixel == 0; });
}

/// Share of 256 that stays of pixel `i` of `count`, when the room is cut at `first` or `last`.
int kept(int i, int count, int fade, bool first, bool last) {
    const auto ramp = [&](int distance) {
        const float t =
            std::min(1.0F, (static_cast<float>(distance) + 0.5F) / static_cast<float>(fade));
        return static_cast<int>(256 * t * t * (3 - 2 * t));
    };
    const int before = first ? ramp(i) : 256;
    const int after = last ? ramp(count - 1 - i) : 256;
    return before * after / 256;
}

QRgb scaled(QRgb pixel, unsigned share) {
    const unsigned even = ((pixel & 0x00FF00FFU) * share >> 8U) & 0x00FF00FFU;
    const unsigned odd = ((pixel >> 8U) & 0x00FF00FFU) * share & 0xFF00FF00U;
    return even | odd;
}

/// Where the room is cut by the picture's edge it fades, so that the cut looks meant.
void fadeAtCuts(QImage& layer) {
    const int width = layer.width();
    const int height = layer.height();
    const int fade = std::max(2, static_cast<int>(kFade * std::min(width, height)));
    const bool left = !columnIsEmpty(layer, 0);
    const bool right = !columnIsEmpty(layer, width - 1);
    const bool top = !rowIsEmpty(layer, 0);
    const bool bottom = !rowIsEmpty(layer, height - 1);
    for (int y = 0; y < height; ++y) {
        auto* const line = reinterpret_cast<QRgb*>(layer.scanLine(y));
        const int down = kept(y, height, fade, top, bottom);
        for (int x = 0; x < width; ++x) {
            if (line[x] != 0) {
                const int share = kept(x, width, fade, left, right) * down / 256;
                line[x] = scaled(line[x], static_cast<unsigned>(share));
            }
        }
    }
}

const figure::DoorFrame* frameIn(const figure::Clip& clip) {
    for (const figure::Prop& prop : clip.props) {
        if (const auto* const frame = std::get_if<figure::DoorFrame>(&prop.shape)) {
            return frame;
        }
    }
    return nullptr;
}

} // namespace

const figure::Wall* wallOf(const figure::Clip& clip) {
    for (const figure::Prop& prop : clip.props) {
        if (const auto* const wall = std::get_if<figure::Wall>(&prop.shape)) {
            return wall;
        }
    }
    return nullptr;
}

RoomLayers paintRoom(const figure::Clip& clip, const Camera& camera, const FigureColours& colours,
                     const QSize& size) {
    RoomLayers layers;
    for (const figure::Prop& prop : clip.props) {
        if (!std::holds_alternative<figure::Mat>(prop.shape) &&
            !std::holds_alternative<figure::Wall>(prop.shape) &&
            !std::holds_alternative<figure::DoorFrame>(prop.shape)) {
            continue;
        }
        if (layers.behind.isNull()) {
            layers.behind = emptyLayer(size);
        }
        QPainter painter(&layers.behind);
        painter.setRenderHint(QPainter::Antialiasing);
        std::visit(RoomPainter(painter, camera, colours), prop.shape);
    }
    if (!layers.behind.isNull()) {
        fadeAtCuts(layers.behind);
    }
    const figure::DoorFrame* const frame = frameIn(clip);
    if (frame != nullptr && hasNearPost(camera)) {
        layers.front = emptyLayer(size);
        QPainter painter(&layers.front);
        painter.setRenderHint(QPainter::Antialiasing);
        RoomPainter(painter, camera, colours).drawNearPost(*frame);
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(layers.front.rect(),
                         QColor::fromRgbF(0, 0, 0, static_cast<float>(kNearPost)));
        painter.end();
        fadeAtCuts(layers.front);
    }
    return layers;
}

} // namespace unhunch::ui
