#include "widgets/check_card.h"

#include "painting/icons.h"
#include "painting/shapes.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kPadding = 16;
constexpr int kGap = 14;
constexpr int kBox = 24;
constexpr int kAbove = 8;
constexpr double kRadius = 14;
constexpr double kBoxRadius = 7;
constexpr int kNarrowest = 200;
} // namespace

CheckCard::CheckCard(const Theme& theme, const QString& text, QWidget* parent)
    : QCheckBox(text, parent), m_theme(theme), m_hover(this, theme, Motion::Hover) {
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    new FocusRing(theme, this, kRadius);
    followTheme(this, theme);
}

void CheckCard::setDanger(bool danger) {
    m_danger = danger;
    update();
}

void CheckCard::setCardHeight(int pixels) {
    m_height = pixels;
    updateGeometry();
}

TextSpec CheckCard::spec() const {
    const double scale = m_theme.look().textScale;
    TextSpec spec;
    spec.text = text();
    // Measured in the heavier weight: checking must not change the line breaks.
    spec.font = typeFontPx(isChecked() && !m_danger ? Type::Strong : Type::Body, 16 * scale);
    spec.lineHeight = 22 * scale;
    spec.direction = layoutDirection();
    return spec;
}

int CheckCard::textLeft() const {
    return m_theme.px(kPadding + kBox + kGap);
}

int CheckCard::heightForWidth(int width) const {
    TextSpec heavy = spec();
    heavy.font.setWeight(QFont::DemiBold);
    const TextBlockLayout layout(heavy, width - textLeft() - m_theme.px(kPadding));
    return std::max(m_theme.px(m_height), qRound(layout.height()) + 2 * m_theme.px(kAbove));
}

QSize CheckCard::sizeHint() const {
    const TextBlockLayout layout(spec(), 1 << 20);
    const int width =
        static_cast<int>(std::ceil(layout.naturalWidth())) + textLeft() + m_theme.px(kPadding) + 2;
    return {width, heightForWidth(width)};
}

QSize CheckCard::minimumSizeHint() const {
    const int width = std::min(sizeHint().width(), m_theme.px(kNarrowest));
    return {width, m_theme.px(m_height)};
}

bool CheckCard::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter && isEnabled())
        m_hover.to(1);
    else if (event->type() == QEvent::HoverLeave)
        m_hover.to(0);
    return QCheckBox::event(event);
}

void CheckCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return m_theme.color(role); };
    const QRectF all(rect());
    const bool on = isChecked();
    const Role strong = m_danger ? Role::Danger : Role::Primary;
    const QColor fill = on ? c(m_danger ? Role::DangerSoft : Role::PrimarySoft)
                           : mixed(c(Role::Surface), c(Role::Sunk), m_hover.value());
    drawBox(painter, all, kRadius, fill, on ? c(strong) : c(Role::Line), on ? 1.5 : 1.0);
    const double side = m_theme.px(kBox);
    const QRectF box =
        mirrored(this, QRectF(m_theme.px(kPadding), (height() - side) / 2.0, side, side), all);
    if (on) {
        drawBox(painter, box, kBoxRadius, c(strong));
        drawIcon(painter, box, QStringLiteral("check"), IconWeight::Bold, m_theme.px(16),
                 c(m_danger ? Role::OnDanger : Role::OnPrimary));
    } else {
        drawBox(painter, box, kBoxRadius, c(Role::Surface2), c(Role::Ctl), 1.75);
    }
    const double room = width() - textLeft() - m_theme.px(kPadding);
    const TextBlockLayout layout(spec(), room);
    const QRectF place = mirrored(this, QRectF(textLeft(), 0, room, height()), all);
    layout.draw(painter, {place.left(), std::round((height() - layout.height()) / 2)},
                isEnabled() ? c(Role::Text) : c(Role::Dis));
}

} // namespace unhunch::ui
