// From a routine to what was done, and what a crash leaves behind.
#include "app/sessions.h"
#include "app/settings.h"
#include "support/content_samples.h"
#include "support/start.h"

#include <algorithm>

using namespace unhunch;
using namespace unhunch::app;
using namespace unhunch::test;
using journal::SessionState;
using session::SessionController;

namespace {

const RoutineId kFloor{"floor-mobility"};

struct Fixture {
    TempFolder folder;
    ManualClock clock;
    Paths paths = pathsIn(folder.path());
    std::unique_ptr<Application> application = started(paths, clock);

    Sessions sessions() { return Sessions(*application); }

    /// The program dies and is started again.
    void restart() {
        application.reset();
        application = started(paths, clock);
    }
    /// Lets `controller` run until `segment` has begun.
    void runTo(SessionController& controller, int segment) {
        while (controller.engine().snapshot().segment < segment) {
            step(controller);
        }
    }
    void runToEnd(SessionController& controller) {
        while (controller.engine().snapshot().state != session::EngineState::finished) {
            step(controller);
        }
    }
    void step(SessionController& controller) {
        const auto next = controller.nextDeadline();
        REQUIRE(next);
        clock.advanceTo(*next);
        controller.tick();
        REQUIRE_FALSE(controller.writeError());
    }
    /// A session of `plan` in which the exercise of each step named hurt at once.
    void hurtIn(const PlanPointer& plan, const std::vector<int>& steps) {
        auto controller = sessions().begin(plan).value();
        for (const int step : steps) {
            runTo(*controller, plan->steps[static_cast<std::size_t>(step)].firstSegment);
            controller->handle(session::SkipHurt{});
        }
        controller->handle(session::EndEarly{});
        REQUIRE_FALSE(controller->writeError());
    }
};

std::vector<std::string> exercisesOf(const PlanPointer& plan) {
    std::vector<std::string> names;
    for (const session::PlanStep& step : plan->steps) {
        names.push_back(step.exercise.value);
    }
    return names;
}

constexpr Milliseconds kOneDay{86'400'000};

} // namespace

TEST_CASE_METHOD(Fixture, "the plan of a routine is the routine while nothing hurt") {
    const auto plan = sessions().plan(kFloor);
    REQUIRE(plan);
    CHECK((*plan)->total == Seconds{434});
    CHECK(exercisesOf(*plan) ==
          std::vector<std::string>{"cat-cow", "thread-the-needle", "open-book", "childs-pose"});
}

TEST_CASE_METHOD(Fixture, "what hurt is left out for seven days, and comes back after them") {
    hurtIn(sessions().plan(kFloor).value(), {1});
    const std::vector<std::string> without{"cat-cow", "open-book", "childs-pose"};
    CHECK(exercisesOf(sessions().plan(kFloor).value()) == without);
    clock.advance(7 * kOneDay);
    CHECK(exercisesOf(sessions().plan(kFloor).value()) == without);
    clock.advance(kOneDay);
    CHECK(sessions().plan(kFloor).value()->steps.size() == 4);
}

TEST_CASE_METHOD(Fixture, "the full plan leaves nothing out") {
    hurtIn(sessions().plan(kFloor).value(), {1});
    CHECK(sessions().fullPlan(kFloor).value()->total == Seconds{434});
}

TEST_CASE_METHOD(Fixture,
                 "a routine in which everything hurt is a conflict, not an empty session") {
    hurtIn(sessions().plan(kFloor).value(), {0, 1, 2, 3});
    const auto plan = sessions().plan(kFloor);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == ErrorCode::conflict);
    CHECK_FALSE(plan.error().hint.empty());
}

TEST_CASE_METHOD(Fixture, "a slip in a routine's name is answered with the right one") {
    for (const auto& plan : {sessions().plan(RoutineId{"flor-mobility"}),
                             sessions().fullPlan(RoutineId{"flor-mobility"})}) {
        REQUIRE_FALSE(plan);
        CHECK(plan.error().code == ErrorCode::notFound);
        CHECK(plan.error().hint == "Did you mean \"floor-mobility\"?");
    }
    CHECK_FALSE(sessions().plan(RoutineId{""}));
    CHECK_FALSE(sessions().plan(ExerciseId{"no-such-thing"}));
}

TEST_CASE_METHOD(Fixture, "nothing is interrupted before a session, or after its end") {
    CHECK_FALSE(sessions().interrupted().value());
    auto controller = sessions().begin(sessions().plan(kFloor).value()).value();
    CHECK(sessions().interrupted().value());
    runToEnd(*controller);
    CHECK_FALSE(sessions().interrupted().value());
    CHECK(application->journal->session(controller->id())->state == SessionState::completed);
}

