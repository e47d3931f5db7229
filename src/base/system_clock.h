#pragma once

#include "base/clock.h"

namespace unhunch {

/// The machine's clocks. The only code in the project that reads one.
class SystemClock final : public Clock {
public:
    [[nodiscard]] SteadyInstant steadyNow() const override;
    [[nodiscard]] Milliseconds timeAsleep() const override;
    [[nodiscard]] UtcInstant utcNow() const override;
    [[nodiscard]] UtcOffset offsetAt(UtcInstant at) const override;
};

} // namespace unhunch
