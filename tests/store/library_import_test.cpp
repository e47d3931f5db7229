#include "store/library_database.h"
#include "support/content_samples.h"
#include "support/failing_vfs.h"
#include "support/temp_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sys/stat.h>

using namespace unhunch;
using namespace unhunch::test;
using store::LibraryDatabase;

namespace {

std::unique_ptr<LibraryDatabase> opened(const std::filesystem::path& file) {
    auto library = LibraryDatabase::open(file);
    INFO((library ? "" : library.error().message));
    REQUIRE(library);
    return std::move(*library);
}

Result<void> importInto(LibraryDatabase& library, const std::vector<content::ContentFile>& files,
                        std::string_view hash) {
    const auto report = content::load(files);
    REQUIRE(report.ok());
    return library.import(report.pack, files, hash);
}

std::vector<content::ContentFile> otherFiles() {
    return samplesWith("exercises/", "\"title\": \"Cat-cow\"", "\"title\": \"Other\"");
}

std::string titleIn(const LibraryDatabase& library) {
    const auto exercise = library.exercise(ExerciseId("cat-cow"));
    REQUIRE(exercise);
    return exercise->title;
}

unsigned modeOf(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace

TEST_CASE("what is imported reads back equal") {
    const TempFolder folder;
    const auto files = sampleFiles();
    const auto pack = content::load(files).pack;
    {
        auto library = opened(folder / "library.db");
        REQUIRE(importInto(*library, files, "h1"));
    }
    const auto library = opened(folder / "library.db");
    CHECK(library->contentHash() == "h1");
    CHECK(library->exercise(ExerciseId("cat-cow")) == pack.exercises[0].value);
    CHECK(library->routine(RoutineId("floor-mobility")) == pack.routines[0].value);
    CHECK(library->article(ArticleId("looking-down")) == pack.articles[0].value);
    CHECK(library->warningSigns() == pack.warningSigns);
    CHECK(library->source(SourceId("E-09")) == pack.sources[0]);
    CHECK(library->source(SourceId("E-10")) == pack.sources[1]);
    CHECK(library->fact(FactId("F-210")) == pack.facts[0]);
}

TEST_CASE("the content we ship reads back equal") {
    const auto files = content::readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    const auto report = content::load(*files);
    REQUIRE(report.ok());
    const TempFolder folder;
    const auto library = opened(folder / "library.db");
    REQUIRE(library->import(report.pack, *files, "h"));
    for (const auto& [exercise, file] : report.pack.exercises) {
        CHECK(library->exercise(exercise.id) == exercise);
    }
    for (const auto& [routine, file] : report.pack.routines) {
        CHECK(library->routine(routine.id) == routine);
    }
    for (const auto& [article, file] : report.pack.articles) {
        CHECK(library->article(article.id) == article);
    }
    CHECK(library->warningSigns() == report.pack.warningSigns);
    CHECK(library->exercises()->size() == report.pack.exercises.size());
    const auto isUsual = [](const auto& each) { return each.value.formOf.empty(); };
    CHECK(std::ranges::count_if(report.pack.routines, isUsual) ==
          static_cast<std::ptrdiff_t>(library->routines()->size()));
    CHECK(library->articles()->size() == report.pack.articles.size());
}

TEST_CASE("lists hold what they show") {
    const TempFolder folder;
    const auto library = opened(folder / "library.db");
    REQUIRE(importInto(*library, sampleFiles(), "h"));
    CHECK(library->exercises() ==
          std::vector<domain::ExerciseSummary>{{ExerciseId("cat-cow"),
                                                "EX-02",
                                                "Cat-cow",
                                                "Round and hollow the back on hands and knees.",
                                                domain::Position::floor,
                                                {domain::Aim::loosen},
                                                {domain::Equipment::mat},
                                                2,
                                                Seconds{210}}});
    CHECK(library->routines() == std::vector<domain::RoutineSummary>{{RoutineId("floor-mobility"),
                                                                      "R04",
                                                                      "Floor mobility",
                                                                      "Move the whole mid back.",
                                                                      2,
                                                                      {domain::Equipment::mat},
                                                                      Seconds{319},
                                                                      2}});
    CHECK(library->articles() ==
          std::vector<domain::ArticleSummary>{
              {ArticleId("looking-down"), "Looking down hurts", domain::Topic::atTheDesk,
               "Why a bent neck tires the mid back.", 3, domain::Strength::plausible}});
}

TEST_CASE(
    "an article promises no more than the weakest section of those not about doubtful statements") {
    const auto promised = [](const std::vector<std::string>& strengths) {
        auto files = samplesWith("articles/", "\"strength\": \"plausible\", ", "");
        std::string sections;
        for (const std::string& strength : strengths) {
            sections += "{\"heading\": \"More\", \"strength\": \"" + strength +
                        "\", \"paragraphs\": [\"So it is [E-09].\"]},\n";
        }
        const std::string last = "{\"heading\": \"What to do\",";
        replace(fileIn(files, "articles/").bytes, last, sections + last);
        const TempFolder folder;
        const auto library = opened(folder / "library.db");
        REQUIRE(importInto(*library, files, "h"));
        return library->articles()->at(0).strength;
    };
    CHECK(promised({"supported", "plausible", "supported"}) == domain::Strength::plausible);
    CHECK(promised({"not-established", "supported", "contradicted"}) ==
          domain::Strength::supported);
    CHECK(promised({"not-established", "contradicted", "not-established"}) ==
          domain::Strength::contradicted);
}

TEST_CASE("an article that states nothing has no strength") {
    auto files = samplesWith("articles/", "\"strength\": \"plausible\", ", "");
    const TempFolder folder;
    const auto library = opened(folder / "library.db");
    REQUIRE(importInto(*library, files, "h"));
    CHECK(library->articles()->at(0).strength == std::nullopt);
}

TEST_CASE("an import replaces everything") {
    const TempFolder folder;
    const auto library = opened(folder / "library.db");
    REQUIRE(importInto(*library, sampleFiles(), "h1"));
    auto files = otherFiles();
    std::erase_if(files, [](const auto& file) { return file.name.starts_with("routines/"); });
    REQUIRE(importInto(*library, files, "h2"));
    CHECK(library->contentHash() == "h2");
    CHECK(titleIn(*library) == "Other");
    CHECK(library->routines()->empty());
    CHECK(library->search("floor mobility")->hits.empty());
    CHECK(library->search("other")->hits.size() == 1);
}

TEST_CASE("an empty library answers, and says what is not there") {
    const TempFolder folder;
    const auto library = opened(folder / "library.db");
    CHECK(library->contentHash() == std::nullopt);
    CHECK(library->exercises()->empty());
    CHECK(library->search("neck")->hits.empty());
    const auto exercise = library->exercise(ExerciseId("cat-cow"));
    REQUIRE_FALSE(exercise);
    CHECK(exercise.error() ==
          Error{ErrorCode::notFound, "There is no exercise \"cat-cow\" in the library.", ""});
    CHECK(library->warningSigns().error().code == ErrorCode::notFound);
    CHECK(library->source(SourceId("E-1")).error().code == ErrorCode::notFound);
    CHECK(library->fact(FactId("F-1")).error().code == ErrorCode::notFound);
}

TEST_CASE("a disk that fills up at any write leaves the old content") {
    int failed = 0;
    for (int writes = 0;; ++writes) {
        const TempFolder folder;
        {
            const auto library = opened(folder / "library.db");
            REQUIRE(importInto(*library, sampleFiles(), "h1"));
        }
        bool ranOut = false;
        {
            const FailingVfs disk(writes);
            auto library = LibraryDatabase::open(folder / "library.db");
            if (library) {
                const auto imported = importInto(**library, otherFiles(), "h2");
                if (!imported) {
                    CHECK(imported.error().code == ErrorCode::diskFull);
                    CHECK((*library)->contentHash() == "h1");
                    CHECK(titleIn(**library) == "Cat-cow");
                }
                ranOut = !imported;
            } else {
                CHECK(library.error().code == ErrorCode::diskFull);
                ranOut = true;
            }
        }
        const auto library = opened(folder / "library.db");
        CHECK(library->contentHash() == (ranOut ? "h1" : "h2"));
        CHECK(titleIn(*library) == (ranOut ? "Cat-cow" : "Other"));
        CHECK(library->search("hollow")->hits.size() == 1);
        if (!ranOut) {
            break;
        }
        ++failed;
    }
    CHECK(failed > 3);
}

TEST_CASE("content whose files are not all at hand is refused") {
    const TempFolder folder;
    const auto library = opened(folder / "library.db");
    REQUIRE(importInto(*library, sampleFiles(), "h1"));
    const auto report = content::load(sampleFiles());
    auto files = sampleFiles();
    files.erase(files.begin());
    const auto imported = library->import(report.pack, files, "h2");
    REQUIRE_FALSE(imported);
    CHECK(imported.error().code == ErrorCode::invalidInput);
    CHECK(library->contentHash() == "h1");
}

TEST_CASE("a file only its owner may read") {
    const TempFolder folder;
    const auto file = folder / "library.db";
    const auto library = opened(file);
    CHECK(modeOf(file) == 0600);
}

TEST_CASE("a file that cannot be used is replaced by an empty library") {
    const TempFolder folder;
    const auto file = folder / "library.db";
    SECTION("no database") {
        std::ofstream(file) << std::string(5000, 'x');
    }
    SECTION("cut off") {
        { REQUIRE(importInto(*opened(file), sampleFiles(), "h")); }
        std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    }
    SECTION("overwritten in the middle") {
        { REQUIRE(importInto(*opened(file), sampleFiles(), "h")); }
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(4096);
        bytes << std::string(12 * 4096, '\xAA');
    }
    SECTION("another version") {
        { REQUIRE(importInto(*opened(file), sampleFiles(), "h")); }
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    }
    SECTION("another program's") {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE bookmark (url TEXT)");
    }
    const auto library = opened(file);
    CHECK(library->contentHash() == std::nullopt);
    REQUIRE(importInto(*library, sampleFiles(), "h"));
    CHECK(titleIn(*library) == "Cat-cow");
    CHECK(modeOf(file) == 0600);
}

TEST_CASE("an empty file is a library without content") {
    const TempFolder folder;
    std::ofstream(folder / "library.db").close();
    CHECK(opened(folder / "library.db")->contentHash() == std::nullopt);
}

TEST_CASE("a place that cannot hold a file is an error") {
    const TempFolder folder;
    CHECK(LibraryDatabase::open(folder / "no" / "library.db").error().code == ErrorCode::notFound);
    std::filesystem::create_directory(folder / "library.db");
    CHECK_FALSE(LibraryDatabase::open(folder / "library.db"));
    CHECK(std::filesystem::is_directory(folder / "library.db"));
}

TEST_CASE("a stored value of the wrong kind is damage, not a zero") {
    const TempFolder folder;
    const auto file = folder / "library.db";
    const auto library = opened(file);
    REQUIRE(importInto(*library, sampleFiles(), "h"));
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE exercise_summary SET position = 'ceiling';"
              "UPDATE document SET body = '{' WHERE kind = 'exercise';");
    CHECK(library->exercises().error().code == ErrorCode::corrupt);
    CHECK(library->exercise(ExerciseId("cat-cow")).error().code == ErrorCode::corrupt);
}
