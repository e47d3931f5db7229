#include "store/journal_database.h"
#include "support/journal_contract.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using store::JournalDatabase;

namespace {

SQLite::Database raw(const TempFolder& folder) {
    return {(folder / "journal.db").string(), SQLite::OPEN_READWRITE};
}

} // namespace

TEST_CASE("the SQLite journal keeps the promises of the journal") {
    const TempFolder folder;
    const ManualClock clock;
    int n = 0;
    checkJournalContract([&] {
        auto opened = JournalDatabase::open(folder / ("j" + std::to_string(++n) + ".db"), clock);
        REQUIRE(opened.journal);
        return std::move(opened.journal);
    });
}

TEST_CASE("a journal is written through to the disk") {
    const TempFolder folder;
    const ManualClock clock;
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    auto database = raw(folder);
    CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "wal");
    // What is committed is visible to another connection at once.
    REQUIRE(opened.journal->add(ratingAt(novemberAt(19, 9), 4)));
    CHECK(database.execAndGet("SELECT count(*) FROM rating").getInt() == 1);
}

TEST_CASE("an edit keeps what was there before, with its time") {
    const TempFolder folder;
    const ManualClock clock;
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    auto rating = ratingAt(novemberAt(19, 9), 4);
    rating.note = "first words";
    rating.id = opened.journal->add(rating).value();
    rating.score = *domain::PainScore::from(6);
    rating.note = "other words";
    REQUIRE(opened.journal->update(rating));
    auto database = raw(folder);
    CHECK(database.execAndGet("SELECT count(*) FROM rating_history").getInt() == 1);
    CHECK(database.execAndGet("SELECT score FROM rating_history").getInt() == 4);
    CHECK(database.execAndGet("SELECT note FROM rating_history").getString() == "first words");
    CHECK(database.execAndGet("SELECT replaced_at_utc_ms FROM rating_history").getInt64() ==
          clock.utcNow().msSinceEpoch);
}

TEST_CASE("a value that somebody else damaged is an error, not a number") {
    const TempFolder folder;
    const ManualClock clock;
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    const auto id = opened.journal->add(ratingAt(novemberAt(19, 9), 4)).value();
    auto database = raw(folder);
    database.exec("PRAGMA ignore_check_constraints = ON");
    SECTION("a score outside the scale") {
        database.exec("UPDATE rating SET score = 11");
    }
    SECTION("an unknown kind") {
        database.exec("UPDATE rating SET kind = 'sometimes'");
    }
    SECTION("an unknown place") {
        database.exec("UPDATE rating SET places = 'elbow'");
    }
    SECTION("an offset too large") {
        database.exec("UPDATE rating SET utc_offset_minutes = 99999999999");
    }
    const auto rating = opened.journal->rating(id);
    REQUIRE_FALSE(rating);
    CHECK(rating.error().code == ErrorCode::corrupt);
    CHECK_FALSE(opened.journal->ratings({}));
    CHECK_FALSE(opened.journal->latestRating());
}

TEST_CASE("the schema itself refuses values of the wrong kind") {
    const TempFolder folder;
    const ManualClock clock;
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    auto database = raw(folder);
    const auto insert = [&](const char* score) {
        database.exec(std::string("INSERT INTO rating (kind, score, at_utc_ms, utc_offset_minutes, "
                                  "local_day, entered_at_utc_ms) VALUES ('now', ") +
                      score + ", 0, 0, 0, 0)");
    };
    CHECK_THROWS(insert("'four'"));
    CHECK_THROWS(insert("4.5"));
    CHECK_THROWS(insert("-1"));
    CHECK_THROWS(insert("NULL"));
    CHECK_NOTHROW(insert("4"));
}
