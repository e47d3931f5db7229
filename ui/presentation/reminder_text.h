// What a reminder says.
#pragma once

#include "coaching/reminders.h"
#include "presentation/app_model.h"

namespace unhunch::ui {

struct ReminderText {
    QString title;
    QString text;
    QString start;                    ///< words of the main answer: "Start, 2 min"
    std::optional<RoutineId> routine; ///< what it starts; none for the pain note
};

/// nullopt when there is nothing to offer: sessions are withheld, or no routine is left.
[[nodiscard]] std::optional<ReminderText> reminderText(AppModel& model,
                                                       coaching::ReminderKind kind);

} // namespace unhunch::ui
