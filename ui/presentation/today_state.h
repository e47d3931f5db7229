// The Today page: what to do, how it has been, and one number to note.
#pragma once

#include "presentation/app_model.h"
#include "presentation/stretch_state.h"

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace unhunch::ui {

struct WeekDayState {
    QString letter; ///< "M"
    int number = 1; ///< day of the month
    bool done = false;
    bool today = false;
    QString name; ///< for a screen reader: "Monday 16 November, done"
    friend bool operator==(const WeekDayState&, const WeekDayState&) = default;
};

struct TodayStep {
    QString title;
    Pictured picture;
    bool leftOut = false; ///< because it hurt
    friend bool operator==(const TodayStep&, const TodayStep&) = default;
};

struct TodayState {
    QString date;     ///< "Thursday 19 November"
    QString greeting; ///< "Good morning"
    std::optional<RoutineId> routine;
    QString title;  ///< "Desk reset"
    QString reason; ///< why this, in a sentence or two
    QString length; ///< "5 min"
    QString equipment;
    Pictured picture;             ///< what the routine is pictured by
    std::vector<TodayStep> steps; ///< exercises of the routine
    bool mayStart = false;
    bool mustAsk = true; ///< the safety check comes first
    QString lastNoted;   ///< "Last noted: 4, yesterday 21:10"
    std::array<WeekDayState, 7> week;
    QString weekMinutes;                       ///< "15 min this week"
    std::vector<std::optional<double>> scores; ///< last 14 days, oldest first
    std::vector<std::optional<double>> median;
    QString scoresFrom;     ///< "6 Nov"
    QString scoresSentence; ///< "Between 4 and 5 on most days. ..."
    std::optional<ArticleId> article;
    QString articleTitle;
    QString articleLength;
    /// What hurt in the newest session before today, to be asked about; empty when nothing.
    QString settleQuestion; ///< "Yesterday Superman hurt. Has it settled?"
    std::optional<SessionId> settleSession;
    QString interrupted; ///< title of a session that was cut off; empty for none
    friend bool operator==(const TodayState&, const TodayState&) = default;
};
[[nodiscard]] TodayState todayState(AppModel& model);

} // namespace unhunch::ui
