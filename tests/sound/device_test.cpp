// The plugin as the program loads it, on a real sound server with a silent device.
#include "presentation/sound_port.h"
#include "sound/sound_server.h"

#include <catch2/catch.hpp>
#include <iostream>

using namespace unhunch;
using namespace unhunch::test;
using namespace std::chrono_literals;
using ui::Chime;
using ui::SoundState;

namespace {

QByteArray play(Chime chime) {
    return "play " + QByteArray::number(static_cast<int>(chime));
}

int number(SoundState state) {
    return static_cast<int>(state);
}

double inMilliseconds(Microseconds time) {
    return static_cast<double>(time.count()) / 1000;
}

struct Heard {
    std::vector<Microseconds> calls;
    std::vector<Microseconds> onsets;
    Microseconds lost{};
};

/// Short chimes, some while the device is open, some after it was let go.
Heard record() {
    const SoundServer server;
    Recorder recorder(server);
    Loudspeaker speaker(server.environment());
    recorder.listen(300ms);
    Heard heard;
    for (const Microseconds pause : {700ms, 450ms, 510ms, 1600ms, 530ms, 2100ms, 490ms, 1800ms}) {
        heard.calls.push_back(speaker.tell(play(Chime::count)).called);
        recorder.listen(pause);
    }
    heard.onsets = recorder.onsets(150, 150ms);
    heard.lost = recorder.lost();
    return heard;
}

} // namespace

TEST_CASE("a chime is heard when it was asked for, whether the device was open or let go") {
    Heard heard = record();
    if (heard.lost > 60ms || heard.onsets.size() != heard.calls.size()) {
        std::cout << "The recorder lost " << inMilliseconds(heard.lost) << " ms and heard "
                  << heard.onsets.size() << " of " << heard.calls.size()
                  << " chimes: this machine is busy. Once more.\n";
        heard = record();
    }
    REQUIRE(heard.onsets.size() == heard.calls.size());
    // The recorder hears late by a constant that the first chime tells together with its own delay.
    const Microseconds anchor = heard.onsets.front() - heard.calls.front();
    std::cout << "Chimes asked for and heard, ms later, beside the first one's:";
    for (std::size_t i = 0; i < heard.calls.size(); ++i) {
        const Microseconds late = heard.onsets[i] - heard.calls[i];
        std::cout << ' ' << inMilliseconds(late) << " (" << inMilliseconds(late - anchor) << ')';
        CHECK(std::chrono::abs(late - anchor) <= 150ms);
    }
    std::cout << std::endl;
}

TEST_CASE("when nothing is to be heard the device is let go and nothing wakes up") {
    const SoundServer server;
    const Recorder prompt(server);
    Loudspeaker speaker(server.environment());
    std::ignore = speaker.tell(play(Chime::count));
    std::this_thread::sleep_for(500ms);
    CHECK(server.isPlaying());
    SECTION("by itself") {
        std::this_thread::sleep_for(2000ms);
    }
    SECTION("sooner when told") {
        std::ignore = speaker.tell("rest");
        std::this_thread::sleep_for(900ms);
    }
    CHECK_FALSE(server.isPlaying());
    std::this_thread::sleep_for(500ms);
    const int before = speaker.wakeUps();
    std::this_thread::sleep_for(2000ms);
    CHECK(speaker.wakeUps() - before <= 2);
}

TEST_CASE("a line is said after the time asked for, and hushed") {
    const SoundServer server;
    Recorder recorder(server);
    Loudspeaker speaker(server.environment());
    const QByteArray line = "Breathe in, and let your belly sink slowly towards the floor.";
    std::ignore = speaker.tell("say 0 " + line); // not made: nothing
    std::ignore = speaker.tell("prepare " + line);
    int length = -1;
    for (int i = 0; i < 200 && length < 0; ++i) {
        recorder.listen(20ms);
        length = speaker.tell("length " + line).text.toInt();
    }
    REQUIRE(length > 2000);
    recorder.listen(700ms);
    const Microseconds called = speaker.tell("say 400 " + line).called;
    recorder.listen(1400ms);
    const Microseconds hushed = speaker.tell("hush").called;
    recorder.listen(1000ms);
    const Microseconds again = speaker.tell(play(Chime::count)).called;
    recorder.listen(600ms);
    const auto onsets = recorder.onsets(300, 500ms);
    REQUIRE(onsets.size() == 2);
    CHECK(onsets[0] - called > 350ms);
    CHECK(onsets[0] - called < 700ms);
    CHECK(onsets[1] >= again);
    // Half a second of quiet before the chime: it was hushed, not said to its end.
    CHECK(onsets[1] - hushed > 900ms);
}

TEST_CASE("without a sound server every call returns at once and the state is told") {
    Loudspeaker speaker(SoundServer::environmentFor("unix:/nonexistent/socket"));
    CHECK(speaker.nextState(10s) == number(SoundState::noDevice));
    Microseconds longest{};
    for (const QByteArray& line :
         {play(Chime::effort), QByteArray("prepare Breathe in."), QByteArray("say 0 Breathe in."),
          QByteArray("hush"), QByteArray("volume 30"), QByteArray("rest"), play(Chime::effort),
          QByteArray("length Breathe in.")}) {
        const auto answer = speaker.tell(line);
        longest = std::max(longest, answer.returned - answer.called);
    }
    std::cout << "The longest call without a server took " << inMilliseconds(longest) << " ms.\n";
    CHECK(longest < 50ms); // some 3 ms of work when the machine is free
    CHECK(speaker.tell("state").text.toInt() == number(SoundState::noDevice));
    CHECK(speaker.end(3s));
}

TEST_CASE("a device that goes and comes back is told, and heard again") {
    SoundServer server;
    Loudspeaker speaker(server.environment());
    std::ignore = speaker.tell(play(Chime::finish));
    std::this_thread::sleep_for(300ms);
    SECTION("the device alone") {
        REQUIRE(server.ask({"unload-module", "module-null-sink"}));
        CHECK(speaker.nextState(5s) == number(SoundState::noDevice));
        REQUIRE(server.ask({"load-module", "module-null-sink", "sink_name=test"}));
        std::ignore = speaker.tell(play(Chime::finish));
        CHECK(speaker.nextState(5s) == number(SoundState::ready));
    }
    SECTION("the whole server") {
        server.stop();
        CHECK(speaker.nextState(5s) == number(SoundState::noDevice));
        server.start();
        std::this_thread::sleep_for(4s); // Qt looks for it after three
        std::ignore = speaker.tell(play(Chime::finish));
        CHECK(speaker.nextState(5s) == number(SoundState::ready));
    }
    CHECK(server.isPlaying());
    CHECK(speaker.end(3s));
}

TEST_CASE("a sound server that hangs holds nobody up") {
    SoundServer server;
    Loudspeaker speaker(server.environment());
    std::this_thread::sleep_for(300ms);
    server.freeze();
    Microseconds longest{};
    for (int i = 0; i < 10; ++i) {
        const auto answer = speaker.tell(play(static_cast<Chime>(i)));
        longest = std::max(longest, answer.returned - answer.called);
    }
    CHECK(longest < 50ms);
    CHECK(speaker.end(3s));
}
