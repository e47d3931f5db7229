// The room of a clip: mat, wall and door frame. It does not move, so it is drawn once for a scene.
#pragma once

#include "figure/clip.h"
#include "figure/view.h"
#include "painting/figure_painter.h"

#include <QImage>
#include <QSize>

namespace unhunch::ui {

/// Premultiplied pictures of the whole scene's size; null where nothing is.
struct RoomLayers {
    QImage behind; ///< the person
    QImage front;  ///< the near post of a door frame, translucent
};
/// What goes over the picture's edge fades out before it.
[[nodiscard]] RoomLayers paintRoom(const figure::Clip& clip, const figure::Camera& camera,
                                   const FigureColours& colours, const QSize& size);

/// The wall of the clip, null without one.
[[nodiscard]] const figure::Wall* wallOf(const figure::Clip& clip);

} // namespace unhunch::ui
