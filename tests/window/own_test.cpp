// One's own exercise and routine, from the first letter to the diary, by keyboard only.
#include "painting/photo.h"
#include "support/window_fixture.h"
#include "widgets/dialog.h"
#include "widgets/field.h"

#include <QBuffer>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>

using namespace unhunch;
using namespace unhunch::test;
using Stage = ui::SessionFlow::Stage;
using Kind = app::OwnContent::Kind;
using Place = ui::Destination::Place;

namespace {

void tabTo(WindowFixture& fixture, const char* name) {
    for (int i = 0; i < 80; ++i) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus != nullptr && focus->objectName() == QLatin1String(name)) {
            return;
        }
        fixture.press(Qt::Key_Tab);
    }
    FAIL("Tab never reaches " << name);
}

void type(WindowFixture& fixture, const char* text) {
    QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
    fixture.settle();
}

/// Chooses an entry of the menu that is open.
void choose(WindowFixture& fixture, const char* name) {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    auto* entry = menu->findChild<QAction*>(QString::fromLatin1(name));
    REQUIRE(entry);
    while (menu->activeAction() != entry) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    fixture.settle();
}

void addByKeyboard(WindowFixture& fixture, const char* entry) {
    fixture.press(Qt::Key_2, Qt::ControlModifier);
    tabTo(fixture, "addOwn");
    fixture.press(Qt::Key_Return);
    choose(fixture, entry);
}

/// A routine of the two exercises named, called "Evening".
RoutineId addRoutine(WindowFixture& fixture, const std::vector<ExerciseId>& ids) {
    domain::Routine routine;
    routine.title = "Evening";
    for (const ExerciseId& id : ids) {
        const auto exercise = fixture.model().application().library->exercise(id).value();
        domain::RoutineStep step;
        step.exercise = id;
        step.title = exercise.title;
        step.dose = exercise.dose;
        routine.steps.push_back(step);
    }
    return fixture.model().saveOwn(routine).value();
}

ExerciseId addExercise(WindowFixture& fixture) {
    domain::OwnExercise own;
    own.title = "Towel rotation";
    return fixture.model().saveOwn(own, {}).value();
}

template <typename Widget> Widget* find(WindowFixture& fixture, const char* name) {
    auto* found = fixture.window().findChild<Widget*>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
}

std::vector<std::string> titlesOf(const domain::Routine& routine) {
    std::vector<std::string> titles;
    for (const auto& step : routine.steps) {
        titles.push_back(step.title);
    }
    return titles;
}

} // namespace

