// What the questions over a paused session are made of.
#pragma once

#include "painting/theme.h"

#include <QString>
#include <functional>

namespace unhunch::ui {

class Button;
class Dialog;
class OptionCard;

/// One answer: its number key, what it is and what happens.
struct Option {
    int number = 1;
    QString icon;
    QString title;
    QString text;
};

/// Adds it to `dialog`, which closes as accepted before `chosen` is called.
OptionCard* addOption(const Theme& theme, Dialog* dialog, const Option& option,
                      std::function<void()> chosen);
/// The button that closes a dialog without an answer.
Button* addBackToPaused(Dialog* dialog);

} // namespace unhunch::ui
