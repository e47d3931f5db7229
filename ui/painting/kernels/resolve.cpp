#include "painting/kernels/pixel.h"
#include "painting/kernels/set.h"
#include "painting/kernels/surface.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

constexpr std::uint32_t kEven = 0x00FF00FFU;
// Steps in depth, in metres: from here on something is in front, and is drawn with a full line.
constexpr float kStep = 0.022F;
constexpr float kFullStep = 0.05F;
constexpr float kSlope = 0.02F;     ///< within one pixel
constexpr float kMostUneven = 1.5F; ///< of the steps before and behind a sample of one surface
// What a pixel is, bits: plainly inside a surface, at an edge, where materials meet, of no surface.
constexpr std::int32_t kInside = 0;
constexpr std::int32_t kEdge = 1;
constexpr std::int32_t kSeam = 2;
constexpr std::int32_t kNothing = 4;

float least(float a, float b) {
    return a < b ? a : b;
}

float most(float a, float b) {
    return a > b ? a : b;
}

int clamped(int value, int low, int high) {
    return value < low ? low : value > high ? high : value;
}

/// Draws all of `count` pixels whose samples are of one surface: two at opposite corners stand for
/// all, unless two materials meet here. `upper`, `lower`: tags of the first and the last row of
/// samples. Without branches and, as a function of its own, with nothing that overlaps: so the
/// compiler takes several pixels at a time.
template <int size>
[[gnu::noinline]] void
fillInside(const std::uint32_t* __restrict upper, const std::uint32_t* __restrict lower,
           const std::uint8_t* __restrict occluded, const std::uint32_t* __restrict table,
           std::int32_t* __restrict kinds, std::uint32_t* __restrict pixels, int count) {
    for (int x = 0; x < count; ++x) {
        const std::uint32_t first = upper[x * size];
        const std::uint32_t last = lower[x * size + size - 1];
        const std::uint32_t apart =
            (first ^ last) | (first ^ upper[x * size + size - 1]) | (first ^ lower[x * size]);
        const std::uint32_t a = colourIn(table, first);
        const std::uint32_t b = colourIn(table, last);
        const std::uint32_t redBlue = (a & kEven) + (b & kEven);
        const std::uint32_t green = ((a >> 8U) & 0xFFU) + ((b >> 8U) & 0xFFU);
        Colour colour{static_cast<int>(redBlue >> 17U), static_cast<int>(green >> 1U),
                      static_cast<int>((redBlue & 0xFFFFU) >> 1U)};
        darken(colour, occluded[x]);
        const std::int32_t seam = (apart & kMaterialMask) != 0 ? kSeam : kInside;
        const std::int32_t kind = kinds[x] | seam;
        kinds[x] = (kind & kNothing) != 0 ? kInside : kind;
        const std::uint32_t drawn = opaque(colour);
        pixels[x] = kind == kInside ? drawn : pixels[x];
    }
}

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
          m_sampleWidth(input.samples.width), m_width(input.columns + 2 * input.padding) {}

    void run() {
        int begin = m_width;
        int end = 0;
        const int rows = m_in.lines + 2 * m_in.padding;
        for (int row = 0; row < rows; ++row) {
            widen(row, begin, end);
        }
        if (begin >= end) {
            return;
        }
        begin = begin < m_in.padding ? 0 : begin - m_in.padding;
        end = end > m_width - m_in.padding ? m_width : end + m_in.padding;
        for (int row = 0; row < rows; ++row) {
            findDepths(row, begin, end);
        }
        for (int line = 0; line < m_in.lines; ++line) {
            resolveLine(line);
        }
    }

