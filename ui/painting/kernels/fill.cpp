#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

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

// So many neighbouring samples of a row are filled at a time. Every sample's value is found from
// its own column, so that the number of lanes changes nothing.
#ifdef __AVX2__
constexpr int kLanes = 8;
constexpr std::int32_t kLaneOrder[kLanes] = {0, 1, 2, 3, 4, 5, 6, 7};
#else
constexpr int kLanes = 4;
constexpr std::int32_t kLaneOrder[kLanes] = {0, 1, 2, 3};
#endif
static_assert(kLanes <= kSpareSamples);
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Integers = std::int32_t __attribute__((vector_size(kLanes * sizeof(float))));
using Words = std::uint32_t __attribute__((vector_size(kLanes * sizeof(float))));

template <typename Vector> Vector loaded(const void* from) {
    Vector vector;
    __builtin_memcpy(&vector, from, sizeof vector);
    return vector;
}

template <typename Vector> void store(void* to, const Vector& vector) {
    __builtin_memcpy(to, &vector, sizeof vector);
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

/// The corners of a triangle, in the order in which its area is positive.
struct Corners {
    const Vertex* a;
    const Vertex* b;
    const Vertex* c;
    float perArea; ///< 0: too small to have a slope
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
    const float b = corners.b->*value;
    const float c = corners.c->*value;
    if (corners.perArea <= 0) {
        return {(a + b + c) / 3, 0, 0};
    }
    const float ab = b - a;
    const float ac = c - a;
    const float abY = corners.b->y - corners.a->y;
    const float acY = corners.c->y - corners.a->y;
    const float abX = corners.b->x - corners.a->x;
    const float acX = corners.c->x - corners.a->x;
    return {a, (ab * acY - ac * abY) * corners.perArea, (ac * abX - ab * acX) * corners.perArea};
}

/// A bound of x that moves evenly from row to row.
struct Side {
    float x;
    float step;
};

/// Which samples a triangle covers. A triangle has at most two sides on the left and two on the
/// right; where it has one, that one is there twice.
struct Shape {
    int top;
    int bottom;
    float leftmost;
    float rightmost;
    Side lefts[2];
    Side rights[2];

    /// Columns [begin, end) of the present row. No bound is below 0, so cutting off rounds down.
    bool columns(int& begin, int& end) const {
        const float left = most(most(lefts[0].x, lefts[1].x), leftmost);
        const float right = least(least(rights[0].x, rights[1].x), rightmost);
        begin = static_cast<int>(left + (1 - kOverlap));
        end = static_cast<int>(right + (1 + kOverlap));
        return begin < end;
    }
    void nextRow() {
        lefts[0].x += lefts[0].step;
        lefts[1].x += lefts[1].step;
        rights[0].x += rights[0].step;
        rights[1].x += rights[1].step;
    }
};

void addSide(Shape& shape, const Vertex& from, const Vertex& to, int& lefts, int& rights) {
    const float dy = to.y - from.y;
    if (dy < kLevel && dy > -kLevel) {
        return;
    }
    const float step = (to.x - from.x) / dy;
    const Side side{from.x + (static_cast<float>(shape.top) - from.y) * step, step};
    if (dy > 0) {
        shape.rights[rights > 0 ? 1 : 0] = side;
        shape.rights[1] = side;
        ++rights;
    } else {
        shape.lefts[lefts > 0 ? 1 : 0] = side;
        shape.lefts[1] = side;
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
    shape.lefts[0] = shape.lefts[1] = {shape.leftmost, 0};
    shape.rights[0] = shape.rights[1] = {shape.rightmost, 0};
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
    const std::uint32_t normalStep = packed(normalX.across, normalY.across);
    const std::uint32_t normalDown = packed(normalX.down, normalY.down);
    // Values are carried down in the column of a corner; close by, so that steps stay exact enough.
    // Beside the triangle a packed normal may be out of its range: back inside it is right again.
    const int home = static_cast<int>(most(corners.a->x, 0));
    const float dx = static_cast<float>(home) - corners.a->x;
    const float dy = static_cast<float>(shape.top) - corners.a->y;
    float homeDepth = depth.at(dx, dy);
    std::uint32_t homeNormal = packed(normalX.at(dx, dy), normalY.at(dx, dy));
    std::ptrdiff_t offset = static_cast<std::ptrdiff_t>(shape.top - out.firstRow) * out.width;
    const Integers lanes = loaded<Integers>(kLaneOrder) - home;
    const Floats across = depth.across - Floats{};
    const Words step = normalStep - Words{};
    for (int row = shape.top; row <= shape.bottom; ++row) {
        int begin = 0;
        int end = 0;
        if (shape.columns(begin, end)) {
            const Integers rest = end - home - Integers{};
            for (int column = begin; column < end; column += kLanes) {
                float* const depths = out.depth + offset + column;
                std::uint32_t* const tags = out.tags + offset + column;
                const Integers aside = lanes + column;
                const Floats z = homeDepth + across * __builtin_convertvector(aside, Floats);
                const Floats before = loaded<Floats>(depths);
                const Integers nearer = (z > before) & (aside < rest);
                const Words normal = homeNormal + step * reinterpret_cast<const Words&>(aside);
                const Words tag = (normal & kNormalMask) | material;
                store(depths, nearer ? z : before);
                store(tags, nearer ? tag : loaded<Words>(tags));
            }
        }
        shape.nextRow();
        homeDepth += depth.down;
        homeNormal += normalDown;
        offset += out.width;
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
    Corners corners{in.vertices + triangle.a, in.vertices + triangle.b, in.vertices + triangle.c,
                    0};
    Shape shape;
    float area = (corners.b->x - corners.a->x) * (corners.c->y - corners.a->y) -
                 (corners.b->y - corners.a->y) * (corners.c->x - corners.a->x);
    if (area < 0) {
        const Vertex* const other = corners.b;
        corners.b = corners.c;
        corners.c = other;
        area = -area;
    }
    if (area < kLeastArea || !findShape(corners, out, shape)) {
        return;
    }
    corners.perArea = area < kSliver ? 0 : 1 / area;
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
    for (std::size_t i = 0; i < input.count; ++i) {
        fillTriangle(input, samples, input.triangles[input.order[i]]);
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
