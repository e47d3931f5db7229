#include "painting/figure_raster.h"

#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

// How far it reaches, its cells and its blur.
constexpr float kOcclusionMetres = 0.075F;
constexpr float kBlurMetres = 0.016F;
constexpr float kCellMetres = 1.0F / 130;

int rounded(float value) {
    return static_cast<int>(std::floor(value + 0.5F));
}

/// Spots spread evenly over a disc of `radius` cells, in turned sets so that no pattern shows.
/// Built by repeated turning: no call of the mathematics library, so the same everywhere.
kernels::Taps tapsFor(float radius, int width) {
    struct Turn {
        float cosine, sine;
        [[nodiscard]] Turn then(const Turn& b) const {
            return {cosine * b.cosine - sine * b.sine, sine * b.cosine + cosine * b.sine};
        }
    };
    constexpr Turn kGoldenAngle{-0.737368878F, 0.675490294F};
    constexpr Turn kSetAngle{0.923879533F, 0.382683432F};
    kernels::Taps taps;
    Turn start{1, 0};
    for (int set = 0; set < kernels::kTapSets; ++set) {
        Turn turn = start;
        for (int i = 0; i < kernels::kTaps; ++i) {
            const float share = (static_cast<float>(i) + 0.7F) / static_cast<float>(kernels::kTaps);
            const float reach = radius * std::sqrt(share);
            const int across = rounded(turn.cosine * reach);
            const int down = rounded(turn.sine * reach);
            taps.offsets[set][i] = down * width + across;
            taps.across[set][i] = static_cast<float>(across);
            taps.down[set][i] = static_cast<float>(down);
            turn = turn.then(kGoldenAngle);
        }
        start = start.then(kSetAngle);
    }
    return taps;
}

} // namespace

void FigureRaster::findOcclusion() {
    const float scale = m_camera.scale;
    m_cellPixels = std::max(2, static_cast<int>(std::ceil(scale * kCellMetres)));
    const auto pixels = static_cast<float>(m_cellPixels);
    const float radius = std::max(1.5F, scale * kOcclusionMetres / pixels);
    m_cells.blur = std::clamp(rounded(scale * kBlurMetres / pixels), 1, 6);
    m_cells.margin = std::max(static_cast<int>(radius) + 2, m_cells.blur + 1);
    const auto cellsOf = [&](int length) {
        return (length + m_cellPixels - 1) / m_cellPixels + 2 * m_cells.margin;
    };
    m_cells.width = cellsOf(m_box.width());
    m_cells.height = cellsOf(m_box.height());
    const std::size_t count =
        static_cast<std::size_t>(m_cells.width) * static_cast<std::size_t>(m_cells.height) +
        kernels::kSpareSamples;
    m_cellDepth.resize(count);
    m_occlusion.resize(count);
    m_occlusionSpare.resize(count);
    m_cells.depth = m_cellDepth.data();
    m_cells.occlusion = m_occlusion.data();
    m_cells.spare = m_occlusionSpare.data();

    const float perSample = 1 / (pixels * static_cast<float>(m_perPixel));
    const auto margin = static_cast<float>(m_cells.margin);
    const float left = static_cast<float>(m_padding * m_perPixel);
    m_cellVertices = m_vertices;
    for (kernels::Vertex& vertex : m_cellVertices) {
        vertex.x = (vertex.x + 0.5F - left) * perSample + margin - 0.5F;
        vertex.y = (vertex.y + 0.5F) * perSample + margin - 0.5F;
    }
    kernels::Samples samples;
    samples.depth = m_cellDepth.data();
    samples.width = m_cells.width;
    samples.rows = m_cells.height;
    std::vector<std::uint32_t> all(m_triangles.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        all[i] = i;
    }
    kernels::FillInput input = fillInput();
    input.vertices = m_cellVertices.data();
    input.order = all.data();
    input.count = all.size();
    m_kernels->fill(input, samples);
    m_kernels->occlude(m_cells, tapsFor(radius, m_cells.width));
}

} // namespace unhunch::ui
