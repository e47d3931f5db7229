// What the figure shows while real engines run.
#include "presentation/figure_moment.h"
#include "support/sample_clips.h"
#include "support/session_fixtures.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using namespace unhunch::ui;
using domain::Phase;
using domain::Side;

namespace {

/// A session of one routine under a clock in seconds.
class Run {
public:
    Run(const domain::Routine& routine, std::map<std::string, figure::Clip> shelf)
        : m_shelf(std::move(shelf)), m_clips([this](const std::string& id) -> Result<figure::Clip> {
              const auto found = m_shelf.find(id);
              return found == m_shelf.end() ? fail(ErrorCode::notFound, id)
                                            : Result<figure::Clip>(found->second);
          }),
          m_engine(planOf(routine)) {
        m_engine.handle(session::Start{}, m_now);
    }

    void wait(double seconds) {
        m_now = m_now + Milliseconds{static_cast<std::int64_t>(seconds * 1000)};
        m_engine.advance(m_now);
    }
    void tell(const session::Command& command) { m_engine.handle(command, m_now); }
    /// To the start of the next segment of that phase and side.
    void reach(Phase phase, Side side = Side::none) {
        while (m_engine.segment().phase != phase || m_engine.segment().side != side) {
            const auto next = m_engine.nextDeadline();
            REQUIRE(next);
            m_now = *next;
            m_engine.advance(m_now);
        }
    }
    [[nodiscard]] FigureMoment moment() { return figureMoment(m_engine, m_clips); }
    [[nodiscard]] const session::Segment& segment() const { return m_engine.segment(); }
    [[nodiscard]] std::string clipId() { return moment().clip ? moment().clip->id : ""; }
    [[nodiscard]] bool isMirrored() {
        return moment().clip->description == m_shelf.at(clipId()).description &&
               *moment().clip != m_shelf.at(clipId());
    }

private:
    std::map<std::string, figure::Clip> m_shelf;
    FigureClips m_clips;
    session::SessionEngine m_engine;
    SteadyInstant m_now{Milliseconds{5000}};
};

figure::Clip sided(const std::string& id, std::vector<std::string> phases) {
    figure::Clip clip = sampleClip(id, std::move(phases));
    clip.side = figure::Side::left;
    return clip;
}

Run catCowRun() {
    return {routineOf({stepOf(catCow(), 3)}),
            {{"cat-cow", sampleClip("cat-cow", {"inhale", "exhale"})}}};
}

} // namespace

TEST_CASE("while getting ready the figure takes up the position in the time there is") {
    Run run = catCowRun(); // prepare lasts 15 s, the entry 3 s
    REQUIRE(run.segment().phase == Phase::prepare);
    CHECK(run.moment().pose.fromKey == 2);
    CHECK(run.moment().isMove());
    run.wait(7.5);
    CHECK(run.moment().pose.weight == Approx(0.5).margin(0.01));
    run.wait(7.4);
    CHECK(run.moment().pose.toKey == 0);
    CHECK(run.moment().pose.weight > 0.99F);
    CHECK(run.moment().still == 0);
}

TEST_CASE("each line of the cycle shows its section, in every repetition") {
    Run run = catCowRun();
    for (int repetition = 0; repetition < 3; ++repetition) {
        run.reach(Phase::inhale);
        run.wait(1);
        CHECK(run.moment().pose.toKey == 1);
        CHECK(run.moment().isMove());
        CHECK(run.moment().still == 1);
        run.wait(2); // 2 s of way and, of 4 s in all, 2 s of stay
        CHECK_FALSE(run.moment().isMove());
        CHECK(run.moment().pose.fromKey == 1);
        run.reach(Phase::exhale);
        run.wait(1);
        CHECK(run.moment().pose.fromKey == 1);
        CHECK(run.moment().pose.toKey == 0);
        CHECK(run.moment().still == 0);
    }
}

TEST_CASE("a pause holds the figure, and it goes on from there") {
    Run run = catCowRun();
    run.reach(Phase::inhale);
    run.wait(1);
    const figure::PoseBlend before = run.moment().pose;
    run.tell(session::Pause{});
    run.wait(60);
    CHECK(run.moment().pose.weight == before.weight);
    CHECK(run.moment().pose.breath == before.breath);
    run.tell(session::Resume{});
    run.wait(3); // the count
    CHECK(run.moment().pose.weight == Approx(before.weight));
    run.wait(0.5);
    CHECK(run.moment().pose.weight > before.weight);
}

TEST_CASE("skipping leads to the next exercise's figure, or to none") {
    Run run(routineOf({stepOf(catCow(), 1), stepOf(birdDog(), 1), stepOf(childsPose(), 1)}),
            {{"cat-cow", sampleClip("cat-cow", {"inhale", "exhale"})},
             {"childs-pose", sampleClip("childs-pose", {"hold"})}});
    run.reach(Phase::inhale);
    CHECK(run.clipId() == "cat-cow");
    run.tell(session::Skip{});
    CHECK(run.moment().clip == nullptr);
    CHECK_FALSE(run.moment().isMove());
    run.tell(session::Skip{}); // past getting ready
    run.tell(session::Skip{});
    CHECK(run.clipId() == "childs-pose");
    CHECK(run.segment().phase == Phase::prepare);
}

