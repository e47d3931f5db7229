#include "painting/figure_shade.h"

#include "painting/kernels/kernels.h"

#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

using figure::Material;
using figure::mix;
using figure::normalized;
using figure::smoothStep;
using figure::Vec3;

constexpr auto kSteps = static_cast<std::size_t>(kernels::kNormalSteps);
constexpr std::size_t kDirections = kSteps * kSteps;
constexpr auto kMaterials = static_cast<std::size_t>(Material::count);

/// What the lights do to a surface that faces one way; none of it depends on the material.
struct Light {
    float lit = 0;    ///< 0 in the shade, 1 in the light
    float bright = 0; ///< where the light falls straight on
    float fill = 0;   ///< light from below the eye
    float rim = 0;    ///< light from behind
    float gloss = 0;
    float turned = 0; ///< 0 towards the eye, 1 at the edge
};

Light lightOn(const Vec3& normal) {
    const Vec3 key = normalized({-0.50F, 0.72F, 0.48F});
    const Vec3 behind = normalized({0.75F, 0.35F, -0.55F});
    const Vec3 below = normalized({0.60F, -0.25F, 0.70F});
    const Vec3 halfway = normalized(key + Vec3{0, 0, 1});
    const float wrapped = dot(normal, key) * 0.5F + 0.5F;
    const float away = 1 - normal.z;
    const float gloss2 =
        std::max(0.0F, dot(normal, halfway)) * std::max(0.0F, dot(normal, halfway));
    const float gloss4 = gloss2 * gloss2;
    const float gloss8 = gloss4 * gloss4;
    Light light;
    light.lit = smoothStep(0.14F, 0.80F, wrapped);
    light.bright = smoothStep(0.72F, 1.0F, wrapped) * 0.9F;
    light.fill = std::max(0.0F, dot(normal, below)) * 0.18F;
    light.turned = away * away * std::sqrt(away);
    light.rim = light.turned * std::max(0.0F, dot(normal, behind) + 0.25F);
    light.gloss = gloss8 * gloss8;
    return light;
}

std::vector<Light> makeLights() {
    std::vector<Light> lights(kDirections);
    for (std::size_t i = 0; i < kDirections; ++i) {
        const auto component = [](std::size_t step) {
            return (static_cast<float>(step) + 0.5F) / static_cast<float>(kSteps) * 2 - 1;
        };
        Vec3 normal{component(i % kSteps), component(i / kSteps), 0};
        const float flat = normal.x * normal.x + normal.y * normal.y;
        if (flat > 1) {
            normal = normal / std::sqrt(flat);
        } else {
            normal.z = std::sqrt(1 - flat);
        }
        lights[i] = lightOn(normal);
    }
    return lights;
}

struct Tone {
    float red = 0, green = 0, blue = 0; ///< 0 to 1
};

Tone toneOf(QRgb colour) {
    return {static_cast<float>(qRed(colour)) / 255, static_cast<float>(qGreen(colour)) / 255,
            static_cast<float>(qBlue(colour)) / 255};
}

Tone mix(const Tone& a, const Tone& b, float t) {
    return {mix(a.red, b.red, t), mix(a.green, b.green, t), mix(a.blue, b.blue, t)};
}

Tone product(const Tone& a, const Tone& b) {
    return {a.red * b.red, a.green * b.green, a.blue * b.blue};
}

QRgb pixelOf(const Tone& tone) {
    const auto byte = [](float value) {
        return static_cast<int>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255));
    };
    return qRgb(byte(tone.red), byte(tone.green), byte(tone.blue));
}

constexpr Tone kBlack{0, 0, 0};
constexpr Tone kSunlight{1.0F, 0.98F, 0.94F};
constexpr Tone kSkylight{0.86F, 0.89F, 1.0F};
constexpr Tone kMoonlight{0.80F, 0.84F, 1.0F};
constexpr Tone kDuskShade{0.557F, 0.510F, 0.745F};
constexpr Tone kNightShade{0.51F, 0.52F, 0.75F};
constexpr Tone kFleshShade{0.56F, 0.28F, 0.33F};
constexpr Tone kFleshDepth{0.235F, 0.157F, 0.314F};

