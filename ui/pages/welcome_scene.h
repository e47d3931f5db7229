// The scene beside the first words of the program.
#pragma once

class QWidget;

namespace unhunch::ui {

class FigureStudio;

/// Somebody who sits at ease before the sun. The studio must outlive it.
[[nodiscard]] QWidget* makeWelcomeScene(FigureStudio& figures);

} // namespace unhunch::ui
