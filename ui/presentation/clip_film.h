// A clip to look through: the way into the position, then the movement once.
#pragma once

#include "presentation/figure_moment.h"

namespace unhunch::ui {

/// Positions are seconds from the start of the entry, each part at the clip's own pace.
class ClipFilm {
public:
    /// `clip` must not be null.
    explicit ClipFilm(ClipPointer clip);

    [[nodiscard]] const ClipPointer& clip() const { return m_clip; }
    [[nodiscard]] float seconds() const { return m_entry + m_cycle; }
    /// What is seen there. Any position.
    [[nodiscard]] FigureMoment at(float position) const;
    /// `by` seconds on; after the end the movement begins again, without the entry.
    [[nodiscard]] float onward(float position, float by) const;

    /// Chapters: the entry, where there is one, then the sections of the movement.
    [[nodiscard]] bool hasEntry() const { return m_entry > 0; }
    [[nodiscard]] int chapterCount() const;
    [[nodiscard]] int chapterAt(float position) const;
    /// The key a chapter is about, and where it is reached.
    [[nodiscard]] std::size_t stillOf(int chapter) const;
    [[nodiscard]] float placeOf(int chapter) const;

private:
    [[nodiscard]] std::size_t sectionOf(int chapter) const;
    [[nodiscard]] float startOf(std::size_t section) const;

    ClipPointer m_clip;
    float m_entry;
    float m_cycle;
};

} // namespace unhunch::ui
