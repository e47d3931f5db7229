// The one table of keys: what the window answers to and what the list of keys shows.
#pragma once

#include <QString>
#include <span>

namespace unhunch::ui {

struct Shortcut {
    const char* where; ///< translatable, context "Shortcuts"
    const char* keys;  ///< as printed, translatable
    const char* what;  ///< translatable
};

[[nodiscard]] std::span<const Shortcut> shortcuts();
/// A field of the table in the user's language.
[[nodiscard]] QString shortcutText(const char* text);

} // namespace unhunch::ui
