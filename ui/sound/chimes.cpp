#include "sound/chimes.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <span>

namespace unhunch::ui {

namespace {

struct Partial {
    double ratio; ///< of the note's frequency
    double level;
    double decay; ///< of the instrument's decay
};

struct Instrument {
    double attack; ///< s, time constant of the rise
    double decay;  ///< s, time constant of the fall
    std::span<const Partial> partials;
};

// A bowl sings: two close modes that beat slowly, and few, weak upper ones.
constexpr Partial kBowlPartials[] = {{1.0, 1.0, 1.0},    {1.0035, 0.4, 1.1}, {2.0, 0.2, 0.6},
                                     {2.756, 0.1, 0.45}, {4.0, 0.06, 0.35},  {5.404, 0.03, 0.25}};
// A bar under felt: upper modes tuned to two octaves and to three and a third, gone at once.
constexpr Partial kMalletPartials[] = {
    {1.0, 1.0, 1.0}, {2.0, 0.08, 0.6}, {4.0, 0.22, 0.3}, {10.0, 0.04, 0.1}};

constexpr Instrument kBowl{0.007, 0.42, kBowlPartials};
constexpr Instrument kShortBowl{0.007, 0.16, kBowlPartials};
constexpr Instrument kMallet{0.0025, 0.15, kMalletPartials};
constexpr Instrument kDamped{0.004, 0.07, kMalletPartials};
constexpr Instrument kTick{0.0015, 0.035, kMalletPartials};

struct Note {
    double at; ///< s
    int key;   ///< MIDI: 69 is A4, 440 Hz
    double level;
    const Instrument* instrument;
};

constexpr int kD4 = 62, kA4 = 69, kB4 = 71, kCs5 = 73, kD5 = 74, kE5 = 76, kFs5 = 78, kA5 = 81,
              kB5 = 83, kD6 = 86;

constexpr Note kGetReady[] = {{0, kA4, 0.8, &kBowl}, {0.15, kD5, 1, &kBowl}};
constexpr Note kEffort[] = {{0, kD5, 1, &kMallet}, {0, kD6, 0.35, &kMallet}};
constexpr Note kEase[] = {{0, kA4, 1, &kBowl}};
constexpr Note kInhale[] = {
    {0, kD5, 0.8, &kBowl}, {0.14, kFs5, 0.8, &kBowl}, {0.28, kA5, 1, &kBowl}};
constexpr Note kExhale[] = {
    {0, kA5, 0.8, &kBowl}, {0.14, kFs5, 0.8, &kBowl}, {0.28, kD5, 1, &kBowl}};
constexpr Note kSwitchSides[] = {{0, kB5, 1, &kMallet}, {0.24, kFs5, 1, &kMallet}};
constexpr Note kRest[] = {{0, kD4, 1, &kBowl}, {0.03, kA4, 0.5, &kBowl}};
constexpr Note kHalfway[] = {{0, kE5, 1, &kMallet}, {0.17, kE5, 0.8, &kMallet}};
constexpr Note kCount[] = {{0, kD6, 1, &kTick}};
constexpr Note kPaused[] = {{0, kB4, 1, &kDamped}};
// The dominant is gone before the tonic stands: its leading note would rub.
constexpr Note kFinish[] = {{0, kA4, 0.6, &kShortBowl},    {0.06, kCs5, 0.4, &kShortBowl},
                            {0.12, kE5, 0.5, &kShortBowl}, {0.45, kD5, 1, &kBowl},
                            {0.51, kFs5, 0.6, &kBowl},     {0.57, kA5, 0.5, &kBowl},
                            {0.63, kD6, 0.4, &kBowl}};

struct Recipe {
    std::span<const Note> notes;
    double gain = 1;
};

Recipe recipeOf(Chime chime) {
    switch (chime) {
    case Chime::getReady:
        return {kGetReady};
    case Chime::effort:
        return {kEffort};
    case Chime::ease:
        return {kEase};
    case Chime::inhale:
        return {kInhale, 0.8};
    case Chime::exhale:
        return {kExhale, 0.8};
    case Chime::switchSides:
        return {kSwitchSides};
    case Chime::rest:
        return {kRest};
    case Chime::halfway:
        return {kHalfway, 0.8};
    case Chime::count:
        return {kCount, 0.45};
    case Chime::paused:
        return {kPaused, 0.8};
    case Chime::finish:
        return {kFinish, 1.15};
    }
    return {};
}

struct Manner {
    int transpose;     ///< semitones
    double attack;     ///< times
    double decay;      ///< times
    double brightness; ///< times the level of the upper partials
    double level;      ///< of the loudest tenth of a second, RMS, full scale 1
};

constexpr Manner mannerOf(SoundProfile profile) {
    switch (profile) {
    case SoundProfile::quiet:
        return {-5, 2, 1.25, 0.5, 0.05};
    case SoundProfile::even:
        return {0, 1, 1, 1, 0.1};
    case SoundProfile::clear:
        return {0, 0.5, 0.85, 2, 0.14};
    }
    return {};
}

constexpr double kLongest = 1.55;   // s
constexpr double kEndFade = 0.3;    // s
constexpr double kHighest = 12'000; // Hz, above it nothing is added

std::size_t framesIn(double seconds) {
    return static_cast<std::size_t>(seconds * kMixRate);
}

double lengthOf(const Recipe& recipe, const Manner& manner) {
    double end = 0;
    for (const Note& note : recipe.notes) {
        end = std::max(end, note.at + 6 * note.instrument->decay * manner.decay);
    }
    return std::min(end, kLongest);
}

void add(std::vector<double>& out, const Note& note, const Partial& partial, const Manner& manner) {
    const double frequency =
        440 * std::exp2((note.key + manner.transpose - kA4) / 12.0) * partial.ratio;
    if (frequency > kHighest) {
        return;
    }
    const double level = note.level * partial.level * (partial.ratio > 1.5 ? manner.brightness : 1);
    const double fall = note.instrument->decay * manner.decay * partial.decay;
    const double rise = note.instrument->attack * manner.attack;
    const auto turn =
        std::polar(std::exp(-1 / (fall * kMixRate)), 2 * std::numbers::pi * frequency / kMixRate);
    const double closing = std::exp(-1 / (rise * kMixRate));
    std::complex<double> wave = level;
    double shut = 1;
    for (std::size_t i = framesIn(note.at); i < out.size(); ++i) {
        out[i] += wave.imag() * (1 - shut) * (1 - shut);
        wave = {wave.real() * turn.real() - wave.imag() * turn.imag(),
                wave.real() * turn.imag() + wave.imag() * turn.real()};
        shut *= closing;
    }
}

void fadeEnd(std::vector<double>& wave) {
    const std::size_t frames = std::min(framesIn(kEndFade), wave.size() / 2);
    for (std::size_t i = 0; i < frames; ++i) {
        const double left = static_cast<double>(i) / static_cast<double>(frames);
        wave[wave.size() - 1 - i] *= 0.5 - 0.5 * std::cos(std::numbers::pi * left);
    }
}

/// RMS of the loudest tenth of a second.
double loudness(const std::vector<double>& wave) {
    const std::size_t window = framesIn(0.1);
    double sum = 0;
    double loudest = 0;
    for (std::size_t i = 0; i < wave.size(); ++i) {
        sum += wave[i] * wave[i] - (i < window ? 0 : wave[i - window] * wave[i - window]);
        loudest = std::max(loudest, sum);
    }
    return std::sqrt(loudest / static_cast<double>(window));
}

} // namespace

Sound makeChime(Chime chime, SoundProfile profile) {
    const Recipe recipe = recipeOf(chime);
    const Manner manner = mannerOf(profile);
    std::vector<double> wave(framesIn(lengthOf(recipe, manner)));
    for (const Note& note : recipe.notes) {
        for (const Partial& partial : note.instrument->partials) {
            add(wave, note, partial, manner);
        }
    }
    fadeEnd(wave);
    const double gain = 32767 * recipe.gain * manner.level / loudness(wave);
    Sound sound;
    sound.samples.reserve(wave.size());
    for (const double value : wave) {
        sound.samples.push_back(static_cast<std::int16_t>(std::lround(value * gain)));
    }
    return sound;
}

} // namespace unhunch::ui
