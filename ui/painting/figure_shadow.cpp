#include "painting/figure_shadow.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Camera;
using figure::Frame;
using figure::Vec3;

// Metres.
constexpr float kFadingEdge = 0.03F; ///< of the picture's smaller side
constexpr float kHighest = 0.85F;    ///< above it nothing is left of a shadow
constexpr float kBelow = 0.35F;
constexpr float kCloseCell = 0.02F;
constexpr float kWideCell = 0.07F;
constexpr float kWide = 0.085F; ///< discs that spread more go to the coarse grid
constexpr float kLargestPlane = 4.0F;
constexpr float kWallFade = 0.10F;
constexpr float kDiscReach = 2.2360680F; ///< spreads; see Grid::add

constexpr float kOnFloorLight = 0.50F;
constexpr float kOnFloorDark = 0.78F;
constexpr float kOnWallLight = 0.26F;
constexpr float kOnWallDark = 0.50F;

int floorOf(float value) {
    return static_cast<int>(std::floor(value));
}

/// Many shades of one place are darker than one, but never black.
float joined(float a, float b) {
    const float more = std::max(a, b);
    const float less = std::min(a, b);
    return more + less * 0.18F * (1 - more);
}

/// The mean radius of a cross-section, for a round shadow.
float radiusOf(const figure::Station& station) {
    return 0.5F * (station.width + 0.5F * (station.ahead + station.behind));
}

bool castsShadow(const figure::MeshPart& part) {
    static constexpr std::array kTooFine{"finger", "thumb", "nose", "ear", "band", "hair"};
    return std::none_of(kTooFine.begin(), kTooFine.end(), [&](std::string_view fine) {
        return part.name.substr(0, fine.size()) == fine;
    });
}

} // namespace

void FigureShadow::Grid::cover(const std::vector<Disc>& discs, float most) {
    width = height = 0;
    if (discs.empty()) {
        return;
    }
    float right = -most;
    float bottom = -most;
    left = top = most;
    for (const Disc& disc : discs) {
        const float reach = disc.spread * kDiscReach + cell;
        left = std::min(left, disc.x - reach);
        top = std::min(top, disc.y - reach);
        right = std::max(right, disc.x + reach);
        bottom = std::max(bottom, disc.y + reach);
    }
    left = std::max(left, -most);
    top = std::max(top, -most);
    width = static_cast<int>((std::min(right, most) - left) / cell) + 2;
    height = static_cast<int>((std::min(bottom, most) - top) / cell) + 2;
    values.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    for (const Disc& disc : discs) {
        add(disc);
    }
}

void FigureShadow::Grid::add(const Disc& disc) {
    const float x = (disc.x - left) / cell;
    const float y = (disc.y - top) / cell;
    const float spread = disc.spread / cell;
    const float reach = spread * kDiscReach;
    const float perSpread = 1 / (2 * spread * spread);
    const int fromX = std::max(0, floorOf(x - reach));
    const int toX = std::min(width - 1, floorOf(x + reach) + 1);
    const int fromY = std::max(0, floorOf(y - reach));
    const int toY = std::min(height - 1, floorOf(y + reach) + 1);
    for (int row = fromY; row <= toY; ++row) {
        const float dy = static_cast<float>(row) - y;
        float* const line = values.data() + static_cast<std::ptrdiff_t>(row) * width;
        for (int column = fromX; column <= toX; ++column) {
            const float dx = static_cast<float>(column) - x;
            // Close to a normal distribution, but ends at 0: (1 - d^2 / 5)^4.
            const float rest = 1 - (dx * dx + dy * dy) * perSpread * 0.4F;
            if (rest > 0) {
                const float squared = rest * rest;
                line[column] = joined(line[column], disc.darkness * squared * squared);
            }
        }
    }
}

