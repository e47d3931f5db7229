// Draws the person who shows the exercise.
//
// A frame is rendered in software into an image with a transparent background: mat, wall, shadow,
// ghost, body, props and arrows. Everything it needs is in its arguments, so it runs on any thread.
#pragma once

#include "figure/clip.h"
#include "figure/skin.h"
#include "figure/view.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QSize>
#include <array>
#include <cstdint>
#include <memory>

namespace unhunch::ui {

class Theme;

/// Six skin tones, from light to deep.
inline constexpr int kSkinTones = 6;
/// Who shows the movements: the user's choice.
struct Appearance {
    figure::Look look;
    int skinTone = 2;   ///< 0 .. kSkinTones - 1
    int hairColour = 0; ///< 0 .. 4: black, dark brown, chestnut, fair, grey
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

/// Every colour of a frame, by figure::Material and use. From theme roles.
struct FigureColours {
    bool dark = false;
    bool firm = false; ///< stronger contrast: clear edges, flat light
    std::array<QRgb, static_cast<std::size_t>(figure::Material::count)> materials{};
    QRgb face = 0; ///< strokes of eyes and brows
    QRgb mouth = 0;
    QRgb mat = 0, matEdge = 0, wall = 0, wallEdge = 0;
    QRgb shadow = 0;
    QRgb line = 0;    ///< edge between two parts of the body; its alpha is how strong
    QRgb outline = 0; ///< edge towards the ground, likewise
    QRgb glow = 0, ghost = 0, arrow = 0;
    friend bool operator==(const FigureColours&, const FigureColours&) = default;
};
[[nodiscard]] FigureColours figureColours(const Theme& theme, const Appearance& appearance);

enum class FigureAngle : std::uint8_t { clip, quarter };

/// What is drawn of one clip, apart from the moment.
struct FigureScene {
    /// As shown: mirrored already where it is. Null draws a still of a person instead.
    std::shared_ptr<const figure::Clip> clip;
    figure::Look look;
    FigureColours colours;
    QSize size; ///< device pixels, at most kMaxFigureSize each way
    FigureAngle angle = FigureAngle::clip;
    bool mat = true;    ///< mat, wall, door frame
    bool shadow = true; ///< on floor and wall
    bool hints = true;  ///< glow, ghost, arrows
    /// Pixels a metre at most, so that bodies in pictures side by side are alike.
    float mostScale = figure::kAnyScale;
};
inline constexpr int kMaxFigureSize = 2400;

/// Renders frames of one scene. Keeps what does not move between frames. One thread at a time.
class FigureRenderer {
public:
    FigureRenderer();
    ~FigureRenderer();
    FigureRenderer(FigureRenderer&&) noexcept;
    FigureRenderer& operator=(FigureRenderer&&) noexcept;

    /// `pulse`: seconds on a steady clock, for the slow pulse of the glow; 0 for a still.
    /// Premultiplied ARGB of scene.size, transparent where nothing is.
    [[nodiscard]] QImage render(const FigureScene& scene, const figure::PoseBlend& pose,
                                double pulse = 0);

    /// Where the floor under the figure's feet (world 0, 0, 0) is in the last picture, pixels.
    [[nodiscard]] QPointF floorPoint() const;
    /// Lowest part of the body and its room over the whole clip in the last picture, pixels.
    [[nodiscard]] double footLine() const;
    /// Box around everything that is drawn, over the whole clip, pixels.
    [[nodiscard]] QRectF drawnBox() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace unhunch::ui