TEST_CASE("an exercise, a routine of it, its session and the diary by keyboard only") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();

    addByKeyboard(fixture, "addOwnExercise");
    REQUIRE(QApplication::focusWidget()->objectName() == QLatin1String("ownTitle"));
    type(fixture, "Towel rotation");
    tabTo(fixture, "ownCount");
    fixture.press(Qt::Key_Minus); // 3 to 2
    tabTo(fixture, "ownNotes");
    type(fixture, "Lie on the left side.");
    tabTo(fixture, "ownFrom");
    type(fixture, "My physio");
    fixture.press(Qt::Key_S, Qt::ControlModifier);
    const auto own = fixture.model().own().exercise(ExerciseId{"mine-towel-rotation"});
    REQUIRE(own);
    CHECK(own->count == 2);
    CHECK(own->from == "My physio");
    CHECK(own->notes == std::vector<std::string>{"Lie on the left side."});

    addByKeyboard(fixture, "addOwnRoutine");
    REQUIRE(QApplication::focusWidget()->objectName() == QLatin1String("editTitle"));
    type(fixture, "Evening");
    tabTo(fixture, "addExercise");
    fixture.press(Qt::Key_Return);
    type(fixture, "towel");
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_A);
    type(fixture, "cat-cow");
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Up, Qt::AltModifier);
    fixture.press(Qt::Key_S, Qt::ControlModifier);
    const auto routine = fixture.model().application().library->routine(RoutineId{"mine-evening"});
    REQUIRE(routine);
    CHECK(titlesOf(*routine) == std::vector<std::string>{"Cat-cow", "Towel rotation"});

    fixture.window().go({Place::routine, QStringLiteral("mine-evening")});
    REQUIRE(fixture.stage() == Stage::check);
    fixture.press(Qt::Key_4);
    fixture.press(Qt::Key_Return);
    fixture.run(Milliseconds{2'000'000});
    REQUIRE(fixture.stage() == Stage::summary);
    fixture.press(Qt::Key_2);
    fixture.press(Qt::Key_Return);
    const auto sessions = fixture.fileOnDisk()->sessions({}).value();
    REQUIRE(sessions.size() == 1);
    CHECK(sessions[0].routineTitle == "Evening");
    CHECK(sessions[0].state == journal::SessionState::completed);
    CHECK(sessions[0].active > Milliseconds{0});

    // Deleted, the history keeps its title; taken in again, it is there.
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("evening.unhunch"));
    fixture.window().shareOwn(Kind::routine, "mine-evening", file);
    REQUIRE(fixture.model().removeOwn(Kind::routine, "mine-evening"));
    REQUIRE(fixture.model().removeOwn(Kind::exercise, "mine-towel-rotation"));
    CHECK(fixture.fileOnDisk()->sessions({})->front().routineTitle == "Evening");
    fixture.window().takeIn(file);
    fixture.settle();
    fixture.press(Qt::Key_Return);
    const auto again = fixture.model().application().library->routine(RoutineId{"mine-evening-2"});
    REQUIRE(again);
    CHECK(again->total == routine->total);
}

TEST_CASE("deleting is undone by Ctrl+Z") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    const auto id = addExercise(fixture);
    fixture.window().go({Place::stretch, {}});
    REQUIRE(fixture.model().removeOwn(Kind::exercise, id.value));
    CHECK_FALSE(fixture.model().own().exercise(id));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.model().own().exercise(id));
}

TEST_CASE("an exercise without a name is not saved, and the field says why") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({Place::editExercise, {}});
    fixture.settle();
    fixture.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(fixture.model().application().journal->own()->empty());
    CHECK(QApplication::focusWidget()->objectName() == QLatin1String("ownTitle"));
    CHECK_FALSE(find<QWidget>(fixture, "ownTitle")->accessibleDescription().isEmpty());
    CHECK(find<QWidget>(fixture, "ownFault")->isVisible());
}

TEST_CASE("leaving an editor with changes asks, without changes it does not") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({Place::editExercise, {}});
    fixture.settle();
    fixture.window().go({Place::diary, {}});
    CHECK(fixture.window().currentPage()->objectName() == QLatin1String("diaryPage"));

    fixture.window().go({Place::editExercise, {}});
    fixture.settle();
    type(fixture, "Bridge");
    fixture.press(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(ui::Dialog::isOpenOver(&fixture.window()));
    fixture.press(Qt::Key_Return); // stay
    CHECK(fixture.window().currentPage()->objectName() == QLatin1String("ownExercisePage"));
    fixture.press(Qt::Key_1, Qt::ControlModifier);
    find<QAbstractButton>(fixture, "leaveUnsaved")->click();
    fixture.settle();
    CHECK(fixture.window().currentPage()->objectName() == QLatin1String("todayPage"));
    CHECK(fixture.model().application().journal->own()->empty());
}

TEST_CASE("a routine we ship is duplicated from its menu and changed, the original stays") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({Place::stretch, {}});
    fixture.settle();
    find<QWidget>(fixture, "routine-mid-back-reset")->setFocus();
    fixture.press(Qt::Key_Menu);
    choose(fixture, "routineCopy");
    tabTo(fixture, "row0");
    fixture.press(Qt::Key_Delete);
    fixture.press(Qt::Key_Plus);
    fixture.press(Qt::Key_S, Qt::ControlModifier);
    const auto& library = *fixture.model().application().library;
    const auto copy = library.routine(RoutineId{"mine-mid-back-reset-mine"});
    const auto original = library.routine(RoutineId{"mid-back-reset"});
    REQUIRE(copy);
    CHECK(copy->steps.size() + 1 == original->steps.size());
    CHECK(copy->steps[0].dose.count == original->steps[1].dose.count + 1);
}