float FigureShadow::Grid::at(float x, float y) const {
    const float u = (x - left) / cell;
    const float v = (y - top) / cell;
    if (!(u >= 0 && v >= 0 && u < static_cast<float>(width - 1) &&
          v < static_cast<float>(height - 1))) {
        return 0;
    }
    const int column = static_cast<int>(u);
    const int row = static_cast<int>(v);
    const float across = u - static_cast<float>(column);
    const float down = v - static_cast<float>(row);
    const float* const here = values.data() + static_cast<std::ptrdiff_t>(row) * width + column;
    return figure::mix(figure::mix(here[0], here[1], across),
                       figure::mix(here[width], here[width + 1], across), down);
}

void FigureShadow::addDisc(const Vec3& centre, float radius, const Plane& plane) {
    const Vec3 local = plane.frame.local(centre);
    const float above = local.z - radius * 0.9F;
    if (above > kHighest || above < -kBelow) {
        return;
    }
    const float height = std::max(0.0F, above);
    const float left = 1 - height / kHighest;
    const float touch = 1 / (1 + (height / 0.022F) * (height / 0.022F));
    const float size = std::min(1.0F, radius / (0.05F + height * 0.3F) + 0.15F);
    Disc disc;
    disc.x = local.x;
    disc.y = local.y;
    disc.spread = radius * 0.72F + 0.018F + 0.42F * height;
    disc.darkness = (0.60F * left * left * left + 0.40F * touch) * size;
    if (disc.darkness > 0.015F) {
        (disc.spread > kWide ? m_wide : m_close).push_back(disc);
    }
}

void FigureShadow::findDiscs(const figure::Mesh& mesh, const Plane& plane) {
    m_close.clear();
    m_wide.clear();
    for (const figure::MeshPart& part : mesh.parts) {
        if (!castsShadow(part)) {
            continue;
        }
        const std::uint32_t step = part.stationCount > 20 ? 3 : 1;
        for (std::uint32_t i = 0; i < part.stationCount; i += step) {
            const figure::Station& station = mesh.stations[part.firstStation + i];
            addDisc(station.centre, radiusOf(station), plane);
        }
        if (part.stationCount == 0) {
            // A box: its corners spread a shadow of its size well enough.
            for (std::uint32_t i = 0; i < part.vertexCount; i += 4) {
                addDisc(mesh.positions[part.firstVertex + i], 0.04F, plane);
            }
        }
    }
}

void FigureShadow::draw(QImage& picture, const figure::Mesh& mesh, const Camera& camera,
                        const FigureColours& colours, const figure::Wall* wall) {
    if (colours.firm) {
        return;
    }
    Plane floor;
    floor.frame = {{}, {1, 0, 0}, {0, 0, 1}, {0, 1, 0}};
    floor.strength = colours.dark ? kOnFloorDark : kOnFloorLight;
    findDiscs(mesh, floor);
    drawOn(picture, floor, camera, colours, wall);
    if (wall != nullptr) {
        Plane upright;
        upright.frame = Frame::of(wall->at, figure::turnY(wall->yaw));
        upright.halfWidth = wall->width / 2;
        upright.height = wall->height;
        upright.strength = colours.dark ? kOnWallDark : kOnWallLight;
        findDiscs(mesh, upright);
        drawOn(picture, upright, camera, colours, nullptr);
    }
}

namespace {

/// Pixels that the corners of a rectangle of the plane cover, at most `size` and a cell around it.
QRect coveredBy(const Frame& plane, const QRectF& rectangle, const Camera& camera,
                const QSize& size) {
    float left = 1e9F;
    float top = 1e9F;
    float right = -1e9F;
    float bottom = -1e9F;
    for (const QPointF& corner : {rectangle.topLeft(), rectangle.topRight(), rectangle.bottomLeft(),
                                  rectangle.bottomRight()}) {
        const figure::Pixel pixel = camera.project(
            plane.at({static_cast<float>(corner.x()), static_cast<float>(corner.y()), 0}));
        left = std::min(left, pixel.x);
        right = std::max(right, pixel.x);
        top = std::min(top, pixel.y);
        bottom = std::max(bottom, pixel.y);
    }
    const auto limited = [](float value, int limit) {
        return floorOf(std::clamp(value, -1.0F, static_cast<float>(limit) + 1));
    };
    const QPoint first(limited(left, size.width()), limited(top, size.height()));
    const QPoint last(limited(right, size.width()), limited(bottom, size.height()));
    return {first, last};
}

} // namespace

