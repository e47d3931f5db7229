// The clips of the exercises, each read once.
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "domain/exercise.h"
#include "figure/clip.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace unhunch::ui {

/// Shared with the thread that draws; null where an exercise has no picture.
using ClipPointer = std::shared_ptr<const figure::Clip>;

class FigureClips {
public:
    /// Reads the clip of that id; notFound when there is none.
    using Source = std::function<Result<figure::Clip>(const std::string& id)>;
    explicit FigureClips(Source source);

    /// The clip of the exercise in this form, else that of the exercise: "belly-breathing" done
    /// "lying" is "belly-breathing-lying". Null when there is none; one that cannot be read counts
    /// as none and is logged once.
    [[nodiscard]] ClipPointer clip(const ExerciseId& exercise, std::string_view form = {});
    /// As seen while the session names `side`: mirrored where the clip was written for the other
    /// one. A clip without a side, and any clip for Side::none, is shown as written.
    [[nodiscard]] ClipPointer onSide(const ClipPointer& clip, domain::Side side);
    /// The mirror image, made once.
    [[nodiscard]] ClipPointer mirrored(const ClipPointer& clip);

private:
    [[nodiscard]] const ClipPointer& read(const std::string& id);

    Source m_source;
    std::map<std::string, ClipPointer> m_read;
    std::map<ClipPointer, ClipPointer> m_mirrored;
};

} // namespace unhunch::ui
