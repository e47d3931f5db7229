// The person's own exercises and routines, from saving to giving them away.
#include "app/own_content.h"
#include "app/sessions.h"
#include "exchange/archive.h"
#include "support/own_samples.h"
#include "support/start.h"

using namespace unhunch;
using namespace unhunch::app;
using namespace unhunch::test;
using Kind = OwnContent::Kind;

namespace {

const std::string kPhoto = "a photo";

/// Stands for the reader of pictures: "bad" is none.
Result<std::string> readPhoto(const std::string& bytes) {
    return bytes == "bad" ? Result<std::string>(fail(ErrorCode::invalidInput, "No picture."))
                          : "read: " + bytes;
}

struct Fixture {
    TempFolder folder;
    ManualClock clock;
    Paths paths = pathsIn(folder.path());
    std::unique_ptr<Application> application = started(paths, clock);
    OwnContent own{*application};
    std::filesystem::path file = folder / "mine.unhunch";

    /// Somebody else's program, with the same content and nothing of their own.
    TempFolder otherFolder;
    std::unique_ptr<Application> otherApplication = started(pathsIn(otherFolder.path()), clock);
    OwnContent other{*otherApplication};

    ExerciseId add(const std::string& title, const std::string& picture = {}) {
        auto exercise = ownExercise();
        exercise.id = {};
        exercise.title = title;
        return own.save(exercise, picture).value();
    }
    RoutineId addRoutineOf(const std::vector<ExerciseId>& ids) {
        domain::Routine routine = ownRoutine({});
        routine.id = {};
        for (const ExerciseId& id : ids) {
            const auto exercise = application->library->exercise(id).value();
            domain::RoutineStep step;
            step.exercise = id;
            step.title = exercise.title;
            step.dose = exercise.dose;
            routine.steps.push_back(step);
        }
        return own.save(routine).value();
    }
    void writeShared(const content::SharedContent& shared,
                     std::vector<exchange::ArchiveFile> more = {}) {
        more.push_back({"shared.json", content::toText(shared)});
        REQUIRE(exchange::writeArchive(file, more));
    }
    [[nodiscard]] std::string refusal() const {
        const auto taken = other.takeIn(file, readPhoto);
        REQUIRE_FALSE(taken);
        CHECK_FALSE(taken.error().hint.empty());
        return taken.error().message;
    }
};

bool isListed(const Application& application, const ExerciseId& id) {
    const auto exercises = application.library->exercises().value();
    return std::ranges::any_of(exercises, [&](const auto& each) { return each.id == id; });
}

bool isFound(const Application& application, const std::string& words, const ExerciseId& id) {
    const auto hits = application.library->search(words, 1000).value().hits;
    return std::ranges::any_of(hits, [&](const auto& each) { return each.id == id.value; });
}

} // namespace

TEST_CASE_METHOD(Fixture, "an own exercise is in the list, found by search and started like any") {
    const auto id = add("Towel rotation", kPhoto);
    CHECK(id.value == "mine-towel-rotation");
    CHECK(isListed(*application, id));
    CHECK(isFound(*application, "towel rot", id));
    CHECK(isFound(*application, "my physio", id));
    CHECK(application->library->picture(id).value() == kPhoto);
    const auto plan = Sessions(*application).plan(id).value();
    CHECK(plan->total == Seconds{155});
    CHECK(plan->title == "Towel rotation");
}

TEST_CASE_METHOD(Fixture, "own things outlive the program and new content") {
    const auto id = add("Towel rotation");
    const auto routine = addRoutineOf({id, ExerciseId{"cat-cow"}});
    application.reset();
    std::filesystem::remove(paths.library); // as when the content changed
    application = started(paths, clock);
    CHECK(isListed(*application, id));
    CHECK(application->library->routine(routine)->steps.size() == 2);
    CHECK(application->library->exercises()->size() == kShippedExercises + 1);
}

