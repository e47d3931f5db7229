// A mesh, seen by a camera, as pixels: nearest surface, shading, lines and occlusion.
//
// Works through the picture in bands, so that memory does not grow with it.
#pragma once

#include "figure/skin.h"
#include "figure/view.h"
#include "painting/kernels/kernels.h"

#include <QImage>
#include <QRect>
#include <QSize>
#include <cstdint>
#include <span>
#include <vector>

namespace unhunch::ui {

/// A place of the picture whose depth is wanted.
struct DepthProbe {
    float x = 0, y = 0;            ///< pixels
    float depth = kernels::kEmpty; ///< of the nearest surface there, kEmpty for none
};

/// How the surface looks.
struct SurfaceLook {
    const std::uint32_t* table = nullptr; ///< opaque colours by tag
    kernels::Line inner;
    kernels::Line outer;
    int seam = 0;
    bool occlusion = true;
    QRgb glow = 0;
    std::span<const kernels::Spot> spots;
};

class FigureRaster {
public:
    /// `kernels`: the set to draw with; both sets draw the same.
    explicit FigureRaster(const kernels::Kernels& kernels = kernels::best())
        : m_kernels(&kernels) {}

    /// Projects `mesh` for the calls below. `visibility`, when given, is 0 to 1 for each vertex and
    /// goes to the outline.
    void setMesh(const figure::Mesh& mesh, const figure::Camera& camera, const QSize& size,
                 std::span<const float> visibility = {});

    /// Pixels that may be drawn; empty when the mesh is outside the picture.
    [[nodiscard]] QRect box() const { return m_box; }
    /// Materials of the triangles, a bit each.
    [[nodiscard]] std::uint32_t materials() const { return m_materials; }

    /// Draws over `picture`, which is premultiplied and of the size given before.
    void draw(QImage& picture, const SurfaceLook& look, std::span<DepthProbe> probes);
    /// How much of each pixel of box() is outline: its alpha, 0 to 255.
    [[nodiscard]] std::vector<std::uint8_t> outline();

private:
    struct Band {
        int top = 0; ///< line of the box
        int lines = 0;
    };

    struct BandRange {
        int first = 0;
        int last = 0;
    };

    void findBox(const QSize& size);
    void toSamples();
    void makeTriangles(const figure::Mesh& mesh);
    void makeParts(const figure::Mesh& mesh);
    void sortIntoBands();
    [[nodiscard]] int bandCount() const;
    [[nodiscard]] Band band(int index) const;
    kernels::Samples fillBand(int index);
    void clearExtents(kernels::Samples& samples);
    [[nodiscard]] kernels::FillInput fillInput() const;
    void findOcclusion();
    void read(const kernels::Samples& samples, const Band& band,
              std::span<DepthProbe> probes) const;

    const kernels::Kernels* m_kernels;
    figure::Camera m_camera;
    QRect m_box;
    int m_perPixel = 2;
    int m_padding = 1;
    int m_lineSamples = 1;
    int m_bandLines = 24;
    std::uint32_t m_materials = 0;

    std::vector<kernels::Vertex> m_vertices;
    std::vector<float> m_towardsEye; ///< of the vertices' normals
    std::vector<kernels::Triangle> m_triangles;
    std::vector<kernels::Materials> m_parts;
    std::vector<BandRange> m_ranges;        ///< of the triangles
    std::vector<std::uint32_t> m_order;     ///< triangles, band after band
    std::vector<std::uint32_t> m_bandStart; ///< into m_order

    std::vector<float> m_depth;
    std::vector<std::uint32_t> m_tags;
    std::vector<kernels::RowExtent> m_extents;
    std::vector<float> m_near, m_far;
    std::vector<std::int32_t> m_edges;
    std::vector<std::uint8_t> m_occluded;

    int m_cellPixels = 2;
    kernels::DepthCells m_cells;
    std::vector<kernels::Vertex> m_cellVertices;
    std::vector<float> m_cellDepth;
    std::vector<std::int32_t> m_occlusion, m_occlusionSpare;
};

} // namespace unhunch::ui
