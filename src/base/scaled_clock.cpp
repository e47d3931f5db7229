#include "base/clock.h"

#include <cassert>
#include <cmath>

namespace unhunch {

namespace {
Milliseconds scaled(Milliseconds elapsed, double factor) {
    return Milliseconds{std::llround(static_cast<double>(elapsed.count()) * factor)};
}
} // namespace

ScaledClock::ScaledClock(const Clock& base, double factor)
    : m_base(base), m_factor(factor), m_steadyStart(base.steadyNow()), m_utcStart(base.utcNow()) {
    assert(factor > 0);
}

SteadyInstant ScaledClock::steadyNow() const {
    return m_steadyStart + scaled(m_base.steadyNow() - m_steadyStart, m_factor);
}

Milliseconds ScaledClock::timeAsleep() const {
    return m_base.timeAsleep();
}

UtcInstant ScaledClock::utcNow() const {
    return m_utcStart + scaled(m_base.steadyNow() - m_steadyStart, m_factor);
}

UtcOffset ScaledClock::offsetAt(UtcInstant at) const {
    return m_base.offsetAt(at);
}

} // namespace unhunch
