// Which routine to offer today, and why (evidence.md 2.7, 4.3, 5.4). The reason is data; its words
// are made in ui/.
#pragma once

#include "coaching/screening.h"
#include "domain/routine.h"

#include <optional>
#include <span>
#include <vector>

namespace unhunch::coaching {

/// From this rating on only the easy day is offered; from kHighPain on nothing (4.3).
inline constexpr int kEasyDayPain = 6;
/// The first weeks are the desk reset alone (5.4, "Start (weeks 1-2)").
inline constexpr int kFirstDays = 14;
/// An exercise that hurt is left out for this long.
inline constexpr int kLeaveOutDays = 7;

/// The first that holds.
enum class TodayReason {
    withheld,      ///< no routine: a warning sign was ticked
    highPain,      ///< no routine: kHighPain or more; show the warning signs
    answerFirst,   ///< no routine: the safety check comes first
    easyDay,       ///< kEasyDayPain or more
    notSettled,    ///< the easy day: what hurt lately is still worse than usual
    firstDays,     ///< the first two weeks: the desk reset
    neverDone,     ///< of the routines in turn, one that was never done
    longestAgo,    ///< of the routines in turn, the one done longest ago
    insteadOfHurt, ///< too much of the routine in turn hurt lately: this one has more left
    nothingLeft,   ///< no routine: too much of every one hurt lately, or there is none
};

struct TodayFacts {
    Access access = Access::askFirst; ///< of decideScreening()
    /// The newest rating; it counts if it speaks about today or yesterday.
    std::optional<journal::Rating> latestRating;
    std::span<const domain::Routine> routines;
    std::span<const journal::SessionRecord> sessions; ///< all, in any order
    std::span<const ExerciseId> hurt;                 ///< in the last kLeaveOutDays
    bool notSettled = false;                          ///< of notSettled()
    CivilDay today;
};

struct TodayPlan {
    std::optional<RoutineId> routine;
    std::vector<int> leaveOut; ///< indices of steps whose exercise hurt lately, for compile()
    TodayReason reason = TodayReason::answerFirst;
    std::optional<domain::PainScore> pain; ///< for highPain and easyDay: the rating
    int dayNumber = 0;                     ///< for firstDays: 1 on the first day .. kFirstDays
    int daysSince = 0;                     ///< for longestAgo: days since it was last done
    /// For insteadOfHurt: the routine that was in turn.
    std::optional<RoutineId> insteadOf;
    friend bool operator==(const TodayPlan&, const TodayPlan&) = default;
};

/// A routine of which more than half the steps would be left out is not offered. A session counts
/// as done when it is over, was completed or ended by choice, and had time.
[[nodiscard]] TodayPlan planToday(const TodayFacts& facts);

} // namespace unhunch::coaching
