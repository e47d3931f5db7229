#include "figure/check_run.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace unhunch::figure {

namespace {

/// As the player shows it; a short cycle is looked at more closely.
constexpr float kFramesPerSecond = 30;
constexpr std::size_t kLeastSamples = 120;
/// A key tells an author more than a moment next to it that is hardly worse.
constexpr float kClearlyWorse = 1.01F;

const Proportions kBody;

std::size_t stepsFor(float seconds) {
    const auto frames = static_cast<std::size_t>(std::ceil(seconds * kFramesPerSecond));
    return std::max(kLeastSamples, frames);
}

Sample sampleOf(float seconds, bool entry, const PoseBlend& blend) {
    return {seconds, entry, blend, solve(kBody, blend)};
}

/// The last moment of the cycle, which as a time is the first of the next one.
PoseBlend endOf(const Clip& clip) {
    float seconds = 0;
    for (const Move& move : clip.cycle.back().moves) {
        seconds += move.seconds;
    }
    return poseIn(clip, clip.cycle.size() - 1, seconds, seconds);
}

void addEvenly(std::vector<const Sample*>& chosen, const std::vector<Sample>& samples,
               std::size_t count) {
    const std::size_t stride =
        std::max<std::size_t>(1, samples.size() / std::max<std::size_t>(1, count));
    for (std::size_t i = 0; i < samples.size(); i += stride) {
        chosen.push_back(&samples[i]);
    }
}

std::string placeOf(const Clip& clip, const Sample& sample) {
    const std::string& to = clip.keys[sample.blend.toKey].name;
    if (sample.isKey()) {
        return fmt::format("key {}", to);
    }
    const std::string& from = clip.keys[sample.blend.fromKey].name;
    const std::string way =
        from == to ? fmt::format("in {}", to) : fmt::format("{} to {}", from, to);
    return fmt::format("{}{}, {:.0f} %", sample.entry ? "entry: " : "", way,
                       100 * sample.blend.progress);
}

} // namespace

Film filmOf(const Clip& clip) {
    Film film{.clip = clip, .keys = {}, .cycle = {}, .entry = {}};
    for (std::size_t key = 0; key < clip.keys.size(); ++key) {
        film.keys.push_back(sampleOf(0, false, poseOf(clip, key)));
    }
    const float seconds = clip.cycleSeconds();
    const std::size_t steps = stepsFor(seconds);
    film.cycleStep = seconds / static_cast<float>(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        const float at = static_cast<float>(i) * film.cycleStep;
        film.cycle.push_back(sampleOf(at, false, poseAt(clip, at)));
    }
    film.cycle.push_back(sampleOf(seconds, false, endOf(clip)));
    if (clip.entry.empty()) {
        return film;
    }
    const float entering = clip.entrySeconds();
    const std::size_t entrySteps = stepsFor(entering);
    film.entryStep = entering / static_cast<float>(entrySteps);
    for (std::size_t i = 0; i <= entrySteps; ++i) {
        const float at = static_cast<float>(i) * film.entryStep;
        film.entry.push_back(sampleOf(at, true, poseEntering(clip, at, entering)));
    }
    return film;
}

std::vector<const Sample*> selected(const Film& film, std::size_t count) {
    std::vector<const Sample*> chosen;
    addEvenly(chosen, film.keys, film.keys.size());
    addEvenly(chosen, film.cycle, count);
    addEvenly(chosen, film.entry, count / 2);
    return chosen;
}

std::vector<const Sample*> allOf(const Film& film) {
    std::vector<const Sample*> all;
    for (const auto* samples : {&film.keys, &film.cycle, &film.entry}) {
        addEvenly(all, *samples, samples->size());
    }
    return all;
}

void Findings::add(Rule rule, const std::string& subject, float excess, const Sample* sample,
                   const std::function<std::string()>& message) {
    const auto [at, isNew] = m_kept.try_emplace({rule, subject});
    Kept& kept = at->second;
    if (!isNew && excess <= kept.excess * kClearlyWorse) {
        return;
    }
    kept.excess = excess;
    kept.finding = {rule, sample ? placeOf(m_clip, *sample) : "", sample ? sample->seconds : 0,
                    message()};
}

void Findings::measure(const std::string& name, std::string_view unit, float value) {
    const auto known = std::find_if(m_ranges.begin(), m_ranges.end(),
                                    [&](const Measures::Range& r) { return r.name == name; });
    if (known == m_ranges.end()) {
        m_ranges.push_back({name, std::string(unit), value, value});
        return;
    }
    known->low = std::min(known->low, value);
    known->high = std::max(known->high, value);
}

CheckReport Findings::report() const {
    CheckReport report;
    for (const auto& [subject, kept] : m_kept) {
        report.findings.push_back(kept.finding);
    }
    report.measures.ranges = m_ranges;
    return report;
}

float millimetres(float metres) {
    return metres * 1000;
}

std::string sided(std::string_view what, Side side) {
    return fmt::format("{}-{}", what, side == Side::left ? "left" : "right");
}

} // namespace unhunch::figure
