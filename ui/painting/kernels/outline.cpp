#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

class Outliner {
public:
    explicit Outliner(const OutlineInput& input)
        : m_in(input), m_depth(input.samples.depth), m_width(input.samples.width) {}

    std::uint8_t pixel(int x, int y) const {
        const int size = m_in.perPixel;
        std::uint32_t sum = 0;
        for (int j = 0; j < size; ++j) {
            for (int i = 0; i < size; ++i) {
                const std::ptrdiff_t at =
                    static_cast<std::ptrdiff_t>((y + m_in.padding) * size + j) * m_width +
                    (x + m_in.padding) * size + i;
                if (m_depth[at] > kDrawn && isEdge(at)) {
                    sum += m_in.samples.tags[at] >> kNormalYShift;
                }
            }
        }
        return static_cast<std::uint8_t>(2 * sum / static_cast<std::uint32_t>(size * size));
    }

private:
    bool isEdge(std::ptrdiff_t at) const {
        const std::ptrdiff_t aside = m_in.lineSamples;
        const std::ptrdiff_t along = aside * m_width;
        return m_depth[at - aside] <= kDrawn || m_depth[at + aside] <= kDrawn ||
               m_depth[at - along] <= kDrawn || m_depth[at + along] <= kDrawn;
    }

    const OutlineInput& m_in;
    const float* m_depth;
    int m_width;
};

} // namespace

void outline(const OutlineInput& input) {
    const Outliner outliner(input);
    for (int y = 0; y < input.lines; ++y) {
        std::uint8_t* const line = input.alpha + y * input.stride;
        for (int x = 0; x < input.columns; ++x) {
            line[x] = outliner.pixel(x, y);
        }
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
