// Whether a session may begin, and what must be asked or said first (evidence.md 2.2, screen
// rules). Errs toward advice; never a diagnosis, and never "you are safe" (E-46).
#pragma once

#include "domain/warning_signs.h"
#include "journal/records.h"

#include <optional>
#include <string>
#include <vector>

namespace unhunch::coaching {

/// Days without a session after which the check is shown again.
inline constexpr int kAskAgainAfterDays = 7;
/// A rating from here on brings the check back, and no routine is offered by default (4.3).
inline constexpr int kHighPain = 7;

enum class Access {
    allowed,
    askFirst, ///< the safety check must be answered (again)
    withheld, ///< a sign of the two most urgent levels was ticked and nobody has looked at it
};

/// Why the check is shown; the first that holds.
enum class AskReason {
    none,
    stopSign,         ///< withheld: a stop sign ended a session today (4.2: "do not resume today")
    firstRun,         ///< never answered, or the consent line not agreed to
    questionsChanged, ///< answered for another version of the questions
    highPain,         ///< the latest rating is kHighPain or more and newer than the answers
    longAway,         ///< kAskAgainAfterDays or more since the last session and the last answers
};

struct ScreeningFacts {
    std::optional<journal::ScreeningRecord> answers; ///< the newest, if any
    std::optional<CivilDay> lastSession;             ///< day of the newest session, if any
    std::optional<journal::Rating> latestRating;     ///< RatingRepository::latestRating()
    std::optional<LocalInstant>
        stopped; ///< end of the newest session that a stop sign ended, if any
    CivilDay today;
};

struct ScreeningDecision {
    Access access = Access::askFirst;
    AskReason ask = AskReason::firstRun; ///< none unless access is askFirst or withheld
    int daysAway = 0;                    ///< for longAway: days since the last session or answers
    /// Ticked questions whose advice applies, most urgent first. An id that the questions no longer
    /// have comes first of all and counts as an emergency.
    std::vector<std::string> advice;
    std::optional<domain::Urgency> mostUrgent; ///< of `advice`; empty when nothing was ticked
    bool neverAssessed = false; ///< new pain nobody has looked at: WarningSigns::neverAssessed
    friend bool operator==(const ScreeningDecision&, const ScreeningDecision&) = default;
};

/// A withheld session stays withheld although the check must be asked again: only new answers, or
/// "I have been checked for this", lift it. After a stop sign only the latter does, or the next
/// day.
[[nodiscard]] ScreeningDecision decideScreening(const domain::WarningSigns& signs,
                                                const ScreeningFacts& facts);

} // namespace unhunch::coaching
