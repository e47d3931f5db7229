#pragma once

#include <QPixmap>
#include <QString>
#include <utility>
#include <vector>

namespace unhunch::ui {
class Theme;
}

namespace unhunch::gallery {

// Name and picture of each sheet.
std::vector<std::pair<QString, QPixmap>> renderSheets(const ui::Theme& theme);

} // namespace unhunch::gallery
