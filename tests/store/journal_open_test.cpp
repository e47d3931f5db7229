// Each way of opening journal.db, and that none of them loses anything.
#include "store/journal_database.h"
#include "store/journal_migrations.h"
#include "support/failing_vfs.h"
#include "support/journal_contract.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace unhunch;
using namespace unhunch::test;
using store::JournalDatabase;
using store::OpenOutcome;

namespace {

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

unsigned modeOf(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

/// A journal with one rating in it, closed.
void makeJournal(const std::filesystem::path& file, const Clock& clock) {
    auto opened = JournalDatabase::open(file, clock);
    REQUIRE(opened.journal);
    REQUIRE(opened.journal->add(ratingAt(novemberAt(18, 21), 4)));
}

/// What a program leaves that dies between its first write and the end of its transaction, with
/// SQLite's rollback file beside the database. `fill` puts something into it before.
template <typename Fill> void leaveHalfWritten(const std::filesystem::path& file, Fill fill) {
    const std::string living = file.string() + ".living";
    SQLite::Database database(living, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA synchronous = OFF"); // the rollback file counts from its first byte
    database.exec("PRAGMA user_version = 0");
    fill(database);
    database.exec("BEGIN");
    database.exec("PRAGMA user_version = 77");
    std::filesystem::copy_file(living, file);
    std::filesystem::copy_file(living + "-journal", file.string() + "-journal");
    database.exec("ROLLBACK");
}

/// The shipped steps and one that comes later.
std::vector<store::Migration> withNextStep(const char* sql) {
    const auto shipped = store::journalMigrations();
    std::vector<store::Migration> steps(shipped.begin(), shipped.end());
    steps.push_back({steps.back().version + 1, sql});
    return steps;
}

/// Runs a body as somebody who may not write everywhere; root may.
class AsNobody {
public:
    AsNobody() {
        if (::geteuid() == 0) {
            m_dropped = ::seteuid(65534) == 0;
        }
    }
    ~AsNobody() {
        if (m_dropped) {
            [[maybe_unused]] const int back = ::seteuid(0);
        }
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    bool m_dropped = false;
};

} // namespace

TEST_CASE("a first start creates a private journal in a private folder") {
    const TempFolder folder;
    const ManualClock clock;
    const auto file = folder / "new" / "deeper" / "journal.db";
    const auto opened = JournalDatabase::open(file, clock);
    CHECK(opened.outcome == OpenOutcome::created);
    REQUIRE(opened.journal);
    CHECK(modeOf(file) == 0600);
    CHECK(modeOf(file.string() + "-wal") == 0600);
    CHECK(modeOf(file.parent_path()) == 0700);
    CHECK(modeOf(file.parent_path().parent_path()) == 0700);
}

TEST_CASE("a journal of the first format keeps every row and takes what is new") {
    const TempFolder folder;
    const ManualClock clock;
    const auto file = folder / "journal.db";
    REQUIRE(JournalDatabase::open(file, clock, store::journalMigrations().first(1)).journal);
    {
        SQLite::Database old(file.string(), SQLite::OPEN_READWRITE);
        old.exec("PRAGMA foreign_keys = ON");
        old.exec(R"sql(
            INSERT INTO session (id, routine_id, routine_title, plan_fingerprint, started_at_utc_ms,
                utc_offset_minutes, local_day, state, position_segment, position_elapsed_ms,
                planned_ms, active_ms)
            VALUES (7, 'desk-reset', 'Desk reset', '0123456789abcdef', 1795075200000, 60, 20776,
                'open', 3, 250, 300000, 40000);
            INSERT INTO rating (id, kind, score, at_utc_ms, utc_offset_minutes, local_day,
                entered_at_utc_ms, places, feelings, note, session_id, deleted_at_utc_ms)
            VALUES (4, 'before', 5, 1795075200000, 60, 20776, 1795075200001, 'neck low-back',
                'aching' || char(10), 'a note', 7, NULL),
                (9, 'worst', 8, 1795075300000, 60, 20776, 1795075300001, '', '', '', NULL, 5);
            INSERT INTO rating_history (id, rating_id, replaced_at_utc_ms, kind, score, at_utc_ms,
                utc_offset_minutes, entered_at_utc_ms, places, feelings, note)
            VALUES (2, 4, 1795075200500, 'now', 6, 1795075200000, 60, 1795075200001, '', '', 'was');
        )sql");
    }
    const auto opened = JournalDatabase::open(file, clock);
    CHECK(opened.outcome == OpenOutcome::migrated);
    REQUIRE(opened.backup);
    REQUIRE(opened.journal);
    auto& journal = *opened.journal;

    auto rating = ratingAt({{1'795'075'200'000}, {60}}, 5, domain::RatingKind::before);
    rating.id = RatingId{4};
    rating.enteredAt = {1'795'075'200'001};
    rating.places = {domain::BodyZone::neck, domain::BodyZone::lowBack};
    rating.feelings = {"aching"};
    rating.note = "a note";
    rating.session = SessionId{7};
    CHECK(journal.rating(rating.id).value() == rating);
    CHECK(journal.ratings({})->size() == 1);
    REQUIRE(journal.restore(RatingId{9}));
    CHECK(journal.rating(RatingId{9})->score.value() == 8);
    const auto session = journal.session(SessionId{7}).value();
    CHECK(session.planOptions.empty());
    CHECK(session.position == journal::SessionPosition{3, Milliseconds{250}});
    CHECK(session.active == Milliseconds{40'000});
    SQLite::Database raw(file.string(), SQLite::OPEN_READONLY);
    CHECK(raw.execAndGet("SELECT note FROM rating_history WHERE rating_id = 4").getString() ==
          "was");
    CHECK(raw.execAndGet("SELECT count(*) FROM pragma_foreign_key_check()").getInt() == 0);

    auto during = ratingAt(clock.localNow(), 6, domain::RatingKind::exercise);
    during.exercise = ExerciseId{"open-book"};
    CHECK(journal.add(during).value() == RatingId{10});
    REQUIRE(journal.addHurt({SessionId{7}, ExerciseId{"open-book"}, "Open book",
                             domain::Light::amber, clock.utcNow()}));
    REQUIRE(journal.discard(SessionId{7})); // both ways of the foreign keys still work
    CHECK(journal.hurts({})->empty());
    CHECK_FALSE(journal.rating(RatingId{4})->session);
}

TEST_CASE("a journal of the second format keeps every row and takes own things and bookmarks") {
    const TempFolder folder;
    const ManualClock clock;
    const auto file = folder / "journal.db";
    journal::Rating rating = ratingAt(novemberAt(18, 21), 4);
    SessionId session;
    {
        const auto old = JournalDatabase::open(file, clock, store::journalMigrations().first(2));
        REQUIRE(old.journal);
        rating.id = old.journal->add(rating).value();
        session = old.journal->begin(sessionAt(novemberAt(18, 20))).value();
        REQUIRE(old.journal->setDoseDelta(ExerciseId{"cat-cow"}, {2, Milliseconds{0}}));
    }
    const auto opened = JournalDatabase::open(file, clock);
    CHECK(opened.outcome == OpenOutcome::migrated);
    REQUIRE(opened.journal);
    CHECK(opened.journal->rating(rating.id).value() == rating);
    CHECK(opened.journal->session(session)->routineTitle == "Floor mobility");
    CHECK(opened.journal->doseDeltas()->size() == 1);
    CHECK(opened.journal->own()->empty());
    REQUIRE(opened.journal->putOwn(
        {contract::ownDocument("mine-needle", 1, journal::OwnDocument::Kind::exercise)}));
    REQUIRE(opened.journal->setBookmark(domain::HitKind::article, "sleep", "Sleep", true));
    CHECK(opened.journal->own()->size() == 1);
    CHECK(opened.journal->bookmarks()->size() == 1);
}

TEST_CASE("a second start finds what the first one wrote") {
    const TempFolder folder;
    const ManualClock clock;
    makeJournal(folder / "journal.db", clock);
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    CHECK(opened.outcome == OpenOutcome::current);
    REQUIRE(opened.journal);
    CHECK(opened.journal->ratings({})->size() == 1);
}

TEST_CASE("an empty file counts as a first start") {
    const TempFolder folder;
    const ManualClock clock;
    write(folder / "journal.db", "");
    CHECK(JournalDatabase::open(folder / "journal.db", clock).outcome == OpenOutcome::created);
}

TEST_CASE("an older journal is backed up, then migrated") {
    const TempFolder folder;
    const ManualClock clock;
    makeJournal(folder / "journal.db", clock);
    const auto steps = withNextStep("ALTER TABLE rating ADD COLUMN mood TEXT NOT NULL DEFAULT ''");
    const auto opened = JournalDatabase::open(folder / "journal.db", clock, steps);
    CHECK(opened.outcome == OpenOutcome::migrated);
    REQUIRE(opened.journal);
    CHECK(opened.journal->ratings({})->size() == 1);

    REQUIRE(opened.backup);
    CHECK(opened.backup->filename() == "journal-v3-20261119-090000.db");
    CHECK(modeOf(*opened.backup) == 0600);
    CHECK(modeOf(opened.backup->parent_path()) == 0700);
    const auto old = JournalDatabase::open(*opened.backup, clock);
    CHECK(old.outcome == OpenOutcome::current);
    CHECK(old.journal->ratings({})->size() == 1);
}

TEST_CASE("a migration that fails leaves the old journal as it was") {
    const TempFolder folder;
    const ManualClock clock;
    makeJournal(folder / "journal.db", clock);
    const auto steps = withNextStep(
        "ALTER TABLE rating ADD COLUMN mood TEXT; INSERT INTO no_such_table VALUES (1)");
    const auto opened = JournalDatabase::open(folder / "journal.db", clock, steps);
    CHECK_FALSE(opened.journal);
    const auto again = JournalDatabase::open(folder / "journal.db", clock);
    CHECK(again.outcome == OpenOutcome::current);
    CHECK(again.journal->ratings({})->size() == 1);
}

TEST_CASE("a newer journal is refused and not touched") {
    const TempFolder folder;
    const ManualClock clock;
    makeJournal(folder / "journal.db", clock);
    {
        SQLite::Database database((folder / "journal.db").string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 99");
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const std::string before = bytesOf(folder / "journal.db");
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    CHECK(opened.outcome == OpenOutcome::tooNew);
    CHECK_FALSE(opened.journal);
    CHECK(opened.error.code == ErrorCode::tooNew);
    CHECK(opened.error.message.find("99") != std::string::npos);
    CHECK(bytesOf(folder / "journal.db") == before);
}

TEST_CASE("another program's database is refused and not touched") {
    const TempFolder folder;
    const ManualClock clock;
    {
        SQLite::Database database((folder / "journal.db").string(),
                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE bookmark (url TEXT)");
    }
    const std::string before = bytesOf(folder / "journal.db");
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    CHECK(opened.outcome == OpenOutcome::notOurs);
    CHECK_FALSE(opened.error.hint.empty());
    CHECK(bytesOf(folder / "journal.db") == before);
}

TEST_CASE("a journal cut off while it was made is finished by the next start") {
    const TempFolder folder;
    const ManualClock clock;
    leaveHalfWritten(folder / "journal.db", [](SQLite::Database&) {});
    CHECK(JournalDatabase::open(folder / "journal.db", clock).outcome == OpenOutcome::created);
    CHECK(JournalDatabase::open(folder / "journal.db", clock).outcome == OpenOutcome::current);
}

TEST_CASE("a journal cut off while it was put back from a backup opens with all it held") {
    const TempFolder folder;
    const ManualClock clock;
    makeJournal(folder / "old.db", clock);
    leaveHalfWritten(folder / "journal.db", [&](SQLite::Database& database) {
        database.backup((folder / "old.db").string().c_str(), SQLite::Database::Load);
        database.exec("PRAGMA journal_mode = DELETE");
    });
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    CHECK(opened.outcome == OpenOutcome::current);
    REQUIRE(opened.journal);
    CHECK(opened.journal->ratings({})->size() == 1);
}

TEST_CASE("another program's half-written database is not touched either") {
    const TempFolder folder;
    const ManualClock clock;
    leaveHalfWritten(folder / "journal.db", [](SQLite::Database& database) {
        database.exec("CREATE TABLE bookmark (url TEXT)");
    });
    const std::string before = bytesOf(folder / "journal.db");
    const std::string undo = bytesOf(folder / "journal.db-journal");
    CHECK_FALSE(JournalDatabase::open(folder / "journal.db", clock).journal);
    CHECK(bytesOf(folder / "journal.db") == before);
    CHECK(bytesOf(folder / "journal.db-journal") == undo);
}

TEST_CASE("a damaged journal is refused and not touched") {
    const TempFolder folder;
    const ManualClock clock;
    const auto file = folder / "journal.db";
    makeJournal(file, clock);
    std::string bytes = bytesOf(file);
    SECTION("its first page is overwritten") {
        bytes.replace(0, 100, std::string(100, 'x'));
    }
    SECTION("its table list is overwritten") {
        bytes.replace(100, 900, std::string(900, '\x7f'));
    }
    SECTION("a page in its middle is overwritten") {
        bytes.replace(4096 * 3, 4096, std::string(4096, '\x55'));
    }
    SECTION("it is cut short") {
        bytes.resize(bytes.size() / 2);
    }
    write(file, bytes);
    const auto opened = JournalDatabase::open(file, clock);
    CHECK(opened.outcome == OpenOutcome::corrupt);
    CHECK_FALSE(opened.journal);
    CHECK_FALSE(opened.error.message.empty());
    CHECK_FALSE(opened.error.hint.empty());
    CHECK(bytesOf(file) == bytes);
}

TEST_CASE("a journal that another program holds is reported as locked") {
    const TempFolder folder;
    const ManualClock clock;
    makeJournal(folder / "journal.db", clock);
    SQLite::Database other((folder / "journal.db").string(), SQLite::OPEN_READWRITE);
    other.exec("PRAGMA locking_mode = EXCLUSIVE");
    other.exec("BEGIN EXCLUSIVE");
    const auto opened = JournalDatabase::open(folder / "journal.db", clock);
    CHECK(opened.outcome == OpenOutcome::locked);
    CHECK(opened.error.code == ErrorCode::locked);
}

TEST_CASE("a journal that may not be written is reported as read-only") {
    const TempFolder folder;
    const ManualClock clock;
    makeJournal(folder / "journal.db", clock);
    std::filesystem::permissions(folder / "journal.db", std::filesystem::perms::owner_read |
                                                            std::filesystem::perms::others_read);
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    OpenOutcome outcome = OpenOutcome::created;
    {
        const AsNobody nobody;
        outcome = JournalDatabase::open(folder / "journal.db", clock).outcome;
    }
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0700));
    CHECK(outcome == OpenOutcome::readOnly);
}

TEST_CASE("a folder that may not be made is reported as read-only") {
    const TempFolder folder;
    const ManualClock clock;
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    OpenOutcome outcome = OpenOutcome::created;
    {
        const AsNobody nobody;
        outcome = JournalDatabase::open(folder / "sub" / "journal.db", clock).outcome;
    }
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0700));
    CHECK(outcome == OpenOutcome::readOnly);
}

TEST_CASE("a disk that fills up while the journal is made says so, and the next start works") {
    const ManualClock clock;
    bool fitted = false;
    for (int writes = 0; !fitted; ++writes) {
        REQUIRE(writes < 500);
        const TempFolder folder;
        {
            const FailingVfs disk(writes);
            const auto opened = JournalDatabase::open(folder / "journal.db", clock);
            fitted = !disk.ranOut();
            if (!fitted) {
                CAPTURE(writes);
                CHECK(opened.outcome == OpenOutcome::diskFull);
            }
        }
        const auto next = JournalDatabase::open(folder / "journal.db", clock);
        CAPTURE(writes, store::name(next.outcome), next.error.message);
        CHECK(next.journal);
    }
}

TEST_CASE("a disk that fills up while migrating keeps the old journal whole") {
    const ManualClock clock;
    const auto steps = withNextStep("ALTER TABLE rating ADD COLUMN mood TEXT NOT NULL DEFAULT ''");
    bool fitted = false;
    for (int writes = 0; !fitted; ++writes) {
        REQUIRE(writes < 500);
        const TempFolder folder;
        makeJournal(folder / "journal.db", clock);
        {
            const FailingVfs disk(writes);
            const auto opened = JournalDatabase::open(folder / "journal.db", clock, steps);
            fitted = !disk.ranOut();
            if (!fitted) {
                CAPTURE(writes);
                CHECK(opened.outcome == OpenOutcome::diskFull);
            }
        }
        const auto again = JournalDatabase::open(folder / "journal.db", clock, steps);
        REQUIRE(again.journal);
        CHECK(again.journal->ratings({})->size() == 1);
    }
}

TEST_CASE("a rating that finds the disk full is refused and the diary stays readable") {
    const ManualClock clock;
    const TempFolder folder;
    makeJournal(folder / "journal.db", clock);
    {
        const FailingVfs disk(100);
        auto opened = JournalDatabase::open(folder / "journal.db", clock);
        REQUIRE(opened.journal);
        auto big = ratingAt(novemberAt(19, 9), 5);
        big.note = std::string(2'000'000, 'n');
        const auto added = opened.journal->add(big);
        REQUIRE_FALSE(added);
        CHECK(added.error().code == ErrorCode::diskFull);
        CHECK(added.error().message.find("nnn") == std::string::npos);
        CHECK(opened.journal->ratings({})->size() == 1);
    }
    CHECK(JournalDatabase::open(folder / "journal.db", clock).journal->ratings({})->size() == 1);
}
