// How the settings of reminders are kept.
#include "app/settings.h"

#include <fmt/format.h>
#include <map>

namespace unhunch::app {

namespace {

using coaching::ReminderSettings;
using coaching::TimeOfDay;
using coaching::Weekdays;

/// A slot for each value, in both directions: text() writes it, read() takes what can be read.
template <typename Visitor, typename Reminders>
void visit(Visitor&& visitor, Reminders& reminders) {
    visitor("reminders.breaks", reminders.breaks);
    visitor("reminders.break-minutes", reminders.breakMinutes);
    visitor("reminders.breaks-from", reminders.breaksFrom);
    visitor("reminders.breaks-to", reminders.breaksTo);
    visitor("reminders.break-days", reminders.breakDays);
    visitor("reminders.session", reminders.session);
    visitor("reminders.session-at", reminders.sessionAt);
    visitor("reminders.session-days", reminders.sessionDays);
    visitor("reminders.pain-note", reminders.painNote);
    visitor("reminders.pain-note-at", reminders.painNoteAt);
    visitor("reminders.quiet", reminders.quiet);
    visitor("reminders.quiet-from", reminders.quietFrom);
    visitor("reminders.quiet-to", reminders.quietTo);
}

bool isBreak(int minutes) {
    return minutes >= coaching::kShortestBreakMinutes && minutes <= coaching::kLongestBreakMinutes;
}
bool isTime(TimeOfDay time) {
    return time.minutes >= 0 && time.minutes < 24 * 60;
}

std::string text(bool value) {
    return value ? "on" : "off";
}
std::string text(int value) {
    return std::to_string(value);
}
std::string text(TimeOfDay value) {
    return fmt::format("{:02}:{:02}", value.minutes / 60, value.minutes % 60);
}
std::string text(const Weekdays& value) {
    std::string days;
    for (const bool on : value) {
        days += on ? '1' : '0';
    }
    return days;
}

/// "09:30"
void read(const std::string& text, TimeOfDay& value) {
    const auto at = parseIso8601("1970-01-01T" + text, {});
    if (text.size() == 5 && at) {
        value.minutes = static_cast<int>(at->at.msSinceEpoch / 60'000);
    }
}
void read(const std::string& text, Weekdays& value) {
    if (text.size() == value.size() && text.find_first_not_of("01") == std::string::npos) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            value[i] = text[i] == '1';
        }
    }
}

} // namespace

ReminderSettings Settings::reminders() const {
    ReminderSettings found;
    const auto take = [this](const char* key, auto& value) {
        using Value = std::remove_reference_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, bool>) {
            value = flag(key, value);
        } else if constexpr (std::is_same_v<Value, int>) {
            const int minutes = number(key).value_or(value);
            value = isBreak(minutes) ? minutes : value;
        } else if (const auto kept = m_repository.setting(key); kept && *kept) {
            read(**kept, value);
        }
    };
    visit(take, found);
    return found;
}

Result<void> Settings::setReminders(const ReminderSettings& reminders) {
    for (const TimeOfDay time : {reminders.breaksFrom, reminders.breaksTo, reminders.sessionAt,
                                 reminders.painNoteAt, reminders.quietFrom, reminders.quietTo}) {
        if (!isTime(time)) {
            return fail(ErrorCode::invalidInput, "A time of day is between 00:00 and 23:59.");
        }
    }
    if (!isBreak(reminders.breakMinutes)) {
        return fail(ErrorCode::invalidInput, "Breaks come every 20 to 180 minutes.");
    }
    std::map<std::string, std::string> before;
    const ReminderSettings kept = this->reminders();
    visit([&](const char* key, const auto& value) { before[key] = text(value); }, kept);
    Result<void> result;
    visit(
        [&](const char* key, const auto& value) {
            if (result && before[key] != text(value)) {
                result = m_repository.setSetting(key, text(value));
            }
        },
        reminders);
    return result;
}

} // namespace unhunch::app
