#include "painting/figure_painter.h"

#include "painting/figure_hints.h"
#include "painting/figure_raster.h"
#include "painting/figure_room.h"
#include "painting/figure_shade.h"
#include "painting/figure_shadow.h"
#include "painting/figure_still.h"
#include "painting/figure_strokes.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>

namespace unhunch::ui {
namespace {

using figure::Bounds;
using figure::Camera;
using figure::Clip;
using figure::PoseBlend;

/// The finest mesh that cannot be told from a finer one, by the picture's larger side.
struct MeshDetail {
    int upTo;
    float detail;
};
constexpr std::array kMeshDetails{MeshDetail{170, 0.45F}, MeshDetail{620, 0.62F},
                                  MeshDetail{1300, 0.75F}, MeshDetail{kMaxFigureSize, 1.0F}};
// Pixels a metre from which strokes can be told apart.
constexpr float kScaleOfFaces = 55;
constexpr float kScaleOfFolds = 110;
constexpr int kSeam = 26;
/// Metres around the joints' bounds that shadow, light and flesh may reach.
constexpr float kReach = 0.36F;

float detailFor(const QSize& size) {
    const int largest = std::max(size.width(), size.height());
    for (const MeshDetail& known : kMeshDetails) {
        if (largest <= known.upTo) {
            return known.detail;
        }
    }
    return 1;
}

/// The moment, as far as it changes the body.
struct Moment {
    const figure::Pose* from = nullptr;
    const figure::Pose* to = nullptr;
    const figure::Move* move = nullptr;
    float weight = 0, lagged = 0, breath = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};

Moment momentOf(const PoseBlend& pose) {
    return {pose.from, pose.to, pose.move, pose.weight, pose.lagged, pose.breath};
}

kernels::Line lineOf(QRgb colour) {
    return {qRed(colour), qGreen(colour), qBlue(colour), qAlpha(colour) * 256 / 255};
}

struct GhostOf {
    std::size_t from = 0, to = 0;
    Ghost ghost;
};

} // namespace

struct FigureRenderer::Parts {
    FigureScene scene;
    figure::ClipBounds bounds;
    Camera camera;
    RoomLayers room;
    QRect drawn; ///< pixels that may differ from transparent
    QImage frame;
    bool frameIsCurrent = false;

    std::optional<Moment> moment; ///< of the mesh
    figure::Skeleton body;
    figure::Mesh mesh;
    figure::Mesh other;
    FigureRaster raster;
    FigureShadow shadow;
    ShadeTable shades;
    std::vector<GhostOf> ghosts;
    std::vector<SurfaceStroke> strokes;

