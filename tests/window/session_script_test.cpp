// What a person sees and hears in each routine, second by second, against scripts a person can
// read: tests/goldens/scripts. After a wanted change: UNHUNCH_APPROVE=1
// build/release/bin/test_window
// "[script]", then read the difference.
#include "pages/stage_page.h"
#include "support/recording_sound.h"
#include "support/window_fixture.h"

#include <array>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

using namespace unhunch;
using namespace unhunch::test;

namespace {

constexpr std::array kChimeNames{"get-ready", "effort",       "ease",  "inhale",
                                 "exhale",    "switch-sides", "rest",  "halfway",
                                 "count",     "paused",       "finish"};

std::string timeOf(Milliseconds at) {
    return fmt::format("{:>5}.{}", toMinutesSeconds(Milliseconds{at.count() / 1000 * 1000}),
                       at.count() % 1000 / 100);
}

std::string screenLine(const ui::StageState& state) {
    std::string phase = state.phase.toStdString();
    std::replace(phase.begin(), phase.end(), '\n', ' ');
    return fmt::format("{:<13}{:>3} s  {}, {}: {}", phase, state.number.toStdString(),
                       state.exercise.toStdString(), state.round.toStdString(),
                       state.instruction.toStdString());
}

/// Everything heard since `seen`, a line each.
std::string heardSince(const RecordingSound& sound, std::size_t& seen, SteadyInstant start) {
    std::string text;
    for (; seen < sound.heard.size(); ++seen) {
        const auto& each = sound.heard[seen];
        text += each.chime
                    ? fmt::format("{}    * {}\n", timeOf(each.at - start),
                                  kChimeNames.at(static_cast<std::size_t>(*each.chime)))
                    : fmt::format("{}    \"{}\" ({:.1f} s)\n", timeOf(each.at - start),
                                  each.line.toStdString(),
                                  static_cast<double>((each.until - each.at).count()) / 1000.0);
    }
    return text;
}

std::string scriptOf(WindowFixture& fixture, RecordingSound& sound, const RoutineId& id) {
    const auto plan = fixture.model().sessions().fullPlan(id);
    REQUIRE(plan);
    sound.heard.clear();
    auto owned = std::make_unique<ui::SessionFlow>(fixture.model(), *plan);
    ui::SessionView view(fixture.figures(), fixture.model(), std::move(owned), 1.0);
    ui::SessionFlow& flow = view.flow();
    std::string script = fmt::format("{}, {}\n", (*plan)->title, toMinutesSeconds((*plan)->total));
    const SteadyInstant start = fixture.clock.steadyNow();
    std::size_t seen = 0;
    std::string shown;
    const auto tell = [&] {
        if (flow.stage() == ui::SessionFlow::Stage::running) {
            const ui::StageState state = flow.stageState();
            const std::string line = screenLine(state);
            const std::string place = line.substr(0, 13) + line.substr(18);
            if (place != shown) {
                script += timeOf(fixture.clock.steadyNow() - start) + "  " + line + "\n";
                shown = place;
            }
        }
        script += heardSince(sound, seen, start);
    };
    flow.skipCheck();
    tell();
    while (const auto next = flow.nextDeadline()) {
        fixture.clock.advanceTo(*next);
        flow.tick();
        tell();
    }
    CHECK(flow.stage() == ui::SessionFlow::Stage::summary);
    CHECK(fixture.clock.steadyNow() - start == (*plan)->total);
    return script + timeOf(fixture.clock.steadyNow() - start) + "  end\n";
}

std::string read(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

RecordingSound& record(WindowFixture& fixture) {
    fixture.model().setSoundLoader(
        [&fixture] { return std::make_unique<RecordingSound>(fixture.clock); });
    return static_cast<RecordingSound&>(fixture.model().sound());
}

} // namespace

TEST_CASE("every routine is seen and heard as its script says", "[script]") {
    WindowFixture fixture;
    RecordingSound& sound = record(fixture);
    const auto routines = fixture.model().application().library->routines();
    REQUIRE(routines);
    for (const domain::RoutineSummary& routine : *routines) {
        const std::string path =
            UNHUNCH_SOURCE_DIR "/tests/goldens/scripts/" + routine.id.value + ".txt";
        const std::string script = scriptOf(fixture, sound, routine.id);
        if (qEnvironmentVariableIsSet("UNHUNCH_APPROVE")) {
            std::ofstream(path) << script;
        }
        INFO(path);
        CHECK(script == read(path));
    }
}
