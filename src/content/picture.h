// Pictures of packs: what their names and first bytes say. Nothing is decoded here.
#pragma once

#include "content/content_pack.h"

#include <optional>
#include <string_view>

namespace unhunch::content {

[[nodiscard]] bool isPictureName(std::string_view name); ///< .png, .jpg or .jpeg
/// README.md, LICENSE and the like: for people, not for the program.
[[nodiscard]] bool isPlainWords(std::string_view name);

struct PictureSize {
    std::uint32_t width = 0; ///< pixels
    std::uint32_t height = 0;
};
/// Width and height from the header of a PNG or JPEG file; nullopt when it is neither, or cut off.
[[nodiscard]] std::optional<PictureSize> pngSize(std::string_view bytes);
[[nodiscard]] std::optional<PictureSize> jpegSize(std::string_view bytes);

} // namespace unhunch::content
