// Every joint inside its limits, and the solver honest about the pelvis.
#include "figure/check_run.h"

#include <fmt/format.h>

namespace unhunch::figure {

namespace {

constexpr float kRounding = 0.5F; ///< degrees
constexpr float kLongestShift = 0.10F;
constexpr float kLargestTurn = 14; ///< degrees

std::string nameOf(const JointReading& reading) {
    const std::string_view joint = name(reading.angle);
    return reading.side ? sided(joint, *reading.side) : std::string(joint);
}

} // namespace

void checkJoints(const Film& film, Findings& findings) {
    for (const Sample* sample : allOf(film)) {
        for (const JointReading& reading : jointReadings(sample->skeleton, sample->blend)) {
            const JointLimit& limit = jointLimits().at(static_cast<std::size_t>(reading.angle));
            const std::string joint = nameOf(reading);
            findings.measure(joint, "degrees", reading.degrees);
            const float below = limit.low - reading.degrees;
            const float above = reading.degrees - limit.high;
            const float excess = std::max(below, above);
            if (excess <= kRounding) {
                continue;
            }
            findings.add(Rule::joint, joint, excess, sample, [&] {
                return fmt::format("{} is {:.0f} degrees, {:.0f} {} its limit of {:.0f}: {}", joint,
                                   reading.degrees, excess, below > above ? "below" : "over",
                                   below > above ? limit.low : limit.high, limit.mend);
            });
        }
    }
}

void checkSolver(const Film& film, Findings& findings) {
    for (const Sample& key : film.keys) {
        const Skeleton& s = key.skeleton;
        const Vec3 authored = key.blend.to->pelvis;
        const Vec3 moved = s.pelvis.origin - authored;
        findings.measure("pelvis-shift", "mm", millimetres(s.pelvisShift));
        findings.measure("pelvis-turn", "degrees", s.pelvisTurn);
        if (s.pelvisShift > kLongestShift) {
            findings.add(Rule::solver, "shift", s.pelvisShift, &key, [&] {
                return fmt::format("the contacts move the pelvis {:.0f} mm (at most 100): write "
                                   "pelvis [{:.3f}, {:.3f}, {:.3f}], which is {:+.0f} {:+.0f} "
                                   "{:+.0f} mm from what is written",
                                   millimetres(s.pelvisShift), s.pelvis.origin.x, s.pelvis.origin.y,
                                   s.pelvis.origin.z, millimetres(moved.x), millimetres(moved.y),
                                   millimetres(moved.z));
            });
        }
        if (s.pelvisTurn > kLargestTurn) {
            findings.add(Rule::solver, "turn", s.pelvisTurn, &key, [&] {
                return fmt::format("the contacts turn the pelvis {:.0f} degrees (at most 14): "
                                   "change pitch, yaw or roll, or the contacts",
                                   s.pelvisTurn);
            });
        }
    }
}

} // namespace unhunch::figure
