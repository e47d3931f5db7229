#include "app/reminders.h"

#include "base/log.h"

#include <array>
#include <charconv>
#include <map>

namespace unhunch::app {

namespace {

using coaching::ReminderKind;
using coaching::ReminderState;

constexpr const char* kLastShown = "reminded.last-shown";
constexpr const char* kSnoozedUntil = "reminded.snoozed-until";
constexpr const char* kSnoozedKind = "reminded.snoozed-kind";
constexpr const char* kPausedUntil = "reminded.paused-until";
/// In the order of ReminderKind.
constexpr std::array<const char*, coaching::kReminderKinds> kOverOn{
    "reminded.break-over", "reminded.pain-note-over", "reminded.session-over"};

std::string text(const std::optional<UtcInstant>& at) {
    return at ? std::to_string(at->msSinceEpoch) : "";
}

/// All of it as kept; workSince is of this run only.
std::map<const char*, std::string> textOf(const ReminderState& state) {
    std::map<const char*, std::string> kept{{kLastShown, text(state.lastShown)},
                                            {kPausedUntil, text(state.pausedUntil)},
                                            {kSnoozedUntil, ""},
                                            {kSnoozedKind, ""}};
    if (state.snoozed) {
        kept[kSnoozedUntil] = text(state.snoozed->until);
        kept[kSnoozedKind] = std::to_string(static_cast<int>(state.snoozed->kind));
    }
    for (std::size_t i = 0; i < kOverOn.size(); ++i) {
        const auto day = state.overOn[i];
        kept[kOverOn[i]] = day ? std::to_string(day->daysSinceEpoch) : "";
    }
    return kept;
}

} // namespace

Reminders::Reminders(journal::Journal& journal, const Clock& clock)
    : m_journal(journal), m_clock(clock), m_settings(journal), m_known(m_settings.reminders()) {
    load();
    m_state.workSince = clock.utcNow();
}

void Reminders::load() {
    const auto number = [this](const char* key) -> std::optional<std::int64_t> {
        const auto kept = m_journal.setting(key);
        const std::string digits = kept && *kept ? **kept : "";
        std::int64_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return read.ec == std::errc() ? std::optional(value) : std::nullopt;
    };
    const auto instant = [&](const char* key) -> std::optional<UtcInstant> {
        const auto value = number(key);
        return value ? std::optional(UtcInstant{*value}) : std::nullopt;
    };
    m_state.lastShown = instant(kLastShown);
    m_state.pausedUntil = instant(kPausedUntil);
    const auto until = instant(kSnoozedUntil);
    const auto kind = number(kSnoozedKind);
    if (until && kind && *kind >= 0 && *kind < static_cast<int>(coaching::kReminderKinds)) {
        m_state.snoozed = ReminderState::Snoozed{static_cast<ReminderKind>(*kind), *until};
    }
    for (std::size_t i = 0; i < kOverOn.size(); ++i) {
        if (const auto day = number(kOverOn[i])) {
            m_state.overOn[i] = CivilDay{static_cast<std::int32_t>(*day)};
        }
    }
}

void Reminders::keep(const ReminderState& state) {
    const auto before = textOf(m_state);
    m_state = state;
    for (const auto& [key, value] : textOf(state)) {
        if (before.at(key) != value) {
            if (const auto kept = m_journal.setSetting(key, value); !kept) {
                log::error(kept.error().message);
            }
        }
    }
}

coaching::ReminderFacts Reminders::facts(bool inSession) const {
    coaching::ReminderFacts facts{.inSession = inSession};
    const CivilDay today = m_clock.today();
    const auto ratings = m_journal.ratings({today, today});
    facts.notedToday = ratings && !ratings->empty();
    const auto sessions = m_journal.sessions({today - 1, today});
    if (!sessions) {
        return facts;
    }
    for (const journal::SessionRecord& session : *sessions) {
        if (session.endedAt && session.active > Milliseconds{0}) {
            facts.lastMoved = std::max(facts.lastMoved.value_or(UtcInstant{}), *session.endedAt);
            facts.movedToday = facts.movedToday || civilDay(session.startedAt) == today;
        }
    }
    return facts;
}

Reminders::Look Reminders::look(bool inSession) {
    const coaching::ReminderSettings settings = m_settings.reminders();
    ReminderState state = m_state;
    if (settings != m_known) {
        state = settingsChanged(state, m_known, settings, m_clock);
        m_known = settings;
    }
    const auto found = lookForReminder(settings, state, facts(inSession), m_clock);
    keep(found.state);
    return {found.due, found.next};
}

void Reminders::snooze(ReminderKind kind) {
    keep(snoozed(m_state, kind, m_clock));
}

void Reminders::notToday(ReminderKind kind) {
    keep(coaching::notToday(m_state, kind, m_clock));
}

void Reminders::pauseForAnHour() {
    keep(pausedForAnHour(m_state, m_clock));
}

void Reminders::pauseUntilTomorrow() {
    keep(pausedUntilTomorrow(m_state, m_clock));
}

void Reminders::resume() {
    ReminderState state = m_state;
    state.pausedUntil.reset();
    keep(state);
}

std::optional<LocalInstant> Reminders::pausedUntil() const {
    const auto until = coaching::pausedUntil(m_state, m_clock.utcNow());
    return until ? std::optional(LocalInstant{*until, m_clock.offsetAt(*until)}) : std::nullopt;
}

} // namespace unhunch::app
