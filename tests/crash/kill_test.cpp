// Kills a session at any moment, again and again, and looks for everything it had said was safe.
#include "app/sessions.h"
#include "crash/victim.h"
#include "support/start.h"

#include <map>
#include <random>
#include <sstream>

using namespace unhunch;
using namespace unhunch::test;
using journal::SessionState;
using store::OpenOutcome;

namespace {

constexpr int kKills = 200;
constexpr std::chrono::seconds kPatience{60};

/// What the victims have said so far.
struct Told {
    struct Session {
        int segments = 0; ///< 0 .. segments-1 were said to be safe
        bool finished = false;
        int pausedIn = -1;
        std::int64_t pausedElapsed = 0;
    };
    std::map<std::int64_t, Session> sessions;
    std::map<std::int64_t, int> ratings; ///< id and score
    std::int64_t resumed = 0;            ///< 0 when the last victim took up nothing
    int resumedAt = 0;
    std::int64_t resumedElapsed = 0;

    void hear(const std::string& line) {
        std::istringstream words(line);
        std::string what;
        std::int64_t id = 0;
        words >> what >> id;
        if (what == "failed") {
            FAIL("the victim said: " << line);
        }
        if (what == "segment") {
            int segment = -1;
            words >> segment;
            if (segment != sessions[id].segments) {
                FAIL("told out of turn: " << line);
            }
            sessions[id].segments = segment + 1;
        } else if (what == "finished") {
            sessions[id].finished = true;
        } else if (what == "began") {
            REQUIRE(sessions.count(id) == 0);
            sessions[id] = {};
        } else if (what == "rating") {
            words >> ratings[id];
        } else if (what == "resumed") {
            resumed = id;
            words >> resumedAt >> resumedElapsed;
        } else if (what == "paused") {
            words >> sessions[id].pausedIn >> sessions[id].pausedElapsed;
        }
    }
};

/// Everything that was told is there, whole and once.
void checkSession(const app::Application& application, std::int64_t id, const Told::Session& told,
                  const session::SessionPlan& plan) {
    const auto record = application.journal->session(SessionId{id});
    REQUIRE(record);
    const auto segments = application.journal->segments(SessionId{id}).value();
    const auto count = static_cast<int>(segments.size());
    CHECK(count >= told.segments);
    CHECK(count <= told.segments + 1); // one may be safe that could not be told any more
    Milliseconds active{0};
    std::vector<int> order;
    std::vector<int> expected;
    for (const journal::SegmentRecord& segment : segments) {
        expected.push_back(static_cast<int>(order.size()));
        order.push_back(segment.segment);
        active += segment.active;
        const auto& planned = plan.segments.at(static_cast<std::size_t>(segment.segment));
        if (segment.outcome != journal::SegmentOutcome::completed ||
            segment.active != planned.length) {
            FAIL_CHECK("segment " << segment.segment << " is not what was done");
        }
    }
    REQUIRE(order == expected); // none missing, none doubled
    CHECK(record->active == active);
    if (told.finished) {
        CHECK(record->state == SessionState::completed);
    }
    if (record->state == SessionState::completed) {
        CHECK(count == static_cast<int>(plan.segments.size()));
    } else {
        CHECK(record->state == SessionState::open);
        CHECK(record->position.segment == count);
        if (told.pausedIn == count) {
            CHECK(record->position.elapsed.count() >= told.pausedElapsed);
        }
    }
}

void checkRatings(const app::Application& application, const Told& told) {
    for (const auto& [id, score] : told.ratings) {
        const auto rating = application.journal->rating(RatingId{id});
        REQUIRE(rating);
        CHECK(rating->score.value() == score);
        CHECK(rating->note == "score " + std::to_string(score));
        CHECK(rating->places == std::vector{domain::BodyZone::betweenBlades});
    }
    const auto all = application.journal->ratings({}).value();
    CHECK(all.size() >= told.ratings.size());
}

/// Runs what was cut off to its end in this process.
void finishHere(app::Sessions& sessions, const app::Interrupted& found, ManualClock& clock) {
    auto controller = sessions.resume(found).value();
    controller->handle(session::Resume{});
    while (controller->engine().snapshot().state != session::EngineState::finished) {
        clock.advanceTo(controller->nextDeadline().value());
        controller->tick();
        REQUIRE_FALSE(controller->writeError());
    }
}

class Rounds {
public:
    explicit Rounds(unsigned seed) : m_random(seed) {
        m_clock.advance(kOneYear);
        const auto first = started(pathsIn(m_folder.path()), m_clock);
        m_plan = app::Sessions(*first).plan(RoutineId{"floor-mobility"}).value();
    }

