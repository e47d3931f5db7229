#include "session/engine.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace unhunch::session {

namespace {

using domain::Phase;
using journal::SegmentOutcome;
using journal::SessionState;

constexpr Milliseconds kNone{0};
constexpr Milliseconds kHalfwayFrom{10'000};  ///< shortest segment with a halfway mark
constexpr Milliseconds kCountDownFrom{5'000}; ///< shortest segment that is counted down
constexpr int kCountDownSeconds = 3;

} // namespace

SteadyInstant instantOf(const Event& event) {
    return std::visit([](const auto& e) { return e.at; }, event);
}

SessionEngine::SessionEngine(std::shared_ptr<const SessionPlan> plan) : m_plan(std::move(plan)) {
    assert(m_plan && !m_plan->segments.empty() && !m_plan->steps.empty());
}

SessionEngine::SessionEngine(std::shared_ptr<const SessionPlan> plan,
                             const EngineSnapshot& snapshot, SteadyInstant now)
    : SessionEngine(std::move(plan)) {
    m_now = snapshot;
    m_seen = now;
    if (m_now.segment < 0 || m_now.segment > lastSegment()) {
        m_now.segment = std::clamp(m_now.segment, 0, lastSegment());
        m_now.elapsed = kNone;
        m_now.extension = kNone;
        m_now.halfwayTold = false;
    }
    m_now.extension = std::max(m_now.extension, kNone);
    // A segment that has run its length has ended: only a finished session stands at the end of
    // one.
    const Milliseconds most = segment().untimed ? Milliseconds::max()
                              : m_now.state == EngineState::finished
                                  ? segmentLength()
                                  : segmentLength() - Milliseconds{1};
    m_now.elapsed = std::clamp(m_now.elapsed, kNone, most);
    m_now.resumeLeft = m_now.state == EngineState::resuming
                           ? std::clamp(m_now.resumeLeft, Milliseconds{1}, kResumeCount)
                           : kNone;
    m_now.active = std::max(m_now.active, m_now.elapsed);
}

const Segment& SessionEngine::segment() const {
    return m_plan->segments[static_cast<std::size_t>(m_now.segment)];
}

const PlanStep& SessionEngine::step() const {
    return m_plan->steps[static_cast<std::size_t>(segment().step)];
}

int SessionEngine::lastSegment() const {
    return static_cast<int>(m_plan->segments.size()) - 1;
}

bool SessionEngine::isUnderWay() const {
    return m_now.state == EngineState::running || m_now.state == EngineState::paused ||
           m_now.state == EngineState::resuming;
}

Milliseconds SessionEngine::segmentLength() const {
    return segment().length + m_now.extension;
}

Milliseconds SessionEngine::timeLeft() const {
    if (m_now.state == EngineState::finished) {
        return kNone;
    }
    Milliseconds left = std::max(segmentLength() - m_now.elapsed, kNone);
    for (int i = m_now.segment + 1; i <= lastSegment(); ++i) {
        left += m_plan->segments[static_cast<std::size_t>(i)].length;
    }
    return left;
}

bool SessionEngine::canExtend() const {
    if (!isUnderWay()) {
        return false;
    }
    const Phase phase = segment().phase;
    return !domain::isWork(phase) ||
           (step().isHold && (phase == Phase::hold || phase == Phase::ease));
}

/// The next moment of the segment, in active time since its start, at which something is told; the
/// end of the segment is the last of them. Nothing is told in an untimed one.
std::optional<Milliseconds> SessionEngine::nextMark() const {
    const Milliseconds length = segmentLength();
    if (segment().untimed || m_now.elapsed >= length) {
        return std::nullopt;
    }
    Milliseconds next = length;
    const auto consider = [&](Milliseconds mark) {
        if (mark > m_now.elapsed) {
            next = std::min(next, mark);
        }
    };
    if (domain::isWork(segment().phase) && length >= kHalfwayFrom && !m_now.halfwayTold) {
        consider(length / 2);
    }
    if (length >= kCountDownFrom) {
        for (int seconds = 1; seconds <= kCountDownSeconds; ++seconds) {
            consider(length - Seconds{seconds});
        }
    }
    return next;
}

std::optional<SteadyInstant> SessionEngine::nextDeadline() const {
    if (m_now.state == EngineState::resuming) {
        return m_seen + m_now.resumeLeft;
    }
    const auto mark = m_now.state == EngineState::running ? nextMark() : std::nullopt;
    return mark ? std::optional(m_seen + (*mark - m_now.elapsed)) : std::nullopt;
}

std::vector<Event> SessionEngine::advance(SteadyInstant now) {
    Events events;
    runTo(now, events);
    return events;
}

std::vector<Event> SessionEngine::handle(const Command& command, SteadyInstant now) {
    Events events;
    runTo(now, events);
    std::visit([&](const auto& wanted) { carryOut(wanted, events); }, command);
    return events;
}

bool SessionEngine::replan(std::shared_ptr<const SessionPlan> plan) {
    const auto present = static_cast<std::size_t>(m_now.segment);
    if (!isUnderWay() || plan->segments.size() <= present ||
        !std::equal(plan->segments.begin(),
                    plan->segments.begin() + static_cast<std::ptrdiff_t>(present),
                    m_plan->segments.begin())) {
        return false;
    }
    Segment changed = plan->segments[present];
    changed.length = segment().length;
    changed.instruction = segment().instruction;
    changed.count = changed.untimed ? segment().count : changed.count;
    if (changed != segment()) {
        return false;
    }
    const bool isShorter = plan->segments[present].length < segment().length;
    m_plan = std::move(plan);
    if (isShorter && !segment().untimed) {
        m_now.extension = std::max(m_now.extension, m_now.elapsed + kLeastLeft - segment().length);
    }
    return true;
}

void SessionEngine::runTo(SteadyInstant now, Events& events) {
    while (m_seen < now) {
        if (m_now.state == EngineState::running) {
            runSegmentTo(now, events);
        } else if (m_now.state == EngineState::resuming) {
            const Milliseconds step = std::min(m_now.resumeLeft, now - m_seen);
            m_seen = m_seen + step;
            m_now.resumeLeft -= step;
            if (m_now.resumeLeft == kNone) {
                m_now.state = EngineState::running;
                events.emplace_back(Resumed{m_seen});
            }
        } else {
            m_seen = now;
        }
    }
}

/// Runs to the next mark of the segment, or to `now` if that comes first.
void SessionEngine::runSegmentTo(SteadyInstant now, Events& events) {
    const auto mark = nextMark();
    assert(mark || segment().untimed);
    const Milliseconds most = now - m_seen;
    const Milliseconds step = mark ? std::min(*mark - m_now.elapsed, most) : most;
    m_seen = m_seen + step;
    m_now.elapsed += step;
    m_now.active += step;
    if (mark == m_now.elapsed) {
        tellMark(events);
    }
}

void SessionEngine::tellMark(Events& events) {
    const Milliseconds left = segmentLength() - m_now.elapsed;
    if (left == kNone) {
        leaveFor(m_now.segment + 1, SegmentOutcome::completed, events);
    } else if (left <= Seconds{kCountDownSeconds}) {
        const auto seconds = std::chrono::duration_cast<Seconds>(left).count();
        events.emplace_back(CountDown{m_now.segment, static_cast<int>(seconds), m_seen});
    } else {
        m_now.halfwayTold = true;
        events.emplace_back(Halfway{m_now.segment, m_seen});
    }
}

void SessionEngine::enter(int segment, Events& events) {
    m_now.segment = segment;
    m_now.elapsed = kNone;
    m_now.extension = kNone;
    m_now.halfwayTold = false;
    events.emplace_back(SegmentStarted{segment, m_seen});
}

void SessionEngine::leave(SegmentOutcome outcome, Events& events) {
    events.emplace_back(SegmentEnded{m_now.segment, m_seen, m_now.elapsed, outcome});
}

void SessionEngine::finish(SessionState state, Events& events) {
    m_now.state = EngineState::finished;
    m_now.resumeLeft = kNone;
    events.emplace_back(Finished{state, m_seen});
}

/// Ends the present segment and begins `segment`, or completes the session when the plan has no
/// such segment.
void SessionEngine::leaveFor(int segment, SegmentOutcome outcome, Events& events) {
    leave(outcome, events);
    if (segment > lastSegment()) {
        finish(SessionState::completed, events);
    } else {
        enter(segment, events);
    }
}

void SessionEngine::carryOut(const Start&, Events& events) {
    if (m_now.state == EngineState::ready) {
        m_now.state = EngineState::running;
        enter(m_now.segment, events);
    }
}

void SessionEngine::carryOut(const Pause&, Events& events) {
    if (m_now.state == EngineState::running || m_now.state == EngineState::resuming) {
        m_now.state = EngineState::paused;
        m_now.resumeLeft = kNone;
        events.emplace_back(Paused{m_seen});
    }
}

void SessionEngine::carryOut(const Resume&, Events& events) {
    if (m_now.state == EngineState::paused) {
        m_now.state = EngineState::resuming;
        m_now.resumeLeft = kResumeCount;
        events.emplace_back(ResumeCounting{m_seen});
    }
}

void SessionEngine::carryOut(const Back&, Events& events) {
    if (!isUnderWay()) {
        return;
    }
    Milliseconds intoStep = m_now.elapsed;
    for (int i = step().firstSegment; i < m_now.segment; ++i) {
        intoStep += m_plan->segments[static_cast<std::size_t>(i)].length;
    }
    int target = segment().step;
    if (intoStep <= kBackWindow && target > 0) {
        --target;
    }
    leaveFor(m_plan->steps[static_cast<std::size_t>(target)].firstSegment, SegmentOutcome::skipped,
             events);
}

void SessionEngine::carryOut(const Skip&, Events& events) {
    if (isUnderWay()) {
        const bool working = domain::isWork(segment().phase);
        const int next = working ? step().firstSegment + step().segmentCount : m_now.segment + 1;
        leaveFor(next, SegmentOutcome::skipped, events);
    }
}

void SessionEngine::carryOut(const RestartStep&, Events& events) {
    if (!isUnderWay()) {
        return;
    }
    int target = step().firstSegment;
    const int last = target + step().segmentCount - 1;
    while (target < last &&
           !domain::isWork(m_plan->segments[static_cast<std::size_t>(target)].phase)) {
        ++target;
    }
    leaveFor(target, SegmentOutcome::skipped, events);
}

void SessionEngine::carryOut(const Extend&, Events& events) {
    if (canExtend()) {
        m_now.extension += kExtension;
        events.emplace_back(Extended{m_now.segment, m_seen});
    }
}

void SessionEngine::carryOut(const Done&, Events& events) {
    if (isUnderWay() && segment().untimed) {
        leaveFor(m_now.segment + 1, SegmentOutcome::completed, events);
    }
}

void SessionEngine::carryOut(const SkipHurt&, Events& events) {
    if (isUnderWay()) {
        leaveFor(step().firstSegment + step().segmentCount, SegmentOutcome::hurt, events);
    }
}

void SessionEngine::carryOut(const EndEarly& command, Events& events) {
    if (isUnderWay()) {
        leave(command.stopSign ? SegmentOutcome::hurt : SegmentOutcome::skipped, events);
        finish(command.stopSign ? SessionState::stopped : SessionState::ended, events);
    }
}

} // namespace unhunch::session
