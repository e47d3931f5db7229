#include "painting/kernels/lanes.h"
#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

static_assert(kLanes <= kSpareSamples);

/// A smaller triangle has no usable slope: it is flat.
constexpr float kSliver = 0.3F;
constexpr float kLeastArea = 1e-6F;
constexpr float kLevel = 1e-5F;
/// Neighbours overlap by this much rather than leave a gap.
constexpr float kOverlap = 1e-4F;

int floorOf(float value) {
    const int whole = static_cast<int>(value);
    return whole - (value < static_cast<float>(whole) ? 1 : 0);
}

int ceilOf(float value) {
    const int whole = static_cast<int>(value);
    return whole + (value > static_cast<float>(whole) ? 1 : 0);
}

float least(float a, float b) {
    return a < b ? a : b;
}

float most(float a, float b) {
    return a > b ? a : b;
}

/// Shirt above, leggings below. On the thighs of a sitting person the hem rises, so that the shirt
/// ends at the belly.
bool isAboveHem(float hem, float ahead) {
    return hem > (ahead > 0 ? ahead * 2 : 0);
}

bool isAboveHem(const Vertex& vertex) {
    return isAboveHem(vertex.hem, vertex.ahead);
}

int zoneOf(const Materials& materials, float coordinate) {
    int zone = 0;
    while (zone < materials.count - 1 && coordinate > materials.limits[zone]) {
        ++zone;
    }
    return zone;
}

/// The corners of a triangle, in the order in which its area is positive, and what a value that is
/// 1 more at b or at c than at a gains by a step across or down.
struct Corners {
    const Vertex* a;
    const Vertex* b;
    const Vertex* c;
    float acrossB = 0, acrossC = 0;
    float downB = 0, downC = 0;
    bool flat = true; ///< too small to have a slope

    void findSlopes(float area) {
        flat = area < kSliver;
        const float share = 1 / area;
        acrossB = (c->y - a->y) * share;
        acrossC = (a->y - b->y) * share;
        downB = (a->x - c->x) * share;
        downC = (b->x - a->x) * share;
    }
};

/// A value that changes evenly over the triangle, from corner a.
struct Slope {
    float atCorner;
    float across;
    float down;
    float at(float dx, float dy) const { return atCorner + across * dx + down * dy; }
};

Slope slopeOf(const Corners& corners, float Vertex::*value) {
    const float a = corners.a->*value;
    const float ab = corners.b->*value - a;
    const float ac = corners.c->*value - a;
    if (corners.flat) {
        return {a + (ab + ac) / 3, 0, 0};
    }
    return {a, ab * corners.acrossB + ac * corners.acrossC,
            ab * corners.downB + ac * corners.downC};
}

/// Bounds of x, and how they move from row to row: two on the left, then two on the right, negated
/// so that of each pair the larger counts.
using Sides = float __attribute__((vector_size(4 * sizeof(float))));

/// Which samples a triangle covers. A triangle has at most two sides on the left and two on the
/// right; where it has one, that one is there twice.
struct Shape {
    int top;
    int bottom;
    float leftmost;
    float rightmost;
    Sides sides;
    Sides steps;

    /// Columns [begin, end) of the present row. No bound is below 0, so cutting off rounds down.
    bool columns(int& begin, int& end) const {
        const float left = most(most(sides[0], sides[1]), leftmost);
        const float right = -most(most(sides[2], sides[3]), -rightmost);
        begin = static_cast<int>(left + (1 - kOverlap));
        end = static_cast<int>(right + (1 + kOverlap));
        return begin < end;
    }
    void nextRow() { sides += steps; }
};

void addSide(Shape& shape, const Vertex& from, const Vertex& to, int& lefts, int& rights) {
    const float dy = to.y - from.y;
    if (dy < kLevel && dy > -kLevel) {
        return;
    }
    const float step = (to.x - from.x) / dy;
    const float x = from.x + (static_cast<float>(shape.top) - from.y) * step;
    if (dy > 0) {
        shape.sides[rights > 0 ? 3 : 2] = shape.sides[3] = -x;
        shape.steps[rights > 0 ? 3 : 2] = shape.steps[3] = -step;
        ++rights;
    } else {
        shape.sides[lefts > 0 ? 1 : 0] = shape.sides[1] = x;
        shape.steps[lefts > 0 ? 1 : 0] = shape.steps[1] = step;
        ++lefts;
    }
}