private:
    /// To the pixels of a row in which something may be drawn.
    void widen(int row, int& begin, int& end) const {
        const int last = (row * size + size - 1) / kRowGroup;
        for (int group = row * size / kRowGroup; group <= last; ++group) {
            const RowExtent& extent = m_in.samples.extents[group];
            if (extent.begin < extent.end) {
                const int from = extent.begin / size;
                const int to = (extent.end + size - 1) / size;
                begin = from < begin ? from : begin;
                end = to > end ? to : end;
            }
        }
    }

    /// Nearest and farthest sample of the pixels [left, right) of a row.
    void findDepths(int row, int left, int right) const {
        float* const near = m_in.near + static_cast<std::ptrdiff_t>(row) * m_width;
        float* const far = m_in.far + static_cast<std::ptrdiff_t>(row) * m_width;
        int begin = right;
        int end = left;
        widen(row, begin, end);
        if (begin > end) {
            begin = end = right;
        }
        makeEmpty(near, far, left, begin);
        findRow(m_depth + static_cast<std::ptrdiff_t>(row) * size * m_sampleWidth, near, far, begin,
                end);
        makeEmpty(near, far, end, right);
    }

    static void makeEmpty(float* __restrict near, float* __restrict far, int begin, int end) {
        for (int x = begin; x < end; ++x) {
            near[x] = kEmpty;
            far[x] = kEmpty;
        }
    }

    void findRow(const float* __restrict first, float* __restrict near, float* __restrict far,
                 int begin, int end) const {
        for (int x = begin; x < end; ++x) {
            float high = first[x * size];
            float low = high;
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

    void resolveLine(int line) const {
        const int row = line + m_in.padding;
        int begin = m_width;
        int end = 0;
        widen(row, begin, end);
        begin = begin < m_in.padding ? m_in.padding : begin;
        end = end > m_width - m_in.padding ? m_width - m_in.padding : end;
        if (begin >= end) {
            return;
        }
        findEdges(row, begin, end);
        if (m_in.cells != nullptr) {
            findOcclusion(m_in, line, begin - m_in.padding, end - m_in.padding);
        }
        std::uint32_t* const pixels =
            m_in.pixels + (m_in.top + line) * m_in.stride + m_in.left - m_in.padding;
        const std::ptrdiff_t samples = static_cast<std::ptrdiff_t>(row) * size * m_sampleWidth;
        const std::uint32_t* const tags = m_tags + samples + begin * size;
        fillInside<size>(tags, tags + std::ptrdiff_t{size - 1} * m_sampleWidth,
                         m_in.occluded + begin - m_in.padding, m_in.table, m_in.edges + begin,
                         pixels + begin, end - begin);
        const Range glow = glowRange(m_in, line);
        const int lit = clamped(glow.begin + m_in.padding, begin, end);
        const int dark = clamped(glow.end + m_in.padding, lit, end);
        resolveRest(line, begin, lit, pixels);
        const float* const near = m_in.near + static_cast<std::ptrdiff_t>(row) * m_width;
        for (int x = lit; x < dark; ++x) {
            if (near[x] > kDrawn) {
                resolvePixel(line, x, true, pixels[x]);
            }
        }
        resolveRest(line, dark, end, pixels);
    }

    /// What fillInside() left of [begin, end).
    void resolveRest(int line, int begin, int end, std::uint32_t* pixels) const {
        constexpr int kAtOnce = 4;
        for (int x = begin; x < end;) {
            std::uint64_t kinds[kAtOnce / 2];
            __builtin_memcpy(kinds, m_in.edges + x, sizeof kinds);
            const int next = x + kAtOnce < end ? x + kAtOnce : end;
            if ((kinds[0] | kinds[1]) == 0) {
                x = next;
            }
            for (; x < next; ++x) {
                if (m_in.edges[x] != kInside) {
                    resolvePixel(line, x, false, pixels[x]);
                }
            }
        }
    }

    void resolvePixel(int line, int x, bool glows, std::uint32_t& pixel) const {
        const int row = line + m_in.padding;
        const std::ptrdiff_t first =
            static_cast<std::ptrdiff_t>(row) * size * m_sampleWidth + x * size;
        const int column = x - m_in.padding;
        std::uint32_t tag = m_tags[first];
        Colour colour = colourFrom(pixel);
        int covered = size * size;
        if (m_in.edges[x] != kInside) {
            covered = (m_in.edges[x] & kEdge) != 0 ? edgePixel(first, colour, tag)
                                                   : seamPixel(first, colour);
            darken(colour, m_in.occluded[column]);
        }
        if (glows) {
            const float depth = m_in.near[static_cast<std::ptrdiff_t>(row) * m_width + x];
            addGlow(m_in, column, line, depth, tag, colour);
        }
        store(colour, covered, pixel);
    }

    /// Which pixels are not plainly inside a surface: their samples need a closer look.
    void findEdges(int row, int begin, int end) const {
        const std::ptrdiff_t first = static_cast<std::ptrdiff_t>(row) * m_width;
        const std::ptrdiff_t along = static_cast<std::ptrdiff_t>(m_in.padding) * m_width;
        const float* const near = m_in.near + first;
        const float* const far = m_in.far + first;
        const int aside = m_in.padding;
        std::int32_t* __restrict const edges = m_in.edges;
        for (int x = begin; x < end; ++x) {
            const float low = least(
                least(least(far[x - aside], far[x + aside]), least(far[x - along], far[x + along])),
                far[x]);
            const float high = most(most(near[x - aside], near[x + aside]),
                                    most(near[x - along], near[x + along]));
            const int ground = low <= kDrawn ? kEdge : kInside;
            const int step = high - far[x] > kStep ? kEdge : kInside;
            const int slope = near[x] - far[x] > kSlope ? kEdge : kInside;
            const int nothing = near[x] <= kDrawn ? kNothing : kInside;
            edges[x] = ground | step | slope | nothing;
        }
    }

    /// Two materials meet on one surface.
    int seamPixel(std::ptrdiff_t first, Colour& colour) const {
        Lanes lanes;
        for (int j = 0; j < size; ++j) {
            for (int i = 0; i < size; ++i) {
                const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(j) * m_sampleWidth;
                lanes.add(colourOf(m_tags[first + row + i]));
            }
        }
        colour = meanOf(lanes, size * size);
        const int kept = 256 - m_in.seam;
        colour = {(colour.red * kept) >> 8, (colour.green * kept) >> 8, (colour.blue * kept) >> 8};
        return size * size;
    }

    int edgePixel(std::ptrdiff_t first, Colour& colour, std::uint32_t& tag) const {
        Lanes lanes;
        const int covered = addEdge(first, lanes, tag);
        if (covered > 0) {
            colour = meanOf(lanes, covered);
        }
        return covered;
    }

    [[nodiscard]] std::uint32_t colourOf(std::uint32_t tag) const {
        return colourIn(m_in.table, tag);
    }

    int addEdge(std::ptrdiff_t first, Lanes& lanes, std::uint32_t& tag) const {
        int covered = 0;
        for (int j = 0; j < size; ++j) {
            for (int i = 0; i < size; ++i) {
                const std::ptrdiff_t sample =
                    first + static_cast<std::ptrdiff_t>(j) * m_sampleWidth + i;
                if (m_depth[sample] > kDrawn) {
                    lanes.add(lined(sample));
                    tag = m_tags[sample];
                    ++covered;
                }
            }
        }
        return covered;
    }

    /// The colour of a sample with the line that what lies before it, or the ground, gives it.
    std::uint32_t lined(std::ptrdiff_t sample) const {
        const std::uint32_t colour = colourOf(m_tags[sample]);
        const std::ptrdiff_t aside = m_in.lineSamples;
        const std::ptrdiff_t along = aside * m_sampleWidth;
        const Step beside = stepAt(sample, aside);
        const Step above = stepAt(sample, along);
        const bool outer = beside.outer || above.outer;
        const float ahead = most(beside.ahead, above.ahead);
        const Line& line = outer && ahead <= kStep ? m_in.outer : m_in.inner;
        const int share = outer && ahead <= kStep ? line.strength : innerShare(ahead);
        return share > 0 ? mixed(colour, line, share) : colour;
    }

    struct Step {
        bool outer;
        float ahead; ///< metres to what lies before it
    };
    /// To the samples on both sides. Where one is nearer and the other as much farther, the surface
    /// is only seen at a flat angle.
    Step stepAt(std::ptrdiff_t sample, std::ptrdiff_t apart) const {
        const float here = m_depth[sample];
        const float before = m_depth[sample - apart];
        const float after = m_depth[sample + apart];
        const float ahead = most(before, after) - here;
        const float farther = here - least(before, after);
        const float lean = farther < kMostUneven * ahead ? farther : 0;
        return {before <= kDrawn || after <= kDrawn, ahead - lean};
    }

    int innerShare(float ahead) const {
        if (ahead <= kStep) {
            return 0;
        }
        const float x = (ahead - kStep) * (1 / (kFullStep - kStep));
        const float t = x > 1 ? 1 : x;
        return static_cast<int>(t * t * (3 - 2 * t) * static_cast<float>(m_in.inner.strength));
    }

    static Colour meanOf(const Lanes& lanes, int count) {
        return {static_cast<int>(lanes.redBlue >> 16U) / count,
                static_cast<int>(lanes.green) / count,
                static_cast<int>(lanes.redBlue & 0xFFFFU) / count};
    }

    static void store(const Colour& colour, int covered, std::uint32_t& pixel) {
        const std::uint32_t over = opaque(colour);
        if (covered == size * size) {
            pixel = over;
            return;
        }
        const auto part = static_cast<std::uint32_t>(covered * 256 / (size * size));
        const std::uint32_t rest = 256 - part;
        const std::uint32_t even = (pixel & kEven) * rest + (over & kEven) * part;
        const std::uint32_t odd = ((pixel >> 8U) & kEven) * rest + ((over >> 8U) & kEven) * part;
        pixel = ((even >> 8U) & kEven) | (odd & ~kEven);
    }

    const ResolveInput& m_in;
    const float* m_depth;
    const std::uint32_t* m_tags;
    int m_sampleWidth;
    int m_width;
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
