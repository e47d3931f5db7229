#include "store/library_database.h"
#include "support/content_samples.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::test;
using store::LibraryDatabase;

namespace {

/// A library of the samples and a second article.
class Fixture {
public:
    Fixture() {
        auto files = sampleFiles();
        content::ContentFile second = fileIn(files, "articles/");
        second.name = "articles/sitting.json";
        replace(second.bytes, "\"looking-down\"", "\"sitting\"");
        replace(second.bytes, "Looking down hurts", "Sitting long");
        replace(second.bytes, "Why a bent neck tires the mid back.",
                "Breathing and phones: looking down does matter.");
        files.push_back(second);
        const auto report = content::load(files);
        REQUIRE(report.ok());
        auto opened = LibraryDatabase::open(m_folder / "library.db");
        REQUIRE(opened);
        m_library = std::move(*opened);
        REQUIRE(m_library->import(report.pack, files, "h"));
    }
    [[nodiscard]] std::vector<domain::SearchHit> hits(std::string_view text, int limit = 20) const {
        const auto found = m_library->search(text, limit);
        INFO((found ? "" : found.error().message));
        REQUIRE(found);
        return found->hits;
    }
    [[nodiscard]] std::vector<std::string> ids(std::string_view text, int limit = 20) const {
        std::vector<std::string> ids;
        for (const domain::SearchHit& hit : hits(text, limit)) {
            ids.push_back(hit.id);
        }
        return ids;
    }
    [[nodiscard]] const LibraryDatabase& library() const { return *m_library; }

private:
    TempFolder m_folder;
    std::unique_ptr<LibraryDatabase> m_library;
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a word is found in exercises, routines and articles") {
    const Fixture library;
    CHECK(library.ids("hollow") == Ids{"cat-cow"});
    CHECK(library.ids("mobility") == Ids{"floor-mobility"});
    CHECK(library.hits("mobility")[0].kind == domain::HitKind::routine);
    CHECK(library.hits("mobility")[0].title == "Floor mobility");
    CHECK(library.ids("EX-02") == Ids{"cat-cow"});
    CHECK(library.ids("camel") == Ids{"cat-cow"});
    CHECK(library.ids("zebra").empty());
}

TEST_CASE("a hit in the title stands before one in the text") {
    const Fixture library;
    CHECK(library.ids("looking down") == Ids{"looking-down", "sitting"});
    CHECK(library.ids("sitting")[0] == "sitting");
}

TEST_CASE("the last word may be half typed, the others not") {
    const Fixture library;
    CHECK(library.ids("hol") == Ids{"cat-cow"});
    CHECK(library.ids("mobility flo") == Ids{"floor-mobility"});
    CHECK(library.ids("mob floor").empty());
    for (const char* typed : {"br", "brea", "breathi", "breathin", "breathing"}) {
        CAPTURE(typed);
        const auto found = library.ids(typed);
        CHECK(std::find(found.begin(), found.end(), "sitting") != found.end());
    }
}

TEST_CASE("every word must occur") {
    const Fixture library;
    CHECK(library.ids("hollow knees") == Ids{"cat-cow"});
    CHECK(library.ids("hollow zebra").empty());
}

TEST_CASE("a word is found in its other forms") {
    const Fixture library;
    CHECK(library.ids("hollowing") == Ids{"cat-cow"});
    CHECK(library.ids("hollowing backs") == Ids{"cat-cow"});
}

TEST_CASE("accents and capitals make no difference") {
    const Fixture library;
    CHECK(library.ids("cafe").size() == 2);
    CHECK(library.ids("CAF\xC3\x89").size() == 2);
    CHECK(library.ids("HOLLOW") == Ids{"cat-cow"});
}

TEST_CASE("the found words are marked in the snippet, without markup or citations") {
    const Fixture library;
    const auto hit = library.hits("caf\xC3\xA9").at(0);
    CHECK(hit.snippet.find("Move \x02"
                           "caf\xC3\xA9\x03 chairs.") != std::string::npos);
    for (const char* word : {"cause", "many", "warning", "tires"}) {
        for (const auto& each : library.hits(word)) {
            CHECK(each.snippet.find_first_of("*[]") == std::string::npos);
        }
    }
}

TEST_CASE("no more hits than asked for") {
    const Fixture library;
    CHECK(library.ids("back").size() > 2);
    CHECK(library.ids("back", 2).size() == 2);
    CHECK(library.ids("back", 0).empty());
    CHECK(library.ids("back", -1).empty());
}

TEST_CASE("no words give no hits") {
    const Fixture library;
    for (const char* text : {"", " ", "\t\n", "\"", "***", "()", "-", "\xE2\x80\x94", "\xFF\xFE"}) {
        CAPTURE(text);
        CHECK(library.ids(text).empty());
    }
}

TEST_CASE("operators, quotes and marks are ordinary text") {
    const Fixture library;
    for (const char* text :
         {"\"hollow", "hollow\"", "(hollow", "hollow)", "hollow*", "+hollow", "-hollow", "^hollow",
          "{hollow}", "hollow'", "hollow;--", "hollow \xE2\x80\x94", "\xE2\x80\x94 hollow",
          "hollow\xFF", "title:hollow back OR"}) {
        CAPTURE(text);
        const auto found = library.library().search(text);
        CHECK(found);
    }
    CHECK(library.ids("(\"hollow\")*") == Ids{"cat-cow"});
    CHECK(library.ids("hollow \xE2\x80\x94 back") == Ids{"cat-cow"});
    CHECK(library.ids("hollow NOT back").empty());
    CHECK(library.ids(std::string_view("hollow\0back", 11)) == Ids{"cat-cow"});
}

TEST_CASE("any text at all is an allowed search") {
    const Fixture library;
    CHECK(rc::check([&] {
        const auto text = *rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                                          rc::gen::container<std::string>(rc::gen::element(
                                              '"', '*', '(', ')', ':', '^', '-', '+', ' ', 'a', 'N',
                                              'O', 'T', '\xC3', '\xA9', '\0')));
        RC_ASSERT(library.library().search(text));
    }));
}

TEST_CASE("a very long text is searched by its beginning") {
    const Fixture library;
    std::string text = "hollow";
    for (int i = 0; i < 100'000; ++i) {
        text += " hollow";
    }
    CHECK(library.ids(text) == Ids{"cat-cow"});
}
