#include "painting/figure_soft_layer.h"

#include <algorithm>

namespace unhunch::ui {
namespace {

/// From here on a cell of eight pixels is still finer than what is soft.
constexpr float kLargeScale = 430;

} // namespace

void SoftLayer::cover(const QRect& pixels, float pixelsPerMetre) {
    m_shift = pixelsPerMetre >= kLargeScale ? 3 : 2;
    m_left = pixels.left() - cellPixels();
    m_top = pixels.top() - cellPixels();
    m_columns = pixels.width() / cellPixels() + 4;
    m_rows = pixels.height() / cellPixels() + 4;
    m_cells.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0);
    m_row.resize(static_cast<std::size_t>(m_columns));
    m_shares.resize((static_cast<std::size_t>(m_columns) << m_shift) + kernels::kSpareSamples);
}

figure::Pixel SoftLayer::middle(int column, int row) const {
    return {static_cast<float>(m_left + column * cellPixels()) + 0.5F,
            static_cast<float>(m_top + row * cellPixels()) + 0.5F};
}

void SoftLayer::set(int column, int row, float strength) {
    if (column > 0 && row > 0 && column < m_columns - 1 && row < m_rows - 1) {
        m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                static_cast<std::size_t>(column)] =
            static_cast<std::uint8_t>(std::clamp(strength, 0.0F, 1.0F) * 255);
    }
}

void SoftLayer::blend(QImage& picture, QRgb colour, const kernels::Kernels& kernels) {
    kernels::ShadeInput input;
    input.cells = m_cells.data();
    input.width = m_columns;
    input.height = m_rows;
    input.cellShift = m_shift;
    input.row = m_row.data();
    input.shares = m_shares.data();
    input.colour = 0xFF000000U | colour;
    input.pixels = reinterpret_cast<std::uint32_t*>(picture.bits());
    input.stride = picture.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    input.left = m_left;
    input.top = m_top;
    input.pictureWidth = picture.width();
    input.pictureHeight = picture.height();
    kernels.shade(input);
}

} // namespace unhunch::ui
