// The line where the hair begins and how thick it lies on the skull, by style.
#pragma once

#include "figure/skin.h"

#include <array>

namespace unhunch::figure {

/// The cap: the part of the skull's own surface that is hair, or a scarf.
class HairCap {
public:
    explicit HairCap(Hair hair);

    struct Lift {
        float above;     ///< metres above the line at this place; negative on the face and the nape
        float thickness; ///< metres the hair adds to the skull
    };
    /// `local`: on the skull, from its centre.
    [[nodiscard]] Lift at(const Vec3& local) const;

private:
    [[nodiscard]] float aboveLine(const Vec3& local) const;

    Hair hair_;
};

[[nodiscard]] constexpr Material hairMaterial(Hair hair) {
    return hair == Hair::headscarf ? Material::scarf : Material::hair;
}

} // namespace unhunch::figure
