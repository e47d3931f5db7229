#include "sound/upsampler.h"

#include "sound/sound.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace unhunch::ui {

namespace {

constexpr std::size_t kTaps = 32;
constexpr std::size_t kBefore = kTaps / 2 - 1; // of the taps, those before the frame
constexpr double kPass = 0.94;                 // of the lower rate's half

double sinc(double x) {
    const double turn = std::numbers::pi * x;
    return std::abs(x) < 1e-9 ? 1 : std::sin(turn) / turn;
}

/// Hann's, -kTaps/2 .. kTaps/2.
double window(double x) {
    const double half = static_cast<double>(kTaps) / 2;
    return std::abs(x) >= half ? 0 : 0.5 + 0.5 * std::cos(std::numbers::pi * x / half);
}

} // namespace

Upsampler::Upsampler(int rate) {
    const int common = std::gcd(kMixRate, rate);
    m_up = static_cast<std::size_t>(kMixRate / common);
    m_down = static_cast<std::size_t>(rate / common);
    m_rows.reserve(m_up * kTaps);
    for (std::size_t row = 0; row < m_up; ++row) {
        const double phase = static_cast<double>(row) / static_cast<double>(m_up);
        for (std::size_t tap = 0; tap < kTaps; ++tap) {
            const double x = static_cast<double>(tap) - static_cast<double>(kBefore) - phase;
            m_rows.push_back(static_cast<float>(kPass * sinc(kPass * x) * window(x) / 32768));
        }
    }
}

std::size_t Upsampler::length(std::size_t samples) const {
    return samples * m_up / m_down;
}

void Upsampler::read(std::span<const std::int16_t> samples, std::size_t first,
                     std::span<float> out) const {
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::size_t place = (first + i) * m_down;
        const float* row = &m_rows[place % m_up * kTaps];
        // Of the sample under the first tap; before the beginning it wraps, and is left out.
        const std::size_t start = place / m_up - kBefore;
        float sum = 0;
        for (std::size_t tap = 0; tap < kTaps; ++tap) {
            const std::size_t at = start + tap;
            sum += at < samples.size() ? row[tap] * static_cast<float>(samples[at]) : 0;
        }
        out[i] = sum;
    }
}

} // namespace unhunch::ui
