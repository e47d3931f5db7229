#include "coaching/today.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace unhunch::coaching {

namespace {

using domain::Routine;
using journal::SessionRecord;
using journal::SessionState;

constexpr std::string_view kDeskReset = "desk-reset"; // R02
constexpr std::string_view kEasyDay = "easy-day";     // R09
/// R03, R04, R05: taken in turn after the first weeks.
constexpr std::array<std::string_view, 3> kInTurn{"mid-back-reset", "floor-mobility",
                                                  "open-the-front"};

bool isDone(const SessionRecord& session) {
    return (session.state == SessionState::completed || session.state == SessionState::ended) &&
           session.active > Milliseconds{0};
}

/// Day on which a routine was last done, if ever.
std::optional<CivilDay> lastDone(const TodayFacts& facts, std::string_view routine) {
    std::optional<CivilDay> last;
    for (const SessionRecord& session : facts.sessions) {
        const CivilDay day = civilDay(session.startedAt);
        if (isDone(session) && session.routine.value == routine && (!last || day > *last)) {
            last = day;
        }
    }
    return last;
}

/// 1 on the day of the first session, or today when there was none.
int dayNumber(const TodayFacts& facts) {
    CivilDay first = facts.today;
    for (const SessionRecord& session : facts.sessions) {
        if (isDone(session)) {
            first = std::min(first, civilDay(session.startedAt));
        }
    }
    return facts.today - first + 1;
}

const Routine* findRoutine(const TodayFacts& facts, std::string_view id) {
    const auto found = std::ranges::find_if(
        facts.routines, [&](const Routine& routine) { return routine.id.value == id; });
    return found == facts.routines.end() ? nullptr : &*found;
}

std::vector<int> stepsThatHurt(const Routine& routine, const TodayFacts& facts) {
    std::vector<int> steps;
    for (std::size_t i = 0; i < routine.steps.size(); ++i) {
        if (std::ranges::find(facts.hurt, routine.steps[i].exercise) != facts.hurt.end()) {
            steps.push_back(static_cast<int>(i));
        }
    }
    return steps;
}

TodayPlan offer(std::string_view routine, TodayReason reason) {
    TodayPlan plan;
    plan.routine = RoutineId{std::string(routine)};
    plan.reason = reason;
    return plan;
}

TodayPlan offerByTurn(const TodayFacts& facts, std::string_view routine) {
    const auto last = lastDone(facts, routine);
    TodayPlan plan = offer(routine, last ? TodayReason::longestAgo : TodayReason::neverDone);
    plan.daysSince = last ? facts.today - *last : 0;
    return plan;
}

/// What would be offered if nothing hurt, first choice first, each with its reason.
std::vector<TodayPlan> choices(const TodayFacts& facts) {
    std::vector<TodayPlan> list;
    const int day = dayNumber(facts);
    if (day <= kFirstDays) {
        list.push_back(offer(kDeskReset, TodayReason::firstDays));
        list.back().dayNumber = day;
    }
    auto inTurn = kInTurn;
    std::ranges::stable_sort(inTurn, {}, [&](std::string_view routine) {
        return lastDone(facts, routine); // never comes before every day
    });
    for (const std::string_view routine : inTurn) {
        list.push_back(offerByTurn(facts, routine));
    }
    if (day > kFirstDays) {
        list.push_back(offerByTurn(facts, kDeskReset));
    }
    list.push_back(offerByTurn(facts, kEasyDay));
    return list;
}

/// The first of `list` that exists and of which at least half can be done.
TodayPlan firstThatFits(std::vector<TodayPlan> list, const TodayFacts& facts) {
    std::optional<RoutineId> passedOver; // the first that exists but hurt too much
    for (TodayPlan& plan : list) {
        const Routine* routine = findRoutine(facts, plan.routine->value);
        if (routine == nullptr || routine->steps.empty()) {
            continue;
        }
        plan.leaveOut = stepsThatHurt(*routine, facts);
        if (plan.leaveOut.size() * 2 > routine->steps.size()) {
            passedOver = passedOver ? passedOver : plan.routine;
            continue;
        }
        if (passedOver) {
            return {.routine = plan.routine,
                    .leaveOut = std::move(plan.leaveOut),
                    .reason = TodayReason::insteadOfHurt,
                    .pain = std::nullopt,
                    .dayNumber = 0,
                    .daysSince = 0,
                    .insteadOf = passedOver};
        }
        return std::move(plan);
    }
    TodayPlan nothing;
    nothing.reason = TodayReason::nothingLeft;
    return nothing;
}

std::optional<domain::PainScore> recentPain(const TodayFacts& facts) {
    if (!facts.latestRating || facts.latestRating->day() < facts.today - 1) {
        return std::nullopt;
    }
    return facts.latestRating->score;
}

} // namespace

TodayPlan planToday(const TodayFacts& facts) {
    TodayPlan plan;
    if (facts.access == Access::withheld) {
        plan.reason = TodayReason::withheld;
        return plan;
    }
    const auto pain = recentPain(facts);
    if (pain && pain->value() >= kHighPain) {
        plan.reason = TodayReason::highPain;
        plan.pain = pain;
        return plan;
    }
    if (facts.access == Access::askFirst) {
        plan.reason = TodayReason::answerFirst;
        return plan;
    }
    if (pain && pain->value() >= kEasyDayPain) {
        plan = offer(kEasyDay, TodayReason::easyDay);
        plan.pain = pain;
        return firstThatFits({plan}, facts);
    }
    if (facts.notSettled) {
        return firstThatFits({offer(kEasyDay, TodayReason::notSettled)}, facts);
    }
    return firstThatFits(choices(facts), facts);
}

} // namespace unhunch::coaching