TEST_CASE_METHOD(Fixture,
                 "a session cut off is found after the restart and goes on where it stood") {
    const PlanPointer plan = sessions().plan(kFloor).value();
    const SessionId id = [&] {
        auto controller = sessions().begin(plan).value();
        runTo(*controller, 9);
        return controller->id();
    }();
    restart();
    const auto found = sessions().interrupted().value();
    REQUIRE(found);
    CHECK(found->record.id == id);
    CHECK(found->record.position.segment == 9);
    REQUIRE(found->plan);
    CHECK(*found->plan == *plan);

    auto controller = sessions().resume(*found).value();
    CHECK(controller->engine().snapshot().state == session::EngineState::paused);
    controller->handle(session::Resume{});
    runToEnd(*controller);
    const auto segments = application->journal->segments(id).value();
    REQUIRE(segments.size() == plan->segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        CHECK(segments[i].segment == static_cast<int>(i));
        CHECK(segments[i].active == plan->segments[i].length);
    }
    CHECK(application->journal->session(id)->active == plan->total);
}

TEST_CASE_METHOD(Fixture,
                 "a session in which something hurt goes on under the plan it began with") {
    hurtIn(sessions().plan(kFloor).value(), {1}); // so that the plan is not the full one either
    clock.advance(kOneDay);
    const PlanPointer plan = sessions().plan(kFloor).value();
    {
        auto controller = sessions().begin(plan).value();
        controller->handle(session::SkipHurt{});
        runTo(*controller, plan->steps[1].firstSegment + 2);
    }
    restart();
    const auto found = sessions().interrupted().value();
    REQUIRE(found);
    REQUIRE(found->plan);
    CHECK(*found->plan == *plan);
    CHECK(sessions().resume(*found));
}

TEST_CASE_METHOD(Fixture, "a session begun without what hurt before goes on without it") {
    hurtIn(sessions().plan(kFloor).value(), {1});
    clock.advance(7 * kOneDay);
    const PlanPointer plan = sessions().plan(kFloor).value();
    REQUIRE(plan->steps.size() == 3);
    {
        auto controller = sessions().begin(plan).value();
        runTo(*controller, 5);
    }
    clock.advance(3 * kOneDay); // by now nothing would be left out
    restart();
    const auto found = sessions().interrupted().value();
    REQUIRE(found);
    REQUIRE(found->plan);
    CHECK(*found->plan == *plan);
}

TEST_CASE_METHOD(Fixture, "a session begun with everything although something hurt goes on so") {
    hurtIn(sessions().plan(kFloor).value(), {1});
    const PlanPointer plan = sessions().fullPlan(kFloor).value();
    {
        auto controller = sessions().begin(plan).value();
        runTo(*controller, 5);
    }
    restart();
    const auto found = sessions().interrupted().value();
    REQUIRE(found);
    REQUIRE(found->plan);
    CHECK(*found->plan == *plan);
}

TEST_CASE_METHOD(Fixture, "one exercise on its own can be interrupted and taken up too") {
    const PlanPointer plan = sessions().plan(ExerciseId{"cat-cow"}).value();
    {
        auto controller = sessions().begin(plan).value();
        runTo(*controller, 4);
    }
    restart();
    const auto found = sessions().interrupted().value();
    REQUIRE(found);
    REQUIRE(found->plan);
    CHECK(*found->plan == *plan);
}

TEST_CASE("a session whose content has changed can be kept, not resumed") {
    const TempFolder folder;
    ManualClock clock;
    const Paths paths = pathsIn(folder.path(), folder / "content");
    copyContent(paths.content);
    UtcInstant lastEnd;
    {
        const auto application = started(paths, clock);
        Sessions sessions(*application);
        auto controller = sessions.begin(sessions.plan(kFloor).value()).value();
        for (int i = 0; i < 40; ++i) {
            clock.advanceTo(controller->nextDeadline().value());
            controller->tick();
        }
        lastEnd = application->journal->segments(controller->id())->back().endedAt;
    }
    std::string text = bytesOf(paths.content / "exercises/cat-cow.json");
    replace(text, "\"instruction\": \"", "\"instruction\": \"Slowly. ");
    writeBytes(paths.content / "exercises/cat-cow.json", text);
    clock.advance(2 * kOneDay);

    const auto application = started(paths, clock);
    REQUIRE(application->contentFaults.empty());
    Sessions sessions(*application);
    const auto found = sessions.interrupted().value();
    REQUIRE(found);
    CHECK_FALSE(found->plan);
    const auto resumed = sessions.resume(*found);
    REQUIRE_FALSE(resumed);
    CHECK(resumed.error().code == ErrorCode::conflict);
    REQUIRE(sessions.keep(*found));
    CHECK_FALSE(sessions.interrupted().value());
    const auto kept = application->journal->session(found->record.id).value();
    CHECK(kept.state == SessionState::ended);
    CHECK(kept.endedAt == lastEnd); // not two days later
}

