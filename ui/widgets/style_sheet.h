#pragma once

#include <QColor>
#include <QString>

namespace unhunch::ui {

class Theme;

// A colour as Qt style sheets write it.
QString css(const QColor& color);
// For the whole application: menus, tool tips and scroll bars that Qt draws. Set again when the
// theme changes.
QString applicationStyleSheet(const Theme& theme);
QString scrollBarStyleSheet(const Theme& theme);
QString menuStyleSheet(const Theme& theme);

} // namespace unhunch::ui
