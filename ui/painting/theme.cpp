#include "painting/theme.h"

#include <algorithm>

namespace unhunch::ui {
namespace {

constexpr double kSmallestText = 0.9;
constexpr double kLargestText = 2.0;

// Stronger contrast: quiet text becomes text, hairlines become controls, tints and scenes go flat.
Role stronger(Role role) {
    switch (role) {
    case Role::Text2:
    case Role::Text3:
        return Role::Text;
    case Role::Line:
    case Role::Line2:
    case Role::HeroLine:
        return Role::Ctl;
    case Role::Hero1:
    case Role::Hero2:
    case Role::HeroStrip:
    case Role::PrimarySoft:
    case Role::WarmSoft:
    case Role::CautionSoft:
    case Role::DangerSoft:
    case Role::InfoSoft:
    case Role::StPress1:
    case Role::StEase1:
    case Role::NextThumb:
        return Role::Surface;
    case Role::StPress2:
    case Role::StEase2:
        return Role::Bg;
    default:
        return role;
    }
}

} // namespace

Theme::Theme(Look look, QObject* parent) : QObject(parent) {
    setLook(look);
}

void Theme::setLook(Look look) {
    look.textScale = std::clamp(look.textScale, kSmallestText, kLargestText);
    if (look == m_look)
        return;
    m_look = look;
    emit changed();
}

QColor Theme::color(Role role) const {
    const Role shown = m_look.strongerContrast ? stronger(role) : role;
    const RoleTokens& row = roleTokens()[static_cast<std::size_t>(shown)];
    Q_ASSERT(row.role == shown);
    return QColor::fromRgba(isDark() ? row.dark : row.light);
}

QColor Theme::tintOutline(Role soft) const {
    if (!m_look.strongerContrast)
        return {};
    switch (soft) {
    case Role::WarmSoft:
        return color(Role::Warm);
    case Role::CautionSoft:
        return color(Role::Caution);
    case Role::DangerSoft:
        return color(Role::Danger);
    default:
        return color(Role::Primary);
    }
}

int Theme::px(double atHundred) const {
    return qRound(atHundred * m_look.textScale);
}

int Theme::duration(Motion motion) const {
    if (m_look.reducedMotion)
        return 0;
    switch (motion) {
    case Motion::Press:
        return 90;
    case Motion::Hover:
        return 120;
    case Motion::Select:
        return 180;
    case Motion::Page:
        return 220;
    case Motion::Dialog:
        return 240;
    case Motion::PhaseTint:
        return 600;
    case Motion::FigureSettle:
        return 400;
    case Motion::ToastIn:
        return 200;
    }
    return 0;
}

QPalette Theme::palette() const {
    QPalette palette;
    palette.setColor(QPalette::Window, color(Role::Bg));
    palette.setColor(QPalette::WindowText, color(Role::Text));
    palette.setColor(QPalette::Base, color(Role::Surface2));
    palette.setColor(QPalette::AlternateBase, color(Role::Sunk));
    palette.setColor(QPalette::Text, color(Role::Text));
    palette.setColor(QPalette::Button, color(Role::Surface2));
    palette.setColor(QPalette::ButtonText, color(Role::Text));
    palette.setColor(QPalette::BrightText, color(Role::OnDanger));
    palette.setColor(QPalette::Highlight, color(Role::Primary));
    palette.setColor(QPalette::HighlightedText, color(Role::OnPrimary));
    palette.setColor(QPalette::ToolTipBase, color(Role::Surface2));
    palette.setColor(QPalette::ToolTipText, color(Role::Text));
    palette.setColor(QPalette::PlaceholderText, color(Role::Text3));
    palette.setColor(QPalette::Link, color(Role::PrimaryTx));
    palette.setColor(QPalette::LinkVisited, color(Role::PrimaryTx));
    palette.setColor(QPalette::Light, color(Role::Surface));
    palette.setColor(QPalette::Midlight, color(Role::Sunk));
    palette.setColor(QPalette::Mid, color(Role::Line2));
    palette.setColor(QPalette::Dark, color(Role::Ctl));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Role::Dis));
    return palette;
}

} // namespace unhunch::ui
