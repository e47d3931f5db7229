// A pack comes in whole or not at all, and goes without a trace in the library.
#include "app/packs.h"
#include "app/sessions.h"
#include "exchange/archive.h"
#include "support/pack_samples.h"
#include "support/start.h"

#include <algorithm>

using namespace unhunch;
using namespace unhunch::app;
using namespace unhunch::test;
using domain::Change;

namespace {

namespace fs = std::filesystem;
using Files = std::vector<content::ContentFile>;

void writeFolder(const fs::path& folder, const Files& files) {
    for (const content::ContentFile& file : files) {
        writeBytes(folder / file.name, file.bytes);
    }
}

void writePack(const fs::path& file, const Files& files) {
    std::vector<exchange::ArchiveFile> entries;
    for (const content::ContentFile& each : files) {
        entries.push_back({each.name, each.bytes});
    }
    fs::create_directories(file.parent_path());
    REQUIRE(exchange::writeArchive(file, entries));
}

/// The sample pack beside the shipped content, whose cat-cow has another length.
Files packFiles() {
    auto files = samplePack();
    replace(fileIn(files, "routines/").bytes, "\"cat-cow\"", "\"runners-hip\"");
    replace(fileIn(files, "articles/").bytes, "looking-down", "runners-why");
    return files;
}

class Fixture {
public:
    TempFolder folder;
    ManualClock clock;
    Paths paths = pathsIn(folder / "data");
    std::unique_ptr<Application> application = started(paths, clock);

    void restart() {
        application.reset();
        application = started(paths, clock);
    }
    AddedPack add(const Files& files) {
        writeFolder(folder / "pack", files);
        auto checked = checkPack(paths, folder / "pack");
        INFO((checked || checked.error().faults.empty()
                  ? std::string()
                  : content::toString(checked.error().faults.front())));
        REQUIRE(checked);
        auto added = Packs(*application).add(*checked);
        fs::remove_all(folder / "pack");
        INFO((added ? "" : added.error().message));
        REQUIRE(added);
        return *added;
    }
    PackRefusal refusal(const Files& files) {
        writePack(folder / "new/runners-2.0.unhunch", files);
        const auto checked = checkPack(paths, folder / "new/runners-2.0.unhunch");
        REQUIRE_FALSE(checked);
        return checked.error();
    }
    /// Bytes of everything that is the user's or made from packs.
    std::string everything() {
        std::string all;
        for (const char* suffix :
             {"journal.db", "journal.db-wal", "library.db", "library.db-wal"}) {
            all += bytesOf(folder / "data" / suffix);
        }
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(paths.packFolder(), none)) {
            all += entry.path().string() + bytesOf(entry.path());
        }
        return all;
    }
    bool has(const std::string& exercise) {
        return application->library->exercise(ExerciseId(exercise)).has_value();
    }
    fs::path installed() { return paths.packFolder() / "runners.unhunch"; }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a folder is packed when it is added, and is there after a restart") {
    const AddedPack added = add(packFiles());
    CHECK(added.info.title == "Runners");
    CHECK(added.oldVersion.empty());
    CHECK(added.changes.size() == 3);
    CHECK(modeOf(installed()) == 0600);
    CHECK(modeOf(paths.packFolder()) == 0700);
    CHECK(has("runners-hip"));
    const auto hash = application->library->contentHash();
    restart();
    CHECK(has("runners-hip"));
    CHECK(application->library->contentHash() == hash); // nothing was imported again
    CHECK(Packs(*application).list()->at(0).info.version == "2.0");
    CHECK(exchange::readArchive(installed())->size() == packFiles().size());
}

TEST_CASE_METHOD(Fixture, "an .unhunch file is added as the folder is") {
    writePack(folder / "x.unhunch", packFiles());
    const auto checked = checkPack(paths, folder / "x.unhunch");
    REQUIRE(checked);
    REQUIRE(Packs(*application).add(*checked));
    CHECK(has("runners-hip"));
}

TEST_CASE_METHOD(Fixture, "checking a pack writes nothing") {
    const std::string before = everything();
    writeFolder(folder / "pack", packFiles());
    REQUIRE(checkPack(paths, folder / "pack"));
    CHECK(everything() == before);
    CHECK_FALSE(fs::exists(paths.packFolder()));
}

