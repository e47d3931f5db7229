#include "figure/clip.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace unhunch::figure {

namespace {

/// How far head and free hands are behind the trunk.
constexpr float kLagSeconds = 0.12F;
constexpr float kMaxLag = 0.3F; ///< share of a move
/// A calm breath during a stay, and the shortest stay that has one.
constexpr float kCalmBreathSeconds = 5;
constexpr float kShortestBreath = 2.5F;
constexpr float kRestingBreath = 0.3F;
constexpr float kShortestStay = 0.2F;

float total(std::span<const Move> moves) {
    return std::accumulate(moves.begin(), moves.end(), 0.0F,
                           [](float sum, const Move& move) { return sum + move.seconds; });
}

/// Fullness of the lungs after the moves, given what it was before them.
float breathAfter(std::span<const Move> moves, float before) {
    for (const Move& move : moves) {
        if (move.breath != Breath::idle) {
            before = move.breath == Breath::in ? 1.0F : 0.0F;
        }
    }
    return before;
}

/// `u` through a move of `seconds` that starts at `level`.
float breathWithin(const Move& move, float seconds, float u, float level) {
    if (move.breath != Breath::idle) {
        return mix(level, move.breath == Breath::in ? 1.0F : 0.0F, eased(Ease::inOut, u));
    }
    if (seconds < kShortestBreath) {
        return level;
    }
    const float breaths = std::max(1.0F, std::round(seconds / kCalmBreathSeconds));
    const float wave = 0.5F - 0.5F * std::cos(2 * std::numbers::pi_v<float> * breaths * u);
    return mix(level, level < 0.5F ? 0.85F : 0.15F, wave);
}

struct Stretch {
    std::span<const Move> moves;
    std::size_t from; ///< key the first move starts at
    float breath;     ///< before the first move
};

bool isStay(const Stretch& stretch, std::size_t i) {
    return stretch.moves[i].to == (i == 0 ? stretch.from : stretch.moves[i - 1].to);
}

/// What each move lasts when all of them last `length`.
std::vector<float> lengths(const Stretch& stretch, float length) {
    std::vector<float> result;
    float stays = 0;
    float shortest = 0;
    for (std::size_t i = 0; i < stretch.moves.size(); ++i) {
        const float seconds = stretch.moves[i].seconds;
        result.push_back(seconds);
        stays += isStay(stretch, i) ? seconds : 0;
        shortest += isStay(stretch, i) ? std::min(seconds, kShortestStay) : seconds;
    }
    const float natural = total(stretch.moves);
    const bool staysSuffice = stays > 0 && length >= shortest;
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (!staysSuffice) {
            result[i] *= length / natural;
        } else if (isStay(stretch, i)) {
            result[i] *= (stays + length - natural) / stays;
        }
    }
    return result;
}

PoseBlend momentIn(const Clip& clip, const Stretch& stretch, std::span<const float> seconds,
                   float elapsed) {
    std::size_t at = 0;
    while (at + 1 < seconds.size() && elapsed >= seconds[at]) {
        elapsed -= seconds[at];
        ++at;
    }
    const Move& move = stretch.moves[at];
    const std::size_t from = at == 0 ? stretch.from : stretch.moves[at - 1].to;
    const float u = seconds[at] > 0 ? std::clamp(elapsed / seconds[at], 0.0F, 1.0F) : 1.0F;
    const float lag = std::min(kMaxLag, kLagSeconds / std::max(seconds[at], 0.01F));
    const float level = breathAfter(stretch.moves.first(at), stretch.breath);
    PoseBlend blend;
    blend.from = &clip.keys[from].pose;
    blend.to = &clip.keys[move.to].pose;
    blend.move = &move;
    blend.weight = eased(move.ease, u);
    blend.lagged = eased(move.ease, std::clamp((u - lag) / (1 - lag), 0.0F, 1.0F));
    blend.breath = breathWithin(move, seconds[at], u, level);
    blend.solve = &clip.solve;
    blend.fromKey = from;
    blend.toKey = move.to;
    blend.progress = u;
    return blend;
}

/// Fullness of the lungs at the start of a section of the cycle.
float breathBefore(const Clip& clip, std::size_t section) {
    float level = kRestingBreath;
    for (std::size_t i = section; i < section + clip.cycle.size(); ++i) {
        level = breathAfter(clip.cycle[i % clip.cycle.size()].moves, level);
    }
    return level;
}

Stretch stretchOf(const Clip& clip, std::size_t section) {
    const std::size_t from = section == 0 ? clip.start : clip.cycle[section - 1].moves.back().to;
    return {clip.cycle[section].moves, from, breathBefore(clip, section)};
}

} // namespace

float eased(Ease ease, float t) {
    switch (ease) {
    case Ease::in:
        return t * t;
    case Ease::out:
        return 1 - (1 - t) * (1 - t);
    case Ease::soft:
        return t * t * t * (t * (6 * t - 15) + 10);
    case Ease::linear:
        return t;
    case Ease::inOut:
        break;
    }
    return 0.5F - 0.5F * std::cos(std::numbers::pi_v<float> * t);
}

float Clip::cycleSeconds() const {
    float sum = 0;
    for (const Section& section : cycle) {
        sum += total(section.moves);
    }
    return sum;
}

float Clip::entrySeconds() const {
    return total(entry);
}

PoseBlend poseAt(const Clip& clip, float seconds) {
    const float cycle = clip.cycleSeconds();
    float left = seconds - cycle * std::floor(seconds / cycle);
    std::size_t section = 0;
    while (section + 1 < clip.cycle.size() && left >= total(clip.cycle[section].moves)) {
        left -= total(clip.cycle[section].moves);
        ++section;
    }
    return poseIn(clip, section, left, total(clip.cycle[section].moves));
}

PoseBlend poseIn(const Clip& clip, std::size_t section, float elapsed, float length) {
    const Stretch stretch = stretchOf(clip, std::min(section, clip.cycle.size() - 1));
    return momentIn(clip, stretch, lengths(stretch, length), elapsed);
}

PoseBlend poseEntering(const Clip& clip, float elapsed, float length) {
    if (clip.entry.empty()) {
        return poseOf(clip, clip.start);
    }
    const Stretch stretch{clip.entry, clip.entryStart, breathBefore(clip, 0)};
    return momentIn(clip, stretch, lengths(stretch, length), elapsed);
}

PoseBlend poseOf(const Clip& clip, std::size_t key) {
    PoseBlend blend;
    blend.from = blend.to = &clip.keys[key].pose;
    blend.weight = blend.lagged = blend.progress = 1;
    blend.breath = !clip.breathOnly ? kRestingBreath : key == clip.endStill ? 1.0F : 0.0F;
    blend.solve = &clip.solve;
    blend.fromKey = blend.toKey = key;
    return blend;
}

Clip asStill(Clip clip) {
    constexpr float kStay = 4;
    Move stay;
    stay.to = clip.endStill;
    stay.seconds = kStay;
    clip.id += "-still";
    clip.start = clip.startStill = clip.entryStart = clip.endStill;
    clip.entry.clear();
    clip.cycle = {{"hold", {stay}}};
    clip.arrows.clear();
    clip.ghost.reset();
    return clip;
}

} // namespace unhunch::figure
