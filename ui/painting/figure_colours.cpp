#include "painting/figure_painter.h"
#include "painting/shapes.h"
#include "painting/theme.h"

#include <algorithm>

namespace unhunch::ui {
namespace {

using figure::Material;

constexpr int kHairColours = 5;

Role nth(Role first, int index, int count) {
    return static_cast<Role>(static_cast<int>(first) + std::clamp(index, 0, count - 1));
}

QRgb firm(const QColor& colour, double alpha) {
    return withAlpha(colour, alpha).rgba();
}

} // namespace

FigureColours figureColours(const Theme& theme, const Appearance& appearance) {
    const QColor skin = theme.color(nth(Role::FigSkin0, appearance.skinTone, kSkinTones));
    const QColor hair = theme.color(nth(Role::FigHair0, appearance.hairColour, kHairColours));
    FigureColours colours;
    colours.dark = theme.isDark();
    colours.firm = theme.strongerContrast();
    const auto set = [&](Material material, const QColor& colour) {
        colours.materials[static_cast<std::size_t>(material)] = colour.rgb();
    };
    set(Material::skin, skin);
    set(Material::hair, hair);
    set(Material::shirt, theme.color(Role::FigShirt));
    set(Material::leggings, theme.color(Role::FigLeggings));
    set(Material::hem, theme.color(Role::FigLeggings));
    set(Material::scarf, theme.color(Role::FigScarf));
    set(Material::wood, theme.color(Role::FigWood));
    set(Material::dark, theme.color(Role::FigWoodDark));
    set(Material::metal, theme.color(Role::FigMetal));
    set(Material::band, theme.color(Role::FigBand));
    set(Material::strap, theme.color(Role::FigStrap));
    set(Material::cloth, theme.color(Role::FigCloth));
    set(Material::foam, theme.color(Role::FigFoam));
    // Strokes of a darker skin, so that they belong to every face.
    const QColor deep = mixed(skin, theme.color(Role::FigFace), 0.74);
    colours.face = mixed(deep, hair, 0.25).rgb();
    colours.mouth = mixed(skin, theme.color(Role::FigMouth), 0.58).rgb();
    colours.mat = theme.color(Role::FigMat).rgb();
    colours.matEdge = theme.color(Role::FigMatEdge).rgb();
    colours.wall = theme.color(Role::FigWall).rgb();
    colours.wallEdge = theme.color(Role::FigWallEdge).rgb();
    colours.shadow = theme.color(Role::FigShadow).rgb();
    colours.glow = theme.color(Role::FigGlow).rgb();
    colours.arrow = theme.color(Role::Warm).rgb();
    colours.ghost = theme.color(Role::FigGhost).rgb();
    colours.line = theme.color(Role::FigLine).rgba();
    colours.outline = theme.color(Role::FigOutline).rgba();
    if (colours.firm) {
        const QColor edge = theme.color(theme.isDark() ? Role::Bg : Role::Text);
        colours.line = firm(edge, 0.85);
        colours.outline = firm(theme.color(Role::Text), 0.80);
        colours.ghost = theme.color(Role::Primary).rgb();
        colours.matEdge = theme.color(Role::Ctl).rgb();
        colours.wallEdge = theme.color(Role::Ctl).rgb();
    }
    return colours;
}

} // namespace unhunch::ui
