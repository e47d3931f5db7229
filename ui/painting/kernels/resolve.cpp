#include "painting/kernels/glow.h"
#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

constexpr std::uint32_t kEven = 0x00FF00FFU;
// Steps in depth, in metres: from here on something is in front, and is drawn with a full line.
constexpr float kStep = 0.022F;
constexpr float kFullStep = 0.05F;
constexpr float kSlope = 0.02F; ///< within one pixel
/// What occlusion takes of red, green and blue, of 256: less of red, so that it stays alive.
constexpr int kOccludedRed = 92;
constexpr int kOccludedGreen = 102;
constexpr int kOccludedBlue = 96;
/// Cells of occlusion this much nearer or farther are of other surfaces.
constexpr float kSameSurface = 0.06F;

/// Two colour channels in one word, 16 bits each, so that samples are added in one go.
struct Lanes {
    std::uint32_t redBlue = 0;
    std::uint32_t green = 0;
    void add(std::uint32_t colour) {
        redBlue += colour & kEven;
        green += (colour >> 8U) & 0xFFU;
    }
};

int towards(int from, int to, int share) {
    return from + (((to - from) * share) >> 8);
}

std::uint32_t mixed(std::uint32_t colour, const Line& line, int share) {
    const int red = towards(static_cast<int>((colour >> 16U) & 0xFFU), line.red, share);
    const int green = towards(static_cast<int>((colour >> 8U) & 0xFFU), line.green, share);
    const int blue = towards(static_cast<int>(colour & 0xFFU), line.blue, share);
    return static_cast<std::uint32_t>(red) << 16U | static_cast<std::uint32_t>(green) << 8U |
           static_cast<std::uint32_t>(blue);
}

