// "This hurts" and "Change" by keys, as far as the journal and the next day.
#include "support/window_fixture.h"
#include "widgets/notice.h"

#include <QAbstractButton>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using domain::Light;
using Stage = ui::SessionFlow::Stage;

namespace {

constexpr Milliseconds kOneDay{24LL * 3600 * 1000};

/// Floor mobility with a number before, run on for `seconds`.
void beginFloor(WindowFixture& fixture, Qt::Key before, int seconds) {
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("floor-mobility")});
    fixture.press(before);
    fixture.press(Qt::Key_Return);
    fixture.run(Seconds{seconds});
}

std::vector<Light> lights(WindowFixture& fixture) {
    std::vector<Light> found;
    const auto hurts = fixture.journal().hurts({}).value();
    for (const journal::HurtRecord& hurt : hurts) {
        found.push_back(hurt.light);
    }
    return found;
}

std::string exerciseOf(WindowFixture& fixture) {
    const auto& engine = fixture.session()->flow().engine();
    return engine.plan().steps[static_cast<std::size_t>(engine.segment().step)].exercise.value;
}

ui::Notice* settling(WindowFixture& fixture) {
    return fixture.window().findChild<ui::Notice*>(QStringLiteral("settling"));
}

} // namespace

TEST_CASE("a strong pull with a number eases the exercise and is noted for it alone") {
    WindowFixture fixture;
    beginFloor(fixture, Qt::Key_3, 110); // thread the needle, first hold
    REQUIRE(exerciseOf(fixture) == "thread-the-needle");
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_1);
    fixture.press(Qt::Key_5);
    fixture.press(Qt::Key_Return);
    CHECK(lights(fixture) == std::vector{Light::amber});
    fixture.press(Qt::Key_Return); // back to the paused session
    const auto state = fixture.session()->flow().stageState();
    CHECK(state.paused);
    CHECK_FALSE(state.easier.isEmpty());
    CHECK(fixture.session()->flow().plan().steps[1].hold == Seconds{15}); // 25 before
    const auto ratings = fixture.journal().ratings({}).value();
    REQUIRE(ratings.size() == 2);
    CHECK(ratings[1].kind == domain::RatingKind::exercise);
    CHECK(ratings[1].exercise == ExerciseId{"thread-the-needle"});
    CHECK(ratings[1].score.value() == 5);
    CHECK(fixture.journal().hurtSince(fixture.clock.today())->empty());
}

TEST_CASE("without a number a strong pull is amber, and a small one with a number is green") {
    WindowFixture fixture;
    beginFloor(fixture, Qt::Key_3, 110);
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_1);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_1);
    fixture.press(Qt::Key_2);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Escape);
    CHECK(lights(fixture) == std::vector{Light::amber, Light::green});
    CHECK(fixture.session()->flow().stageState().paused);
    CHECK(exerciseOf(fixture) == "thread-the-needle");
}

TEST_CASE("a high number is red: the easier exercise takes over, and the other is left out") {
    WindowFixture fixture;
    beginFloor(fixture, Qt::Key_3, 110);
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_1);
    fixture.press(Qt::Key_7);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_1); // try the seated turn instead
    CHECK(exerciseOf(fixture) == "seated-turn");
    CHECK(fixture.session()->flow().stageState().paused);
    CHECK(fixture.journal().hurtSince(fixture.clock.today()) ==
          std::vector{ExerciseId{"thread-the-needle"}});
    fixture.press(Qt::Key_Space);
    fixture.run(Seconds{2000});
    REQUIRE(fixture.stage() == Stage::summary);
    const auto lines = fixture.session()->flow().summaryState().lines;
    REQUIRE(lines.size() == 5);
    CHECK(lines[1].noted == 7);
    CHECK_FALSE(lines[1].done);
    CHECK(lines[2].done);
}

TEST_CASE("there is no way back into what was red") {
    WindowFixture fixture;
    beginFloor(fixture, Qt::Key_3, 110);
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_2);
    fixture.press(Qt::Key_Escape);
    CHECK(exerciseOf(fixture) == "open-book");
    CHECK(fixture.session()->flow().stageState().paused);
}

