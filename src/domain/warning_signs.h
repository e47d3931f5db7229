// When stretching must wait and someone else should look (evidence.md 2.2). Never a diagnosis.
#pragma once

#include "domain/exercise.h"

namespace unhunch::domain {

/// The four levels of evidence.md 2.2.
enum class Urgency {
    emergency, ///< A: call now
    sameDay,   ///< B: today, and no exercise until checked
    soon,      ///< C: within days
    routine,   ///< D: an ordinary appointment
};
[[nodiscard]] std::string_view
name(Urgency urgency); ///< "emergency", "same-day", "soon", "routine"
[[nodiscard]] std::optional<Urgency> urgencyFromName(std::string_view text);

struct WarningSign {
    std::string text;
    std::vector<SourceId> sources;
    friend bool operator==(const WarningSign&, const WarningSign&) = default;
};

struct WarningLevel {
    Urgency urgency = Urgency::emergency;
    std::string title;
    std::string action; ///< what to do; "{number}" stands for the emergency number
    std::vector<WarningSign> signs;
    friend bool operator==(const WarningLevel&, const WarningLevel&) = default;
};

/// One line of the check shown at first run and later.
struct ScreeningQuestion {
    std::string id; ///< slug, stored with the answer
    std::string text;
    Urgency urgency = Urgency::emergency;
    std::string advice; ///< shown when ticked; "{number}" stands for the emergency number
    std::vector<SourceId> sources;
    friend bool operator==(const ScreeningQuestion&, const ScreeningQuestion&) = default;
};

/// A sign that ends a session, and what to do (evidence.md 4.2).
struct StopSign {
    std::string text;
    std::string action; ///< "{number}" stands for the emergency number
    std::vector<SourceId> sources;
    friend bool operator==(const StopSign&, const StopSign&) = default;
};

/// What is shown when a sign ended a session.
struct StopAdvice {
    std::string title;
    std::string today; ///< that this session does not go on, and what lifts that
    std::vector<StopSign> signs;
    friend bool operator==(const StopAdvice&, const StopAdvice&) = default;
};

struct WarningSigns {
    int version = 1; ///< raised when a question changes: everyone is asked again
    std::string introduction;
    std::string disclaimer;           ///< first run (evidence.md 4.1)
    std::string consent;              ///< the line a person agrees to
    std::string clearScreen;          ///< after nothing was ticked
    std::string neverAssessed;        ///< advice when new pain has not been looked at (E-05)
    std::vector<WarningLevel> levels; ///< one for each Urgency, most urgent first
    std::vector<ScreeningQuestion> questions;
    StopAdvice stop;
    friend bool operator==(const WarningSigns&, const WarningSigns&) = default;
};

} // namespace unhunch::domain
