#include "presentation/figure_clips.h"

#include "base/log.h"

#include <algorithm>
#include <cctype>

namespace unhunch::ui {

namespace {

/// "Calves on a chair" -> "calves-on-a-chair".
std::string slug(std::string_view words) {
    std::string text(words);
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
        return letter == ' ' ? '-' : static_cast<char>(std::tolower(letter));
    });
    return text;
}

} // namespace

FigureClips::FigureClips(Source source) : m_source(std::move(source)) {}

const ClipPointer& FigureClips::read(const std::string& id) {
    const auto known = m_read.find(id);
    if (known != m_read.end()) {
        return known->second;
    }
    ClipPointer& place = m_read[id];
    if (auto clip = m_source(id)) {
        place = std::make_shared<const figure::Clip>(std::move(*clip));
    } else if (clip.error().code != ErrorCode::notFound) {
        log::warning("figure " + id + ": " + clip.error().message);
    }
    return place;
}

ClipPointer FigureClips::clip(const Pictured& subject) {
    if (!subject.form.empty()) {
        if (const ClipPointer& own = read(subject.exercise.value + "-" + slug(subject.form))) {
            return own;
        }
    }
    return read(subject.exercise.value);
}

void FigureClips::forget(const std::string& prefix) {
    std::erase_if(m_read, [&](const auto& each) { return each.first.starts_with(prefix); });
}

ClipPointer FigureClips::onSide(const ClipPointer& clip, domain::Side side, domain::Sides sides) {
    if (!clip || !clip->side || side == domain::Side::none) {
        return clip;
    }
    const bool isLeft = *clip->side == figure::Side::left;
    if (isLeft == (side == domain::Side::left)) {
        return clip;
    }
    const bool keepsView = sides == domain::Sides::alternating;
    ClipPointer& image = (keepsView ? m_turned : m_mirrored)[clip];
    if (!image) {
        figure::Clip other = figure::mirrored(*clip);
        if (keepsView) {
            other.view = clip->view;
            other.quarterView = clip->quarterView;
        }
        image = std::make_shared<const figure::Clip>(std::move(other));
    }
    return image;
}

void FigureClips::forget() {
    m_read.clear();
    m_mirrored.clear();
    m_turned.clear();
}

std::string FigureClips::nameOf(const ClipPointer& clip) const {
    if (!clip) {
        return {};
    }
    const bool isImage = std::ranges::any_of(
        m_mirrored, [&](const auto& original) { return original.second == clip; });
    return isImage ? clip->id + "-mirrored" : clip->id;
}

} // namespace unhunch::ui
