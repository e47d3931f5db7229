#include "coaching/reminders.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace unhunch::coaching {

namespace {

constexpr Milliseconds kMinute{60'000};
constexpr int kDayMinutes = 24 * 60;
/// The longest pause there is: until tomorrow, on a day on which the clocks go back.
constexpr Milliseconds kLongestPause{26 * 3'600'000};

std::size_t indexOf(ReminderKind kind) {
    return static_cast<std::size_t>(kind);
}

struct Span {
    UtcInstant from;
    UtcInstant to;
    [[nodiscard]] bool holds(UtcInstant at) const { return from <= at && at < to; }
};

/// Today from midnight to midnight, unlike civilDay().
CivilDay calendarDay(const Clock& clock) {
    const LocalInstant now = clock.localNow();
    return civilDay({now.at + Milliseconds{kDayEndsAtHour * 3'600'000}, now.offset});
}

bool isOn(const Weekdays& days, CivilDay day) {
    return days.at(static_cast<std::size_t>(isoWeekday(day) - 1));
}

/// A time before kDayEndsAtHour belongs to the evening of `day`.
UtcInstant instantOn(CivilDay day, TimeOfDay time, const Clock& clock) {
    const bool late = time.minutes < kDayEndsAtHour * 60;
    return firstInstant(day, time.minutes + (late ? kDayMinutes : 0), clock);
}

Span spanOn(CivilDay day, TimeOfDay from, TimeOfDay to, const Clock& clock) {
    return {firstInstant(day, from.minutes, clock),
            firstInstant(day, to.minutes + (to <= from ? kDayMinutes : 0), clock)};
}

struct Due {
    UtcInstant at;
    ReminderKind kind;
};

/// One look: collects what has come due and when there is something to look for again.
class Look {
public:
    Look(const ReminderSettings& settings, const ReminderState& state, const ReminderFacts& facts,
         const Clock& clock)
        : m_settings(settings), m_facts(facts), m_clock(clock), m_now(clock.utcNow()),
          m_today(clock.today()), m_calendarDay(calendarDay(clock)), m_state(state) {
        m_state.workSince = std::min(m_state.workSince, m_now);
        if (m_state.lastShown > m_now) {
            m_state.lastShown.reset();
        }
        if (m_state.snoozed && m_state.snoozed->until > m_now + kSnooze) {
            m_state.snoozed.reset();
        }
    }

    ReminderLook result() {
        if (!m_settings.breaks && !m_settings.session && !m_settings.painNote) {
            return {std::nullopt, std::nullopt, m_state};
        }
        addSnoozed();
        addBreak();
        addDaily(ReminderKind::session, m_settings.session, m_settings.sessionAt,
                 m_facts.movedToday);
        addDaily(ReminderKind::painNote, m_settings.painNote, m_settings.painNoteAt,
                 m_facts.notedToday);
        const bool free = isFree();
        ReminderLook look;
        if (free && !m_due.empty()) {
            look.due = choose();
            lookAt(m_now + kSnooze);
        }
        look.next = std::clamp(m_next, m_now + kSoonestLook, m_now + kLatestLook);
        look.state = m_state;
        return look;
    }

private:
    void lookAt(UtcInstant at) {
        if (at > m_now) {
            m_next = std::min(m_next, at);
        }
    }

    [[nodiscard]] bool isOver(ReminderKind kind) const {
        return m_state.overOn[indexOf(kind)] == m_today;
    }

    /// Nothing stands against showing one now.
    bool isFree() {
        bool free = !m_facts.inSession;
        const auto block = [&](UtcInstant until) {
            free = free && until <= m_now;
            lookAt(until);
        };
        if (const auto until = pausedUntil(m_state, m_now)) {
            block(*until);
        }
        if (m_state.lastShown) {
            block(*m_state.lastShown + kSnooze);
        }
        for (const CivilDay day : {m_calendarDay - 1, m_calendarDay}) {
            const Span quiet = spanOn(day, m_settings.quietFrom, m_settings.quietTo, m_clock);
            if (m_settings.quiet && quiet.holds(m_now)) {
                block(quiet.to);
            }
        }
        return free;
    }

    void addDue(UtcInstant at, ReminderKind kind) {
        if (at > m_now) {
            lookAt(at);
        } else if (m_now - at <= kTooLate) {
            m_due.push_back({at, kind});
        } else {
            settle(kind);
        }
    }

    /// Shown or dropped: not due any more.
    void settle(ReminderKind kind) {
        if (kind == ReminderKind::movementBreak) {
            m_state.workSince = m_now;
        } else {
            m_state.overOn[indexOf(kind)] = m_today;
        }
        if (m_state.snoozed && m_state.snoozed->kind == kind) {
            m_state.snoozed.reset();
        }
    }

    [[nodiscard]] bool isWanted(ReminderKind kind) const {
        return kind == ReminderKind::movementBreak ? m_settings.breaks && inBreakTime()
               : kind == ReminderKind::session     ? m_settings.session && !m_facts.movedToday
                                                   : m_settings.painNote && !m_facts.notedToday;
    }

    void addSnoozed() {
        if (m_state.snoozed && !isWanted(m_state.snoozed->kind)) {
            m_state.snoozed.reset();
        } else if (m_state.snoozed) {
            addDue(m_state.snoozed->until, m_state.snoozed->kind);
        }
    }

    [[nodiscard]] std::optional<Span> breakTimeOn(CivilDay day) const {
        if (!isOn(m_settings.breakDays, day)) {
            return std::nullopt;
        }
        return spanOn(day, m_settings.breaksFrom, m_settings.breaksTo, m_clock);
    }

    [[nodiscard]] bool inBreakTime() const {
        return std::any_of(m_breakTimes.begin(), m_breakTimes.end(),
                           [&](const auto& span) { return span && span->holds(m_now); });
    }

    /// A stretch of work begins with the working day, after a session and after any reminder.
    void addBreak() {
        if (!m_settings.breaks) {
            return;
        }
        UtcInstant since = std::max(m_state.workSince, m_state.lastShown.value_or(UtcInstant{}));
        if (m_facts.lastMoved && *m_facts.lastMoved <= m_now) {
            since = std::max(since, *m_facts.lastMoved);
        }
        for (const auto& span : m_breakTimes) {
            if (!span) {
                continue;
            }
            lookAt(span->from);
            const UtcInstant due = std::max(since, span->from) + m_settings.breakMinutes * kMinute;
            const bool today = !isOver(ReminderKind::movementBreak) && !m_state.snoozed;
            if (span->holds(m_now) && due < span->to && today) {
                addDue(due, ReminderKind::movementBreak);
            }
        }
    }

    void addDaily(ReminderKind kind, bool on, TimeOfDay time, bool done) {
        if (!on) {
            return;
        }
        for (const CivilDay day : {m_today, m_today + 1}) {
            const bool wanted = kind != ReminderKind::session || isOn(m_settings.sessionDays, day);
            const bool over = day == m_today && (done || isOver(kind));
            if (wanted && !over) {
                addDue(instantOn(day, time, m_clock), kind);
            }
        }
    }

    ReminderKind choose() {
        const auto rank = [](const Due& due) {
            return std::tuple(due.kind != ReminderKind::movementBreak, due.at, due.kind);
        };
        const Due shown =
            *std::max_element(m_due.begin(), m_due.end(),
                              [&](const Due& a, const Due& b) { return rank(a) < rank(b); });
        for (const Due& due : m_due) {
            const bool waits = due.kind == ReminderKind::painNote && due.at == shown.at;
            if (!waits || due.kind == shown.kind) {
                settle(due.kind);
            }
        }
        m_state.lastShown = m_now;
        return shown.kind;
    }

    const ReminderSettings& m_settings;
    const ReminderFacts& m_facts;
    const Clock& m_clock;
    UtcInstant m_now;
    CivilDay m_today;
    CivilDay m_calendarDay;
    ReminderState m_state;
    std::array<std::optional<Span>, 3> m_breakTimes{
        breakTimeOn(m_calendarDay - 1), breakTimeOn(m_calendarDay), breakTimeOn(m_calendarDay + 1)};
    std::vector<Due> m_due;
    UtcInstant m_next = m_now + kLatestLook;
};

} // namespace

ReminderLook lookForReminder(const ReminderSettings& settings, const ReminderState& state,
                             const ReminderFacts& facts, const Clock& clock) {
    return Look(settings, state, facts, clock).result();
}

ReminderState settingsChanged(ReminderState state, const ReminderSettings& before,
                              const ReminderSettings& after, const Clock& clock) {
    const auto parts = [](const ReminderSettings& s) {
        return std::tuple(s.breaks, s.breakMinutes, s.breaksFrom, s.breaksTo, s.breakDays);
    };
    if (parts(before) != parts(after)) {
        state.workSince = clock.utcNow();
    }
    const auto daily = [&](ReminderKind kind, bool changed, TimeOfDay time) {
        if (changed) {
            const CivilDay today = clock.today();
            const bool passed = instantOn(today, time, clock) <= clock.utcNow();
            state.overOn[indexOf(kind)] = passed ? std::optional(today) : std::nullopt;
        }
    };
    daily(ReminderKind::painNote,
          before.painNote != after.painNote || before.painNoteAt != after.painNoteAt,
          after.painNoteAt);
    daily(ReminderKind::session,
          before.session != after.session || before.sessionAt != after.sessionAt ||
              before.sessionDays != after.sessionDays,
          after.sessionAt);
    return state;
}

ReminderState snoozed(ReminderState state, ReminderKind kind, const Clock& clock) {
    state.snoozed = ReminderState::Snoozed{kind, clock.utcNow() + kSnooze};
    return state;
}

ReminderState notToday(ReminderState state, ReminderKind kind, const Clock& clock) {
    state.overOn[indexOf(kind)] = clock.today();
    if (state.snoozed && state.snoozed->kind == kind) {
        state.snoozed.reset();
    }
    return state;
}

ReminderState pausedForAnHour(ReminderState state, const Clock& clock) {
    state.pausedUntil = clock.utcNow() + Milliseconds{3'600'000};
    return state;
}

ReminderState pausedUntilTomorrow(ReminderState state, const Clock& clock) {
    state.pausedUntil = firstInstant(clock.today() + 1, kDayEndsAtHour * 60, clock);
    return state;
}

std::optional<UtcInstant> pausedUntil(const ReminderState& state, UtcInstant now) {
    const auto until = state.pausedUntil;
    const bool holds = until && *until > now && *until - now <= kLongestPause;
    return holds ? until : std::nullopt;
}

UtcInstant firstInstant(CivilDay day, int minutes, const Clock& clock) {
    const Milliseconds wall = std::chrono::days{day.daysSinceEpoch} + std::chrono::minutes{minutes};
    const auto offsetAt = [&](UtcInstant at) -> Milliseconds {
        return std::chrono::minutes{clock.offsetAt(at).minutes};
    };
    const UtcInstant about{wall.count()};
    const Milliseconds day1 = std::chrono::days{1};
    const auto [least, most] = std::minmax({offsetAt(about - day1), offsetAt(about + day1)});
    UtcInstant at = about - most;
    while (at < about - least && (at + offsetAt(at)) < about) {
        at = at + kMinute;
    }
    return at;
}

} // namespace unhunch::coaching
