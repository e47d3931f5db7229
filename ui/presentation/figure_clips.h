// The clips of the exercises, each read once.
#pragma once

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

/// An exercise in one of its forms: what a picture is of.
struct Pictured {
    ExerciseId exercise;
    std::string form; ///< "lying"; may be empty
    friend bool operator==(const Pictured&, const Pictured&) = default;
};

class FigureClips {
public:
    /// Reads the clip of that id; notFound when there is none.
    using Source = std::function<Result<figure::Clip>(const std::string& id)>;
    explicit FigureClips(Source source);

    /// The clip of the exercise in this form, else that of the exercise: "belly-breathing" done
    /// "lying" is "belly-breathing-lying". Null when there is none; one that cannot be read counts
    /// as none and is logged once.
    [[nodiscard]] ClipPointer clip(const Pictured& subject);
    /// Reads the clips whose ids begin with `prefix` again when they are wanted next.
    void forget(const std::string& prefix);
    /// As seen while the session names `side`: mirrored where the clip was written for the other
    /// one. A clip without a side, and any clip for Side::none, is shown as written. With `sides`
    /// by turns the camera stays where it is: the person turns, not the room.
    [[nodiscard]] ClipPointer onSide(const ClipPointer& clip, domain::Side side,
                                     domain::Sides sides = domain::Sides::each);
    /// Reads everything anew: the library has changed.
    void forget();
    /// "open-book", "open-book-mirrored": tells any two clips of this shelf apart. Empty for null.
    [[nodiscard]] std::string nameOf(const ClipPointer& clip) const;

private:
    using Images = std::map<ClipPointer, ClipPointer>;

    [[nodiscard]] const ClipPointer& read(const std::string& id);

    Source m_source;
    std::map<std::string, ClipPointer> m_read;
    Images m_mirrored; ///< camera too
    Images m_turned;   ///< the camera as written
};

} // namespace unhunch::ui