/// `size` samples across a pixel.
template <int size> class Resolver {
public:
    explicit Resolver(const ResolveInput& input)
        : m_in(input), m_depth(input.samples.depth), m_tags(input.samples.tags),
          m_sampleWidth(input.samples.width), m_width(input.columns + 2 * input.padding),
          m_lineStep(input.padding > 0 ? input.padding : 1) {}

    void run() {
        int begin = m_width;
        int end = 0;
        for (int row = 0; row < m_in.lines + 2 * m_in.padding; ++row) {
            widen(row, begin, end);
        }
        if (begin >= end) {
            return;
        }
        begin = begin < m_lineStep ? 0 : begin - m_lineStep;
        end = end > m_width - m_lineStep ? m_width : end + m_lineStep;
        for (int row = 0; row < m_in.lines + 2 * m_in.padding; ++row) {
            findDepths(row, begin, end);
        }
        for (int line = 0; line < m_in.lines; ++line) {
            resolveLine(line);
        }
    }

private:
    /// To the pixels of a row in which something is drawn.
    void widen(int row, int& begin, int& end) const {
        for (int j = 0; j < size; ++j) {
            const int from = m_in.samples.rowBegin[row * size + j];
            const int to = m_in.samples.rowEnd[row * size + j];
            if (from < to) {
                begin = from / size < begin ? from / size : begin;
                end = (to + size - 1) / size > end ? (to + size - 1) / size : end;
            }
        }
    }

    void findDepths(int row, int begin, int end) const {
        float* const near = m_in.near + static_cast<std::ptrdiff_t>(row) * m_width;
        float* const far = m_in.far + static_cast<std::ptrdiff_t>(row) * m_width;
        const float* const first =
            m_depth + static_cast<std::ptrdiff_t>(row) * size * m_sampleWidth;
        for (int x = begin; x < end; ++x) {
            float high = kEmpty;
            float low = -kEmpty;
            for (int j = 0; j < size; ++j) {
                for (int i = 0; i < size; ++i) {
                    const float depth =
                        first[static_cast<std::ptrdiff_t>(j) * m_sampleWidth + x * size + i];
                    high = depth > high ? depth : high;
                    low = depth < low ? depth : low;
                }
            }
            near[x] = high;
            far[x] = low;
        }
    }

    void resolveLine(int line) {
        const int row = line + m_in.padding;
        int begin = m_width;
        int end = 0;
        widen(row, begin, end);
        begin = begin < m_in.padding ? m_in.padding : begin;
        end = end > m_width - m_in.padding ? m_width - m_in.padding : end;
        std::uint32_t* const pixels =
            m_in.pixels + (m_in.top + line) * m_in.stride + m_in.left - m_in.padding;
        for (int x = begin; x < end; ++x) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(row) * m_width + x;
            if (m_in.near[at] > kDrawn) {
                resolvePixel(x, row, at, pixels[x]);
            }
        }
    }

    bool isEdge(std::ptrdiff_t at) const {
        const float here = m_in.far[at];
        return here <= kDrawn || m_in.near[at] - here > kSlope || stepsAt(at - m_lineStep, here) ||
               stepsAt(at + m_lineStep, here) ||
               stepsAt(at - static_cast<std::ptrdiff_t>(m_lineStep) * m_width, here) ||
               stepsAt(at + static_cast<std::ptrdiff_t>(m_lineStep) * m_width, here);
    }

    bool stepsAt(std::ptrdiff_t at, float here) const {
        return m_in.far[at] <= kDrawn || m_in.near[at] - here > kStep;
    }

    void resolvePixel(int x, int row, std::ptrdiff_t at, std::uint32_t& pixel) const {
        const std::ptrdiff_t sample =
            static_cast<std::ptrdiff_t>(row) * size * m_sampleWidth + x * size;
        Lanes lanes;
        int covered = size * size;
        if (isEdge(at)) {
            covered = addEdge(sample, lanes);
        } else {
            addInside(sample, lanes);
        }
        Colour colour = meanOf(lanes, covered, covered == size * size && isSeam(sample));
        const int column = x - m_in.padding;
        const int line = row - m_in.padding;
        if (m_in.cells != nullptr) {
            occlude(column, line, m_in.near[at], colour);
        }
        if (m_in.spotCount > 0) {
            addGlow(m_in, column, line, m_in.near[at], m_tags[sample], colour);
        }
        store(colour, covered, pixel);
    }

    void addInside(std::ptrdiff_t sample, Lanes& lanes) const {
        for (int j = 0; j < size; ++j) {
            for (int i = 0; i < size; ++i) {
                lanes.add(m_in.table[m_tags[sample +
                                            static_cast<std::ptrdiff_t>(j) * m_sampleWidth + i]]);
            }
        }
    }

    int addEdge(std::ptrdiff_t first, Lanes& lanes) const {
        int covered = 0;
        for (int j = 0; j < size; ++j) {
            for (int i = 0; i < size; ++i) {
                const std::ptrdiff_t sample =
                    first + static_cast<std::ptrdiff_t>(j) * m_sampleWidth + i;
                if (m_depth[sample] > kDrawn) {
                    lanes.add(lined(sample));
                    ++covered;
                }
            }
        }
        return covered;
    }

    /// The colour of a sample with the line that what lies before it, or the ground, gives it.
    std::uint32_t lined(std::ptrdiff_t sample) const {
        const std::uint32_t colour = m_in.table[m_tags[sample]];
        const std::ptrdiff_t aside = m_in.lineSamples;
        const std::ptrdiff_t along = aside * m_sampleWidth;
        const float around[4] = {m_depth[sample - aside], m_depth[sample + aside],
                                 m_depth[sample - along], m_depth[sample + along]};
        bool outer = false;
        float ahead = 0;
        for (const float depth : around) {
            outer = outer || depth <= kDrawn;
            const float step = depth - m_depth[sample];
            ahead = step > ahead ? step : ahead;
        }
        const Line& line = outer && ahead <= kStep ? m_in.outer : m_in.inner;
        const int share = outer && ahead <= kStep ? line.strength : innerShare(ahead);
        return share > 0 ? mixed(colour, line, share) : colour;
    }

    int innerShare(float ahead) const {
        if (ahead <= kStep) {
            return 0;
        }
        const float x = (ahead - kStep) * (1 / (kFullStep - kStep));
        const float t = x > 1 ? 1 : x;
        return static_cast<int>(t * t * (3 - 2 * t) * static_cast<float>(m_in.inner.strength));
    }

    /// Two materials meet in the pixel.
    bool isSeam(std::ptrdiff_t sample) const {
        const std::ptrdiff_t last =
            sample + static_cast<std::ptrdiff_t>(size - 1) * m_sampleWidth + size - 1;
        const std::uint32_t other = m_tags[sample] ^ m_tags[last];
        const std::uint32_t across = m_tags[sample + size - 1] ^ m_tags[last - (size - 1)];
        return ((other | across) >> kNormalBits) != 0;
    }

    Colour meanOf(const Lanes& lanes, int covered, bool seam) const {
        int red = static_cast<int>(lanes.redBlue >> 16U);
        int green = static_cast<int>(lanes.green);
        int blue = static_cast<int>(lanes.redBlue & 0xFFFFU);
        if (covered == size * size) {
            red /= size * size;
            green /= size * size;
            blue /= size * size;
        } else {
            red /= covered;
            green /= covered;
            blue /= covered;
        }
        if (!seam) {
            return {red, green, blue};
        }
        const int kept = 256 - m_in.seam;
        return {(red * kept) >> 8, (green * kept) >> 8, (blue * kept) >> 8};
    }

    void occlude(int column, int line, float depth, Colour& colour) const {
        const DepthCells& cells = *m_in.cells;
        // In halves of a pixel: the middle of the pixel, from the middle of the cell before it.
        const int x = 2 * column + 1 + m_in.cellPixels;
        const int y = 2 * (line + m_in.topLine) + 1 + m_in.cellPixels;
        const int cell = 2 * m_in.cellPixels;
        const std::ptrdiff_t at =
            static_cast<std::ptrdiff_t>(y / cell + cells.margin - 1) * cells.width + x / cell +
            cells.margin - 1;
        const std::uint8_t* const from = cells.occlusion + at;
        if ((from[0] | from[1] | from[cells.width] | from[cells.width + 1]) == 0) {
            return;
        }
        const int right = x % cell;
        const int below = y % cell;
        const std::ptrdiff_t places[4] = {0, 1, cells.width, cells.width + 1};
        const int weights[4] = {(cell - right) * (cell - below) + 1, right * (cell - below) + 1,
                                (cell - right) * below + 1, right * below + 1};
        int sum = 0;
        int total = 0;
        for (int i = 0; i < 4; ++i) {
            const float apart = cells.depth[at + places[i]] - depth;
            if (apart < kSameSurface && apart > -kSameSurface) {
                sum += from[places[i]] * weights[i];
                total += weights[i];
            }
        }
        if (sum == 0) {
            return;
        }
        const int occluded = sum / total;
        colour.red -= (colour.red * occluded * kOccludedRed) >> 16;
        colour.green -= (colour.green * occluded * kOccludedGreen) >> 16;
        colour.blue -= (colour.blue * occluded * kOccludedBlue) >> 16;
    }

    static void store(const Colour& colour, int covered, std::uint32_t& pixel) {
        const std::uint32_t opaque = 0xFF000000U | static_cast<std::uint32_t>(colour.red) << 16U |
                                     static_cast<std::uint32_t>(colour.green) << 8U |
                                     static_cast<std::uint32_t>(colour.blue);
        if (covered == size * size) {
            pixel = opaque;
            return;
        }
        const auto part = static_cast<std::uint32_t>(covered * 256 / (size * size));
        const std::uint32_t rest = 256 - part;
        const std::uint32_t even = (pixel & kEven) * rest + (opaque & kEven) * part;
        const std::uint32_t odd = ((pixel >> 8U) & kEven) * rest + ((opaque >> 8U) & kEven) * part;
        pixel = ((even >> 8U) & kEven) | (odd & ~kEven);
    }

    const ResolveInput& m_in;
    const float* m_depth;
    const std::uint32_t* m_tags;
    int m_sampleWidth;
    int m_width;
    int m_lineStep;
};

} // namespace

void resolve(const ResolveInput& input) {
    switch (input.perPixel) {
    case 1:
        Resolver<1>(input).run();
        break;
    case 2:
        Resolver<2>(input).run();
        break;
    default:
        Resolver<3>(input).run();
        break;
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
