#include "sound/speech.h"

#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr double kSilence = 0.02; // of the peak
constexpr Milliseconds kKeptBefore{10};
constexpr Milliseconds kKeptAfter{30};
constexpr Milliseconds kWindow{20};
constexpr double kLoudness = 0.14; // RMS while speaking, full scale 1
constexpr double kPeak = 0.85;

std::ptrdiff_t samplesIn(Milliseconds time, const Sound& sound) {
    return static_cast<std::ptrdiff_t>(time.count() * sound.rate / 1000);
}

int peakOf(const Sound& sound) {
    int peak = 0;
    for (const std::int16_t sample : sound.samples) {
        peak = std::max(peak, std::abs(int{sample}));
    }
    return peak;
}

void trim(Sound& line, int peak) {
    const auto heard = [&](std::int16_t sample) {
        return std::abs(int{sample}) > static_cast<int>(kSilence * peak);
    };
    auto& samples = line.samples;
    const auto last = std::find_if(samples.rbegin(), samples.rend(), heard).base();
    samples.erase(last + std::min(samplesIn(kKeptAfter, line), samples.end() - last),
                  samples.end());
    const auto first = std::find_if(samples.begin(), samples.end(), heard);
    samples.erase(samples.begin(),
                  first - std::min(samplesIn(kKeptBefore, line), first - samples.begin()));
}

/// RMS of the windows in which something is said: those above a tenth of the loudest.
double loudness(const Sound& line) {
    std::vector<double> powers;
    const auto window = static_cast<std::size_t>(samplesIn(kWindow, line));
    for (std::size_t start = 0; start < line.samples.size(); start += window) {
        double sum = 0;
        const std::size_t end = std::min(start + window, line.samples.size());
        for (std::size_t i = start; i < end; ++i) {
            sum += static_cast<double>(line.samples[i]) * line.samples[i];
        }
        powers.push_back(sum / static_cast<double>(end - start));
    }
    const double loudest = *std::max_element(powers.begin(), powers.end());
    std::erase_if(powers, [&](double power) { return power < loudest / 100; });
    double sum = 0;
    for (const double power : powers) {
        sum += power;
    }
    return std::sqrt(sum / static_cast<double>(powers.size())) / 32768;
}

void scale(Sound& line, double gain) {
    const double rise = static_cast<double>(samplesIn(Milliseconds{4}, line));
    const double fall = static_cast<double>(samplesIn(Milliseconds{20}, line));
    const std::size_t size = line.samples.size();
    for (std::size_t i = 0; i < size; ++i) {
        const double edge = std::min(
            {1.0, static_cast<double>(i) / rise, static_cast<double>(size - 1 - i) / fall});
        line.samples[i] = static_cast<std::int16_t>(std::lround(line.samples[i] * gain * edge));
    }
}

} // namespace

void finishLine(Sound& line) {
    const int peak = peakOf(line);
    if (peak == 0) {
        line.samples.clear();
        return;
    }
    trim(line, peak);
    scale(line, std::min(kLoudness / loudness(line), kPeak * 32767 / peak));
    line.samples.shrink_to_fit();
}

} // namespace unhunch::ui
