// Pictures of packs. They come from outside: only PNG and JPEG are decoded, within limits.
#pragma once

#include <QImage>
#include <string>

namespace unhunch::ui {

/// The picture, no larger than `most` pixels each way; null when it cannot be decoded.
[[nodiscard]] QImage decodePackPicture(const std::string& bytes, int most);

} // namespace unhunch::ui
