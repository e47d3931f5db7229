#include "sound/line_maker.h"
#include "sound/listening.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <future>

using namespace unhunch;
using namespace unhunch::ui;
using namespace unhunch::test;

namespace {

const QString kLine = QStringLiteral("Breathe in. Let your belly sink.");

Sound finished(SpeechEngine& engine, const QString& line, const char* voice, int rate = 100) {
    std::optional<Sound> sound = engine.make(line, QString::fromLatin1(voice), rate);
    REQUIRE(sound);
    finishLine(*sound);
    return *sound;
}

std::vector<std::unique_ptr<SpeechEngine>> both() {
    std::vector<std::unique_ptr<SpeechEngine>> engines;
    engines.push_back(makeFlite());
    engines.push_back(makeEspeak());
    return engines;
}

SoundPointer await(LineMaker& maker, const QString& line) {
    for (int i = 0; i < 1000; ++i) {
        if (SoundPointer sound = maker.find(line)) {
            return sound;
        }
        std::this_thread::sleep_for(Milliseconds{10});
    }
    return nullptr;
}

/// Says a line as that many samples, or fails, and remembers what was asked of it.
class Counting final : public SpeechEngine {
public:
    struct Told {
        std::mutex mutex;
        QStringList lines;
        std::atomic<bool> works = true;
        std::promise<void> gate; ///< the first line waits for it
    };
    explicit Counting(Told& told) : m_told(told) {}

