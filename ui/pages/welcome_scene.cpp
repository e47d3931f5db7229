#include "pages/welcome_scene.h"

#include "widgets/figure_studio.h"
#include "widgets/scene_widget.h"

#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

namespace {
/// Floor of the scene, as a share of its height: behind the figure's feet.
constexpr double kFloor = 0.25;
/// The exercise that is seen first: seated, calm, and on no mat.
constexpr const char* kWelcoming = "seated-turn";
} // namespace

QWidget* makeWelcomeScene(FigureStudio& figures) {
    auto* scene = new SceneWidget(figures.theme());
    scene->setScene([](const QSizeF& box) {
        return Scene{.disc = Disc::Warm,
                     .discCentre = {box.width() / 2, box.height() * 0.54},
                     .discRadius = std::min(box.width(), box.height()) * 0.38,
                     .strip = box.height() * kFloor,
                     .radius = 0,
                     .angle = 160};
    });
    FigureStill still = figures.sceneOf({ExerciseId{kWelcoming}, {}});
    if (still.clip) {
        still.key = still.clip->start;
    }
    still.hints = false;
    scene->setFigure([&figures, scene, still](QPainter& painter, const QRectF& box) {
        const QRectF place = box.adjusted(box.width() * 0.08, box.height() * 0.22,
                                          -box.width() * 0.08, -box.height() * 0.1);
        figures.stills().paint(painter, place, still, scene);
    });
    return scene;
}

} // namespace unhunch::ui
