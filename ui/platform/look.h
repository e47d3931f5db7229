// The look of the program from the user's choice and the desktop.
#pragma once

#include "app/settings.h"

namespace unhunch::ui {

class Theme;

/// Puts the settings into the theme and the application's palette and font. "System" follows
/// the lightness of the palette the desktop gave.
void applyLook(Theme& theme, const app::Settings& settings);

} // namespace unhunch::ui
