// Any list of edits can be taken back, and the total is always the session's.
#include "app/application.h"
#include "presentation/own_exercise_state.h"
#include "presentation/routine_edit.h"
#include "presentation/routine_editor_state.h"
#include "support/own_samples.h"
#include "support/start.h"

using namespace unhunch;
using namespace unhunch::test;
using domain::Routine;

namespace {

/// One edit of any kind, also of rows that are not there.
void editOnce(ui::RoutineEdit& edit, const std::vector<domain::RoutineStep>& steps) {
    const int rows = static_cast<int>(edit.routine().steps.size());
    const int row = *rc::gen::inRange(-1, rows + 2);
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        edit.move(row, *rc::gen::inRange(-1, rows + 2));
        break;
    case 1:
        edit.remove(row);
        break;
    case 2:
        edit.setCount(row, *rc::gen::inRange(-5, 70));
        break;
    case 3:
        edit.setTitle(anyText(5));
        break;
    case 4:
        edit.setGoal(anyText(5));
        break;
    default:
        edit.add(*rc::gen::elementOf(steps));
        break;
    }
}

struct Fixture {
    TempFolder folder;
    ManualClock clock;
    std::unique_ptr<app::Application> application = started(pathsIn(folder.path()), clock);
    ui::AppModel model{*application, QStringLiteral("GB")};
    std::vector<domain::RoutineStep> steps;

    Fixture() {
        for (const char* id : {"cat-cow", "open-book", "dumbbell-row", "belly-breathing"}) {
            steps.push_back(ui::stepToAdd(model, ExerciseId{id}).value());
        }
        auto own = ownExercise();
        own.id = {};
        const auto saved = model.saveOwn(own, {});
        steps.push_back(ui::stepToAdd(model, *saved).value());
        auto gone = steps.front();
        gone.exercise = ExerciseId{"no-such-exercise"};
        steps.push_back(gone);
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "undoing every edit gives the first routine back, redoing the last") {
    CHECK(rc::check([&] {
        const Routine first = ownRoutine({steps.begin(), steps.begin() + 3});
        ui::RoutineEdit edit(first);
        const int edits = *rc::gen::inRange(0, 30);
        for (int i = 0; i < edits; ++i) {
            editOnce(edit, steps);
        }
        const Routine last = edit.routine();
        while (edit.canUndo()) {
            edit.undo();
        }
        RC_ASSERT(edit.routine() == first);
        while (edit.canRedo()) {
            edit.redo();
        }
        RC_ASSERT(edit.routine() == last);
    }));
}

TEST_CASE_METHOD(Fixture, "an edit after an undo forgets what was undone") {
    ui::RoutineEdit edit(ownRoutine({steps[0]}));
    edit.setTitle("A");
    edit.undo();
    edit.setTitle("B");
    CHECK_FALSE(edit.canRedo());
    CHECK(edit.routine().title == "B");
}

TEST_CASE_METHOD(Fixture, "the total shown is always the length of the session") {
    CHECK(rc::check([&] {
        ui::RoutineEdit edit(ownRoutine({steps[0]}));
        const int edits = *rc::gen::inRange(0, 30);
        for (int i = 0; i < edits; ++i) {
            editOnce(edit, steps);
        }
        const auto state = ui::routineEditorState(model, edit.routine());
        Milliseconds bar{0};
        for (const ui::TimePart& part : state.parts) {
            bar += part.length;
        }
        RC_ASSERT(bar == state.length);
        Routine saved = edit.routine();
        saved.id = RoutineId{"mine-any"};
        if (saved.title.empty() || state.length == Milliseconds{0}) {
            return;
        }
        const auto id = model.saveOwn(saved);
        RC_ASSERT(id.has_value());
        RC_ASSERT(model.sessions().fullPlan(*id).value()->total == state.length);
    }));
}

TEST_CASE_METHOD(Fixture, "a routine holds at most forty steps") {
    ui::RoutineEdit edit;
    for (int i = 0; i < 50; ++i) {
        edit.add(steps[0]);
    }
    CHECK(edit.routine().steps.size() == Routine::kMostSteps);
}

TEST_CASE("the sentence of an own exercise says dose, sides and time") {
    ui::OwnDraft draft;
    draft.exercise = ownExercise();
    CHECK(ui::ownExerciseState(draft).sentence ==
          QStringLiteral("3 holds of 20 s, each side: 2 min 35 s"));
    draft.exercise.kind = domain::OwnExercise::Kind::repetitions;
    draft.exercise.count = 10;
    draft.exercise.length = Milliseconds{2'500};
    draft.exercise.sides = domain::Sides::none;
    draft.exercise.sets = 2;
    CHECK(ui::ownExerciseState(draft).sentence ==
          QStringLiteral("2 sets of 10 repetitions of 2.5 s: 1 min"));
}

TEST_CASE("what is typed is stored without control characters and empty lines") {
    CHECK(ui::storedLine(QStringLiteral("  a\tb\u0007c ")) == "a bc");
    CHECK(ui::storedLines(QStringLiteral("one\n\n \ntwo\r\n")) ==
          std::vector<std::string>{"one", "two"});
    CHECK(ui::storedLines(
              QString(500, QLatin1Char('\n')).replace(QLatin1Char('\n'), QStringLiteral("x\n")))
              .size() == domain::OwnExercise::kMostNotes);
}
