#include "coaching/screening.h"
#include "support/records.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::coaching;
using namespace unhunch::test;
using domain::Urgency;
using journal::ScreeningRecord;

namespace {

constexpr CivilDay kToday{20'776};

domain::WarningSigns theSigns() {
    domain::WarningSigns signs;
    signs.version = 3;
    for (const auto& [id, urgency] :
         {std::pair{"night-pain", Urgency::soon}, std::pair{"fever", Urgency::sameDay},
          std::pair{"weeks", Urgency::routine}, std::pair{"chest", Urgency::emergency},
          std::pair{"cancer", Urgency::sameDay}}) {
        domain::ScreeningQuestion question;
        question.id = id;
        question.urgency = urgency;
        signs.questions.push_back(question);
    }
    return signs;
}

/// Answered today before noon, nothing ticked, consented.
ScreeningRecord clearAnswers(CivilDay day = kToday) {
    ScreeningRecord answers;
    answers.at = noonOf(day, -60);
    answers.version = 3;
    answers.assessed = ScreeningRecord::Assessed::yes;
    answers.consented = true;
    return answers;
}

ScreeningFacts factsWith(std::optional<ScreeningRecord> answers) {
    ScreeningFacts facts;
    facts.answers = std::move(answers);
    facts.today = kToday;
    return facts;
}

ScreeningDecision decideTicked(std::vector<std::string> ticked, bool checked = false) {
    auto answers = clearAnswers();
    answers.ticked = std::move(ticked);
    answers.checkedByClinician = checked;
    return decideScreening(theSigns(), factsWith(answers));
}

} // namespace

TEST_CASE("the check comes first when it was never answered or not agreed to") {
    const auto first = decideScreening(theSigns(), factsWith(std::nullopt));
    CHECK(first.access == Access::askFirst);
    CHECK(first.ask == AskReason::firstRun);
    auto answers = clearAnswers();
    answers.consented = false;
    CHECK(decideScreening(theSigns(), factsWith(answers)).ask == AskReason::firstRun);
}

TEST_CASE("clear answers allow sessions") {
    const auto decision = decideScreening(theSigns(), factsWith(clearAnswers()));
    CHECK(decision.access == Access::allowed);
    CHECK(decision.ask == AskReason::none);
    CHECK(decision.advice.empty());
    CHECK_FALSE(decision.mostUrgent);
    CHECK_FALSE(decision.neverAssessed);
}

TEST_CASE("changed questions are asked again") {
    auto answers = clearAnswers();
    answers.version = 2;
    const auto decision = decideScreening(theSigns(), factsWith(answers));
    CHECK(decision.access == Access::askFirst);
    CHECK(decision.ask == AskReason::questionsChanged);
}

TEST_CASE("after seven days without a session the check comes back, once") {
    auto facts = factsWith(clearAnswers(kToday - 30));
    facts.lastSession = kToday - 6;
    CHECK(decideScreening(theSigns(), facts).access == Access::allowed);
    facts.lastSession = kToday - 7;
    const auto away = decideScreening(theSigns(), facts);
    CHECK(away.access == Access::askFirst);
    CHECK(away.ask == AskReason::longAway);
    CHECK(away.daysAway == 7);
    facts.answers = clearAnswers(kToday - 1); // answered since, no session yet
    CHECK(decideScreening(theSigns(), facts).access == Access::allowed);
    facts.answers = clearAnswers(kToday - 7);
    facts.lastSession.reset(); // answered a week ago, never began
    CHECK(decideScreening(theSigns(), facts).ask == AskReason::longAway);
}

TEST_CASE("pain of seven or more brings the check back until it is answered") {
    auto facts = factsWith(clearAnswers());
    facts.latestRating = ratingOn(kToday, 7, domain::RatingKind::now);
    CHECK(decideScreening(theSigns(), facts).ask == AskReason::highPain);
    facts.latestRating = ratingOn(kToday, 6, domain::RatingKind::now);
    CHECK(decideScreening(theSigns(), facts).access == Access::allowed);
    facts.latestRating = ratingOn(kToday, 9, domain::RatingKind::now, -120); // before the answers
    CHECK(decideScreening(theSigns(), facts).access == Access::allowed);
}

TEST_CASE("signs of the two most urgent levels withhold sessions until somebody has looked") {
    for (const char* sign : {"chest", "fever"}) {
        CAPTURE(sign);
        CHECK(decideTicked({sign}).access == Access::withheld);
        CHECK(decideTicked({sign}, true).access == Access::allowed);
        CHECK(decideTicked({sign}, true).advice == std::vector<std::string>{sign});
    }
    for (const char* sign : {"night-pain", "weeks"}) {
        CAPTURE(sign);
        CHECK(decideTicked({sign}).access == Access::allowed);
        CHECK(decideTicked({sign}).advice == std::vector<std::string>{sign});
    }
}

TEST_CASE("advice comes most urgent first, in the order of the questions") {
    const auto decision = decideTicked({"weeks", "cancer", "night-pain", "chest", "fever"});
    CHECK(decision.advice ==
          std::vector<std::string>{"chest", "fever", "cancer", "night-pain", "weeks"});
    CHECK(decision.mostUrgent == Urgency::emergency);
    CHECK(decideTicked({"weeks", "night-pain"}).mostUrgent == Urgency::soon);
}

TEST_CASE("a ticked sign that is no longer asked about counts as an emergency") {
    const auto decision = decideTicked({"weeks", "something-old"});
    CHECK(decision.access == Access::withheld);
    CHECK(decision.advice == std::vector<std::string>{"something-old", "weeks"});
}

TEST_CASE("being due for the check again does not lift a withheld session") {
    auto answers = clearAnswers(kToday - 20);
    answers.ticked = {"chest"};
    const auto decision = decideScreening(theSigns(), factsWith(answers));
    CHECK(decision.access == Access::withheld);
    CHECK(decision.ask == AskReason::longAway);
}

TEST_CASE("new pain that nobody has looked at gets its advice, and sessions stay allowed") {
    auto answers = clearAnswers();
    answers.assessed = ScreeningRecord::Assessed::noNew;
    const auto decision = decideScreening(theSigns(), factsWith(answers));
    CHECK(decision.neverAssessed);
    CHECK(decision.access == Access::allowed);
    answers.assessed = ScreeningRecord::Assessed::noYears;
    CHECK_FALSE(decideScreening(theSigns(), factsWith(answers)).neverAssessed);
}

TEST_CASE("after a stop sign sessions wait until the day is over or it was looked at") {
    auto facts = factsWith(clearAnswers());
    facts.stopped = noonOf(kToday);
    CHECK(decideScreening(theSigns(), facts).access == Access::withheld);
    CHECK(decideScreening(theSigns(), facts).ask == AskReason::stopSign);

    auto later = clearAnswers();
    later.at = noonOf(kToday, 30);
    facts.answers = later; // "none of these" alone does not lift it
    CHECK(decideScreening(theSigns(), facts).access == Access::withheld);
    later.checkedByClinician = true;
    facts.answers = later;
    CHECK(decideScreening(theSigns(), facts).access == Access::allowed);
    later.at = noonOf(kToday, -30); // looked at before it happened
    facts.answers = later;
    CHECK(decideScreening(theSigns(), facts).access == Access::withheld);

    facts.today = kToday + 1;
    CHECK(decideScreening(theSigns(), facts).access == Access::allowed);
    facts.answers.reset();
    facts.today = kToday;
    CHECK(decideScreening(theSigns(), facts).access == Access::withheld);
}