TEST_CASE("the figure changes sides with the session, and already while changing") {
    Run run(routineOf({stepOf(threadTheNeedle(), 2)}),
            {{"thread-the-needle", sided("thread-the-needle", {"hold"})}});
    CHECK_FALSE(run.isMirrored());
    run.reach(Phase::hold, Side::left);
    CHECK_FALSE(run.isMirrored());
    run.reach(Phase::gap, Side::left);
    CHECK_FALSE(run.isMirrored());
    CHECK(run.moment().pose.toKey == 0);
    CHECK_FALSE(run.moment().isMove());
    const figure::View view = run.moment().clip->view;
    run.reach(Phase::switchSides, Side::right);
    CHECK(run.isMirrored());
    CHECK_FALSE(run.moment().clip->view == view);
    CHECK_FALSE(run.moment().isMove());
    run.reach(Phase::hold, Side::right);
    CHECK(run.isMirrored());
}

TEST_CASE("sides by turns are mirrored from one repetition to the next, seen from one place") {
    Run run(routineOf({stepOf(seatedTurn(), 3)}),
            {{"seated-turn", sided("seated-turn", {"turn", "hold", "back"})}});
    for (int repetition = 0; repetition < 3; ++repetition) {
        run.reach(Phase::turn, Side::left);
        CHECK_FALSE(run.isMirrored());
        const figure::View view = run.moment().clip->view;
        run.reach(Phase::turn, Side::right);
        CHECK(run.isMirrored());
        CHECK(run.moment().clip->view == view);
    }
}

TEST_CASE("a clip that does the same on both sides stays as it was written") {
    Run run(routineOf({stepOf(threadTheNeedle(), 1)}),
            {{"thread-the-needle", sampleClip("thread-the-needle", {"hold"})}});
    run.reach(Phase::hold, Side::right);
    CHECK_FALSE(run.isMirrored());
}

TEST_CASE("a rest between sets breathes in the start pose and ends as the cycle begins") {
    auto routine = routineOf({stepOf(catCow(), 2)});
    routine.steps.front().dose.sets = 2;
    routine.steps.front().dose.setRest = Seconds{20};
    Run run(routine, {{"cat-cow", sampleClip("cat-cow", {"inhale", "exhale"})}});
    run.reach(Phase::rest);
    const float level = run.moment().pose.breath;
    run.wait(2.5);
    CHECK(run.moment().pose.toKey == 0);
    CHECK_FALSE(run.moment().isMove());
    CHECK(std::abs(run.moment().pose.breath - level) > 0.2F);
    run.wait(17.499);
    REQUIRE(run.segment().phase == Phase::rest);
    const float last = run.moment().pose.breath;
    run.wait(0.001);
    REQUIRE(run.segment().phase == Phase::inhale);
    CHECK(run.segment().set == 2);
    CHECK(run.moment().pose.breath == Approx(last).margin(0.02));
}

TEST_CASE("a hold made longer stays longer and still comes back in time") {
    Run run(routineOf({stepOf(childsPose(), 1)}),
            {{"childs-pose", sampleClip("childs-pose", {"hold"})}});
    run.reach(Phase::hold);
    run.wait(10);
    CHECK_FALSE(run.moment().isMove());
    run.tell(session::Extend{});
    const double length = static_cast<double>(run.segment().length.count()) / 1000.0;
    run.wait(length - 10 + 5); // still at rest after the old end
    CHECK_FALSE(run.moment().isMove());
    run.wait(4);
    CHECK(run.moment().isMove());
    CHECK(run.moment().pose.toKey == 0);
}

TEST_CASE("the still of a section is the key it is about") {
    figure::Clip clip = sampleClip("x", {"lift", "lower", "hold"});
    CHECK(stillOf(clip, 0) == 1);
    CHECK(stillOf(clip, 1) == 0);
    CHECK(stillOf(clip, 2) == 1); // there and back again: there
    clip.cycle[1].moves = {{.to = 1, .seconds = 3, .travels = {}}};
    CHECK(stillOf(clip, 1) == 1); // stays where it is
    CHECK(stillOf(clip, 9) == stillOf(clip, 2));
    const auto to = [](std::size_t key, float seconds) {
        return figure::Move{.to = key, .seconds = seconds, .travels = {}};
    };
    clip.keys.push_back(clip.keys[0]);
    clip.cycle[2].moves = {to(0, 1), to(1, 1), to(2, 1), to(2, 9), to(1, 1), to(0, 1)};
    CHECK(stillOf(clip, 2) == 2); // on the way there, and where it stays
}