void FigureShadow::drawOn(QImage& picture, const Plane& plane, const Camera& camera,
                          const FigureColours& colours, const figure::Wall* wall) {
    m_closeGrid.cell = kCloseCell;
    m_wideGrid.cell = kWideCell;
    m_closeGrid.cover(m_close, kLargestPlane);
    m_wideGrid.cover(m_wide, kLargestPlane);
    QRectF shaded;
    for (const Grid* const grid : {&m_closeGrid, &m_wideGrid}) {
        if (grid->width > 0) {
            shaded |= QRectF(grid->left, grid->top, grid->cell * static_cast<float>(grid->width),
                             grid->cell * static_cast<float>(grid->height));
        }
    }
    const QRect covered = coveredBy(plane.frame, shaded, camera, picture.size());
    if (shaded.isEmpty() || covered.isEmpty() || plane.frame.local(camera.eye()).z <= 0) {
        return;
    }
    m_layer.cover(covered, camera.scale);
    m_size = picture.size();
    for (int row = 0; row < m_layer.rows(); ++row) {
        shadeRow(row, plane, camera, wall);
    }
    m_layer.blend(picture, colours.shadow, *m_kernels);
}

namespace {

/// Fades towards the edges, so that a wide shadow does not show where the picture ends.
float insideOf(const QSize& size, const figure::Pixel& at) {
    const auto width = static_cast<float>(size.width());
    const auto height = static_cast<float>(size.height());
    const float margin = kFadingEdge * std::min(width, height);
    const float nearest = std::min({at.x, at.y, width - at.x, height - at.y});
    return figure::smoothStep(0, margin, nearest);
}

} // namespace

void FigureShadow::shadeRow(int row, const Plane& plane, const Camera& camera,
                            const figure::Wall* wall) {
    const Frame hidden = wall == nullptr ? Frame{} : Frame::of(wall->at, figure::turnY(wall->yaw));
    const figure::Pixel first = m_layer.middle(0, row);
    const Vec3 eye = plane.frame.local(camera.eye());
    const Vec3 firstRay = camera.right * ((first.x - camera.centre.x) / camera.scale) -
                          camera.up * ((first.y - camera.centre.y) / camera.scale) -
                          camera.back * camera.distance;
    Vec3 ray = plane.frame.localDirection(firstRay);
    const Vec3 step = plane.frame.localDirection(camera.right) *
                      (static_cast<float>(m_layer.cellPixels()) / camera.scale);
    // The side of the wall, for what of the floor lies behind it.
    const float eyeBefore = hidden.local(camera.eye()).z;
    float before = dot(firstRay, hidden.z);
    const float beforeStep =
        dot(camera.right, hidden.z) * (static_cast<float>(m_layer.cellPixels()) / camera.scale);
    for (int column = 0; column < m_layer.columns(); ++column) {
        if (ray.z < -1e-5F) {
            const float far = -eye.z / ray.z;
            if (wall == nullptr || eyeBefore + before * far > 0) {
                const figure::Pixel at = m_layer.middle(column, row);
                m_layer.set(column, row,
                            darknessAt(plane, eye.x + ray.x * far, eye.y + ray.y * far) *
                                insideOf(m_size, at));
            }
        }
        ray += step;
        before += beforeStep;
    }
}

float FigureShadow::darknessAt(const Plane& plane, float x, float y) const {
    const float close = m_closeGrid.at(x, y);
    const float wide = m_wideGrid.at(x, y);
    const float darkness = (1 - (1 - close) * (1 - wide)) * plane.strength;
    if (plane.halfWidth <= 0) {
        return darkness;
    }
    const float edge = std::min({plane.halfWidth - std::abs(x), y, plane.height - y});
    return darkness * std::clamp(edge / kWallFade, 0.0F, 1.0F);
}

} // namespace unhunch::ui
