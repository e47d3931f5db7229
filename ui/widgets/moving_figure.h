// A figure that moves inside a widget: the newest picture of it, ready to paint.
#pragma once

#include "widgets/figure_studio.h"
#include "widgets/theming.h"

#include <QImage>
#include <optional>

namespace unhunch::ui {

/// Asks the figures' thread for pictures of the moments it is shown and repaints its widget where
/// they lie. Its owner has the clock and calls show(); nothing runs by itself. Another clip or
/// angle fades in. Under reduced motion only the stills of the phases are drawn.
class MovingFigure : public QObject {
    Q_OBJECT
public:
    /// Studio and widget must outlive it.
    MovingFigure(FigureStudio& studio, QWidget* widget);
    ~MovingFigure() override;

    /// Where it is in the widget: what is drawn stands on the bottom edge.
    void setBox(const QRectF& box);
    void setAngle(FigureAngle angle);
    /// The moment to be seen now. While only the breath goes on, not every call asks for a picture.
    void show(const FigureMoment& moment, SteadyInstant now);
    void paint(QPainter& painter, double opacity = 1) const;

    /// Shown at the moment, in the widget's coordinates.
    [[nodiscard]] QRectF drawnBox() const;
    /// A picture of the clip that was shown last has arrived.
    [[nodiscard]] bool isThere() const {
        return m_moment && m_now.clip && m_now.clip == m_moment->clip;
    }

signals:
    /// Another picture is there; the widget will be painted.
    void pictured();

private:
    struct Picture {
        QImage image;
        QRectF drawn;        ///< pixels of the image
        double footLine = 0; ///< likewise: stands on the bottom edge of the box
        double scale = 1;    ///< pixels of the widget for one of the image
        ClipPointer clip;
        FigureAngle angle = FigureAngle::clip;
    };

    /// Pixels of a picture for one of the widget.
    [[nodiscard]] double sharpness() const;
    [[nodiscard]] bool isDue(const figure::PoseBlend& pose, SteadyInstant now) const;
    void order(const ClipPointer& clip, const figure::PoseBlend& pose, SteadyInstant now);
    void arrived(Picture picture);
    void again();
    [[nodiscard]] QRectF placeOf(const Picture& picture) const;
    [[nodiscard]] QImage dissolved(const QRect& box) const;
    [[nodiscard]] QRectF drawnBoxOf(const Picture& picture) const;

    FigureStudio& m_studio;
    QWidget* m_widget;
    FigureThread::Client m_client;
    QRectF m_box;
    FigureAngle m_angle = FigureAngle::clip;
    std::optional<FigureMoment> m_moment;
    std::optional<figure::PoseBlend> m_ordered; ///< none: the next moment is drawn at once
    SteadyInstant m_orderedAt;
    Picture m_now;
    Picture m_before;
    Glide m_fade;
};

} // namespace unhunch::ui