TEST_CASE_METHOD(Fixture, "a session that lost only its end is kept as completed") {
    const PlanPointer plan = sessions().plan(kFloor).value();
    const SessionId id = [&] {
        auto controller = sessions().begin(plan).value();
        runTo(*controller, 3);
        return controller->id();
    }();
    const int count = static_cast<int>(plan->segments.size());
    REQUIRE(application->journal->savePosition(id, {count, Milliseconds{0}}));
    restart();
    REQUIRE(sessions().keep(sessions().interrupted().value().value()));
    CHECK(application->journal->session(id)->state == SessionState::completed);
}

TEST_CASE_METHOD(Fixture, "a session cut off before its first segment can be kept") {
    { auto controller = sessions().begin(sessions().plan(kFloor).value()).value(); }
    restart();
    const auto found = sessions().interrupted().value().value();
    REQUIRE(sessions().keep(found));
    CHECK(application->journal->session(found.record.id)->endedAt == found.record.startedAt.at);
}

TEST_CASE_METHOD(Fixture, "a discarded session leaves nothing behind") {
    { auto controller = sessions().begin(sessions().plan(kFloor).value()).value(); }
    const auto found = sessions().interrupted().value().value();
    REQUIRE(sessions().discard(found.record.id));
    CHECK_FALSE(sessions().interrupted().value());
    CHECK_FALSE(sessions().report(found.record.id));
    CHECK(application->journal->sessions({})->empty());
}

TEST_CASE_METHOD(Fixture, "the report says what was done of what was planned") {
    const PlanPointer plan = sessions().plan(kFloor).value();
    auto controller = sessions().begin(plan).value();
    runTo(*controller, plan->steps[1].firstSegment);
    controller->handle(session::SkipHurt{});
    controller->handle(session::EndEarly{});
    const auto report = sessions().report(controller->id()).value();
    CHECK(report.record.state == SessionState::ended);
    CHECK(report.plannedExercises == 4);
    REQUIRE(report.outcomes.size() == 3);
    CHECK(report.outcomes[0].exercise == ExerciseId{"cat-cow"});
    CHECK_FALSE(report.outcomes[0].hurt);
    CHECK(report.outcomes[1].hurt);
    CHECK(report.outcomes[2].active == Milliseconds{0});

    // A later session in which cat-cow hurts does not change what was planned then.
    hurtIn(sessions().plan(kFloor).value(), {0});
    CHECK(sessions().report(controller->id())->plannedExercises == 4);
}

namespace {

/// Changes the dose of what `controller` stands in by `delta`, or puts `instead` in its place.
void change(Sessions sessions, SessionController& controller, const domain::DoseDelta& delta,
            const ExerciseId& instead = {}) {
    const auto plan = sessions.changed(
        controller.engine().plan(),
        {.segment = controller.engine().snapshot().segment, .delta = delta, .instead = instead});
    REQUIRE(plan);
    REQUIRE(controller.replan(*plan));
}

} // namespace

TEST_CASE_METHOD(Fixture,
                 "a session that was changed goes on under the changed plan after a crash") {
    const PlanPointer plan = sessions().plan(kFloor).value();
    {
        auto controller = sessions().begin(plan).value();
        runTo(*controller, 5);
        change(sessions(), *controller, {-4, {}});
        runTo(*controller, controller->engine().plan().steps[1].firstSegment + 1);
        change(sessions(), *controller, {}, ExerciseId{"seated-turn"});
        controller->handle(session::SkipHurt{});
        runTo(*controller, controller->engine().snapshot().segment + 3);
    }
    restart();
    const auto found = sessions().interrupted().value();
    REQUIRE(found);
    REQUIRE(found->plan);
    CHECK(exercisesOf(found->plan) == std::vector<std::string>{"cat-cow", "thread-the-needle",
                                                               "seated-turn", "open-book",
                                                               "childs-pose"});
    CHECK(found->plan->steps[0].counts == plan->steps[0].counts - 4);
    auto controller = sessions().resume(*found).value();
    controller->handle(session::Resume{});
    runToEnd(*controller);
    const auto report = sessions().report(controller->id()).value();
    REQUIRE(report.outcomes.size() == 5);
    CHECK(report.plannedExercises == 5);
    CHECK(report.outcomes[1].hurt);
    CHECK(report.outcomes[2].exercise == ExerciseId{"seated-turn"});
    CHECK_FALSE(report.outcomes[2].skipped);
    CHECK(report.outcomes[0].active == Seconds{8} * (plan->steps[0].counts - 4));
}