    void killOnce(int round) {
        Told told = m_told;
        told.resumed = 0;
        {
            VictimProcess victim({UNHUNCH_SESSION_VICTIM, m_folder.path().string(),
                                  kShippedContent.string(), std::to_string(round * 1000),
                                  std::to_string(m_random() % 1'000'000)});
            if (m_random() % 2 == 0) {
                victim.readLines(m_random() % 50, kPatience);
            } else {
                victim.readFor(std::chrono::microseconds{m_random() % 60'000});
            }
            for (const std::string& line : victim.kill()) {
                told.hear(line);
            }
            REQUIRE(victim.wasKilled());
        }
        m_told = told;
        look(round % 25 == 24);
    }

    [[nodiscard]] std::size_t segmentsTold() const {
        std::size_t count = 0;
        for (const auto& [id, session] : m_told.sessions) {
            count += static_cast<std::size_t>(session.segments);
        }
        return count;
    }
    [[nodiscard]] std::size_t ratingsTold() const { return m_told.ratings.size(); }
    [[nodiscard]] int cutOff() const { return m_cutOff; }
    [[nodiscard]] int takenUp() const { return m_takenUp; }

private:
    static constexpr Milliseconds kOneYear{365LL * 86'400'000};

    void look(bool finish) {
        const auto application = started(pathsIn(m_folder.path()), m_clock);
        REQUIRE(application->journalOutcome == OpenOutcome::current);
        if (m_told.resumed != 0) {
            ++m_takenUp;
            REQUIRE(m_found);
            CHECK(m_told.resumed == m_found->record.id.value);
            CHECK(m_told.resumedAt == m_found->record.position.segment);
        }
        checkRatings(*application, m_told);
        int open = 0;
        const auto records = application->journal->sessions({}).value();
        for (const auto& record : records) {
            // One that was begun but could not be told any more counts as told now.
            Told::Session& told = m_told.sessions[record.id.value];
            checkSession(*application, record.id.value, told, *m_plan);
            told.segments = static_cast<int>(application->journal->segments(record.id)->size());
            open += record.state == SessionState::open ? 1 : 0;
        }
        CHECK(records.size() == m_told.sessions.size());
        REQUIRE(open <= 1);

        app::Sessions sessions(*application);
        m_found = sessions.interrupted().value();
        CHECK(m_found.has_value() == (open == 1));
        if (m_found) {
            ++m_cutOff;
            REQUIRE(m_found->plan);
            CHECK(*m_found->plan == *m_plan);
            if (finish) {
                finishHere(sessions, *m_found, m_clock);
                Told::Session& told = m_told.sessions[m_found->record.id.value];
                told.segments = static_cast<int>(m_plan->segments.size());
                told.finished = true;
                checkSession(*application, m_found->record.id.value, told, *m_plan);
                m_found.reset();
            }
        }
    }

    TempFolder m_folder;
    ManualClock m_clock;
    std::mt19937 m_random;
    app::PlanPointer m_plan;
    Told m_told;
    std::optional<app::Interrupted> m_found; ///< what the last look found cut off
    int m_cutOff = 0;
    int m_takenUp = 0;
};

unsigned newSeed() {
    if (const char* given = std::getenv("UNHUNCH_KILL_SEED")) {
        return static_cast<unsigned>(std::atoi(given));
    }
    return std::random_device()();
}

} // namespace

TEST_CASE("a session killed 200 times loses no rating and no finished segment and goes on") {
    const unsigned seed = newSeed();
    INFO("UNHUNCH_KILL_SEED=" << seed);
    Rounds rounds(seed);
    for (int round = 0; round < kKills; ++round) {
        INFO("round " << round);
        rounds.killOnce(round);
    }
    // Else the test would have shown nothing.
    CHECK(rounds.segmentsTold() > 1000);
    CHECK(rounds.ratingsTold() > 20);
    CHECK(rounds.cutOff() > 100);
    CHECK(rounds.takenUp() > 50);
}

TEST_CASE("a first start killed at any moment leaves files that the next start can use") {
    const unsigned seed = newSeed();
    INFO("UNHUNCH_KILL_SEED=" << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 30; ++round) {
        const TempFolder folder;
        const ManualClock clock;
        {
            VictimProcess victim({UNHUNCH_SESSION_VICTIM, folder.path().string(),
                                  kShippedContent.string(), "0", "1"});
            victim.readFor(std::chrono::microseconds{random() % 150'000});
            victim.kill();
            REQUIRE(victim.wasKilled());
        }
        const auto application = started(pathsIn(folder.path()), clock);
        CHECK((application->journalOutcome == OpenOutcome::created ||
               application->journalOutcome == OpenOutcome::current));
        CHECK(application->contentFaults.empty());
        CHECK(application->library->routines()->size() == kShippedRoutines);
    }
}