TEST_CASE("a row dragged by its handle lands where it is let go, and undo takes it back") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    const auto id = addRoutine(
        fixture, {ExerciseId{"cat-cow"}, ExerciseId{"open-book"}, ExerciseId{"childs-pose"}});
    fixture.window().go({Place::editRoutine, QString::fromStdString(id.value)});
    fixture.settle();
    auto* row = find<QWidget>(fixture, "row0");
    const QPoint handle(20, row->height() / 2);
    const int down = row->height() * 2;
    QTest::mousePress(row, Qt::LeftButton, {}, handle);
    for (int step = 1; step <= 4; ++step) {
        QMouseEvent there(QEvent::MouseMove, handle,
                          find<QWidget>(fixture, "routineRows")->mapToGlobal(handle) +
                              QPoint(0, down * step / 4),
                          Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(row, &there);
    }
    QTest::mouseRelease(row, Qt::LeftButton, {}, handle);
    fixture.press(Qt::Key_S, Qt::ControlModifier);
    const auto& library = *fixture.model().application().library;
    CHECK(titlesOf(library.routine(id).value()) ==
          std::vector<std::string>{"Open book", "Child's pose", "Cat-cow"});
}

TEST_CASE("the editor undoes and does again every change by keyboard") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    const auto id = addRoutine(fixture, {ExerciseId{"cat-cow"}, ExerciseId{"open-book"}});
    fixture.window().go({Place::editRoutine, QString::fromStdString(id.value)});
    fixture.settle();
    const auto total = [&] { return find<QLabel>(fixture, "routineTotal")->text(); };
    const QString before = total();
    tabTo(fixture, "row0");
    fixture.press(Qt::Key_Plus);
    const QString longer = total();
    CHECK(longer != before);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(total() == before);
    fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(total() == longer);
}

TEST_CASE("an exercise that is gone stays in the editor, marked, and leaves the session") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    const auto own = addExercise(fixture);
    const auto id = addRoutine(fixture, {own, ExerciseId{"cat-cow"}});
    REQUIRE(fixture.model().removeOwn(Kind::exercise, own.value));
    fixture.window().go({Place::editRoutine, QString::fromStdString(id.value)});
    fixture.settle();
    CHECK(find<QWidget>(fixture, "row0")
              ->accessibleName()
              .contains(QStringLiteral("Not in the library any more")));
    fixture.window().go({Place::routine, QString::fromStdString(id.value)});
    REQUIRE(fixture.session());
    CHECK(fixture.session()->flow().plan().steps.size() == 1);
}

TEST_CASE("a photo is encoded anew, and what is no photo changes nothing") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    QTemporaryDir folder;
    QImage photo(2000, 1000, QImage::Format_RGB32);
    photo.fill(Qt::darkCyan);
    photo.setText(QStringLiteral("Comment"), QStringLiteral("where it was taken"));
    const QString good = folder.filePath(QStringLiteral("photo.png"));
    REQUIRE(photo.save(good));
    const QString bad = folder.filePath(QStringLiteral("bad.jpg"));
    QFile text(bad);
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("<svg/>");
    text.close();

    fixture.window().go({Place::editExercise, {}});
    fixture.settle();
    type(fixture, "Bridge");
    fixture.window().usePhoto(good);
    fixture.window().usePhoto(bad);
    fixture.press(Qt::Key_S, Qt::ControlModifier);
    const auto stored =
        fixture.model().application().library->picture(ExerciseId{"mine-bridge"}).value();
    CHECK(stored.starts_with("\xFF\xD8\xFF"));
    CHECK(stored.find("where it was") == std::string::npos);
    CHECK(ui::photoFrom(stored).size() == QSize(1600, 800));
}
