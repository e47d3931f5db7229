// A live session: the engine driven by the clock, every segment end written to the journal.
#pragma once

#include "base/clock.h"
#include "journal/journal.h"
#include "session/engine.h"

#include <functional>
#include <memory>
#include <optional>

namespace unhunch::session {

/// A gap between two ticks above this means that nobody was being guided (the machine slept, the
/// program was frozen): the session is paused at the last sure moment.
inline constexpr Milliseconds kLostTime{30'000};

class SessionController {
public:
    /// Begins a new session in the journal and starts it. The journal and the clock must outlive
    /// it.
    [[nodiscard]] static Result<std::unique_ptr<SessionController>>
    begin(std::shared_ptr<const SessionPlan> plan, journal::SessionRepository& journal,
          const Clock& clock);
    /// Takes up `record` where it stood, paused. conflict when its plan is not this plan.
    [[nodiscard]] static Result<std::unique_ptr<SessionController>>
    resume(std::shared_ptr<const SessionPlan> plan, const journal::SessionRecord& record,
           journal::SessionRepository& journal, const Clock& clock);

    /// Called for each event, in order, after it is in the journal. At most one listener.
    void onEvent(std::function<void(const Event&)> listener);

    /// Brings the session up to the clock. Call at nextDeadline() and whenever a frame is drawn.
    void tick();
    void handle(const Command& command);
    /// Removes the session from the journal and finishes the engine ("End without saving").
    [[nodiscard]] Result<void> discard();

    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;
    [[nodiscard]] const SessionEngine& engine() const { return m_engine; }
    [[nodiscard]] SessionId id() const { return m_id; }
    /// The first write that failed, until it is cleared. The session goes on; the page says so, and
    /// the failed segments are written with the next write that succeeds.
    [[nodiscard]] const std::optional<Error>& writeError() const { return m_writeError; }

private:
    SessionController(SessionEngine engine, SessionId id, journal::SessionRepository& journal,
                      const Clock& clock);

    SessionEngine m_engine;
    SessionId m_id;
    journal::SessionRepository& m_journal;
    const Clock& m_clock;
    std::function<void(const Event&)> m_listener;
    std::optional<Error> m_writeError;
};

} // namespace unhunch::session
