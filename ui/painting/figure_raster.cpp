#include "painting/figure_raster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Material;
using figure::Vec3;

constexpr int kLeastBandLines = 24;
constexpr int kMostBandLines = 64;
/// Samples of a band: they should stay in the processor's cache.
constexpr int kBandSamples = 120'000;
/// Below this size three samples across a pixel are worth their time.
constexpr int kSmallPicture = 300;
/// Times the distance of the eye: a triangle whose corners all look away this much is on the far
/// side of the body.
constexpr float kFarSide = -0.6F;
constexpr float kLineMetres = 0.0021F;
constexpr float kOutlineMetres = 0.0042F;

int rounded(float value) {
    return static_cast<int>(std::floor(value + 0.5F));
}

float stepOf(float component) {
    constexpr float kHalf = static_cast<float>(kernels::kNormalSteps) / 2;
    return std::clamp((component + 1) * kHalf, 0.6F, 2 * kHalf - 0.6F);
}

bool usesHem(const figure::MeshPart& part) {
    const auto* const end = part.materials.data() + part.materialCount;
    return std::find(part.materials.data(), end, Material::hem) != end;
}

} // namespace

void FigureRaster::setMesh(const figure::Mesh& mesh, const figure::Camera& camera,
                           const QSize& size, std::span<const float> visibility) {
    m_camera = camera;
    m_perPixel = std::max(size.width(), size.height()) < kSmallPicture ? 3 : 2;
    const std::size_t count = mesh.positions.size();
    m_vertices.resize(count);
    m_towardsEye.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        kernels::Vertex& vertex = m_vertices[i];
        const figure::Pixel at = camera.project(mesh.positions[i], &vertex.depth);
        const Vec3& normal = mesh.normals[i];
        vertex.x = at.x;
        vertex.y = at.y;
        vertex.normalX = stepOf(dot(normal, camera.right));
        vertex.normalY = stepOf(dot(normal, camera.up));
        vertex.coordinate = mesh.coordinates[i];
        vertex.hem = 0;
        m_towardsEye[i] =
            dot(normal, camera.back * camera.distance - (mesh.positions[i] - camera.target));
    }
    if (!visibility.empty()) {
        for (std::size_t i = 0; i < count; ++i) {
            m_vertices[i].normalX = stepOf(-1);
            m_vertices[i].normalY = stepOf(2 * visibility[i] - 1);
        }
    }
    makeParts(mesh);
    const float line = visibility.empty() ? kLineMetres : kOutlineMetres;
    m_lineSamples = std::max(1, rounded(camera.scale * line * static_cast<float>(m_perPixel)));
    m_padding = (m_lineSamples + m_perPixel - 1) / m_perPixel;
    findBox(size);
    if (m_box.isEmpty()) {
        return;
    }
    m_bandLines = std::clamp(kBandSamples / (m_box.width() * m_perPixel * m_perPixel),
                             kLeastBandLines, kMostBandLines);
    makeTriangles(mesh);
    toSamples();
    sortIntoBands();
}

void FigureRaster::makeParts(const figure::Mesh& mesh) {
    m_parts.clear();
    m_materials = 0;
    for (const figure::MeshPart& part : mesh.parts) {
        kernels::Materials materials;
        materials.count = part.materialCount;
        for (int i = 0; i < part.materialCount; ++i) {
            const auto number = static_cast<std::size_t>(i);
            materials.materials[i] = static_cast<std::uint8_t>(part.materials[number]);
            m_materials |= 1U << static_cast<unsigned>(part.materials[number]);
            if (i > 0) {
                materials.limits[i - 1] = part.limits[number - 1];
            }
        }
        m_parts.push_back(materials);
        if (usesHem(part)) {
            for (std::uint32_t i = 0; i < part.vertexCount; ++i) {
                const std::uint32_t vertex = part.firstVertex + i;
                const figure::HemPlace place = figure::hemPlace(mesh, mesh.positions[vertex]);
                m_vertices[vertex].hem = place.above;
                m_vertices[vertex].ahead = place.ahead;
            }
        }
    }
}

void FigureRaster::findBox(const QSize& size) {
    m_box = {};
    if (m_vertices.empty()) {
        return;
    }
    float left = m_vertices[0].x;
    float right = left;
    float top = m_vertices[0].y;
    float bottom = top;
    for (const kernels::Vertex& vertex : m_vertices) {
        left = std::min(left, vertex.x);
        right = std::max(right, vertex.x);
        top = std::min(top, vertex.y);
        bottom = std::max(bottom, vertex.y);
    }
    if (!(right >= 0 && bottom >= 0 && left <= static_cast<float>(size.width()) &&
          top <= static_cast<float>(size.height()))) {
        return;
    }
    const auto within = [](float value, int limit) {
        return static_cast<int>(std::clamp(std::floor(value), -1.0F, static_cast<float>(limit)));
    };
    const int x = within(left, size.width()) - 1;
    const int y = within(top, size.height()) - 1;
    const QRect covered(x, y, within(right, size.width()) + 2 - x,
                        within(bottom, size.height()) + 2 - y);
    m_box = covered.intersected(QRect(QPoint(0, 0), size));
}

