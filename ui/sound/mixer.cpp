#include "sound/mixer.h"

#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr float kCeiling = 0.9F;
constexpr float kDucked = 0.5F;

constexpr std::size_t framesIn(Milliseconds time) {
    return static_cast<std::size_t>(time.count()) * kMixRate / 1000;
}

/// What is left of a difference after one frame, when it falls to a third in `time`.
float leftAfterFrame(Milliseconds time) {
    return std::exp(-1.0F / static_cast<float>(framesIn(time)));
}

const float kVolumeGlide = leftAfterFrame(Milliseconds{8});
const float kDuckGlide = leftAfterFrame(Milliseconds{40});
const float kPeakRelease = leftAfterFrame(Milliseconds{150});

} // namespace

std::size_t Mixer::Source::length() const {
    return upsampler == nullptr ? sound->samples.size() : upsampler->length(sound->samples.size());
}

void Mixer::Source::read(std::span<float> out) const {
    if (upsampler != nullptr) {
        upsampler->read(sound->samples, at, out);
        return;
    }
    std::transform(sound->samples.begin() + static_cast<std::ptrdiff_t>(at),
                   sound->samples.begin() + static_cast<std::ptrdiff_t>(at + out.size()),
                   out.begin(),
                   [](std::int16_t sample) { return static_cast<float>(sample) / 32768; });
}

void Mixer::play(SoundPointer chime, SteadyInstant now) {
    const std::scoped_lock lock(m_mutex);
    m_sources.push_back({.sound = std::move(chime), .asked = now});
}

void Mixer::say(SoundPointer line, Milliseconds after, SteadyInstant now) {
    const std::scoped_lock lock(m_mutex);
    endVoice();
    const int rate = line->rate;
    m_sources.push_back({.sound = std::move(line),
                         .upsampler = rate == kMixRate
                                          ? nullptr
                                          : &m_upsamplers.try_emplace(rate, rate).first->second,
                         .voice = true,
                         .asked = now,
                         .wait = framesIn(after)});
}

void Mixer::hush() {
    const std::scoped_lock lock(m_mutex);
    endVoice();
}

void Mixer::endVoice() {
    std::erase_if(m_sources, [](const Source& s) { return s.voice && !s.speaks(); });
    for (Source& source : m_sources) {
        if (source.voice && source.fade == 0) {
            source.fade = 1 / static_cast<float>(framesIn(kFade));
        }
    }
}

void Mixer::setVolume(int percent) {
    const std::scoped_lock lock(m_mutex);
    // The ear hears equal steps in about the square.
    const float part = static_cast<float>(std::clamp(percent, 0, 100)) / 100;
    m_volumeWanted = part * part;
    if (m_sources.empty()) {
        m_volume = m_volumeWanted;
    }
}

void Mixer::clear() {
    const std::scoped_lock lock(m_mutex);
    m_sources.clear();
}

bool Mixer::idle() const {
    const std::scoped_lock lock(m_mutex);
    return m_sources.empty();
}

void Mixer::add(Source& source, std::span<float> out, bool ducked) {
    const std::size_t waiting = std::min(source.wait, out.size());
    source.wait -= waiting;
    out = out.subspan(waiting);
    out = out.first(std::min(out.size(), source.length() - source.at));
    m_scratch.resize(out.size());
    source.read(m_scratch);
    source.at += out.size();
    float duck = m_duck;
    for (std::size_t i = 0; i < out.size(); ++i) {
        duck = ducked ? kDucked + (duck - kDucked) * kDuckGlide : 1 + (duck - 1) * kDuckGlide;
        out[i] += m_scratch[i] * source.gain * (source.voice ? 1 : duck);
        source.gain = std::max(0.0F, source.gain - source.fade);
    }
}

void Mixer::render(std::span<float> out, SteadyInstant now) {
    const std::scoped_lock lock(m_mutex);
    std::fill(out.begin(), out.end(), 0.0F);
    std::erase_if(m_sources, [&](const Source& s) { return !s.begun && now - s.asked > kTooLate; });
    for (Source& source : m_sources) {
        source.begun = true;
    }
    const bool ducked = std::any_of(m_sources.begin(), m_sources.end(),
                                    [](const Source& s) { return s.speaks() && s.fade == 0; });
    for (Source& source : m_sources) {
        add(source, out, ducked);
    }
    const float duckTo = ducked ? kDucked : 1;
    m_duck = duckTo + (m_duck - duckTo) * std::pow(kDuckGlide, static_cast<float>(out.size()));
    for (float& frame : out) {
        m_volume = m_volumeWanted + (m_volume - m_volumeWanted) * kVolumeGlide;
        frame *= m_volume;
        m_peak = std::max(std::abs(frame), m_peak * kPeakRelease);
        frame *= m_peak > kCeiling ? kCeiling / m_peak : 1;
    }
    std::erase_if(m_sources, [](const Source& s) { return s.at == s.length() || s.gain == 0; });
}

} // namespace unhunch::ui
