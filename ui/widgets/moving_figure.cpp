#include "widgets/moving_figure.h"

#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

/// Breathing alone is slow: 12 pictures a second.
constexpr Milliseconds kBreathStep{83};
/// More pixels than this are not worth their time in a picture that moves.
constexpr double kMostPixels = 1100;

/// The same picture but for the hands of the clock.
bool looksLike(const figure::PoseBlend& a, const figure::PoseBlend& b) {
    return a.from == b.from && a.to == b.to && a.weight == b.weight && a.lagged == b.lagged &&
           a.breath == b.breath;
}

} // namespace

MovingFigure::MovingFigure(FigureStudio& studio, QWidget* widget)
    : m_studio(studio), m_widget(widget), m_client(studio.thread().addClient()),
      m_fade(widget, studio.theme(), Motion::FigureSettle) {
    m_fade.jump(1);
    connect(&studio, &FigureStudio::changed, this, &MovingFigure::again);
    connect(&studio.theme(), &Theme::changed, this, &MovingFigure::again);
}

MovingFigure::~MovingFigure() {
    m_studio.thread().removeClient(m_client);
}

void MovingFigure::setBox(const QRectF& box) {
    const QRectF whole = box.toAlignedRect();
    if (whole != m_box) {
        m_box = whole;
        again();
    }
}

void MovingFigure::setAngle(FigureAngle angle) {
    if (angle != m_angle) {
        m_angle = angle;
        again();
    }
}

/// Draws the last moment anew: it looks different now.
void MovingFigure::again() {
    m_ordered.reset();
    if (m_moment) {
        show(FigureMoment(*m_moment), m_orderedAt);
    }
}

bool MovingFigure::isDue(const figure::PoseBlend& pose, SteadyInstant now) const {
    if (!m_ordered) {
        return true;
    }
    const bool isMove = pose.fromKey != pose.toKey;
    return !looksLike(*m_ordered, pose) &&
           (isMove || pose.from != m_ordered->from || now - m_orderedAt >= kBreathStep);
}

void MovingFigure::show(const FigureMoment& moment, SteadyInstant now) {
    if (!m_moment || moment.clip != m_moment->clip) {
        m_ordered.reset();
    }
    m_moment = moment;
    if (m_box.isEmpty() || m_widget->window()->isMinimized()) {
        return;
    }
    figure::PoseBlend pose = moment.pose;
    if (moment.clip && m_studio.theme().reducedMotion()) {
        pose = figure::poseOf(*moment.clip, moment.still);
    }
    if (isDue(pose, now)) {
        order(moment.clip, pose, now);
    }
}

double MovingFigure::sharpness() const {
    const double ratio = m_widget->devicePixelRatioF();
    return std::min(ratio, kMostPixels / std::max(m_box.width(), m_box.height()));
}

void MovingFigure::order(const ClipPointer& clip, const figure::PoseBlend& pose,
                         SteadyInstant now) {
    m_ordered = pose;
    m_orderedAt = now;
    FigureScene scene;
    scene.clip = clip;
    scene.look = m_studio.appearance().look;
    scene.colours = figureColours(m_studio.theme(), m_studio.appearance());
    const double pixels = sharpness();
    scene.size = (m_box.size() * pixels).toSize();
    scene.angle = m_angle;
    const double pulse =
        m_studio.theme().reducedMotion() ? 0 : static_cast<double>(now.sinceStart.count()) / 1000.0;
    m_studio.thread().drawFrame(
        m_client, [this, scene = std::move(scene), pose, pulse, pixels](FigureRenderer& renderer) {
            Picture picture;
            picture.image = renderer.render(scene, pose, pulse);
            picture.drawn = renderer.drawnBox();
            picture.footLine = renderer.footLine();
            picture.scale = 1 / pixels;
            picture.clip = scene.clip;
            picture.angle = scene.angle;
            return FigureThread::Done([this, picture] { arrived(picture); });
        });
}

void MovingFigure::arrived(Picture picture) {
    const QRectF old = drawnBox();
    const bool isOther = picture.clip != m_now.clip || picture.angle != m_now.angle;
    if (isOther) {
        m_before = std::move(m_now);
        m_fade.jump(m_before.image.isNull() ? 1 : 0);
    }
    m_now = std::move(picture);
    if (isOther) {
        m_fade.to(1);
    }
    m_widget->update(old.united(drawnBox()).toAlignedRect().adjusted(-1, -1, 1, 1));
    emit pictured();
}

/// The whole picture in the widget, moved so that what is drawn stands on the bottom edge.
/// On whole pixels of the screen, so that it stays sharp.
QRectF MovingFigure::placeOf(const Picture& picture) const {
    const double ratio = m_widget->devicePixelRatioF();
    const double top = m_box.bottom() - picture.footLine * picture.scale;
    return {QPointF(m_box.left(), std::round(top * ratio) / ratio),
            QSizeF(picture.image.size()) * picture.scale};
}

QRectF MovingFigure::drawnBoxOf(const Picture& picture) const {
    return {placeOf(picture).topLeft() + picture.drawn.topLeft() * picture.scale,
            picture.drawn.size() * picture.scale};
}

QRectF MovingFigure::drawnBox() const {
    return m_fade.value() < 1 ? drawnBoxOf(m_before).united(drawnBoxOf(m_now)) : drawnBoxOf(m_now);
}

/// The old picture on its way into the new one. Two transparent pictures one over the other would
/// let the ground shine through both.
QImage MovingFigure::dissolved(const QRect& box) const {
    const double ratio = m_widget->devicePixelRatioF();
    QImage image(box.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(-box.topLeft());
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    for (const auto& [picture, share] :
         {std::pair{&m_before, 1 - m_fade.value()}, std::pair{&m_now, m_fade.value()}}) {
        painter.setOpacity(share);
        painter.drawImage(placeOf(*picture), picture->image);
    }
    return image;
}

void MovingFigure::paint(QPainter& painter, double opacity) const {
    if (m_now.image.isNull()) {
        return;
    }
    painter.setOpacity(opacity);
    if (m_fade.value() < 1) {
        const QRect box = drawnBox().toAlignedRect();
        painter.drawImage(box.topLeft(), dissolved(box));
    } else {
        const bool smooth = painter.testRenderHint(QPainter::SmoothPixmapTransform);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(placeOf(m_now), m_now.image);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    }
    painter.setOpacity(1);
}

} // namespace unhunch::ui
