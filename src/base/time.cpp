#include "base/time.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch {

namespace {

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    const std::int64_t q = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
}

constexpr std::int64_t kMsPerDay = 86'400'000;

std::int64_t localMs(LocalInstant instant) {
    return instant.at.msSinceEpoch + std::int64_t{instant.offset.minutes} * 60'000;
}

std::chrono::year_month_day calendar(std::int64_t days) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{days}}};
}

/// Reads exactly `digits` decimal digits at the front of `text` and drops them.
std::optional<int> takeDigits(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text.substr(0, digits)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool takeChar(std::string_view& text, std::string_view anyOf) {
    if (text.empty() || anyOf.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::optional<UtcOffset> parseOffset(std::string_view text, UtcOffset assumed) {
    if (text.empty()) {
        return assumed;
    }
    if (text == "Z" || text == "z") {
        return UtcOffset{0};
    }
    const bool west = text.front() == '-';
    if (!takeChar(text, "+-")) {
        return std::nullopt;
    }
    const auto hours = takeDigits(text, 2);
    takeChar(text, ":");
    const auto minutes = takeDigits(text, 2);
    if (!hours || !minutes || !text.empty() || *hours > 14 || *minutes > 59) {
        return std::nullopt;
    }
    const int total = *hours * 60 + *minutes;
    return UtcOffset{west ? -total : total};
}

} // namespace

CivilDay civilDay(LocalInstant instant) {
    const std::int64_t shifted = localMs(instant) - std::int64_t{kDayEndsAtHour} * 3'600'000;
    return {static_cast<std::int32_t>(floorDiv(shifted, kMsPerDay))};
}

int isoWeekday(CivilDay day) {
    // 1970-01-01 was a Thursday (4).
    return static_cast<int>(((day.daysSinceEpoch + 3) % 7 + 7) % 7) + 1;
}

WallClock wallClock(LocalInstant instant) {
    const std::int64_t ms = localMs(instant);
    const std::int64_t days = floorDiv(ms, kMsPerDay);
    const auto date = calendar(days);
    const auto second = static_cast<int>((ms - days * kMsPerDay) / 1000);
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            second / 3600,
            second / 60 % 60,
            second % 60};
}

std::string toIsoDate(CivilDay day) {
    const auto date = calendar(day.daysSinceEpoch);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string toIso8601(LocalInstant instant) {
    const WallClock w = wallClock(instant);
    const int minutes = instant.offset.minutes;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", w.year, w.month, w.day,
                       w.hour, w.minute, w.second, minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                       std::abs(minutes) % 60);
}

std::optional<LocalInstant> parseIso8601(std::string_view text, UtcOffset assumed) {
    const auto year = takeDigits(text, 4);
    const bool dash1 = takeChar(text, "-");
    const auto month = takeDigits(text, 2);
    const bool dash2 = takeChar(text, "-");
    const auto day = takeDigits(text, 2);
    const bool separator = takeChar(text, "T ");
    const auto hour = takeDigits(text, 2);
    const bool colon = takeChar(text, ":");
    const auto minute = takeDigits(text, 2);
    if (!year || !dash1 || !month || !dash2 || !day || !separator || !hour || !colon || !minute) {
        return std::nullopt;
    }
    int second = 0;
    if (takeChar(text, ":")) {
        const auto parsed = takeDigits(text, 2);
        if (!parsed) {
            return std::nullopt;
        }
        second = *parsed;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    const auto offset = parseOffset(text, assumed);
    if (!date.ok() || *year < 1970 || *hour > 23 || *minute > 59 || second > 59 || !offset) {
        return std::nullopt;
    }
    const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
    const std::int64_t local =
        days * kMsPerDay + ((*hour * 60 + *minute) * 60 + second) * std::int64_t{1000};
    return LocalInstant{UtcInstant{local - std::int64_t{offset->minutes} * 60'000}, *offset};
}

std::string toMinutesSeconds(Milliseconds duration) {
    const std::int64_t seconds = std::max<std::int64_t>(0, (duration.count() + 999) / 1000);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

} // namespace unhunch
