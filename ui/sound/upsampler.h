#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unhunch::ui {

/// Brings samples of a lower rate to kMixRate: a windowed sinc, one row of it for each phase.
/// Any stretch of the result can be asked for; nothing is kept between calls.
class Upsampler {
public:
    /// 4'000 <= rate < kMixRate
    explicit Upsampler(int rate);

    /// Frames that `samples` become.
    [[nodiscard]] std::size_t length(std::size_t samples) const;
    /// Frames `first`, `first` + 1, ... of the result, full scale 1.
    void read(std::span<const std::int16_t> samples, std::size_t first, std::span<float> out) const;

private:
    std::size_t m_up;   ///< rows
    std::size_t m_down; ///< rows from one frame to the next
    std::vector<float> m_rows;
};

} // namespace unhunch::ui
