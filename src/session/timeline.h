// A whole session ahead of time: every cue and its second. What `unhunch simulate` prints.
#pragma once

#include "session/plan.h"

#include <memory>
#include <string>
#include <vector>

namespace unhunch::session {

/// Something a person sees or hears at one moment.
struct Cue {
    Milliseconds at{0};
    std::string
        kind; ///< a phase name ("press", "switch-sides" ...), "halfway", "count" or "finish"
    std::string text;
    int step = 0; ///< routine step, from 0
    friend bool operator==(const Cue&, const Cue&) = default;
};

/// Runs the engine through `plan` without pauses and collects its cues in order. The last one is
/// "finish" at plan.total.
[[nodiscard]] std::vector<Cue> timeline(const std::shared_ptr<const SessionPlan>& plan);

} // namespace unhunch::session