/// False when no sample is covered.
bool findShape(const Corners& corners, const Samples& out, Shape& shape) {
    const Vertex& a = *corners.a;
    const Vertex& b = *corners.b;
    const Vertex& c = *corners.c;
    const float top = least(least(a.y, b.y), c.y);
    const float bottom = most(most(a.y, b.y), c.y);
    const float left = least(least(a.x, b.x), c.x);
    const float right = most(most(a.x, b.x), c.x);
    const int last = out.firstRow + out.rows - 1;
    const auto firstRow = static_cast<float>(out.firstRow);
    const auto lastRow = static_cast<float>(last);
    const auto lastColumn = static_cast<float>(out.width - 1);
    // Written so that what is not a number is outside too.
    if (!(bottom >= firstRow && top <= lastRow && right >= 0 && left <= lastColumn)) {
        return false;
    }
    shape.top = top <= firstRow ? out.firstRow : ceilOf(top);
    shape.bottom = bottom >= lastRow ? last : floorOf(bottom);
    shape.leftmost = most(left, 0);
    shape.rightmost = least(right, lastColumn);
    if (shape.top > shape.bottom || ceilOf(shape.leftmost) > floorOf(shape.rightmost)) {
        return false;
    }
    shape.sides = Sides{shape.leftmost, shape.leftmost, -shape.rightmost, -shape.rightmost};
    shape.steps = Sides{};
    int lefts = 0;
    int rights = 0;
    addSide(shape, a, b, lefts, rights);
    addSide(shape, b, c, lefts, rights);
    addSide(shape, c, a, lefts, rights);
    return true;
}

/// Notes the columns of the triangle for its rows, a little too wide rather than row by row.
void widenRows(const Samples& out, const Shape& shape) {
    const int begin = static_cast<int>(shape.leftmost);
    const int end = static_cast<int>(shape.rightmost) + 1;
    const int last = (shape.bottom - out.firstRow) / kRowGroup;
    for (int group = (shape.top - out.firstRow) / kRowGroup; group <= last; ++group) {
        RowExtent& extent = out.extents[group];
        extent.begin = begin < extent.begin ? begin : extent.begin;
        extent.end = end > extent.end ? end : extent.end;
    }
}

/// Both steps of a normal in one word, as in a tag but with fractions, so that they move together.
std::uint32_t packed(float x, float y) {
    constexpr float kOne = 1U << kNormalXShift;
    return (static_cast<std::uint32_t>(static_cast<std::int32_t>(y * kOne)) << 16U) +
           static_cast<std::uint32_t>(static_cast<std::int32_t>(x * kOne));
}

void fillPlain(const Corners& corners, Shape shape, const Samples& out, std::uint8_t material) {
    const Slope depth = slopeOf(corners, &Vertex::depth);
    const Slope normalX = slopeOf(corners, &Vertex::normalX);
    const Slope normalY = slopeOf(corners, &Vertex::normalY);
    // Values are carried down in the column of a corner; close by, so that steps stay exact enough.
    // Beside the triangle a packed normal may be out of its range: back inside it is right again.
    const int home = static_cast<int>(most(corners.a->x, 0));
    const float dx = static_cast<float>(home) - corners.a->x;
    const float dy = static_cast<float>(shape.top) - corners.a->y;
    Floats homeDepth = depth.at(dx, dy) - Floats{};
    Words homeNormal = packed(normalX.at(dx, dy), normalY.at(dx, dy)) - Words{};
    const Floats depthStep = depth.across - Floats{};
    const Words normalStep = packed(normalX.across, normalY.across) - Words{};
    const Words normalDown = packed(normalX.down, normalY.down) - Words{};
    const Integers lanes = laneNumbers() - home;
    const std::ptrdiff_t width = out.width;
    const std::ptrdiff_t offset = (shape.top - out.firstRow) * width;
    float* depths = out.depth + offset;
    std::uint32_t* tags = out.tags + offset;
    for (int row = shape.top; row <= shape.bottom; ++row) {
        int begin = 0;
        int end = 0;
        if (shape.columns(begin, end)) {
            const Integers last = end - home - Integers{};
            for (std::ptrdiff_t column = begin; column < end; column += kLanes) {
                const Integers aside = lanes + static_cast<std::int32_t>(column);
                const Floats z = homeDepth + depthStep * __builtin_convertvector(aside, Floats);
                const Floats before = loaded<Floats>(depths + column);
                const Integers nearer = (z > before) & (aside < last);
                const Words normal =
                    homeNormal + normalStep * reinterpret_cast<const Words&>(aside);
                const Words tag = (normal & kNormalMask) | material;
                store(depths + column, nearer ? z : before);
                store(tags + column, nearer ? tag : loaded<Words>(tags + column));
            }
        }
        shape.nextRow();
        homeDepth += depth.down;
        homeNormal += normalDown;
        depths += width;
        tags += width;
    }
}

