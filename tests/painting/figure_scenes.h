// Scenes to draw in tests.
#pragma once

#include "content/content_pack.h"
#include "painting/figure_painter.h"
#include "painting/theme.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace unhunch::test {

using ClipPointer = std::shared_ptr<const figure::Clip>;

/// All figures of the shipped content.
inline const std::vector<ClipPointer>& shippedClips() {
    static const std::vector<ClipPointer> clips = [] {
        auto files = content::readFolder(std::filesystem::path(UNHUNCH_SOURCE_DIR) / "content");
        if (!files) {
            throw std::runtime_error(files.error().message);
        }
        std::vector<ClipPointer> read;
        for (auto& figure : content::load(*files).pack.figures) {
            read.push_back(std::make_shared<const figure::Clip>(std::move(figure.value)));
        }
        return read;
    }();
    return clips;
}

inline ClipPointer shippedClip(const std::string& id) {
    for (const ClipPointer& clip : shippedClips()) {
        if (clip->id == id) {
            return clip;
        }
    }
    throw std::runtime_error("no figure " + id);
}

/// Stands for two seconds, seen from `yaw`; `glow` on the upper back.
inline ClipPointer standingClip(float yaw, bool glow) {
    auto clip = std::make_shared<figure::Clip>();
    clip->id = "standing";
    clip->view = {yaw, 6};
    clip->keys = {{"stand", figure::standing()}};
    figure::Move stay;
    stay.seconds = 2;
    clip->cycle = {{"hold", {stay}}};
    if (glow) {
        figure::Glow back;
        back.bone = figure::Bone::thoracic2;
        back.at = {0, 0, -0.08F};
        back.radius = 0.16F;
        clip->glows = {back};
    }
    return clip;
}

inline ui::FigureScene sceneOf(ClipPointer clip, const QSize& size,
                               ui::Scheme scheme = ui::Scheme::Light) {
    ui::Look look;
    look.scheme = scheme;
    const ui::Theme theme(look);
    const ui::Appearance appearance;
    ui::FigureScene scene;
    scene.clip = std::move(clip);
    scene.look = appearance.look;
    scene.colours = figureColours(theme, appearance);
    scene.size = size;
    return scene;
}

/// The scene's body and small props alone.
inline ui::FigureScene bodyOnly(ui::FigureScene scene) {
    scene.mat = scene.shadow = scene.hints = false;
    return scene;
}

/// Box around the pixels that are not transparent.
inline QRect opaqueBox(const QImage& picture) {
    QRect box;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* const line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            if (line[x] != 0) {
                box |= QRect(x, y, 1, 1);
            }
        }
    }
    return box;
}

} // namespace unhunch::test
