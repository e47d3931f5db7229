// The pain-response rule during a session (evidence.md 4.3; E-36 and the pain-monitoring model).
#pragma once

#include "domain/pain.h"

#include <optional>

namespace unhunch::coaching {

using domain::Light;

/// The first rule that holds, in the order red, amber, green.
enum class LightReason {
    stopSign,         ///< red: any sign of evidence.md 4.2
    sharpPain,        ///< red: sharp, shooting, electric
    severe,           ///< red: 6 or more
    muchAboveStart,   ///< red: more than 2 above the start
    moderate,         ///< amber: 4 or 5
    aboveStart,       ///< amber: 2 above the start
    closeToHighStart, ///< green: the start was 4 or 5 and it is within 1 point of it
    mild,             ///< green: 0 to 3 and at most 1 above the start
};

struct PainReport {
    std::optional<domain::PainScore> start; ///< before the session; may not have been asked
    domain::PainScore now;
    bool sharp = false;
    bool stopSign = false;
};

struct LightResult {
    Light light = Light::red;
    LightReason reason = LightReason::stopSign;
    friend bool operator==(const LightResult&, const LightResult&) = default;
};

/// Without a start only the present number and the signs count.
[[nodiscard]] LightResult lightFor(const PainReport& report);

} // namespace unhunch::coaching
