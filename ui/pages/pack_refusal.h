// "This content pack was not added": where, why, and what has not changed.
#pragma once

#include "painting/theme.h"
#include "presentation/library_state.h"

#include <functional>

namespace unhunch::ui {

class Dialog;

/// Opens it over `window`. `chooseAnother` is called when another file is wanted. The dialog
/// deletes itself.
Dialog* openPackRefusal(const Theme& theme, QWidget* window, const RefusalState& state,
                        std::function<void()> chooseAnother);

} // namespace unhunch::ui
