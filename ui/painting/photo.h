// Pictures from outside: decoded with limits, and stored only as we encode them.
#pragma once

#include <QImage>
#include <QRectF>
#include <optional>
#include <string>

class QPainter;

namespace unhunch::ui {

inline constexpr int kMostPhotoSide = 4096;   ///< pixels, of what comes in
inline constexpr int kStoredPhotoSide = 1600; ///< of what is kept
inline constexpr std::size_t kMostPhotoBytes = 8 * 1024 * 1024;

/// A JPEG or PNG of at most kMostPhotoSide and kMostPhotoBytes, turned upright, made small enough
/// and encoded anew: nothing but the picture is left of it. nullopt for anything else.
[[nodiscard]] std::optional<std::string> storedPhoto(const std::string& bytes);

/// The whole of it in the middle of `box`, with round corners.
void drawPhoto(QPainter& painter, const QImage& photo, const QRectF& box);

/// What storedPhoto() made, or the PNG or JPEG of a pack: at most kStoredPhotoSide; null when it is
/// damaged or beyond the limits.
[[nodiscard]] QImage photoFrom(const std::string& stored);

} // namespace unhunch::ui