TEST_CASE_METHOD(Fixture, "a change replaces what was there and keeps the id") {
    const auto id = add("Towel rotation", kPhoto);
    auto changed = own.exercise(id).value();
    changed.title = "Open the chest";
    CHECK(own.save(changed, "").value() == id);
    CHECK(application->library->exercise(id)->title == "Open the chest");
    CHECK(own.picture(id)->empty());
    CHECK(isFound(*application, "open chest", id));
    CHECK_FALSE(isFound(*application, "towel rotation", id));
    CHECK(application->library->exercises()->size() == kShippedExercises + 1);
}

TEST_CASE_METHOD(Fixture, "what could not be read back is not saved") {
    auto exercise = ownExercise();
    exercise.id = {};
    exercise.title = "";
    CHECK_FALSE(own.save(exercise, ""));
    exercise.title = "Bell \x07";
    CHECK_FALSE(own.save(exercise, ""));
    CHECK(application->journal->own()->empty());
}

TEST_CASE_METHOD(Fixture,
                 "a deleted exercise is gone until it is restored, and its id stays taken") {
    const auto id = add("Towel rotation", kPhoto);
    REQUIRE(own.remove(Kind::exercise, id.value));
    CHECK_FALSE(isListed(*application, id));
    CHECK(add("Towel rotation").value == "mine-towel-rotation-2");
    REQUIRE(own.restore(Kind::exercise, id.value));
    CHECK(isListed(*application, id));
    CHECK(application->library->picture(id).value() == kPhoto);
}

TEST_CASE_METHOD(Fixture, "a routine goes on without an exercise that is gone") {
    const auto id = add("Towel rotation");
    const auto routine = addRoutineOf({id, ExerciseId{"cat-cow"}});
    const auto whole = Sessions(*application).plan(routine).value()->total;
    CHECK(application->library->routines()->front().total == whole);
    REQUIRE(own.remove(Kind::exercise, id.value));
    const auto plan = Sessions(*application).plan(routine).value();
    CHECK(plan->steps.size() == 1);
    CHECK(plan->total == whole - Seconds{155});
    CHECK(application->library->routine(routine)->steps.size() == 2);
    CHECK(application->library->routine(routine)->steps[0].title == "Towel rotation");
    CHECK(application->library->routines()->front().total == plan->total);
    CHECK(application->library->routines()->front().exerciseCount == 1);
}

TEST_CASE_METHOD(Fixture, "a routine of which nothing is left cannot be started, and says so") {
    const auto id = add("Towel rotation");
    const auto routine = addRoutineOf({id});
    REQUIRE(own.remove(Kind::exercise, id.value));
    const auto plan = Sessions(*application).plan(routine);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().message.find("Nothing is left") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "a copy of any routine we ship lasts as long as it does") {
    const auto routines = application->library->routines().value();
    for (const auto& shipped : routines) {
        auto copy = own.copyOf(shipped.id, shipped.title + " (mine)").value();
        CHECK(copy.id.empty());
        CHECK(copy.total == shipped.total);
        const auto id = own.save(copy).value();
        const auto plan = Sessions(*application).fullPlan(id).value();
        CHECK(plan->total == shipped.total);
        CHECK(plan->segments == Sessions(*application).fullPlan(shipped.id).value()->segments);
    }
}

TEST_CASE_METHOD(Fixture, "what one person shares another takes in whole") {
    const auto id = add("Towel rotation", kPhoto);
    const auto routine = addRoutineOf({id, ExerciseId{"cat-cow"}});
    REQUIRE(own.share({}, {routine}, file));
    CHECK(modeOf(file) == 0600);
    const auto taken = other.takeIn(file, readPhoto).value();
    CHECK(taken.missing.empty());
    CHECK(otherApplication->journal->own()->empty());
    REQUIRE(other.add(taken));
    CHECK(other.exercise(id).value() == own.exercise(id).value());
    CHECK(otherApplication->library->picture(id).value() == "read: " + kPhoto);
    CHECK(otherApplication->library->routine(routine).value() ==
          application->library->routine(routine).value());
}