TEST_CASE("the next day asks once whether it settled, and no makes the day easy") {
    WindowFixture fixture;
    beginFloor(fixture, Qt::Key_3, 110);
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_1);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Space);
    fixture.run(Seconds{2000});
    fixture.press(Qt::Key_Return); // save and close
    CHECK_FALSE(settling(fixture)->isVisible());

    fixture.crash();
    fixture.clock.advance(kOneDay);
    fixture.start();
    REQUIRE(settling(fixture)->isVisible());
    emit settling(fixture)->linkActivated(QStringLiteral("no"));
    WindowFixture::settle();
    CHECK_FALSE(settling(fixture)->isVisible());
    REQUIRE(fixture.journal().settled({})->size() == 1);
    CHECK(fixture.journal().settled({})->front().answer == journal::Settled::no);
    fixture.press(Qt::Key_S);
    REQUIRE(fixture.session() != nullptr);
    CHECK(fixture.session()->flow().plan().routine == RoutineId{"easy-day"});
}

TEST_CASE("after a stop sign sessions wait until somebody has looked at it") {
    WindowFixture fixture;
    beginFloor(fixture, Qt::Key_3, 30);
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_4);
    auto* looked = fixture.window().findChild<QAbstractButton*>(QStringLiteral("lookedAt"));
    REQUIRE(looked != nullptr);
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("desk-reset")});
    CHECK(fixture.session() == nullptr);
    fixture.clock.advance(Seconds{60});
    looked->click();
    WindowFixture::settle();
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("desk-reset")});
    CHECK(fixture.session() != nullptr);
}

TEST_CASE("D changes the exercise now, and always when that is ticked") {
    WindowFixture fixture;
    beginFloor(fixture, Qt::Key_3, 110);
    fixture.press(Qt::Key_D);
    CHECK(fixture.session()->flow().stageState().paused);
    fixture.press(Qt::Key_1); // shorter
    CHECK(fixture.session()->flow().plan().steps[1].hold == Seconds{15});
    CHECK(fixture.journal().doseDeltas()->empty());
    fixture.press(Qt::Key_D);
    fixture.press(Qt::Key_A);
    fixture.press(Qt::Key_2); // longer, always
    CHECK(fixture.session()->flow().plan().steps[1].hold == Seconds{25});
    CHECK(fixture.journal().doseDeltas()->at(ExerciseId{"thread-the-needle"}) ==
          domain::DoseDelta{0, Seconds{10}});
    CHECK(fixture.session()->flow().stageState().paused);

    fixture.press(Qt::Key_D);
    fixture.press(Qt::Key_4); // the seated turn instead, by choice
    CHECK(exerciseOf(fixture) == "seated-turn");
    CHECK(fixture.journal().hurtSince(fixture.clock.today())->empty());
}

TEST_CASE("a usual change is told on the exercise's page and taken back there") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    const ExerciseId pose{"childs-pose"};
    REQUIRE(fixture.model().sessions().changeAlways(pose, {0, Seconds{-10}}));
    fixture.window().go({ui::Destination::Place::exercise, QStringLiteral("childs-pose")});
    auto* change = fixture.window().findChild<ui::Notice*>(QStringLiteral("usualChange"));
    REQUIRE(change != nullptr);
    emit change->linkActivated(QStringLiteral("usual"));
    WindowFixture::settle();
    CHECK(fixture.journal().doseDeltas()->empty());
    CHECK(fixture.window().findChild<ui::Notice*>(QStringLiteral("usualChange")) == nullptr);
}

TEST_CASE("at one's own pace Enter says when it is done, and the time is what it took") {
    WindowFixture fixture;
    fixture.model().changeSettings([](app::Settings& s) { return s.setOwnPace(true); });
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::tryExercise, QStringLiteral("open-book")});
    fixture.press(Qt::Key_3);
    fixture.press(Qt::Key_Return);
    fixture.run(Seconds{25});
    const auto state = fixture.session()->flow().stageState();
    REQUIRE(state.untimed);
    CHECK(state.number == QStringLiteral("6"));
    CHECK(state.round == QStringLiteral("Left side"));
    fixture.run(Seconds{600}); // nobody is hurried
    CHECK(fixture.session()->flow().stageState().untimed);
    const auto id = (*fixture.journal().openSession())->id;
    fixture.press(Qt::Key_Return);
    const auto segments = fixture.journal().segments(id).value();
    CHECK(segments.back().outcome == journal::SegmentOutcome::completed);
    CHECK(segments.back().side == domain::Side::left);
    CHECK(segments.back().active == Seconds{625} - segments.front().active);
    CHECK_FALSE(fixture.session()->flow().stageState().untimed);
}
