// Warning signs and the safety check.
#pragma once

#include "domain/warning_signs.h"
#include "presentation/app_model.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <set>
#include <vector>

namespace unhunch::ui {

struct WarningLevelState {
    domain::Urgency urgency = domain::Urgency::emergency;
    QString title;
    QString action;
    QStringList signs;
    friend bool operator==(const WarningLevelState&, const WarningLevelState&) = default;
};

/// What to do after a stop sign ended a session today.
struct StopState {
    QString title;
    QString today;
    QStringList lines; ///< "**sign** what to do"
    friend bool operator==(const StopState&, const StopState&) = default;
};

struct WarningState {
    std::optional<StopState> stop; ///< set until the day is over or it was looked at
    QString introduction;
    std::vector<WarningLevelState> levels;
    QString number;
    friend bool operator==(const WarningState&, const WarningState&) = default;
};
[[nodiscard]] WarningState warningState(AppModel& model);

struct ScreeningQuestionState {
    QString id;
    QString text;
    bool urgent = false; ///< emergency or same day
    friend bool operator==(const ScreeningQuestionState&, const ScreeningQuestionState&) = default;
};

/// The check as it is being answered.
struct ScreeningAnswers {
    std::set<QString> ticked;
    bool none = false; ///< "None of these"
    journal::ScreeningRecord::Assessed assessed = journal::ScreeningRecord::Assessed::unanswered;
    bool consented = false;
    friend bool operator==(const ScreeningAnswers&, const ScreeningAnswers&) = default;
};

struct ScreeningState {
    QString disclaimer;
    QString consent;
    std::vector<ScreeningQuestionState> questions;
    /// Set when something is ticked: advice for the most urgent answer.
    QString adviceTitle;
    QString advice;
    bool emergency = false;   ///< emergency or same day: sessions wait
    QString neverAssessed;    ///< set when the pain is new and nobody has looked
    bool canContinue = false; ///< answered, and nothing holds the person back
    friend bool operator==(const ScreeningState&, const ScreeningState&) = default;
};
[[nodiscard]] ScreeningState screeningState(AppModel& model, const ScreeningAnswers& answers);
/// Stores the answers. `checked`: "I have been checked for this".
bool saveScreening(AppModel& model, const ScreeningAnswers& answers, bool checked);

/// Whether sessions may start, and whether the check is due. Read afresh at each call.
struct SafetyState {
    bool mayStart = false; ///< consent given and nothing withheld
    bool mustAsk = true;   ///< the check is due before the next session
    bool stopped = false;  ///< withheld because of a stop sign today
    QString reason;        ///< why sessions are withheld, in a sentence
    friend bool operator==(const SafetyState&, const SafetyState&) = default;
};
[[nodiscard]] SafetyState safetyState(AppModel& model);
/// After a stop sign: stores the newest answers again with "I have been checked for this".
void sayLookedAt(AppModel& model);

} // namespace unhunch::ui
