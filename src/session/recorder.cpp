#include "session/recorder.h"

#include <utility>

namespace unhunch::session {

Recorder::Recorder(journal::SessionRepository& journal, SessionId id)
    : m_journal(journal), m_id(id) {}

void Recorder::append(journal::SegmentRecord segment, journal::SessionPosition next) {
    write([this, segment = std::move(segment), next] {
        return m_journal.append(m_id, segment, next);
    });
}

void Recorder::savePosition(journal::SessionPosition position) {
    write([this, position] { return m_journal.savePosition(m_id, position); });
}

void Recorder::replan(const SessionPlan& plan) {
    write([this, fingerprint = plan.fingerprint(), options = toText(plan.options)] {
        return m_journal.replan(m_id, fingerprint, options);
    });
}

void Recorder::finish(journal::SessionState state, UtcInstant at) {
    write([this, state, at] { return m_journal.finish(m_id, state, at); });
}

void Recorder::write(Write write) {
    if (!m_closed) {
        m_waiting.push_back(std::move(write));
        retry();
    }
}

void Recorder::retry() {
    while (!m_waiting.empty()) {
        if (const auto written = m_waiting.front()(); !written) {
            if (!m_error) {
                m_error = written.error();
            }
            return;
        }
        m_waiting.pop_front();
    }
    m_error.reset();
}

void Recorder::close() {
    m_closed = true;
    m_waiting.clear();
    m_error.reset();
}

} // namespace unhunch::session
