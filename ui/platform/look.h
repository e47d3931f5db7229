// The look of the program from the user's choice and the desktop.
#pragma once

#include "app/settings.h"

#include <optional>

namespace unhunch::ui {

class Theme;

/// Puts the settings into the theme and the application's palette and font. "System" is what the
/// desktop says, or else the lightness of the palette it gave.
void applyLook(Theme& theme, const app::Settings& settings,
               std::optional<bool> desktopIsDark = std::nullopt);

} // namespace unhunch::ui
