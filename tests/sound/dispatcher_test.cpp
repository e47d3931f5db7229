// The desktop's speech-dispatcher as a voice: a real one, and one that misbehaves.
#ifdef UNHUNCH_HAS_SPEECHD

#include "sound/local_sound.h"
#include "sound/sound_server.h"
#include "sound/ssip_server.h"

#include <QCoreApplication>
#include <QTest>
#include <catch2/catch.hpp>
#include <iostream>

using namespace unhunch;
using namespace unhunch::ui;
using namespace unhunch::test;
using namespace std::chrono_literals;
using Mode = SsipServer::Mode;

namespace {

const QString kLine = QStringLiteral("Breathe in.");
const QString kOther = QStringLiteral("Let your belly sink.");
constexpr DispatcherVoice::Limits kShort{.connect = 1s, .letter = 1ms, .more = 1s};

/// A variable of this process's environment, until the end of the test.
class Variable {
public:
    Variable(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name)) {
        qputenv(name, value);
    }
    ~Variable() { qputenv(m_name, m_before); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

/// How long this thread has waited for its turn on a busy machine.
Microseconds turnsWaited() {
    std::ifstream file("/proc/thread-self/schedstat");
    std::int64_t ran = 0;
    std::int64_t waited = 0;
    file >> ran >> waited;
    return Microseconds{waited / 1000};
}

/// The port on a machine without a sound server, and how long its longest call took.
class Port {
public:
    explicit Port(const DispatcherVoice::Limits& limits = {}) {
        m_sound = std::make_unique<LocalSound>(limits);
        call([](SoundPort& sound) { sound.configure({.voice = DispatcherVoice::id()}); });
        call([](SoundPort& sound) { sound.prepare({kLine, kOther}); });
    }
    ~Port() { CHECK(m_longest < 50ms); }

    template <typename Call> void call(Call call) {
        const Microseconds before = nowOnClock() - turnsWaited();
        call(*m_sound);
        m_longest = std::max(m_longest, nowOnClock() - turnsWaited() - before);
    }
    void say(const QString& line, Milliseconds after = {}) {
        call([&](SoundPort& sound) { sound.say(line, after); });
    }
    std::optional<Milliseconds> length(const QString& line) {
        std::optional<Milliseconds> length;
        call([&](SoundPort& sound) { length = sound.length(line); });
        return length;
    }
    bool becomesReady() {
        return QTest::qWaitFor([this] { return length(kLine).has_value(); }, 20'000);
    }
    /// The lines are made here: their length is not the estimate any more.
    bool fallsBack() {
        const auto isMade = [this] { return length(kLine).value_or(kEstimate) != kEstimate; };
        return QTest::qWaitFor(isMade, 20'000);
    }

    static constexpr Milliseconds kEstimate{11 * 65};

private:
    const Variable m_server{"PULSE_SERVER", "unix:/nonexistent/socket"};
    std::unique_ptr<LocalSound> m_sound;
    Microseconds m_longest{};
};

bool comes(const SsipServer& server, const QStringList& lines) {
    return QTest::qWaitFor(
        [&] { return server.heard().mid(server.heard().size() - lines.size()) == lines; }, 20'000);
}

const QStringList kSayIt{"SET SELF PRIORITY TEXT", "speak", kLine, "."};
const QStringList kSayOther{"SET SELF PRIORITY TEXT", "speak", kOther, "."};

} // namespace

TEST_CASE("the desktop's voice is offered when there is a server, and reached when lines are") {
    const Variable address("SPEECHD_ADDRESS", "unix_socket:/nonexistent/socket");
    const Variable path("PATH", "");
    LocalSound sound;
    const auto isOffered = [&] { return sound.voices().back().id == DispatcherVoice::id(); };
    CHECK_FALSE(isOffered());
    const SsipServer server(Mode::answers);
    CHECK(isOffered());
    CHECK(sound.voices().back().language.isEmpty());
    sound.configure({.voice = DispatcherVoice::id()});
    CHECK_FALSE(sound.length(kLine));
    QTest::qWait(50);
    CHECK(server.heard().isEmpty());
    sound.prepare({kLine});
    CHECK(QTest::qWaitFor([&] { return sound.length(kLine).has_value(); }, 20'000));
}

TEST_CASE("a server elsewhere in the network is never asked") {
    const Variable address("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:9");
    CHECK(LocalSound().voices().back().id != DispatcherVoice::id());
    Port port;
    CHECK(port.fallsBack());
}

TEST_CASE("a line is said by the server, as loud and as fast as chosen") {
    SsipServer server(Mode::answers);
    Port port;
    REQUIRE(port.becomesReady());
    CHECK(port.length(kLine) == Port::kEstimate);
    CHECK(port.length("In.") == 300ms);
    port.call([](SoundPort& sound) {
        sound.configure({.volumePercent = 25, .voice = DispatcherVoice::id(), .ratePercent = 70});
    });
    CHECK(port.length(kLine) == Port::kEstimate * 100 / 70);
    port.say(kLine);
    CHECK(comes(server, QStringList{"SET SELF VOLUME -50", "SET SELF RATE -60"} + kSayIt));
}

TEST_CASE("a later line takes the place of an earlier one, said or about to be") {
    SsipServer server(Mode::answers);
    Port port;
    REQUIRE(port.becomesReady());
    SECTION("said") {
        port.say(kLine);
        REQUIRE(comes(server, kSayIt));
        port.say(kOther);
        CHECK(comes(server, kSayIt + QStringList{"CANCEL SELF"} + kSayOther));
    }
    SECTION("about to be") {
        port.say(kLine, 10s);
        port.say(kOther, 30ms);
        CHECK(comes(server, kSayOther));
        CHECK_FALSE(server.heard().contains(kLine));
    }
}

TEST_CASE("what is said is hushed, and nothing is said at volume 0") {
    SsipServer server(Mode::answers);
    Port port;
    REQUIRE(port.becomesReady());
    port.say(kLine);
    REQUIRE(comes(server, kSayIt));
    SECTION("by hush") {
        port.call([](SoundPort& sound) { sound.hush(); });
        CHECK(comes(server, kSayIt + QStringList{"CANCEL SELF"}));
    }
    SECTION("by the volume") {
        const SoundOptions mute{.volumePercent = 0, .voice = DispatcherVoice::id()};
        port.call([&](SoundPort& sound) { sound.configure(mute); });
        port.say(kOther);
        CHECK(comes(server, kSayIt + QStringList{"CANCEL SELF", "SET SELF VOLUME -100",
                                                 "SET SELF RATE 0"}));
    }
}

TEST_CASE("a server that does not keep its time is given up, and the usual voice speaks") {
    const Mode mode = GENERATE(Mode::isSilent, Mode::hangsAtLine, Mode::diesAtLine, Mode::answers);
    INFO(static_cast<int>(mode));
    const SsipServer server(mode);
    Port port(kShort);
    if (mode != Mode::isSilent) {
        REQUIRE(port.becomesReady());
        port.say(kLine); // its end is never told
    }
    CHECK(port.fallsBack());
    // For good: the server is not asked again.
    const auto asked = server.heard().size();
    port.call([](SoundPort& sound) { sound.configure({}); });
    port.call([](SoundPort& sound) { sound.configure({.voice = DispatcherVoice::id()}); });
    port.call([](SoundPort& sound) { sound.prepare({kOther}); });
    CHECK(QTest::qWaitFor([&] { return port.length(kOther).has_value(); }, 20'000));
    const auto after = server.heard();
    CHECK(after.mid(asked).filter("speak").isEmpty());
    CHECK(after.mid(asked).filter("CLIENT_NAME").isEmpty());
}

TEST_CASE("a line whose end is told in time leaves the server its voice") {
    SsipServer server(Mode::answers);
    Port port(kShort);
    REQUIRE(port.becomesReady());
    port.say(kLine);
    REQUIRE(comes(server, kSayIt));
    server.endLine();
    QTest::qWait(1500); // over the limit
    CHECK(port.length(kLine) == Port::kEstimate);
    port.say(kOther);
    CHECK(comes(server, kSayOther));
}

TEST_CASE("without a server that could be started the usual voice speaks") {
    const Variable address("SPEECHD_ADDRESS", "unix_socket:/nonexistent/socket");
    const Variable path("PATH", "");
    Port port;
    CHECK(port.fallsBack());
}

TEST_CASE("a hanging server holds up the end of the program for as long as it may, and no longer") {
    const SsipServer server(Mode::isSilent);
    const Microseconds begun = nowOnClock();
    {
        Port port;
        QTest::qWait(100);
    }
    CHECK(nowOnClock() - begun < 2s);
}

TEST_CASE("the program ends well whatever the server does") {
    const Mode mode = GENERATE(Mode::isSilent, Mode::hangsAtLine, Mode::diesAtLine, Mode::answers);
    INFO(static_cast<int>(mode));
    const SsipServer server(mode);
    Loudspeaker speaker(SoundServer::environmentFor("unix:/nonexistent/socket"));
    std::ignore = speaker.tell("voice speech-dispatcher");
    std::ignore = speaker.tell("prepare Breathe in.");
    if (mode == Mode::isSilent) {
        REQUIRE(QTest::qWaitFor([&] { return !server.heard().isEmpty(); }, 20'000));
    } else {
        const auto length = [&] { return speaker.tell("length Breathe in.").text.toInt(); };
        REQUIRE(QTest::qWaitFor([&] { return length() > 0; }, 20'000));
        std::ignore = speaker.tell("say 0 Breathe in.");
        REQUIRE(QTest::qWaitFor([&] { return server.heard().contains("speak"); }, 20'000));
    }
    CHECK(speaker.end(3s));
}

TEST_CASE("a real speech-dispatcher is heard, and hushed") {
    const TempFolder folder;
    const auto path = [&](const char* name) {
        return QString::fromStdString((folder / name).string());
    };
    const SoundServer server;
    QProcessEnvironment environment = server.environment();
    environment.insert("XDG_RUNTIME_DIR", path(""));
    QProcess dispatcher;
    dispatcher.setProcessEnvironment(environment);
    dispatcher.setProcessChannelMode(QProcess::MergedChannels);
    dispatcher.start("speech-dispatcher", {"-s", "-c", "unix_socket", "-S", path("socket"), "-P",
                                           path("pid"), "-L", path("")});
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path("socket")); }, 20'000));
    const Variable address("SPEECHD_ADDRESS", "unix_socket:" + path("socket").toLocal8Bit());

    Recorder recorder(server);
    Port port;
    REQUIRE(port.becomesReady());
    const Microseconds called = nowOnClock();
    port.say("Breathe in, and let your belly sink slowly towards the floor.");
    recorder.listen(1500ms);
    port.call([](SoundPort& sound) { sound.hush(); });
    recorder.listen(1500ms);
    port.say(kLine);
    recorder.listen(1500ms);
    const auto onsets = recorder.onsets(300, 700ms);
    REQUIRE(onsets.size() == 2);
    std::cout << "The desktop's voice was heard " << (onsets[0] - called).count() / 1000
              << " ms after the call.\n";
    CHECK(onsets[1] - called > 3s);
    dispatcher.terminate();
    dispatcher.waitForFinished();
}

#endif
