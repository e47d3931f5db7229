// Each step of a start, what it does when it fails, and what a second start leaves alone.
#include "app/diary.h"
#include "support/content_samples.h"
#include "support/start.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

using namespace unhunch;
using namespace unhunch::app;
using namespace unhunch::test;
using store::OpenOutcome;

namespace {

namespace fs = std::filesystem;

StartFailure failedStart(const Paths& paths, const Clock& clock) {
    auto result = start(paths, clock);
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.error().error.message.empty());
    return std::move(result.error());
}

/// A mark that only a library which was never rebuilt still has.
void markLibrary(const Paths& paths) {
    SQLite::Database database(paths.library.string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE document SET title = 'Marked by the test' WHERE kind = 'exercise'");
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

std::size_t markedCount(const Application& application) {
    const auto exercises = application.library->exercises();
    REQUIRE(exercises);
    return static_cast<std::size_t>(
        std::count_if(exercises->begin(), exercises->end(),
                      [](const auto& e) { return e.title == "Marked by the test"; }));
}

/// Turns one title of a copied content folder into another.
void retitle(const fs::path& content, const std::string& title) {
    const fs::path file = content / "exercises/cat-cow.json";
    std::string text = bytesOf(file);
    replace(text, "\"Cat-cow\"", '"' + title + '"');
    writeBytes(file, text);
}

} // namespace

TEST_CASE("a first start makes private folders, a journal, a library and a log") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths{folder / "data/unhunch/journal.db", folder / "cache/unhunch/library.db",
                      folder / "state/unhunch/unhunch.log", kShippedContent};
    const auto application = started(paths, clock);
    CHECK(application->journalOutcome == OpenOutcome::created);
    CHECK(application->contentFaults.empty());
    CHECK(application->library->routines()->size() == kShippedRoutines);
    for (const auto& file : {paths.journal, paths.library, paths.log}) {
        INFO(file);
        CHECK(modeOf(file) == 0600);
        CHECK(modeOf(file.parent_path()) == 0700);
        CHECK(modeOf(file.parent_path().parent_path()) == 0700);
    }
    CHECK(modeOf(paths.journal.string() + "-wal") == 0600);
    CHECK(modeOf(paths.library.string() + "-wal") == 0600);
}

TEST_CASE("a second start finds the diary and imports nothing") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths = pathsIn(folder.path());
    {
        const auto application = started(paths, clock);
        REQUIRE(Diary(*application->journal, clock)
                    .note({.score = *domain::PainScore::from(4), .note = "first"}));
    }
    markLibrary(paths);
    const std::string library = bytesOf(paths.library);
    {
        const auto again = started(paths, clock);
        CHECK(again->journalOutcome == OpenOutcome::current);
        CHECK(markedCount(*again) == kShippedExercises);
        CHECK(again->journal->ratings({})->size() == 1);
    }
    CHECK(bytesOf(paths.library) == library);
}

TEST_CASE("content that changed is imported at the next start") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths = pathsIn(folder.path(), folder / "content");
    copyContent(paths.content);
    { const auto first = started(paths, clock); }
    markLibrary(paths);
    retitle(paths.content, "Cat and camel");
    const auto again = started(paths, clock);
    CHECK(again->contentFaults.empty());
    CHECK(markedCount(*again) == 0);
    CHECK(again->library->exercise(ExerciseId{"cat-cow"})->title == "Cat and camel");
}

TEST_CASE("faulty content is reported and the last good library stays, byte for byte") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths = pathsIn(folder.path(), folder / "content");
    copyContent(paths.content);
    { const auto first = started(paths, clock); }
    const std::string library = bytesOf(paths.library);
    retitle(paths.content, "");
    {
        const auto again = started(paths, clock);
        REQUIRE(again->contentFaults.size() == 1);
        CHECK(again->contentFaults[0].file == "exercises/cat-cow.json");
        CHECK(again->library->exercise(ExerciseId{"cat-cow"})->title == "Cat-cow");
    }
    CHECK(bytesOf(paths.library) == library);
}

