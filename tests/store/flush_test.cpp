// Which thread waits for the disk.
#include "store/journal_database.h"
#include "support/manual_clock.h"
#include "support/records.h"
#include "support/temp_folder.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

namespace {

std::atomic<int> flushesHere = 0;
std::atomic<int> flushesElsewhere = 0;
std::thread::id here;

int count(long call, int descriptor) {
    ++(std::this_thread::get_id() == here ? flushesHere : flushesElsewhere);
    return static_cast<int>(::syscall(call, descriptor));
}

} // namespace

// SQLite and our own code flush through these.
extern "C" int fdatasync(int descriptor) {
    return count(SYS_fdatasync, descriptor);
}
extern "C" int fsync(int descriptor) {
    return count(SYS_fsync, descriptor);
}

using namespace unhunch;
using namespace unhunch::test;

TEST_CASE(
    "a running session is written without waiting for the disk, and reaches it all the same") {
    here = std::this_thread::get_id();
    const TempFolder folder;
    const ManualClock clock;
    {
        const auto opened = store::JournalDatabase::open(folder / "journal.db", clock);
        REQUIRE(opened.journal);
        flushesHere = 0;
        const SessionId id = opened.journal->begin(sessionOn(clock.today(), 0)).value();
        CHECK(flushesHere == 1);
        flushesHere = flushesElsewhere = 0;
        journal::SegmentRecord part;
        part.exercise = ExerciseId{"cat-cow"};
        part.exerciseTitle = "Cat-cow";
        for (int segment = 0; segment < 600; ++segment) { // the longest routine has fewer
            REQUIRE(opened.journal->append(id, part, {segment + 1, {}}));
        }
        REQUIRE(opened.journal->savePosition(id, {600, Milliseconds{5}}));
        CHECK(flushesHere == 0);
        flushesHere = 0;
        REQUIRE(opened.journal->finish(id, journal::SessionState::completed, clock.utcNow()));
        CHECK(flushesHere == 1);
    }
    CHECK(flushesElsewhere > 0);
}