/// How one material takes the light.
struct Clay {
    Tone base, shade, bright, rim;
    float rimShare = 0.55F;
    float gloss = 0;
    float depth = 1; ///< of the modelling; less is flatter
};

float glossOf(Material material) {
    switch (material) {
    case Material::metal:
        return 0.55F;
    case Material::hair:
        return 0.24F;
    case Material::band:
        return 0.15F;
    default:
        return 0;
    }
}

/// Cloth is lit by a cooler light than the rest: a warm one would make the blue grey.
Tone brightOf(const Tone& base, Material material) {
    switch (material) {
    case Material::shirt:
    case Material::leggings:
    case Material::scarf:
        return mix(base, kSkylight, 0.28F);
    case Material::hair:
        return mix(base, kSunlight, 0.16F);
    default:
        return mix(base, kSunlight, 0.26F);
    }
}

Clay clayOf(const FigureColours& colours, Material material) {
    const Tone base = toneOf(colours.materials[static_cast<std::size_t>(material)]);
    Clay clay;
    clay.base = base;
    if (material == Material::skin) {
        // Skin glows red in the shade; a deep skin keeps its own hue.
        const float light = (base.red + base.green + base.blue) / 3;
        clay.shade = mix(mix(base, kFleshShade, 0.25F + 0.22F * light), kFleshDepth, 0.12F);
    } else {
        const Tone cool = product(base, colours.dark ? kNightShade : kDuskShade);
        clay.shade = mix(cool, mix(base, kBlack, 0.42F), 0.45F);
    }
    clay.bright = brightOf(base, material);
    clay.rim = colours.dark ? mix(base, kMoonlight, 0.75F) : mix(base, {1, 1, 1}, 0.60F);
    clay.rimShare = colours.dark ? 0.85F : 0.55F;
    clay.gloss = glossOf(material);
    clay.depth = colours.firm ? 0.45F : 1;
    return clay;
}

Tone shaded(const Clay& clay, const Light& light) {
    const float lit = 1 - (1 - light.lit) * clay.depth;
    const float rim = std::min(1.0F, light.rim * clay.rimShare) * clay.depth;
    Tone tone = mix(clay.shade, clay.base, lit);
    tone = mix(tone, clay.bright, light.bright * clay.depth);
    tone = mix(tone, clay.base, light.fill);
    tone = mix(tone, clay.rim, rim);
    tone = mix(tone, kSunlight, light.gloss * clay.gloss * clay.depth);
    const float edge = light.turned * 0.25F * (1 - std::min(1.0F, light.rim * 2));
    return mix(tone, clay.shade, edge * clay.depth);
}

} // namespace

void ShadeTable::prepare(const FigureColours& colours, std::uint32_t materials) {
    static const std::vector<Light> lights = makeLights();
    if (m_table.empty() || !(colours == m_colours)) {
        m_table.resize(kMaterials * kDirections);
        m_colours = colours;
        m_ready = 0;
    }
    // What is decided at the hem becomes shirt or leggings.
    materials |= 1U << static_cast<unsigned>(Material::shirt);
    materials |= 1U << static_cast<unsigned>(Material::leggings);
    for (std::size_t i = 0; i < kMaterials; ++i) {
        const std::uint32_t bit = 1U << i;
        if ((materials & bit) == 0 || (m_ready & bit) != 0) {
            continue;
        }
        const Clay clay = clayOf(colours, static_cast<Material>(i));
        for (std::size_t direction = 0; direction < kDirections; ++direction) {
            m_table[i * kDirections + direction] = pixelOf(shaded(clay, lights[direction]));
        }
        m_ready |= bit;
    }
}

} // namespace unhunch::ui
