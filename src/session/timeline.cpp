#include "session/timeline.h"

#include "session/engine.h"

#include <fmt/format.h>

namespace unhunch::session {

namespace {

/// Turns an event into the cue it stands for, if any.
class CueMaker {
public:
    CueMaker(const SessionPlan& plan, std::vector<Cue>& cues) : m_plan(plan), m_cues(cues) {}

    void operator()(const SegmentStarted& event) const {
        const Segment& segment = segmentAt(event.segment);
        add(event.at, std::string(domain::name(segment.phase)), segment.instruction, segment.step);
    }
    void operator()(const Halfway& event) const {
        add(event.at, "halfway", "Halfway", segmentAt(event.segment).step);
    }
    void operator()(const CountDown& event) const {
        add(event.at, "count", fmt::format("{}", event.secondsLeft), segmentAt(event.segment).step);
    }
    void operator()(const Finished& event) const {
        add(event.at, "finish", "Done for now", static_cast<int>(m_plan.steps.size()) - 1);
    }
    template <typename Other> void operator()(const Other&) const {}

private:
    [[nodiscard]] const Segment& segmentAt(int index) const {
        return m_plan.segments[static_cast<std::size_t>(index)];
    }
    void add(SteadyInstant at, std::string kind, std::string text, int step) const {
        m_cues.push_back({at.sinceStart, std::move(kind), std::move(text), step});
    }

    const SessionPlan& m_plan;
    std::vector<Cue>& m_cues;
};

} // namespace

std::vector<Cue> timeline(const std::shared_ptr<const SessionPlan>& plan) {
    std::vector<Cue> cues;
    const CueMaker maker(*plan, cues);
    SessionEngine engine(plan);
    auto events = engine.handle(Start{}, SteadyInstant{});
    while (true) {
        for (const Event& event : events) {
            std::visit(maker, event);
        }
        const auto next = engine.nextDeadline();
        if (!next) {
            return cues;
        }
        events = engine.advance(*next);
    }
}

} // namespace unhunch::session
