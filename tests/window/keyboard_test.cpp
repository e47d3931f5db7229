// The whole way by keyboard: first run, safety check, routine, number after, diary.
#include "support/window_fixture.h"
#include "widgets/check_card.h"

using namespace unhunch;
using namespace unhunch::test;
using domain::RatingKind;
using Stage = ui::SessionFlow::Stage;

namespace {

/// Presses Tab until the widget of that name has the focus.
void tabTo(WindowFixture& fixture, const char* name) {
    for (int i = 0; i < 60; ++i) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus != nullptr && focus->objectName() == QLatin1String(name)) {
            return;
        }
        fixture.press(Qt::Key_Tab);
    }
    FAIL("Tab never reaches " << name);
}

} // namespace

TEST_CASE("from the first window to the saved rating by keyboard only") {
    WindowFixture fixture;

    // First run: the safety check cannot be walked past.
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Return);
    CHECK_FALSE(fixture.journal().latestScreening()->has_value());
    tabTo(fixture, "none");
    fixture.press(Qt::Key_Space);
    tabTo(fixture, "assessed0");
    fixture.press(Qt::Key_Space);
    tabTo(fixture, "consent");
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_Return);
    const auto screening = fixture.journal().latestScreening();
    REQUIRE((screening && *screening));
    CHECK((*screening)->consented);
    CHECK((*screening)->ticked.empty());
    fixture.press(Qt::Key_Return);

    // Today: S starts what is offered in the first weeks.
    fixture.press(Qt::Key_S);
    REQUIRE(fixture.stage() == Stage::check);
    fixture.press(Qt::Key_Return); // no number yet: nothing begins
    CHECK(fixture.stage() == Stage::check);
    fixture.press(Qt::Key_4);
    CHECK(fixture.fileOnDisk()->ratings({})->front().kind == RatingKind::before);
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.stage() == Stage::running);

    fixture.run(Milliseconds{20'000});
    fixture.press(Qt::Key_Space);
    fixture.run(Milliseconds{5'000});
    fixture.press(Qt::Key_Space);
    fixture.run(Milliseconds{2'000'000});
    REQUIRE(fixture.stage() == Stage::summary);
    fixture.press(Qt::Key_2);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.stage() == Stage::closed);

    const auto disk = fixture.fileOnDisk();
    const auto sessions = disk->sessions({});
    REQUIRE(sessions);
    REQUIRE(sessions->size() == 1);
    const journal::SessionRecord& session = sessions->front();
    CHECK(session.routine == RoutineId{"desk-reset"});
    CHECK(session.state == journal::SessionState::completed);
    CHECK(session.active == Milliseconds{272'000}); // R02 to the second, the pause not counted
    const auto segments = disk->segments(session.id);
    REQUIRE(segments);
    Milliseconds active{0};
    for (const journal::SegmentRecord& segment : *segments) {
        CHECK(segment.outcome == journal::SegmentOutcome::completed);
        active += segment.active;
    }
    CHECK(active == Milliseconds{272'000});
    const auto ratings = disk->ratings({});
    REQUIRE(ratings);
    REQUIRE(ratings->size() == 2);
    CHECK(ratings->at(0).kind == RatingKind::before);
    CHECK(ratings->at(0).score.value() == 4);
    CHECK(ratings->at(0).session == session.id);
    CHECK(ratings->at(1).kind == RatingKind::after);
    CHECK(ratings->at(1).score.value() == 2);
    CHECK(ratings->at(1).session == session.id);

    // Tomorrow both numbers are in the diary.
    fixture.crash();
    fixture.clock.advance(Milliseconds{24LL * 3600 * 1000});
    fixture.start();
    fixture.press(Qt::Key_4, Qt::ControlModifier);
    CHECK(fixture.window().findChildren<QWidget*>(QStringLiteral("entry1")).size() == 1);
    CHECK(fixture.window().findChildren<QWidget*>(QStringLiteral("entry2")).size() == 1);
}

TEST_CASE("a digit on Today is on disk at once, ten too, and Ctrl+Z takes it back") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.press(Qt::Key_7);
    REQUIRE(fixture.fileOnDisk()->ratings({})->size() == 1);
    CHECK(fixture.fileOnDisk()->ratings({})->front().score.value() == 7);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.fileOnDisk()->ratings({})->empty());

    fixture.press(Qt::Key_1);
    fixture.press(Qt::Key_0);
    REQUIRE(fixture.fileOnDisk()->ratings({})->size() == 1);
    CHECK(fixture.fileOnDisk()->ratings({})->front().score.value() == 10);
}

TEST_CASE("a session cut off by a crash is taken up again where it was") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("floor-mobility")});
    fixture.press(Qt::Key_3);
    fixture.press(Qt::Key_Return);
    fixture.run(Milliseconds{100'000});
    const auto before = fixture.journal().openSession();
    REQUIRE((before && *before));
    const auto done = fixture.journal().segments((*before)->id)->size();

    fixture.crash();
    fixture.clock.advance(Milliseconds{3'600'000});
    fixture.start();
    fixture.press(Qt::Key_Return); // the default answer: take it up again
    REQUIRE(fixture.stage() == Stage::running);
    CHECK(fixture.session()->flow().stageState().paused);
    fixture.press(Qt::Key_Space);
    fixture.run(Milliseconds{2'000'000});
    CHECK(fixture.stage() == Stage::summary);
    CHECK(fixture.session()->flow().summaryState().before == 3);
    const auto session = fixture.journal().session((*before)->id);
    REQUIRE(session);
    CHECK(session->state == journal::SessionState::completed);
    const auto segments = fixture.journal().segments(session->id);
    const auto plan = fixture.model().sessions().fullPlan(RoutineId{"floor-mobility"});
    CHECK(segments->size() == (*plan)->segments.size());
    CHECK(segments->size() > done);
}

TEST_CASE("H stops the clock; answer 2 leaves the exercise out for a week") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("floor-mobility")});
    fixture.press(Qt::Key_3);
    fixture.press(Qt::Key_Return);
    fixture.run(Milliseconds{30'000});
    fixture.press(Qt::Key_H);
    CHECK(fixture.session()->flow().stageState().paused);
    const auto left = fixture.session()->flow().stageState().timeLeft;
    fixture.run(Milliseconds{60'000});
    CHECK(fixture.session()->flow().stageState().timeLeft == left);
    fixture.press(Qt::Key_2);
    CHECK(fixture.session()->flow().stageState().current == 0);
    fixture.press(Qt::Key_1); // go on to the next one
    CHECK(fixture.session()->flow().stageState().current == 1);
    CHECK(fixture.journal().hurtSince(fixture.clock.today()) == std::vector{ExerciseId{"cat-cow"}});
    const auto plan = fixture.model().sessions().plan(RoutineId{"floor-mobility"});
    REQUIRE(plan);
    CHECK((*plan)->steps.size() == 3);
    fixture.clock.advance(Milliseconds{8LL * 24 * 3600 * 1000});
    CHECK((*fixture.model().sessions().plan(RoutineId{"floor-mobility"}))->steps.size() == 4);
}

TEST_CASE("Esc closes the question and leaves the session paused, never in the hold") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("floor-mobility")});
    fixture.press(Qt::Key_3);
    fixture.press(Qt::Key_Return);
    fixture.run(Milliseconds{30'000});
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_Escape);
    CHECK(fixture.stage() == Stage::running);
    CHECK(fixture.session()->flow().stageState().paused);
}

TEST_CASE("a stop sign ends the session and shows the warning signs") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("floor-mobility")});
    fixture.press(Qt::Key_3);
    fixture.press(Qt::Key_Return);
    fixture.run(Milliseconds{30'000});
    fixture.press(Qt::Key_H);
    fixture.press(Qt::Key_4);
    CHECK(fixture.stage() == Stage::closed);
    CHECK(fixture.window().currentPage()->objectName() == QStringLiteral("warningSignsPage"));
    CHECK(fixture.journal().sessions({})->front().state == journal::SessionState::stopped);
}

TEST_CASE("leaving without saving leaves no session behind, and the number stays") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("desk-reset")});
    fixture.press(Qt::Key_5);
    fixture.press(Qt::Key_Return);
    fixture.run(Milliseconds{30'000});
    fixture.press(Qt::Key_Escape);
    tabTo(fixture, "endWithoutSaving");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.stage() == Stage::closed);
    CHECK(fixture.journal().sessions({})->empty());
    CHECK(fixture.journal().ratings({})->size() == 1);
}

