// The figure in the real window: sessions, the exercise page, choosing the person.
#include "pages/exercise_player.h"
#include "pages/phase_tile.h"
#include "pages/stage_page.h"
#include "support/window_fixture.h"
#include "widgets/choice_tiles.h"
#include "widgets/segmented.h"
#include "widgets/slider.h"

#include <QAccessible>

using namespace unhunch;
using namespace unhunch::test;
using Place = ui::Destination::Place;

namespace {

const QRect kFigure{36, 90, 700, 400}; // of the stage at 1280 x 800

void open(WindowFixture& fixture, Place place, const char* id) {
    fixture.window().go({place, QString::fromLatin1(id)});
    WindowFixture::settle();
}

void begin(WindowFixture& fixture, const char* routine) {
    open(fixture, Place::routine, routine);
    fixture.session()->flow().setBefore(3);
    fixture.session()->flow().begin();
    WindowFixture::settle();
}

template <typename Widget> Widget& find(WindowFixture& fixture, const char* name) {
    auto* widget = fixture.window().findChild<Widget*>(QString::fromLatin1(name));
    INFO(name);
    REQUIRE(widget != nullptr);
    return *widget;
}

QImage figureOn(WindowFixture& fixture) {
    return fixture.developed().copy(kFigure);
}

/// As its owner lets it: the clock moves, then the film is brought to it.
void play(WindowFixture& fixture, ui::ExercisePlayer& player, int milliseconds) {
    for (int passed = 0; passed < milliseconds; passed += 100) {
        fixture.clock.advance(Milliseconds{100});
        player.tick();
    }
}

std::vector<bool> currentTiles(WindowFixture& fixture) {
    std::vector<bool> current;
    for (const auto* tile : fixture.window().findChildren<ui::PhaseTile*>()) {
        current.push_back(tile->isCurrent());
    }
    return current;
}

} // namespace

