#include "session/controller.h"

#include <algorithm>
#include <utility>

namespace unhunch::session {

namespace {

using journal::SessionPosition;
using journal::SessionState;

int segmentCount(const SessionPlan& plan) {
    return static_cast<int>(plan.segments.size());
}

journal::SegmentRecord recordOf(const SessionPlan& plan, const SegmentEnded& ended, UtcInstant at) {
    const Segment& segment = plan.segments[static_cast<std::size_t>(ended.segment)];
    const PlanStep& step = plan.steps[static_cast<std::size_t>(segment.step)];
    return {.segment = segment.index,
            .step = segment.step,
            .exercise = step.exercise,
            .exerciseTitle = step.title,
            .phase = segment.phase,
            .side = segment.side,
            .planned = segment.length,
            .active = ended.active,
            .outcome = ended.outcome,
            .endedAt = at};
}

/// Where a session stands after `ended`, given the event that followed it. After an early end it
/// is the start of the segment, so that nothing is counted twice if only the end gets lost.
SessionPosition positionAfter(const SessionPlan& plan, const SegmentEnded& ended,
                              const Event& next) {
    if (const auto* started = std::get_if<SegmentStarted>(&next)) {
        return {started->segment, Milliseconds{0}};
    }
    const auto* finished = std::get_if<Finished>(&next);
    const bool atTheEnd = finished != nullptr && finished->state == SessionState::completed;
    return {atTheEnd ? segmentCount(plan) : ended.segment, Milliseconds{0}};
}

/// The engine's memory rebuilt from what the journal keeps. An extension is not kept: it shows only
/// where more time was spent than the segment has, and is then made long enough.
EngineSnapshot snapshotOf(const SessionPlan& plan, const journal::SessionRecord& record) {
    EngineSnapshot snapshot;
    snapshot.state = EngineState::paused;
    snapshot.segment = std::clamp(record.position.segment, 0, segmentCount(plan) - 1);
    snapshot.elapsed = std::max(record.position.elapsed, Milliseconds{0});
    snapshot.active = record.active + snapshot.elapsed;
    const Segment& segment = plan.segments[static_cast<std::size_t>(snapshot.segment)];
    const Milliseconds over = snapshot.elapsed - segment.length;
    if (!segment.untimed && over >= Milliseconds{0}) {
        snapshot.extension = kExtension * (over / kExtension + 1);
    }
    snapshot.halfwayTold = !segment.untimed && snapshot.elapsed >= segment.length / 2;
    return snapshot;
}

} // namespace

SessionController::SessionController(SessionEngine engine, SessionId id,
                                     journal::SessionRepository& journal, const Clock& clock)
    : m_engine(std::move(engine)), m_id(id), m_journal(journal), m_clock(clock),
      m_recorder(journal, id), m_lastTick(clock.steadyNow()), m_asleep(clock.timeAsleep()) {}

Result<std::unique_ptr<SessionController>>
SessionController::begin(std::shared_ptr<const SessionPlan> plan,
                         journal::SessionRepository& journal, const Clock& clock) {
    journal::SessionRecord record;
    record.routine = plan->routine;
    record.routineTitle = plan->title;
    record.planFingerprint = plan->fingerprint();
    record.planOptions = toText(plan->options);
    record.startedAt = clock.localNow();
    record.planned = plan->total;
    const auto id = journal.begin(record);
    if (!id) {
        return tl::unexpected(id.error());
    }
    std::unique_ptr<SessionController> controller(
        new SessionController(SessionEngine(std::move(plan)), *id, journal, clock));
    controller->handle(Start{});
    return controller;
}

Result<std::unique_ptr<SessionController>>
SessionController::resume(std::shared_ptr<const SessionPlan> plan,
                          const journal::SessionRecord& record, journal::SessionRepository& journal,
                          const Clock& clock) {
    if (record.state != SessionState::open) {
        return fail(ErrorCode::conflict, "This session has ended already.");
    }
    if (record.planFingerprint != plan->fingerprint()) {
        return fail(ErrorCode::conflict, "The routine \"" + record.routineTitle +
                                             "\" has changed since this session began.");
    }
    EngineSnapshot snapshot = snapshotOf(*plan, record);
    const bool ran = record.position.segment >= segmentCount(*plan);
    if (ran) {
        snapshot.state = EngineState::finished;
        snapshot.elapsed = plan->segments.back().length;
        snapshot.active = record.active;
    }
    const SteadyInstant now = clock.steadyNow();
    std::unique_ptr<SessionController> controller(new SessionController(
        SessionEngine(std::move(plan), snapshot, now), record.id, journal, clock));
    if (ran) {
        const auto segments = journal.segments(record.id);
        const bool known = segments && !segments->empty();
        controller->m_recorder.finish(SessionState::completed,
                                      known ? segments->back().endedAt : clock.utcNow());
        controller->m_undelivered.emplace_back(Finished{SessionState::completed, now});
    }
    return controller;
}

void SessionController::onEvent(std::function<void(const Event&)> listener) {
    m_listener = std::move(listener);
    deliver();
}

void SessionController::tick() {
    bringUpToClock();
    retryWrites();
    deliver();
}

void SessionController::handle(const Command& command) {
    bringUpToClock();
    record(m_engine.handle(command, m_lastTick));
    deliver();
}

Result<void> SessionController::replan(std::shared_ptr<const SessionPlan> plan) {
    bringUpToClock();
    if (!m_engine.replan(std::move(plan))) {
        return fail(ErrorCode::conflict, "The session has gone on meanwhile.");
    }
    m_recorder.replan(m_engine.plan());
    scheduleRetry();
    deliver();
    return {};
}

Result<void> SessionController::discard() {
    if (auto removed = m_journal.discard(m_id); !removed) {
        return removed;
    }
    m_recorder.close();
    record(m_engine.handle(EndEarly{}, m_lastTick));
    deliver();
    return {};
}

std::optional<SteadyInstant> SessionController::nextDeadline() const {
    std::optional<SteadyInstant> next = m_engine.nextDeadline();
    const auto consider = [&](SteadyInstant at) { next = next ? std::min(*next, at) : at; };
    if (m_engine.snapshot().state == EngineState::running) {
        consider(m_lastTick + kHeartbeat);
    }
    if (m_retryAt) {
        consider(*m_retryAt);
    }
    return next;
}

/// Runs the engine to the clock; when time was lost since the last tick, to that tick only, and
/// pauses it there.
void SessionController::bringUpToClock() {
    const SteadyInstant now = std::max(m_clock.steadyNow(), m_lastTick);
    const Milliseconds asleep = std::max(m_clock.timeAsleep(), m_asleep);
    const bool lost = asleep - m_asleep > kSleepTolerance || now - m_lastTick > kLostTime;
    if (lost) {
        record(m_engine.handle(Pause{}, m_lastTick));
    }
    m_lastTick = now;
    m_asleep = asleep;
    record(m_engine.advance(now));
}

void SessionController::retryWrites() {
    if (m_retryAt && m_lastTick >= *m_retryAt) {
        m_recorder.retry();
        m_retryAt = m_recorder.isBehind() ? std::optional(m_lastTick + kWriteRetry) : std::nullopt;
    }
}

void SessionController::record(const std::vector<Event>& events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (const auto* ended = std::get_if<SegmentEnded>(&events[i])) {
            recordEnd(*ended, events.at(i + 1)); // a start or the finish always follows
        } else if (const auto* finished = std::get_if<Finished>(&events[i])) {
            m_recorder.finish(finished->state, utcAt(finished->at));
        } else if (std::holds_alternative<Paused>(events[i])) {
            const EngineSnapshot stands = m_engine.snapshot();
            m_recorder.savePosition({stands.segment, stands.elapsed});
        }
        m_undelivered.push_back(events[i]);
    }
    scheduleRetry();
}

void SessionController::scheduleRetry() {
    if (!m_recorder.isBehind()) {
        m_retryAt.reset();
    } else if (!m_retryAt) {
        m_retryAt = m_lastTick + kWriteRetry;
    }
}

void SessionController::recordEnd(const SegmentEnded& ended, const Event& next) {
    const SessionPlan& plan = m_engine.plan();
    m_recorder.append(recordOf(plan, ended, utcAt(ended.at)), positionAfter(plan, ended, next));
}

void SessionController::deliver() {
    if (!m_listener || m_delivering) {
        return; // called from the listener: the loop below is already at work
    }
    m_delivering = true;
    while (!m_undelivered.empty()) {
        const Event event = m_undelivered.front();
        m_undelivered.pop_front();
        m_listener(event);
    }
    m_delivering = false;
}

/// What the calendar showed at `at`, by the calendar as it is set now.
UtcInstant SessionController::utcAt(SteadyInstant at) const {
    return m_clock.utcNow() - (m_clock.steadyNow() - at);
}

} // namespace unhunch::session
