// Reminding, with a memory that outlives the program.
#pragma once

#include "app/settings.h"
#include "base/clock.h"
#include "coaching/reminders.h"
#include "journal/journal.h"

namespace unhunch::app {

/// Used from one thread. A memory that cannot be written is logged and kept until the program ends:
/// at worst a reminder comes twice.
class Reminders {
public:
    struct Look {
        std::optional<coaching::ReminderKind> due;
        std::optional<UtcInstant> next; ///< nullopt: nothing is switched on
    };

    /// Both must outlive it. The stretch of work before the next break begins now.
    Reminders(journal::Journal& journal, const Clock& clock);

    /// What to show now. A kind that is due counts as shown. Call again at `next`, when the machine
    /// wakes, when a session or the settings end or change.
    [[nodiscard]] Look look(bool inSession);
    void snooze(coaching::ReminderKind kind);
    void notToday(coaching::ReminderKind kind);
    void pauseForAnHour();
    void pauseUntilTomorrow();
    void resume();
    /// Until when the user wants none; nullopt when reminders go on.
    [[nodiscard]] std::optional<LocalInstant> pausedUntil() const;

private:
    [[nodiscard]] coaching::ReminderFacts facts(bool inSession) const;
    void load();
    void keep(const coaching::ReminderState& state);

    journal::Journal& m_journal;
    const Clock& m_clock;
    Settings m_settings;
    coaching::ReminderSettings m_known; ///< at the last look
    coaching::ReminderState m_state;
};

} // namespace unhunch::app
