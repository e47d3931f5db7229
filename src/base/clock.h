// The only door to the time of day. Everything that depends on time takes a Clock or an instant.
#pragma once

#include "base/time.h"

namespace unhunch {

/// Port. Implementations: SystemClock (system_clock.h), ScaledClock below, ManualClock in the
/// tests. All are safe to call from any thread except ManualClock.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Never goes back. Stands still while the machine sleeps.
    [[nodiscard]] virtual SteadyInstant steadyNow() const = 0;
    /// Total time the machine has spent asleep since an arbitrary start. Never goes back.
    [[nodiscard]] virtual Milliseconds timeAsleep() const = 0;
    /// May jump when the user or the network sets the clock.
    [[nodiscard]] virtual UtcInstant utcNow() const = 0;
    /// The local offset in force at `at`.
    [[nodiscard]] virtual UtcOffset offsetAt(UtcInstant at) const = 0;

    [[nodiscard]] LocalInstant localNow() const {
        const UtcInstant now = utcNow();
        return {now, offsetAt(now)};
    }
    [[nodiscard]] CivilDay today() const { return civilDay(localNow()); }
};

/// Runs `factor` times as fast as the clock it wraps, from the moment it is made. For rehearsal
/// (`unhunch --speed N`) and tests. The wrapped clock must outlive it. factor > 0.
class ScaledClock final : public Clock {
public:
    ScaledClock(const Clock& base, double factor);
    [[nodiscard]] SteadyInstant steadyNow() const override;
    [[nodiscard]] Milliseconds timeAsleep() const override;
    [[nodiscard]] UtcInstant utcNow() const override;
    [[nodiscard]] UtcOffset offsetAt(UtcInstant at) const override;

private:
    const Clock& m_base;
    double m_factor;
    SteadyInstant m_steadyStart;
    UtcInstant m_utcStart;
};

} // namespace unhunch