TEST_CASE("single letters do nothing while a person writes or when they are switched off") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::newEntry, {}});
    tabTo(fixture, "note");
    fixture.press(Qt::Key_W);
    CHECK(fixture.window().currentPage()->objectName() == QStringLiteral("diaryPage"));
    fixture.window().go({ui::Destination::Place::today, {}});
    fixture.model().changeSettings([](app::Settings& s) { return s.setSingleKeys(false); });
    fixture.press(Qt::Key_W);
    CHECK(fixture.window().currentPage()->objectName() == QStringLiteral("todayPage"));
    fixture.model().changeSettings([](app::Settings& s) { return s.setSingleKeys(true); });
    fixture.press(Qt::Key_W);
    CHECK(fixture.window().currentPage()->objectName() == QStringLiteral("warningSignsPage"));
}

TEST_CASE("a ticked emergency sign withholds sessions until it has been checked") {
    WindowFixture fixture;
    fixture.press(Qt::Key_Return);
    tabTo(fixture, "legs-bladder");
    fixture.press(Qt::Key_Space);
    tabTo(fixture, "lookAround");
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_S);
    CHECK(fixture.stage() == Stage::closed);
    fixture.window().go({ui::Destination::Place::routine, QStringLiteral("desk-reset")});
    CHECK(fixture.session() == nullptr);
}

TEST_CASE("a session fills the screen and gives it back, unless it was full already") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    REQUIRE(fixture.model().changeSettings(
        [](app::Settings& settings) { return settings.setFullScreenSessions(true); }));
    for (const bool wasFull : {false, true}) {
        if (wasFull) {
            fixture.press(Qt::Key_F11);
        }
        REQUIRE(fixture.window().isFullScreen() == wasFull);
        fixture.window().go({ui::Destination::Place::routine, QStringLiteral("desk-break")});
        WindowFixture::settle();
        CHECK(fixture.window().isFullScreen());
        fixture.session()->flow().leaveCheck();
        WindowFixture::settle();
        CHECK(fixture.window().isFullScreen() == wasFull);
    }
}
