// What a person hears after "This hurts", and what may be changed about an exercise under way.
#pragma once

#include "domain/pain.h"
#include "session/plan.h"

#include <QString>

namespace unhunch::ui {

/// The answer to a pain that was told, in words (evidence.md 4.2 and 4.3).
struct HurtOutcome {
    domain::Light light = domain::Light::red;
    QString title;  ///< "Amber: ease it"
    QString text;   ///< what was done, or what to do
    QString easier; ///< for red: title of an easier exercise that may follow; empty for none
    bool isSharp = false;
    bool isShorter = false; ///< for amber: the rest of the exercise was made shorter
    friend bool operator==(const HurtOutcome&, const HurtOutcome&) = default;
};
[[nodiscard]] HurtOutcome hurtOutcome(domain::Light light, bool isSharp);

/// "Holds of 25 s", "10 breaths", "10 times"
[[nodiscard]] QString doseWords(Milliseconds hold, int counts, bool isBreath);
[[nodiscard]] QString doseWords(const session::PlanStep& step);
/// "10 s shorter", "2 more". Empty for none.
[[nodiscard]] QString deltaWords(const domain::DoseDelta& delta);

/// What "change this exercise" offers.
struct ChangeState {
    QString exercise;
    QString dose;    ///< "Holds of 25 s"
    QString shorter; ///< "Holds of 15 s"; empty at the limit
    QString longer;
    bool hasEasier = false; ///< an easier form in words
    QString swap;           ///< title of the easier exercise; empty for none
    friend bool operator==(const ChangeState&, const ChangeState&) = default;
};

} // namespace unhunch::ui