TEST_CASE_METHOD(Fixture, "a pack with a fault is refused whole, with the lines around it") {
    add(packFiles());
    const std::string before = everything();
    auto files = packFiles();
    replace(fileIn(files, "exercises/").bytes, "\"count\": 6", "\"count\": 300");
    const PackRefusal why = refusal(files);
    CHECK(why.pack == "runners-2.0.unhunch");
    REQUIRE(why.faults.size() == 1);
    CHECK(why.faults[0].file == "exercises/runners-hip.json");
    CHECK(why.faults[0].line == 20);
    REQUIRE(why.lines.size() == 4);
    CHECK(why.lines[0].number == 18);
    CHECK(why.lines[2].number == 20);
    CHECK(why.lines[2].text.find("\"count\": 300") != std::string::npos);
    CHECK(everything() == before);
}

TEST_CASE_METHOD(Fixture, "the lines around a fault end where the file does") {
    auto files = packFiles();
    fileIn(files, "pack.json").bytes = "[]";
    PackRefusal why = refusal(files);
    REQUIRE(why.lines.size() == 1);
    CHECK(why.lines[0].text == "[]");
    fileIn(files, "pack.json").bytes = std::string(5'000, '[');
    why = refusal(files);
    REQUIRE(why.lines.size() == 1);
    CHECK(why.lines[0].text.size() == 200);
    files = packFiles();
    fileIn(files, ".png").bytes = "x";
    CHECK(refusal(files).lines.empty());
}

TEST_CASE_METHOD(Fixture, "what is no archive, or is not there, is refused in plain words") {
    writeBytes(folder / "x.unhunch", "hello");
    auto checked = checkPack(paths, folder / "x.unhunch");
    REQUIRE_FALSE(checked);
    CHECK(checked.error().faults.empty());
    CHECK(checked.error().error.message.find("x.unhunch") != std::string::npos);
    checked = checkPack(paths, folder / "nowhere.unhunch");
    REQUIRE_FALSE(checked);
    CHECK(checked.error().error.code == ErrorCode::notFound);
}

TEST_CASE_METHOD(Fixture, "a newer version takes the older one's place and says what changed") {
    add(packFiles());
    auto files = packFiles();
    replace(fileIn(files, "pack.json").bytes, "\"2.0\"", "\"2.1\"");
    replace(fileIn(files, "articles/").bytes, "stiff", "tired");
    const AddedPack added = add(files);
    CHECK(added.oldVersion == "2.0");
    REQUIRE(added.changes.size() == 1);
    CHECK(added.changes[0].change == Change::changed);
    CHECK(added.changes[0].title == "Why runners are tired");
    CHECK(Packs(*application).list()->size() == 1);
    CHECK(std::distance(fs::directory_iterator(paths.packFolder()), {}) == 1);
}

TEST_CASE_METHOD(Fixture, "a version with a fault leaves the older one in its place") {
    add(packFiles());
    const std::string before = everything();
    auto files = packFiles();
    replace(fileIn(files, "routines/").bytes, "319", "1");
    CHECK_FALSE(refusal(files).faults.empty());
    CHECK(everything() == before);
    restart();
    CHECK(has("runners-hip"));
}

TEST_CASE_METHOD(Fixture, "two packs cannot share an id, and the second is told whose it is") {
    add(packFiles());
    auto files = packFiles();
    replace(fileIn(files, "pack.json").bytes, "\"runners\"", "\"walkers\"");
    const PackRefusal why = refusal(files);
    CHECK(why.faults.size() == 4); // article, exercise, routine, source
    CHECK(why.faults[0].message.find("already used by Runners") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "a pack that is removed is gone, and the diary keeps what was done") {
    add(packFiles());
    journal::SessionRecord session;
    session.routine = RoutineId("runners-ten");
    session.routineTitle = "After a run";
    session.startedAt = clock.localNow();
    const auto kept = application->journal->begin(session);
    REQUIRE(kept);
    REQUIRE(Packs(*application).remove("runners"));
    CHECK_FALSE(has("runners-hip"));
    CHECK_FALSE(fs::exists(installed()));
    CHECK(Packs(*application).list()->empty());
    const auto sessions = application->journal->sessions({});
    REQUIRE(sessions);
    REQUIRE(sessions->size() == 1);
    CHECK(sessions->front().routineTitle == "After a run");
    restart();
    CHECK_FALSE(has("runners-hip"));
}

TEST_CASE_METHOD(Fixture, "only an installed pack can be removed, and nothing else by its name") {
    add(packFiles());
    const std::string before = everything();
    for (const char* id : {"walkers", "", "../journal", "..", "runners.unhunch"}) {
        INFO(id);
        const auto removed = Packs(*application).remove(id);
        REQUIRE_FALSE(removed);
        CHECK(removed.error().code == ErrorCode::notFound);
    }
    CHECK(everything() == before);
}

TEST_CASE_METHOD(Fixture, "a pack that no longer fits is left out and told, the rest works") {
    add(packFiles());
    writeBytes(paths.packFolder() / "broken.unhunch", "PK");
    writePack(paths.packFolder() / "other-name.unhunch", packFiles());
    restart();
    restart(); // the second start imports nothing and still knows
    CHECK(has("runners-hip"));
    const auto packs = Packs(*application).list();
    REQUIRE(packs);
    REQUIRE(packs->size() == 3);
    CHECK(packs->at(0).info.title == "broken");
    CHECK_FALSE(packs->at(0).fault.empty());
    CHECK(packs->at(1).info.title == "other-name");
    CHECK_FALSE(packs->at(1).fault.empty());
    CHECK(packs->at(2).info.title == "Runners");
    CHECK(packs->at(2).fault.empty());
    REQUIRE(Packs(*application).remove("broken"));
    CHECK(Packs(*application).list()->size() == 2);
}

TEST_CASE_METHOD(Fixture, "what a crash leaves of adding a pack is not taken for one") {
    add(packFiles());
    const auto hash = application->library->contentHash();
    writeBytes(installed().string() + ".Ab12Cd", bytesOf(installed()).substr(0, 100));
    restart();
    CHECK(application->library->contentHash() == hash);
    CHECK(Packs(*application).list()->size() == 1);
}

TEST_CASE_METHOD(Fixture, "a crash between file and library is made good at the next start") {
    const auto before = application->library->contentHash();
    writePack(installed(), packFiles());
    CHECK(application->library->contentHash() == before);
    restart();
    CHECK(has("runners-hip"));
    const auto news = application->library->news();
    REQUIRE(news);
    CHECK_FALSE(news->seen);
    CHECK(news->changes.size() == 3);
}

TEST_CASE_METHOD(Fixture, "a pack that cannot be written changes nothing") {
    add(packFiles());
    const std::string before = everything();
    auto files = packFiles();
    replace(fileIn(files, "pack.json").bytes, "\"2.0\"", "\"2.1\"");
    writeFolder(folder / "pack", files);
    const auto checked = checkPack(paths, folder / "pack");
    REQUIRE(checked);
    content::ContentFile bad{"exercises/no.exe", "x"};
    CheckedPack spoilt = *checked;
    spoilt.files.push_back(bad); // the archive refuses it
    CHECK_FALSE(Packs(*application).add(spoilt));
    CHECK(everything() == before);
}

TEST_CASE("a changed dose of one's own survives a new version of the content") {
    const TempFolder folder;
    const ManualClock clock;
    copyContent(folder / "content");
    const Paths paths = pathsIn(folder / "data", folder / "content");
    const ExerciseId id("cat-cow");
    {
        const auto application = started(paths, clock);
        REQUIRE(Sessions(*application).changeAlways(id, {.count = -2, .hold = Milliseconds{0}}));
    }
    std::string text = bytesOf(folder / "content/exercises/cat-cow.json");
    replace(text, "\"Cat-cow\"", "\"Camel\"");
    writeBytes(folder / "content/exercises/cat-cow.json", text);
    const auto application = started(paths, clock);
    CHECK(application->library->exercise(id)->title == "Camel");
    CHECK(Sessions(*application).usualChange(id)->count == -2);
    const auto news = application->library->news();
    REQUIRE(news);
    CHECK_FALSE(news->seen);
    CHECK(news->since == clock.today());
    CHECK(news->changes == std::vector<domain::LibraryChange>{
                               {Change::changed, domain::HitKind::exercise, "cat-cow", "Camel"}});
}
