// What words typed stand for: synonyms, slips, sentences, warnings; and documents that come and go.
#include "store/library_impl.h"
#include "support/content_samples.h"
#include "support/temp_folder.h"

#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::test;
using store::LibraryDatabase;

namespace {

constexpr const char* kSynonyms = R"({
  "groups": [
    {"words": ["thoracic", "between the shoulder blades", "scapular", "mid back"]},
    {"words": ["computer", "phone"]}
  ],
  "warning_words": ["numb", "chest pain"]
})";

using Ids = std::vector<std::string>;

class Fixture {
public:
    Fixture() {
        auto files = sampleFiles();
        files.push_back({"synonyms.json", kSynonyms});
        replace(fileIn(files, "articles/").bytes, "\"keywords\": [\"phone\"]",
                "\"keywords\": [\"phone\"], \"questions\": [\"Why is reading tiring?\"]");
        const auto report = content::load(files);
        REQUIRE(report.ok());
        m_library = *LibraryDatabase::open(file());
        REQUIRE(m_library->import(report.pack, files, "h"));
    }
    [[nodiscard]] domain::SearchResult result(std::string_view text) const {
        auto found = m_library->search(text);
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] Ids ids(std::string_view text) const {
        Ids ids;
        for (const domain::SearchHit& hit : result(text).hits) {
            ids.push_back(hit.id);
        }
        return ids;
    }
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "library.db"; }

private:
    TempFolder m_folder;
    std::unique_ptr<LibraryDatabase> m_library;
};

/// Another connection, as the part of the program that keeps own content has.
class OwnContent {
public:
    explicit OwnContent(const std::filesystem::path& file)
        : m_database(file.string(), SQLite::OPEN_READWRITE) {}

    void add(const store::DocumentText& text) {
        m_database.exec("INSERT INTO document (kind, id, code, title, body, origin) "
                        "VALUES ('exercise', 'own', '', '" +
                        text.title + "', '', 'mine')");
        m_document = m_database.getLastInsertRowid();
        store::indexDocument(m_database, m_document, text);
    }
    void remove() {
        store::unindexDocument(m_database, m_document);
        m_database.exec("DELETE FROM document WHERE origin = 'mine'");
    }
    void check() {
        m_database.exec("INSERT INTO search_index(search_index) VALUES ('integrity-check')");
    }

private:
    SQLite::Database m_database;
    std::int64_t m_document = 0;
};

} // namespace

TEST_CASE("words and phrases of a group find what the others find") {
    const Fixture library;
    for (const char* text :
         {"thoracic", "scapular", "between the shoulder blades", "mid back", "Thoracic?"}) {
        CAPTURE(text);
        CHECK(library.ids(text) == Ids{"floor-mobility", "looking-down"});
    }
    CHECK(library.ids("computers") == Ids{"looking-down"});
    CHECK(library.result("thoracic").hits[0].snippet.find("\x02mid back\x03") != std::string::npos);
}

TEST_CASE("one slip in a word of five letters or more is forgiven, in a shorter one not") {
    const Fixture library;
    for (const char* text :
         {"kneling", "kneeeling", "knewling", "knelein", "kneelign", "KNELING "}) {
        CAPTURE(text);
        const Ids found = library.ids(text);
        CHECK(std::find(found.begin(), found.end(), "cat-cow") != found.end());
    }
    CHECK(library.ids("knlig ").empty()); // two slips
    CHECK(library.ids("kne ").empty());
    CHECK(library.ids("bakc ").empty());
    CHECK(library.ids("thoracik") == library.ids("thoracic"));
}

TEST_CASE("a word that the library holds is not taken for a slip of another") {
    const Fixture library;
    REQUIRE(library.ids("tines") == Ids{"looking-down"}); // "tires"
    OwnContent own(library.file());
    own.add({"Garden fork", "", "", "It has four tines."});
    CHECK(library.ids("tines") == Ids{"own"});
    CHECK(library.ids("tires") == Ids{"looking-down"});
}

