#include "presentation/reminder_text.h"

#include "presentation/safety_state.h"
#include "presentation/today_state.h"
#include "presentation/words.h"

#include <QCoreApplication>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Reminder)
};

/// The two minutes at the desk (evidence.md 2.6, R01).
constexpr const char* kBreakRoutine = "desk-break";

} // namespace

std::optional<ReminderText> reminderText(AppModel& model, coaching::ReminderKind kind) {
    using coaching::ReminderKind;
    if (kind == ReminderKind::painNote) {
        return ReminderText{Text::tr("Note today\u2019s pain"),
                            Text::tr("It takes about five seconds."),
                            Text::tr("Note it"),
                            {}};
    }
    if (!safetyState(model).mayStart) {
        return std::nullopt;
    }
    const bool isBreak = kind == ReminderKind::movementBreak;
    const auto routine =
        isBreak ? std::optional(RoutineId{kBreakRoutine}) : todayState(model).routine;
    const auto plan = routine ? model.sessions().plan(*routine)
                              : Result<app::PlanPointer>(tl::unexpected(Error{}));
    if (!plan) {
        return std::nullopt;
    }
    const QString length = words::minutes((*plan)->total);
    if (isBreak) {
        return ReminderText{Text::tr("Time to move a little"),
                            Text::tr("It has been about %1 minutes. %2 would do.")
                                .arg(model.settings().reminders().breakMinutes)
                                .arg(length),
                            Text::tr("Start, %1").arg(length), routine};
    }
    return ReminderText{
        Text::tr("A time for your routine"),
        Text::tr("%1, %2. Another time is fine too.").arg(words::fromUtf8((*plan)->title), length),
        Text::tr("Start, %1").arg(length), routine};
}

} // namespace unhunch::ui
