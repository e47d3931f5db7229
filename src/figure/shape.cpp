#include "figure/shape.h"

namespace unhunch::figure {

namespace {

constexpr Shape kMiddle{.shoulders = 1.03F,
                        .chest = 1.08F,
                        .waist = 1.10F,
                        .belly = 1.14F,
                        .back = 1.03F,
                        .hips = 1.04F,
                        .seat = 1.04F,
                        .neck = 1.06F,
                        .face = 1.03F,
                        .arm = 1.08F,
                        .forearm = 1.06F,
                        .hand = 1.03F,
                        .thigh = 1.07F,
                        .shin = 1.06F,
                        .foot = 1.03F};
constexpr Shape kBroad{.shoulders = 1.15F,
                       .chest = 1.18F,
                       .waist = 1.18F,
                       .belly = 1.10F,
                       .back = 1.10F,
                       .hips = 0.97F,
                       .seat = 0.96F,
                       .neck = 1.25F,
                       .face = 1.08F,
                       .arm = 1.24F,
                       .forearm = 1.20F,
                       .hand = 1.12F,
                       .thigh = 1.07F,
                       .shin = 1.10F,
                       .foot = 1.08F};
constexpr Shape kRound{.shoulders = 1.07F,
                       .chest = 1.26F,
                       .waist = 1.30F,
                       .belly = 1.46F,
                       .back = 1.14F,
                       .hips = 1.10F,
                       .seat = 1.12F,
                       .neck = 1.20F,
                       .face = 1.13F,
                       .arm = 1.24F,
                       .forearm = 1.16F,
                       .hand = 1.06F,
                       .thigh = 1.18F,
                       .shin = 1.14F,
                       .foot = 1.05F};

} // namespace

Shape shapeOf(Build build) {
    switch (build) {
    case Build::middle:
        return kMiddle;
    case Build::broad:
        return kBroad;
    case Build::round:
        return kRound;
    default:
        return {};
    }
}

} // namespace unhunch::figure
