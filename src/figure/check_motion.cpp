// Motion in time: speed, jumps, moves that meet, and the other side.
#include "figure/check_markers.h"
#include "figure/check_run.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace unhunch::figure {

namespace {

constexpr float kFastestPoint = 2.2F; ///< m/s
constexpr float kFastestTurn = 360;   ///< degrees a second
/// A step is a jump when it is this many times its neighbours' median and a seen amount more.
constexpr float kJumpFactor = 4;
constexpr float kSeenStep = 0.008F; ///< m
constexpr float kSeenTurn = 6;      ///< degrees
constexpr std::size_t kNeighbours = 3;

constexpr float kShortestMove = 0.5F;
constexpr float kShortestStay = 0.2F;

constexpr float kLoopGap = 0.0005F; ///< m
/// Between two moves inside the cycle: about a pixel of a picture 600 wide.
constexpr float kKeyGap = 0.003F;
constexpr float kBreathGap = 0.02F;
/// The solver stops at 0.03 mm from a contact, which where a contact hardly holds the pelvis leaves
/// it half a millimetre.
constexpr float kMirrorGap = 0.0005F;
/// Near a straight arm or leg the last bit of a float moves elbow and knee by a millimetre.
constexpr float kMirrorGapOfHinge = 0.001F;
constexpr float kInstant = 1e-4F; ///< seconds before and after a key

/// What moves, frame by frame: metres or degrees.
struct Track {
    std::string name;
    std::vector<float> steps;
    bool turning = false;
};

std::vector<Track> tracksOf(std::span<const Sample> samples) {
    std::vector<Track> tracks;
    for (std::size_t m = 0; m < kMarkerCount; ++m) {
        tracks.push_back({std::string(markerName(m)), {}, false});
    }
    for (const Bone bone : kTurningBones) {
        tracks.push_back({std::string(name(bone)), {}, true});
    }
    for (std::size_t i = 0; i + 1 < samples.size(); ++i) {
        const Skeleton& a = samples[i].skeleton;
        const Skeleton& b = samples[i + 1].skeleton;
        const auto before = markersOf(a);
        const auto after = markersOf(b);
        for (std::size_t m = 0; m < kMarkerCount; ++m) {
            tracks[m].steps.push_back(length(after.at(m) - before.at(m)));
        }
        for (std::size_t k = 0; k < kTurningBones.size(); ++k) {
            const Bone bone = kTurningBones.at(k);
            tracks[kMarkerCount + k].steps.push_back(
                angleBetween(frameOf(a, bone).turn(), frameOf(b, bone).turn()));
        }
    }
    return tracks;
}

float medianAround(const std::vector<float>& steps, std::size_t i) {
    std::vector<float> near;
    const std::size_t first = i < kNeighbours ? 0 : i - kNeighbours;
    for (std::size_t k = first; k <= std::min(steps.size() - 1, i + kNeighbours); ++k) {
        if (k != i) {
            near.push_back(steps[k]);
        }
    }
    const auto middle = near.begin() + static_cast<std::ptrdiff_t>(near.size() / 2);
    std::nth_element(near.begin(), middle, near.end());
    return *middle;
}

void checkTrack(const Track& track, std::span<const Sample> samples, float step,
                Findings& findings) {
    const float fastest = track.turning ? kFastestTurn : kFastestPoint;
    const float seen = track.turning ? kSeenTurn : kSeenStep;
    for (std::size_t i = 0; i < track.steps.size(); ++i) {
        const float speed = track.steps[i] / step;
        findings.measure(track.turning ? "turning" : "speed", track.turning ? "degrees/s" : "m/s",
                         speed);
        const Sample* sample = &samples[i + 1];
        const float jump = track.steps[i] - kJumpFactor * medianAround(track.steps, i) - seen;
        if (jump > 0) {
            findings.add(Rule::pop, track.name, jump, sample, [&] {
                return fmt::format(
                    "{} jumps {:.0f} {} in one frame: two keys pull it in opposite "
                    "ways (pole, directions or contact); give a via or a key between",
                    track.name, track.turning ? track.steps[i] : millimetres(track.steps[i]),
                    track.turning ? "degrees" : "mm");
            });
        } else if (speed > fastest) {
            findings.add(Rule::speed, track.name, speed, sample, [&] {
                return fmt::format(
                    "{} {} {:.1f} {} (at most {:.1f}): give the move {:.1f} times its "
                    "seconds",
                    track.name, track.turning ? "turns" : "moves", speed,
                    track.turning ? "degrees a second" : "m/s", fastest, speed / fastest);
            });
        }
    }
}

void checkTracks(std::span<const Sample> samples, float step, Findings& findings) {
    for (const Track& track : tracksOf(samples)) {
        checkTrack(track, samples, step, findings);
    }
}

void checkSeconds(const Clip& clip, const std::vector<Move>& moves, std::size_t from,
                  Findings& findings) {
    for (const Move& move : moves) {
        const bool stay = move.to == from;
        const float shortest = stay ? kShortestStay : kShortestMove;
        if (move.seconds < shortest) {
            findings.add(Rule::seconds, fmt::format("{}-{}", from, move.to),
                         shortest - move.seconds, nullptr, [&] {
                             return fmt::format(
                                 "the {} {} takes {:.2f} s, at least {:.1f} are needed",
                                 stay ? "stay in" : "move to", clip.keys[move.to].name,
                                 move.seconds, shortest);
                         });
        }
        from = move.to;
    }
}

/// Between two moments that are to be the same.
struct Gap {
    float distance = 0;
    std::size_t marker = 0;
    float breath = 0;
};

Gap gapBetween(const Skeleton& a, const Skeleton& b) {
    Gap gap;
    gap.breath = std::abs(a.breath - b.breath);
    const auto before = markersOf(a);
    const auto after = markersOf(b);
    for (std::size_t m = 0; m < kMarkerCount; ++m) {
        const float distance = length(after.at(m) - before.at(m));
        if (distance > gap.distance) {
            gap.distance = distance;
            gap.marker = m;
        }
    }
    return gap;
}

void checkGap(const Gap& gap, float allowed, const std::string& where, const Sample* sample,
              Findings& findings) {
    if (gap.distance > allowed) {
        findings.add(Rule::join, where, gap.distance, sample, [&] {
            return fmt::format("{}: {} is {:.1f} mm off (at most {:.1f})", where,
                               markerName(gap.marker), millimetres(gap.distance),
                               millimetres(allowed));
        });
    }
    if (gap.breath > kBreathGap) {
        findings.add(Rule::join, where + " breath", gap.breath, sample, [&] {
            return fmt::format("{}: the lungs go from {:.0f} % to another {:.0f} %: let the moves "
                               "before end with the same breath",
                               where, 100 * sample->skeleton.breath, 100 * gap.breath);
        });
    }
}

Sample instant(const Clip& clip, float seconds) {
    const PoseBlend blend = poseAt(clip, seconds);
    return {seconds, false, blend, solve({}, blend)};
}

} // namespace

