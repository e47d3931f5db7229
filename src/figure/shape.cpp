#include "figure/shape.h"

namespace unhunch::figure {

namespace {

constexpr Shape kMiddle{.shoulders = 1.03F,
                        .chest = 1.06F,
                        .waist = 1.08F,
                        .belly = 1.14F,
                        .back = 1.03F,
                        .hips = 1.02F,
                        .seat = 1.03F,
                        .neck = 1.06F,
                        .face = 1.03F,
                        .arm = 1.08F,
                        .forearm = 1.05F,
                        .hand = 1.03F,
                        .thigh = 1.05F,
                        .shin = 1.05F,
                        .foot = 1.03F};
constexpr Shape kBroad{.shoulders = 1.12F,
                       .chest = 1.14F,
                       .waist = 1.14F,
                       .belly = 1.12F,
                       .back = 1.08F,
                       .hips = 0.97F,
                       .seat = 0.97F,
                       .neck = 1.20F,
                       .face = 1.06F,
                       .arm = 1.18F,
                       .forearm = 1.15F,
                       .hand = 1.10F,
                       .thigh = 1.06F,
                       .shin = 1.08F,
                       .foot = 1.06F};
constexpr Shape kRound{.shoulders = 1.05F,
                       .chest = 1.20F,
                       .waist = 1.24F,
                       .belly = 1.50F,
                       .back = 1.12F,
                       .hips = 1.07F,
                       .seat = 1.10F,
                       .neck = 1.14F,
                       .face = 1.10F,
                       .arm = 1.20F,
                       .forearm = 1.14F,
                       .hand = 1.05F,
                       .thigh = 1.13F,
                       .shin = 1.11F,
                       .foot = 1.04F};

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
