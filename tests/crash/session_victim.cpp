// The program that kill_test.cpp kills: runs sessions one after another, as fast as the disk takes
// them, and tells each thing on standard output only after it is in the journal. It never ends by
// itself.
//
//   session_victim DATA_FOLDER CONTENT_FOLDER SECONDS SEED
//
// SECONDS are added to the clock, so that later runs happen later.
#include "app/diary.h"
#include "app/sessions.h"
#include "support/manual_clock.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <random>
#include <string>
#include <string_view>

using namespace unhunch;

namespace {

void say(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

[[noreturn]] void giveUp(std::string_view where, const Error& error) {
    say(fmt::format("failed {}: {}", where, error.message));
    std::_Exit(1);
}

template <typename T> T orGiveUp(std::string_view where, Result<T> result) {
    if (!result) {
        giveUp(where, result.error());
    }
    return std::move(*result);
}

class Victim {
public:
    Victim(app::Application& application, test::ManualClock& clock, unsigned seed)
        : m_sessions(application), m_diary(*application.journal, clock), m_clock(clock),
          m_random(seed) {}

    /// One session from wherever it stands to its end.
    void runOne() {
        auto controller = take();
        controller->onEvent([&](const session::Event& event) { tell(*controller, event); });
        while (controller->engine().snapshot().state != session::EngineState::finished) {
            m_clock.advanceTo(controller->nextDeadline().value());
            controller->tick();
            if (m_random() % 8 == 0) {
                pauseWithin(*controller);
            }
        }
        rate(domain::RatingKind::after, controller->id());
    }

private:
    std::unique_ptr<session::SessionController> take() {
        if (const auto found = orGiveUp("interrupted", m_sessions.interrupted())) {
            auto controller = orGiveUp("resume", m_sessions.resume(*found));
            const auto stands = controller->engine().snapshot();
            say(fmt::format("resumed {} {} {}", controller->id().value,
                            found->record.position.segment, stands.elapsed.count()));
            controller->handle(session::Resume{});
            return controller;
        }
        const auto plan = orGiveUp("plan", m_sessions.plan(RoutineId{"floor-mobility"}));
        auto controller = orGiveUp("begin", m_sessions.begin(plan));
        say(fmt::format("began {}", controller->id().value));
        rate(domain::RatingKind::before, controller->id());
        return controller;
    }

    void rate(domain::RatingKind kind, SessionId session) {
        const int score = static_cast<int>(m_random() % 11);
        const auto id = orGiveUp("rate", m_diary.note({.kind = kind,
                                                       .score = *domain::PainScore::from(score),
                                                       .places = {domain::BodyZone::betweenBlades},
                                                       .note = fmt::format("score {}", score),
                                                       .session = session}));
        say(fmt::format("rating {} {}", id.value, score));
    }

    void tell(const session::SessionController& controller, const session::Event& event) {
        if (controller.writeError()) {
            giveUp("write", *controller.writeError());
        }
        if (const auto* ended = std::get_if<session::SegmentEnded>(&event)) {
            say(fmt::format("segment {} {}", controller.id().value, ended->segment));
        } else if (std::holds_alternative<session::Finished>(event)) {
            say(fmt::format("finished {}", controller.id().value));
        } else if (std::holds_alternative<session::Paused>(event)) {
            const auto stands = controller.engine().snapshot();
            say(fmt::format("paused {} {} {}", controller.id().value, stands.segment,
                            stands.elapsed.count()));
        }
    }

    void pauseWithin(session::SessionController& controller) {
        m_clock.advance(Milliseconds{m_random() % 900});
        controller.handle(session::Pause{});
        controller.handle(session::Resume{});
    }

    app::Sessions m_sessions;
    app::Diary m_diary;
    test::ManualClock& m_clock;
    std::minstd_rand m_random;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        return 2;
    }
    const std::filesystem::path data = argv[1];
    test::ManualClock clock;
    clock.jumpUtc(Seconds{std::atoi(argv[3])});
    auto started = app::start(
        {data / "journal.db", data / "library.db", data / "unhunch.log", argv[2]}, clock);
    if (!started) {
        giveUp("start", started.error().error);
    }
    say(fmt::format("opened {}", store::name((*started)->journalOutcome)));
    Victim victim(**started, clock, static_cast<unsigned>(std::atoi(argv[4])));
    while (true) {
        victim.runOne();
    }
}
