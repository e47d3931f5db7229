#pragma once

#include <QPainterPath>

namespace unhunch::ui {

// The absolute SVG path commands M, L, C, Q and Z; asserts on anything else.
QPainterPath parseSvgPath(const char* data);

} // namespace unhunch::ui
