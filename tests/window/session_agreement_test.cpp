// Screen, voice and journal tell the same story at every second, whatever a person does.
#include "presentation/session_speech.h"
#include "presentation/words.h"
#include "support/recording_sound.h"
#include "support/session_generators.h"
#include "support/window_fixture.h"

using namespace unhunch;
using namespace unhunch::test;

namespace {

struct World {
    World(WindowFixture& itsFixture, RecordingSound& itsSound, app::PlanPointer itsPlan)
        : fixture(itsFixture), sound(itsSound), plan(std::move(itsPlan)),
          view(fixture.figures(), fixture.model(),
               std::make_unique<ui::SessionFlow>(fixture.model(), plan), 1.0) {
        sound.heard.clear();
        QObject::connect(
            &flow(), &ui::SessionFlow::happened, &flow(), [this](const session::Event& event) {
                ended +=
                    static_cast<std::size_t>(std::holds_alternative<session::SegmentEnded>(event));
            });
        flow().skipCheck();
    }
    [[nodiscard]] ui::SessionFlow& flow() { return view.flow(); }
    [[nodiscard]] bool isRunning() { return flow().stage() == ui::SessionFlow::Stage::running; }

    void live(Milliseconds length) {
        const SteadyInstant end = fixture.clock.steadyNow() + length;
        while (isRunning() && fixture.clock.steadyNow() < end) {
            const auto next = flow().nextDeadline();
            fixture.clock.advanceTo(next ? std::min(*next, end) : end);
            flow().tick();
        }
    }

    WindowFixture& fixture;
    RecordingSound& sound;
    app::PlanPointer plan;
    ui::SessionView view;
    std::size_t ended = 0;
};

/// Everything that may be said while `segment` runs.
QStringList linesFor(const session::SessionPlan& plan, const ui::SessionSpeech& speech,
                     int segment) {
    QStringList lines = speech.halfway() << speech.count(3) << speech.count(2) << speech.count(1)
                                         << speech.extended();
    int first = segment;
    while (first > 0 && speech.atStart(plan, first).isEmpty()) {
        --first; // what was said before goes on over a wordless phase
    }
    return lines << speech.atStart(plan, first);
}

void checkScreen(World& world) {
    const session::SessionEngine& engine = world.flow().engine();
    const ui::StageState screen = world.flow().stageState();
    const auto now = engine.snapshot();
    RC_ASSERT(screen.paused == (now.state == session::EngineState::paused));
    const session::Segment& segment = engine.segment();
    RC_ASSERT(screen.untimed == segment.untimed);
    if (now.state == session::EngineState::running && segment.untimed) {
        RC_ASSERT(screen.number.toInt() == segment.count);
    } else if (now.state == session::EngineState::running) {
        RC_ASSERT(screen.phase == ui::words::phase(engine.segment().phase));
        const auto left = (engine.segmentLength() - now.elapsed).count();
        RC_ASSERT(screen.number.toLongLong() == (left + 999) / 1000);
    }
    RC_ASSERT(screen.current == engine.segment().step);
}

void checkVoice(World& world, const ui::SessionSpeech& speech) {
    const session::SessionEngine& engine = world.flow().engine();
    const QString said = world.sound.speaking();
    const int segment = engine.segment().index;
    if (said.isEmpty()) {
        return;
    }
    if (engine.snapshot().state == session::EngineState::running) {
        RC_ASSERT(linesFor(world.flow().plan(), speech, segment).contains(said));
    } else {
        const QStringList named = speech.atStart(world.flow().plan(), segment); // the place gone to
        const QStringList lines = speech.paused() + speech.goingOn() + speech.extended();
        RC_ASSERT(lines.contains(said) || (!named.isEmpty() && said == named.last()));
    }
}

/// The last chime of a change is that of the phase that runs.
void checkChime(World& world) {
    const session::SessionEngine& engine = world.flow().engine();
    if (engine.snapshot().state != session::EngineState::running) {
        return;
    }
    std::optional<ui::Chime> last;
    for (const auto& each : world.sound.heard) {
        if (each.chime && *each.chime != ui::Chime::count && *each.chime != ui::Chime::halfway) {
            last = each.chime;
        }
    }
    RC_ASSERT(last == ui::chimeOf(engine.segment().phase));
}

void checkJournal(World& world) {
    const auto open = world.fixture.journal().openSession();
    RC_ASSERT(open && *open);
    const auto segments = world.fixture.journal().segments((*open)->id);
    RC_ASSERT(segments.has_value());
    RC_ASSERT(segments->size() == world.ended);
    RC_ASSERT((*open)->position.segment == world.flow().engine().segment().index);
}

void befall(World& world) {
    ui::SessionFlow& flow = world.flow();
    switch (*rc::gen::weightedElement<int>(
        {{6, 0}, {3, 1}, {2, 2}, {2, 3}, {1, 4}, {1, 5}, {1, 6}, {3, 7}, {2, 8}})) {
    case 0:
        break;
    case 1:
        flow.togglePause();
        break;
    case 2:
        flow.skip();
        break;
    case 3:
        flow.back();
        break;
    case 4:
        flow.extend();
        break;
    case 5:
        flow.restart();
        break;
    case 7:
        flow.done();
        break;
    case 8:
        flow.openChange();
        flow.changeDose(*rc::gen::arbitrary<bool>(), false);
        flow.togglePause();
        break;
    default:
        world.fixture.clock.sleep(Seconds{*rc::gen::inRange(2, 4000)});
        flow.tick();
    }
}

} // namespace

TEST_CASE("screen, voice and journal agree at every second of any session") {
    WindowFixture fixture;
    fixture.model().setSoundLoader(
        [&fixture] { return std::make_unique<RecordingSound>(fixture.clock); });
    auto& sound = static_cast<RecordingSound&>(fixture.model().sound());
    const auto routines = fixture.model().application().library->routines();
    REQUIRE(routines);
    CHECK(rc::check([&] {
        const auto level = *rc::gen::element(app::SpeechLevel::keyWords, app::SpeechLevel::full);
        REQUIRE(fixture.model().changeSettings(
            [&](app::Settings& settings) { return settings.setSpeech(level); }));
        const bool ownPace = *rc::gen::arbitrary<bool>();
        REQUIRE(fixture.model().changeSettings(
            [&](app::Settings& settings) { return settings.setOwnPace(ownPace); }));
        const auto routine = *rc::gen::elementOf(*routines);
        World world(fixture, sound, fixture.model().sessions().plan(routine.id).value());
        const ui::SessionSpeech speech(
            level, [&](const ExerciseId& id) { return world.flow().wordsOf(id); });
        for (int i = 0; i < 25 && world.isRunning(); ++i) {
            befall(world);
            const int seconds = *rc::gen::inRange(1, 20);
            for (int second = 0; second < seconds && world.isRunning(); ++second) {
                world.live(Seconds{1});
                if (world.isRunning()) {
                    checkScreen(world);
                    checkVoice(world, speech);
                    checkChime(world);
                    checkJournal(world);
                }
            }
        }
        if (world.isRunning()) {
            world.flow().answerLeave(ui::LeaveAnswer::endAndSave);
        }
    }));
}
