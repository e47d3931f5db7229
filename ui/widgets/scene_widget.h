#pragma once

#include "painting/scene_painter.h"
#include "painting/theme.h"

#include <QPixmap>
#include <QWidget>
#include <functional>

namespace unhunch::ui {

// A scene to put widgets on (hero, exercise stage, welcome, banner). The still background is kept
// as a pixmap; a figure painter, if set, draws over it. Accessible: a picture with the description
// given, ignored without one.
class SceneWidget : public QWidget {
    Q_OBJECT
public:
    using FigurePainter = std::function<void(QPainter&, const QRectF&)>;

    explicit SceneWidget(const Theme& theme, QWidget* parent = nullptr);

    // Asked again for each size, so that the disc can move with it.
    void setScene(std::function<Scene(const QSizeF&)> scene);
    void setFigure(FigurePainter figure);
    void setDescription(const QString& description);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void renderBackground();

    const Theme& m_theme;
    std::function<Scene(const QSizeF&)> m_scene;
    FigurePainter m_figure;
    QPixmap m_background;
};

} // namespace unhunch::ui
