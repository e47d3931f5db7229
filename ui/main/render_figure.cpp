#include "main/render_figure.h"

#include "content/content_pack.h"
#include "painting/figure_painter.h"
#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <iostream>

namespace unhunch {

namespace {

using figure::Clip;
using figure::PoseBlend;

struct Frame {
    std::string name; ///< of its file
    PoseBlend pose;
};

/// The words of the command line, in the order of the enumerations.
template <typename Enum>
Enum wordOf(const std::string& word, std::initializer_list<const char*> words) {
    const auto found = std::find(words.begin(), words.end(), word);
    return static_cast<Enum>(found - words.begin());
}

ui::Appearance appearanceOf(const cli::FigureRender& wish) {
    ui::Appearance appearance;
    appearance.look.hair = wordOf<figure::Hair>(
        wish.hair, {"bun", "bob", "cropped", "curls", "ponytail", "headscarf"});
    appearance.look.build =
        wordOf<figure::Build>(wish.build, {"slight", "middle", "broad", "round"});
    appearance.skinTone = wish.skinTone - 1;
    return appearance;
}

/// nullptr after saying why.
std::shared_ptr<const Clip> loadClip(const std::filesystem::path& folder,
                                     const cli::FigureRender& wish) {
    const auto files = content::readFolder(folder);
    if (!files) {
        std::cerr << "unhunch: " << files.error().message << '\n';
        return nullptr;
    }
    const content::LoadReport report = content::load(*files);
    for (const content::Diagnostic& fault : report.diagnostics) {
        std::cerr << content::toString(fault) << '\n';
    }
    for (const auto& figure : report.pack.figures) {
        if (figure.value.id == wish.clip) {
            const bool mirror = wish.rightSide != (figure.value.side == figure::Side::right);
            return std::make_shared<const Clip>(mirror ? mirrored(figure.value) : figure.value);
        }
    }
    std::cerr << "unhunch: There is no sound figure \"" << wish.clip << "\" in " << folder.string()
              << ".\n";
    return nullptr;
}

std::vector<Frame> framesOf(const Clip& clip, int count) {
    std::vector<Frame> frames;
    for (std::size_t i = 0; count == 0 && i < clip.keys.size(); ++i) {
        frames.push_back({clip.id + "-" + clip.keys[i].name, poseOf(clip, i)});
    }
    for (int i = 0; i < count; ++i) {
        const float at = clip.cycleSeconds() * static_cast<float>(i) / static_cast<float>(count);
        const std::string number = std::to_string(1000 + i).substr(1);
        frames.push_back({clip.id + "-" + number, poseAt(clip, at)});
    }
    return frames;
}

bool save(const QImage& image, const std::filesystem::path& file) {
    if (!image.save(QString::fromStdString(file.string()), "PNG")) {
        std::cerr << "unhunch: " << file.string() << " could not be written.\n";
        return false;
    }
    std::cout << file.string() << '\n';
    return true;
}

} // namespace

int renderFigure(const cli::Outcome& outcome, const std::filesystem::path& program) {
    const cli::FigureRender& wish = *outcome.render;
    const auto paths =
        app::findPaths(app::processEnvironment, program, outcome.dataFolder, outcome.contentFolder);
    if (!paths) {
        std::cerr << "unhunch: " << paths.error().message << '\n';
        return cli::kFailed;
    }
    const auto clip = loadClip(paths->content, wish);
    std::error_code error;
    std::filesystem::create_directories(wish.out, error);
    if (clip == nullptr || error) {
        std::cerr << (error ? "unhunch: " + wish.out.string() + ": " + error.message() + "\n" : "");
        return cli::kFailed;
    }
    ui::Theme theme({.scheme = wish.dark ? ui::Scheme::Dark : ui::Scheme::Light});
    const ui::Appearance appearance = appearanceOf(wish);
    ui::FigureScene scene;
    scene.clip = clip;
    scene.look = appearance.look;
    scene.colours = ui::figureColours(theme, appearance);
    scene.size = {wish.width, wish.height};
    scene.angle = wish.quarterView ? ui::FigureAngle::quarter : ui::FigureAngle::clip;
    ui::FigureRenderer renderer;
    const std::vector<Frame> frames = framesOf(*clip, wish.frames);
    const int columns = wish.strip ? static_cast<int>(frames.size()) : 1;
    QImage picture(wish.width * columns, wish.height, QImage::Format_RGB32);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const int column = wish.strip ? static_cast<int>(i) : 0;
        const QRect box(column * wish.width, 0, wish.width, wish.height);
        QPainter painter(&picture);
        painter.fillRect(box, theme.color(ui::Role::Bg));
        painter.drawImage(box.topLeft(), renderer.render(scene, frames[i].pose));
        painter.end();
        if (!wish.strip && !save(picture, wish.out / (frames[i].name + ".png"))) {
            return cli::kFailed;
        }
    }
    return !wish.strip || save(picture, wish.out / (clip->id + ".png")) ? cli::kOk : cli::kFailed;
}

} // namespace unhunch
