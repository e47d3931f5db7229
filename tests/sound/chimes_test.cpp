#include "sound/chimes.h"
#include "sound/listening.h"

#include <catch2/catch.hpp>

using namespace unhunch::ui;
using namespace unhunch::test;

namespace {

constexpr SoundProfile kProfiles[] = {SoundProfile::quiet, SoundProfile::even, SoundProfile::clear};

template <typename Check> void forEach(Check check) {
    for (const SoundProfile profile : kProfiles) {
        for (int chime = 0; chime < kChimes; ++chime) {
            INFO("chime " << chime << " profile " << static_cast<int>(profile));
            check(waveOf(makeChime(static_cast<Chime>(chime), profile)));
        }
    }
}

Wave even(Chime chime) {
    return waveOf(makeChime(chime, SoundProfile::even));
}

/// RMS of the loudest tenth of a second.
double loudness(const Wave& wave) {
    double loudest = 0;
    for (int from = 0; from < 1600; from += 20) {
        loudest = std::max(loudest, rms(part(wave, from, 100)));
    }
    return loudest;
}

/// Two chimes can be told apart by how loud they are at some time, or by what note they have then.
bool differ(const Wave& a, const Wave& b) {
    const double loudA = loudness(a);
    const double loudB = loudness(b);
    for (int from = 0; from < 1600; from += 100) {
        const double nowA = rms(part(a, from, 100)) / loudA;
        const double nowB = rms(part(b, from, 100)) / loudB;
        const bool heard = nowA > 0.2 || nowB > 0.2;
        if (heard && (nowA > 2.5 * nowB || nowB > 2.5 * nowA)) {
            return true;
        }
        if (nowA > 0.2 && nowB > 0.2 &&
            std::abs(pitch(part(a, from, 100)) - pitch(part(b, from, 100))) >= 2) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("every chime begins within 5 ms, ends in silence and is at most 1.6 s long") {
    forEach([](const Wave& wave) {
        CHECK(wave.size() <= std::size_t{1600} * kMixRate / 1000);
        CHECK(peak(part(wave, 0, 5)) > 0.01 * peak(wave));
        CHECK(std::abs(wave.front()) < 0.01);
        CHECK(peak(std::span(wave).last(48)) < 0.001);
    });
}

TEST_CASE("every chime leaves room for a voice") {
    forEach([](const Wave& wave) {
        CHECK(peak(wave) < 0.5);
        CHECK(peak(wave) > 0.03);
    });
}

TEST_CASE("no chime starts or goes on with a click") {
    forEach([](const Wave& wave) {
        double steepest = 0;
        for (std::size_t i = 1; i < wave.size(); ++i) {
            steepest = std::max(steepest, std::abs(wave[i] - wave[i - 1]));
        }
        CHECK(steepest < 0.4 * peak(wave));
    });
}

TEST_CASE("all chimes can be told apart") {
    for (int a = 0; a < kChimes; ++a) {
        for (int b = a + 1; b < kChimes; ++b) {
            INFO(a << " and " << b);
            CHECK(differ(even(static_cast<Chime>(a)), even(static_cast<Chime>(b))));
        }
    }
}

TEST_CASE("breathing in rises and breathing out falls") {
    const Wave in = even(Chime::inhale);
    const Wave out = even(Chime::exhale);
    CHECK(pitch(part(in, 0, 130)) < pitch(part(in, 180, 90)));
    CHECK(pitch(part(in, 180, 90)) < pitch(part(in, 330, 200)));
    CHECK(pitch(part(out, 0, 130)) > pitch(part(out, 180, 90)));
    CHECK(pitch(part(out, 180, 90)) > pitch(part(out, 400, 200)));
}

TEST_CASE("changing sides is two notes, and the end comes home to the key") {
    const Wave sides = even(Chime::switchSides);
    CHECK(pitch(part(sides, 0, 200)) != pitch(part(sides, 260, 200)));
    CHECK(rms(part(sides, 260, 60)) > 2 * rms(part(sides, 180, 50)));
    constexpr int kD = 74;
    CHECK(pitch(part(even(Chime::finish), 700, 500)) % 12 == kD % 12);
}

TEST_CASE("quiet is softer than even, and even softer than clear") {
    for (int i = 0; i < kChimes; ++i) {
        const auto chime = static_cast<Chime>(i);
        INFO("chime " << i);
        const double quiet = loudness(waveOf(makeChime(chime, SoundProfile::quiet)));
        const double clear = loudness(waveOf(makeChime(chime, SoundProfile::clear)));
        CHECK(quiet * 1.5 < loudness(even(chime)));
        CHECK(loudness(even(chime)) * 1.2 < clear);
    }
}

TEST_CASE("quiet is lower and longer, clear is brighter") {
    const Wave quiet = waveOf(makeChime(Chime::effort, SoundProfile::quiet));
    const Wave clear = waveOf(makeChime(Chime::effort, SoundProfile::clear));
    CHECK(pitch(part(quiet, 0, 300)) < pitch(part(even(Chime::effort), 0, 300)));
    CHECK(quiet.size() > clear.size());
    const auto brightness = [](const Wave& wave) {
        double changes = 0;
        for (std::size_t i = 1; i < 4800; ++i) {
            changes += (wave[i] - wave[i - 1]) * (wave[i] - wave[i - 1]);
        }
        return std::sqrt(changes / 4800) / rms(part(wave, 0, 100));
    };
    CHECK(brightness(clear) > 1.15 * brightness(even(Chime::effort)));
}

TEST_CASE("the ticks of a count are softer than everything else") {
    const double tick = loudness(even(Chime::count));
    for (int i = 0; i < kChimes; ++i) {
        if (static_cast<Chime>(i) != Chime::count) {
            CHECK(tick < loudness(even(static_cast<Chime>(i))));
        }
    }
}
