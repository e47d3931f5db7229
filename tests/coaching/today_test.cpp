#include "coaching/today.h"
#include "support/records.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch;
using namespace unhunch::coaching;
using namespace unhunch::test;
using journal::SessionState;

namespace {

constexpr CivilDay kToday{20'776};

domain::Routine routineOf(const std::string& id, const std::vector<std::string>& exercises) {
    domain::Routine routine;
    routine.id = RoutineId{id};
    for (const auto& exercise : exercises) {
        routine.steps.emplace_back().exercise = ExerciseId{exercise};
    }
    return routine;
}

const std::vector<domain::Routine>& content() {
    static const std::vector<domain::Routine> kRoutines{
        routineOf("desk-break", {"roll", "squeeze"}),
        routineOf("desk-reset", {"breathing", "tuck", "squeeze", "turn"}),
        routineOf("mid-back-reset", {"side-turn", "band", "extension", "breathing"}),
        routineOf("floor-mobility", {"cat-cow", "needle", "book", "rest"}),
        routineOf("open-the-front", {"doorway", "hip", "press", "angels"}),
        routineOf("easy-day", {"breathing", "rest", "book", "cat-cow", "breathing"})};
    return kRoutines;
}

/// A person's data, by default consented and without a past.
struct Person {
    Access access = Access::allowed;
    std::optional<journal::Rating> rating;
    std::vector<journal::SessionRecord> sessions;
    std::vector<ExerciseId> hurt;
    bool notSettled = false;

    void hasHurt(const std::vector<std::string>& exercises) {
        for (const auto& exercise : exercises) {
            hurt.emplace_back(exercise);
        }
    }
    [[nodiscard]] TodayPlan plan() const {
        return planToday({.access = access,
                          .latestRating = rating,
                          .routines = content(),
                          .sessions = sessions,
                          .hurt = hurt,
                          .notSettled = notSettled,
                          .today = kToday});
    }
};

/// Began twenty days ago and has done all three routines in turn since.
Person experienced() {
    Person person;
    person.sessions = {sessionOn(kToday - 20, 5), sessionOn(kToday - 3, 5, "open-the-front"),
                       sessionOn(kToday - 2, 5, "mid-back-reset"),
                       sessionOn(kToday - 1, 5, "floor-mobility")};
    return person;
}

std::string routineIn(const TodayPlan& plan) {
    return plan.routine ? plan.routine->value : "none";
}

} // namespace

TEST_CASE("nothing is offered before the check is answered or while a sign stands") {
    Person person;
    person.access = Access::askFirst;
    CHECK(routineIn(person.plan()) == "none");
    CHECK(person.plan().reason == TodayReason::answerFirst);
    person.access = Access::withheld;
    CHECK(routineIn(person.plan()) == "none");
    CHECK(person.plan().reason == TodayReason::withheld);
}

TEST_CASE("pain of seven or more offers nothing, of six the easy day") {
    Person person = experienced();
    for (const auto kind : {domain::RatingKind::now, domain::RatingKind::day}) {
        person.rating = ratingOn(kToday, 7, kind);
        CHECK(routineIn(person.plan()) == "none");
        CHECK(person.plan().reason == TodayReason::highPain);
        CHECK(person.plan().pain->value() == 7);
        person.rating = ratingOn(kToday - 1, 6, kind);
        CHECK(routineIn(person.plan()) == "easy-day");
        CHECK(person.plan().reason == TodayReason::easyDay);
        CHECK(person.plan().pain->value() == 6);
        person.rating = ratingOn(kToday, 5, kind);
        CHECK(person.plan().reason == TodayReason::longestAgo);
    }
}

TEST_CASE("a rating from before yesterday is no reason any more") {
    Person person = experienced();
    person.rating = ratingOn(kToday - 2, 9);
    CHECK(person.plan().reason == TodayReason::longestAgo);
    CHECK_FALSE(person.plan().pain);
}

TEST_CASE("high pain is told even when the check is due again") {
    Person person = experienced();
    person.access = Access::askFirst;
    person.rating = ratingOn(kToday, 8);
    CHECK(person.plan().reason == TodayReason::highPain);
}

TEST_CASE("the first two weeks are the desk reset") {
    Person person;
    CHECK(routineIn(person.plan()) == "desk-reset");
    CHECK(person.plan().reason == TodayReason::firstDays);
    CHECK(person.plan().dayNumber == 1);
    person.sessions = {sessionOn(kToday - 13, 5), sessionOn(kToday - 1, 5)};
    CHECK(person.plan().dayNumber == 14);
    person.sessions.push_back(sessionOn(kToday - 14, 5));
    CHECK(person.plan().reason == TodayReason::neverDone);
    CHECK(routineIn(person.plan()) == "mid-back-reset");
}

TEST_CASE("after that the routine done longest ago is in turn, one never done first") {
    Person person = experienced();
    CHECK(routineIn(person.plan()) == "open-the-front");
    CHECK(person.plan().reason == TodayReason::longestAgo);
    CHECK(person.plan().daysSince == 3);
    person.sessions.push_back(sessionOn(kToday, 5, "open-the-front"));
    CHECK(routineIn(person.plan()) == "mid-back-reset");
    person.sessions.erase(person.sessions.begin() + 3); // floor mobility
    CHECK(routineIn(person.plan()) == "floor-mobility");
    CHECK(person.plan().reason == TodayReason::neverDone);
}

TEST_CASE("a session that was stopped by a sign, is open or had no time is not done") {
    Person person = experienced();
    person.sessions.push_back(sessionOn(kToday, 5, "open-the-front", SessionState::stopped));
    person.sessions.push_back(sessionOn(kToday, 5, "open-the-front", SessionState::open));
    person.sessions.push_back(sessionOn(kToday, 0, "open-the-front", SessionState::ended));
    CHECK(routineIn(person.plan()) == "open-the-front");
}

TEST_CASE("exercises that hurt are left out") {
    Person person = experienced();
    person.hasHurt({"angels", "hip", "cat-cow"});
    const auto plan = person.plan();
    CHECK(routineIn(plan) == "open-the-front"); // half of it is left
    CHECK(plan.leaveOut == std::vector<int>{1, 3});
    CHECK(plan.reason == TodayReason::longestAgo);
}

TEST_CASE("a routine of which more than half hurt is passed over for the next") {
    Person person = experienced();
    person.hasHurt({"angels", "hip", "press", "band"});
    const auto plan = person.plan();
    CHECK(routineIn(plan) == "mid-back-reset");
    CHECK(plan.reason == TodayReason::insteadOfHurt);
    CHECK(plan.insteadOf == RoutineId{"open-the-front"});
    CHECK(plan.leaveOut == std::vector<int>{1});
}

TEST_CASE("when too much of everything hurt nothing is offered") {
    Person person;
    for (const auto& routine : content()) {
        for (const auto& step : routine.steps) {
            person.hurt.push_back(step.exercise);
        }
    }
    CHECK(person.plan().reason == TodayReason::nothingLeft);
    CHECK(routineIn(person.plan()) == "none");
    CHECK(planToday({.access = Access::allowed,
                     .latestRating = {},
                     .routines = {},
                     .sessions = {},
                     .hurt = {},
                     .today = kToday})
              .reason == TodayReason::nothingLeft);
}

TEST_CASE("an easy day leaves out what hurt, and is not replaced by something harder") {
    Person person = experienced();
    person.rating = ratingOn(kToday, 6);
    person.hasHurt({"book"});
    CHECK(person.plan().leaveOut == std::vector<int>{2});
    person.hasHurt({"breathing"});
    CHECK(person.plan().reason == TodayReason::nothingLeft);
}

TEST_CASE("whatever the past, the offer is safe and can be compiled") {
    CHECK(rc::check([] {
        Person person;
        person.access = *rc::gen::element(Access::allowed, Access::askFirst, Access::withheld);
        const int sessions = *rc::gen::inRange(0, 12);
        for (int i = 0; i < sessions; ++i) {
            const domain::Routine routine = *rc::gen::elementOf(content());
            person.sessions.push_back(
                sessionOn(kToday - *rc::gen::inRange(0, 40), 5, routine.id.value));
        }
        for (const auto& routine : content()) {
            for (const auto& step : routine.steps) {
                if (*rc::gen::inRange(0, 3) == 0) {
                    person.hurt.push_back(step.exercise);
                }
            }
        }
        if (*rc::gen::arbitrary<bool>()) {
            person.rating = ratingOn(kToday - *rc::gen::inRange(0, 4), *rc::gen::inRange(0, 11));
        }
        const auto plan = person.plan();
        const bool recent = person.rating && person.rating->day() >= kToday - 1;
        const int pain = recent ? person.rating->score.value() : 0;
        if (person.access != Access::allowed || pain >= 7) {
            RC_ASSERT(!plan.routine);
        }
        if (!plan.routine) {
            RC_ASSERT(plan.leaveOut.empty());
            return;
        }
        RC_ASSERT(pain < 6 || plan.routine->value == "easy-day");
        const auto routine = std::ranges::find(content(), *plan.routine, &domain::Routine::id);
        RC_ASSERT(routine != content().end());
        RC_ASSERT(plan.leaveOut.size() * 2 <= routine->steps.size());
        for (int i = 0; i < std::ssize(routine->steps); ++i) {
            const auto& exercise = routine->steps[static_cast<std::size_t>(i)].exercise;
            const bool hurt = std::ranges::find(person.hurt, exercise) != person.hurt.end();
            const bool out = std::ranges::find(plan.leaveOut, i) != plan.leaveOut.end();
            RC_ASSERT(hurt == out);
        }
    }));
}

TEST_CASE("while something has not settled the easy day is offered, after every graver reason") {
    Person person = experienced();
    person.notSettled = true;
    CHECK(routineIn(person.plan()) == "easy-day");
    CHECK(person.plan().reason == TodayReason::notSettled);
    person.rating = ratingOn(kToday, 6, domain::RatingKind::now);
    CHECK(person.plan().reason == TodayReason::easyDay);
    person.rating = ratingOn(kToday, 7, domain::RatingKind::now);
    CHECK(person.plan().reason == TodayReason::highPain);
    person.rating.reset();
    person.access = Access::withheld;
    CHECK(person.plan().reason == TodayReason::withheld);
}