TEST_CASE_METHOD(Fixture, "a change for always holds in every plan of today and in no full one") {
    const ExerciseId pose{"childs-pose"};
    const Milliseconds before = sessions().plan(kFloor).value()->total;
    REQUIRE(sessions().changeAlways(pose, {0, Seconds{-10}}));
    REQUIRE(sessions().changeAlways(pose, {0, Seconds{-5}}));
    CHECK(sessions().usualChange(pose).value() == domain::DoseDelta{0, Seconds{-15}});
    const PlanPointer plan = sessions().plan(kFloor).value();
    CHECK(plan->total == before - 2 * Seconds{15});
    CHECK(plan->options.deltas.size() == 1);
    CHECK(sessions().plan(pose).value()->steps[0].hold == Seconds{15});
    CHECK(sessions().fullPlan(kFloor).value()->total == before);
    CHECK(sessions().plan(RoutineId{"desk-reset"}).value()->options.deltas.empty());
    {
        // What is changed for always during a session does not change the session itself.
        auto controller = sessions().begin(plan).value();
        runTo(*controller, 3);
        REQUIRE(sessions().changeAlways(pose, {0, Seconds{40}}));
    }
    restart();
    CHECK(*sessions().interrupted().value()->plan == *plan);
    REQUIRE(sessions().forgetChange(pose));
    CHECK(sessions().usualChange(pose).value().isNone());
    CHECK(sessions().plan(kFloor).value()->total == before);
}

TEST_CASE_METHOD(Fixture, "a session at one's own pace is taken up as such, whatever the setting") {
    REQUIRE(Settings(*application->journal).setOwnPace(true));
    const PlanPointer plan = sessions().plan(kFloor).value();
    CHECK(plan->options.ownPace);
    CHECK_FALSE(sessions().fullPlan(kFloor).value()->options.ownPace);
    { auto controller = sessions().begin(plan).value(); }
    REQUIRE(Settings(*application->journal).setOwnPace(false));
    restart();
    CHECK(*sessions().interrupted().value()->plan == *plan);
}

TEST_CASE_METHOD(Fixture, "an easier exercise is offered unless it hurt lately itself") {
    const auto offered = [&] {
        const PlanPointer plan = sessions().fullPlan(kFloor).value();
        return sessions().easierThan(plan->steps[1]);
    };
    CHECK(offered() == ExerciseId{"seated-turn"});
    CHECK_FALSE(sessions().easierThan(sessions().fullPlan(kFloor).value()->steps[0]));
    hurtIn(sessions().plan(ExerciseId{"seated-turn"}).value(), {0});
    CHECK_FALSE(offered());
}

TEST_CASE_METHOD(Fixture,
                 "what hurt is in the report, is asked about the next day and answered once") {
    auto controller = sessions().begin(sessions().plan(kFloor).value()).value();
    const auto& step = controller->engine().plan().steps[0];
    REQUIRE(sessions().noteHurt(controller->id(), step, domain::Light::amber));
    runToEnd(*controller);
    CHECK_FALSE(sessions().aftermath()->question); // not on the same day
    clock.advance(kOneDay);
    const auto question = sessions().aftermath()->question;
    REQUIRE(question);
    CHECK(question->session == controller->id());
    CHECK(question->exerciseTitle == step.title);
    REQUIRE(sessions().answerSettled(controller->id(), journal::Settled::no));
    const auto after = sessions().aftermath().value();
    CHECK_FALSE(after.question);
    CHECK(after.notSettled);
    const auto report = sessions().report(controller->id()).value();
    REQUIRE(report.hurts.size() == 1);
    CHECK(report.hurts[0].light == domain::Light::amber);
    REQUIRE(report.settled);
    CHECK(report.settled->answer == journal::Settled::no);
    CHECK(report.settled->at == clock.localNow());
}
