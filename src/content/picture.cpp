#include "content/picture.h"

namespace unhunch::content {

namespace {

/// `count` bytes from `at`, the most significant first. The caller knows that they are there.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(at, count)) {
        value = value << 8U | static_cast<std::uint8_t>(byte);
    }
    return value;
}

/// A marker that starts a frame: it holds the size. C4, C8 and CC are other things.
bool startsFrame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

} // namespace

bool isPictureName(std::string_view name) {
    return name.ends_with(".png") || name.ends_with(".jpg") || name.ends_with(".jpeg");
}

bool isPlainWords(std::string_view name) {
    const std::string_view last = name.substr(name.rfind('/') + 1);
    return last.ends_with(".md") || last == "LICENSE" || last == "README";
}

std::optional<PictureSize> pngSize(std::string_view bytes) {
    constexpr std::string_view kStart("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    if (!bytes.starts_with(kStart) || bytes.size() < 24) {
        return std::nullopt;
    }
    return PictureSize{number(bytes, 16, 4), number(bytes, 20, 4)};
}

std::optional<PictureSize> jpegSize(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF")) {
        return std::nullopt;
    }
    std::size_t at = 2;
    while (at + 9 <= bytes.size() && number(bytes, at, 1) == 0xFF) {
        const std::uint32_t marker = number(bytes, at + 1, 1);
        if (marker == 0xFF) { // a byte that fills
            ++at;
        } else if (startsFrame(marker)) {
            return PictureSize{number(bytes, at + 7, 2), number(bytes, at + 5, 2)};
        } else {
            at += 2 + number(bytes, at + 2, 2);
        }
    }
    return std::nullopt;
}

} // namespace unhunch::content
