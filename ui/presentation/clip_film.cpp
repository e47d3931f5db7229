#include "presentation/clip_film.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace unhunch::ui {

namespace {

float secondsOf(const figure::Section& section) {
    return std::accumulate(section.moves.begin(), section.moves.end(), 0.0F,
                           [](float sum, const figure::Move& move) { return sum + move.seconds; });
}

} // namespace

ClipFilm::ClipFilm(ClipPointer clip)
    : m_clip(std::move(clip)), m_entry(m_clip->entrySeconds()), m_cycle(m_clip->cycleSeconds()) {}

FigureMoment ClipFilm::at(float position) const {
    FigureMoment moment;
    moment.clip = m_clip;
    const int chapter = chapterAt(position);
    moment.still = stillOf(chapter);
    moment.pose = hasEntry() && chapter == 0
                      ? figure::poseEntering(*m_clip, std::max(0.0F, position), m_entry)
                      : figure::poseAt(*m_clip, position - m_entry);
    return moment;
}

float ClipFilm::onward(float position, float by) const {
    const float next = position + by;
    return next < seconds() ? next : m_entry + std::fmod(next - m_entry, m_cycle);
}

int ClipFilm::chapterCount() const {
    return static_cast<int>(m_clip->cycle.size()) + (hasEntry() ? 1 : 0);
}

std::size_t ClipFilm::sectionOf(int chapter) const {
    return static_cast<std::size_t>(chapter - (hasEntry() ? 1 : 0));
}

float ClipFilm::startOf(std::size_t section) const {
    float start = m_entry;
    for (std::size_t i = 0; i < section; ++i) {
        start += secondsOf(m_clip->cycle[i]);
    }
    return start;
}

int ClipFilm::chapterAt(float position) const {
    const int first = hasEntry() ? 1 : 0;
    if (position < m_entry) {
        return 0;
    }
    for (int chapter = chapterCount() - 1; chapter > first; --chapter) {
        if (position >= startOf(sectionOf(chapter))) {
            return chapter;
        }
    }
    return first;
}

std::size_t ClipFilm::stillOf(int chapter) const {
    return hasEntry() && chapter == 0 ? m_clip->entryStart
                                      : ui::stillOf(*m_clip, sectionOf(chapter));
}

float ClipFilm::placeOf(int chapter) const {
    if (hasEntry() && chapter == 0) {
        return 0;
    }
    const std::size_t section = sectionOf(chapter);
    const std::size_t key = stillOf(chapter);
    float place = startOf(section);
    const float end = place + secondsOf(m_clip->cycle[section]);
    for (const figure::Move& move : m_clip->cycle[section].moves) {
        place += move.seconds;
        if (move.to == key) {
            break;
        }
    }
    // The end of a section is the start of the next one.
    return std::min(place, end - 0.01F);
}

} // namespace unhunch::ui
