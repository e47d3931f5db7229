// A diary of some weeks, for pictures and measurements: the same every time.
#pragma once

#include "app/application.h"

namespace unhunch::test {

/// Fills an empty journal with `days` days up to yesterday evening: ratings, sessions with
/// segments, notes. The first safety check is answered.
void fillDiary(app::Application& application, int days);

} // namespace unhunch::test
