#include "support/journal_contract.h"
#include "support/memory_journal.h"

using namespace unhunch;
using namespace unhunch::test;

TEST_CASE("the memory journal keeps the promises of the journal") {
    checkJournalContract([] { return std::make_unique<MemoryJournal>(); });
}

TEST_CASE("the memory journal keeps what a rating was before each change") {
    MemoryJournal journal;
    auto rating = ratingAt(novemberAt(19, 9), 4);
    rating.id = journal.add(rating).value();
    const auto first = rating;
    rating.score = *domain::PainScore::from(6);
    REQUIRE(journal.update(rating));
    CHECK(journal.historyOf(rating.id) == std::vector{first});
}

TEST_CASE("a failing memory journal refuses every write and stays as it was") {
    MemoryJournal journal;
    const auto id = journal.begin(sessionAt(novemberAt(19, 9))).value();
    const auto before = journal.session(id).value();
    journal.failWrites(true);
    CHECK(failedWith(journal.append(id, segmentOf("cat-cow", 0, Milliseconds{1}), {}),
                     ErrorCode::diskFull));
    CHECK(failedWith(journal.finish(id, journal::SessionState::ended, UtcInstant{1}),
                     ErrorCode::diskFull));
    CHECK(failedWith(journal.add(ratingAt(novemberAt(19, 9), 4)), ErrorCode::diskFull));
    CHECK(failedWith(journal.setSetting("a.b", "c"), ErrorCode::diskFull));
    CHECK(journal.failedWrites() == 4);
    journal.failWrites(false);
    CHECK(journal.session(id).value() == before);
    CHECK(journal.ratings({})->empty());
    CHECK(journal.segments(id)->empty());
}