void FigureRaster::makeTriangles(const figure::Mesh& mesh) {
    m_triangles.clear();
    for (std::uint32_t part = 0; part < mesh.parts.size(); ++part) {
        const figure::MeshPart& source = mesh.parts[part];
        const std::uint32_t* corner = mesh.triangles.data() + std::size_t{3} * source.firstTriangle;
        for (std::uint32_t i = 0; i < source.triangleCount; ++i, corner += 3) {
            if (m_towardsEye[corner[0]] < kFarSide && m_towardsEye[corner[1]] < kFarSide &&
                m_towardsEye[corner[2]] < kFarSide) {
                continue;
            }
            const kernels::Vertex& a = m_vertices[corner[0]];
            const kernels::Vertex& b = m_vertices[corner[1]];
            const kernels::Vertex& c = m_vertices[corner[2]];
            // Of a closed surface only what turns its outside to the eye can be seen.
            if ((b.x - a.x) * (c.y - a.y) < (b.y - a.y) * (c.x - a.x)) {
                m_triangles.push_back({corner[0], corner[2], corner[1], part});
            }
        }
    }
}

void FigureRaster::toSamples() {
    const auto perPixel = static_cast<float>(m_perPixel);
    const auto left = static_cast<float>(m_box.left() - m_padding);
    const auto top = static_cast<float>(m_box.top());
    for (kernels::Vertex& vertex : m_vertices) {
        vertex.x = (vertex.x - left) * perPixel - 0.5F;
        vertex.y = (vertex.y - top) * perPixel - 0.5F;
    }
}

int FigureRaster::bandCount() const {
    return (m_box.height() + m_bandLines - 1) / m_bandLines;
}

FigureRaster::Band FigureRaster::band(int index) const {
    const int top = index * m_bandLines;
    return {top, std::min(m_bandLines, m_box.height() - top)};
}

void FigureRaster::sortIntoBands() {
    const int bands = bandCount();
    const float perRow = 1 / static_cast<float>(m_perPixel * m_bandLines);
    const auto bandAt = [&](float row) {
        return static_cast<int>(std::clamp(row * perRow, 0.0F, static_cast<float>(bands - 1)));
    };
    const float reach = static_cast<float>(m_padding * m_perPixel + 1);
    m_bandStart.assign(static_cast<std::size_t>(bands) + 1, 0);
    m_ranges.clear();
    for (const kernels::Triangle& triangle : m_triangles) {
        const float a = m_vertices[triangle.a].y;
        const float b = m_vertices[triangle.b].y;
        const float c = m_vertices[triangle.c].y;
        const BandRange range{bandAt(std::min({a, b, c}) - reach),
                              bandAt(std::max({a, b, c}) + reach)};
        m_ranges.push_back(range);
        for (int i = range.first; i <= range.last; ++i) {
            ++m_bandStart[static_cast<std::size_t>(i) + 1];
        }
    }
    for (std::size_t i = 1; i < m_bandStart.size(); ++i) {
        m_bandStart[i] += m_bandStart[i - 1];
    }
    m_order.resize(m_bandStart.back());
    std::vector<std::uint32_t> next(m_bandStart.begin(), m_bandStart.end() - 1);
    for (std::uint32_t t = 0; t < m_triangles.size(); ++t) {
        for (int i = m_ranges[t].first; i <= m_ranges[t].last; ++i) {
            m_order[next[static_cast<std::size_t>(i)]++] = t;
        }
    }
}

kernels::FillInput FigureRaster::fillInput() const {
    kernels::FillInput input;
    input.vertices = m_vertices.data();
    input.triangles = m_triangles.data();
    input.order = m_order.data();
    input.count = m_order.size();
    input.parts = m_parts.data();
    input.hem = static_cast<std::uint8_t>(Material::hem);
    input.aboveHem = static_cast<std::uint8_t>(Material::shirt);
    input.belowHem = static_cast<std::uint8_t>(Material::leggings);
    return input;
}

void FigureRaster::clearExtents(kernels::Samples& samples) {
    const int groups = samples.rows / kernels::kRowGroup + 1;
    m_extents.assign(static_cast<std::size_t>(groups), {samples.width, 0});
    samples.extents = m_extents.data();
}

