// Writes a live session to the journal, in order, and keeps what could not be written.
#pragma once

#include "journal/journal.h"
#include "session/plan.h"

#include <deque>
#include <functional>
#include <optional>

namespace unhunch::session {

class Recorder {
public:
    /// The journal must outlive it.
    Recorder(journal::SessionRepository& journal, SessionId id);

    /// Each tries at once, after everything that is still waiting from before.
    void append(journal::SegmentRecord segment, journal::SessionPosition next);
    void savePosition(journal::SessionPosition position);
    void replan(const SessionPlan& plan);
    void finish(journal::SessionState state, UtcInstant at);

    /// Tries again what is waiting, in order, up to the first write that fails again.
    void retry();
    /// Drops what is waiting; nothing is written any more.
    void close();

    [[nodiscard]] bool isBehind() const { return !m_waiting.empty(); }
    /// The first write that failed, until everything is written.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    using Write = std::function<Result<void>()>;
    void write(Write write);

    journal::SessionRepository& m_journal;
    SessionId m_id;
    std::deque<Write> m_waiting;
    std::optional<Error> m_error;
    bool m_closed = false;
};

} // namespace unhunch::session
