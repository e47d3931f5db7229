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

float least(float a, float b) {
    return a < b ? a : b;
}

float most(float a, float b) {
    return a > b ? a : b;
}

/// A value that changes evenly over the triangle.
struct Slope {
    float atCorner;
    float across;
    float down;
    float at(float dx, float dy) const { return atCorner + across * dx + down * dy; }
};

/// A bound of x that moves evenly from row to row.
struct Side {
    float x, y, slope;
    float at(float row) const { return x + (row - y) * slope; }
};

/// Shirt above, leggings below. On the thighs of a sitting person the hem rises, so that the shirt
/// ends at the belly.
bool isAboveHem(float hem, float ahead) {
    return hem > (ahead > 0 ? ahead * 2 : 0);
}

bool isAboveHem(const Vertex& vertex) {
    return isAboveHem(vertex.hem, vertex.ahead);
}

class Filler {
public:
    Filler(const FillInput& input, const Samples& samples) : m_in(input), m_out(samples) {}

    void draw(const Triangle& triangle) {
        m_a = &m_in.vertices[triangle.a];
        m_b = &m_in.vertices[triangle.b];
        m_c = &m_in.vertices[triangle.c];
        if (!findRows()) {
            return;
        }
        float area = (m_b->x - m_a->x) * (m_c->y - m_a->y) - (m_b->y - m_a->y) * (m_c->x - m_a->x);
        if (area < 0) {
            const Vertex* const other = m_b;
            m_b = m_c;
            m_c = other;
            area = -area;
        }
        if (area < kLeastArea) {
            return;
        }
        m_perArea = area < kSliver ? 0 : 1 / area;
        findSides();
        const Materials& materials = m_in.parts[triangle.part];
        const int first = zoneOf(materials, m_a->coordinate);
        const bool oneZone = first == zoneOf(materials, m_b->coordinate) &&
                             first == zoneOf(materials, m_c->coordinate);
        std::uint8_t material = materials.materials[first];
        if (oneZone && (material != m_in.hem || besideHem(material))) {
            fillRows(material);
        } else {
            fillRows(materials);
        }
    }

private:
    bool findRows() {
        const float top = least(least(m_a->y, m_b->y), m_c->y);
        const float bottom = most(most(m_a->y, m_b->y), m_c->y);
        const float left = least(least(m_a->x, m_b->x), m_c->x);
        const float right = most(most(m_a->x, m_b->x), m_c->x);
        const int end = m_out.firstRow + m_out.rows - 1;
        if (!(bottom >= static_cast<float>(m_out.firstRow) && top <= static_cast<float>(end)) ||
            !(right >= 0 && left <= static_cast<float>(m_out.width - 1))) {
            return false;
        }
        m_top = top <= static_cast<float>(m_out.firstRow) ? m_out.firstRow : ceilOf(top);
        m_bottom = bottom >= static_cast<float>(end) ? end : floorOf(bottom);
        m_left = most(left, 0);
        m_right = least(right, static_cast<float>(m_out.width - 1));
        return m_top <= m_bottom;
    }

    void findSides() {
        m_lefts = m_rights = 0;
        addSide(*m_a, *m_b);
        addSide(*m_b, *m_c);
        addSide(*m_c, *m_a);
    }

    void addSide(const Vertex& from, const Vertex& to) {
        const float dy = to.y - from.y;
        if (dy > kLevel && m_rights < 2) {
            m_rightSides[m_rights++] = {from.x, from.y, (to.x - from.x) / dy};
        } else if (dy < -kLevel && m_lefts < 2) {
            m_leftSides[m_lefts++] = {from.x, from.y, (to.x - from.x) / dy};
        }
    }

    static int zoneOf(const Materials& materials, float coordinate) {
        int zone = 0;
        while (zone < materials.count - 1 && coordinate > materials.limits[zone]) {
            ++zone;
        }
        return zone;
    }

    /// True when the whole triangle is on one side of the hem; `material` becomes that side's.
    bool besideHem(std::uint8_t& material) const {
        const bool above = isAboveHem(*m_a);
        if (above != isAboveHem(*m_b) || above != isAboveHem(*m_c)) {
            return false;
        }
        material = above ? m_in.aboveHem : m_in.belowHem;
        return true;
    }

    Slope slopeOf(float a, float b, float c) const {
        if (m_perArea <= 0) {
            return {(a + b + c) / 3, 0, 0};
        }
        const float ab = b - a;
        const float ac = c - a;
        return {a, (ab * (m_c->y - m_a->y) - ac * (m_b->y - m_a->y)) * m_perArea,
                (ac * (m_b->x - m_a->x) - ab * (m_c->x - m_a->x)) * m_perArea};
    }

