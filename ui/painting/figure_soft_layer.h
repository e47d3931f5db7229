// A coarse picture of shade or light, blended softly over the picture.
#pragma once

#include "figure/view.h"
#include "painting/kernels/kernels.h"

#include <QImage>
#include <QRect>
#include <cstdint>
#include <vector>

namespace unhunch::ui {

class SoftLayer {
public:
    /// Empty cells for `pixels` of the picture; finer ones when there are few pixels a metre.
    void cover(const QRect& pixels, float pixelsPerMetre);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int cellPixels() const { return 1 << m_shift; }
    /// The middle of a cell in the picture.
    [[nodiscard]] figure::Pixel middle(int column, int row) const;
    /// `strength`: 0 to 1. The cells at the border stay empty.
    void set(int column, int row, float strength);

    void blend(QImage& picture, QRgb colour, const kernels::Kernels& kernels);

private:
    unsigned m_shift = 2;
    int m_left = 0, m_top = 0;
    int m_columns = 0, m_rows = 0;
    std::vector<std::uint8_t> m_cells;
    std::vector<std::uint16_t> m_row;
    std::vector<std::uint32_t> m_shares;
};

} // namespace unhunch::ui
