// The shadow of body and props on floor and wall: dark where they touch, wide and faint when high.
#pragma once

#include "figure/clip.h"
#include "figure/skin.h"
#include "figure/view.h"
#include "painting/figure_painter.h"
#include "painting/figure_soft_layer.h"
#include "painting/kernels/kernels.h"

#include <QImage>
#include <vector>

namespace unhunch::ui {

class FigureShadow {
public:
    explicit FigureShadow(const kernels::Kernels& kernels = kernels::best())
        : m_kernels(&kernels) {}

    /// Blends the shadow on the floor and, if `wall` is given, on it over `picture`.
    void draw(QImage& picture, const figure::Mesh& mesh, const figure::Camera& camera,
              const FigureColours& colours, const figure::Wall* wall);

private:
    /// A disc of shade: where it lies on the plane and how wide and dark it is.
    struct Disc {
        float x = 0, y = 0;
        float spread = 0;
        float darkness = 0;
    };
    /// Darkness, 0 to 1, over a rectangle of the plane.
    struct Grid {
        float left = 0, top = 0;
        float cell = 0.02F;
        int width = 0, height = 0;
        std::vector<float> values;

        void cover(const std::vector<Disc>& discs, float most);
        void add(const Disc& disc);
        [[nodiscard]] float at(float x, float y) const;
    };
    struct Plane {
        figure::Frame frame; ///< z points to the body
        float halfWidth = 0; ///< 0: without end
        float height = 0;
        float strength = 0;
    };

    void drawOn(QImage& picture, const Plane& plane, const figure::Camera& camera,
                const FigureColours& colours, const figure::Wall* wall);
    void shadeRow(int row, const Plane& plane, const figure::Camera& camera,
                  const figure::Wall* wall);
    [[nodiscard]] float darknessAt(const Plane& plane, float x, float y) const;
    void findDiscs(const figure::Mesh& mesh, const Plane& plane);
    void addDisc(const figure::Vec3& centre, float radius, const Plane& plane);

    const kernels::Kernels* m_kernels;
    QSize m_size; ///< of the picture
    std::vector<Disc> m_close, m_wide;
    Grid m_closeGrid, m_wideGrid;
    SoftLayer m_layer;
};

} // namespace unhunch::ui