    /// Columns [begin, end) of the row, and that they are drawn.
    bool findColumns(int row, int& begin, int& end) const {
        const float y = static_cast<float>(row);
        float left = m_left;
        float right = m_right;
        for (int i = 0; i < m_lefts; ++i) {
            left = most(left, m_leftSides[i].at(y));
        }
        for (int i = 0; i < m_rights; ++i) {
            right = least(right, m_rightSides[i].at(y));
        }
        if (left > right + kOverlap) {
            return false;
        }
        begin = ceilOf(left - kOverlap);
        end = floorOf(right + kOverlap) + 1;
        begin = begin < 0 ? 0 : begin;
        end = end > m_out.width ? m_out.width : end;
        if (begin >= end) {
            return false;
        }
        int& rowBegin = m_out.rowBegin[row - m_out.firstRow];
        int& rowEnd = m_out.rowEnd[row - m_out.firstRow];
        rowBegin = begin < rowBegin ? begin : rowBegin;
        rowEnd = end > rowEnd ? end : rowEnd;
        return true;
    }

    static std::uint32_t normalOf(std::int32_t x, std::int32_t y) {
        return ((static_cast<std::uint32_t>(y) >> 9U) & 0x3F80U) |
               ((static_cast<std::uint32_t>(x) >> 16U) & 0x7FU);
    }

    void fillRows(std::uint8_t material) const {
        const Slope depth = slopeOf(m_a->depth, m_b->depth, m_c->depth);
        const Slope normalX = slopeOf(m_a->normalX, m_b->normalX, m_c->normalX);
        const Slope normalY = slopeOf(m_a->normalY, m_b->normalY, m_c->normalY);
        const auto stepX = static_cast<std::int32_t>(normalX.across);
        const auto stepY = static_cast<std::int32_t>(normalY.across);
        const std::uint32_t base = static_cast<std::uint32_t>(material) << kNormalBits;
        for (int row = m_top; row <= m_bottom; ++row) {
            int begin = 0;
            int end = 0;
            if (!findColumns(row, begin, end)) {
                continue;
            }
            const float dx = static_cast<float>(begin) - m_a->x;
            const float dy = static_cast<float>(row) - m_a->y;
            float z = depth.at(dx, dy);
            auto x = static_cast<std::int32_t>(normalX.at(dx, dy));
            auto y = static_cast<std::int32_t>(normalY.at(dx, dy));
            const std::ptrdiff_t offset =
                static_cast<std::ptrdiff_t>(row - m_out.firstRow) * m_out.width;
            float* const depths = m_out.depth + offset;
            std::uint32_t* const tags = m_out.tags + offset;
            for (int column = begin; column < end; ++column) {
                if (z > depths[column]) {
                    depths[column] = z;
                    tags[column] = base | normalOf(x, y);
                }
                z += depth.across;
                x += stepX;
                y += stepY;
            }
        }
    }

    /// Decides the material sample by sample, so that its border is sharp.
    void fillRows(const Materials& materials) const {
        const Slope depth = slopeOf(m_a->depth, m_b->depth, m_c->depth);
        const Slope normalX = slopeOf(m_a->normalX, m_b->normalX, m_c->normalX);
        const Slope normalY = slopeOf(m_a->normalY, m_b->normalY, m_c->normalY);
        const Slope coordinate = slopeOf(m_a->coordinate, m_b->coordinate, m_c->coordinate);
        const Slope hem = slopeOf(m_a->hem, m_b->hem, m_c->hem);
        const Slope ahead = slopeOf(m_a->ahead, m_b->ahead, m_c->ahead);
        for (int row = m_top; row <= m_bottom; ++row) {
            int begin = 0;
            int end = 0;
            if (!findColumns(row, begin, end)) {
                continue;
            }
            const float dy = static_cast<float>(row) - m_a->y;
            const std::ptrdiff_t offset =
                static_cast<std::ptrdiff_t>(row - m_out.firstRow) * m_out.width;
            for (int column = begin; column < end; ++column) {
                const float dx = static_cast<float>(column) - m_a->x;
                const float z = depth.at(dx, dy);
                if (z <= m_out.depth[offset + column]) {
                    continue;
                }
                std::uint8_t material =
                    materials.materials[zoneOf(materials, coordinate.at(dx, dy))];
                if (material == m_in.hem) {
                    material = isAboveHem(hem.at(dx, dy), ahead.at(dx, dy)) ? m_in.aboveHem
                                                                            : m_in.belowHem;
                }
                m_out.depth[offset + column] = z;
                m_out.tags[offset + column] =
                    static_cast<std::uint32_t>(material) << kNormalBits |
                    normalOf(static_cast<std::int32_t>(normalX.at(dx, dy)),
                             static_cast<std::int32_t>(normalY.at(dx, dy)));
            }
        }
    }

    const FillInput& m_in;
    const Samples& m_out;
    const Vertex* m_a = nullptr;
    const Vertex* m_b = nullptr;
    const Vertex* m_c = nullptr;
    float m_perArea = 0;
    int m_top = 0, m_bottom = 0;
    float m_left = 0, m_right = 0;
    Side m_leftSides[2]{};
    Side m_rightSides[2]{};
    int m_lefts = 0, m_rights = 0;
};

} // namespace

void fill(const FillInput& input, const Samples& samples) {
    Filler filler(input, samples);
    for (std::size_t i = 0; i < input.count; ++i) {
        filler.draw(input.triangles[input.order[i]]);
    }
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