TEST_CASE("of a sentence some words may be missing, and it is ranked by how much is there") {
    const Fixture library;
    CHECK(library.ids("why does my zebra hollow on hands") == Ids{"cat-cow"});
    const Ids found = library.ids("is it bad to kneel and to hollow the back a lot");
    REQUIRE_FALSE(found.empty());
    CHECK(found[0] == "cat-cow");
    CHECK(library.ids("why does my zebra fly so high").empty());
}

TEST_CASE("an article is found by the questions that it answers") {
    const Fixture library;
    CHECK(library.ids("reading") == Ids{"looking-down"});
    CHECK(library.ids("what makes reading so tiring for me") == Ids{"looking-down"});
}

TEST_CASE("a single letter is looked for in titles alone") {
    const Fixture library;
    CHECK(library.ids("l") == Ids{"looking-down"});
    CHECK(library.ids("k").empty()); // "knees" stands in a text
    CHECK(library.ids("kn").size() == 3);
}

TEST_CASE("what was found is marked in the title") {
    const Fixture library;
    CHECK(library.result("looking").hits[0].markedTitle == "\x02Looking\x03 down hurts");
    CHECK(library.result("look down").hits[0].markedTitle == "\x02Looking down\x03 hurts");
    CHECK(library.result("phone").hits[0].markedTitle == "Looking down hurts");
}

TEST_CASE("words of warning are seen in other forms, mistyped and among others") {
    const Fixture library;
    for (const char* text :
         {"numb", "NUMB legs", "why are my legs numbed", "pain, chest pain", "chesst pains"}) {
        CAPTURE(text);
        CHECK(library.result(text).warning);
    }
    for (const char* text : {"", "chest", "pain chest", "number", "hollow"}) {
        CAPTURE(text);
        CHECK_FALSE(library.result(text).warning);
    }
}

TEST_CASE("where nothing is found, the nearest words are named") {
    const Fixture library;
    CHECK(library.result("zebra hollow").nearest == Ids{"hollow"});
    CHECK(library.result("mobblitty").nearest == Ids{"mobility"});
    CHECK(library.result("hollow").nearest.empty());
    CHECK(library.result("").nearest.empty());
}

TEST_CASE("a document is found as soon as it is indexed, and no more when it is taken out") {
    const Fixture library;
    REQUIRE(library.ids("pelican").empty());
    OwnContent own(library.file());
    own.add({"Pelican reach", "How do I reach far?", "Bird", "Stretch over a puddle."});
    own.check();
    CHECK(library.ids("pelican") == Ids{"own"});
    CHECK(library.ids("pelicen") == Ids{"own"});
    CHECK(library.ids("pudd") == Ids{"own"});
    CHECK(library.ids("bird") == Ids{"own"});
    own.remove();
    own.check();
    CHECK(library.ids("pelican").empty());
    CHECK(library.ids("pudd").empty());
    CHECK(library.ids("hollow") == Ids{"cat-cow"});
}

TEST_CASE("any text is an allowed search, and finds nothing without a form of one of its words") {
    const Fixture library;
    const auto part =
        rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                       rc::gen::elementOf(std::vector<std::string>{"hollow",
                                                                   "back",
                                                                   "\"",
                                                                   "*",
                                                                   " OR ",
                                                                   " NOT ",
                                                                   "NEAR(",
                                                                   "title:",
                                                                   "{",
                                                                   "}",
                                                                   "\xC3",
                                                                   "\xFF",
                                                                   "caf\xC3\xA9",
                                                                   "the ",
                                                                   "thoracic ",
                                                                   "kneling ",
                                                                   std::string(1, '\0'),
                                                                   "-",
                                                                   "^",
                                                                   "+"}));
    CHECK(rc::check([&] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(part);
        std::string text;
        for (const std::string& each : parts) {
            text += each;
        }
        (void)library.result(text);
    }));
    // Nothing in the library starts like these or is one slip away, and nothing means the same.
    CHECK(rc::check([&] {
        const auto word = *rc::gen::nonEmpty(
            rc::gen::container<std::string>(rc::gen::element('x', 'z', 'q', 'X', '\'', ' ')));
        RC_ASSERT(library.result(word + "qqzxqz").hits.empty());
    }));
    std::string longText;
    while (longText.size() < 10'000) {
        longText += "\"hollow* OR \xC3(";
    }
    (void)library.result(longText);
}
