#include "widgets/switch.h"

#include "painting/shapes.h"

#include <QPainter>

namespace unhunch::ui {
namespace {
constexpr double kTrackWidth = 44;
constexpr double kTrackHeight = 26;
constexpr double kKnob = 20;
constexpr double kTargetWidth = 48;
constexpr double kTargetHeight = 32;
} // namespace

Switch::Switch(const Theme& theme, const QString& name, QWidget* parent)
    : QCheckBox(parent), m_theme(theme), m_on(this, theme, Motion::Select) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    new FocusRing(theme, this, kTargetHeight / 2 - 2);
    followTheme(this, theme);
    connect(this, &QCheckBox::toggled, this, [this](bool on) { m_on.to(on ? 1 : 0); });
}

QSize Switch::sizeHint() const {
    return {m_theme.px(kTargetWidth), m_theme.px(kTargetHeight)};
}

void Switch::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const double scale = m_theme.look().textScale;
    QRectF track(0, 0, kTrackWidth * scale, kTrackHeight * scale);
    track.moveCenter(QRectF(rect()).center());
    const QColor off = m_theme.color(isEnabled() ? Role::Ctl : Role::Line2);
    const QColor on = m_theme.color(isEnabled() ? Role::Primary : Role::Line2);
    drawBox(painter, track, track.height() / 2, mixed(off, on, m_on.value()));
    const double knob = kKnob * scale;
    const double inset = (track.height() - knob) / 2;
    const double travel = (track.width() - knob - 2 * inset) * m_on.value();
    const QRectF place(track.left() + inset + travel, track.top() + inset, knob, knob);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        mixed(m_theme.color(Role::Surface2), m_theme.color(Role::OnPrimary), m_on.value()));
    painter.drawEllipse(mirrored(this, place, QRectF(rect())));
}

} // namespace unhunch::ui
