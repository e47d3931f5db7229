#include "painting/figure_raster.h"
#include "painting/figure_scenes.h"
#include "painting/figure_shade.h"
#include "painting/figure_shadow.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using namespace unhunch::ui;

namespace {

struct Drawn {
    QImage picture;
    std::vector<std::uint8_t> outline;
    std::vector<float> depths;
    friend bool operator==(const Drawn&, const Drawn&) = default;
};

Drawn draw(const kernels::Kernels& set, const FigureScene& scene, float seconds) {
    const figure::Clip& clip = *scene.clip;
    const figure::Skeleton body = solve(figure::Proportions{}, poseAt(clip, seconds));
    figure::Mesh mesh;
    buildMesh(body, scene.look, clip.props, 0.62F, mesh);
    const figure::Camera camera =
        fitted(clip.view, boundsOf(clip, clip.view),
               {static_cast<float>(scene.size.width()), static_cast<float>(scene.size.height())});
    Drawn drawn;
    drawn.picture = QImage(scene.size, QImage::Format_ARGB32_Premultiplied);
    drawn.picture.fill(Qt::transparent);
    FigureShadow(set).draw(drawn.picture, mesh, camera, scene.colours, nullptr);

    FigureRaster raster(set);
    raster.setMesh(mesh, camera, scene.size);
    ShadeTable shades;
    shades.prepare(scene.colours, raster.materials());
    const kernels::Spot spot{static_cast<float>(scene.size.width()) / 2,
                             static_cast<float>(scene.size.height()) / 2,
                             90,
                             0,
                             0,
                             0,
                             25,
                             0.9F,
                             0,
                             0,
                             1};
    SurfaceLook look;
    look.table = shades.data();
    look.inner = {30, 20, 40, 120};
    look.outer = {30, 20, 40, 60};
    look.seam = 20;
    look.glow = scene.colours.glow;
    look.spots = {&spot, 1};
    std::vector<DepthProbe> probes;
    for (int i = 0; i < 40; ++i) {
        const auto at = static_cast<float>(i) / 40;
        probes.push_back({at * static_cast<float>(scene.size.width()),
                          at * static_cast<float>(scene.size.height()), 0});
    }
    raster.draw(drawn.picture, look, probes);
    for (const DepthProbe& probe : probes) {
        drawn.depths.push_back(probe.depth);
    }
    raster.setMesh(mesh, camera, scene.size, std::vector<float>(mesh.positions.size(), 0.7F));
    drawn.outline = raster.outline();
    return drawn;
}

} // namespace

TEST_CASE("every set of kernels draws the same bytes") {
    const kernels::Kernels* const fast = kernels::avx2();
    if (fast == nullptr) {
        WARN("this processor has no AVX2");
        return;
    }
    CHECK(fast->fill != kernels::baseline().fill);
    for (const char* const id : {"cat-cow", "seated-band-row", "dumbbell-row"}) {
        for (const QSize size : {QSize(150, 150), QSize(480, 360), QSize(1200, 900)}) {
            const FigureScene scene = sceneOf(shippedClip(id), size);
            CAPTURE(id, size.width());
            CHECK(draw(*fast, scene, 1.3F) == draw(kernels::baseline(), scene, 1.3F));
        }
    }
}

TEST_CASE("a flat surface takes no light from itself, however low the angle it is seen at") {
    constexpr int kSize = 32;
    constexpr int kReach = 4;
    const auto occlusionOf = [](float depthAt(int, int)) {
        std::vector<float> depth;
        for (int y = 0; y < kSize; ++y) {
            for (int x = 0; x < kSize; ++x) {
                depth.push_back(depthAt(x, y));
            }
        }
        depth.resize(depth.size() + kernels::kSpareSamples);
        kernels::Taps taps;
        for (int set = 0; set < kernels::kTapSets; ++set) {
            for (int tap = 0; tap < kernels::kTaps; ++tap) {
                const int across = (tap * 5 + set) % (2 * kReach + 1) - kReach;
                const int down = (tap * 7 + set * 3) % (2 * kReach + 1) - kReach;
                taps.offsets[set][tap] = down * kSize + across;
                taps.across[set][tap] = static_cast<float>(across);
                taps.down[set][tap] = static_cast<float>(down);
            }
        }
        std::vector<std::int32_t> occlusion(depth.size());
        std::vector<std::int32_t> spare(depth.size());
        kernels::baseline().occlude(
            {depth.data(), occlusion.data(), spare.data(), kSize, kSize, kReach + 1, 1}, taps);
        return *std::max_element(occlusion.begin(), occlusion.end());
    };
    CHECK(occlusionOf([](int x, int y) {
              return 0.005F * static_cast<float>(x) - 0.03F * static_cast<float>(y);
          }) == 0);
    CHECK(occlusionOf([](int x, int) { return x < kSize / 2 ? 0 : 0.08F; }) > 50);
}

TEST_CASE("a mesh beside or around the picture is no trouble") {
    const FigureScene scene = sceneOf(standingClip(0, false), {200, 200});
    figure::Mesh mesh;
    buildMesh(solve(figure::Proportions{}, poseOf(*scene.clip, 0)), scene.look, {}, 0.45F, mesh);
    figure::Camera camera = figure::Camera::looking(scene.clip->view);
    ShadeTable shades;
    shades.prepare(scene.colours, 0xFFF);
    SurfaceLook look;
    look.table = shades.data();
    FigureRaster raster;
    QImage picture(scene.size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);

    camera.scale = 100;
    camera.centre = {5000, 100};
    raster.setMesh(mesh, camera, scene.size);
    CHECK(raster.box().isEmpty());
    raster.draw(picture, look, {});
    CHECK(opaqueBox(picture).isEmpty());

    camera.scale = 1500;
    camera.target = {0, 1.2F, 0};
    camera.centre = {100, 100};
    raster.setMesh(mesh, camera, scene.size);
    raster.draw(picture, look, {});
    CHECK(opaqueBox(picture) == picture.rect());
}
