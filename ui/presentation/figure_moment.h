// What the figure does at one moment of a session: a pure function of the engine.
#pragma once

#include "presentation/figure_clips.h"
#include "session/engine.h"

namespace unhunch::ui {

struct FigureMoment {
    ClipPointer clip;       ///< as shown: mirrored already where it is; null without a picture
    figure::PoseBlend pose; ///< of `clip`
    std::size_t still = 0;  ///< key that stands for this phase where nothing may move

    /// Otherwise only the breath goes on.
    [[nodiscard]] bool isMove() const { return clip && pose.fromKey != pose.toKey; }
};

/// Getting ready: the way into the position. Working: the section of the exercise's line, on the
/// side the session names. Waiting: the pose that comes next, breathing calmly.
[[nodiscard]] FigureMoment figureMoment(const session::SessionEngine& engine, FigureClips& clips);

/// The key a section of the cycle is about: where it stays longest, or else the last one that is
/// not the key it starts from.
[[nodiscard]] std::size_t stillOf(const figure::Clip& clip, std::size_t section);

/// Which line of the exercise's cycle a work segment is, from 0.
[[nodiscard]] std::size_t cycleLine(const session::SessionPlan& plan,
                                    const session::Segment& segment);

} // namespace unhunch::ui