kernels::Samples FigureRaster::fillBand(int index) {
    const Band lines = band(index);
    kernels::Samples samples;
    samples.width = (m_box.width() + 2 * m_padding) * m_perPixel;
    samples.rows = (lines.lines + 2 * m_padding) * m_perPixel;
    samples.firstRow = (lines.top - m_padding) * m_perPixel;
    const auto rows = static_cast<std::size_t>(samples.rows);
    const std::size_t count =
        static_cast<std::size_t>(samples.width) * rows + kernels::kSpareSamples;
    // Never smaller: what is added to a vector is written to.
    m_depth.resize(std::max(count, m_depth.size()));
    m_tags.resize(std::max(count, m_tags.size()));
    clearExtents(samples);
    samples.depth = m_depth.data();
    samples.tags = m_tags.data();

    kernels::FillInput input = fillInput();
    const auto at = static_cast<std::size_t>(index);
    input.order = m_order.data() + m_bandStart[at];
    input.count = m_bandStart[at + 1] - m_bandStart[at];
    m_kernels->fill(input, samples);
    return samples;
}

void FigureRaster::draw(QImage& picture, const SurfaceLook& look, std::span<DepthProbe> probes) {
    if (m_box.isEmpty()) {
        return;
    }
    kernels::ResolveInput input;
    if (look.occlusion) {
        findOcclusion();
        input.cells = &m_cells;
        input.cellPixels = m_cellPixels;
    }
    input.perPixel = m_perPixel;
    input.padding = m_padding;
    input.lineSamples = m_lineSamples;
    input.table = look.table;
    input.spots = look.spots.data();
    input.spotCount = static_cast<int>(look.spots.size());
    input.glowRed = qRed(look.glow);
    input.glowGreen = qGreen(look.glow);
    input.glowBlue = qBlue(look.glow);
    input.centreX = m_camera.centre.x;
    input.centreY = m_camera.centre.y;
    input.distance = m_camera.distance;
    input.scale = m_camera.scale;
    input.inner = look.inner;
    input.outer = look.outer;
    input.seam = look.seam;
    input.pixels = reinterpret_cast<std::uint32_t*>(picture.bits());
    input.stride = picture.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    input.left = m_box.left();
    input.columns = m_box.width();
    const int padding = 2 * m_padding;
    const int paddedColumns = m_box.width() + padding;
    const int paddedLines = m_bandLines + padding;
    const auto paddedWidth = static_cast<std::size_t>(paddedColumns);
    const std::size_t pixels = paddedWidth * static_cast<std::size_t>(paddedLines);
    m_near.resize(pixels);
    m_far.resize(pixels);
    m_edges.resize(paddedWidth + kernels::kSpareSamples);
    m_occluded.assign(static_cast<std::size_t>(m_box.width()), 0);
    input.near = m_near.data();
    input.far = m_far.data();
    input.edges = m_edges.data();
    input.occluded = m_occluded.data();
    for (int i = 0; i < bandCount(); ++i) {
        input.samples = fillBand(i);
        const Band lines = band(i);
        input.topLine = lines.top;
        input.top = m_box.top() + lines.top;
        input.lines = lines.lines;
        m_kernels->resolve(input);
        read(input.samples, lines, probes);
    }
}

void FigureRaster::read(const kernels::Samples& samples, const Band& band,
                        std::span<DepthProbe> probes) const {
    for (DepthProbe& probe : probes) {
        const int column = static_cast<int>(std::floor(probe.x)) - m_box.left();
        const int line = static_cast<int>(std::floor(probe.y)) - m_box.top() - band.top;
        if (column < 0 || column >= m_box.width() || line < 0 || line >= band.lines) {
            continue;
        }
        const std::ptrdiff_t row = std::ptrdiff_t{line + m_padding} * m_perPixel;
        const std::ptrdiff_t place = std::ptrdiff_t{column + m_padding} * m_perPixel;
        probe.depth = samples.depth[row * samples.width + place];
    }
}

std::vector<std::uint8_t> FigureRaster::outline() {
    std::vector<std::uint8_t> alpha(static_cast<std::size_t>(m_box.width()) *
                                    static_cast<std::size_t>(m_box.height()));
    kernels::OutlineInput input;
    input.perPixel = m_perPixel;
    input.padding = m_padding;
    input.lineSamples = m_lineSamples;
    input.columns = m_box.width();
    input.stride = m_box.width();
    for (int i = 0; i < bandCount(); ++i) {
        input.samples = fillBand(i);
        const Band lines = band(i);
        input.alpha = alpha.data() + static_cast<std::ptrdiff_t>(lines.top) * input.stride;
        input.lines = lines.lines;
        m_kernels->outline(input);
    }
    return alpha;
}

} // namespace unhunch::ui
