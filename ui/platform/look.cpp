#include "platform/look.h"

#include "painting/theme.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

namespace unhunch::ui {

namespace {

/// Read once, before our own palette takes its place.
bool paletteIsDark() {
    static const bool dark = [] {
        const QPalette palette = QApplication::style()->standardPalette();
        return palette.color(QPalette::Window).lightness() <
               palette.color(QPalette::WindowText).lightness();
    }();
    return dark;
}

} // namespace

void applyLook(Theme& theme, const app::Settings& settings, std::optional<bool> desktopIsDark) {
    const app::ThemeChoice choice = settings.theme();
    const bool paletteDark = paletteIsDark();
    const bool dark = choice == app::ThemeChoice::dark ||
                      (choice == app::ThemeChoice::system && desktopIsDark.value_or(paletteDark));
    theme.setLook({.scheme = dark ? Scheme::Dark : Scheme::Light,
                   .strongerContrast = settings.strongContrast(),
                   .reducedMotion = settings.reducedMotion(),
                   .textScale = settings.textPercent() / 100.0});
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(Type::Body));
    QToolTip::setPalette(theme.palette());
    QToolTip::setFont(theme.font(Type::Caption));
}

} // namespace unhunch::ui
