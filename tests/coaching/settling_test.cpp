#include "coaching/settling.h"
#include "support/records.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::coaching;
using namespace unhunch::test;
using domain::Light;
using journal::Settled;

namespace {

constexpr CivilDay kToday{20'776};

/// Sessions by days ago, with what hurt in them and what was said about it.
struct Past {
    std::vector<journal::SessionRecord> sessions;
    std::vector<journal::HurtRecord> hurts;
    std::vector<journal::SettledRecord> answers;

    SessionId session(int daysAgo, journal::SessionState state = journal::SessionState::completed) {
        auto record = sessionOn(kToday - daysAgo, 5, "desk-reset", state);
        record.id = SessionId{static_cast<std::int64_t>(sessions.size()) + 1};
        sessions.push_back(record);
        return record.id;
    }
    void hurt(SessionId session, Light light, const std::string& exercise = "superman") {
        hurts.push_back({session, ExerciseId{exercise}, exercise, light, {}});
    }
    void answer(SessionId session, Settled settled, int daysAgo) {
        answers.push_back({session, settled, noonOf(kToday - daysAgo)});
    }
    [[nodiscard]] HurtHistory history() const { return {sessions, hurts, answers, kToday}; }
    /// The exercise asked about, or "nothing".
    [[nodiscard]] std::string asked() const {
        const auto question = settleQuestion(history());
        return question ? question->exercise.value : "nothing";
    }
};

} // namespace

TEST_CASE("the next day asks about what hurt, the gravest and latest of it") {
    Past past;
    CHECK(past.asked() == "nothing");
    const auto id = past.session(1);
    CHECK(past.asked() == "nothing");
    past.hurt(id, Light::green, "cat-cow");
    CHECK(past.asked() == "nothing");
    past.hurt(id, Light::amber, "open-book");
    CHECK(past.asked() == "open-book");
    past.hurt(id, Light::red, "superman");
    past.hurt(id, Light::amber, "childs-pose");
    CHECK(past.asked() == "superman");
}

TEST_CASE("it is asked from the day after to the third, of the newest session before today") {
    for (const auto& [daysAgo, asked] :
         {std::pair{0, false}, std::pair{1, true}, std::pair{3, true}, std::pair{4, false}}) {
        Past past;
        past.hurt(past.session(daysAgo), Light::amber);
        CAPTURE(daysAgo);
        CHECK((past.asked() == "superman") == asked);
    }
    Past past;
    past.hurt(past.session(2), Light::red);
    past.session(0); // today's has nothing to do with it
    CHECK(past.asked() == "superman");
    past.session(1); // it went well since
    CHECK(past.asked() == "nothing");
}

TEST_CASE("once answered, also with not now, it is not asked again") {
    for (const auto answer : {Settled::yes, Settled::no, Settled::notNow}) {
        Past past;
        const auto id = past.session(1);
        past.hurt(id, Light::red);
        past.answer(id, answer, 0);
        CHECK(past.asked() == "nothing");
    }
}

TEST_CASE("still worse makes two days easy") {
    for (const auto& [daysAgo, easy] :
         {std::pair{0, true}, std::pair{1, true}, std::pair{2, false}}) {
        Past past;
        past.answer(past.session(4), Settled::no, daysAgo);
        CAPTURE(daysAgo);
        CHECK(notSettled(past.history()) == easy);
    }
    Past past;
    past.answer(past.session(1), Settled::yes, 0);
    past.answer(past.session(2), Settled::notNow, 0);
    CHECK_FALSE(notSettled(past.history()));
}

TEST_CASE("red twice in a row is told by the two newest sessions that are over") {
    Past past;
    past.hurt(past.session(9), Light::red);
    CHECK_FALSE(redTwiceRunning(past.history()));
    const auto second = past.session(3);
    past.hurt(second, Light::amber);
    CHECK_FALSE(redTwiceRunning(past.history()));
    past.answer(second, Settled::no, 2); // worse than usual after a day is red too
    CHECK(redTwiceRunning(past.history()));
    past.session(0, journal::SessionState::open);
    CHECK(redTwiceRunning(past.history()));
    past.session(0);
    CHECK_FALSE(redTwiceRunning(past.history()));
}
