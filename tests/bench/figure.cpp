// Draws the figure as it moves: figure CONTENT ID SIZE N. Prints the processor time of a frame. The
// instructions of one frame are the difference between two runs by the difference of their N.
#include "content/content_pack.h"
#include "painting/figure_painter.h"
#include "painting/theme.h"

#include <QGuiApplication>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <stdexcept>
#include <string>

namespace {

using namespace unhunch;

constexpr float kFrameSeconds = 1.0F / 30;

std::shared_ptr<const figure::Clip> clipOf(const std::filesystem::path& folder,
                                           const std::string& id) {
    auto files = content::readFolder(folder);
    if (!files) {
        throw std::runtime_error(files.error().message);
    }
    content::LoadReport report = content::load(*files);
    for (auto& figure : report.pack.figures) {
        if (figure.value.id == id) {
            return std::make_shared<const figure::Clip>(std::move(figure.value));
        }
    }
    throw std::runtime_error("no figure " + id);
}

double processorMs() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void draw(const ui::FigureScene& scene, int count) {
    ui::FigureRenderer renderer;
    const float cycle = scene.clip->cycleSeconds();
    // Tables, room and ghost are made once; they are not part of a frame.
    constexpr int kWarm = 12;
    for (int i = 0; i < kWarm; ++i) {
        const float seconds = cycle * static_cast<float>(i) / static_cast<float>(kWarm);
        static_cast<void>(renderer.render(scene, poseAt(*scene.clip, seconds), 1));
    }
    const double before = processorMs();
    for (int i = 0; i < count; ++i) {
        const float seconds = kFrameSeconds * static_cast<float>(i);
        static_cast<void>(
            renderer.render(scene, poseAt(*scene.clip, seconds), 1 + static_cast<double>(seconds)));
    }
    std::printf("figure-ms %.3f\n", (processorMs() - before) / std::max(1, count));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fprintf(stderr, "usage: figure CONTENT ID SIZE N\n");
        return 2;
    }
    const QGuiApplication application(argc, argv);
    try {
        const ui::Theme theme;
        const ui::Appearance appearance;
        ui::FigureScene scene;
        scene.clip = clipOf(argv[1], argv[2]);
        scene.look = appearance.look;
        scene.colours = figureColours(theme, appearance);
        const int size = std::atoi(argv[3]);
        scene.size = {size, size};
        draw(scene, std::atoi(argv[4]));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "figure: %s\n", error.what());
        return 1;
    }
}
