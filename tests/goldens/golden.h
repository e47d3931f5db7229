// The approved picture of each key pose, and what a picture of today differs from it.
#pragma once

#include "figure/clip.h"

#include <QImage>
#include <QString>
#include <memory>
#include <string>
#include <vector>

namespace unhunch::test {

struct Golden {
    std::shared_ptr<const figure::Clip> clip;
    std::size_t key = 0;
    bool dark = false;

    /// "cat-cow/cat-dark"
    [[nodiscard]] QString name() const;
};
/// Every key of every clip we ship, light and dark. Throws when the content has faults.
[[nodiscard]] std::vector<Golden> allGoldens();

/// 600 x 600 pixels on the theme's ground, with the first look.
[[nodiscard]] QImage drawn(const Golden& golden);

[[nodiscard]] QString fileOf(const Golden& golden, const QString& folder);

/// Largest difference of two pictures of one size: of a colour channel's mean over 8 x 8 pixels,
/// 0 to 255. The approved files are JPEG, whose own noise stays below 6; a finger is over 20.
[[nodiscard]] int difference(const QImage& a, const QImage& b);
inline constexpr int kTolerance = 12;

/// A picture that shows where two pictures differ, red.
[[nodiscard]] QImage marked(const QImage& today, const QImage& approved);

} // namespace unhunch::test
