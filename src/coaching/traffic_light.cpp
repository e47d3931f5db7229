#include "coaching/traffic_light.h"

#include <cstdlib>

namespace unhunch::coaching {

LightResult lightFor(const PainReport& report) {
    const int now = report.now.value();
    const int start = report.start ? report.start->value() : now;
    const int rise = report.start ? now - start : 0;
    if (report.stopSign) {
        return {Light::red, LightReason::stopSign};
    }
    if (report.sharp) {
        return {Light::red, LightReason::sharpPain};
    }
    if (now >= 6) {
        return {Light::red, LightReason::severe};
    }
    if (rise > 2) {
        return {Light::red, LightReason::muchAboveStart};
    }
    const bool highStart = report.start && (start == 4 || start == 5);
    if (highStart && std::abs(rise) <= 1) {
        return {Light::green, LightReason::closeToHighStart};
    }
    if (now >= 4) {
        return {Light::amber, LightReason::moderate};
    }
    if (rise == 2) {
        return {Light::amber, LightReason::aboveStart};
    }
    return {Light::green, LightReason::mild};
}

} // namespace unhunch::coaching
