#pragma once

#include <memory>

class QWidget;

namespace unhunch::ui {
class Theme;
}

namespace unhunch::gallery {

// Whole pictures with fixed data, to lay beside the pictures of the design.
std::unique_ptr<QWidget> todayScene(const ui::Theme& theme);
std::unique_ptr<QWidget> sessionScene(const ui::Theme& theme, bool effort);
std::unique_ptr<QWidget> trendsScene(const ui::Theme& theme);
std::unique_ptr<QWidget> articleScene(const ui::Theme& theme);
std::unique_ptr<QWidget> dialogScene(const ui::Theme& theme);

} // namespace unhunch::gallery