void checkSpeed(const Film& film, Findings& findings) {
    checkTracks(film.cycle, film.cycleStep, findings);
    if (!film.entry.empty()) {
        checkTracks(film.entry, film.entryStep, findings);
    }
    std::size_t from = film.clip.start;
    for (const Section& section : film.clip.cycle) {
        checkSeconds(film.clip, section.moves, from, findings);
        from = section.moves.back().to;
    }
    checkSeconds(film.clip, film.clip.entry, film.clip.entryStart, findings);
}

void checkJoins(const Film& film, Findings& findings) {
    const Sample& start = film.cycle.front();
    const Sample& end = film.cycle.back();
    checkGap(gapBetween(end.skeleton, start.skeleton), kLoopGap,
             "the end of the cycle does not meet its start", &end, findings);
    if (!film.entry.empty()) {
        const Sample& entered = film.entry.back();
        checkGap(gapBetween(entered.skeleton, start.skeleton), kLoopGap,
                 "the end of the entry does not meet the start of the cycle", &entered, findings);
    }
    float seconds = 0;
    for (const Section& section : film.clip.cycle) {
        for (const Move& move : section.moves) {
            seconds += move.seconds;
            const Sample before = instant(film.clip, seconds - kInstant);
            const Sample after = instant(film.clip, seconds + kInstant);
            checkGap(gapBetween(before.skeleton, after.skeleton), kKeyGap,
                     fmt::format("the moves before and after {} do not meet",
                                 film.clip.keys[move.to].name),
                     &before, findings);
        }
    }
}

void checkMirror(const Film& film, const Film& image, Findings& findings) {
    if (mirrored(image.clip) != film.clip) {
        findings.add(Rule::mirror, "data", 0, nullptr,
                     [] { return "mirrored twice, the clip is not itself"; });
    }
    for (std::size_t i = 0; i < film.cycle.size(); ++i) {
        const auto here = markersOf(film.cycle[i].skeleton);
        const auto there = markersOf(image.cycle[i].skeleton);
        for (std::size_t m = 0; m < kMarkerCount; ++m) {
            const float gap = length(mirrored(here.at(m)) - there.at(mirroredMarker(m)));
            const bool hinge =
                markerName(m).starts_with("elbow") || markerName(m).starts_with("knee");
            if (gap > (hinge ? kMirrorGapOfHinge : kMirrorGap)) {
                findings.add(Rule::mirror, "pose", gap, &film.cycle[i], [&] {
                    return fmt::format("on the other side {} is {:.1f} mm from the mirror image: "
                                       "two hands follow each other, or a contact can hardly be "
                                       "reached",
                                       markerName(m), millimetres(gap));
                });
            }
        }
    }
}

} // namespace unhunch::figure
