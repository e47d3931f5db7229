#include "widgets/moving_figure.h"

#include "painting/theme.h"

#include <QPainter>
#include <algorithm>

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
    if (box != m_box) {
        m_box = box;
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

QSize MovingFigure::pixels() const {
    const QSizeF size = m_box.size() * m_widget->devicePixelRatioF();
    const double share = std::min(1.0, kMostPixels / std::max(size.width(), size.height()));
    return (size * share).toSize();
}

void MovingFigure::order(const ClipPointer& clip, const figure::PoseBlend& pose,
                         SteadyInstant now) {
    m_ordered = pose;
    m_orderedAt = now;
    FigureScene scene;
    scene.clip = clip;
    scene.look = m_studio.appearance().look;
    scene.colours = figureColours(m_studio.theme(), m_studio.appearance());
    scene.size = pixels();
    scene.angle = m_angle;
    const double pulse =
        m_studio.theme().reducedMotion() ? 0 : static_cast<double>(now.sinceStart.count()) / 1000.0;
    m_studio.thread().drawFrame(
        m_client, [this, scene = std::move(scene), pose, pulse](FigureRenderer& renderer) {
            Picture picture;
            picture.image = renderer.render(scene, pose, pulse);
            picture.drawn = renderer.drawnBox();
            picture.footLine = renderer.footLine();
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
QRectF MovingFigure::placeOf(const Picture& picture) const {
    const double scale = m_box.width() / std::max(1, picture.image.width());
    const QSizeF size = QSizeF(picture.image.size()) * scale;
    return {QPointF(m_box.left(), m_box.bottom() - picture.footLine * scale), size};
}

QRectF MovingFigure::drawnBoxOf(const Picture& picture) const {
    if (picture.image.isNull()) {
        return {};
    }
    const QRectF place = placeOf(picture);
    const double scale = place.width() / picture.image.width();
    return {place.topLeft() + picture.drawn.topLeft() * scale, picture.drawn.size() * scale};
}

QRectF MovingFigure::drawnBox() const {
    return m_fade.value() < 1 ? drawnBoxOf(m_before).united(drawnBoxOf(m_now)) : drawnBoxOf(m_now);
}

void MovingFigure::paint(QPainter& painter, double opacity) const {
    const bool smooth = painter.testRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto draw = [&](const Picture& picture, double share) {
        if (!picture.image.isNull() && share > 0) {
            painter.setOpacity(opacity * share);
            painter.drawImage(placeOf(picture), picture.image);
        }
    };
    draw(m_before, 1 - m_fade.value());
    draw(m_now, m_fade.value());
    painter.setOpacity(1);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
}

} // namespace unhunch::ui
