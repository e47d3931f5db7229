// The mixer, pulled by hand.
#include "sound/chimes.h"
#include "sound/listening.h"
#include "sound/mixer.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::ui;
using namespace unhunch::test;

namespace {

constexpr SteadyInstant kNow{};

Wave pull(Mixer& mixer, int ms, SteadyInstant now = kNow) {
    Wave heard;
    for (int i = 0; i < ms; i += 10) {
        std::vector<float> piece(std::size_t{kMixRate} / 100);
        mixer.render(piece, now);
        heard.insert(heard.end(), piece.begin(), piece.end());
    }
    return heard;
}

/// A sine of a second, or so many.
SoundPointer tone(double frequency, double level, int rate = kMixRate, double seconds = 1) {
    Sound sound{{}, rate};
    for (int i = 0; i < static_cast<int>(seconds * rate); ++i) {
        sound.samples.push_back(static_cast<std::int16_t>(
            32767 * level * std::sin(2 * std::numbers::pi * frequency * i / rate)));
    }
    return std::make_shared<const Sound>(std::move(sound));
}

double strengthOf(double frequency, std::span<const double> wave) {
    return strength(wave, frequency) * 2 / static_cast<double>(wave.size());
}

} // namespace

TEST_CASE("nothing to hear is silence") {
    Mixer mixer;
    CHECK(mixer.idle());
    CHECK(peak(pull(mixer, 100)) == 0);
    mixer.play(tone(440, 0.3), kNow);
    CHECK_FALSE(mixer.idle());
    std::ignore = pull(mixer, 1000);
    CHECK(mixer.idle());
    CHECK(peak(pull(mixer, 100)) == 0);
}

TEST_CASE("a sound is heard from the first frame, at the volume set") {
    Mixer mixer;
    mixer.setVolume(100);
    mixer.play(tone(1000, 0.3), kNow);
    CHECK(peak(pull(mixer, 100)) == Approx(0.3).epsilon(0.01));
    mixer.setVolume(50);
    const Wave heard = pull(mixer, 200);
    CHECK(peak(part(heard, 100, 100)) == Approx(0.3 * 0.25).epsilon(0.02));
    // Smooth: no step in the middle of the wave.
    for (std::size_t i = 1; i < heard.size(); ++i) {
        REQUIRE(std::abs(heard[i] - heard[i - 1]) < 0.045);
    }
    mixer.setVolume(0);
    CHECK(peak(part(pull(mixer, 300), 200, 100)) < 1e-4);
}

TEST_CASE("another voice takes the place of the first, which fades in 20 ms") {
    Mixer mixer;
    mixer.setVolume(100);
    mixer.say(tone(400, 0.3), {}, kNow);
    std::ignore = pull(mixer, 200);
    mixer.say(tone(900, 0.3), {}, kNow);
    const Wave heard = pull(mixer, 300);
    CHECK(strengthOf(400, part(heard, 0, 10)) > 0.1);
    CHECK(strengthOf(400, part(heard, 30, 200)) < 0.002);
    CHECK(strengthOf(900, part(heard, 30, 200)) == Approx(0.3).epsilon(0.02));
}

TEST_CASE("a voice that waits is replaced, too, and the wait is kept to the frame") {
    Mixer mixer;
    mixer.say(tone(400, 0.3), Milliseconds{500}, kNow);
    mixer.say(tone(900, 0.3), Milliseconds{250}, kNow);
    const Wave heard = pull(mixer, 1500);
    CHECK(peak(part(heard, 0, 250)) == 0);
    CHECK(peak(part(heard, 250, 2)) > 0.01);
    CHECK(strengthOf(400, heard) < 0.001);
    CHECK(mixer.idle());
}

TEST_CASE("hush ends the voice softly and leaves the chimes") {
    Mixer mixer;
    mixer.setVolume(100);
    mixer.play(tone(600, 0.2), kNow);
    mixer.say(tone(900, 0.3), {}, kNow);
    std::ignore = pull(mixer, 200);
    mixer.hush();
    const Wave heard = pull(mixer, 700);
    CHECK(strengthOf(900, part(heard, 30, 200)) < 0.002);
    CHECK(strengthOf(600, part(heard, 300, 300)) == Approx(0.2).epsilon(0.05));
    mixer.say(tone(900, 0.3), Milliseconds{100}, kNow);
    mixer.hush();
    CHECK(peak(part(pull(mixer, 500), 200, 300)) == 0);
}

TEST_CASE("a chime steps back while the voice speaks, and comes back") {
    Mixer mixer;
    mixer.setVolume(100);
    mixer.play(tone(600, 0.2, kMixRate, 2), kNow);
    mixer.say(tone(900, 0.3, kMixRate, 0.8), {}, kNow);
    const Wave heard = pull(mixer, 1600);
    CHECK(strengthOf(600, part(heard, 300, 400)) == Approx(0.1).epsilon(0.05));
    CHECK(strengthOf(600, part(heard, 1200, 400)) == Approx(0.2).epsilon(0.05));
}

TEST_CASE("everything at once is not clipped") {
    Mixer mixer;
    mixer.setVolume(100);
    for (int i = 0; i < kChimes; ++i) {
        mixer.play(
            std::make_shared<const Sound>(makeChime(static_cast<Chime>(i), SoundProfile::clear)),
            kNow);
    }
    mixer.say(tone(300, 0.85), {}, kNow);
    const Wave heard = pull(mixer, 1700);
    CHECK(peak(heard) <= 0.9001);
    CHECK(peak(heard) > 0.5);
    int flat = 0;
    for (std::size_t i = 1; i < heard.size(); ++i) {
        const bool same = std::abs(heard[i]) > 0.5 && heard[i] == heard[i - 1];
        flat = same ? flat + 1 : 0;
        REQUIRE(flat < 12); // a quarter of a millisecond
    }
    CHECK(mixer.idle());
}

TEST_CASE("what the device took too late is not heard any more") {
    Mixer mixer;
    mixer.play(tone(600, 0.2), kNow);
    mixer.say(tone(900, 0.3), {}, kNow);
    CHECK(peak(pull(mixer, 100, kNow + Mixer::kTooLate + Milliseconds{1})) == 0);
    CHECK(mixer.idle());
    mixer.play(tone(600, 0.2), kNow);
    CHECK(peak(pull(mixer, 100, kNow + Mixer::kTooLate)) > 0);
    // What has begun goes on, however long a device hung.
    CHECK(peak(pull(mixer, 100, kNow + Seconds{60})) > 0);
    mixer.clear();
    CHECK(mixer.idle());
}

TEST_CASE("a voice of any rate keeps its pitch, level and length") {
    const int rate = GENERATE(16'000, 22'050, 8'000);
    Mixer mixer;
    mixer.setVolume(100);
    mixer.say(tone(1000, 0.5, rate), {}, kNow);
    const Wave heard = pull(mixer, 990);
    CHECK(strengthOf(1000, part(heard, 100, 800)) == Approx(0.5).epsilon(0.02));
    // Nothing of the mirror above the lower rate's half.
    CHECK(strengthOf(rate - 1000, part(heard, 100, 800)) < 0.005);
    CHECK_FALSE(mixer.idle());
    std::ignore = pull(mixer, 10);
    CHECK(mixer.idle());
}
