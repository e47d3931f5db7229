// The camera: mild perspective, fixed for a whole clip.
#pragma once

#include "figure/clip.h"

namespace unhunch::figure {

struct Pixel {
    float x = 0;
    float y = 0;
};
struct Size {
    float width = 0;
    float height = 0;
};
/// In units of the picture plane through the camera's target: metres, y down.
struct Bounds {
    float left = 0, top = 0, right = 0, bottom = 0;
};

/// 6.5 m away (half field about 8 degrees).
struct Camera {
    Vec3 target{0, 0.6F, 0};
    Vec3 right, up, back; ///< unit; back points from the target to the eye
    float distance = 6.5F;
    float scale = 1; ///< pixels per metre at the target
    Pixel centre;    ///< where the target is drawn

    [[nodiscard]] static Camera looking(const View& view);
    /// `depth`: metres towards the eye from the target plane.
    [[nodiscard]] Pixel project(const Vec3& point, float* depth = nullptr) const;
    [[nodiscard]] float scaleAt(const Vec3& point) const;
    [[nodiscard]] Vec3 eye() const { return target + back * distance; }
};

/// What the body and the small props cover over the whole cycle, `withEntry` that with the entry,
/// and `room` that with mat, wall and frame. From the joints with the thickness of the
/// flesh, 24 samples; some milliseconds.
struct ClipBounds {
    Bounds body;
    Bounds room;
    Bounds withEntry;
};
[[nodiscard]] ClipBounds boundsOf(const Clip& clip, const View& view);
inline constexpr float kAnyScale = 1e9F;
/// A camera that shows `bounds.body` at 55 to 92 % of the picture, with as much of the room as
/// fits; smaller where that would take more than `mostScale` pixels a metre.
[[nodiscard]] Camera fitted(const View& view, const ClipBounds& bounds, const Size& size,
                            float mostScale = kAnyScale);

} // namespace unhunch::figure
