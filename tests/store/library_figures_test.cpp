#include "store/library_database.h"
#include "support/figure_content.h"
#include "support/temp_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using store::LibraryDatabase;

namespace {

/// An open library, empty at first.
class Fixture {
public:
    Fixture() {
        auto opened = LibraryDatabase::open(file());
        REQUIRE(opened);
        m_library = std::move(*opened);
    }
    [[nodiscard]] Result<void> import(const std::vector<content::ContentFile>& files) {
        const auto report = content::load(files);
        REQUIRE(report.ok());
        return m_library->import(report.pack, files, "h");
    }
    /// As another program, or decay, might change it.
    void change(const std::string& sql) const {
        SQLite::Database(file().string(), SQLite::OPEN_READWRITE).exec(sql);
    }
    [[nodiscard]] LibraryDatabase& library() const { return *m_library; }
    [[nodiscard]] ErrorCode figureError(const std::string& id = "cat-cow") const {
        const auto clip = m_library->figure(id);
        REQUIRE_FALSE(clip);
        CHECK_FALSE(clip.error().message.empty());
        return clip.error().code;
    }

private:
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "library.db"; }

    TempFolder m_folder;
    std::unique_ptr<LibraryDatabase> m_library;
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("figures read back equal") {
    Fixture fixture;
    const auto files = sampleFilesWithFigure();
    REQUIRE(fixture.import(files));
    CHECK(fixture.library().figureIds() == Ids{"cat-cow"});
    CHECK(fixture.library().figure("cat-cow") == content::load(files).pack.figures[0].value);
}

TEST_CASE("the figures we ship read back equal") {
    const auto files = content::readFolder(UNHUNCH_SOURCE_DIR "/content");
    REQUIRE(files);
    Fixture fixture;
    REQUIRE(fixture.import(*files));
    const auto report = content::load(*files);
    Ids ids;
    for (const auto& [clip, file] : report.pack.figures) {
        ids.push_back(clip.id);
        CHECK(fixture.library().figure(clip.id) == clip);
    }
    CHECK_FALSE(ids.empty());
    CHECK(fixture.library().figureIds() == ids);
}

TEST_CASE("a figure that is not there is not found") {
    Fixture fixture;
    CHECK(fixture.library().figureIds() == Ids{});
    CHECK(fixture.figureError() == ErrorCode::notFound);
    REQUIRE(fixture.import(sampleFiles()));
    CHECK(fixture.library().figureIds() == Ids{});
    CHECK(fixture.figureError() == ErrorCode::notFound);
    CHECK(fixture.figureError("' OR 1 = 1 --") == ErrorCode::notFound);
}

TEST_CASE("an import replaces the figures") {
    Fixture fixture;
    REQUIRE(fixture.import(sampleFilesWithFigure()));
    auto files = sampleFilesWithFigure();
    fileIn(files, "figures/").name = "figures/other.json";
    replace(fileIn(files, "figures/").bytes, "\"cat-cow\"", "\"other\"");
    REQUIRE(fixture.import(files));
    CHECK(fixture.library().figureIds() == Ids{"other"});
    CHECK(fixture.figureError() == ErrorCode::notFound);
    REQUIRE(fixture.import(sampleFiles()));
    CHECK(fixture.library().figureIds() == Ids{});
}

TEST_CASE("figures are not hits of the search") {
    Fixture fixture;
    REQUIRE(fixture.import(sampleFilesWithFigure()));
    CHECK(fixture.library().search("rounds hollows")->hits.size() == 1); // the exercise
    CHECK(fixture.library().search("quarter_view")->hits.empty());
}

TEST_CASE("a figure without the files it came from is refused") {
    for (const char* missing : {"base-poses.json", "figures/cat-cow.json"}) {
        CAPTURE(missing);
        Fixture fixture;
        const auto report = content::load(sampleFilesWithFigure());
        auto files = sampleFilesWithFigure();
        std::erase_if(files, [&](const auto& file) { return file.name == missing; });
        const auto imported = fixture.library().import(report.pack, files, "h");
        REQUIRE_FALSE(imported);
        CHECK(imported.error().code == ErrorCode::invalidInput);
    }
}

TEST_CASE("a stored figure that was changed is damage, never a crash") {
    Fixture fixture;
    REQUIRE(fixture.import(sampleFilesWithFigure()));
    SECTION("cut off") {
        fixture.change("UPDATE document SET body = substr(body, 1, 500) WHERE kind = 'figure'");
    }
    SECTION("emptied") {
        fixture.change("UPDATE document SET body = '' WHERE kind = 'figure'");
    }
    SECTION("other JSON") {
        fixture.change("UPDATE document SET body = '[]' WHERE kind = 'figure'");
    }
    SECTION("a number out of range") {
        fixture.change(
            "UPDATE document SET body = replace(body, '\"pitch\": 12', '\"pitch\": 1e9')");
    }
    SECTION("a key that is gone") {
        fixture.change("UPDATE document SET body = replace(body, '\"name\": \"cow\"', "
                       "'\"name\": \"ox\"') WHERE kind = 'figure'");
    }
    SECTION("base poses cut off") {
        fixture.change("UPDATE document SET body = substr(body, 1, 100) WHERE kind = 'base-poses'");
    }
    SECTION("base poses without this one") {
        fixture.change("UPDATE document SET body = '{\"poses\": {}}' WHERE kind = 'base-poses'");
    }
    SECTION("base poses gone") {
        fixture.change("DELETE FROM document WHERE kind = 'base-poses'");
    }
    CHECK(fixture.figureError() == ErrorCode::corrupt);
}
