#include "widgets/figure_stills.h"

#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

/// Raised when the same still is drawn in another way.
constexpr int kDrawing = 2;
constexpr qint64 kDiskBytes = 64LL * 1024 * 1024;
constexpr int kMemoryKiB = 32 * 1024;
/// Room below what is drawn, as a share of the height.
constexpr double kFoot = 0.05;
/// Pixels a metre, for each pixel of a tile's height: half as large again as a person who stands.
constexpr int kPortraitZoom = 4;
constexpr figure::Vec3 kPortraitCentre{0, 0.03F, 0}; ///< in figure::Skeleton::head
constexpr float kTileScale = 0.72F;

QByteArray keyOf(const FigureStill& still, const QSize& size, const Appearance& look,
                 const Theme& theme, const QByteArray& version) {
    const auto number = [](auto value) { return QByteArray::number(static_cast<int>(value)); };
    return QByteArrayList{QByteArray::fromStdString(still.name),
                          version,
                          number(kDrawing),
                          number(still.key),
                          number(still.mat),
                          number(still.shadow),
                          number(still.hints),
                          number(still.isTile),
                          number(still.isPortrait),
                          number(size.width()),
                          number(size.height()),
                          number(look.look.hair),
                          number(look.look.build),
                          number(look.skinTone),
                          number(look.hairColour),
                          number(theme.isDark()),
                          number(theme.strongerContrast())}
        .join('|');
}

/// Moved down until what is drawn stands near the bottom.
QImage grounded(const QImage& drawn, double footLine) {
    const int down = static_cast<int>(std::lround(drawn.height() * (1 - kFoot) - footLine));
    QImage picture(drawn.size(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.drawImage(0, down, drawn);
    return picture;
}

/// The part of a much larger picture that shows head and shoulders.
QImage portrait(FigureRenderer& renderer, const FigureScene& scene) {
    FigureScene large = scene;
    large.size = scene.size * kPortraitZoom;
    const figure::PoseBlend pose = figure::poseOf(*scene.clip, scene.clip->start);
    const figure::Camera camera = figure::fitted(
        scene.clip->view, figure::boundsOf(*scene.clip, scene.clip->view),
        {static_cast<float>(large.size.width()), static_cast<float>(large.size.height())});
    const figure::Skeleton body = figure::solve({}, pose);
    const figure::Pixel head = camera.project(body.head.at(kPortraitCentre));
    const QPoint centre(qRound(head.x), qRound(head.y));
    const QRect frame(centre - QPoint(scene.size.width() / 2, scene.size.height() / 2), scene.size);
    return renderer.render(large, pose).copy(frame);
}

QImage drawn(FigureRenderer& renderer, const FigureScene& scene, const FigureStill& still) {
    if (still.isPortrait) {
        return portrait(renderer, scene);
    }
    const QImage picture = renderer.render(scene, figure::poseOf(*scene.clip, still.key));
    return grounded(picture, renderer.footLine());
}

} // namespace

FigureStills::FigureStills(const Theme& theme, FigureThread& thread, const QString& folder,
                           QByteArray version, QObject* parent)
    : QObject(parent), m_theme(theme), m_thread(thread), m_client(thread.addClient()),
      m_version(std::move(version)), m_shelf(std::make_shared<PictureShelf>(folder, kDiskBytes)),
      m_pictures(kMemoryKiB) {}

FigureStills::~FigureStills() {
    m_thread.removeClient(m_client);
}

void FigureStills::setAppearance(const Appearance& appearance) {
    m_appearance = appearance;
}

void FigureStills::paint(QPainter& painter, const QRectF& box, const FigureStill& still,
                         QWidget* widget) {
    paint(painter, box, still, widget, m_appearance);
}

void FigureStills::paint(QPainter& painter, const QRectF& box, const FigureStill& still,
                         QWidget* widget, const Appearance& look) {
    const QRect place = box.toAlignedRect(); // on whole pixels, so that it stays sharp
    const QSize size = place.size() * widget->devicePixelRatioF();
    if (size.isEmpty()) {
        return;
    }
    if (!still.clip) {
        if (still.photo) {
            paintPhoto(painter, place, size, *still.photo);
        }
        return;
    }
    const QByteArray key = keyOf(still, size, look, m_theme, m_version);
    if (const QImage* picture = m_pictures.object(key)) {
        painter.drawImage(place, *picture);
        return;
    }
    auto& waiting = m_waiting[key];
    if (waiting.empty()) {
        order(key, still, size, look);
    }
    if (std::ranges::none_of(waiting, [&](const auto& each) { return each == widget; })) {
        waiting.emplace_back(widget);
    }
}

void FigureStills::paintPhoto(QPainter& painter, const QRectF& place, const QSize& size,
                              const QImage& photo) {
    const QByteArray key =
        QByteArrayList{"photo", QByteArray::number(photo.cacheKey()),
                       QByteArray::number(size.width()), QByteArray::number(size.height())}
            .join('|');
    if (!m_pictures.contains(key)) {
        const QImage filled =
            photo.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        const QPoint corner((filled.width() - size.width()) / 2,
                            (filled.height() - size.height()) / 2);
        arrived(key, filled.copy({corner, size}));
    }
    if (const QImage* picture = m_pictures.object(key)) {
        painter.drawImage(place, *picture);
    }
}

void FigureStills::order(const QByteArray& key, const FigureStill& still, const QSize& size,
                         const Appearance& look) {
    FigureScene scene;
    scene.clip = still.clip;
    scene.look = look.look;
    scene.colours = figureColours(m_theme, look);
    scene.size = size;
    scene.mat = still.mat;
    scene.shadow = still.shadow;
    scene.hints = still.hints;
    if (still.isTile) {
        scene.mostScale = kTileScale * static_cast<float>(size.height());
    }
    m_thread.enqueue(m_client, [this, key, scene = std::move(scene), still,
                                shelf = m_shelf](FigureRenderer& renderer) {
        QImage picture = shelf->take(key, scene.size);
        if (picture.isNull()) {
            picture = drawn(renderer, scene, still);
            shelf->put(key, picture);
        }
        return FigureThread::Done([this, key, picture] { arrived(key, picture); });
    });
}

void FigureStills::arrived(const QByteArray& key, const QImage& picture) {
    const auto cost = static_cast<int>(picture.sizeInBytes() / 1024 + 1);
    m_pictures.insert(key, new QImage(picture), cost);
    const auto waiting = m_waiting.extract(key);
    if (waiting.empty()) {
        return;
    }
    for (const QPointer<QWidget>& widget : waiting.mapped()) {
        if (widget) {
            widget->update();
        }
    }
}

} // namespace unhunch::ui
