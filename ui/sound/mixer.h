#pragma once

#include "sound/sound.h"
#include "sound/upsampler.h"

#include <map>
#include <mutex>
#include <span>

namespace unhunch::ui {

/// Chimes and at most one spoken line, added up. Safe from any thread: one asks, another renders.
/// Chimes step back while the voice speaks, and whatever is asked for at once never exceeds 0.9 of
/// full scale.
class Mixer {
public:
    /// What waited longer than this for a device is not heard any more.
    static constexpr Milliseconds kTooLate{300};
    /// Of a voice that is replaced or hushed.
    static constexpr Milliseconds kFade{20};

    void play(SoundPointer chime, SteadyInstant now);
    /// Fades what is being said and forgets what was about to be. `after` >= 0, counted from the
    /// first frame rendered after the call.
    void say(SoundPointer line, Milliseconds after, SteadyInstant now);
    void hush();
    /// 0 .. 100; reached within some 30 ms, at once while nothing sounds.
    void setVolume(int percent);
    /// Forgets everything.
    void clear();
    /// Nothing sounds and nothing waits.
    [[nodiscard]] bool idle() const;
    /// The next frames, -0.9 .. 0.9, at kMixRate.
    void render(std::span<float> out, SteadyInstant now);

private:
    struct Source {
        SoundPointer sound;
        const Upsampler* upsampler = nullptr; ///< null at kMixRate
        bool voice = false;
        SteadyInstant asked{};
        std::size_t wait = 0; ///< frames
        std::size_t at = 0;
        float gain = 1;
        float fade = 0; ///< of the gain, each frame
        bool begun = false;

        [[nodiscard]] std::size_t length() const;
        [[nodiscard]] bool speaks() const { return voice && begun && wait == 0; }
        void read(std::span<float> out) const;
    };

    void endVoice();
    void add(Source& source, std::span<float> out, bool ducked);

    mutable std::mutex m_mutex;
    std::vector<Source> m_sources;
    std::map<int, Upsampler> m_upsamplers; ///< by rate
    std::vector<float> m_scratch;
    float m_volume = 0.5F;
    float m_volumeWanted = 0.5F;
    float m_duck = 1;
    float m_peak = 0; ///< of late
};

} // namespace unhunch::ui
