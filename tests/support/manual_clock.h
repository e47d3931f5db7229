// A clock that stands still until it is told to move.
#pragma once

#include "base/clock.h"

namespace unhunch::test {

class ManualClock final : public Clock {
public:
    /// Thursday 2026-11-19 09:00:00 at UTC+1.
    ManualClock() = default;

    [[nodiscard]] SteadyInstant steadyNow() const override { return m_steady; }
    [[nodiscard]] Milliseconds timeAsleep() const override { return m_asleep; }
    [[nodiscard]] UtcInstant utcNow() const override { return m_utc; }
    [[nodiscard]] UtcOffset offsetAt(UtcInstant) const override { return m_offset; }

    /// Both clocks go on, as in ordinary life.
    void advance(Milliseconds d) {
        m_steady = m_steady + d;
        m_utc = m_utc + d;
    }
    void advanceTo(SteadyInstant t) {
        if (t > m_steady) {
            advance(t - m_steady);
        }
    }
    /// The machine sleeps: history goes on, the steady clock does not.
    void sleep(Milliseconds d) {
        m_asleep += d;
        m_utc = m_utc + d;
    }
    /// Somebody sets the clock.
    void jumpUtc(Milliseconds d) { m_utc = m_utc + d; }
    void setUtc(UtcInstant t) { m_utc = t; }
    void setOffset(UtcOffset offset) { m_offset = offset; }

private:
    SteadyInstant m_steady{Milliseconds{1'000'000}};
    Milliseconds m_asleep{0};
    UtcInstant m_utc{1'795'075'200'000};
    UtcOffset m_offset{60};
};

} // namespace unhunch::test
