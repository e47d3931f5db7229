#pragma once

#include "base/time.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace unhunch::ui {

/// Frames a second of the mixer and of the device.
inline constexpr int kMixRate = 48'000;

/// One channel, 16 bits.
struct Sound {
    std::vector<std::int16_t> samples;
    int rate = kMixRate; ///< samples a second

    [[nodiscard]] Milliseconds length() const {
        return Milliseconds{static_cast<std::int64_t>(samples.size()) * 1000 / rate};
    }
};

using SoundPointer = std::shared_ptr<const Sound>;

} // namespace unhunch::ui
