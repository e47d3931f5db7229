// The loops over samples and pixels of the figure.
//
// The sources beside this header are compiled twice: for every x86-64 and for AVX2. Both give the
// same bytes for the same input. They include nothing that brings inline code of others along: the
// linker keeps one copy of such code, and it could be the one an older processor cannot run.
#pragma once

#include <cstddef>
#include <cstdint>

namespace unhunch::ui::kernels {

/// Depth where nothing is drawn. Depths grow towards the eye, in metres.
inline constexpr float kEmpty = -1e9F;
inline constexpr float kDrawn = -1e8F;
/// A tag is a material and the two steps, 0 .. kNormalSteps - 1, of a normal's x and y.
inline constexpr int kNormalSteps = 128;
inline constexpr unsigned kNormalXShift = 9;
inline constexpr unsigned kNormalYShift = 25;
inline constexpr std::uint32_t kNormalMask = 0xFE00FE00U;
inline constexpr std::uint32_t kMaterialMask = 0xFFU;
/// Steps of both in the colour table: material, then y, then x.
inline constexpr unsigned kTableShift = 7;

struct Vertex {
    float x = 0, y = 0; ///< samples
    float depth = 0;
    float normalX = 0, normalY = 0; ///< steps, 0 to kNormalSteps; y up
    float coordinate = 0;           ///< where materials change
    float hem = 0;                  ///< height above the hem, metres
    float ahead = 0;                ///< in front of the belly, where the hem rises twice as much
};

/// Turns clockwise in the picture; others are not drawn.
struct Triangle {
    std::uint32_t a = 0, b = 0, c = 0;
    std::uint32_t part = 0;
};

/// Materials along a part's coordinate: materials[i] up to limits[i], the last above all.
struct Materials {
    std::uint8_t materials[4]{};
    float limits[3]{};
    int count = 1;
};

/// Columns that may be drawn; begin >= end where none.
struct RowExtent {
    int begin = 0, end = 0;
};
/// So many rows share one extent.
inline constexpr int kRowGroup = 4;

/// Rows that are worked on several places at a time have room for so many more after their last.
inline constexpr int kSpareSamples = 8;

/// Rows of samples: depth and tag of what is nearest.
struct Samples {
    float* depth = nullptr;
    std::uint32_t* tags = nullptr; ///< null: the depth alone, and no extents
    int width = 0;
    int firstRow = 0; ///< of the picture's samples
    int rows = 0;
    RowExtent* extents = nullptr; ///< of each group of rows
};

struct FillInput {
    const Vertex* vertices = nullptr;
    const Triangle* triangles = nullptr;
    const std::uint32_t* order = nullptr; ///< which of them
    std::size_t count = 0;
    const Materials* parts = nullptr;
    // Numbers of the material that is decided by Vertex::hem, and what it becomes.
    std::uint8_t hem = 0, aboveHem = 0, belowHem = 0;
};

/// Cells of a coarse picture of the depth. `occlusion` is how much of the light a cell misses, 0 to
/// 255; found inside [margin, width - margin) and likewise down, 0 elsewhere.
struct DepthCells {
    float* depth = nullptr;
    std::int32_t* occlusion = nullptr;
    std::int32_t* spare = nullptr; ///< same size: what kind of corner begins at a cell
    int width = 0, height = 0;
    int margin = 0; ///< at least the largest offset and the blur's radius
    int blur = 0;   ///< cells
};

inline constexpr int kTapSets = 8;
inline constexpr int kTaps = 12;
/// Places in cells, relative to a cell, and their offsets: down * width + across.
struct Taps {
    int offsets[kTapSets][kTaps]{};
    float across[kTapSets][kTaps]{};
    float down[kTapSets][kTaps]{};
};

struct Spot {
    float x = 0, y = 0, reach = 0;         ///< pixels of the picture, where it can be seen at all
    float viewX = 0, viewY = 0, depth = 0; ///< centre, metres in the view
    float perRadius = 0;                   ///< 1 / radius squared
    float strength = 0;
    // Direction in the view the working side looks to; all 0 when every side works.
    float outX = 0, outY = 0, outZ = 0;
};

struct Line {
    int red = 0, green = 0, blue = 0;
    int strength = 0; ///< 0 to 256
};

struct ResolveInput {
    Samples samples;
    int perPixel = 2;              ///< samples across a pixel: 1, 2 or 3
    int padding = 1;               ///< pixels of samples around the picture's pixels, each side
    int lineSamples = 1;           ///< width of edge lines
    float* near = nullptr;         ///< scratch: a float for each pixel of `samples`
    float* far = nullptr;          ///< likewise
    std::int32_t* edges = nullptr; ///< scratch: one for each pixel of a row of `samples`, and spare
    const std::uint32_t* table = nullptr; ///< opaque colours by tag

    const DepthCells* cells = nullptr; ///< null: no occlusion
    int cellPixels = 2;
    int topLine = 0;                  ///< of `samples`, from the line where the cells begin
    std::uint8_t* occluded = nullptr; ///< scratch: one for each column; 0 where there are no cells

    const Spot* spots = nullptr;
    int spotCount = 0;
    int glowRed = 0, glowGreen = 0, glowBlue = 0;
    float centreX = 0, centreY = 0; ///< of the view, pixels of the picture
    float distance = 0, scale = 0;

    Line inner;
    Line outer;
    int seam = 0; ///< darkening where materials meet, 0 to 256

    // Pixels [left, left + columns) x [top, top + lines) of the picture are covered by `samples`.
    std::uint32_t* pixels = nullptr; ///< premultiplied, of the whole picture
    std::ptrdiff_t stride = 0;       ///< in pixels
    int left = 0, top = 0, columns = 0, lines = 0;
};

/// The outline of what is in `samples`; the y of the tags' normals is how visible.
struct OutlineInput {
    Samples samples;
    int perPixel = 2;
    int padding = 1;
    int lineSamples = 1;
    std::uint8_t* alpha = nullptr; ///< one byte a pixel
    std::ptrdiff_t stride = 0;
    int columns = 0, lines = 0;
};

/// A coarse picture of shade, or of light, blended over the picture.
struct ShadeInput {
    const std::uint8_t* cells = nullptr; ///< 0 to 255
    int width = 0, height = 0;
    unsigned cellShift = 2;          ///< a cell is 1 << cellShift pixels wide, at most 8
    std::uint16_t* row = nullptr;    ///< scratch: one for each of `width`
    std::uint32_t* shares = nullptr; ///< scratch: one for each pixel of `width`, and spare ones
    std::uint32_t colour = 0;        ///< opaque
    std::uint32_t* pixels = nullptr;
    std::ptrdiff_t stride = 0;
    // Cell (0, 0) has its middle at pixel (left, top).
    int left = 0, top = 0;
    int pictureWidth = 0, pictureHeight = 0;
};

struct Kernels {
    void (*fill)(const FillInput&, const Samples&); ///< begins with empty depths
    void (*occlude)(const DepthCells&, const Taps&);
    void (*resolve)(const ResolveInput&);
    void (*outline)(const OutlineInput&);
    void (*shade)(const ShadeInput&);
};

[[nodiscard]] const Kernels& baseline();
/// Null where the program or the processor has no AVX2.
[[nodiscard]] const Kernels* avx2();
/// The fastest of them here.
[[nodiscard]] const Kernels& best();

} // namespace unhunch::ui::kernels
