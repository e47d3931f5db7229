// "Change this exercise": a little less, a little more, easier, now or from now on.
#pragma once

#include "painting/theme.h"
#include "presentation/session_flow.h"

namespace unhunch::ui {

class Dialog;

/// Opens it over `window`; the session is paused already and stays so. Theme and flow must outlive
/// the dialog, which deletes itself.
Dialog* openChangeDialog(const Theme& theme, QWidget* window, SessionFlow& flow);

} // namespace unhunch::ui