TEST_CASE("a content folder that is gone is reported and the last good library stays") {
    const TempFolder folder;
    const ManualClock clock;
    Paths paths = pathsIn(folder.path());
    { const auto first = started(paths, clock); }
    paths.content = folder / "nowhere";
    const auto again = started(paths, clock);
    REQUIRE(again->contentFaults.size() == 1);
    CHECK(again->contentFaults[0].code == "folder");
    CHECK(again->library->routines()->size() == kShippedRoutines);
}

TEST_CASE("no library and faulty content: the start fails with every fault") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths = pathsIn(folder.path(), folder / "content");
    copyContent(paths.content);
    retitle(paths.content, "");
    writeBytes(paths.content / "sources.json", "[");
    const StartFailure failure = failedStart(paths, clock);
    CHECK(failure.step == StartStep::library);
    CHECK(failure.contentFaults.size() == 2);
    CHECK(failure.error.hint.find("content check") != std::string::npos);

    fs::remove_all(paths.content);
    copyContent(paths.content);
    CHECK(started(paths, clock)->library->routines()->size() == kShippedRoutines);
}

TEST_CASE("no library and no content folder: the start fails and says which folder") {
    const TempFolder folder;
    const ManualClock clock;
    const StartFailure failure = failedStart(pathsIn(folder.path(), folder / "nowhere"), clock);
    CHECK(failure.step == StartStep::library);
    CHECK(failure.contentFaults.empty());
    CHECK(failure.error.message.find("nowhere") != std::string::npos);
}

TEST_CASE("a folder that cannot be made ends the start at its first step") {
    const TempFolder folder;
    const ManualClock clock;
    writeBytes(folder / "taken", "a file");
    for (int place = 0; place < 3; ++place) {
        Paths paths = pathsIn(folder.path());
        (place == 0   ? paths.journal
         : place == 1 ? paths.library
                      : paths.log) = folder / "taken/unhunch/file";
        const StartFailure failure = failedStart(paths, clock);
        CHECK(failure.step == StartStep::folders);
        CHECK(failure.error.message.find("taken") != std::string::npos);
    }
    CHECK_FALSE(fs::exists(folder / "journal.db"));
}

TEST_CASE("a journal that cannot be used ends the start and is not touched") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths = pathsIn(folder.path());
    OpenOutcome expected{};
    SECTION("it is damaged") {
        writeBytes(paths.journal, std::string(4096, 'x'));
        expected = OpenOutcome::corrupt;
    }
    SECTION("a newer version wrote it") {
        { const auto first = started(paths, clock); }
        SQLite::Database database(paths.journal.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 99");
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        expected = OpenOutcome::tooNew;
    }
    SECTION("another program wrote it") {
        SQLite::Database database(paths.journal.string(),
                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE bookmark (url TEXT)");
        expected = OpenOutcome::notOurs;
    }
    const std::string journal = bytesOf(paths.journal);
    const StartFailure failure = failedStart(paths, clock);
    CHECK(failure.step == StartStep::journal);
    CHECK(failure.journalOutcome == expected);
    CHECK_FALSE(failure.error.hint.empty());
    CHECK(bytesOf(paths.journal) == journal);
}

TEST_CASE("a library that cannot be opened ends the start; the diary is as it was") {
    const TempFolder folder;
    const ManualClock clock;
    Paths paths = pathsIn(folder.path());
    paths.library = folder / "library.db";
    fs::create_directory(paths.library);
    const StartFailure failure = failedStart(paths, clock);
    CHECK(failure.step == StartStep::library);
    CHECK_FALSE(failure.journalOutcome);
    CHECK(store::JournalDatabase::open(paths.journal, clock).outcome == OpenOutcome::current);
}

TEST_CASE("a damaged library is made anew without a word to the user") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths = pathsIn(folder.path());
    writeBytes(paths.library, std::string(4096, 'x'));
    const auto application = started(paths, clock);
    CHECK(application->contentFaults.empty());
    CHECK(application->library->routines()->size() == kShippedRoutines);
}

TEST_CASE("a log that cannot be written does not keep the program from starting") {
    const TempFolder folder;
    const ManualClock clock;
    const Paths paths = pathsIn(folder.path());
    fs::create_directory(paths.log);
    CHECK(started(paths, clock)->journalOutcome == OpenOutcome::created);
}
