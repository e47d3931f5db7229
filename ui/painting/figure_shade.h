// How a surface takes the light: a colour for every material and every direction it may face.
#pragma once

#include "painting/figure_painter.h"

#include <cstdint>
#include <vector>

namespace unhunch::ui {

class ShadeTable {
public:
    /// Makes the table ready for the materials in `materials`, a bit each.
    void prepare(const FigureColours& colours, std::uint32_t materials);
    /// Opaque colours, indexed by kernels' tags.
    [[nodiscard]] const std::uint32_t* data() const { return m_table.data(); }

private:
    FigureColours m_colours;
    std::uint32_t m_ready = 0; ///< materials in the table
    std::vector<std::uint32_t> m_table;
};

} // namespace unhunch::ui