    void setScene(const FigureScene& wanted);
    void setPose(const PoseBlend& pose);
    void findDrawn();
    void clear();
    void draw(const PoseBlend& pose, double pulse);
    void drawBody(const PoseBlend& pose, double pulse);
    void drawGhostTo(const PoseBlend& pose);
    const Ghost* ghostFor(const PoseBlend& pose);
    void findStrokes();
};

void FigureRenderer::Parts::setScene(const FigureScene& wanted) {
    const bool sameClip = wanted.clip == scene.clip && wanted.angle == scene.angle;
    const bool sameView =
        sameClip && wanted.size == scene.size && wanted.mostScale == scene.mostScale;
    const bool sameRoom = sameView && wanted.mat == scene.mat && wanted.colours == scene.colours;
    const bool sameBody = sameView && wanted.look == scene.look;
    if (sameRoom && sameBody && wanted.shadow == scene.shadow && wanted.hints == scene.hints) {
        return;
    }
    const bool first = !sameClip || !scene.clip;
    scene = wanted;
    frameIsCurrent = false;
    const Clip& clip = *scene.clip;
    const figure::View& view = scene.angle == FigureAngle::clip ? clip.view : clip.quarterView;
    if (first) {
        bounds = boundsOf(clip, view);
    }
    if (!sameView) {
        camera = fitted(
            view, bounds,
            {static_cast<float>(scene.size.width()), static_cast<float>(scene.size.height())},
            scene.mostScale);
        frame = {};
    }
    if (!sameRoom) {
        room = scene.mat ? paintRoom(clip, camera, scene.colours, scene.size) : RoomLayers{};
    }
    if (!sameBody) {
        moment.reset();
        ghosts.clear();
    }
    findDrawn();
    frame = {};
}

void FigureRenderer::Parts::findDrawn() {
    Bounds all = bounds.withEntry;
    if (scene.mat) {
        all = {std::min(all.left, bounds.room.left), std::min(all.top, bounds.room.top),
               std::max(all.right, bounds.room.right), std::max(all.bottom, bounds.room.bottom)};
    }
    const auto x = [&](float metres) { return camera.centre.x + metres * camera.scale; };
    const auto y = [&](float metres) { return camera.centre.y + metres * camera.scale; };
    const QRectF box(QPointF(x(all.left - kReach), y(all.top - kReach)),
                     QPointF(x(all.right + kReach), y(all.bottom + kReach)));
    drawn = box.toAlignedRect().intersected(QRect(QPoint(0, 0), scene.size));
}

void FigureRenderer::Parts::setPose(const PoseBlend& pose) {
    const Moment wanted = momentOf(pose);
    if (moment == wanted) {
        return;
    }
    moment = wanted;
    frameIsCurrent = false;
    body = solve(figure::Proportions{}, pose);
    buildMesh(body, scene.look, scene.clip->props, detailFor(scene.size), mesh);
    raster.setMesh(mesh, camera, scene.size);
}

void FigureRenderer::Parts::findStrokes() {
    strokes.clear();
    if (camera.scale >= kScaleOfFaces) {
        addFace(strokes, body, scene.colours);
    }
    if (camera.scale >= kScaleOfFolds) {
        addStrands(strokes, body, scene.look, scene.colours);
        addCreases(strokes, body, scene.colours);
    }
}

/// Starts a frame: the room, and nothing else.
void FigureRenderer::Parts::clear() {
    if (frame.isNull() || !frame.isDetached()) {
        frame = QImage(scene.size, QImage::Format_ARGB32_Premultiplied);
        frame.fill(Qt::transparent);
    }
    // An empty line is copied like any other, which costs less than to fill it.
    const auto columns = static_cast<std::size_t>(drawn.width());
    const std::vector<QRgb> empty(room.behind.isNull() ? columns : 0);
    for (int line = drawn.top(); line <= drawn.bottom(); ++line) {
        const QRgb* const from =
            room.behind.isNull()
                ? empty.data()
                : reinterpret_cast<const QRgb*>(room.behind.constScanLine(line)) + drawn.left();
        std::memcpy(reinterpret_cast<QRgb*>(frame.scanLine(line)) + drawn.left(), from,
                    columns * sizeof(QRgb));
    }
}

const Ghost* FigureRenderer::Parts::ghostFor(const PoseBlend& pose) {
    const Clip& clip = *scene.clip;
    const bool breathes =
        clip.breathOnly && pose.move != nullptr && pose.move->breath == figure::Breath::in;
    if (!clip.ghost || !(breathes || (pose.toKey == *clip.ghost && pose.fromKey != pose.toKey))) {
        return nullptr;
    }
    for (const GhostOf& known : ghosts) {
        if (known.from == pose.fromKey && known.to == pose.toKey) {
            return &known.ghost;
        }
    }
    const auto meshOf = [&](std::size_t key, float breath, figure::Mesh& built) {
        PoseBlend still = poseOf(clip, key);
        still.breath = breath;
        buildMesh(solve(figure::Proportions{}, still), scene.look, {}, detailFor(scene.size),
                  built);
    };
    figure::Mesh coming;
    constexpr float kResting = 0.3F;
    meshOf(pose.toKey, breathes ? 1.0F : kResting, coming);
    meshOf(pose.fromKey, breathes ? 0.0F : kResting, other);
    ghosts.push_back({pose.fromKey, pose.toKey, outlineOf(coming, other, camera, scene.size)});
    return &ghosts.back().ghost;
}

void FigureRenderer::Parts::drawGhostTo(const PoseBlend& pose) {
    if (const Ghost* const ghost = ghostFor(pose)) {
        const float done = scene.clip->breathOnly ? pose.breath : pose.weight;
        drawGhost(frame, *ghost, scene.colours.ghost, 1 - figure::smoothStep(0.25F, 0.9F, done));
    }
}

void FigureRenderer::Parts::drawBody(const PoseBlend& pose, double pulse) {
    const FigureColours& colours = scene.colours;
    std::vector<kernels::Spot> spots;
    if (scene.hints) {
        spots = spotsOf(*scene.clip, pose, body, camera, pulse);
        drawHalos(frame, spots, camera, colours);
        drawGhostTo(pose);
    }
    findStrokes();
    shades.prepare(colours, raster.materials());
    SurfaceLook look;
    look.table = shades.data();
    look.inner = lineOf(colours.line);
    look.outer = lineOf(colours.outline);
    look.seam = kSeam;
    look.occlusion = !colours.firm;
    look.glow = colours.glow;
    look.spots = spots;
    std::vector<DepthProbe> probes = probesOf(strokes, camera);
    raster.draw(frame, look, probes);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(drawn);
    drawStrokes(painter, strokes, probes, camera);
    if (!room.front.isNull()) {
        painter.drawImage(0, 0, room.front);
    }
    if (scene.hints) {
        drawArrows(painter, *scene.clip, pose, body, camera, colours, pulse);
    }
}

void FigureRenderer::Parts::draw(const PoseBlend& pose, double pulse) {
    clear();
    if (scene.shadow) {
        shadow.draw(frame, mesh, camera, scene.colours, scene.mat ? wallOf(*scene.clip) : nullptr);
    }
    drawBody(pose, pulse);
    frameIsCurrent = true;
}

FigureRenderer::FigureRenderer() : m_parts(std::make_unique<Parts>()) {}
FigureRenderer::~FigureRenderer() = default;
FigureRenderer::FigureRenderer(FigureRenderer&&) noexcept = default;
FigureRenderer& FigureRenderer::operator=(FigureRenderer&&) noexcept = default;

QImage FigureRenderer::render(const FigureScene& scene, const PoseBlend& pose, double pulse) {
    Q_ASSERT(scene.size.width() <= kMaxFigureSize && scene.size.height() <= kMaxFigureSize);
    Parts& parts = *m_parts;
    if (scene.size.isEmpty()) {
        return {};
    }
    if (!scene.clip) {
        parts.scene = scene;
        parts.drawn = stillBox(scene.size).toAlignedRect();
        return paintStill(scene.colours, scene.size);
    }
    parts.setScene(scene);
    parts.setPose(pose);
    const bool moves = scene.hints && pulse != 0;
    if (!parts.frameIsCurrent || moves) {
        parts.draw(pose, pulse);
    }
    return parts.frame;
}

QPointF FigureRenderer::floorPoint() const {
    const figure::Pixel pixel = m_parts->camera.project({});
    return {pixel.x, pixel.y};
}

double FigureRenderer::footLine() const {
    const Parts& parts = *m_parts;
    if (!parts.scene.clip) {
        return parts.drawn.bottom();
    }
    const float lowest = parts.scene.mat
                             ? std::max(parts.bounds.body.bottom, parts.bounds.room.bottom)
                             : parts.bounds.body.bottom;
    return parts.camera.centre.y + lowest * parts.camera.scale;
}

QRectF FigureRenderer::drawnBox() const {
    return m_parts->drawn;
}

} // namespace unhunch::ui
