// What an ear would tell of samples, as numbers.
#pragma once

#include "sound/sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace unhunch::test {

using Wave = std::vector<double>; ///< full scale 1, at kMixRate

[[nodiscard]] inline Wave waveOf(const ui::Sound& sound) {
    Wave wave;
    for (const std::int16_t sample : sound.samples) {
        wave.push_back(sample / 32768.0);
    }
    return wave;
}

/// From `from` ms, `length` ms long, cut where the wave ends.
[[nodiscard]] inline std::span<const double> part(const Wave& wave, int from, int length,
                                                  int rate = ui::kMixRate) {
    const auto at = [&](int ms) {
        return std::min(static_cast<std::size_t>(ms) * static_cast<std::size_t>(rate) / 1000,
                        wave.size());
    };
    return std::span(wave).subspan(at(from), at(from + length) - at(from));
}

[[nodiscard]] inline double rms(std::span<const double> wave) {
    double sum = 0;
    for (const double value : wave) {
        sum += value * value;
    }
    return wave.empty() ? 0 : std::sqrt(sum / static_cast<double>(wave.size()));
}

[[nodiscard]] inline double peak(std::span<const double> wave) {
    double most = 0;
    for (const double value : wave) {
        most = std::max(most, std::abs(value));
    }
    return most;
}

/// Strength of one frequency (Goertzel).
[[nodiscard]] inline double strength(std::span<const double> wave, double frequency) {
    const double step = 2 * std::cos(2 * std::numbers::pi * frequency / ui::kMixRate);
    double before = 0;
    double last = 0;
    for (const double value : wave) {
        const double next = value + step * last - before;
        before = last;
        last = next;
    }
    return std::sqrt(last * last + before * before - step * last * before);
}

/// The loudest key, MIDI 50 .. 100.
[[nodiscard]] inline int pitch(std::span<const double> wave) {
    int loudest = 50;
    double most = 0;
    for (int key = 50; key <= 100; ++key) {
        const double now = strength(wave, 440 * std::exp2((key - 69) / 12.0));
        if (now > most) {
            most = now;
            loudest = key;
        }
    }
    return loudest;
}

} // namespace unhunch::test
