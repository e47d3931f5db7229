#pragma once

class QWidget;

namespace unhunch::ui {
class Theme;
}

namespace unhunch::gallery {

QWidget* buttonsPart(const ui::Theme& theme);
QWidget* choicePart(const ui::Theme& theme);
QWidget* evidencePart(const ui::Theme& theme);
QWidget* painPart(const ui::Theme& theme);
QWidget* bodyPart(const ui::Theme& theme);
QWidget* typePart(const ui::Theme& theme);
QWidget* overlaysPart(const ui::Theme& theme);

// Puts hover, press and focus rings on the widgets named for it ("focus", "hover", "down").
void showMarkedStates(QWidget& sheet);

} // namespace unhunch::gallery
