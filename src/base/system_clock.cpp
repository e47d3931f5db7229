#include "base/system_clock.h"

#include <ctime>

namespace unhunch {

namespace {
Milliseconds read(clockid_t id) {
    timespec now{};
    clock_gettime(id, &now);
    return Milliseconds{std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000};
}
} // namespace

SteadyInstant SystemClock::steadyNow() const {
    return {read(CLOCK_MONOTONIC)};
}

Milliseconds SystemClock::timeAsleep() const {
    // CLOCK_BOOTTIME counts sleep, CLOCK_MONOTONIC does not.
    return read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC);
}

UtcInstant SystemClock::utcNow() const {
    return {read(CLOCK_REALTIME).count()};
}

UtcOffset SystemClock::offsetAt(UtcInstant at) const {
    const auto seconds = static_cast<time_t>(at.msSinceEpoch / 1000);
    tm local{};
    tzset(); // else a new time zone goes unnoticed until the program ends
    localtime_r(&seconds, &local);
    return {static_cast<std::int32_t>(local.tm_gmtoff / 60)};
}

} // namespace unhunch
