#include "widgets/figure_picture.h"

#include "painting/shapes.h"
#include "widgets/theming.h"

#include <QPainter>
#include <QPainterPath>

namespace unhunch::ui {

namespace {
constexpr double kRadius = 10;
} // namespace

FigurePicture::FigurePicture(FigureStudio& figures, const Pictured& subject, const QSize& size,
                             Ground ground, QWidget* parent)
    : QWidget(parent), m_figures(figures), m_still(figures.tileOf(subject)), m_size(size),
      m_ground(ground) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, figures.theme());
    connect(&figures, &FigureStudio::changed, this, [this] { update(); });
}

void FigurePicture::setStill(const FigureStill& still) {
    m_still = still;
    update();
}

QSize FigurePicture::sizeHint() const {
    const Theme& theme = m_figures.theme();
    return {theme.px(m_size.width()), theme.px(m_size.height())};
}

void FigurePicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (m_ground == Ground::sunk) {
        drawBox(painter, rect(), kRadius, m_figures.theme().color(Role::Sunk));
    }
    if (m_still.photo) {
        QPainterPath frame;
        frame.addRoundedRect(rect(), kRadius, kRadius);
        painter.setClipPath(frame);
    }
    m_figures.stills().paint(painter, rect(), m_still, this);
}

} // namespace unhunch::ui