TEST_CASE_METHOD(Fixture, "what is taken in never replaces what is there") {
    const auto id = add("Towel rotation");
    const auto routine = addRoutineOf({id});
    REQUIRE(own.share({}, {routine}, file));
    auto mine = own.exercise(id).value();
    mine.count = 7;
    REQUIRE(own.save(mine, ""));
    REQUIRE(own.add(own.takeIn(file, readPhoto).value()));
    CHECK(own.exercise(id)->count == 7);
    const ExerciseId added{"mine-towel-rotation-2"};
    CHECK(own.exercise(added)->count == 3);
    const auto second = application->library->routine(RoutineId{"mine-evening-2"}).value();
    CHECK(second.steps[0].exercise == added);
    CHECK(application->library->routine(routine)->steps[0].exercise == id);
}

TEST_CASE_METHOD(Fixture, "a routine is shared without what cannot be done any more") {
    const auto id = add("Towel rotation");
    const auto routine = addRoutineOf({id, ExerciseId{"cat-cow"}});
    REQUIRE(own.remove(Kind::exercise, id.value));
    REQUIRE(own.share({}, {routine}, file));
    CHECK(other.takeIn(file, readPhoto)->content.routines[0].steps.size() == 1);
}

TEST_CASE_METHOD(Fixture,
                 "exercises that this library does not have are told before anything is added") {
    auto step = stepOf(ownExercise());
    step.exercise = ExerciseId{"from-a-pack"};
    step.title = "From a pack";
    writeShared({{}, {ownRoutine({step, step})}});
    CHECK(other.takeIn(file, readPhoto)->missing == std::vector<std::string>{"From a pack"});
}

TEST_CASE_METHOD(Fixture, "a hostile file is refused whole, with the reason") {
    SECTION("no archive") {
        writeBytes(file, "PK not really");
        CHECK_FALSE(other.takeIn(file, readPhoto));
    }
    SECTION("nothing in it that we know") {
        REQUIRE(exchange::writeArchive(file, {{"pack.json", "{}"}}));
        CHECK(refusal().find("no exercises") != std::string::npos);
    }
    SECTION("a fault in the text") {
        auto bad = ownExercise();
        bad.count = 61;
        writeShared({{bad}, {}});
        CHECK(refusal().find("/exercises/0/count") != std::string::npos);
    }
    SECTION("one id twice") {
        writeShared({{ownExercise(), ownExercise()}, {}});
        CHECK(refusal().find("twice") != std::string::npos);
    }
    SECTION("a routine of somebody's own exercise that is not in it") {
        writeShared({{}, {ownRoutine({stepOf(ownExercise())})}});
        CHECK(refusal().find("mine-towel-rotation") != std::string::npos);
    }
    SECTION("a picture that belongs to nothing") {
        writeShared({{ownExercise()}, {}}, {{"pictures/other.jpg", "x"}});
        CHECK(refusal().find("pictures/other.jpg") != std::string::npos);
    }
    SECTION("a picture that is none") {
        writeShared({{ownExercise()}, {}}, {{"pictures/mine-towel-rotation.jpg", "bad"}});
        CHECK(refusal().find("No picture") != std::string::npos);
    }
    CHECK(otherApplication->journal->own()->empty());
}

TEST_CASE_METHOD(Fixture, "a damaged own exercise is kept, not shown, and hides nothing else") {
    const auto id = add("Towel rotation");
    auto damaged = application->journal->own()->front();
    damaged.id = "mine-damaged";
    damaged.body = "{";
    REQUIRE(application->journal->putOwn({damaged}));
    REQUIRE(own.refresh());
    CHECK(isListed(*application, id));
    CHECK(application->library->exercises()->size() == kShippedExercises + 1);
    CHECK(application->journal->own()->size() == 2);
}