TEST_CASE("the figure moves with the session, and stands still while it is paused") {
    WindowFixture fixture{ui::Look{}};
    fixture.answerSafetyCheck();
    begin(fixture, "floor-mobility");
    fixture.run(Milliseconds{16'000}); // breathing in: the back goes down
    const QImage first = figureOn(fixture);
    fixture.run(Milliseconds{1'500});
    CHECK(figureOn(fixture) != first);
    fixture.press(Qt::Key_Space);
    const QImage paused = figureOn(fixture);
    fixture.run(Milliseconds{10'000});
    CHECK(figureOn(fixture) == paused);
}

TEST_CASE("with reduced motion each phase has one still") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    begin(fixture, "floor-mobility");
    fixture.run(Milliseconds{16'000});
    const QImage breathingIn = figureOn(fixture);
    fixture.run(Milliseconds{1'500});
    CHECK(figureOn(fixture) == breathingIn);
    fixture.run(Milliseconds{3'000});
    CHECK(figureOn(fixture) != breathingIn);
}

TEST_CASE("I shows the steps over the figure, and hides them again") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    begin(fixture, "floor-mobility");
    fixture.run(Milliseconds{16'000});
    const QImage figure = figureOn(fixture);
    fixture.press(Qt::Key_I);
    const QImage words = figureOn(fixture);
    CHECK(words != figure);
    fixture.press(Qt::Key_I);
    CHECK(figureOn(fixture) == figure);
}

TEST_CASE("a screen reader hears what the figure does on the exercise page, and on which side") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    open(fixture, Place::exercise, "thread-the-needle");
    auto& stage = find<QWidget>(fixture, "stage");
    const QString left = stage.accessibleDescription();
    CHECK_FALSE(left.isEmpty());
    CHECK(left.contains(QStringLiteral("Left side")));
    auto& side = find<ui::Segmented>(fixture, "side");
    const QImage before = fixture.developed();
    QTest::keyClick(side.focusProxy() != nullptr ? side.focusProxy() : &side, Qt::Key_Right);
    WindowFixture::settle();
    CHECK(stage.accessibleDescription().contains(QStringLiteral("Right side")));
    CHECK(fixture.developed() != before);
}

TEST_CASE("the exercise page plays by itself, stops and goes on with Space") {
    WindowFixture fixture{ui::Look{}};
    fixture.answerSafetyCheck();
    open(fixture, Place::exercise, "cat-cow");
    auto& player = find<ui::ExercisePlayer>(fixture, "player");
    REQUIRE(player.isPlaying());
    play(fixture, player, 1'000);
    CHECK(player.position() == Approx(1.0));
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(player.isPlaying());
    play(fixture, player, 1'000);
    CHECK(player.position() == Approx(1.0));
    fixture.press(Qt::Key_Space);
    REQUIRE(player.isPlaying());
    play(fixture, player, 500);
    CHECK(player.position() == Approx(1.5));
    open(fixture, Place::today, "");
    CHECK_FALSE(player.isPlaying());
}

TEST_CASE("a phase chosen by hand is shown, marked, and stops the film there") {
    WindowFixture fixture{ui::Look{}};
    fixture.answerSafetyCheck();
    open(fixture, Place::exercise, "cat-cow");
    auto& player = find<ui::ExercisePlayer>(fixture, "player");
    const auto tiles = fixture.window().findChildren<ui::PhaseTile*>();
    REQUIRE(tiles.size() >= 2);
    auto* last = tiles.back();
    CHECK_FALSE(last->isCurrent());
    last->setFocus(Qt::TabFocusReason);
    fixture.press(Qt::Key_Return);
    CHECK_FALSE(player.isPlaying());
    CHECK(last->isCurrent());
    const auto current = currentTiles(fixture);
    CHECK(std::count(current.begin(), current.end(), true) == 1);
    CHECK_FALSE(last->accessibleName().isEmpty());
}

TEST_CASE("the slider goes through the movement by the arrow keys") {
    WindowFixture fixture{ui::Look{}};
    fixture.answerSafetyCheck();
    open(fixture, Place::exercise, "cat-cow");
    auto& player = find<ui::ExercisePlayer>(fixture, "player");
    auto& slider = find<ui::Slider>(fixture, "scrub");
    slider.setFocus(Qt::TabFocusReason);
    const float before = player.position();
    fixture.press(Qt::Key_PageUp);
    fixture.press(Qt::Key_Right);
    CHECK(player.position() > before + 0.3F);
    CHECK_FALSE(player.isPlaying());
}

TEST_CASE("under reduced motion the exercise page plays nothing, and phases are still shown") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    open(fixture, Place::exercise, "cat-cow");
    auto& player = find<ui::ExercisePlayer>(fixture, "player");
    CHECK_FALSE(player.isPlaying());
    CHECK_FALSE(find<QWidget>(fixture, "play").isVisible());
    const QImage first = fixture.developed();
    fixture.window().findChildren<ui::PhaseTile*>().back()->click();
    CHECK(fixture.developed() != first);
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(player.isPlaying());
}

TEST_CASE("every exercise can be looked at, with a picture or without one") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    const auto exercises = fixture.model().application().library->exercises();
    REQUIRE(exercises);
    for (const auto& exercise : *exercises) {
        INFO(exercise.id.value);
        open(fixture, Place::exercise, exercise.id.value.c_str());
        CHECK_FALSE(find<QWidget>(fixture, "stage").accessibleDescription().isEmpty());
    }
}

TEST_CASE("another person is drawn everywhere at once, and in the next start") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    open(fixture, Place::stretch, "");
    const QImage before = fixture.developed();
    open(fixture, Place::settings, "");
    auto& hair = find<ui::ChoiceTiles>(fixture, "personHair");
    auto& skin = find<ui::ChoiceTiles>(fixture, "personSkin");
    emit hair.chosen(3);
    emit skin.chosen(5);
    CHECK(hair.current() == 3);
    CHECK(fixture.figures().appearance().look.hair == figure::Hair::curls);
    open(fixture, Place::stretch, "");
    CHECK(fixture.developed() != before);
    fixture.crash();
    fixture.start();
    CHECK(fixture.figures().appearance().skinTone == 5);
    CHECK(fixture.model().settings().person().look.hair == figure::Hair::curls);
}
