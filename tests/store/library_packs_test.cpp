// Packs in the library, and the news of what an import changed.
#include "store/library_database.h"
#include "support/pack_samples.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using domain::Change;
using domain::HitKind;
using domain::LibraryChange;
using store::LibraryContent;
using store::LibraryDatabase;
using store::LibraryPart;
using store::Telling;

namespace {

constexpr CivilDay kDay{20'778};
using Changes = std::vector<LibraryChange>;

class Fixture {
public:
    Fixture() : m_library(LibraryDatabase::open(m_folder / "library.db").value()) {}

    Changes import(const std::vector<content::ContentFile>& shipped,
                   const std::vector<content::ContentFile>& pack = {}, CivilDay day = kDay,
                   Telling telling = Telling::later) {
        const auto report = content::load(shipped);
        REQUIRE(report.ok());
        LibraryContent content{{{report.pack, shipped}}, {}, std::to_string(++m_imports)};
        if (!pack.empty()) {
            auto read = content::loadPack(pack, {report.pack, "", {}});
            REQUIRE(read.ok());
            content.parts.push_back({std::move(read.pack), pack});
        }
        auto changes = m_library->import(content, day, telling);
        REQUIRE(changes);
        return *changes;
    }
    LibraryDatabase& library() { return *m_library; }

private:
    TempFolder m_folder;
    std::unique_ptr<LibraryDatabase> m_library;
    int m_imports = 0;
};

std::vector<content::ContentFile> retitled(const std::string& title) {
    return samplesWith("exercises/", "\"Cat-cow\"", '"' + title + '"');
}

const LibraryChange kRetitled{Change::changed, HitKind::exercise, "cat-cow", "Camel"};
const Changes kPackAdded{{Change::added, HitKind::article, "runners-why", "Why runners are stiff"},
                         {Change::added, HitKind::exercise, "runners-hip", "Hip flexor"},
                         {Change::added, HitKind::routine, "runners-ten", "After a run"}};

} // namespace

TEST_CASE("what a pack brings is found, listed and searched like the rest, and knows its pack") {
    Fixture fixture;
    (void)fixture.import(sampleFiles(), samplePack());
    LibraryDatabase& library = fixture.library();
    CHECK(library.exercises()->size() == 2);
    CHECK(library.routines()->size() == 2);
    CHECK(library.routine(RoutineId("runners-ten"))->steps.size() == 2);
    CHECK(library.search("stiff")->at(0).id == "runners-why");
    CHECK(library.source(SourceId("E-1000"))->citation == "Poe 2022.");
    CHECK(library.picture(ExerciseId("runners-hip")) == kSamplePng);
    CHECK(library.picture(ExerciseId("cat-cow")).error().code == ErrorCode::notFound);
    CHECK(library.packOf(HitKind::exercise, "runners-hip") == "Runners");
    CHECK(library.packOf(HitKind::exercise, "cat-cow")->empty());
    CHECK(library.packOf(HitKind::article, "runners-hip")->empty());
    const auto packs = library.packs();
    REQUIRE(packs);
    CHECK(*packs == std::vector<store::PackRow>{
                        {{"runners", "Runners", "2.0", "A. Doe", "CC BY 4.0", "For those who run."},
                         1,
                         1,
                         1,
                         ""}});
}

TEST_CASE("without the pack its rows are gone, picture and search too") {
    Fixture fixture;
    (void)fixture.import(sampleFiles(), samplePack());
    (void)fixture.import(sampleFiles());
    CHECK(fixture.library().exercises()->size() == 1);
    CHECK(fixture.library().search("stiff")->empty());
    CHECK(fixture.library().picture(ExerciseId("runners-hip")).error().code == ErrorCode::notFound);
    CHECK(fixture.library().packs()->empty());
    CHECK_FALSE(fixture.library().source(SourceId("E-1000")));
}

TEST_CASE("a pack that is left out is listed with its fault") {
    Fixture fixture;
    const auto report = content::load(sampleFiles());
    const store::PackRow row{{"walkers", "walkers", "", "", "", ""}, 0, 0, 0, "It is damaged."};
    REQUIRE(fixture.library().import({{{report.pack, sampleFiles()}}, {row}, "h"}, kDay,
                                     Telling::later));
    CHECK(fixture.library().packs() == std::vector<store::PackRow>{row});
}

TEST_CASE("the first import is no news") {
    Fixture fixture;
    CHECK(fixture.import(sampleFiles(), samplePack()).empty());
    CHECK(fixture.library().news() == domain::LibraryNews{{}, true, {}});
}

TEST_CASE("what is added, changed and removed becomes news of the day, until it is seen") {
    Fixture fixture;
    (void)fixture.import(sampleFiles());
    Changes expected = kPackAdded;
    expected.insert(expected.begin() + 1, kRetitled);
    CHECK(fixture.import(retitled("Camel"), samplePack()) == expected);
    CHECK(fixture.library().news() == domain::LibraryNews{kDay, false, expected});
    REQUIRE(fixture.library().markNewsSeen());
    CHECK(fixture.library().news() == domain::LibraryNews{kDay, true, expected});

    const Changes gone = fixture.import(retitled("Camel"), {}, kDay + 3);
    CHECK(gone.size() == 3);
    CHECK(gone[0].change == Change::removed);
    CHECK(fixture.library().news() == domain::LibraryNews{kDay + 3, false, gone});
}

TEST_CASE("an import of the same content is no news and keeps the old") {
    Fixture fixture;
    (void)fixture.import(sampleFiles());
    (void)fixture.import(retitled("Camel"));
    const auto news = fixture.library().news();
    CHECK(fixture.import(retitled("Camel"), {}, kDay + 1).empty());
    CHECK(fixture.library().news() == news);
}

TEST_CASE("news that nobody saw goes on, and what undoes itself leaves no trace") {
    Fixture fixture;
    (void)fixture.import(sampleFiles());
    (void)fixture.import(sampleFiles(), samplePack());
    (void)fixture.import(retitled("Camel"), {}, kDay + 2);
    CHECK(fixture.library().news() == domain::LibraryNews{kDay, false, {kRetitled}});
    auto packWithOther = samplePackWith("exercises/", "Hip flexor", "Hip");
    (void)fixture.import(retitled("Camel"), samplePack(), kDay + 3);
    (void)fixture.import(retitled("Camel"), packWithOther, kDay + 4);
    const auto changes = fixture.library().news()->changes;
    REQUIRE(changes.size() == 4);
    CHECK(changes[2] == LibraryChange{Change::added, HitKind::exercise, "runners-hip", "Hip"});
}

TEST_CASE("what people did themselves is listed as seen, beside what they have not seen") {
    Fixture fixture;
    (void)fixture.import(sampleFiles());
    (void)fixture.import(sampleFiles(), samplePack(), kDay, Telling::known);
    CHECK(fixture.library().news() == domain::LibraryNews{kDay, true, kPackAdded});
    (void)fixture.import(retitled("Camel"), samplePack(), kDay + 1);
    (void)fixture.import(retitled("Camel"), {}, kDay + 2, Telling::known);
    CHECK_FALSE(fixture.library().news()->seen);
    CHECK(fixture.library().news()->changes.size() == 4);
}
