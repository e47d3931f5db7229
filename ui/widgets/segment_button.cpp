#include "widgets/segment_button.h"

#include "painting/icons.h"
#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 34;
constexpr int kPadding = 14;
constexpr int kIcon = 18;
constexpr int kGap = 8;
} // namespace

SegmentButton::SegmentButton(const Theme& theme, const QString& text, QWidget* parent)
    : QRadioButton(text, parent), m_theme(theme) {
    setAttribute(Qt::WA_Hover);
    new FocusRing(theme, this, size::kRadiusSegment);
    followTheme(this, theme);
}

void SegmentButton::setIconName(const QString& icon) {
    m_icon = icon;
    updateGeometry();
}

double SegmentButton::contentWidth() const {
    // The heavier weight: the track must not change its width with the choice.
    const double text =
        QFontMetricsF(m_theme.font(Type::SmallStrong)).horizontalAdvance(this->text());
    return std::ceil(text) + (m_icon.isEmpty() ? 0 : m_theme.px(kIcon + kGap));
}

QSize SegmentButton::sizeHint() const {
    return {qRound(contentWidth()) + 2 * m_theme.px(kPadding), m_theme.px(kHeight)};
}

void SegmentButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QColor ink = m_theme.color(!isEnabled()                  ? Role::Dis
                                     : isChecked() || underMouse() ? Role::Text
                                                                   : Role::Text2);
    const QRectF all(rect());
    const double icon = m_icon.isEmpty() ? 0 : m_theme.px(kIcon + kGap);
    double x = (width() - contentWidth()) / 2;
    if (icon > 0)
        drawIcon(painter, mirrored(this, QRectF(x, 0, m_theme.px(kIcon), height()), all), m_icon,
                 IconWeight::Regular, m_theme.px(kIcon), ink);
    x += icon;
    drawLine(painter, mirrored(this, QRectF(x, 0, contentWidth() - icon, height()), all),
             Qt::AlignHCenter, text(),
             m_theme.font(isChecked() ? Type::SmallStrong : Type::SmallMedium), ink);
}

} // namespace unhunch::ui
