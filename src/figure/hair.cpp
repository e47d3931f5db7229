#include "figure/hair.h"

#include "figure/body.h"

#include <algorithm>

namespace unhunch::figure {

namespace {

constexpr HairCut kPinned{{{{-0.200F, -0.072F},
                            {-0.075F, -0.066F},
                            {-0.030F, -0.040F},
                            {0.006F, -0.022F},
                            {0.026F, 0.030F},
                            {0.050F, 0.058F},
                            {0.075F, 0.070F},
                            {0.200F, 0.074F}}},
                          0.013F};

} // namespace

float HairCut::aboveLine(const Vec3& local) const {
    std::size_t i = 0;
    while (i + 2 < line.size() && local.z > line[i + 1].forward) {
        ++i;
    }
    const float t = (local.z - line[i].forward) / (line[i + 1].forward - line[i].forward);
    return local.y - mix(line[i].up, line[i + 1].up, std::clamp(t, 0.0F, 1.0F));
}

float HairCut::thicknessAt(const Vec3& /*local*/, float above) const {
    return thickness * smoothStep(-0.004F, 0.022F, above);
}

const HairCut& hairCutOf(Hair /*hair*/) {
    return kPinned;
}

Material hairMaterial(Hair hair) {
    return hair == Hair::headscarf ? Material::scarf : Material::hair;
}

void addHair(const Model& model, LoftIndex head) {
    Frame skull = model.skeleton.head;
    skull.origin = skull.at(kSkullCentre);
    if (model.look.hair == Hair::bun) {
        appendEllipsoid(skull, {0, 0.114F, -0.066F}, {0.043F, 0.040F, 0.043F}, 0.03F, 13,
                        model.sculpture.draft);
        model.sculpture.lean(model.sculpture.bodyLoft("hair", Fabric::of(Material::hair), 20),
                             head);
    }
}

} // namespace unhunch::figure