    std::vector<Voice> voices() override {
        return {{QStringLiteral("a"), {}, QStringLiteral("en")},
                {QStringLiteral("b"), {}, QStringLiteral("de")}};
    }
    std::optional<Sound> make(const QString& line, const QString& voice, int rate) override {
        if (std::exchange(m_first, false)) {
            m_told.gate.get_future().wait();
        }
        const std::scoped_lock lock(m_told.mutex);
        m_told.lines << line + voice + QString::number(rate);
        if (!m_told.works) {
            return std::nullopt;
        }
        return Sound{std::vector<std::int16_t>(1000, 1000), 16'000};
    }

private:
    Told& m_told;
    bool m_first = true;
};

std::vector<std::unique_ptr<SpeechEngine>> counting(Counting::Told& told) {
    std::vector<std::unique_ptr<SpeechEngine>> engines;
    engines.push_back(std::make_unique<Counting>(told));
    return engines;
}

} // namespace

TEST_CASE("every English voice says a line: no silence before it, even in loudness, no clipping") {
    const auto flite = makeFlite();
    const auto espeak = makeEspeak();
    for (const char* voice :
         {"flite:slt", "flite:rms", "flite:awb", "flite:kal", "espeak:gmw/en"}) {
        INFO(voice);
        SpeechEngine& engine = voice[0] == 'f' ? *flite : *espeak;
        const Sound sound = finished(engine, kLine, voice);
        const Wave wave = waveOf(sound);
        const int length = static_cast<int>(sound.length().count());
        CHECK(length > 1200);
        CHECK(length < 3500);
        CHECK(peak(part(wave, 0, 30, sound.rate)) > 0.02 * peak(wave));
        CHECK(peak(part(wave, length - 60, 60, sound.rate)) > 0.02 * peak(wave));
        CHECK(std::abs(wave.front()) < 0.005);
        CHECK(std::abs(wave.back()) < 0.005);
        CHECK(peak(wave) < 0.9);
        CHECK(rms(wave) > 0.06);
        CHECK(rms(wave) < 0.2);
    }
}

TEST_CASE("slow is longer than fast by as much as was asked for") {
    const auto flite = makeFlite();
    const auto espeak = makeEspeak();
    for (const char* voice : {"flite:slt", "espeak:gmw/en"}) {
        INFO(voice);
        SpeechEngine& engine = voice[0] == 'f' ? *flite : *espeak;
        const auto slow = finished(engine, kLine, voice, 70).length();
        const auto fast = finished(engine, kLine, voice, 140).length();
        CHECK(slow * 10 > fast * 16);
        CHECK(slow * 10 < fast * 24);
    }
}

TEST_CASE("other languages are said by eSpeak") {
    const auto espeak = makeEspeak();
    const std::vector<Voice> voices = espeak->voices();
    CHECK(voices.size() > 90);
    const QString german = LineMaker::choose(voices, {}, QStringLiteral("de"));
    REQUIRE(german == QStringLiteral("espeak:gmw/de"));
    const Sound sound = finished(*espeak, QStringLiteral("Atmen Sie langsam ein, und wieder aus."),
                                 german.toLatin1().constData());
    CHECK(sound.length() > Milliseconds{1200});
    CHECK_FALSE(espeak->make(kLine, QStringLiteral("espeak:no/such"), 100));
    CHECK_FALSE(makeFlite()->make(kLine, german, 100));
}

TEST_CASE("nothing to pronounce is no sound, and no failure") {
    for (const QString& line : {QString(), QStringLiteral("..."), QStringLiteral("\u2192")}) {
        CHECK(finished(*makeFlite(), line, "flite:slt").length() < Milliseconds{1500});
        CHECK(finished(*makeEspeak(), line, "espeak:gmw/en").length() < Milliseconds{1500});
    }
    Sound silence{std::vector<std::int16_t>(1000), 16'000};
    finishLine(silence);
    CHECK(silence.samples.empty());
}

TEST_CASE("a line that was asked for is made, and its length is that of its samples") {
    LineMaker maker(both(), [] {});
    maker.configure({}, QStringLiteral("en"), 100);
    CHECK(maker.find(kLine) == nullptr);
    maker.prepare({kLine});
    const SoundPointer sound = await(maker, kLine);
    REQUIRE(sound);
    CHECK(sound->rate == 16'000); // flite comes before eSpeak
    CHECK(sound->length().count() == static_cast<std::int64_t>(sound->samples.size()) / 16);
    CHECK(maker.canSpeak());
    maker.configure(QStringLiteral("espeak:gmw/en"), QStringLiteral("en"), 100);
    const SoundPointer again = await(maker, kLine);
    REQUIRE(again);
    CHECK(again->rate == 22'050);
}

TEST_CASE("lines are made in the order asked for, and a new list takes the place of the old") {
    Counting::Told told;
    LineMaker maker(counting(told), [] {});
    maker.configure({}, QStringLiteral("en"), 100);
    maker.prepare({"one", "two", "three"}); // the first is in hand, or will be
    maker.prepare({"four", "five"});
    told.gate.set_value();
    REQUIRE(await(maker, "five"));
    const std::scoped_lock lock(told.mutex);
    CHECK(told.lines.filter("two").isEmpty());
    CHECK(told.lines.filter("three").isEmpty());
    CHECK(told.lines.mid(told.lines.size() - 2) == QStringList{"foura100", "fivea100"});
}

TEST_CASE("a made line stays made until another voice or rate is chosen") {
    Counting::Told told;
    told.gate.set_value();
    LineMaker maker(counting(told), [] {});
    maker.configure({}, QStringLiteral("en"), 100);
    maker.prepare({"one"});
    REQUIRE(await(maker, "one"));
    maker.prepare({"one", "two"});
    REQUIRE(await(maker, "two"));
    maker.configure({}, QStringLiteral("en"), 100);
    CHECK(maker.find("one"));
    maker.configure(QStringLiteral("b"), QStringLiteral("en"), 90);
    REQUIRE(await(maker, "two"));
    const std::scoped_lock lock(told.mutex);
    CHECK(told.lines == QStringList{"onea100", "twoa100", "oneb90", "twob90"});
}

TEST_CASE("the lines used longest ago make room for new ones") {
    Counting::Told told;
    told.gate.set_value();
    LineMaker maker(
        counting(told), [] {}, 5'000); // two lines of 2,000 bytes
    maker.configure({}, QStringLiteral("en"), 100);
    maker.prepare({"one", "two"});
    REQUIRE(await(maker, "two"));
    REQUIRE(maker.find("one"));
    maker.prepare({"three"});
    REQUIRE(await(maker, "three"));
    CHECK(maker.find("one"));
    CHECK_FALSE(maker.find("two"));
}

TEST_CASE("an engine that fails is told, and told again when it works") {
    Counting::Told told;
    told.works = false;
    told.gate.set_value();
    std::atomic<int> changes = 0;
    LineMaker maker(counting(told), [&] { ++changes; });
    maker.prepare({"one"});
    while (changes < 1) {
        std::this_thread::yield();
    }
    CHECK_FALSE(maker.canSpeak());
    told.works = true;
    maker.prepare({"one"});
    REQUIRE(await(maker, "one"));
    while (changes < 2) {
        std::this_thread::yield();
    }
    CHECK(maker.canSpeak());
}

TEST_CASE("without any engine there is no voice, and nobody waits for one") {
    std::promise<void> told;
    LineMaker maker({}, [&] { told.set_value(); });
    CHECK(maker.voices().empty());
    told.get_future().wait();
    CHECK_FALSE(maker.canSpeak());
    maker.prepare({kLine});
    CHECK(maker.find(kLine) == nullptr);
}

TEST_CASE("a voice is chosen by its id, then by the language in use") {
    const std::vector<Voice> voices{{"a", {}, "en"}, {"b", {}, "de"}, {"c", {}, "de"}};
    CHECK(LineMaker::choose(voices, "c", "en") == "c");
    CHECK(LineMaker::choose(voices, "gone", "de") == "b");
    CHECK(LineMaker::choose(voices, {}, "fr").isEmpty());
}
