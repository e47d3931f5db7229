// A live session: the engine driven by the clock, every segment end written to the journal.
#pragma once

#include "base/clock.h"
#include "journal/journal.h"
#include "session/engine.h"
#include "session/recorder.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace unhunch::session {

/// A gap between two ticks above this means that nobody was being guided (the machine slept, the
/// program was frozen): the session is paused at the last sure moment.
inline constexpr Milliseconds kLostTime{30'000};
/// While it runs, nextDeadline() is never further away than this, so that a long quiet hold is not
/// taken for lost time.
inline constexpr Milliseconds kHeartbeat{kLostTime / 2};
/// The machine slept when Clock::timeAsleep() grew by more than this. Its two clocks are not read
/// at the same moment, so smaller differences mean nothing.
inline constexpr Milliseconds kSleepTolerance{1'000};
/// Pause before a failed write is tried again, when no other write comes first.
inline constexpr Milliseconds kWriteRetry{5'000};

class SessionController {
public:
    /// Begins a new session in the journal and starts it. The journal and the clock must outlive
    /// it.
    [[nodiscard]] static Result<std::unique_ptr<SessionController>>
    begin(std::shared_ptr<const SessionPlan> plan, journal::SessionRepository& journal,
          const Clock& clock);
    /// Takes up `record` where it stood, paused; finished, if only its end was not written any
    /// more. conflict when its plan is not this plan or it is not open.
    [[nodiscard]] static Result<std::unique_ptr<SessionController>>
    resume(std::shared_ptr<const SessionPlan> plan, const journal::SessionRecord& record,
           journal::SessionRepository& journal, const Clock& clock);

    /// Called for each event, in order, after it is in the journal (or its write has failed). At
    /// most one listener; events from before it was set are given to it at once. It may call
    /// handle(), but must not destroy the controller.
    void onEvent(std::function<void(const Event&)> listener);

    /// Brings the session up to the clock. Call at nextDeadline() and whenever a frame is drawn.
    void tick();
    void handle(const Command& command);
    /// Goes on under `plan`, see SessionEngine::replan(). The journal gets to know it, so that the
    /// session can be taken up under it. conflict when the plan is not one to go on with.
    [[nodiscard]] Result<void> replan(std::shared_ptr<const SessionPlan> plan);
    /// Removes the session from the journal and finishes the engine ("End without saving"). When
    /// the journal refuses, the session goes on as it was.
    [[nodiscard]] Result<void> discard();

    /// When tick() is needed next: something happens, a heartbeat, or a write to try again.
    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;
    [[nodiscard]] const SessionEngine& engine() const { return m_engine; }
    [[nodiscard]] SessionId id() const { return m_id; }
    /// The first write that failed, until everything is written. The session goes on; the page says
    /// so, and the failed segments are written with the next write that succeeds.
    [[nodiscard]] const std::optional<Error>& writeError() const { return m_recorder.error(); }

private:
    SessionController(SessionEngine engine, SessionId id, journal::SessionRepository& journal,
                      const Clock& clock);

    void bringUpToClock();
    void retryWrites();
    void scheduleRetry();
    void record(const std::vector<Event>& events);
    void recordEnd(const SegmentEnded& ended, const Event& next);
    void deliver();
    [[nodiscard]] UtcInstant utcAt(SteadyInstant at) const;

    SessionEngine m_engine;
    SessionId m_id;
    journal::SessionRepository& m_journal;
    const Clock& m_clock;
    Recorder m_recorder;
    std::function<void(const Event&)> m_listener;
    std::deque<Event> m_undelivered;
    bool m_delivering = false;
    SteadyInstant m_lastTick;
    Milliseconds m_asleep; ///< most that Clock::timeAsleep() has said
    std::optional<SteadyInstant> m_retryAt;
};

} // namespace unhunch::session
