#pragma once

#include <QColor>
#include <QString>

namespace unhunch::ui {

class Theme;

// A colour as Qt style sheets write it.
QString css(const QColor& color);
// For a scroll bar alone: a style sheet on the application would make every widget slower.
QString scrollBarStyleSheet(const Theme& theme);

} // namespace unhunch::ui
