#include "widgets/scene_widget.h"

#include "widgets/accessible_group.h"

#include <QPainter>

namespace unhunch::ui {

SceneWidget::SceneWidget(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    connect(&theme, &Theme::changed, this, [this] {
        m_background = QPixmap();
        update();
    });
}

void SceneWidget::setScene(std::function<Scene(const QSizeF&)> scene) {
    m_scene = std::move(scene);
    m_background = QPixmap();
    update();
}

void SceneWidget::setFigure(FigurePainter figure) {
    m_figure = std::move(figure);
    update();
}

void SceneWidget::setDescription(const QString& description) {
    announceAsGraphic(this, description, {});
}

void SceneWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_background = QPixmap();
}

void SceneWidget::renderBackground() {
    m_background = QPixmap(size() * devicePixelRatioF());
    m_background.setDevicePixelRatio(devicePixelRatioF());
    m_background.fill(Qt::transparent);
    QPainter painter(&m_background);
    drawScene(painter, m_theme, QRectF(rect()), m_scene ? m_scene(QSizeF(size())) : Scene());
}

void SceneWidget::paintEvent(QPaintEvent* /*event*/) {
    if (m_background.isNull() || m_background.devicePixelRatio() != devicePixelRatioF())
        renderBackground();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_background);
    if (m_figure)
        m_figure(painter, QRectF(rect()));
}

} // namespace unhunch::ui