/// The depth alone.
void fillDepth(const Corners& corners, Shape shape, const Samples& out) {
    const Slope depth = slopeOf(corners, &Vertex::depth);
    for (int row = shape.top; row <= shape.bottom; ++row, shape.nextRow()) {
        int begin = 0;
        int end = 0;
        if (!shape.columns(begin, end)) {
            continue;
        }
        const float dx = static_cast<float>(begin) - corners.a->x;
        float z = depth.at(dx, static_cast<float>(row) - corners.a->y);
        float* const depths =
            out.depth + static_cast<std::ptrdiff_t>(row - out.firstRow) * out.width;
        for (int column = begin; column < end; ++column) {
            depths[column] = most(depths[column], z);
            z += depth.across;
        }
    }
}

/// Decides the material sample by sample, so that its border is sharp.
void fillMixed(const Corners& corners, Shape shape, const FillInput& in, const Samples& out,
               const Materials& materials) {
    const Slope depth = slopeOf(corners, &Vertex::depth);
    const Slope normalX = slopeOf(corners, &Vertex::normalX);
    const Slope normalY = slopeOf(corners, &Vertex::normalY);
    const Slope coordinate = slopeOf(corners, &Vertex::coordinate);
    const Slope hem = slopeOf(corners, &Vertex::hem);
    const Slope ahead = slopeOf(corners, &Vertex::ahead);
    for (int row = shape.top; row <= shape.bottom; ++row, shape.nextRow()) {
        int begin = 0;
        int end = 0;
        if (!shape.columns(begin, end)) {
            continue;
        }
        const float dy = static_cast<float>(row) - corners.a->y;
        const std::ptrdiff_t offset = static_cast<std::ptrdiff_t>(row - out.firstRow) * out.width;
        for (int column = begin; column < end; ++column) {
            const float dx = static_cast<float>(column) - corners.a->x;
            const float z = depth.at(dx, dy);
            if (z <= out.depth[offset + column]) {
                continue;
            }
            std::uint8_t material = materials.materials[zoneOf(materials, coordinate.at(dx, dy))];
            if (material == in.hem) {
                material = isAboveHem(hem.at(dx, dy), ahead.at(dx, dy)) ? in.aboveHem : in.belowHem;
            }
            out.depth[offset + column] = z;
            out.tags[offset + column] =
                (packed(normalX.at(dx, dy), normalY.at(dx, dy)) & kNormalMask) | material;
        }
    }
}

/// True when the whole triangle is on one side of the hem; `material` becomes that side's.
bool besideHem(const Corners& corners, const FillInput& in, std::uint8_t& material) {
    const bool above = isAboveHem(*corners.a);
    if (above != isAboveHem(*corners.b) || above != isAboveHem(*corners.c)) {
        return false;
    }
    material = above ? in.aboveHem : in.belowHem;
    return true;
}

void fillTriangle(const FillInput& in, const Samples& out, const Triangle& triangle) {
    Corners corners{in.vertices + triangle.a, in.vertices + triangle.b, in.vertices + triangle.c};
    Shape shape;
    const float area = (corners.b->x - corners.a->x) * (corners.c->y - corners.a->y) -
                       (corners.b->y - corners.a->y) * (corners.c->x - corners.a->x);
    if (area < kLeastArea || !findShape(corners, out, shape)) {
        return;
    }
    corners.findSlopes(area);
    if (out.tags == nullptr) {
        fillDepth(corners, shape, out);
        return;
    }
    widenRows(out, shape);
    const Materials& materials = in.parts[triangle.part];
    const int zone = zoneOf(materials, corners.a->coordinate);
    std::uint8_t material = materials.materials[zone];
    const bool oneZone =
        materials.count == 1 || (zone == zoneOf(materials, corners.b->coordinate) &&
                                 zone == zoneOf(materials, corners.c->coordinate));
    if (oneZone && (material != in.hem || besideHem(corners, in, material))) {
        fillPlain(corners, shape, out, material);
    } else {
        fillMixed(corners, shape, in, out, materials);
    }
}

} // namespace

void fill(const FillInput& input, const Samples& samples) {
    const std::ptrdiff_t count = static_cast<std::ptrdiff_t>(samples.width) * samples.rows;
    for (std::ptrdiff_t i = 0; i < count; i += kLanes) {
        store(samples.depth + i, kEmpty - Floats{});
    }
    for (std::size_t i = 0; i < input.count; ++i) {
        fillTriangle(input, samples, input.triangles[input.order[i]]);
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
