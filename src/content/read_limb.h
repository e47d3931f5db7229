// What an author's pose changes of one limb. Private to this room.
#pragma once

#include "content/figure_readers.h"

#include <functional>
#include <vector>

namespace unhunch::content {

/// Changes one after another, written for the left of `arms` and `legs` and applied to either side.
class LimbChange {
public:
    void add(std::function<void(figure::Limb&)> step) { m_steps.push_back(std::move(step)); }
    void applyTo(figure::Limb& limb) const {
        for (const auto& step : m_steps) {
            step(limb);
        }
    }
    /// As if it had been written for the other side.
    void applyMirroredTo(figure::Limb& limb) const {
        limb = figure::mirrored(limb);
        applyTo(limb);
        limb = figure::mirrored(limb);
    }

private:
    std::vector<std::function<void(figure::Limb&)>> m_steps;
};

[[nodiscard]] LimbChange readLimb(const Value& value, bool arm, const Contacts& contacts);

} // namespace unhunch::content
