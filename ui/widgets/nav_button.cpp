#include "widgets/nav_button.h"

#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 42;
constexpr int kCompactHeight = 56;
constexpr int kPadding = 12;
constexpr int kIcon = 20;
constexpr int kCompactIcon = 22;
constexpr int kGap = 12;
constexpr double kRadius = 11;
} // namespace

NavButton::NavButton(const Theme& theme, const QString& icon, const QString& text, QWidget* parent)
    : Pressable(theme, parent), m_icon(icon), m_shortText(text) {
    setText(text);
    setCheckable(true);
    setAutoExclusive(true); // announced as a radio button; its group keeps it so
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    ring().setRadius(kRadius);
}

void NavButton::setCompact(bool compact) {
    m_compact = compact;
    setToolTip(compact && m_shortText != text() ? text() : QString());
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const {
    if (m_compact) {
        const double text =
            QFontMetricsF(theme().font(Type::CaptionStrong)).horizontalAdvance(m_shortText);
        return {static_cast<int>(std::ceil(text)) + 4, theme().px(kCompactHeight)};
    }
    const double text = QFontMetricsF(theme().font(Type::Strong)).horizontalAdvance(this->text());
    return {static_cast<int>(std::ceil(text)) + theme().px(2 * kPadding + kIcon + kGap),
            theme().px(kHeight)};
}

void NavButton::paintWide(QPainter& painter, const QColor& ink) {
    const QRectF all(rect());
    const int icon = theme().px(kIcon);
    const double left = theme().px(kPadding);
    drawIcon(painter, mirrored(this, QRectF(left, 0, icon, height()), all), m_icon,
             isChecked() ? m_checkedWeight : IconWeight::Regular, icon, ink);
    const double text = left + icon + theme().px(kGap);
    const QRectF box(text, 0, width() - text - left, height());
    drawLine(painter, mirrored(this, box, all), Qt::AlignLeft, this->text(),
             theme().font(isChecked() ? Type::Strong : Type::BodyMedium), ink);
}

void NavButton::paintCompact(QPainter& painter, const QColor& ink) {
    const int icon = theme().px(kCompactIcon);
    const double line = theme().px(16);
    const double top = (height() - icon - 2 - line) / 2;
    drawIcon(painter, QRectF(0, top, width(), icon), m_icon,
             isChecked() ? m_checkedWeight : IconWeight::Regular, icon, ink);
    drawLine(painter, QRectF(0, top + icon + 2, width(), line), Qt::AlignHCenter, m_shortText,
             theme().font(isChecked() ? Type::CaptionStrong : Type::Caption), ink);
}

void NavButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return theme().color(role); };
    const QColor rest = withAlpha(c(Role::Text), 0.05 * hover() + 0.05 * press());
    drawBox(painter, QRectF(rect()), kRadius, isChecked() ? c(Role::PrimarySoft) : rest,
            isChecked() ? theme().tintOutline(Role::PrimarySoft) : QColor(), 2);
    const QColor ink = c(isChecked() ? Role::PrimaryTx : Role::Text2);
    if (m_compact)
        paintCompact(painter, ink);
    else
        paintWide(painter, ink);
}

} // namespace unhunch::ui
