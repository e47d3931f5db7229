#include "coaching/screening.h"

#include <algorithm>

namespace unhunch::coaching {

namespace {

using domain::Urgency;
using journal::ScreeningRecord;

struct Ticked {
    std::string id;
    Urgency urgency = Urgency::emergency;
};

std::vector<Ticked> tickedQuestions(const domain::WarningSigns& signs,
                                    const ScreeningRecord& answers) {
    std::vector<Ticked> ticked;
    for (const std::string& id : answers.ticked) {
        const bool known = std::ranges::any_of(
            signs.questions, [&](const domain::ScreeningQuestion& q) { return q.id == id; });
        if (!known) {
            ticked.push_back({id, Urgency::emergency});
        }
    }
    for (const domain::ScreeningQuestion& question : signs.questions) {
        if (std::ranges::find(answers.ticked, question.id) != answers.ticked.end()) {
            ticked.push_back({question.id, question.urgency});
        }
    }
    std::ranges::stable_sort(ticked, {}, &Ticked::urgency);
    return ticked;
}

/// Days since there was a session or an answered check, whichever is nearer.
int daysAway(const ScreeningRecord& answers, const ScreeningFacts& facts) {
    const CivilDay answered = civilDay(answers.at);
    return facts.today - std::max(answered, facts.lastSession.value_or(answered));
}

AskReason whyAsk(const domain::WarningSigns& signs, const ScreeningFacts& facts) {
    if (!facts.answers || !facts.answers->consented) {
        return AskReason::firstRun;
    }
    if (facts.answers->version != signs.version) {
        return AskReason::questionsChanged;
    }
    const auto& rating = facts.latestRating;
    if (rating && rating->score.value() >= kHighPain && rating->at.at > facts.answers->at.at) {
        return AskReason::highPain;
    }
    if (daysAway(*facts.answers, facts) >= kAskAgainAfterDays) {
        return AskReason::longAway;
    }
    return AskReason::none;
}

/// Whether a stop sign ended a session today and nobody has said since that it was looked at.
bool stopsToday(const ScreeningFacts& facts) {
    if (!facts.stopped || civilDay(*facts.stopped) != facts.today) {
        return false;
    }
    const bool since = facts.answers && facts.answers->at.at > facts.stopped->at;
    return !since || !facts.answers->checkedByClinician;
}

} // namespace

ScreeningDecision decideScreening(const domain::WarningSigns& signs, const ScreeningFacts& facts) {
    ScreeningDecision decision;
    decision.ask = whyAsk(signs, facts);
    decision.access = decision.ask == AskReason::none ? Access::allowed : Access::askFirst;
    if (stopsToday(facts)) {
        decision.ask = AskReason::stopSign;
        decision.access = Access::withheld;
    }
    if (!facts.answers) {
        return decision;
    }
    const ScreeningRecord& answers = *facts.answers;
    if (decision.ask == AskReason::longAway) {
        decision.daysAway = daysAway(answers, facts);
    }
    for (const Ticked& ticked : tickedQuestions(signs, answers)) {
        decision.advice.push_back(ticked.id);
        decision.mostUrgent =
            std::min(decision.mostUrgent.value_or(ticked.urgency), ticked.urgency);
    }
    decision.neverAssessed = answers.assessed == ScreeningRecord::Assessed::noNew;
    const bool stops = decision.mostUrgent && *decision.mostUrgent <= Urgency::sameDay;
    if (stops && !answers.checkedByClinician) {
        decision.access = Access::withheld;
    }
    return decision;
}

} // namespace unhunch::coaching
